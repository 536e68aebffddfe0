#ifndef ROOM_STATE_H
#define ROOM_STATE_H
#include "decisions.h"
#include "happenings.h"
#include "levers.h"
#include "past.h"
#include "phase.h"
#include "retold.h"
#include "roles.h"
#include "room.h"
#include "room_brought.h"
#include "room_cards.h"
#include "room_dealings.h"
#include "room_phrases.h"
#include "rotation_plan.h"
#include "world.h"

/*
 * The inside of a room, for the files of server/room/ and for server/report/ (which replays rows to
 * read them). What stands under "State" is written only while a row is applied: by room_apply.c and
 * by those functions of room_seats.c, room_budget.c and room_signs.c that it calls.
 */

#define DECISIONS_MAX 1024
#define SITTINGS_MAX  256
#define NUMBERS_KEPT  64
#define ROOM_ROW_MAX  8192 /* bytes of the largest command */

struct person {
    uint32_t id;
    uint8_t team;
    uint8_t index;      /* 0..11 in the team: the planner's person, and 8 + index the world's */
    bool is_here;       /* has a place in the team: false after EXIT */
    bool was_kicked;    /* and may come back as somebody new, not by the ticket */
    bool is_taken_over; /* a bot plays until the person returns */
    bool is_ready;
    char name[PERSON_NAME_SIZE];
    char ticket[40];
    uint8_t wish;      /* the chair chosen in the lobby, EVERY_ROLE: any */
    uint16_t roles;    /* bit set of enum role: the chairs held now */
    uint16_t pens;     /* of these, where this person has the pen */
    uint16_t has_held; /* the chairs held before, for a week or more */
    uint16_t worked;   /* the chairs held when the last quarter ended */
    uint16_t seated_week[ROLE_COUNT];
    struct command_ask ask;
    struct command_pulse pulse[QUARTERS_MAX];
    uint64_t numbers[NUMBERS_KEPT]; /* ring of accepted command numbers ... */
    uint64_t seqs[NUMBERS_KEPT];    /* ... and where they stand in the journal */
    uint64_t last_number;
};

/* A decision as the debrief tells it. */
struct decision_made {
    uint16_t week;
    uint8_t role;
    bool is_overruled; /* the managing director gave it for the chair */
    uint16_t slot;     /* from DECISION_SLOTS on: a decision of the scenario's own */
    double before;
    double after;
};

/* One person's time in one chair. */
struct sitting {
    uint32_t person;
    uint16_t from_week;
    uint16_t to_week; /* if is_over */
    uint8_t role;
    bool is_over;
};

struct chair {
    uint32_t holder;       /* person longest in the chair, 0: a bot or the original head */
    uint32_t second;       /* shares the chair, 0: nobody */
    uint32_t since_change; /* of the team's past */
    uint16_t since_week;
    uint32_t before;              /* the person who held it last, 0: nobody of the room */
    struct command_note note;     /* from the holder to come, while in the chair */
    struct command_note received; /* from the one before */
    bool has_note;
    bool has_received;
    double inherited[DECISION_SLOTS];
    uint16_t changed_week[DECISION_SLOTS];
};

/* Where a team's past stood when a quarter ended: how much had been done to the world, and from
 * which change on the orders of each chair were those of its holder. */
struct quarter_end {
    uint32_t changes;
    uint32_t from[ROLE_COUNT];
};

/* The time of a chair under one holder, once it is over. */
struct tenure {
    uint32_t person;
    uint16_t from_week, to_week;
    uint32_t from_change, to_change; /* of the team's past */
    uint8_t role;
    uint8_t looks_due; /* not state: by room_echo.c */
};

/* The last weeks of the numbers that stand beside a chair's front levers, oldest first. Follows
 * from the worlds, so it is filled again by every replay. */
#define SIGN_WEEKS 26
struct sign_past {
    uint16_t count;
    double values[SIGN_WEEKS];
};

/* A line of news: what happened and the row of news.def that words it. */
#define NEWS_A_WEEK 3
struct news_item {
    uint16_t week;
    uint16_t line; /* of news.def; shocks stand before */
    struct happening happening;
};

