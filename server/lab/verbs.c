#include "verbs.h"

#include "verb_help.h"

#include <stdarg.h>
#include <stdio.h>

const struct verb verbs[] = {
    {"check", "FILE...", "Says what is wrong with scenario and policy files, with line and advice.",
     verb_check, NULL},
    {"simulate",
     "FILE [--seed N] [--runs R] [--policy [ROLE=]FILE]... [--jobs J] [--weeks N] [--trace] "
     "[--fresh]",
     "Plays whole games; one JSON object a run, or with --trace one a week. --fresh gives the\n"
     "      scenario's rules a new Lua state each week: what they hide shows in other bytes.",
     verb_simulate, NULL},
    {"balance",
     "FILE [--runs R] [--seed N] [--jobs J] [--policies DIR] [--json] [--html PAGE] [--par]",
     "Plays all policies, chairs, teams, events and injects; says in words what is out of balance.",
     verb_balance, help_balance},
    {"test", "FILE... [--runs R] [--seed N] [--jobs J] [--policies DIR] [--json]",
     "Plays what the files expect of themselves (\"-- expect:\" lines); one answer a line.",
     verb_test, help_test},
    {"rehearse", "FILE [--chair ROLE] [--text] [--lang en|de] [--script FILE]",
     "Plays a scenario alone with bots, ten times as fast; a saved change plays from the next "
     "week.",
     verb_rehearse, NULL},
    {"replay", "STORE --room CODE [--record FILE]  |  RECORDING",
     "Plays a recorded room again: \"N ticks, hash ok\", or the tick and field that differ.",
     verb_replay, NULL},
    {"report", "STORE --room CODE --out DIR",
     "Writes the debrief (debrief.html and CSV files) of a recorded room.", verb_report, NULL},
    {"new", "NAME", "Writes NAME.lua, a scenario to start from.", verb_new, NULL},
    {"docs", "protocol|reference|scenarios",
     "Prints a document made from the tables that the programs read.", verb_docs, NULL},
    {"model", "[--seeds N] [--jobs J] [--section NAME] [--scripts DIR]  |  --check FILE",
     "Plays the model's studies and writes docs/MODEL-RESULTS.md to stdout.", verb_model, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

int verb_refuse(const char *verb, int code, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    fprintf(stderr, "baton-lab %s: ", verb);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
    va_end(values);
    return code;
}
