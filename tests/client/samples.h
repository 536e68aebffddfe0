#ifndef SAMPLES_H
#define SAMPLES_H
#include "app.h"
#include "forms.h"
#include "intents.h"
#include "model.h"

/* Hand-made models, rich enough to judge every screen by: for the tests and for pictures. */
enum sample {
    SAMPLE_JOIN,
    SAMPLE_JOIN_FAILED,
    SAMPLE_LOBBY,
    SAMPLE_LOBBY_FACILITATOR,
    SAMPLE_FIRST_DESK, /* a new chair: note, burning, first move, the ask that comes back */
    SAMPLE_DESK_CEO,   /* with requests of the budget */
    SAMPLE_DESK_BRAND,
    SAMPLE_DESK_DEMAND,
    SAMPLE_DESK_PMI,
    SAMPLE_DESK_PROSPECT,
    SAMPLE_DESK_AE,
    SAMPLE_DESK_AM,
    SAMPLE_DESK_CX,
    SAMPLE_DESK_PEN,    /* two share the chair, the chairs change soon */
    SAMPLE_DESK_LOST,   /* connection lost, paused */
    SAMPLE_DESK_CARD,   /* a card of the company and papers, each with its answers */
    SAMPLE_DESK_FOLDED, /* the card folded away, more papers than there is room for */
    SAMPLE_DESK_BUSY,   /* the managing director with everything at once */
    SAMPLE_DESK_VOTE,   /* the team votes */
    SAMPLE_DESK_VOTED,  /* and has voted */
    SAMPLE_FIRST_BUSY,  /* a new chair with papers */
    SAMPLE_CARD,
    SAMPLE_MORE,
    SAMPLE_MORE_BRAND,
    SAMPLE_MARKET,
    SAMPLE_MARKET_BLIND, /* a chair that sees neither who knows us nor who is happy */
    SAMPLE_DEALS,
    SAMPLE_DEALS_HIDDEN, /* a chair that sees little */
    SAMPLE_TEAM,
    SAMPLE_TEAM_QUIET, /* no chat */
    SAMPLE_RESULT,
    SAMPLE_OTHERS,        /* another chair, its numbers closed */
    SAMPLE_OTHERS_OPEN,   /* looked into and checked */
    SAMPLE_OTHERS_CEO,    /* may overrule */
    SAMPLE_OTHERS_PAPERS, /* all that waits */
    SAMPLE_PLANS,         /* Market insight's six */
    SAMPLE_PLANS_CEO,
    SAMPLE_BREAK,
    SAMPLE_BREAK_CROWDED, /* long stops and a banner */
    SAMPLE_BREAK_HELD,    /* answered; the books are read */
    SAMPLE_LOBBY_TOLD,    /* a banner over the lobby */
    SAMPLE_DEBRIEF_YEAR,
    SAMPLE_DEBRIEF_SIDES,
    SAMPLE_DEBRIEF_HELD,
    SAMPLE_DEBRIEF_STORIES,
    SAMPLE_DEBRIEF_CHAIRS,
    SAMPLE_DEBRIEF_QUESTIONS,
    SAMPLE_PROJECTOR_LOBBY,
    SAMPLE_PROJECTOR,
    SAMPLE_PROJECTOR_BREAK,
    SAMPLE_PROJECTOR_HELD, /* the books are read */
    SAMPLE_DESK_OWN,       /* decisions and numbers of the scenario's own */
    SAMPLE_CARD_OWN,       /* a chair that was renamed and cut anew, with the picture */
    SAMPLE_SETTINGS,       /* the facilitator's, beside the lobby */
    SAMPLE_DEBRIEF_OWN,
    SAMPLE_SETTINGS_OVER, /* the same for an author who rehearses */
    SAMPLE_STORY,         /* the scenario's buttons and a fault of its script */
    SAMPLE_GOODBYE,
    SAMPLE_COUNT
};

const char *sample_name(enum sample sample);

struct stage_play {
    struct model *model;
    struct forms forms;
    struct intents intents;
    uint64_t start_ms;
};

/* Fills `play`, whose model must be allocated; `now_ms` is when the views came. */
void sample_fill(struct stage_play *play, enum sample sample, uint64_t now_ms);

#endif
