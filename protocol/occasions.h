#ifndef OCCASIONS_H
#define OCCASIONS_H
#include "levers.h"

/* Cards that the company itself deals to a chair (rows in occasions.def): a question with two or
 * three answers, each of which sets decisions of that chair. Texts exist in each language. */

enum occasion {
#define OCCASION(role, id, ...) OCCASION_##id,
#define ANSWER(...)
#include "occasions.def"
#undef OCCASION
#undef ANSWER
    OCCASION_COUNT
};

enum { OCCASION_ANSWERS_MAX = 3 };

struct occasion_info {
    enum role role;
    const char *id;
    const char *text[LANGUAGE_COUNT]; /* %s, where it is there, is a name or a number */
};

const struct occasion_info *occasion_info(enum occasion occasion);
unsigned occasion_answer_count(enum occasion occasion);
const struct named_orders *occasion_answer(enum occasion occasion, unsigned index);

#endif
