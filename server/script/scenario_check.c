#include "scenario_check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "pack.h"
#include "scenario_check_inside.h"
#include "spelling.h"

void checking_warn(const struct checking *checking, const char *path, const char *format, ...)
{
    char words[200], sentence[256];
    struct finding finding;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(words, sizeof words, format, arguments);
    va_end(arguments);
    snprintf(sentence, sizeof sentence, "%.54s: %s", path, words);
    finding_set(&finding, SEVERITY_WARNING, checking->source->file,
                source_line(checking->source, path), sentence);
    findings_add(checking->findings, &finding);
}

static void check_sense(const struct checking *checking)
{
    checking_weeks(checking);
    checking_people(checking);
    checking_rules(checking);
    checking_texts(checking);
}

void scenario_check(const char *path, const struct scenario *scenario, struct findings *findings)
{
    struct finding fault;
    size_t size = 0;
    struct pack *pack = pack_open(path, &fault);
    char *text = pack == NULL ? NULL : pack_read(pack, pack_main(pack), &size, &fault);
    if (text != NULL) {
        const struct source source = {pack_main(pack), text, size};
        /* With an error in it, a file is not read as far as it would have to be. */
        bool is_read = findings->errors == 0;
        /* What is no Lua has no names either: one sentence says where it breaks off. */
        if (is_read || scenario->title[0] != '\0') spelling_check(&source, scenario, findings);
        if (is_read) check_sense(&(struct checking){&source, scenario, findings});
    }
    free(text);
    pack_close(pack);
}
