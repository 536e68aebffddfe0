#ifndef BENCH_H
#define BENCH_H
#include "room_state.h"
#include "scenario.h"

#define HEARD_MAX 4096

/* A line of news as somebody read it. */
struct heard_news {
    uint32_t viewer;
    struct event_news news;
};

/* Viewers below this number are kept apart where a test must know who saw what. */
#define BENCH_VIEWERS 24

/* A room on the bench: its rows and packets are kept, so that a test can look at both. */
struct bench {
    struct room *room;
    struct scenario scenario;
    uint8_t *rows; /* each: struct room_row, then its payload */
    struct kept_row *kept;
    size_t kept_count;
    uint64_t accepted, refused; /* answers so far */
    char sentence[240];         /* of the last refusal */
    char ticket[40];            /* of the last JOINED */
    uint32_t person;            /* of the last JOINED */
    struct view_room_view room_view;
    struct view_team_view team_view;
    struct view_desk_view desk_view[ROLE_COUNT];
    struct view_review_view review_view;
    struct view_debrief_view debrief_view;
    struct view_facilitator_view facilitator_view;
    struct view_picture_view picture_view;
    unsigned views[VIEW_COUNT];            /* how many of each arrived */
    unsigned desk_views_to[BENCH_VIEWERS]; /* the facilitator's, to whom */
    unsigned released;
    unsigned news;
    struct heard_news heard[HEARD_MAX]; /* the first of them */
    unsigned told;
    struct view_books_view books_view[BENCH_VIEWERS]; /* of each viewer */
    struct view_cards_view cards_view[BENCH_VIEWERS];
    char told_to[BENCH_VIEWERS][320];           /* what each was told last */
    struct event_dealt dealt_to[BENCH_VIEWERS]; /* what was last done to each */
};

struct kept_row {
    struct room_row row;
    uint8_t payload[ROOM_ROW_MAX];
};

/* A room of the default company with these settings changed by the test before bench_open. */
void bench_new(struct bench *bench);
void bench_open(struct bench *bench, uint8_t teams);
void bench_free(struct bench *bench);

/* Viewers are numbered by the test. */
void bench_join(struct bench *bench, uint32_t viewer, const char *name);
void bench_facilitate(struct bench *bench, uint32_t viewer);
/* Sends a command; true: it was accepted. */
bool bench_do(struct bench *bench, uint32_t viewer, const struct command *command);
bool bench_do_plain(struct bench *bench, uint32_t viewer, enum command_id id);
bool bench_decide(struct bench *bench, uint32_t viewer, enum role role, unsigned slot,
                  double value);
bool bench_advance(struct bench *bench, uint32_t viewer, uint16_t weeks);
/* Lets the room's clock run until so many weeks are played, half a second at a time. */
void bench_run(struct bench *bench, unsigned week);
/* The person of this viewer gives an answer to a card. */
bool bench_answer_card(struct bench *bench, uint32_t viewer, uint16_t card, uint8_t choice);
/* Plays the kept rows into a new room. */
struct room *bench_replay(const struct bench *bench, char *sentence, size_t capacity);
/* Some chair of the person, ROLE_COUNT: none. */
enum role bench_chair(const struct bench *bench, uint32_t person);

#endif
