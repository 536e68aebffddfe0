#include "export.h"

#include "ensure.h"
#include "messages.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A connection that has so much to acknowledge gets no further piece yet. */
#define QUEUED_MAX (TRANSPORT_QUEUE_MAX / 4)

bool export_build(struct journal *journal, const char *code, struct export_files *files,
                  char *sentence, size_t capacity)
{
    (void)journal;
    (void)code;
    files->count = 0;
    snprintf(sentence, capacity, "This server cannot write debriefs yet.");
    return false;
}

void export_files_free(struct export_files *files)
{
    for (size_t i = 0; i < files->count; i++)
        free(files->list[i].bytes);
    files->count = 0;
}

bool exports_begin(struct exports *exports, uint32_t peer, const struct export_files *files)
{
    for (size_t i = 0; i < EXPORTS_MAX; i++) {
        if (exports->jobs[i].peer != 0) continue;
        exports->jobs[i] = (struct export_job){.peer = peer, .files = *files};
        return true;
    }
    return false;
}

static void end_job(struct export_job *job)
{
    export_files_free(&job->files);
    job->peer = 0;
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
    const struct export_file *file = &job->files.list[job->file];
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
    session.as.files_end.files = (uint16_t)job->files.count;
    send_session(transport, job->peer, &session);
    end_job(job);
}

static void work_job(struct export_job *job, struct transport *transport)
{
    while (job->peer != 0 && transport_queued(transport, job->peer) < QUEUED_MAX) {
        if (job->file == job->files.count)
            send_end(job, transport);
        else if (!send_piece(job, transport))
            end_job(job); /* the connection is gone, and with it who asked */
    }
}

void exports_work(struct exports *exports, struct transport *transport)
{
    for (size_t i = 0; i < EXPORTS_MAX; i++)
        work_job(&exports->jobs[i], transport);
}

void exports_free(struct exports *exports)
{
    for (size_t i = 0; i < EXPORTS_MAX; i++)
        if (exports->jobs[i].peer != 0) end_job(&exports->jobs[i]);
}
