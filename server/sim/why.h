#ifndef WHY_H
#define WHY_H

/* Why something happened, for news and debrief (rows in why.def). The model never reads it. */
enum why {
#define WHY(id, meaning) WHY_##id,
#include "why.def"
#undef WHY
    WHY_COUNT
};

#endif
