#ifndef FORMS_H
#define FORMS_H
#include "levers.h"
#include "messages.h"

/* What the person typed, opened and chose on the screens but has not sent yet. Nothing of the game
 * lives here: losing it costs some typing. */

/* A stop or a value that was sent and is shown until the server's next view tells the truth. */
struct forms_pending {
    bool is_waiting;
    int stop;
    uint64_t at_ms;
};

/* Where the marks of the market stand on their way between the zones. */
enum { MARKET_SEGMENTS = 3, MARKET_ZONES = 5, MARKET_MARKS_MAX = 1024 };
struct market_mark {
    uint8_t zone; /* the zone it belongs to, MARKET_ZONES for none yet */
    uint16_t cell;
    float x, y; /* where it is drawn, 0..1 of the segment's field */
};
struct market_motion {
    struct market_mark marks[MARKET_SEGMENTS][MARKET_MARKS_MAX];
    unsigned counts[MARKET_SEGMENTS];
    int cursor[MARKET_SEGMENTS]; /* the customer that the keyboard looks at */
    uint64_t at_ms;
};

/* A decision of the scenario's own on its way. */
enum { FORMS_OWN_MAX = 8, FORMS_OPTIONS_MAX = 48 };
struct forms_own {
    bool is_waiting, is_dragging;
    double value;
    uint64_t at_ms;
};

/* A setting of the lobby as it is being typed, and what the server had when it was begun. */
struct forms_option {
    char typed[64];
    char seen[64];
};

enum forms_page {
    PAGE_DESK,
    PAGE_MARKET,
    PAGE_DEALS,
    PAGE_TEAM,
    PAGE_RESULT,
    PAGE_OTHERS,
    PAGE_COUNT
};

/* What is looked at on the page of the others: a chair (enum role) or one of these. */
enum forms_other { OTHER_NONE = -1, OTHER_PAPERS = ROLE_COUNT, OTHER_PLANS };

struct forms {
    char server[128];
    char code[24];
    char name[PERSON_NAME_SIZE];
    bool has_begun;             /* the first empty field was offered to the keyboard */
    bool is_choosing_rehearsal; /* which scenario to play alone */
    bool has_asked;             /* pressed Join: what is missing is shown from now on */

    int page;  /* enum forms_page */
    int chair; /* which of several chairs of one's own is on the desk */
    enum role role_seen;
    uint8_t phase_seen;
    bool is_more_open;
    bool is_card_open;
    int card_role; /* the chair looked at in the lobby, -1 for one's own */
    struct forms_pending stops[LEVER_COUNT];
    struct forms_own own[FORMS_OWN_MAX];
    double exact[DECISION_SLOTS]; /* sliders behind More */
    double sent[DECISION_SLOTS];  /* what of them the server has been told */
    bool has_exact;

    bool has_request;   /* money was asked for and nobody has answered yet */
    int64_t spent_then; /* by the team when it was asked, in cents a week */

    uint16_t card_seen;    /* the card on the desk, 0 for none */
    int64_t card_total_ms; /* how long it had to lie when it was first shown */
    bool is_card_folded;
    struct forms_pending answer; /* to the card, until the server tells it */

    int other;            /* a role, or enum forms_other */
    int other_lever;      /* of that chair, in the order of its panel */
    int other_stop;       /* -1: none chosen yet */
    uint64_t campaign_ms; /* "New campaign" was pressed once, 0 for not */
    int held_page;        /* of the break's middle: taps or what held us back */

    char chat[280];
    char announce[280];
    struct command_note note;
    bool has_note; /* the prompts were filled or typed into */
    uint64_t note_sent_ms;
    char wish[80];
    bool has_wished;
    struct command_pulse pulse;
    bool has_pulsed;
    int pulse_quarter;
    uint64_t chat_seen;
    uint64_t news_seen;

    struct forms_option options[FORMS_OPTIONS_MAX];
    bool is_settings_open;
    int debrief_page;
    int armed; /* the facilitator's button that wants a second press, 0 for none */
    uint64_t armed_ms;
    char armed_id[48]; /* the same of the scenario's buttons */
    uint64_t armed_id_ms;
    int story_team; /* whom the scenario's buttons are for, 0 for all */
    uint32_t refusals_seen;
    uint64_t told_seen_ms;
    struct market_motion motion;
};

/* `server`, `code` and `name` may be empty. */
void forms_start(struct forms *forms, const char *server, const char *code, const char *name);

#endif
