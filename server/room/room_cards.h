#ifndef ROOM_CARDS_H
#define ROOM_CARDS_H
#include "messages.h"
#include "roles.h"
#include "room.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Cards on the desks of a team, as state: part of struct team, written only while a row is applied.
 * A CARD row holds everything of a card, so a room that is played again needs no scenario's file.
 *
 * The rules (PLAY): a chair that a person holds gets 2 or 3 cards a quarter, never two at once,
 * none in the first two weeks after people changed chairs or sat down. A card lies for 25 s, and at
 * least until the clock's next stop is over; no answer means as before. A team votes once a quarter
 * at most.
 */
enum {
    CARDS_A_QUARTER = 3,
    CARDS_LEAST_A_QUARTER = 2,
    CARDS_REST_WEEKS = 2,  /* after sitting down */
    CARDS_APART_WEEKS = 2, /* between those that have no week of their own */
    CARDS_LIE_WEEKS = 4,   /* at most, when weeks pass without a stop */
    CARDS_SHOWN_WEEKS = 1, /* how long an answered card stays in sight */
    CARDS_DEALT_MAX = 256,
    CARD_MS = 25000,
    CARD_UNANSWERED = 255,
    PLACE_OF_VOTE = ROLE_COUNT,
    CARD_PLACES
};

/* A chair's desk, or the team's table for votes. A card stays here until the next one comes. */
struct card_place {
    struct command_card card; /* card 0: none has come yet */
    uint16_t week;
    uint16_t closed_week;
    int64_t since_ms;
    bool is_closed;
    bool has_stopped;                 /* the clock has stood still since ... */
    bool is_stop_over;                /* ... and moved on */
    uint8_t answer;                   /* what is done: a choice, or CARD_UNANSWERED */
    uint8_t answers[TEAM_PEOPLE_MAX]; /* of a vote, by the person's index in the team */
    uint8_t votes[3];                 /* when it is closed */
};

/* What was dealt in this team. */
struct dealt_card {
    uint16_t card, week;
    uint8_t role;
    char id[32];
};

struct cards {
    struct card_place places[CARD_PLACES];
    struct dealt_card dealt[CARDS_DEALT_MAX];
    uint16_t dealt_count;
    uint16_t rotated_week; /* of the last rotation; 0: there was none */
};

struct room;
struct person;

/* ---- room_cards.c (state) ---- */
void room_lay_card(struct room *room, const struct command_card *card);
void room_answer_card(struct room *room, const struct person *person,
                      const struct command_answer_card *answer);
void room_close_card(struct room *room, const struct command_close_card *close);
/* The clock enters a phase, people have changed chairs, a pause of so many ms is over. */
void room_cards_see_phase(struct room *room);
void room_cards_see_rotation(struct room *room, unsigned team);
void room_cards_shift(struct room *room, int64_t ms);

/* Reading. The place where a card lies that nobody has answered yet; NULL: there is none. */
const struct card_place *room_open_card(const struct room *room, unsigned team, uint16_t card);
bool card_is_open(const struct card_place *place);
/* The same of a card that lies there, open or over. */
const struct card_place *room_card(const struct room *room, unsigned team, uint16_t card);
/* Whether this person may say something to it: has the chair's pen, or a vote. */
bool room_may_answer_card(const struct person *person, const struct card_place *place);
/* People of the team who may vote, and of them how many have. */
unsigned room_voters(const struct room *room, unsigned team, const struct card_place *vote,
                     unsigned *voted);
const char *room_object_to_card(struct room *room, const struct person *person,
                                const struct command_answer_card *answer);

/* ---- room_cards_deal.c: the dealer, beside the state: what it decides goes out as rows ---- */
/* After each week. */
void room_deal_cards(struct room *room);
/* Cards whose time is over, votes that are complete; `is_all`: every card, as chairs change. */
void room_clear_cards(struct room *room, bool is_all);
/* Room time until the next card's time is over; -1: nothing is due by itself. */
int64_t room_cards_due_ms(const struct room *room);
/* How long the card still lies, -1: until the clock has stood still. */
int64_t room_card_left_ms(const struct room *room, const struct card_place *place);

#endif
