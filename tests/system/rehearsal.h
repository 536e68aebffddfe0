#ifndef REHEARSAL_H
#define REHEARSAL_H
#include "levers.h"
#include "messages.h"

/*
 * The commands of a workshop, settled before anybody plays. The same room is played here first,
 * without sockets and without windows, so that the file can say for each person and week which
 * lever of the chair they will hold goes to which stop, and how many answers each will have had.
 *
 * Within a week no two people of a team spend money, because then it would matter who was first.
 */
enum { PLAYERS = 12, WEEKS = 52, QUARTER = 13, ORDERS_MAX = PLAYERS * WEEKS };

struct order {
    uint16_t week; /* weeks played before it */
    uint8_t player;
    bool is_ready; /* "I am ready", which ends a break; otherwise: */
    enum lever lever;
    uint8_t stop;
};

struct rehearsal {
    struct session_create wish;
    struct order orders[ORDERS_MAX];
    size_t count;
    uint64_t hashes[WEEKS][2];      /* of both teams after each week */
    uint16_t roles[WEEKS][PLAYERS]; /* the chairs held in each week */
};

/* The room that `wish` asks for; everybody pulls a lever every `pace` weeks. */
void rehearsal_play(struct rehearsal *rehearsal, const struct session_create *wish, unsigned pace);

/* "P01" to "P12". */
void rehearsal_name(unsigned player, char name[8]);
/* Answers that the player will have had once everything of this week is answered. */
size_t rehearsal_answers(const struct rehearsal *rehearsal, unsigned player, unsigned week);
/* The file: one line an order. */
void rehearsal_write(const struct rehearsal *rehearsal, const char *path);
/* What the player does from `week` on, as a script for baton --script. */
void rehearsal_write_script(const struct rehearsal *rehearsal, unsigned player, unsigned week,
                            const char *path);

#endif
