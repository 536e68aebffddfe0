#include "arguments.h"
#include "docs_pages.h"
#include "verbs.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *name;
    void (*print)(FILE *out);
} pages[] = {
    {"protocol", docs_print_protocol},
    {"reference", docs_print_reference},
    {"scenarios", docs_print_scenarios},
};

int verb_docs(int count, char **words)
{
    struct words names = {0};
    char sentence[200];
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &names, 0, 0}};
    if (!arguments_read(known, 1, count, words, sentence, sizeof sentence))
        return verb_refuse("docs", LAB_WRONG_USAGE, "%s", sentence);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        if (names.count != 1 || strcmp(names.list[0], pages[i].name) != 0) continue;
        pages[i].print(stdout);
        return LAB_DONE;
    }
    return verb_refuse("docs", LAB_WRONG_USAGE, "say which: protocol, reference or scenarios.");
}
