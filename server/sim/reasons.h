#ifndef REASONS_H
#define REASONS_H

/* Why something happened, for news and debrief (rows in reasons.def). The model never reads it. */
enum reason {
#define REASON(id, meaning) REASON_##id,
#include "reasons.def"
#undef REASON
    REASON_COUNT
};

#endif
