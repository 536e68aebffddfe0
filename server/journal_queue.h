#ifndef JOURNAL_QUEUE_H
#define JOURNAL_QUEUE_H
/* What the two halves of the journal share: journal.c, where the front queues and asks, and
 * journal_writer.c, the thread that writes and answers. Nobody else includes this. */
#include <pthread.h>
#include <stdatomic.h>

#include "journal_store.h"

enum job_kind {
    JOB_ROW,
    JOB_CHECKPOINT,
    JOB_ERASE,
    JOB_READ,
    JOB_READ_CHECKPOINT,
    JOB_ROOMS,
};

/* What a waiting reader asks for; lives on the caller's stack. */
struct question {
    journal_row_visitor *row;
    journal_room_visitor *room;
    journal_checkpoint_visitor *checkpoint;
    void *context;
    bool is_answered;
    bool is_good;
};

/* One order in the queue. A writing job is one allocation with its payload behind it. */
struct job {
    struct job *next;
    enum job_kind kind;
    bool is_joined; /* the next job belongs to the same unit: both are committed or neither */
    long long born_ns;
    struct journal_row row;
    struct question *question; /* NULL for writes */
};

/* Shared by the front (journal.c) and the writer (journal_writer.c). */
struct journal {
    struct journal_store *store; /* used by the writer thread only, once that runs */
    pthread_t writer;
    pthread_mutex_t mutex; /* guards all below that is not atomic */
    pthread_cond_t work_came;
    pthread_cond_t answer_came;
    struct job *first;
    struct job **last;
    struct job *unit; /* the unit that is not at its end yet: the writer does not see it */
    struct job **unit_last;
    bool is_in_unit;
    size_t backlog_bytes;
    size_t queued;    /* jobs in the queue, */
    size_t questions; /* and how many of them somebody waits for */
    bool is_idle;     /* the writer waits for a first job */
    bool is_stopping;
    char sentence[JOURNAL_SENTENCE_SIZE];
    _Atomic uint64_t appended;
    _Atomic uint64_t committed;
    _Atomic bool has_failed;
    int descriptor;
};

/* Nanoseconds of a clock that never jumps. */
long long journal_now_ns(void);

/* Ends all writing for good. Called with the mutex held; the first sentence stays, because later
 * ones are its consequences. */
void journal_fail_held(struct journal *journal, const char *sentence);

/* Makes the descriptor readable. */
void journal_wake_front(struct journal *journal);

/* The writer thread's main function; `context` is the journal. Ends when the queue is empty and
 * is_stopping. */
void *journal_writer_run(void *context);

#endif
