#include "options.h"

#include "shipped.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum kind { KIND_WORD, KIND_PORT, KIND_LEVEL, KIND_FLAG };

struct option {
    const char *name;
    enum kind kind;
    size_t offset; /* of the value in struct options */
};

#define OPTION(name, kind, member)                                                                 \
    {                                                                                              \
        name, kind, offsetof(struct options, member)                                               \
    }

static const struct option options_known[] = {
    OPTION("--port", KIND_PORT, port),
    OPTION("--web-port", KIND_PORT, web_port),
    OPTION("--bind", KIND_WORD, bind),
    OPTION("--store", KIND_WORD, store),
    OPTION("--scenarios", KIND_WORD, scenarios),
    OPTION("--ready-file", KIND_WORD, ready_file),
    OPTION("--data", KIND_WORD, data),
    OPTION("--name", KIND_WORD, name),
    OPTION("--rehearse", KIND_WORD, rehearse),
    OPTION("--log-level", KIND_LEVEL, log_level),
    OPTION("--log-json", KIND_FLAG, is_log_json),
};

enum { OPTIONS_KNOWN = sizeof options_known / sizeof options_known[0] };

static const char help[] =
    "baton-server: keeps the rooms of Baton workshops and plays them with everybody who joins.\n"
    "\n"
    "Usage: baton-server [OPTION VALUE]...\n"
    "\n"
    "  --port N          UDP port for players; 0 takes any free one (7777)\n"
    "  --bind ADDR       address to listen on (0.0.0.0: all)\n"
    "  --store URL       where games are kept: sqlite:FILE, or memory: for a trial\n"
    "                    that nobody wants to keep (sqlite:baton.db)\n"
    "  --scenarios DIR   folder with scenario files (scripts/scenarios,\n                    or "
    "those that were installed)\n"
    "  --data DIR        folder for the facilitator's token file (.)\n"
    "  --ready-file PATH writes one JSON object there once players can join\n"
    "  --name TEXT       what the server calls itself on the join screen (Baton)\n"
    "  --rehearse FILE   opens one room of this scenario for its author, who plays alone and\n"
    "                    leads; the ready file names its code, and the file is read again\n"
    "                    whenever it was changed\n"
    "  --web-port N      port for browsers; 0 is none (0)\n"
    "  --log-level WORD  debug, info, warn, error or none (info)\n"
    "  --log-json        log lines as JSON objects\n"
    "  --version, --help\n"
    "\n"
    "Examples:\n"
    "  baton-server\n"
    "      Everything in this folder; then: baton-ctl create first_quarter\n"
    "  baton-server --port 0 --ready-file ready.json --store sqlite:/var/lib/baton/games.db\n"
    "      A free port, told by ready.json; baton-ctl --ready-file ready.json finds it.\n"
    "\n"
    "It stops cleanly on SIGTERM and on Ctrl-C; games go on where they were at the next start.\n"
    "Exit: 0 stopped as asked, 1 could not serve, 2 wrong usage.\n";

const char *options_help(void)
{
    return help;
}

static const struct option *find_option(const char *name)
{
    for (size_t i = 0; i < OPTIONS_KNOWN; i++)
        if (strcmp(options_known[i].name, name) == 0) return &options_known[i];
    return NULL;
}

static enum options_outcome refuse_unknown(const char *word, char *sentence, size_t capacity)
{
    const char *names[OPTIONS_KNOWN + 2] = {"--help", "--version"};
    for (size_t i = 0; i < OPTIONS_KNOWN; i++)
        names[i + 2] = options_known[i].name;
    const char *near = text_near(word, names, OPTIONS_KNOWN + 2);
    if (near != NULL)
        snprintf(sentence, capacity, "There is no option \"%.40s\"; did you mean %s?", word, near);
    else
        snprintf(sentence, capacity,
                 "There is no option \"%.40s\"; baton-server --help lists them.", word);
    return OPTIONS_WRONG;
}

static bool read_port(const char *word, uint16_t *port)
{
    char *end;
    unsigned long value = strtoul(word, &end, 10);
    if (word[0] < '0' || word[0] > '9' || *end != '\0' || value > 65535) return false;
    *port = (uint16_t)value;
    return true;
}

/* Puts a value in its place; false with a sentence when it makes no sense. */
static bool put_value(struct options *options, const struct option *option, const char *word,
                      char *sentence, size_t capacity)
{
    void *place = (char *)options + option->offset;
    switch (option->kind) {
    case KIND_WORD:
        if (word[0] != '\0') {
            *(const char **)place = word;
            return true;
        }
        snprintf(sentence, capacity, "%s needs a value that is not empty.", option->name);
        return false;
    case KIND_PORT:
        if (read_port(word, place)) return true;
        snprintf(sentence, capacity, "%s needs a number from 0 to 65535, not \"%.40s\".",
                 option->name, word);
        return false;
    case KIND_LEVEL:
        if (log_level_named(word, place)) return true;
        snprintf(sentence, capacity,
                 "%s needs one of debug, info, warn, error, none, not \"%.40s\".", option->name,
                 word);
        return false;
    case KIND_FLAG:
        *(bool *)place = true;
        return true;
    }
    return false;
}

/* In a checkout the scenarios lie in scripts/; an installed program finds them in share/baton. */
static void find_scenarios(struct options *options)
{
    if (access(options->scenarios, R_OK) == 0) return;
    if (shipped_folder("scenarios", options->installed, sizeof options->installed))
        options->scenarios = options->installed;
}

static void put_defaults(struct options *options)
{
    *options = (struct options){.bind = "0.0.0.0",
                                .store = "sqlite:baton.db",
                                .scenarios = "scripts/scenarios",
                                .data = ".",
                                .name = "Baton",
                                .port = 7777,
                                .log_level = LOG_INFO};
    find_scenarios(options);
}

/* Reads the option at `*index` and moves the index to its last word. */
static enum options_outcome read_one(struct options *options, int count, char **words, int *index,
                                     char *sentence, size_t capacity)
{
    const char *word = words[*index];
    const char *value = *index + 1 < count ? words[*index + 1] : NULL;
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) return OPTIONS_HELP;
    if (strcmp(word, "--version") == 0) return OPTIONS_VERSION;
    const struct option *option = find_option(word);
    if (option == NULL) return refuse_unknown(word, sentence, capacity);
    if (option->kind != KIND_FLAG && value == NULL) {
        snprintf(sentence, capacity, "%s needs a value; baton-server --help shows examples.", word);
        return OPTIONS_WRONG;
    }
    if (!put_value(options, option, value, sentence, capacity)) return OPTIONS_WRONG;
    if (option->kind != KIND_FLAG) ++*index;
    return OPTIONS_RUN;
}

enum options_outcome options_read(struct options *options, int count, char **words, char *sentence,
                                  size_t capacity)
{
    put_defaults(options);
    for (int i = 1; i < count; i++) {
        enum options_outcome outcome = read_one(options, count, words, &i, sentence, capacity);
        if (outcome != OPTIONS_RUN) return outcome;
    }
    if (options->web_port == 0) return OPTIONS_RUN;
    snprintf(sentence, capacity,
             "This version serves no browsers yet; leave --web-port out or give 0.");
    return OPTIONS_WRONG;
}
