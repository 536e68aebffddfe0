#include "bench_jobs.h"

#include "interrupt.h"

#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* One worker does every `jobs`-th run and sends each run's bytes behind their number. */
struct worker {
    pid_t process;
    FILE *pipe;
};

/* What one run wrote. A run that failed may have written too. */
struct written {
    char *bytes; /* from malloc */
    size_t size;
    bool is_good;
};

/* What goes through a worker's pipe before the bytes. */
struct letter_head {
    uint64_t size;
    uint64_t is_good;
};

unsigned bench_jobs_usual(void)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (processors < 1) return 1;
    return processors > BENCH_JOBS_MAX ? BENCH_JOBS_MAX : (unsigned)processors;
}

/* False when memory is short. */
static bool run_to_memory(const struct bench_jobs *jobs, unsigned run, struct written *written)
{
    FILE *memory = open_memstream(&written->bytes, &written->size);
    if (memory == NULL) return false;
    written->is_good = jobs->run(jobs->context, run, memory);
    return fclose(memory) == 0;
}

static _Noreturn void work(const struct bench_jobs *jobs, unsigned first, FILE *out)
{
    for (unsigned run = first; run < jobs->runs; run += jobs->jobs) {
        struct written written = {0};
        if (!run_to_memory(jobs, run, &written)) _exit(1);
        struct letter_head head = {written.size, written.is_good};
        if (fwrite(&head, sizeof head, 1, out) != 1 ||
            fwrite(written.bytes, 1, written.size, out) != written.size || fflush(out) != 0)
            _exit(1);
        free(written.bytes);
    }
    _exit(0);
}

static bool start(const struct bench_jobs *jobs, unsigned index, struct worker *workers)
{
    int ends[2];
    if (pipe(ends) != 0) return false;
    fflush(stdout);
    workers[index].process = fork();
    if (workers[index].process == 0) {
        interrupt_follow_parent();
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

static bool receive(FILE *from, struct written *written)
{
    struct letter_head head;
    if (fread(&head, sizeof head, 1, from) != 1) return false;
    written->size = (size_t)head.size;
    written->is_good = head.is_good != 0;
    written->bytes = malloc(written->size + 1);
    return written->bytes != NULL && fread(written->bytes, 1, written->size, from) == written->size;
}

/* Only whole runs are written, so that nobody finds half a line. */
static bool pass_on(const struct bench_jobs *jobs, const struct written *written, FILE *out)
{
    if (out == stdout && isatty(STDOUT_FILENO)) progress_lift(jobs->progress);
    if (fwrite(written->bytes, 1, written->size, out) != written->size) return false;
    progress_add(jobs->progress, 1);
    return written->is_good;
}

/* Whoever still works is not needed any more. */
static bool end_workers(struct worker *workers, unsigned count, bool is_done)
{
    bool is_good = true;
    for (unsigned i = 0; i < count; i++)
        if (!is_done && workers[i].process > 0) kill(workers[i].process, SIGTERM);
    for (unsigned i = 0; i < count; i++) {
        int status = 0;
        if (workers[i].pipe != NULL) fclose(workers[i].pipe);
        if (workers[i].process > 0 && waitpid(workers[i].process, &status, 0) > 0)
            is_good &= WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    return is_good;
}

static bool do_apart(const struct bench_jobs *jobs, FILE *out)
{
    struct worker workers[BENCH_JOBS_MAX] = {0};
    bool is_good = true;
    for (unsigned i = 0; i < jobs->jobs && is_good; i++)
        is_good = start(jobs, i, workers);
    for (unsigned run = 0; run < jobs->runs && is_good; run++) {
        struct written written = {0};
        is_good = !interrupt_came() && receive(workers[run % jobs->jobs].pipe, &written) &&
                  pass_on(jobs, &written, out);
        free(written.bytes);
    }
    return end_workers(workers, jobs->jobs, is_good) && is_good;
}

static bool do_here(const struct bench_jobs *jobs, FILE *out)
{
    bool is_good = true;
    for (unsigned run = 0; run < jobs->runs && is_good; run++) {
        struct written written = {0};
        is_good =
            !interrupt_came() && run_to_memory(jobs, run, &written) && pass_on(jobs, &written, out);
        free(written.bytes);
    }
    return is_good;
}

bool bench_jobs_do(const struct bench_jobs *jobs, FILE *out)
{
    struct bench_jobs settled = *jobs;
    if (settled.jobs > settled.runs) settled.jobs = settled.runs;
    if (settled.jobs > BENCH_JOBS_MAX) settled.jobs = BENCH_JOBS_MAX;
    return settled.jobs > 1 ? do_apart(&settled, out) : do_here(&settled, out);
}
