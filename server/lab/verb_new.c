#include "arguments.h"
#include "verbs.h"

#include <stdio.h>
#include <string.h>

/* A small scenario that plays as it is; every line is one an author will want to change. */
static const char template[] =
    "-- %s: what a team shall learn here, in one sentence.\n"
    "-- All keys: docs/REFERENCE.md. Try it: baton-lab check %s.lua && baton-lab simulate %s.lua\n"
    "return {\n"
    "  title = \"%s\",\n"
    "  summary = \"One or two sentences for the list of scenarios.\",\n"
    "  minutes = 90,\n"
    "  teams = 1,\n"
    "  seats = { min = 2, max = 12 },\n"
    "\n"
    "  -- Revenue a quarter in thousands. baton-lab balance says whether they can be reached.\n"
    "  targets = { 1800, 2050, 2250, 2500 },\n"
    "\n"
    "  -- Where this company differs from the default one: its start, its numbers, its habits.\n"
    "  init = { Tsm = 0.45 },\n"
    "  params = { ae_n = 6 },\n"
    "  decisions = { sla = 24 },\n"
    "\n"
    "  -- What happens from outside; weeks count from 0.\n"
    "  events = {\n"
    "    { kind = \"pricewar\", week = 20, dur = 8, size = 0.1 },\n"
    "  },\n"
    "  rotation = { [26] = 1 },\n"
    "  beats = { 4, 4, 5 },\n"
    "\n"
    "  injects = {\n"
    "    { week = 20, to = \"AE\", text = \"Two customers ask you to match Corvex's price.\" },\n"
    "  },\n"
    "\n"
    "  texts = {\n"
    "    briefing = \"What everybody should know before the first week, in at most 120 words.\",\n"
    "    debrief = {\n"
    "      \"Where does marketing end and sales begin?\",\n"
    "    },\n"
    "  },\n"
    "\n"
    "  -- Rules of this scenario alone; what a hook asks for goes through the same checks as any\n"
    "  -- player's command.\n"
    "  on_quarter = function(game)\n"
    "    if game.teams[1].tension > 0.6 then\n"
    "      game.announce(\"The board hears that your two sides quarrel.\")\n"
    "    end\n"
    "  end,\n"
    "}\n";

static bool is_name(const char *name)
{
    return name[0] != 0 && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(name) &&
           strlen(name) < 60;
}

int verb_new(int count, char **words)
{
    struct words names = {0};
    char sentence[200], path[80];
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &names, 0, 0}};
    if (!arguments_read(known, 1, count, words, sentence, sizeof sentence))
        return verb_refuse("new", LAB_WRONG_USAGE, "%s", sentence);
    if (names.count != 1 || !is_name(names.list[0]))
        return verb_refuse("new", LAB_WRONG_USAGE,
                           "give one name of small letters, digits and _, as in new price_war");
    const char *name = names.list[0];
    snprintf(path, sizeof path, "%s.lua", name);
    FILE *file = fopen(path, "wx");
    if (file == NULL)
        return verb_refuse("new", LAB_FAILED, "%s cannot be written, or is there already.", path);
    fprintf(file, template, name, name, name, name);
    if (fclose(file) != 0) return verb_refuse("new", LAB_FAILED, "%s cannot be written.", path);
    printf("%s\n", path);
    return LAB_DONE;
}
