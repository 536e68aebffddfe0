#include "ctl.h"
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct verb ctl_verbs[] = {
    {"scenarios", "", "Lists what can be played.", 0, 0, verb_scenarios},
    {"create", "SCENARIO [OPTIONS]",
     "Opens a room and prints its code. Options: --teams N, --seed N, --bots all|fill|none,\n"
     "            --week-seconds S, --rotate none|13,26,39 (weeks played before), --set KEY=VALUE.",
     1, -1, verb_create},
    {"list", "", "Lists the rooms.", 0, 0, verb_list},
    {"status", "CODE", "Shows where a room is and who is in it.", 1, 1, verb_status},
    {"set", "CODE KEY=VALUE ...", "Changes settings, names or the format before the game begins.",
     2, -1, verb_set},
    {"start", "CODE", "Begins the game.", 1, 1, verb_start},
    {"pause", "CODE", "Stops the clock.", 1, 1, verb_pause},
    {"resume", "CODE", "Lets the clock go on.", 1, 1, verb_resume},
    {"advance", "CODE [WEEKS]", "Plays weeks at once and waits until they are played.", 1, 2,
     verb_advance},
    {"extend", "CODE SECONDS", "Gives everybody more time now.", 2, 2, verb_extend},
    {"rotate", "CODE", "Moves everybody to their next chair now.", 1, 1, verb_rotate},
    {"announce", "CODE TEXT", "Shows a sentence to everybody.", 2, -1, verb_announce},
    {"inject", "CODE ID [TEAM]", "Presses a button of the scenario; status lists them.", 2, 3,
     verb_inject},
    {"mend", "CODE continue|again|reload|back|off",
     "Answers a fault of the scenario's script; status lists them.", 2, 2, verb_mend},
    {"seat", "CODE PLAYER TEAM ROLE", "Puts a person into a chair; teams count from 1.", 4, 4,
     verb_seat},
    {"kick", "CODE PLAYER", "Takes a person out of the room.", 2, 2, verb_kick},
    {"export", "CODE DIR", "Writes the debrief and its tables into a folder.", 2, 2, verb_export},
    {"close", "CODE", "Ends the room for good.", 1, 1, verb_close},
    {"load", "[OPTIONS]",
     "Plays as many people at once and prints how long answers took. Options: --clients N,\n"
     "            --rooms M, --seconds S, --hz H, --scenario NAME.",
     0, -1, verb_load},
};

const size_t ctl_verb_count = sizeof ctl_verbs / sizeof ctl_verbs[0];

const struct verb *ctl_find_verb(struct ctl *ctl, const char *name)
{
    const char *names[sizeof ctl_verbs / sizeof ctl_verbs[0]];
    for (size_t i = 0; i < ctl_verb_count; i++) {
        if (strcmp(ctl_verbs[i].name, name) == 0) return &ctl_verbs[i];
        names[i] = ctl_verbs[i].name;
    }
    const char *near = text_near(name, names, ctl_verb_count);
    if (near != NULL)
        ctl_misuse(ctl, "There is no verb \"%.40s\"; did you mean %s?", name, near);
    else
        ctl_misuse(ctl, "There is no verb \"%.40s\"; baton-ctl --help lists them.", name);
    return NULL;
}

enum ctl_outcome ctl_fail(struct ctl *ctl, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(ctl->sentence, sizeof ctl->sentence, format, arguments);
    va_end(arguments);
    ctl->outcome = CTL_FAILED;
    return CTL_FAILED;
}

enum ctl_outcome ctl_misuse(struct ctl *ctl, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(ctl->sentence, sizeof ctl->sentence, format, arguments);
    va_end(arguments);
    ctl->outcome = CTL_WRONG_USE;
    return CTL_WRONG_USE;
}

bool ctl_read_number(const char *word, uint64_t least, uint64_t most, uint64_t *number)
{
    char *end;
    if (word[0] < '0' || word[0] > '9' || strlen(word) > 20) return false;
    unsigned long long value = strtoull(word, &end, 10);
    *number = value;
    return *end == '\0' && value >= least && value <= most;
}

void ctl_show_code(const char *code, char shown[CTL_CODE_SIZE])
{
    if (strlen(code) == 8)
        snprintf(shown, CTL_CODE_SIZE, "%.4s-%.4s", code, code + 4);
    else
        text_copy(shown, CTL_CODE_SIZE, code);
}

static const struct ctl_option *find_option(const char *name, const struct ctl_option *options,
                                            size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(options[i].name, name) == 0) return &options[i];
    return NULL;
}

static bool refuse_option(struct ctl *ctl, const char *name, const struct ctl_option *options,
                          size_t count)
{
    const char *names[16];
    for (size_t i = 0; i < count && i < 16; i++)
        names[i] = options[i].name;
    const char *near = text_near(name, names, count < 16 ? count : 16);
    if (near != NULL)
        ctl_misuse(ctl, "There is no option \"%.40s\" here; did you mean %s?", name, near);
    else
        ctl_misuse(ctl, "There is no option \"%.40s\" here; baton-ctl --help lists them.", name);
    return false;
}

bool ctl_read_options(struct ctl *ctl, int first, const struct ctl_option *options, size_t count,
                      void *context)
{
    for (int i = first; i < ctl->count; i += 2) {
        const struct ctl_option *option = find_option(ctl->words[i], options, count);
        if (option == NULL) return refuse_option(ctl, ctl->words[i], options, count);
        if (i + 1 < ctl->count && option->take(context, ctl->words[i + 1])) continue;
        ctl_misuse(ctl, "%s needs %s.", option->name, option->values);
        return false;
    }
    return true;
}
