#ifndef BENCH_JOBS_H
#define BENCH_JOBS_H
#include <stdbool.h>
#include <stdio.h>

/* Does runs 0 .. runs-1 on several processes and prints what they print in the order of runs. */
struct bench_jobs {
    unsigned jobs; /* 1: in this process */
    unsigned runs;
    bool (*run)(void *context, unsigned run, FILE *out); /* false: this run failed */
    void *context;
};

/* False when a run failed or a process ended early; what came before was printed. */
bool bench_jobs_do(const struct bench_jobs *jobs, FILE *out);

#endif
