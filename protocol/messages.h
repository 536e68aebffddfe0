#ifndef MESSAGES_H
#define MESSAGES_H
#include "phase.h"
#include "schema.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The language of the programs. Each .def file is one family; the X-macro passes below make a C
 * struct per message, an enum, a tagged union and the schema tables, so that encoding, bounds,
 * journal rows, documents and fuzzers all follow from one place.
 */
/* A whole number of a view that the receiver's chair must not know. */
#define VIEW_HIDDEN 65535

#define GLUE_(a, b) a##b
#define GLUE(a, b)  GLUE_(a, b)

/* session.def: a program speaks to the server itself. struct session. */
#define FAMILY         session
#define FAMILY_ENUM    session_id
#define FAMILY_FILE    "session.def"
#define FAMILY_NAME(n) session_##n
#define FAMILY_ID(n)   SESSION_##n
#include "family_declare.h"
#include "family_undefine.h"

/* commands.def: what changes a room. struct command. */
#define FAMILY         command
#define FAMILY_ENUM    command_id
#define FAMILY_FILE    "commands.def"
#define FAMILY_NAME(n) command_##n
#define FAMILY_ID(n)   COMMAND_##n
#include "family_declare.h"
#include "family_undefine.h"

/* events.def: what happened, told once. struct event. */
#define FAMILY         event
#define FAMILY_ENUM    event_id
#define FAMILY_FILE    "events.def"
#define FAMILY_NAME(n) event_##n
#define FAMILY_ID(n)   EVENT_##n
#include "family_declare.h"
#include "family_undefine.h"

/* view.def: what one player may see. struct view. */
#define FAMILY         view
#define FAMILY_ENUM    view_id
#define FAMILY_FILE    "view.def"
#define FAMILY_NAME(n) view_##n
#define FAMILY_ID(n)   VIEW_##n
#include "family_declare.h"
#include "family_undefine.h"

/* A team number that means every team, and a role number that means every chair. */
#define EVERY_TEAM 255
#define EVERY_ROLE 255

/* One row of a family's table. */
struct message_kind {
    const char *name; /* the ID, e.g. "DECIDE"; NULL: no such message */
    const struct schema *(*schema)(void);
    unsigned from; /* bit set of enum sender */
    unsigned when; /* bit set of phases */
};

/* The row of a message; NULL for NONE and for ids out of range. */
const struct message_kind *session_kind(unsigned id);
const struct message_kind *command_kind(unsigned id);
const struct message_kind *event_kind(unsigned id);
const struct message_kind *view_kind(unsigned id);

/* A command without its envelope, as the journal keeps it. Encoding returns the bytes written, 0
 * when a field is over its limit or the buffer is too small. Decoding is validation: false for
 * anything that encoding would not have produced. */
size_t command_encode(const struct command *command, uint8_t *out, size_t capacity);
bool command_decode(struct command *command, const uint8_t *bytes, size_t size);

/* A packet on the wire: one byte family, then the message. */
enum packet_family { PACKET_SESSION = 1, PACKET_COMMAND, PACKET_EVENT, PACKET_VIEW };

/* The sender's own number of a command: unique per person, growing; 0 where no answer is wanted. */
size_t packet_of_session(const struct session *session, uint8_t *out, size_t capacity);
size_t packet_of_command(const struct command *command, uint64_t number, uint8_t *out,
                         size_t capacity);
size_t packet_of_event(const struct event *event, uint8_t *out, size_t capacity);
size_t packet_of_view(const struct view *view, uint8_t *out, size_t capacity);

/* A received packet. Large (a view can be 64 KiB): keep one per connection loop, not on the stack
 * of a thread. */
struct packet {
    enum packet_family family;
    uint64_t number; /* commands only */
    union {
        struct session session;
        struct command command;
        struct event event;
        struct view view;
    } as;
};

/* False for anything malformed: unknown ids, bad counts, texts or numbers, leftover bytes. */
bool packet_decode(struct packet *packet, const uint8_t *bytes, size_t size);

/* Equal for programs that speak the same language; travels in HELLO. */
uint64_t messages_fingerprint(void);

#endif
