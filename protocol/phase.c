#include "phase.h"

#include "ensure.h"

const char *phase_name(enum phase phase)
{
    static const char *const names[PHASE_COUNT] = {
        [PHASE_LOBBY] = "lobby",   [PHASE_READY] = "ready", [PHASE_DECIDE] = "decide",
        [PHASE_RUN] = "run",       [PHASE_BREAK] = "break", [PHASE_DEBRIEF] = "debrief",
        [PHASE_CLOSED] = "closed",
    };
    ensure(phase < PHASE_COUNT);
    return names[phase];
}
