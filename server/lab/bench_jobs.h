#ifndef BENCH_JOBS_H
#define BENCH_JOBS_H
#include "progress.h"

#include <stdbool.h>
#include <stdio.h>

/* Does runs 0 .. runs-1 on several processes and prints what they print in the order of runs. */
struct bench_jobs {
    unsigned jobs; /* 1: in this process */
    unsigned runs;
    bool (*run)(void *context, unsigned run, FILE *out); /* false: this run failed */
    void *context;
    struct progress *progress; /* each run counts 1; NULL: nobody looks */
};

enum { BENCH_JOBS_MAX = 64 };

/* False when a run failed, a process ended early, a signal came (interrupt.h) or `out` takes
 * nothing more; the runs before it were printed, each whole. */
bool bench_jobs_do(const struct bench_jobs *jobs, FILE *out);

/* As many as this machine has processors that we may use. */
unsigned bench_jobs_usual(void);

#endif
