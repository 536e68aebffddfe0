#ifndef ROOM_DEALINGS_H
#define ROOM_DEALINGS_H
#include "dealings.h"
#include "messages.h"
#include "roles.h"

#include <stdbool.h>
#include <stdint.h>

/* What passes between the chairs of a team beside orders (MODEL 2.10, 2.11), as state: part of
 * struct team, written only while a row is applied. */

#define WEEKS_MAX            104
#define QUARTERS_MAX         8
#define REQUESTS_MAX         64
#define REQUEST_SETTINGS_MAX 4
#define PROPOSALS_OPEN_MAX   4  /* of one chair, and to one chair */
#define CHECKS_MAX           64 /* each statement once a quarter */
#define REQUEST_WEEKS        2
#define LOOK_WEEKS           2
#define CHECK_WEEKS          1
#define BOOK_HELD_WEEKS      8
#define DIRECTOR_WEEKS       10 /* on each side, to be ready for the director's chair */
#define KNOWING_TO_CHECK     0.35
#define SEAT_GAINED_TRUST    0.60
#define SEAT_GAINED_WEEKS    4
#define SEAT_LOST_TRUST      0.50

/* Something that waits for another chair's word. */
struct request {
    uint16_t id;    /* 0: free */
    uint8_t kind;   /* enum request_kind */
    uint8_t role;   /* the chair that asks */
    uint8_t signer; /* the chair that answers */
    uint8_t target; /* the chair whose orders would change */
    uint16_t week;
    uint16_t slot; /* the first that would change; of an initiative its number */
    double value;
    uint8_t setting_count; /* of a proposal */
    struct setting settings[REQUEST_SETTINGS_MAX];
};

/* One chair's look into another one's books. */
struct look {
    bool is_taken;
    uint8_t role;
    uint16_t until_week; /* closed from this week on */
};

/* A statement that was held against the facts. */
struct check {
    uint8_t statement;
    bool holds;
    uint16_t week;
    uint32_t person; /* who asked */
    double said;
    double found;
};

/* What chairs saw of a week on their panels, as far as their private goals reach further back than
 * a panel does. */
struct seen_week {
    double gain;             /* Brand: how much better known the company is */
    double renewed, churned; /* Customer care */
};

struct dealings {
    struct look looks[ROLE_COUNT];
    struct check checks[CHECKS_MAX];
    uint16_t check_count;
    uint16_t overruled;         /* decisions of others, in ... */
    uint8_t overruled_quarter;  /* ... this quarter */
    uint8_t initiative_state;   /* enum initiative_state, in ... */
    uint8_t initiative;         /* enum initiative */
    uint8_t initiative_quarter; /* ... this quarter */
    uint8_t trusted_weeks;      /* in a row, of sales' trust in marketing */
    bool has_cosign;            /* marketing sits at the table */
    bool is_cosign_news;        /* that changed in the last week */
    bool is_assessed_news;      /* derived: the last week settled an assessment */
    struct seen_week seen[WEEKS_MAX];
};

#endif
