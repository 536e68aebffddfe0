#include "sources.h"

#include "ensure.h"

static const struct source_info rows[SOURCE_COUNT] = {
#define SOURCE(key_, citation_, worth_)                                                            \
    [SOURCE_##key_] = {.key = #key_, .citation = citation_, .worth = worth_},
#include "sources.def"
#undef SOURCE
};

const struct source_info *source_info(enum source_key source)
{
    ensure(source < SOURCE_COUNT);
    return &rows[source];
}
