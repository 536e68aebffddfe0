#include "bench_jobs.h"
#include "study.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One run is one game of one arm; it writes its measures as they lie in memory, because the reader
 * is this very program. */
static bool run_game(void *context, unsigned run, FILE *out)
{
    static struct study_course course; /* large; every process has its own */
    const struct study *study = context;
    const struct study_arm *arm = &study->arms[run / study->seeds];
    struct findings findings = {0};
    uint64_t seed = study->first_seed + run % study->seeds;
    bool is_played = study->is_checked ? study_play_checked(arm, seed, &course, &findings)
                                       : study_play(arm, seed, NULL, &course, &findings);
    if (!is_played) {
        char text[400];
        for (size_t i = 0; i < findings.count; i++)
            fprintf(stderr, "study: %s\n", finding_text(&findings.rows[i], text, sizeof text));
        return false;
    }
    for (size_t m = 0; m < study->measure_count; m++) {
        double value = measure_of(&study->measures[m], &course);
        if (fwrite(&value, sizeof value, 1, out) != 1) return false;
    }
    return true;
}

double *study_run(const struct study *study)
{
    struct study own = *study;
    char *bytes = NULL;
    size_t size = 0;
    size_t wanted = own.arm_count * own.seeds * own.measure_count * sizeof(double);
    FILE *memory = open_memstream(&bytes, &size);
    if (memory == NULL) return NULL;
    struct bench_jobs jobs = {own.jobs > 0 ? own.jobs : 1, (unsigned)own.arm_count * own.seeds,
                              run_game, &own, NULL};
    bool is_good = bench_jobs_do(&jobs, memory);
    is_good &= fclose(memory) == 0 && size == wanted;
    if (is_good) return (double *)(void *)bytes;
    free(bytes);
    return NULL;
}

double *study_run_all(const struct study_arm *arms, size_t arm_count, uint64_t first_seed,
                      unsigned seeds, unsigned jobs)
{
    struct study study = {arms,          arm_count,  measure_info((enum measure_id)0),
                          MEASURE_COUNT, first_seed, seeds,
                          jobs,          false};
    return study_run(&study);
}
