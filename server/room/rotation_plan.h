#ifndef ROTATION_PLAN_H
#define ROTATION_PLAN_H
#include "roles.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Who sits where, quarter by quarter. The planner is a pure function of its input: no clock, no
 * heap, no luck; the same team gives the same plan. It owns nothing and keeps nothing: the caller
 * owns every struct and may copy them freely. A breach of an input's bounds is a programmer's
 * error.
 *
 * What a plan holds, the first before the second where they collide:
 *  1. Both sides are held by a human each quarter when two or more people are present.
 *  2. As few sides as possible stay unseen: everybody sits on the marketing side and on the sales
 *     side at least once whenever that many seatings allow it (the bound is in rotation_posts.h),
 *     and otherwise nobody misses both sides while somebody else could carry one of them.
 *  3. Nobody keeps a chair at a rotation.
 *  4. Nobody sits in a chair twice while another person present has not had it. 3 and 4 are sought
 *     over the whole schedule; for which games they hold, tests/room/test_rotation_plan.c proves.
 *  5. Fewer people than posts: one post a person. Bots take service (CX) first, then the director's
 *     chair, then the managing director's, and only then turns on the two sides.
 *  6. More people than posts: nobody holds two chairs, holders of two chairs differ by at most one,
 *     and neutral chairs are shared only when every chair of the two sides is.
 */

enum {
    ROTATION_PEOPLE_MAX = 12,
    ROTATION_QUARTERS_MAX = 8,
    ROTATION_NOBODY = 0xFF, /* no person: a bot */
    ROTATION_NEVER = 0xFF   /* no number of rotations is enough */
};

/* Sets of chairs have bit `1 << role`, sets of people bit `1 << person`; persons are the team's
   stable indices 0..11. One quarter of one team: */
struct rotation_seating {
    uint16_t chairs[ROTATION_PEOPLE_MAX]; /* the chairs each person holds, none: not seated */
    uint8_t pen[ROLE_COUNT];              /* who decides for the chair, ROTATION_NOBODY: a bot */
};

struct rotation_team {
    uint16_t chairs;   /* the chairs the team plays, at least one of them not in `bots` */
    uint16_t bots;     /* chairs the facilitator leaves to bots */
    uint16_t present;  /* people to be seated: dropouts and absent people are not in it */
    uint8_t rotations; /* still to come, the one being planned included */
    uint8_t quarters;  /* seatings in `past`; 0: the opening seating is planned too */
    bool merge;        /* too few people hold merged chairs (MODEL.md 2.5) */
    bool cross_first;  /* take what `offer` proposes when the rotations do not suffice */
    /* All chairs that each person held in each quarter, and the pens they began with. */
    struct rotation_seating past[ROTATION_QUARTERS_MAX];
};

/* What would make everybody cross without one more rotation. */
struct rotation_offer {
    uint16_t bots; /* chairs to add to `bots`, in the order CX, DIRECTOR, CEO */
    bool split;    /* and switch `merge` off */
    bool helps;    /* false: nothing of the kind is enough, or nothing is needed */
};

struct rotation_verdict {
    bool everybody_crosses;    /* all present people have sat on both sides when the plan is done */
    uint8_t rotations_needed;  /* from now on, so that everybody crosses, or ROTATION_NEVER */
    uint8_t rotations_more;    /* beyond those the team has, or ROTATION_NEVER */
    uint16_t misses_marketing; /* people who will not have sat on the marketing side */
    uint16_t misses_sales;     /* people who will not have sat on the sales side */
    struct rotation_offer offer;
};

struct rotation_plan {
    struct rotation_verdict verdict; /* of the plan below, with the offer if it was taken */
    bool took_offer;
    uint8_t count; /* seatings planned: `rotations`, and the opening one if there is no past */
    struct rotation_seating seatings[ROTATION_QUARTERS_MAX]; /* the next one first */
};

/* Plans all seatings to come. Needs rotations + quarters (+ 1 for the opening) <= 8 seatings.
   Takes well under a millisecond for up to four seatings. Replan at each rotation with what really
   happened in `past`: joiners, returners and dropouts are then absorbed. */
void rotation_plan_make(const struct rotation_team *team, struct rotation_plan *plan);

/* The people who hold `role`, none: a bot. */
uint16_t rotation_holders(const struct rotation_seating *seating, enum role role);

/* Who takes the pen of `role` next: the following holder in order of index, the same person if
   alone, ROTATION_NOBODY if a bot. The room calls this at least once a quarter for each shared
   chair. */
uint8_t rotation_next_pen(const struct rotation_seating *seating, enum role role);

/* Seats a late joiner or a returner in the running quarter without moving anybody: in a bot's chair
   (of a side without a human first, then of a side the person has not seen), else beside the fewest
   holders. `seating` is the running quarter, `team` holds chairs, bots and past. */
void rotation_seat_arrival(const struct rotation_team *team, struct rotation_seating *seating,
                           uint8_t person);

/* Frees the chairs of a dropout: pens pass to those who share them, else to bots. */
void rotation_free_person(struct rotation_seating *seating, uint8_t person);

#endif
