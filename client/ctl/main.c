#include "ctl.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_TIMEOUT_MS 30000

static void print_help(void)
{
    puts("baton-ctl: leads Baton workshops from the command line.\n\n"
         "Usage: baton-ctl [OPTIONS] VERB [WORDS]\n");
    for (size_t i = 0; i < ctl_verb_count; i++)
        printf("  %-9s %s\n            %s\n", ctl_verbs[i].name, ctl_verbs[i].usage,
               ctl_verbs[i].sentence);
    puts("\n"
         "  --ready-file PATH    the file that baton-server wrote: says where it is\n"
         "  --server HOST:PORT   where it is otherwise (localhost:7777)\n"
         "  --token-file PATH    the facilitator's token (facilitator.token)\n"
         "  --timeout SECONDS    how long to wait for an answer (30)\n"
         "  --json               answers as JSON\n"
         "  --help, --version\n\n"
         "Examples:\n"
         "  baton-ctl create first_quarter --teams 2 --bots fill\n"
         "  baton-ctl --ready-file ready.json status 7K2M-9QXA --json\n"
         "  baton-ctl advance 7K2M-9QXA 13\n\n"
         "Exit: 0 done, 1 it failed, 2 wrong usage; one sentence on stderr says why.");
}

/* An option of the program itself; where its value goes. */
static const char **place_of(struct ctl *ctl, const char *word)
{
    if (strcmp(word, "--ready-file") == 0) return &ctl->ready_file;
    if (strcmp(word, "--server") == 0) return &ctl->server;
    if (strcmp(word, "--token-file") == 0) return &ctl->token_file;
    return NULL;
}

static bool take_timeout(struct ctl *ctl, const char *value)
{
    uint64_t seconds;
    if (!ctl_read_number(value, 1, 3600, &seconds)) return false;
    ctl->timeout_ms = seconds * 1000;
    return true;
}

/* Takes the program's options out of the words, wherever they stand. */
static bool take_options(struct ctl *ctl, int count, char **words)
{
    for (int i = 1; i < count; i++) {
        const char **place = place_of(ctl, words[i]);
        bool is_timeout = strcmp(words[i], "--timeout") == 0;
        if (strcmp(words[i], "--json") == 0) {
            ctl->is_json = true;
        } else if (place == NULL && !is_timeout) {
            ctl->words[ctl->count++] = words[i];
        } else if (i + 1 == count) {
            ctl_misuse(ctl, "%s needs a value; baton-ctl --help shows examples.", words[i]);
            return false;
        } else if (place != NULL) {
            *place = words[++i];
        } else if (!take_timeout(ctl, words[++i])) {
            ctl_misuse(ctl, "--timeout needs seconds from 1 to 3600, not \"%.40s\".", words[i]);
            return false;
        }
    }
    return true;
}

static enum ctl_outcome run_verb(struct ctl *ctl)
{
    const struct verb *verb = ctl_find_verb(ctl, ctl->words[0]);
    if (verb == NULL) return CTL_WRONG_USE;
    ctl->words++;
    ctl->count--;
    if (ctl->count < verb->least || (verb->most >= 0 && ctl->count > verb->most))
        return ctl_misuse(ctl, "Usage: baton-ctl %s %s", verb->name, verb->usage);
    enum ctl_outcome outcome = verb->run(ctl);
    ctl_disconnect(ctl);
    return outcome == CTL_DONE ? CTL_DONE : ctl->outcome;
}

static bool has_word(const struct ctl *ctl, const char *word)
{
    for (int i = 0; i < ctl->count; i++)
        if (strcmp(ctl->words[i], word) == 0) return true;
    return false;
}

static enum ctl_outcome run(struct ctl *ctl, int count, char **words)
{
    if (!take_options(ctl, count, words)) return CTL_WRONG_USE;
    if (has_word(ctl, "--help") || has_word(ctl, "-h")) {
        print_help();
        return CTL_DONE;
    }
    if (has_word(ctl, "--version")) {
        printf("baton-ctl %s\n", BATON_VERSION);
        return CTL_DONE;
    }
    if (ctl->count == 0) return ctl_misuse(ctl, "A verb is missing; baton-ctl --help lists them.");
    return run_verb(ctl);
}

int main(int count, char **words)
{
    struct ctl *ctl = calloc(1, sizeof *ctl);
    char **rest = calloc((size_t)count + 1, sizeof *rest);
    if (ctl == NULL || rest == NULL) return CTL_FAILED;
    ctl->words = rest;
    ctl->timeout_ms = DEFAULT_TIMEOUT_MS;
    enum ctl_outcome outcome = run(ctl, count, words);
    if (outcome != CTL_DONE) fprintf(stderr, "baton-ctl: %s\n", ctl->sentence);
    free(rest);
    free(ctl);
    return (int)outcome;
}
