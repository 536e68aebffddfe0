#ifndef SOURCE_H
#define SOURCE_H
#include <stddef.h>

/* The text of a script, to find the line on which a field of its returned table stands. Lua keeps
 * no line numbers for table fields, so the literal `return { ... }` is read once more. */
struct source {
    const char *file; /* its name in findings */
    const char *text;
    size_t size;
};

/* `path` is "title", "params.ae_n", "events[2].kind" or "rotation[13]". The line of the nearest
 * part that is written literally: of `events` when "events[2].kind" is computed; 0 for nothing. */
int source_line(const struct source *source, const char *path);

/* The line of the field itself; 0 when it is not written literally. */
int source_line_of(const struct source *source, const char *path);

#endif