struct team {
    struct world *world;
    struct chair chairs[ROLE_COUNT];
    struct request requests[REQUESTS_MAX];
    uint16_t last_request;
    struct dealings dealings;
    struct cards cards;
    struct team_own own;                 /* the scenario's own decisions and numbers */
    struct week_result weeks[WEEKS_MAX]; /* what each past week brought */
    double brand[WEEKS_MAX];             /* brand preference after each week */
    double waiting[WEEKS_MAX];           /* leads waiting after each week */
    struct happenings happenings;        /* of the last week */
    struct decision_made *decisions;     /* DECISIONS_MAX, oldest dropped */
    size_t decision_count;
    size_t decision_total; /* with those that were dropped */
    struct rotation_seating past[ROTATION_QUARTERS_MAX];
    uint8_t past_count;
    struct sitting sittings[SITTINGS_MAX];
    uint16_t sitting_count;
    struct change *changes; /* what was done to the world, oldest first (room_past.c) */
    size_t change_count, change_capacity;
    size_t change_mark; /* nothing before it is written over any more */
    struct quarter_end ends[QUARTERS_MAX];
    struct tenure tenures[SITTINGS_MAX];
    uint16_t tenure_count;
    struct news_item *news; /* WEEKS_MAX * NEWS_A_WEEK, oldest first */
    size_t news_count;
    struct sign_past signs[ROLE_COUNT][LEVERS_OF_ROLE_MAX];
    struct studied_quarter studied[QUARTERS_MAX]; /* not state: found out by room_study.c */
};

/* One place a view, one a chair for desks, one a team for team views. */
#define PLACE_OF_TEAMS ((unsigned)VIEW_COUNT + ROLE_COUNT)
#define VIEW_PLACES    (PLACE_OF_TEAMS + ROOM_TEAMS_MAX)

struct viewer {
    uint32_t id;     /* the front's number; 0: free */
    uint32_t person; /* 0: no seat */
    bool is_facilitator;
    char language[8];          /* "de", as the client said; "" is the scenario's own */
    uint64_t has[VIEW_PLACES]; /* hash of each view that this viewer has */
};

/* A facilitator's command that was accepted. Several programs may send as facilitator, with numbers
 * far apart, so all of them are kept: a workshop has hundreds, not millions. */
struct led {
    uint64_t number;
    uint64_t seq;
};

/* Presence is not state: it is not journaled and starts anew with the server. */
struct presence {
    uint32_t viewer; /* 0: not connected */
    int64_t away_ms; /* room time at which the person was last here */
    bool is_warned;
};

struct room {
    char code[ROOM_CODE_SIZE];
    struct room_port port;
    const struct scenario *scenario;     /* borrowed, may be NULL */
    struct script *script;               /* borrowed, may be NULL */
    struct policy *policies[ROLE_COUNT]; /* of bots' chairs; borrowed, NULL: standing orders */

    /* State: a function of the rows. */
    uint64_t seq;
    int64_t time_ms;
    struct command_open open;
    struct brought brought; /* what the scenario brought along */
    enum phase phase;
    bool is_paused;
    int64_t until_ms;      /* end of the phase in room time, 0: none; moved on by RESUME */
    int64_t paused_ms;     /* room time at which the pause began */
    int64_t week_began_ms; /* room time at which the running week began */
    int64_t phase_ms;      /* how long the phase was meant to last, for the countdown's bar */
    uint16_t week;         /* weeks passed */
    uint16_t weeks_owed;   /* by ADVANCE, still to be played */
    bool is_rotation_owed; /* by ROTATE */
    bool is_started;
    struct setup setup[ROOM_TEAMS_MAX]; /* as the scenario settled it before START */
    struct team teams[ROOM_TEAMS_MAX];
    struct person people[ROOM_PEOPLE_MAX];
    uint32_t person_count; /* people ever; ids are 1..person_count */
    uint16_t last_card;    /* number of the last card dealt */
    struct led *led;       /* by facilitators, oldest first */
    size_t led_count, led_capacity;
    struct plot *plot;       /* how far the scenario has come (room_plot.h) */
    struct before *before;   /* how the last week began (room_back.c); NULL: none has */
    struct phrases *phrases; /* texts in other languages (room_phrases.h); NULL: there are none */

