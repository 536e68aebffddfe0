#include "journal_queue.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>

#include "ensure.h"
#include "log.h"

/* A group is committed when it has this age, or 256 rows, or when nothing has joined it for a
 * moment: one player alone then waits half a millisecond, a busy server shares each fsync. */
#define GROUP_AGE_NS (5 * 1000000LL)
#define GROUP_GAP_NS (500 * 1000LL)
#define QUIET_NS     (250 * 1000000LL)
/* A run of writes taken off the queue, committed together. */
struct group {
    struct job *first;
    size_t count;
};

/* Waits for work until the moment given; true when something came, rightly or not. */
static bool wait_for_work(struct journal *journal, long long until_ns)
{
    struct timespec until = {.tv_sec = (time_t)(until_ns / 1000000000LL),
                             .tv_nsec = (long)(until_ns % 1000000000LL)};
    return pthread_cond_timedwait(&journal->work_came, &journal->mutex, &until) != ETIMEDOUT;
}

static void fail(struct journal *journal, const char *sentence)
{
    pthread_mutex_lock(&journal->mutex);
    journal_fail_held(journal, sentence);
    pthread_mutex_unlock(&journal->mutex);
}

/* Waits, with the mutex held, until the group that begins with the queue's head is worth a commit.
 * A reader or the end waits for nothing. */
static void let_group_grow(struct journal *journal)
{
    long long due_ns = journal->first->born_ns + GROUP_AGE_NS;
    size_t before = 0;
    while (journal->queued > before && journal->queued < JOURNAL_GROUP_ROWS_MAX &&
           journal->questions == 0 && !journal->is_stopping && journal_now_ns() < due_ns) {
        before = journal->queued;
        long long gap_ns = journal_now_ns() + GROUP_GAP_NS;
        wait_for_work(journal, gap_ns < due_ns ? gap_ns : due_ns);
    }
}

/* Takes the head of the queue: either one question, or a run of writes that ends with a unit. */
static struct group take_group(struct journal *journal)
{
    struct group group = {.first = journal->first};
    struct job **end = &journal->first;
    bool is_question = journal->first->question;
    size_t count_max = is_question ? 1 : JOURNAL_GROUP_ROWS_MAX;
    bool is_joined = false;
    while (*end && (is_joined || group.count < count_max) &&
           ((*end)->question != NULL) == is_question) {
        is_joined = (*end)->is_joined;
        journal->backlog_bytes -= is_question ? 0 : sizeof **end + (*end)->row.size;
        group.count++;
        end = &(*end)->next;
    }
    struct job *rest = *end;
    *end = NULL;
    journal->first = rest;
    if (!rest) journal->last = &journal->first;
    journal->queued -= group.count;
    journal->questions -= is_question ? 1 : 0;
    return group;
}

static bool put_job(struct journal_store *store, const struct job *job)
{
    switch (job->kind) {
    case JOB_ROW:
        return store->verbs->put_row(store, &job->row);
    case JOB_CHECKPOINT:
        return store->verbs->put_checkpoint(store, &job->row);
    case JOB_ERASE:
        return store->verbs->erase_room(store, job->row.room);
    case JOB_READ:
    case JOB_READ_CHECKPOINT:
    case JOB_ROOMS:
        break;
    }
    ensure(false);
    return false;
}

static bool commit_group(struct journal_store *store, const struct group *group)
{
    bool is_good = store->verbs->begin(store);
    for (const struct job *job = group->first; job && is_good; job = job->next)
        is_good = put_job(store, job);
    is_good = is_good && store->verbs->commit(store);
    if (!is_good) store->verbs->abandon(store);
    return is_good;
}

static void write_group(struct journal *journal, struct group *group)
{
    if (!atomic_load(&journal->has_failed)) {
        if (commit_group(journal->store, group)) {
            atomic_fetch_add(&journal->committed, group->count);
            journal_wake_front(journal);
        } else {
            fail(journal, journal->store->sentence);
        }
    }
    while (group->first) {
        struct job *job = group->first;
        group->first = job->next;
        free(job);
    }
}

static bool answer_from_store(struct journal_store *store, const struct job *job)
{
    const struct question *question = job->question;
    switch (job->kind) {
    case JOB_READ:
        return store->verbs->read(store, &job->row, question->row, question->context);
    case JOB_READ_CHECKPOINT:
        return store->verbs->read_checkpoint(store, job->row.room, question->checkpoint,
                                             question->context);
    case JOB_ROOMS:
        return store->verbs->rooms(store, question->room, question->context);
    case JOB_ROW:
    case JOB_CHECKPOINT:
    case JOB_ERASE:
        break;
    }
    ensure(false);
    return false;
}

static void answer(struct journal *journal, const struct job *job)
{
    bool is_good = false;
    if (atomic_load(&journal->has_failed))
        log_error("The journal has failed and is not read any more.");
    else if (!(is_good = answer_from_store(journal->store, job)))
        log_error("%s", journal->store->sentence);
    pthread_mutex_lock(&journal->mutex);
    job->question->is_good = is_good;
    job->question->is_answered = true;
    pthread_cond_broadcast(&journal->answer_came);
    pthread_mutex_unlock(&journal->mutex);
}

static void tidy(struct journal *journal, bool is_quiet)
{
    if (atomic_load(&journal->has_failed)) return;
    if (!journal->store->verbs->tidy(journal->store, is_quiet))
        fail(journal, journal->store->sentence);
}

/* One turn of the writer: false when it is asked to stop and nothing is left to do. */
static bool writer_turn(struct journal *journal)
{
    pthread_mutex_lock(&journal->mutex);
    bool is_quiet = false;
    journal->is_idle = true;
    while (!journal->first && !journal->is_stopping && !is_quiet)
        is_quiet = !wait_for_work(journal, journal_now_ns() + QUIET_NS);
    journal->is_idle = false;
    struct group group = {.first = NULL};
    if (journal->first && !journal->first->question) let_group_grow(journal);
    if (journal->first) group = take_group(journal);
    bool has_work = group.first != NULL;
    bool is_over = journal->is_stopping && !has_work;
    pthread_mutex_unlock(&journal->mutex);

    if (has_work && group.first->question)
        answer(journal, group.first);
    else if (has_work)
        write_group(journal, &group);
    tidy(journal, !has_work);
    return !is_over;
}

void *journal_writer_run(void *context)
{
    while (writer_turn(context))
        continue;
    return NULL;
}
