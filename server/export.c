#include "export.h"

#include "ensure.h"
#include "messages.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A connection that has so much to acknowledge gets no further piece yet. */
#define QUEUED_MAX (TRANSPORT_QUEUE_MAX / 4)

static struct export_job *free_job(struct exports *exports)
{
    for (size_t i = 0; i < EXPORTS_MAX; i++)
        if (exports->jobs[i].peer == 0) return &exports->jobs[i];
    return NULL;
}

static void end_job(struct export_job *job)
{
    report_free(&job->report);
    job->peer = 0;
}

bool exports_begin(struct exports *exports, struct room *room, struct export_order order,
                   char *sentence, size_t capacity)
{
    struct export_job *job = free_job(exports);
    if (job == NULL) {
        snprintf(sentence, capacity,
                 "Several debriefs are under way. Please try again in a moment.");
        return false;
    }
    if (!report_build(room, &job->report)) {
        snprintf(sentence, capacity, "There is not enough memory to write the debrief.");
        return false;
    }
    job->peer = order.peer;
    job->ticket = order.ticket;
    job->file = job->offset = 0;
    return true;
}

static bool send_session(struct transport *transport, uint32_t peer, const struct session *session)
{
    static const size_t capacity = sizeof *session + 64;
    uint8_t *bytes = malloc(capacity);
    ensure(bytes != NULL);
    size_t size = packet_of_session(session, bytes, capacity);
    bool is_sent = transport_send(transport, peer, bytes, size);
    free(bytes);
    return is_sent;
}

static bool send_piece(struct export_job *job, struct transport *transport)
{
    const struct report_file *file = &job->report.files[job->file];
    struct session session = {.id = SESSION_FILE};
    struct session_file *piece = &session.as.file;
    size_t left = file->size - job->offset;
    size_t size = left < sizeof piece->bytes ? left : sizeof piece->bytes;
    text_copy(piece->name, sizeof piece->name, file->name);
    piece->bytes_count = (uint16_t)size;
    if (size > 0) memcpy(piece->bytes, file->bytes + job->offset, size);
    piece->is_last_piece = size == left;
    job->offset += size;
    if (piece->is_last_piece) {
        job->file++;
        job->offset = 0;
    }
    return send_session(transport, job->peer, &session);
}

static void send_end(struct export_job *job, struct transport *transport)
{
    struct session session = {.id = SESSION_FILES_END};
    session.as.files_end.files = (uint16_t)job->report.count;
    send_session(transport, job->peer, &session);
    end_job(job);
}

static void work_job(struct export_job *job, struct transport *transport)
{
    while (job->peer != 0 && transport_queued(transport, job->peer) < QUEUED_MAX) {
        if (job->file == job->report.count)
            send_end(job, transport);
        else if (!send_piece(job, transport))
            end_job(job); /* the connection is gone, and with it who asked */
    }
}

void exports_work(struct exports *exports, struct transport *transport, uint64_t committed)
{
    for (size_t i = 0; i < EXPORTS_MAX; i++)
        if (exports->jobs[i].ticket <= committed) work_job(&exports->jobs[i], transport);
}

void exports_free(struct exports *exports)
{
    for (size_t i = 0; i < EXPORTS_MAX; i++)
        if (exports->jobs[i].peer != 0) end_job(&exports->jobs[i]);
}
