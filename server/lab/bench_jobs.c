#include "bench_jobs.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { JOBS_MAX = 64 };

/* One worker does every `jobs`-th run and sends each run's bytes behind their number. */
struct worker {
    pid_t process;
    FILE *pipe;
};

static bool run_to_memory(const struct bench_jobs *jobs, unsigned run, char **bytes, size_t *size)
{
    FILE *memory = open_memstream(bytes, size);
    if (memory == NULL) return false;
    bool is_good = jobs->run(jobs->context, run, memory);
    return fclose(memory) == 0 && is_good;
}

static _Noreturn void work(const struct bench_jobs *jobs, unsigned first, FILE *out)
{
    for (unsigned run = first; run < jobs->runs; run += jobs->jobs) {
        char *bytes = NULL;
        size_t size = 0;
        bool is_good = run_to_memory(jobs, run, &bytes, &size);
        uint64_t sent = size;
        if (!is_good || fwrite(&sent, sizeof sent, 1, out) != 1 ||
            fwrite(bytes, 1, size, out) != size)
            _exit(1);
        free(bytes);
    }
    _exit(fflush(out) == 0 ? 0 : 1);
}

static bool start(const struct bench_jobs *jobs, unsigned index, struct worker *workers)
{
    int ends[2];
    if (pipe(ends) != 0) return false;
    fflush(stdout);
    workers[index].process = fork();
    if (workers[index].process == 0) {
        close(ends[0]);
        for (unsigned other = 0; other < index; other++)
            fclose(workers[other].pipe);
        FILE *out = fdopen(ends[1], "wb");
        if (out == NULL) _exit(1);
        work(jobs, index, out);
    }
    close(ends[1]);
    workers[index].pipe = fdopen(ends[0], "rb");
    return workers[index].process > 0 && workers[index].pipe != NULL;
}

static bool pass_on(FILE *from, FILE *out)
{
    uint64_t left = 0;
    char bytes[16384];
    if (fread(&left, sizeof left, 1, from) != 1) return false;
    while (left > 0) {
        size_t part = left < sizeof bytes ? (size_t)left : sizeof bytes;
        if (fread(bytes, 1, part, from) != part || fwrite(bytes, 1, part, out) != part)
            return false;
        left -= part;
    }
    return true;
}

static bool end_workers(struct worker *workers, unsigned count)
{
    bool is_good = true;
    for (unsigned i = 0; i < count; i++) {
        int status = 0;
        if (workers[i].pipe != NULL) fclose(workers[i].pipe); /* whoever still writes ends now */
        if (workers[i].process > 0 && waitpid(workers[i].process, &status, 0) > 0)
            is_good &= WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    return is_good;
}

static bool do_apart(const struct bench_jobs *jobs, FILE *out)
{
    struct worker workers[JOBS_MAX] = {0};
    bool is_good = true;
    for (unsigned i = 0; i < jobs->jobs && is_good; i++)
        is_good = start(jobs, i, workers);
    for (unsigned run = 0; run < jobs->runs && is_good; run++)
        is_good = pass_on(workers[run % jobs->jobs].pipe, out);
    return end_workers(workers, jobs->jobs) && is_good;
}

bool bench_jobs_do(const struct bench_jobs *jobs, FILE *out)
{
    struct bench_jobs settled = *jobs;
    if (settled.jobs > settled.runs) settled.jobs = settled.runs;
    if (settled.jobs > JOBS_MAX) settled.jobs = JOBS_MAX;
    if (settled.jobs > 1) return do_apart(&settled, out);
    for (unsigned run = 0; run < settled.runs; run++)
        if (!settled.run(settled.context, run, out)) return false;
    return true;
}
