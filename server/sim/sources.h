#ifndef SOURCES_H
#define SOURCES_H

/* Where the numbers of the model come from, and what each source is worth (MODEL 3). */

enum source_key {
#define SOURCE(key, ...) SOURCE_##key,
#include "sources.def"
#undef SOURCE
    SOURCE_COUNT
};

struct source_info {
    const char *key;
    const char *citation;
    const char *worth;
};

const struct source_info *source_info(enum source_key source);

#endif
