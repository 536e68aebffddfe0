#include "journal.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "ensure.h"
#include "journal_queue.h"
#include "log.h"

/* A disk that falls this far behind is a disk that has failed; memory is not its replacement. */
#define BACKLOG_BYTES_MAX ((size_t)256 << 20)

long long journal_now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000000000LL + now.tv_nsec;
}

/* ---- The outcome ----------------------------------------------------------------------------- */

void journal_wake_front(struct journal *journal)
{
    uint64_t one = 1;
    ssize_t written = write(journal->descriptor, &one, sizeof one);
    /* The only possible failure is a full counter, and then the descriptor is readable anyway. */
    (void)written;
}

void journal_fail_held(struct journal *journal, const char *sentence)
{
    if (atomic_load(&journal->has_failed)) return;
    snprintf(journal->sentence, sizeof journal->sentence, "%s", sentence);
    atomic_store(&journal->has_failed, true);
    log_error("%s", sentence);
    journal_wake_front(journal);
}

uint64_t journal_committed(const struct journal *journal)
{
    /* Empty the descriptor first: a commit after this line makes it readable again. */
    uint64_t count;
    ssize_t got = read(journal->descriptor, &count, sizeof count);
    (void)got;
#ifdef BATON_ACK_EARLY
    /* Never in a program people use: proves that a test notices answers given before the commit. */
    return atomic_load(&journal->appended);
#else
    return atomic_load(&journal->committed);
#endif
}

int journal_descriptor(const struct journal *journal)
{
    return journal->descriptor;
}

size_t journal_backlog(const struct journal *journal)
{
    /* Committed first: it never passes what has been appended by the time of the second load. */
    uint64_t committed = atomic_load(&journal->committed);
    return (size_t)(atomic_load(&journal->appended) - committed);
}

bool journal_failed(const struct journal *journal, char *sentence, size_t capacity)
{
    if (!atomic_load(&journal->has_failed)) return false;
    /* Written once, before has_failed was set, and never again: no lock needed. */
    if (capacity > 0) snprintf(sentence, capacity, "%s", journal->sentence);
    return true;
}

/* ---- The front's side of the queue ----------------------------------------------------------- */

static void queue_job(struct journal *journal, struct job *job)
{
    job->next = NULL;
    *journal->last = job;
    journal->last = &job->next;
    journal->queued++;
    journal->questions += job->question ? 1 : 0;
    /* While a group grows the writer looks by itself; a signal for each row would only cost. */
    if (journal->is_idle || job->question) pthread_cond_signal(&journal->work_came);
}

/* Puts a write at the end of the unit that is open. */
static void hold_job(struct journal *journal, struct job *job)
{
    job->next = NULL;
    *journal->unit_last = job;
    journal->unit_last = &job->next;
}

void journal_begin_unit(struct journal *journal)
{
    pthread_mutex_lock(&journal->mutex);
    ensure(!journal->is_in_unit);
    journal->is_in_unit = true;
    journal->unit = NULL;
    journal->unit_last = &journal->unit;
    pthread_mutex_unlock(&journal->mutex);
}

void journal_end_unit(struct journal *journal)
{
    pthread_mutex_lock(&journal->mutex);
    ensure(journal->is_in_unit);
    journal->is_in_unit = false;
    for (struct job *job = journal->unit, *next; job != NULL; job = next) {
        next = job->next;
        job->is_joined = next != NULL;
        queue_job(journal, job);
    }
    pthread_mutex_unlock(&journal->mutex);
}

static struct job *copy_job(enum job_kind kind, const struct journal_row *row)
{
    struct job *job = malloc(sizeof *job + row->size);
    if (!job) return NULL;
    uint8_t *payload = (uint8_t *)(job + 1);
    if (row->size > 0) memcpy(payload, row->payload, row->size);
    *job = (struct job){.kind = kind, .born_ns = journal_now_ns(), .row = *row};
    job->row.payload = payload;
    return job;
}

/* Takes a ticket whatever happens: a write that cannot be queued fails the journal, and its ticket
 * is never committed. */
static uint64_t queue_write(struct journal *journal, enum job_kind kind,
                            const struct journal_row *row)
{
    ensure(strlen(row->room) == JOURNAL_ROOM_SIZE - 1);
    struct job *job = atomic_load(&journal->has_failed) ? NULL : copy_job(kind, row);
    pthread_mutex_lock(&journal->mutex);
    uint64_t ticket = atomic_fetch_add(&journal->appended, 1) + 1;
    journal->backlog_bytes += job ? sizeof *job + row->size : 0;
    if (!job)
        journal_fail_held(journal,
                          "The journal ran out of memory: nothing more can be recorded; restart "
                          "the server, all that was acknowledged is kept.");
    else if (journal->backlog_bytes > BACKLOG_BYTES_MAX)
        journal_fail_held(journal,
                          "The disk of the journal is too slow or hangs: 256 MB wait to be "
                          "written; check the disk and restart the server, all that was "
                          "acknowledged is kept.");
    if (job && journal->is_in_unit)
        hold_job(journal, job);
    else if (job)
        queue_job(journal, job);
    pthread_mutex_unlock(&journal->mutex);
    return ticket;
}

uint64_t journal_append(struct journal *journal, const struct journal_row *row)
{
    ensure(row->seq > 0 && row->seq <= INT64_MAX && row->size <= JOURNAL_PAYLOAD_MAX);
    return queue_write(journal, JOB_ROW, row);
}

