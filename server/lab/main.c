#include "verbs.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* baton-lab: the author's bench. Everything without sockets. */

static void print_help(void)
{
    printf("baton-lab: the bench for authors of scenarios and for looking back at played rooms.\n"
           "\nUsage: baton-lab VERB WORDS...\n\n");
    for (const struct verb *verb = verbs; verb->name != NULL; verb++)
        printf("  %s %s\n      %s\n", verb->name, verb->usage, verb->sentence);
    printf("\nExamples:\n"
           "  baton-lab check scripts/scenarios/*.lua\n"
           "  baton-lab simulate scripts/scenarios/air_cover.lua --seed 1 --runs 50 \\\n"
           "      --policy scripts/policies/balanced.lua --policy AE=scripts/policies/as_is.lua\n"
           "  baton-lab report baton.db --room 7KXM-Q2PA --out debrief\n"
           "\nA STORE is the server's: a file, or sqlite:FILE. Exit: 0 done, 1 what was asked\n"
           "failed, 2 wrong usage, 130 stopped by Ctrl-C. VERB --help tells more; --version.\n");
}

static const struct verb *find_verb(const char *name)
{
    for (const struct verb *verb = verbs; verb->name != NULL; verb++)
        if (strcmp(verb->name, name) == 0) return verb;
    return NULL;
}

/* A reader that went away (`| head`) or a full disk must not look like success. */
static int close_output(int code)
{
    if (fflush(stdout) != 0 || ferror(stdout)) return code == LAB_DONE ? LAB_FAILED : code;
    return code;
}

/* Whoever closed stdout must not get our pipes in its place. What is opened here can only be read,
 * so that writing still fails. */
static void keep_standard_places(void)
{
    int place = open("/dev/null", O_RDONLY);
    while (place >= 0 && place <= STDERR_FILENO)
        place = open("/dev/null", O_RDONLY);
    if (place > STDERR_FILENO) close(place);
}

int main(int count, char **words)
{
    keep_standard_places();
    signal(SIGPIPE, SIG_IGN);
    const char *name = count > 1 ? words[1] : "";
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        print_help();
        return close_output(LAB_DONE);
    }
    if (strcmp(name, "--version") == 0) {
        printf("baton-lab %s\n", BATON_VERSION);
        return close_output(LAB_DONE);
    }
    const struct verb *verb = find_verb(name);
    if (verb == NULL) {
        fprintf(stderr,
                name[0] == '\0'
                    ? "baton-lab: say what to do%s; baton-lab --help lists the verbs.\n"
                    : "baton-lab: there is no verb \"%.40s\"; baton-lab --help lists them.\n",
                name);
        return LAB_WRONG_USAGE;
    }
    if (count > 2 && strcmp(words[2], "--help") == 0) {
        printf("Usage: baton-lab %s %s\n%s\n", verb->name, verb->usage, verb->sentence);
        if (verb->more != NULL) verb->more();
        return close_output(LAB_DONE);
    }
    return close_output(verb->run(count - 2, words + 2));
}