    /* Not state: who looks, what they have, what is due. */
    struct viewer *viewers;
    size_t viewer_count, viewer_capacity;
    struct presence presence[ROOM_PEOPLE_MAX];
    struct room_study *study; /* at work on quarters that ended; NULL while idle */
    struct room_echo *echo;   /* at work on what earlier holders ordered; NULL while idle */
    bool wants_script;        /* the facilitator wants the script's file to be read again */
    struct calling *calling;  /* of hooks (room_plot.h) */
    char sentence[240];       /* of the last refusal that had to be worded */
    bool has_to_think;        /* a quarter has ended, or a sitting is to be looked at */
    bool is_dirty;            /* viewers should get new views */
};

/* The person with this id, who may have left; NULL for 0 and unknown ids. */
struct person *room_person(struct room *room, uint32_t id);
struct viewer *room_viewer(struct room *room, uint32_t id);

/* Makes a row of the command, applies it and gives it to the port; returns its seq. */
uint64_t room_append(struct room *room, uint32_t actor, uint64_t number,
                     const struct command *command);
/* Changes the state by one row. The only door to the state. */
void room_apply(struct room *room, uint32_t actor, uint64_t number, const struct command *command);

/* Compares a recorded WEEK with the worlds just stepped; false names the team and the week. */
bool room_check_week(const struct room *room, const struct command_week *recorded, char *sentence,
                     size_t capacity);

/* Why a command may not be, as a sentence for the one who sent it; NULL: it may. */
const char *room_objection(struct room *room, uint32_t actor, const struct command *command);

/* ---- room_week.c: a week passes in every team (state) ---- */
void room_step_week(struct room *room);

/* ---- room_seats.c: who sits where (state) ---- */
/* The person with this index in the team; NULL: nobody. */
struct person *team_person(struct room *room, unsigned team, unsigned index);
/* Whether bots play the chair: nobody holds it, or only people whom bots stand in for. */
bool room_chair_is_bots(const struct room *room, unsigned team, unsigned role);
/* Seats the moves of a SEATS row. */
void room_apply_seats(struct room *room, const struct command_seats *seats);
/* The person stands up from all chairs; pens pass to those who share them, else to bots. */
void room_free_seat(struct room *room, const struct person *person);
/* Tells the team's world who holds which chair, at START and after each SEATS. */
void room_seat_world(struct room *room, unsigned team);
/* Notes what the holders of all chairs find when they sit down. */
void room_inherit_orders(struct room *room, unsigned team);
/* The running quarter's seating as the planner speaks of it. */
void room_seating(struct room *room, unsigned team, struct rotation_seating *seating);
/* The SEATS row that makes a seating real. */
void room_seats_of(struct room *room, unsigned team, const struct rotation_seating *seating,
                   struct command_seats *seats);

/* ---- room_past.c: what is done to a team's world ---- */
/* Applies the change now and writes it down; false: the world refused it and stays as it was. */
bool team_change(struct team *team, struct change *change);
bool team_order(struct team *team, enum role role, unsigned slot, double value);
/* Kind CHANGE_SEAT or CHANGE_SHARE_SEAT. */
void team_seat(struct team *team, enum change_kind kind, enum role role, uint32_t person);
/* How many changes there are. What is ordered from now on is kept apart from them: of a week only a
 * chair's last word is kept, but not across a mark. */
size_t team_mark(struct team *team);
/* Notes that the orders since change `from` were given for the chairs, not by them. */
void team_mark_given(struct team *team, size_t from);
/* world_shift_trust, written down. */
void team_shift_trust(struct team *team, double d_sm, double d_ms);
/* The team's past so far; it lies in the room and is good until the next change. */
void room_past_of(const struct room *room, unsigned team, struct past *past);

/* ---- room_causes.c: what held us back ---- */
/* The break is left: tokens laid on the other side cost trust (state). */
void room_feel_blame(struct room *room);

/* ---- room_rotation.c: who should sit where ---- */
/* The week of the rotation that the lobby may offer beyond the plan's; 0: there is none. */
uint16_t room_offered_rotation(const struct room *room);
/* The plan of the rotations to come; `is_for_now`: of one that happens now, before those. No
 * seating (count 0) when nobody is there. */
