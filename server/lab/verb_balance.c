#include "arguments.h"
#include "balance.h"
#include "bench_jobs.h"
#include "interrupt.h"
#include "paper.h"
#include "policy_folder.h"
#include "verbs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Monte-Carlo over the policies of a folder, empty chairs, small teams, events and injects, with
 * common seeds: first a verdict in words, then the figures. */

enum { RUNS_MAX = 4000, RUNS_USUAL = PAR_RUNS };

struct balance_output {
    bool is_json, is_par;
    const char *html; /* path of a page, or NULL */
};

/* Games are only played when their page can be written after it. */
static bool may_write(const char *path)
{
    bool is_new = access(path, F_OK) != 0;
    FILE *file = fopen(path, "ab");
    if (file == NULL) return false;
    fclose(file);
    if (is_new) unlink(path);
    return true;
}

static int complain(const struct findings *findings)
{
    char text[400];
    for (size_t i = 0; i < findings->count; i++)
        verb_refuse("balance", LAB_FAILED, "%s",
                    finding_text(&findings->rows[i], text, sizeof text));
    if (findings->count == 0) verb_refuse("balance", LAB_FAILED, "there is not enough memory.");
    return LAB_FAILED;
}

static int put_paper(struct paper *paper, FILE *out)
{
    bool is_good = !paper->has_failed && fwrite(paper->bytes, 1, paper->size, out) == paper->size;
    paper_free(paper);
    return is_good ? LAB_DONE : LAB_FAILED;
}

static int print_words(const struct balance *balance)
{
    struct balance_verdict verdict;
    struct paper paper = {0};
    balance_words(balance, &verdict);
    paper_put(&paper, "%s (%s)\n\n",
              balance->scenario.title[0] != 0 ? balance->scenario.title : balance->scenario.name,
              balance->path);
    for (unsigned i = 0; i < verdict.count; i++)
        paper_put(&paper, "* %s\n", verdict.sentences[i]);
    paper_put(&paper, "\n");
    balance_tables(&paper, balance);
    paper_put(&paper,
              "\nMore games make the bands narrower: --runs %u halves them. --html FILE "
              "writes a page with\npictures, --json all figures for programs, --par the "
              "line for the scenario.\n",
              balance->runs * 4);
    return put_paper(&paper, stdout);
}

static int write_page(const struct balance *balance, const char *path)
{
    struct paper paper = {0};
    balance_page(&paper, balance);
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        paper_free(&paper);
        return verb_refuse("balance", LAB_FAILED, "%s cannot be written: %s", path,
                           strerror(errno));
    }
    int code = put_paper(&paper, file);
    if (fclose(file) != 0) code = LAB_FAILED;
    if (code != LAB_DONE)
        verb_refuse("balance", LAB_FAILED, "%s could not be written to its end.", path);
    return code;
}

/* The line that a scenario file carries. */
static void print_par(const struct balance *balance)
{
    struct par par;
    char line[120];
    balance_par(balance, &par);
    par_write(&par, line, sizeof line);
    printf("  %s,\n", line);
}

static int answer(const struct balance *balance, const struct balance_output *output)
{
    int code = LAB_DONE;
    if (output->html != NULL) code = write_page(balance, output->html);
    if (code != LAB_DONE) return code;
    if (output->is_json)
        balance_json(stdout, balance);
    else if (output->is_par)
        print_par(balance);
    else
        code = print_words(balance);
    return code;
}

int verb_balance(int count, char **words)
{
    struct words files = {0};
    struct balance_output output = {0};
    struct findings findings = {0};
    uint64_t runs = RUNS_USUAL, seed = 1, jobs = bench_jobs_usual();
    const char *folder = policy_folder_usual();
    char sentence[200];
    const struct argument known[] = {
        {NULL, ARGUMENT_WORDS, &files, 0, 0},
        {"--runs", ARGUMENT_NUMBER, &runs, 2, RUNS_MAX},
        {"--seed", ARGUMENT_NUMBER, &seed, 0, UINT64_MAX},
        {"--jobs", ARGUMENT_NUMBER, &jobs, 1, BENCH_JOBS_MAX},
        {"--policies", ARGUMENT_WORD, &folder, 0, 0},
        {"--html", ARGUMENT_WORD, &output.html, 0, 0},
        {"--par", ARGUMENT_FLAG, &output.is_par, 0, 0},
        {"--json", ARGUMENT_FLAG, &output.is_json, 0, 0},
    };
    if (!arguments_read(known, sizeof known / sizeof *known, count, words, sentence,
                        sizeof sentence))
        return verb_refuse("balance", LAB_WRONG_USAGE, "%s", sentence);
    if (files.count != 1)
        return verb_refuse("balance", LAB_WRONG_USAGE,
                           "name one scenario file, as in "
                           "balance scripts/scenarios/air_cover.lua");
    if (output.is_par && (output.is_json || output.html != NULL))
        return verb_refuse("balance", LAB_WRONG_USAGE,
                           "--par goes alone; --json holds the same figures under \"par\".");
    const struct balance_order order = {.scenario = files.list[0],
                                        .folder = folder,
                                        .seed = seed,
                                        .runs = (unsigned)runs,
                                        .jobs = (unsigned)jobs,
                                        .is_par_only = output.is_par};
    if (output.html != NULL && !may_write(output.html))
        return verb_refuse("balance", LAB_FAILED, "%s cannot be written: %s", output.html,
                           strerror(errno));
    struct balance *balance = balance_play(&order, &findings);
    if (balance == NULL) return interrupt_came() ? LAB_INTERRUPTED : complain(&findings);
    struct finding fault;
    int code = answer(balance, &output);
    if (balance_fault(balance, &fault)) code = LAB_FAILED;
    balance_free(balance);
    return code;
}
