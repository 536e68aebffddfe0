#ifndef HOOKS_H
#define HOOKS_H
#include "messages.h"

#include <stdbool.h>
#include <stdint.h>

/* The moments in which a scenario may act (rows in hooks.def), and what it is told about them. */
enum hook {
#define HOOK(id, name, arguments, sentence) HOOK_##id,
#include "hooks.def"
#undef HOOK
    HOOK_COUNT
};

/* Faults in a row after which a hook is not called any more, and calls of an event's hook in a
 * week: further events of that week are passed over. */
enum { HOOK_FAULTS_MAX = 3, HOOK_CALLS_A_WEEK = 64, HOOK_NAME_BYTES = 24 };

/* "on_start", "on_week" ... */
const char *hook_name(enum hook hook);
bool hook_find(const char *name, enum hook *hook);

/* The second argument of on_command, on_deal and on_inject. Fields of the others stay 0. */
struct hook_event {
    uint8_t team; /* from 0, or EVERY_TEAM */
    uint8_t role; /* enum role, or EVERY_ROLE: of no chair */
    /* on_command */
    char name[32]; /* "decide"; of a deal the customer's */
    uint8_t setting_count;
    struct setting settings[24];
    char card[32], own[32];
    uint8_t choice; /* of a card, from 0 */
    double value;   /* of a decision of one's own; of a deal in k$ */
    /* on_deal */
    uint8_t segment, source; /* as in a happening (happenings.h) */
    bool is_won;
    uint16_t age_weeks;
    /* on_inject */
    char inject[32];
};

#endif
