#include "arguments.h"
#include "model_report.h"
#include "verbs.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SEEDS_MAX = 10000, SEEDS_USUAL = 300 };

/* One line on a terminal: where the report is and how long it will take. */
static void tell(const struct model_section *section, unsigned done, time_t begin)
{
    if (!isatty(STDERR_FILENO)) return;
    double spent = difftime(time(NULL), begin);
    fprintf(stderr, "\r\033[Kmodel: %s, %u %%", section->name, done);
    if (done > 0) fprintf(stderr, ", about %.0f s left", spent * (100 - done) / done);
}

static const struct model_section *find(const char *name)
{
    for (const struct model_section *section = model_sections; section->name != NULL; section++)
        if (strcmp(section->name, name) == 0) return section;
    return NULL;
}

static bool write_section(struct model_report *report, const struct model_section *section)
{
    fprintf(report->out, "\n## %s\n\n", section->title);
    return section->write(report);
}

static bool write_all(struct model_report *report)
{
    unsigned done = 0;
    time_t begin = time(NULL);
    for (const struct model_section *section = model_sections; section->name != NULL; section++) {
        tell(section, done, begin);
        if (!write_section(report, section)) return false;
        done += section->percent;
    }
    if (isatty(STDERR_FILENO)) fputs("\r\033[K", stderr);
    return true;
}

int verb_model(int count, char **words)
{
    const char *name = NULL, *folder = "scripts", *pictures = NULL;
    uint64_t seeds = SEEDS_USUAL, jobs = 1;
    char sentence[200];
    const struct argument known[] = {
        {"--seeds", ARGUMENT_NUMBER, &seeds, 2, SEEDS_MAX},
        {"--jobs", ARGUMENT_NUMBER, &jobs, 1, 64},
        {"--section", ARGUMENT_WORD, &name, 0, 0},
        {"--scripts", ARGUMENT_WORD, &folder, 0, 0},
        {"--pictures", ARGUMENT_WORD, &pictures, 0, 0},
    };
    if (!arguments_read(known, sizeof known / sizeof *known, count, words, sentence,
                        sizeof sentence))
        return verb_refuse("model", LAB_WRONG_USAGE, "%s", sentence);
    struct model_report report = {.out = stdout,
                                  .seeds = (unsigned)seeds,
                                  .jobs = (unsigned)jobs,
                                  .folder = folder,
                                  .pictures = pictures};
    const struct model_section *section = name == NULL ? NULL : find(name);
    if (name != NULL && section == NULL)
        return verb_refuse("model", LAB_WRONG_USAGE, "there is no section %.40s.", name);
    bool is_good = section != NULL ? write_section(&report, section) : write_all(&report);
    if (!is_good) return verb_refuse("model", LAB_FAILED, "the games could not be played.");
    if (report.failures > 0)
        return verb_refuse("model", LAB_FAILED, "%lu figures do not hold; see the report.",
                           report.failures);
    return LAB_DONE;
}
