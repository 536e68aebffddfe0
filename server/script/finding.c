#include "finding.h"

#include <stdio.h>

#include "text.h"

void finding_set(struct finding *finding, enum severity severity, const char *file, int line,
                 const char *sentence)
{
    text_copy(finding->file, sizeof finding->file, file);
    finding->line = line;
    finding->severity = severity;
    text_copy(finding->sentence, sizeof finding->sentence, sentence);
}

void findings_add(struct findings *findings, const struct finding *finding)
{
    if (finding->severity == SEVERITY_ERROR) findings->errors++;
    if (findings->count == FINDINGS_MAX) {
        findings->dropped++;
        return;
    }
    findings->rows[findings->count++] = *finding;
}

const char *finding_text(const struct finding *finding, char *out, size_t capacity)
{
    char whole[sizeof finding->file + sizeof finding->sentence + 16];
    if (finding->line > 0)
        snprintf(whole, sizeof whole, "%s:%d: %s", finding->file, finding->line, finding->sentence);
    else
        snprintf(whole, sizeof whole, "%s: %s", finding->file, finding->sentence);
    text_copy(out, capacity, whole); /* which cuts between letters, not inside one */
    return out;
}