void room_plan(struct room *room, unsigned team, bool is_for_now, struct rotation_plan *plan);
/* The facilitator puts a person into a chair; whoever sat there takes theirs. */
void room_move_person(struct room *room, struct person *person,
                      const struct command_move_person *move);
/* Before START: seats every team anew, as people wish where it can be. */
void room_seat_all(struct room *room);
/* Seats one who arrives, or returns after a rotation that went on without them. */
void room_seat_arrival(struct room *room, struct person *person);
/* Every team rotates. */
void room_rotate(struct room *room);
/* In the middle of a quarter the pen of each shared chair passes on. */
void room_pass_pens(struct room *room);

/* ---- room_signs.c: what the near signs of the levers showed (derived state) ---- */
void team_keep_signs(const struct room *room, struct team *team, unsigned week);

/* ---- room_budget.c: the common money (state) ---- */
/* Puts settings of one chair into the world; what is beyond the free money becomes a request. */
void room_decide(struct room *room, unsigned team, const struct command_decide *decide);
/* Writes a decision down for the debrief. */
void team_keep_decision(struct team *team, const struct decision_made *made);
/* Notes of the decisions made since there were `total` of them that the chairs were overruled. */
void team_mark_overruled(struct team *team, size_t total);
/* Grants a request for money, as far as there is money to be moved. */
void room_grant_money(struct room *room, unsigned team, const struct request *request);
/* k$ a week of the money that nobody spends. */
double team_free_money(const struct team *team);

/* ---- room_requests.c: what waits for another chair's word (state) ---- */
/* The request with this id; NULL: it was answered or has lapsed. */
struct request *team_request(struct team *team, uint16_t request);
/* Makes a request of this kind from the others' fields; one about the same slot is replaced, one
 * that asks for exactly the same stays as it is. */
void team_ask(struct room *room, struct team *team, const struct request *wanted);
/* Orders about the slot make what was asked about it idle. */
void team_drop_requests(struct team *team, unsigned slot);
/* A chair's orders: what needs another chair's signature waits for it, the rest is decided. The
 * chair `word` has already said yes to them; ROLE_COUNT: none has. */
void room_order(struct room *room, unsigned team, const struct person *person, enum role word,
                const struct command_decide *decide);
void room_propose(struct room *room, unsigned team, const struct command_propose *propose);
void room_answer_request(struct room *room, unsigned team, const struct person *person,
                         uint16_t request, bool is_granted);
/* What the room's clock does about a request at the end of a week. */
enum request_fate { REQUEST_WAITS, REQUEST_GRANTED, REQUEST_LAPSED };
enum request_fate room_request_fate(const struct room *room, unsigned team,
                                    const struct request *request);

/* ---- room_dealings.c: overruling, initiatives, books, facts, the seat at the table (state) ----
 */
void room_overrule(struct room *room, unsigned team, const struct command_overrule *overrule);
/* Decisions of others that the managing director overruled in the running quarter. */
unsigned room_overruled(const struct room *room, unsigned team);
/* While a person holds the managing director's chair, the model hears the real count. */
void room_count_overruled(struct room *room, unsigned team);
void room_look(struct room *room, unsigned team, const struct command_look *look);
void room_check(struct room *room, const struct person *person,
                const struct command_check_facts *check);
/* Whether this was held against the facts in the running quarter. */
bool room_is_checked(const struct room *room, unsigned team, unsigned statement);
/* After each week: does marketing sit at the table? */
void team_keep_seat_at_table(struct team *team);

/* ---- room_books.c: what a person knows beyond the own chair ---- */
/* Weeks in which the person sat in any of these chairs (bit set). */
unsigned room_weeks_held(const struct room *room, const struct person *person, unsigned roles);

/* ---- room_initiatives.c: the quarter's initiative (state) ---- */
void room_initiate(struct room *room, unsigned team, uint8_t initiative);
/* The managing director has signed. */
void room_begin_initiative(struct room *room, unsigned team, enum initiative initiative);
/* What became of it is free again. */
void room_decline_initiative(struct room *room, unsigned team);
enum initiative_state room_initiative(const struct room *room, unsigned team);
/* The company's world has room for what an initiative changes. */
bool room_has_place_for_initiative(const struct room *room, unsigned team);

