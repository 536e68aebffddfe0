#ifndef FINDING_H
#define FINDING_H
#include <stdbool.h>
#include <stddef.h>

/* What is wrong with a script or its data: one sentence for the person who wrote it. */
enum severity { SEVERITY_WARNING, SEVERITY_ERROR };

struct finding {
    char file[64]; /* the file's own name, without folders */
    int line;      /* from 1; 0 when it belongs to no line */
    enum severity severity;
    char sentence[256];
};

enum { FINDINGS_MAX = 64 };

/* A bounded list; what no longer fits is counted in `dropped`. Start it with {0}. */
struct findings {
    struct finding rows[FINDINGS_MAX];
    size_t count, dropped, errors;
};

/* Sets all fields; `file` and the sentence are cut to fit. */
void finding_set(struct finding *finding, enum severity severity, const char *file, int line,
                 const char *sentence);
void findings_add(struct findings *findings, const struct finding *finding);

/* Writes "file:line: sentence" (without ":line" when it is 0); returns `out`. */
const char *finding_text(const struct finding *finding, char *out, size_t capacity);

#endif
