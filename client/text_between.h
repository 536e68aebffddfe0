#ifndef TEXT_BETWEEN_H
#define TEXT_BETWEEN_H
#include "intents.h"
#include "model.h"

/* What passes between chairs for --text: one line a thing. */

/* What was told already, so that nothing is repeated. */
struct text_between {
    uint32_t card;
    uint16_t paper;
    unsigned effect; /* of which quarter */
};

extern const char *const text_between_help;

/* The bonus, the card with its numbered answers and the papers of the first chair. */
void text_between_status(const struct model *model);
/* Does what the verb says; false: it is none of these verbs. */
bool text_between_do(const struct model *model, struct intents *intents, const char *verb,
                     const char *rest);
/* Tells what is new: a card, a paper, what one's own changes did. */
void text_between_tell(const struct model *model, struct text_between *told);

#endif
