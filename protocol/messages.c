#include "messages.h"

#include "ensure.h"
#include "hash.h"

#include <string.h>

#define FAMILY_FILE      "session.def"
#define FAMILY_NAME(n)   session_##n
#define FAMILY_ID(n)     SESSION_##n
#define FAMILY_SCHEMA(n) schema_session_##n
#define FAMILY_TABLE     session_kinds
#include "family_define.h"
#include "family_undefine.h"

#define FAMILY_FILE      "commands.def"
#define FAMILY_NAME(n)   command_##n
#define FAMILY_ID(n)     COMMAND_##n
#define FAMILY_SCHEMA(n) schema_command_##n
#define FAMILY_TABLE     command_kinds
#include "family_define.h"
#include "family_undefine.h"

#define FAMILY_FILE      "events.def"
#define FAMILY_NAME(n)   event_##n
#define FAMILY_ID(n)     EVENT_##n
#define FAMILY_SCHEMA(n) schema_event_##n
#define FAMILY_TABLE     event_kinds
#include "family_define.h"
#include "family_undefine.h"

/* view.def uses two records of commands.def, whose schemas are shared. */
#define schema_view_week_number  schema_command_week_number
#define schema_view_question_row schema_command_question_row
#define FAMILY_FILE              "view.def"
#define FAMILY_NAME(n)           view_##n
#define FAMILY_ID(n)             VIEW_##n
#define FAMILY_SCHEMA(n)         schema_view_##n
#define FAMILY_TABLE             view_kinds
#include "family_define.h"
#include "family_undefine.h"

static const struct message_kind *kind_of(const struct message_kind *table, unsigned id,
                                          unsigned count)
{
    return id == 0 || id >= count ? NULL : &table[id];
}

const struct message_kind *session_kind(unsigned id)
{
    return kind_of(session_kinds, id, SESSION_COUNT);
}

const struct message_kind *command_kind(unsigned id)
{
    return kind_of(command_kinds, id, COMMAND_COUNT);
}

const struct message_kind *event_kind(unsigned id)
{
    return kind_of(event_kinds, id, EVENT_COUNT);
}

const struct message_kind *view_kind(unsigned id)
{
    return kind_of(view_kinds, id, VIEW_COUNT);
}

static void encode_body(const struct message_kind *kind, unsigned id, const void *body,
                        struct writer *writer)
{
    ensure(kind != NULL);
    put_u8(writer, (uint8_t)id);
    schema_encode(kind->schema(), body, writer);
}

static size_t written(const struct writer *writer, const uint8_t *start)
{
    return writer->failed ? 0 : (size_t)(writer->at - start);
}

size_t command_encode(const struct command *command, uint8_t *out, size_t capacity)
{
    struct writer writer = {out, out + capacity, false};
    encode_body(command_kind(command->id), command->id, &command->as, &writer);
    return written(&writer, out);
}

size_t packet_of_session(const struct session *session, uint8_t *out, size_t capacity)
{
    struct writer writer = {out, out + capacity, false};
    put_u8(&writer, PACKET_SESSION);
    encode_body(session_kind(session->id), session->id, &session->as, &writer);
    return written(&writer, out);
}

size_t packet_of_command(const struct command *command, uint64_t number, uint8_t *out,
                         size_t capacity)
{
    struct writer writer = {out, out + capacity, false};
    put_u8(&writer, PACKET_COMMAND);
    put_u64(&writer, number);
    encode_body(command_kind(command->id), command->id, &command->as, &writer);
    return written(&writer, out);
}

size_t packet_of_event(const struct event *event, uint8_t *out, size_t capacity)
{
    struct writer writer = {out, out + capacity, false};
    put_u8(&writer, PACKET_EVENT);
    encode_body(event_kind(event->id), event->id, &event->as, &writer);
    return written(&writer, out);
}

size_t packet_of_view(const struct view *view, uint8_t *out, size_t capacity)
{
    struct writer writer = {out, out + capacity, false};
    put_u8(&writer, PACKET_VIEW);
    encode_body(view_kind(view->id), view->id, &view->as, &writer);
    return written(&writer, out);
}

/* Reads one message of a table into `body` and its number into `id`. */
static void decode_body(const struct message_kind *(*kind_at)(unsigned), unsigned *id, void *body,
                        struct reader *reader)
{
    *id = get_u8(reader);
    const struct message_kind *kind = reader->failed ? NULL : kind_at(*id);
    if (kind == NULL) {
        reader->failed = true;
        return;
    }
    schema_decode(kind->schema(), body, reader);
}

bool command_decode(struct command *command, const uint8_t *bytes, size_t size)
{
    struct reader reader = {bytes, bytes + size, false};
    unsigned id = 0;
    memset(command, 0, sizeof *command);
    decode_body(command_kind, &id, &command->as, &reader);
    command->id = (enum command_id)id;
    return !reader.failed && reader.at == reader.end;
}

bool packet_decode(struct packet *packet, const uint8_t *bytes, size_t size)
{
    struct reader reader = {bytes, bytes + size, false};
    unsigned id = 0;
    unsigned family = get_u8(&reader);
    memset(packet, 0, sizeof *packet);
    packet->family = (enum packet_family)family;
    if (family == PACKET_SESSION) {
        decode_body(session_kind, &id, &packet->as.session.as, &reader);
        packet->as.session.id = (enum session_id)id;
    } else if (family == PACKET_COMMAND) {
        packet->number = get_u64(&reader);
        decode_body(command_kind, &id, &packet->as.command.as, &reader);
        packet->as.command.id = (enum command_id)id;
    } else if (family == PACKET_EVENT) {
        decode_body(event_kind, &id, &packet->as.event.as, &reader);
        packet->as.event.id = (enum event_id)id;
    } else if (family == PACKET_VIEW) {
        decode_body(view_kind, &id, &packet->as.view.as, &reader);
        packet->as.view.id = (enum view_id)id;
    } else {
        return false;
    }
    return !reader.failed && reader.at == reader.end;
}

static uint64_t mix_family(const struct message_kind *table, unsigned count, uint64_t hash)
{
    for (unsigned id = 1; id < count; id++) {
        hash = hash_bytes(hash, table[id].name, strlen(table[id].name) + 1);
        hash = schema_fingerprint(table[id].schema(), hash);
    }
    return hash;
}

uint64_t messages_fingerprint(void)
{
    uint64_t hash = HASH_START;
    hash = mix_family(session_kinds, SESSION_COUNT, hash);
    hash = mix_family(command_kinds, COMMAND_COUNT, hash);
    hash = mix_family(event_kinds, EVENT_COUNT, hash);
    return mix_family(view_kinds, VIEW_COUNT, hash);
}
