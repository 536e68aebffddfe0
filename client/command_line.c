#include "command_line.h"

#include "text.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "baton: the player's window of a Baton workshop.\n"
    "\n"
    "baton [HOST[:PORT]] [options]\n"
    "  --code CODE          the room's code, as shown in the room\n"
    "  --name NAME          what your team calls you\n"
    "  --facilitate         lead the room; needs --token-file and --code\n"
    "  --token-file FILE    the facilitator's token, written by baton-server\n"
    "  --projector          the big screen: full window, read only\n"
    "  --rehearse FILE      play a scenario alone, with bots, ten times as fast; --chair AE\n"
    "                       takes that chair and begins at once\n"
    "  --text               plain lines in the terminal instead of a window\n"
    "  --script FILE        a person made of lines: click, type, expect, shot ... (- reads input)\n"
    "  --shot FILE.png      paints one picture of the first screen and ends\n"
    "  --receipts FILE      adds a line for each answer: number, and row in the journal or "
    "refused\n"
    "  --scale F            larger or smaller letters, such as 1.25\n"
    "  --lang en|de         the language of the screens (otherwise as LANG says)\n"
    "  --test HOST[:PORT]   says in plain words whether joining will work\n"
    "  --help, --version\n"
    "\n"
    "baton 192.168.1.20 --code K7QM-2WXH --name Ana      joins at once\n"
    "baton localhost --code K7QM-2WXH --projector        the big screen\n"
    "baton --rehearse scripts/scenarios/air_cover.lua --chair BRAND\n"
    "baton localhost --code K7QM-2WXH --facilitate --token-file facilitator.token\n"
    "\n"
    "Exit: 0 closed or the script passed, 1 it failed, 2 wrong usage.\n";

const char *command_line_help(void)
{
    return help;
}

enum kind { KIND_TEXT, KIND_FLAG, KIND_SCALE, KIND_LANGUAGE, KIND_TEST, KIND_CHAIR };

struct option {
    const char *name;
    enum kind kind;
    size_t offset;
};

#define OPTION(name, kind, field)                                                                  \
    {                                                                                              \
        name, kind, offsetof(struct command_line, field)                                           \
    }
static const struct option options[] = {
    OPTION("--code", KIND_TEXT, code),
    OPTION("--name", KIND_TEXT, name),
    OPTION("--token-file", KIND_TEXT, token_file),
    OPTION("--script", KIND_TEXT, script),
    OPTION("--shot", KIND_TEXT, shot),
    OPTION("--receipts", KIND_TEXT, receipts),
    OPTION("--rehearse", KIND_TEXT, rehearse),
    OPTION("--chair", KIND_CHAIR, chair),
    OPTION("--facilitate", KIND_FLAG, facilitates),
    OPTION("--projector", KIND_FLAG, is_projector),
    OPTION("--text", KIND_FLAG, is_text),
    OPTION("--help", KIND_FLAG, wants_help),
    OPTION("--version", KIND_FLAG, wants_version),
    OPTION("--scale", KIND_SCALE, scale),
    OPTION("--lang", KIND_LANGUAGE, language),
    OPTION("--test", KIND_TEST, server),
};
enum { OPTIONS = sizeof options / sizeof options[0] };

static const struct option *find(const char *name)
{
    for (size_t i = 0; i < OPTIONS; i++)
        if (strcmp(options[i].name, name) == 0) return &options[i];
    return NULL;
}

static void refuse_unknown(const char *word, char *sentence, size_t capacity)
{
    const char *names[OPTIONS];

    for (size_t i = 0; i < OPTIONS; i++)
        names[i] = options[i].name;
    const char *near = text_near(word, names, OPTIONS);
    if (near)
        snprintf(sentence, capacity, "There is no option \"%.40s\"; did you mean %s?", word, near);
    else
        snprintf(sentence, capacity, "There is no option \"%.40s\"; baton --help lists them.",
                 word);
}

static bool read_scale(const char *text, float *scale)
{
    char *end;
    float value = strtof(text, &end);

    if (end == text || *end || !(value >= 0.5f && value <= 4)) return false;
    *scale = value;
    return true;
}

/* `value` is NULL for flags. */
static bool put(struct command_line *line, const struct option *option, const char *value,
                char *sentence, size_t capacity)
{
    void *place = (char *)line + option->offset;
    enum role role;

    switch (option->kind) {
    case KIND_FLAG:
        *(bool *)place = true;
        return true;
    case KIND_TEST:
        line->is_test = true;
        *(const char **)place = value;
        return true;
    case KIND_TEXT:
        *(const char **)place = value;
        return true;
    case KIND_CHAIR:
        *(const char **)place = value;
        if (role_parse(value, &role)) return true;
        snprintf(sentence, capacity,
                 "--chair is one of CEO BRAND DEMAND PMI PROSPECT AE AM CX, not \"%.20s\".", value);
        return false;
    case KIND_SCALE:
        if (read_scale(value, place)) return true;
        snprintf(sentence, capacity, "--scale needs a number from 0.5 to 4, not \"%.40s\".", value);
        return false;
    case KIND_LANGUAGE:
        if (words_parse_language(value, place)) return true;
        snprintf(sentence, capacity, "--lang is en or de, not \"%.40s\".", value);
        return false;
    }
    return false;
}

static enum language language_of_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    enum language language = LANGUAGE_EN;

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (!value || !value[0]) continue;
        words_parse_language(value, &language);
        return language;
    }
    return language;
}

static bool is_sensible(const struct command_line *line, char *sentence, size_t capacity)
{
    if (line->wants_help || line->wants_version) return true;
    if (line->chair && !line->rehearse) {
        snprintf(sentence, capacity,
                 "--chair goes with --rehearse FILE; in a workshop the lobby "
                 "gives the chairs.");
        return false;
    }
    if (line->facilitates && (!line->token_file || !line->code)) {
        snprintf(sentence, capacity,
                 "--facilitate needs --code CODE and --token-file FILE, which baton-server wrote.");
        return false;
    }
    if (line->is_projector && !line->code) {
        snprintf(sentence, capacity, "--projector needs --code CODE, the room to show.");
        return false;
    }
    return true;
}

bool command_line_read(struct command_line *line, int count, char **words, char *sentence,
                       size_t capacity)
{
    memset(line, 0, sizeof *line);
    line->language = language_of_environment();
    for (int i = 1; i < count; i++) {
        const char *said = words[i];
        const struct option *option = find(said);
        if (said[0] != '-' && !line->server) {
            line->server = said;
            continue;
        }
        if (!option) {
            refuse_unknown(said, sentence, capacity);
            return false;
        }
        bool needs_value = option->kind != KIND_FLAG;
        if (needs_value && (i + 1 >= count || !words[i + 1][0])) {
            snprintf(sentence, capacity, "%s needs a value; see baton --help.", said);
            return false;
        }
        if (!put(line, option, needs_value ? words[++i] : NULL, sentence, capacity)) return false;
    }
    return is_sensible(line, sentence, capacity);
}
