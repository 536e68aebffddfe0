#ifndef INTENTS_H
#define INTENTS_H
#include "faults.h"
#include "levers.h"
#include "messages.h"

/* What the person at the screen wants, kept until the next tick sends it. Screens only ever add. */

enum intent_kind {
    INTENT_COMMAND,  /* says `command` to the room */
    INTENT_JOIN,     /* enters a room: server, code, name */
    INTENT_WATCH,    /* looks on: server, code */
    INTENT_REHEARSE, /* plays alone */
    INTENT_LEAVE,    /* gives the seat up */
    INTENT_QUIT
};

struct intent {
    enum intent_kind kind;
    char server[128];   /* HOST or HOST:PORT */
    char scenario[512]; /* REHEARSE: a file, a pack, or the name of one that is shipped */
    char code[24];
    char name[PERSON_NAME_SIZE];
    struct command command;
};

enum { INTENTS_MAX = 8 };

struct intents {
    struct intent list[INTENTS_MAX];
    unsigned count;
};

/* Takes the first intent out; false when there is none. */
bool intents_take(struct intents *intents, struct intent *intent);

void intents_join(struct intents *intents, const char *server, const char *code, const char *name);
void intents_watch(struct intents *intents, const char *server, const char *code);
void intents_rehearse(struct intents *intents, const char *scenario);
void intents_plain(struct intents *intents, enum intent_kind kind); /* LEAVE, QUIT */

/* Standing orders of one chair. `count` is at most 24. */
void intents_decide(struct intents *intents, enum role role, const struct lever_setting *settings,
                    unsigned count);
void intents_choose_stop(struct intents *intents, enum role role, const struct named_orders *stop);
/* A decision of the scenario's own. */
void intents_decide_own(struct intents *intents, uint8_t decision, double value);
/* The facilitator changes a setting, a name or the format in the lobby. */
void intents_change(struct intents *intents, const char *key, const char *value);

/* Commands without a field: READY, START, PAUSE, RESUME, ROTATE, ADD_ROTATION, CLOSE, ASSESS. */
void intents_simple(struct intents *intents, enum command_id id);
void intents_answer_request(struct intents *intents, uint16_t request, bool is_granted);
void intents_answer_card(struct intents *intents, uint16_t card, uint8_t choice);
void intents_note(struct intents *intents, const struct command_note *note);
void intents_pulse(struct intents *intents, const struct command_pulse *pulse);
void intents_ask(struct intents *intents, const char *text);
void intents_say(struct intents *intents, const char *text);
void intents_announce(struct intents *intents, const char *text);
void intents_choose_seat(struct intents *intents, uint8_t team, enum role role);
void intents_take_pen(struct intents *intents, enum role role);
void intents_advance(struct intents *intents, uint16_t weeks);
void intents_extend(struct intents *intents, uint32_t ms);
/* A button of the scenario, for a team from 1, or all (0); an answer to a fault of its script. */
void intents_inject(struct intents *intents, const char *id, int team);
void intents_mend(struct intents *intents, enum mending mending);

/* ---- Between the chairs: `from` is the chair of one's own that speaks ---- */

/* An idea for another chair: the orders of one stop of one of its levers. */
void intents_propose(struct intents *intents, enum role from, const struct named_orders *stop);
/* The managing director gives that chair's orders. */
void intents_overrule(struct intents *intents, const struct named_orders *stop);
void intents_initiate(struct intents *intents, uint8_t initiative);
void intents_look(struct intents *intents, enum role from, enum role role);
void intents_check_facts(struct intents *intents, enum role from, uint8_t statement);

#endif