static struct journal_row row_of_room(const char *room, uint64_t seq)
{
    ensure(strlen(room) == JOURNAL_ROOM_SIZE - 1);
    struct journal_row row = {.seq = seq};
    memcpy(row.room, room, JOURNAL_ROOM_SIZE);
    return row;
}

uint64_t journal_checkpoint(struct journal *journal, const char *room, uint64_t seq,
                            const uint8_t *bytes, size_t size)
{
    ensure(seq > 0 && seq <= INT64_MAX && size <= JOURNAL_CHECKPOINT_MAX);
    struct journal_row row = row_of_room(room, seq);
    row.payload = bytes;
    row.size = size;
    return queue_write(journal, JOB_CHECKPOINT, &row);
}

uint64_t journal_erase_room(struct journal *journal, const char *room)
{
    struct journal_row row = row_of_room(room, 0);
    return queue_write(journal, JOB_ERASE, &row);
}

static bool ask(struct journal *journal, struct job *job)
{
    struct question *question = job->question;
    pthread_mutex_lock(&journal->mutex);
    queue_job(journal, job);
    while (!question->is_answered)
        pthread_cond_wait(&journal->answer_came, &journal->mutex);
    pthread_mutex_unlock(&journal->mutex);
    return question->is_good;
}

bool journal_read(struct journal *journal, const char *room, uint64_t after_seq,
                  journal_row_visitor *visit, void *context)
{
    struct question question = {.row = visit, .context = context};
    struct job job = {.kind = JOB_READ, .question = &question};
    job.row = row_of_room(room, after_seq);
    return ask(journal, &job);
}

bool journal_rooms(struct journal *journal, journal_room_visitor *visit, void *context)
{
    struct question question = {.room = visit, .context = context};
    struct job job = {.kind = JOB_ROOMS, .question = &question};
    return ask(journal, &job);
}

bool journal_read_checkpoint(struct journal *journal, const char *room,
                             journal_checkpoint_visitor *visit, void *context)
{
    struct question question = {.checkpoint = visit, .context = context};
    struct job job = {.kind = JOB_READ_CHECKPOINT, .question = &question};
    job.row = row_of_room(room, 0);
    return ask(journal, &job);
}

/* ---- Opening and closing --------------------------------------------------------------------- */

/* Signals belong to the loop: the writer is born with all of them blocked. */
static bool start_writer(struct journal *journal)
{
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool is_started = pthread_create(&journal->writer, NULL, journal_writer_run, journal) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return is_started;
}

static struct journal *start_journal(struct journal_store *store)
{
    struct journal *journal = calloc(1, sizeof *journal);
    if (!journal) return NULL;
    journal->store = store;
    journal->last = &journal->first;
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&journal->mutex, NULL);
    pthread_cond_init(&journal->work_came, &monotonic);
    pthread_cond_init(&journal->answer_came, NULL);
    pthread_condattr_destroy(&monotonic);
    journal->descriptor = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (journal->descriptor >= 0 && start_writer(journal)) return journal;
    if (journal->descriptor >= 0) close(journal->descriptor);
    free(journal);
    return NULL;
}

static struct journal_store *open_store(const char *url, bool must_exist, char *sentence,
                                        size_t capacity)
{
    static const struct {
        const char *scheme;
        struct journal_store *(*open)(const char *, bool, char *, size_t);
    } kinds[] = {{"sqlite:", journal_sqlite_open}, {"memory:", journal_memory_open}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t length = strlen(kinds[i].scheme);
        if (strncmp(url, kinds[i].scheme, length) == 0)
            return kinds[i].open(url + length, must_exist, sentence, capacity);
    }
    /* letters:// or letters: before any slash is somebody's URL, not a file of that name. */
    size_t letters = strspn(url, "abcdefghijklmnopqrstuvwxyz+");
    if (letters > 1 && url[letters] == ':') {
        snprintf(sentence, capacity,
                 "The store \"%.*s:\" is not known to this program; use sqlite:PATH, such as "
                 "sqlite:baton.db.",
                 (int)letters, url);
        return NULL;
    }
    return journal_sqlite_open(url, must_exist, sentence, capacity);
}

static struct journal *open_journal(const char *url, bool must_exist, char *sentence,
                                    size_t capacity)
{
    struct journal_store *store = open_store(url, must_exist, sentence, capacity);
    if (!store) return NULL;
    struct journal *journal = start_journal(store);
    if (journal) return journal;
    store->verbs->close(store);
    snprintf(sentence, capacity,
             "The journal's thread could not be started: the machine has no memory, threads or "
             "open files left; stop other programs and try again.");
    return NULL;
}

struct journal *journal_open(const char *url, char *sentence, size_t capacity)
{
    return open_journal(url, false, sentence, capacity);
}

struct journal *journal_open_recorded(const char *url, char *sentence, size_t capacity)
{
    return open_journal(url, true, sentence, capacity);
}

struct journal_store *journal_store_of(struct journal *journal)
{
    return journal->store;
}

void journal_close(struct journal *journal)
{
    if (!journal) return;
    pthread_mutex_lock(&journal->mutex);
    journal->is_stopping = true;
    pthread_cond_signal(&journal->work_came);
    pthread_mutex_unlock(&journal->mutex);
    pthread_join(journal->writer, NULL);
    journal->store->verbs->close(journal->store);
    close(journal->descriptor);
    pthread_cond_destroy(&journal->answer_came);
    pthread_cond_destroy(&journal->work_came);
    pthread_mutex_destroy(&journal->mutex);
    free(journal);
}
