#ifndef MODEL_H
#define MODEL_H
#include "levers.h"
#include "messages.h"
#include "roles.h"

/* What the client knows: a fold over what the server sent and what became of the connection. Pure:
 * no window, no socket, no clock (the caller brings the time). Screens read it and change nothing.
 * About 300 kB; keep it on the heap. */

/* Where the way to the server stands, as a person would say it. */
enum model_link {
    MODEL_APART,      /* nobody asked to connect yet */
    MODEL_CONNECTING, /* the first attempt runs */
    MODEL_OPEN,
    MODEL_LOST,   /* was open; the client tries again by itself */
    MODEL_FAILED, /* could not be opened; `link_sentence` says why */
};

enum { MODEL_CHAT_MAX = 64, MODEL_NEWS_MAX = 32, MODEL_TEAMS_MAX = 8 };

/* Who `told` comes from (its tone). */
enum { MODEL_TOLD_BY_FACILITATOR, MODEL_TOLD_BY_SCENARIO, MODEL_TOLD_BY_CHAIR };

struct model_line {
    uint32_t person; /* 0: the facilitator or the scenario */
    uint8_t tone;    /* 0 plain, 1 good, 2 bad, 3 echo */
    uint16_t week;
    uint64_t at_ms;
    char name[PERSON_NAME_SIZE];
    char text[320];
};

/* The last lines of a kind; line 0 is the oldest kept. */
struct model_ring {
    struct model_line lines[MODEL_CHAT_MAX];
    unsigned first;
    unsigned count;
    unsigned limit;
    uint64_t total; /* ever received */
};

struct model {
    enum model_link link;
    char link_sentence[240];
    uint64_t link_since_ms;

    bool is_seated;
    bool is_watching;
    bool may_facilitate;
    char code[12];
    char ticket[40];
    uint32_t person;
    uint8_t team;

    bool has_room, has_market, has_pipeline, has_books, has_review, has_debrief, has_facilitator;
    bool has_team[MODEL_TEAMS_MAX];
    bool has_desk[ROLE_COUNT]; /* a person can hold several chairs */
    struct view_room_view room;
    uint64_t room_at_ms; /* when the room's view came: left_ms counts from there */
    struct view_team_view teams[MODEL_TEAMS_MAX];
    struct view_desk_view desks[ROLE_COUNT];
    struct view_market_view market;
    struct view_pipeline_view pipeline;
    struct view_books_view books;
    struct view_cards_view cards;
    uint64_t cards_at_ms; /* when they came: left_ms counts from there */
    struct view_review_view review;
    struct view_debrief_view debrief;
    struct view_facilitator_view facilitator; /* of facilitators, and of authors who rehearse */
    struct view_picture_view picture;         /* the scenario's, a PNG; empty: there is none */
    uint32_t picture_number;                  /* rises with every picture that comes */

    struct model_ring chat;
    struct model_ring news;
    struct model_line told; /* the last words of the facilitator, the scenario or a chair */

    char refusal[240]; /* the last refused command's sentence */
    uint64_t refusal_at_ms;
    uint32_t refusals;  /* how many ever */
    char sent_out[240]; /* not empty: the seat is gone for good, and why */
};

void model_start(struct model *model);
/* The seat that the server gave; another seat than before forgets everything of the old one. */
void model_take_seat(struct model *model, const struct session_joined *joined);
/* A look from outside: the projector, or the facilitator with a token. */
void model_take_watch(struct model *model, const struct session_watching *watching);
/* A command (0: something else) was refused with this sentence. */
void model_take_refusal(struct model *model, const char *sentence, uint64_t now_ms);
/* Folds one event or view in. */
void model_take_packet(struct model *model, const struct packet *packet, uint64_t now_ms);
/* The connection changed; the sentence may be empty. */
void model_take_link(struct model *model, enum model_link link, const char *sentence,
                     uint64_t now_ms);
/* Forgets seat and views, for joining another room; keeps the connection. */
void model_forget_room(struct model *model);

/* ---- Questions that several screens ask ---- */

const struct model_line *model_line(const struct model_ring *ring, unsigned index);
/* The person of this client; NULL while watching or before the first view. */
const struct person_row *model_me(const struct model *model);
const struct person_row *model_person(const struct model *model, uint32_t person);
const struct view_team_view *model_team(const struct model *model); /* mine, or NULL */
/* Who sits in this chair of this team: a human before a bot; NULL for nobody. */
const struct person_row *model_holder(const struct model *model, uint8_t team, enum role role);
/* My chairs, in the order of roles: how many, the index-th into `role` (NULL to count only). */
unsigned model_chairs(const struct model *model, unsigned index, enum role *role);
bool model_has_chair(const struct model *model, enum role role);
/* May this client lead the room: as its facilitator, or as the author who rehearses alone? */
bool model_leads(const struct model *model);
/* Do I hold the pen of this chair of mine? */
bool model_has_pen(const struct model *model, enum role role);
/* False when no chair of mine is told which firms we talk with. */
bool model_sees_deals(const struct model *model);
/* The card that lies on the desk of a chair of mine, or the team's vote: an open one before one
 * that is over; NULL: there is none. */
const struct card_row *model_card(const struct model *model, enum role role);
/* Milliseconds until it goes by itself, by this machine's clock; -1: not before the clock stops, or
 * the clock does not run. */
int64_t model_card_left_ms(const struct model *model, const struct card_row *card, uint64_t now_ms);
/* The desk of a chair of mine; NULL before it came. */
/* The levers on the front panel of a desk, in order; returns how many, at most `max`. */
unsigned desk_levers(const struct view_desk_view *desk, enum lever *levers, unsigned max);
/* Whether this desk decides about the slot. */
bool desk_decides(const struct view_desk_view *desk, unsigned slot);
const struct view_desk_view *model_desk(const struct model *model, enum role role);

/* Milliseconds to the end of the phase by this machine's clock, never below 0; -1: no end, or the
 * clock does not run (paused, connection lost). */
int64_t model_left_ms(const struct model *model, uint64_t now_ms);
/* The week on the screen, from 1: the one being decided or played; in a break and at the end the
 * last one played. 0 before the start. */
unsigned model_week(const struct model *model);
/* Does the phase wait for people to say that they are ready? */
bool model_waits_for_ready(const struct model *model);
/* Humans of the room who are connected and not ready; the first `max` of them into `rows`. */
unsigned model_awaited(const struct model *model, const struct person_row **rows, unsigned max);

/* ---- Questions about one desk ---- */

/* Standing orders for all slots: what is decided, else the default company's habit. */
void desk_decided(const struct view_desk_view *desk, double *values);
/* The same as they were when the present holder sat down. */
void desk_inherited(const struct view_desk_view *desk, double *values);
const struct order_row *desk_order(const struct view_desk_view *desk, unsigned slot);
/* A number of the panel; false if this chair does not see it. */
bool desk_metric(const struct view_desk_view *desk, unsigned metric, double *value);
const struct sign_row *desk_sign(const struct view_desk_view *desk, unsigned metric);

#endif
