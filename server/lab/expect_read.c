#include "expect.h"

#include "text.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Finds the expectations of a file. */

enum { LINE_BYTES = 400 };

/* Where reading is. */
struct reading {
    struct expect_file *file;
    bool is_own;
    const struct policy_folder *folder;
    const struct scenario *scenario;
    struct findings *findings;
    unsigned line;
};

static void complain(struct reading *reading, const char *sentence)
{
    struct finding finding;
    finding_set(&finding, SEVERITY_ERROR, reading->file->name, (int)reading->line, sentence);
    findings_add(reading->findings, &finding);
}

/* What follows `key` and its colon, or NULL. */
static const char *after(const char *line, const char *key)
{
    size_t size = strlen(key);
    if (strncmp(line, key, size) != 0) return NULL;
    line += size;
    while (*line == ' ')
        line++;
    if (*line != ':') return NULL;
    line++;
    while (*line == ' ')
        line++;
    return line;
}

static void read_runs(struct reading *reading, const char *words)
{
    char *end;
    long runs = strtol(words, &end, 10);
    if (end == words || *end != 0 || runs < 2 || runs > EXPECT_RUNS_MAX)
        complain(reading, "runs is a whole number from 2 to 4000, as in \"-- runs: 40\"");
    else
        reading->file->runs = (unsigned)runs;
}

static void read_expectation(struct reading *reading, const char *words)
{
    char sentence[240];
    struct expect_file *file = reading->file;
    if (file->count == EXPECT_MAX) {
        complain(reading, "a file has at most 64 expectations; put the others into another file");
        return;
    }
    struct expectation *expectation = &file->list[file->count];
    if (strlen(words) >= EXPECT_TEXT_BYTES) {
        complain(reading, "an expectation has at most 159 letters");
    } else if (!expect_parse(expectation, words, reading->folder, reading->scenario, sentence,
                             sizeof sentence)) {
        complain(reading, sentence);
    } else {
        expectation->line = reading->line;
        file->count++;
    }
}

/* A line without blanks at its ends. In a Lua file only comments are looked at. */
static void read_line(struct reading *reading, const char *line)
{
    bool is_comment = strncmp(line, "--", 2) == 0;
    if (!is_comment && (!reading->is_own || line[0] == 0 || line[0] == '#')) return;
    while (is_comment && (*line == '-' || *line == ' '))
        line++;
    const char *words = after(line, "expect");
    const char *runs = after(line, "runs");
    if (words != NULL)
        read_expectation(reading, words);
    else if (runs != NULL)
        read_runs(reading, runs);
    else if (!is_comment)
        complain(reading, "this line is no expectation; write \"expect: balanced revenue > 9000\", "
                          "or begin it with # as a remark");
}

void expect_read(struct expect_file *file, const char *text, bool is_own,
                 const struct policy_folder *folder, const struct scenario *scenario,
                 struct findings *findings)
{
    struct reading reading = {file, is_own, folder, scenario, findings, 0};
    while (*text != 0) {
        char line[LINE_BYTES];
        size_t size = strcspn(text, "\n"), kept = size < LINE_BYTES ? size : LINE_BYTES - 1;
        memcpy(line, text, kept);
        line[kept] = 0;
        for (size_t i = 0; i < kept; i++)
            if (line[i] == '\t' || line[i] == '\r') line[i] = ' ';
        text_trim(line);
        reading.line++;
        read_line(&reading, line);
        text += size + (text[size] == '\n');
    }
}
