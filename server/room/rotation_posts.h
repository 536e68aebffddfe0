#ifndef ROTATION_POSTS_H
#define ROTATION_POSTS_H
#include "rotation_plan.h"

/*
 * Posts and the bound: how many seatings it takes until everybody has sat on both sides.
 *
 * A post is one chair, or merged chairs, that one person holds. With n people and U posts, m of
 * them on the marketing side, s on the sales side, q = n / U and r = n % U:
 *  - n >= U: every post has q holders and r posts have one more. One seating offers at most
 *    A = mq + min(m, r) marketing seats, B = sq + min(s, r) sales seats and together
 *    C = (m + s)q + min(m + s, r); any (a, b) with a <= A, b <= B, a + b <= C can be had, because
 *    the r extras go to any r posts.
 *  - n < U: neutral posts that people cannot fill went to bots; if side posts are left over too,
 *    one person each and both sides held: A = min(m, n - 1), B = min(s, n - 1), C = n.
 *
 * Let M people still need the marketing side, S the sales side, X of them both. In R seatings all
 * these needs can be served if and only if
 *      M <= R A,   S <= R B,   M + S <= R C,   and R >= 2 if X > 0.
 * Necessary: each counts seats, and nobody sits on two sides in one seating. Sufficient: write the
 * needs in a row, first the marketing needs (people with only that need first, then the X), then
 * the sales needs (the X in the same order, then the others), and deal them like cards to the R
 * seatings. Each seating gets at most ceil(M / R) <= A marketing needs, at most ceil(S / R) <= B
 * sales needs (consecutive cards) and at most ceil((M + S) / R) <= C together, so the seats are
 * there. The two needs of one of the X lie exactly X places apart; they fall into one seating only
 * if R divides X, and then dealing the X's sales needs shifted by one place (cyclically) puts them
 * X + 1 or 1 places apart, which R >= 2 does not divide. The smallest such R is what
 * rotation_seatings_needed says.
 *
 * When R is too small, the largest number of needs that can be served is
 * min(RA, M) + min(RB, S), at most RC (and at most one a person if R = 1): the same dealing serves
 * every choice of needs within these limits.
 */

struct rotation_posts {
    unsigned count, marketing, sales; /* posts in all, and those of each side */
    uint16_t chairs[ROLE_COUNT];      /* of each post, in the order of their lowest role */
    enum side side[ROLE_COUNT];       /* of each post; a merged post with CX sits on AM's side */
};

struct rotation_capacity {
    unsigned marketing, sales, both; /* A, B and C above, seats a seating */
};

struct rotation_needs {
    uint16_t marketing, sales; /* people present who have not sat on the side */
};

/* The side of a set of chairs that one person holds: neutral only if none is on a side. */
enum side rotation_side(uint16_t chairs);

/* The posts of `people` persons in `chairs` (bots' chairs already taken out): merged in MODEL.md's
   order if asked, without the neutral posts that are one too many. People >= 1. */
void rotation_posts_make(uint16_t chairs, unsigned people, bool merge,
                         struct rotation_posts *posts);

struct rotation_capacity rotation_capacity_of(const struct rotation_posts *posts, unsigned people);

/* The smallest number of seatings after which nobody needs a side, or ROTATION_NEVER. */
unsigned rotation_seatings_needed(struct rotation_needs needs, struct rotation_capacity capacity);

/* Leaves only needs that `seatings` can serve, as many as possible, and takes both sides from a
   person only when everybody else's second side is already gone. */
struct rotation_needs rotation_needs_within(struct rotation_needs needs,
                                            struct rotation_capacity capacity, unsigned seatings);

unsigned rotation_count(uint16_t set);

#endif
