#include "arguments.h"
#include "model_report.h"
#include "model_seal.h"
#include "verbs.h"

#include <stdio.h>
#include <stdlib.h>
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

static void write_head(const struct model_report *report)
{
    fprintf(report->out,
            "# The model, measured\n\n"
            "<!-- Made by make model-report; do not edit by hand. -->\n\n"
            "What docs/MODEL.md claims, played with %u seeds for every comparison. Figures in bold "
            "are not as claimed. The games are played by the program itself; the arms and claims "
            "are data in scripts/lab, the policies in scripts/policies.\n",
            report->seeds);
}

static void write_tail(const struct model_report *report)
{
    fprintf(
        report->out,
        "\n## Games behind this report\n\n"
        "%lu games of %d weeks were played for the sections above that compare policies and "
        "claims. After each of these %lu weeks the company was held against the invariants of "
        "server/sim/invariants.h: every stock within its bounds, every deal and customer in one "
        "state, every booked cent with two sides. Weeks in which one did not hold: %lu. Figures "
        "and claims that do not hold: %lu.\n\n",
        report->games, STUDY_WEEKS, report->games * STUDY_WEEKS, report->broken, report->failures);
}

static bool write_sections(struct model_report *report)
{
    unsigned done = 0, all = 0;
    time_t begin = time(NULL);
    for (const struct model_section *section = model_sections; section->name != NULL; section++)
        all += section->cost;
    write_head(report);
    for (const struct model_section *section = model_sections; section->name != NULL; section++) {
        tell(section, 100 * done / all, begin);
        if (!write_section(report, section)) return false;
        done += section->cost;
    }
    write_tail(report);
    if (isatty(STDERR_FILENO)) fputs("\r\033[K", stderr);
    return true;
}

/* The whole document with its seal, written only when it is complete. */
static bool write_document(struct model_report *report)
{
    char *text = NULL, seal[SEAL_BYTES];
    size_t size = 0;
    uint64_t fingerprint = 0;
    report->out = open_memstream(&text, &size);
    if (report->out == NULL) return false;
    bool is_good = write_sections(report);
    is_good &= fclose(report->out) == 0;
    is_good = is_good && model_fingerprint(report, &fingerprint);
    if (is_good) {
        model_seal(seal, fingerprint, text, size);
        is_good = fwrite(text, 1, size, stdout) == size && fputs(seal, stdout) >= 0;
    }
    free(text);
    return is_good;
}

static int check_document(struct model_report *report, const char *path)
{
    static char document[1 << 20];
    const char *sentence;
    uint64_t fingerprint;
    FILE *file = fopen(path, "rb");
    if (file == NULL) return verb_refuse("model", LAB_FAILED, "%s cannot be read", path);
    size_t size = fread(document, 1, sizeof document, file);
    fclose(file);
    if (!model_fingerprint(report, &fingerprint))
        return verb_refuse("model", LAB_FAILED, "the games could not be played.");
    if (model_seal_holds(document, size, fingerprint, &sentence)) return LAB_DONE;
    return verb_refuse("model", LAB_FAILED, "%s: %s", path, sentence);
}

int verb_model(int count, char **words)
{
    const char *name = NULL, *folder = "scripts", *checked = NULL, *pictures = NULL;
    uint64_t seeds = SEEDS_USUAL, jobs = 1;
    char sentence[200];
    const struct argument known[] = {
        {"--seeds", ARGUMENT_NUMBER, &seeds, 2, SEEDS_MAX},
        {"--jobs", ARGUMENT_NUMBER, &jobs, 1, 64},
        {"--section", ARGUMENT_WORD, &name, 0, 0},
        {"--scripts", ARGUMENT_WORD, &folder, 0, 0},
        {"--check", ARGUMENT_WORD, &checked, 0, 0},
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
    if (checked != NULL) return check_document(&report, checked);
    bool is_good = section != NULL ? write_section(&report, section) : write_document(&report);
    if (!is_good) return verb_refuse("model", LAB_FAILED, "the games could not be played.");
    if (report.failures + report.broken > 0)
        return verb_refuse("model", LAB_FAILED, "%lu figures do not hold; see the report.",
                           report.failures + report.broken);
    return LAB_DONE;
}
