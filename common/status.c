#include "status.h"

#include "ensure.h"

const char *status_sentence(enum status status)
{
#define STATUS_SENTENCE(name, sentence) [name] = (sentence),
    static const char *const sentences[] = {STATUS_TABLE(STATUS_SENTENCE)};
#undef STATUS_SENTENCE
    ensure((unsigned)status < STATUS_COUNT);
    return sentences[status];
}