/* ---- room_people.c ---- */
void room_refuse(struct room *room, uint32_t viewer, uint64_t number, const char *sentence);
void room_accept(struct room *room, uint32_t viewer, uint64_t number, uint64_t seq);
/* People with a place in the team, or in EVERY_TEAM; and whether a team takes no more. */
unsigned room_people_in(const struct room *room, unsigned team);
bool room_team_is_full(const struct room *room, unsigned team);
/* Somebody in the room with exactly this name; NULL: nobody. */
struct person *room_person_named(struct room *room, const char *name);
void room_remove_person(struct room *room, struct person *person, bool was_kicked);
/* Sends every viewer away: the room is closed. */
void room_release_all(struct room *room);

/* ---- room_clock.c ---- */
/* After START: the first week is held until everybody is ready. */
void room_begin(struct room *room);
/* The last week is taken back, and the clock stops for decisions. */
void room_back(struct room *room);
/* Room time until the end of the phase, -1: it does not end by itself. */
int64_t room_left_ms(const struct room *room);
/* Room time until the next rotation, about; -1: none in this quarter. */
int64_t room_rotation_in_ms(const struct room *room);

/* ---- room_words.c: what is told once ---- */
void room_tell(struct room *room, uint32_t actor, const struct command *command);
void room_tell_facilitators(struct room *room, const char *text);
/* To those of the team who sit in the chair, or to the whole team (EVERY_ROLE). */
void room_tell_chair(struct room *room, unsigned team, unsigned role, const struct event *event);
void room_send_event(struct room *room, uint32_t viewer, const struct event *event);

/* ---- room_news.c: the week's news, at most three lines a team ---- */
/* Chooses them after a week and keeps them (derived state). */
void team_keep_news(struct team *team, unsigned week);
/* Tells them to everybody in the words of their chair. */
void room_tell_week(struct room *room);
/* Events with a reason that read differently inside and outside, oldest first, evenly over the game
 * where there are more than `max`; returns how many. */
unsigned room_readings(const struct room *room, unsigned team, struct reading_row *rows,
                       unsigned max);

/* ---- room_told.c: what is told once of what passes between chairs ---- */
/* What must be remembered from before a command, to say what became of it. */
struct request_memory {
    uint16_t last;           /* number of the last request */
    struct request answered; /* id 0: none was */
};
struct request_memory room_remember_requests(struct room *room, unsigned team,
                                             const struct command *command);
void room_tell_dealing(struct room *room, unsigned team, const struct command *command,
                       const struct request_memory *memory);
/* A request that the clock closed. */
void room_tell_closed(struct room *room, unsigned team, const struct request *request,
                      bool is_granted);
/* After a week: the seat at the table, and what an assessment came to. */
void room_tell_dealt_week(struct room *room);

/* ---- room_script.c, room_bots.c: the scenario and the bots are players too ---- */
void room_script_start(struct room *room);
void room_script_week(struct room *room);
/* Before a week: the effects of the scenario's own decisions. */
void room_script_effects(struct room *room);
void room_script_rotation(struct room *room);
/* After a person's command was accepted. */
/* A card was answered, or the votes were counted: on_command hears which, and the answer. */
void room_script_card(struct room *room, unsigned team, uint16_t card);
void room_script_command(struct room *room, const struct person *person,
                         const struct command *command);
void room_bots_decide(struct room *room);

/* Marks that everybody should get new views. */
void room_touch(struct room *room);

/* A decision in words: "Brand money: from $6,000 to $8,000 a week". */
void room_word_decision(const struct room *room, const struct decision_made *made, char *out,
                        size_t capacity);
/* Pre-fills the three prompts of the hand-over note from the chair's open items. */
void room_note_prompts(struct room *room, const struct person *person,
                       struct view_review_view *view);

/* Quarter of a week, from 0. */
unsigned room_quarter(const struct room *room, unsigned week);
bool room_is_quarter_start(const struct room *room, unsigned week);
bool room_rotates_at(const struct room *room, unsigned week);

#endif
