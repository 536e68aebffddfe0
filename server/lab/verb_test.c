#include "arguments.h"
#include "bench_jobs.h"
#include "bench_lines.h"
#include "interrupt.h"
#include "policy_folder.h"
#include "trial.h"
#include "verbs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What authors expect of their scenarios, held against games; one answer a line. */

static void print_json(const struct expect_file *file, const struct expectation *expectation,
                       bool holds, const char *figures)
{
    printf("{\"ok\":%s,\"file\":", holds ? "true" : "false");
    bench_print_text(stdout, file->name);
    printf(",\"line\":%u,\"expect\":", expectation->line);
    bench_print_text(stdout, expectation->text);
    fputs(",\"figures\":", stdout);
    bench_print_text(stdout, figures);
    puts("}");
}

static void print_words(const struct trial *trial, const struct expect_file *file,
                        const struct expectation *expectation, bool holds, const char *figures)
{
    printf("%s %s:%u: %s (%s)", holds ? "ok" : "FAIL", file->name, expectation->line,
           expectation->text, figures);
    if (!holds && expectation->kind == EXPECT_COMPARE)
        printf("; in %u games it does not hold beyond luck: play more (--runs %u), claim less, or "
               "change the scenario",
               trial->games.seeds, 4 * trial->games.seeds);
    putchar('\n');
}

static void answer(struct trial *trial, const struct trial_order *order,
                   const struct expect_file *file, const struct expectation *expectation)
{
    char figures[400];
    bool holds = trial_judge(trial, expectation, figures, sizeof figures);
    *(holds ? &trial->passed : &trial->failed) += 1;
    if (order->is_json)
        print_json(file, expectation, holds, figures);
    else
        print_words(trial, file, expectation, holds, figures);
}

/* ---- The verb ----------------------------------------------------------------------------------
 */

static void print_findings(const char *path, const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->rows[i];
        const char *name = strchr(finding->file, '/') != NULL ? finding->file : path;
        printf("FAIL %s:%d: %s\n", name, finding->line > 0 ? finding->line : 1, finding->sentence);
    }
}

static int test_file(struct trial *trial, const struct trial_order *order)
{
    struct findings findings = {0};
    bool is_good = trial_read(trial, order, &findings) && trial_play(trial, order, &findings);
    if (interrupt_came()) return LAB_INTERRUPTED;
    if (!is_good) {
        print_findings(trial->path, &findings);
        return LAB_FAILED;
    }
    for (unsigned f = 0; f < TRIAL_FILES; f++)
        for (size_t i = 0; i < trial->files[f].count; i++)
            answer(trial, order, &trial->files[f], &trial->files[f].list[i]);
    if (trial->passed + trial->failed == 0)
        fprintf(stderr,
                "baton-lab test: %s expects nothing yet; add a line such as \"-- expect: balanced "
                "revenue > 9000\".\n",
                trial->path);
    return trial->failed == 0 ? LAB_DONE : LAB_FAILED;
}

static int test_all(const struct words *files, const struct trial_order *order)
{
    size_t passed = 0, failed = 0;
    int code = LAB_DONE;
    for (size_t i = 0; i < files->count && code != LAB_INTERRUPTED; i++) {
        struct trial *trial = calloc(1, sizeof *trial);
        if (trial == NULL) return verb_refuse("test", LAB_FAILED, "there is not enough memory.");
        trial->path = files->list[i];
        int own = test_file(trial, order);
        if (own != LAB_DONE) code = own;
        passed += trial->passed;
        failed += trial->failed;
        trial_free(trial);
        free(trial);
    }
    if (code == LAB_DONE && passed == 0)
        return verb_refuse("test", LAB_FAILED, "nothing was tested.");
    if (code != LAB_INTERRUPTED && !order->is_json) printf("%zu ok, %zu failed\n", passed, failed);
    return code;
}

int verb_test(int count, char **words)
{
    struct words files = {0};
    const char *folder = policy_folder_usual();
    char sentence[200];
    struct findings findings = {0};
    struct trial_order *order = calloc(1, sizeof *order);
    if (order == NULL) return verb_refuse("test", LAB_FAILED, "there is not enough memory.");
    order->seed = 1;
    order->jobs = bench_jobs_usual();
    const struct argument known[] = {
        {NULL, ARGUMENT_WORDS, &files, 0, 0},
        {"--runs", ARGUMENT_NUMBER, &order->runs, 2, EXPECT_RUNS_MAX},
        {"--seed", ARGUMENT_NUMBER, &order->seed, 0, UINT64_MAX},
        {"--jobs", ARGUMENT_NUMBER, &order->jobs, 1, BENCH_JOBS_MAX},
        {"--policies", ARGUMENT_WORD, &folder, 0, 0},
        {"--json", ARGUMENT_FLAG, &order->is_json, 0, 0},
    };
    int code = LAB_WRONG_USAGE;
    if (!arguments_read(known, sizeof known / sizeof *known, count, words, sentence,
                        sizeof sentence)) {
        verb_refuse("test", code, "%s", sentence);
    } else if (files.count == 0) {
        verb_refuse("test", code, "name scenario files, as in test scripts/scenarios/*.lua");
    } else if (!policy_folder_read(&order->folder, folder, &findings)) {
        code = LAB_FAILED;
        print_findings(folder, &findings);
    } else {
        interrupt_watch();
        code = test_all(&files, order);
    }
    free(order);
    return code;
}
