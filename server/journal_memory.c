#include "journal_memory.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ensure.h"
#include "hash.h"
#include "journal_store.h"

/* A row or a checkpoint, with its payload behind it. */
struct record {
    struct journal_row row;
    uint64_t chain;
};

struct memory_room {
    char code[JOURNAL_ROOM_SIZE];
    struct record **rows; /* in order of seq */
    size_t count;
    size_t capacity;
    struct record *checkpoint; /* or NULL */
};

/* Verbs act at once and `abandon` takes nothing back: a journal whose group was abandoned has
 * failed, and a failed journal is not read any more. */
struct memory_store {
    struct journal_store store; /* first, so that the store's address is this one's */
    struct memory_room *rooms;  /* in order of code */
    size_t count;
    size_t capacity;
    _Atomic unsigned fail_in; /* commits until one fails; 0 never */
    _Atomic bool is_held;
};

static struct memory_store *own(struct journal_store *store)
{
    return (struct memory_store *)store;
}

static bool refuse_memory(struct journal_store *store)
{
    return journal_store_refuse(store, "The journal in memory has no room left.");
}

/* ---- Rooms and records ----------------------------------------------------------------------- */

/* Where the room is, or would be. */
static size_t place_of(const struct memory_store *memory, const char *code)
{
    size_t place = 0;
    while (place < memory->count && strcmp(memory->rooms[place].code, code) < 0)
        place++;
    return place;
}

static struct memory_room *find_room(const struct memory_store *memory, const char *code)
{
    size_t place = place_of(memory, code);
    bool is_here = place < memory->count && strcmp(memory->rooms[place].code, code) == 0;
    return is_here ? &memory->rooms[place] : NULL;
}

/* Doubles a list of `size`-byte elements when it is full. NULL, and the list as it was, when there
 * is no memory. */
static void *grow(void *list, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity) return list;
    size_t wider = *capacity > 0 ? *capacity * 2 : 16;
    void *grown = realloc(list, wider * size);
    if (grown) *capacity = wider;
    return grown;
}

static struct memory_room *find_or_add_room(struct memory_store *memory, const char *code)
{
    struct memory_room *found = find_room(memory, code);
    if (found) return found;
    struct memory_room *rooms =
        grow(memory->rooms, memory->count, &memory->capacity, sizeof *memory->rooms);
    if (!rooms) return NULL;
    memory->rooms = rooms;
    struct memory_room *room = &rooms[place_of(memory, code)];
    memmove(room + 1, room, (size_t)(rooms + memory->count - room) * sizeof *room);
    memory->count++;
    *room = (struct memory_room){.count = 0};
    memcpy(room->code, code, JOURNAL_ROOM_SIZE);
    return room;
}

static struct record *copy_record(const struct journal_row *row, uint64_t chain_before)
{
    struct record *record = malloc(sizeof *record + row->size);
    if (!record) return NULL;
    uint8_t *payload = (uint8_t *)(record + 1);
    if (row->size > 0) memcpy(payload, row->payload, row->size);
    *record = (struct record){.row = *row, .chain = journal_chain(chain_before, row)};
    record->row.payload = payload;
    return record;
}

static void empty_room(struct memory_room *room)
{
    for (size_t i = 0; i < room->count; i++)
        free(room->rows[i]);
    free(room->rows);
    free(room->checkpoint);
}

static struct journal_chain_position head_of(const struct memory_room *room)
{
    struct journal_chain_position head = {.seq = 0, .chain = JOURNAL_CHAIN_START};
    if (room && room->count > 0) {
        const struct record *last = room->rows[room->count - 1];
        head = (struct journal_chain_position){.seq = last->row.seq, .chain = last->chain};
    }
    return head;
}

/* ---- Verbs ----------------------------------------------------------------------------------- */

static bool begin(struct journal_store *store)
{
    (void)store;
    return true;
}

static bool has_command(const struct memory_room *room, const struct journal_row *row)
{
    for (size_t i = 0; i < room->count && row->command_id != 0; i++)
        if (room->rows[i]->row.actor == row->actor &&
            room->rows[i]->row.command_id == row->command_id)
            return true;
    return false;
}

static bool put_row(struct journal_store *store, const struct journal_row *row)
{
    struct memory_room *room = find_or_add_room(own(store), row->room);
    if (!room) return refuse_memory(store);
    struct journal_chain_position head = head_of(room);
    if (row->seq <= head.seq || has_command(room, row))
        return journal_store_refuse(store,
                                    "Room %.2s... recorded row %" PRIu64 " (command %" PRIu64
                                    " of actor %" PRIu32 ") twice or out of order: this is a fault "
                                    "of the program.",
                                    row->room, row->seq, row->command_id, row->actor);
    struct record **rows = grow(room->rows, room->count, &room->capacity, sizeof(struct record *));
    if (!rows) return refuse_memory(store);
    room->rows = rows;
    rows[room->count] = copy_record(row, head.chain);
    return rows[room->count++] != NULL || refuse_memory(store);
}

static bool put_checkpoint(struct journal_store *store, const struct journal_row *checkpoint)
{
    struct memory_room *room = find_or_add_room(own(store), checkpoint->room);
    struct record *record = copy_record(checkpoint, JOURNAL_CHAIN_START);
    if (!room || !record) {
        free(record);
        return refuse_memory(store);
    }
    free(room->checkpoint);
    room->checkpoint = record;
    return true;
}

static bool erase_room(struct journal_store *store, const char *code)
{
    struct memory_store *memory = own(store);
    struct memory_room *room = find_room(memory, code);
    if (!room) return true;
    empty_room(room);
    memory->count--;
    memmove(room, room + 1, (size_t)(memory->rooms + memory->count - room) * sizeof *room);
    return true;
}

static bool commit(struct journal_store *store)
{
    const struct timespec moment = {.tv_nsec = 1000000};
    while (atomic_load(&own(store)->is_held))
        nanosleep(&moment, NULL);
    unsigned fail_in = atomic_load(&own(store)->fail_in);
    if (fail_in == 0) return true;
    atomic_store(&own(store)->fail_in, fail_in - 1);
    return fail_in > 1 ||
           journal_store_refuse(store, "The disk that holds the journal is full (as a test asked): "
                                       "make room on it and start the server again.");
}

static void abandon(struct journal_store *store)
{
    (void)store;
}

static bool tidy(struct journal_store *store, bool is_quiet)
{
    (void)store;
    (void)is_quiet;
    return true;
}

static bool read_rows(struct journal_store *store, const struct journal_row *after,
                      journal_row_visitor *visit, void *context)
{
    const struct memory_room *room = find_room(own(store), after->room);
    struct journal_chain_position head = head_of(room);
    struct journal_chain_position at = {.seq = 0, .chain = JOURNAL_CHAIN_START};
    size_t count = room ? room->count : 0;
    for (size_t i = 0; i < count; i++) {
        const struct record *record = room->rows[i];
        if (!journal_chain_step(store, &at, &record->row, record->chain)) return false;
        if (at.seq > after->seq && !visit(context, &record->row)) return true;
    }
    return journal_chain_is_whole(store, after->room, &at, &head);
}

static bool read_checkpoint(struct journal_store *store, const char *code,
                            journal_checkpoint_visitor *visit, void *context)
{
    const struct memory_room *room = find_room(own(store), code);
    if (room && room->checkpoint) {
        const struct journal_row *kept = &room->checkpoint->row;
        visit(context, kept->seq, kept->payload, kept->size);
    }
    return true;
}

static bool read_rooms(struct journal_store *store, journal_room_visitor *visit, void *context)
{
    const struct memory_store *memory = own(store);
    bool is_wanted = true;
    for (size_t i = 0; i < memory->count && is_wanted; i++)
        if (memory->rooms[i].count > 0) is_wanted = visit(context, memory->rooms[i].code);
    return true;
}

static void close_store(struct journal_store *store)
{
    for (size_t i = 0; i < own(store)->count; i++)
        empty_room(&own(store)->rooms[i]);
    free(own(store)->rooms);
    free(store);
}

static const struct journal_store_verbs verbs = {
    .begin = begin,
    .put_row = put_row,
    .put_checkpoint = put_checkpoint,
    .erase_room = erase_room,
    .commit = commit,
    .abandon = abandon,
    .tidy = tidy,
    .read = read_rows,
    .read_checkpoint = read_checkpoint,
    .rooms = read_rooms,
    .close = close_store,
};

struct journal_store *journal_memory_open(const char *name, bool must_exist, char *sentence,
                                          size_t capacity)
{
    if (must_exist || *name != '\0') {
        snprintf(sentence, capacity,
                 "The store memory: keeps nothing and takes no name: use sqlite:PATH.");
        return NULL;
    }
    struct memory_store *memory = calloc(1, sizeof *memory);
    if (!memory) {
        snprintf(sentence, capacity, "There is no memory left for the journal.");
        return NULL;
    }
    memory->store.verbs = &verbs;
    return &memory->store;
}

/* ---- Switches -------------------------------------------------------------------------------- */

static struct memory_store *memory_of(struct journal *journal)
{
    struct journal_store *store = journal_store_of(journal);
    ensure(store->verbs == &verbs);
    return own(store);
}

void journal_memory_fail_commit(struct journal *journal, unsigned nth)
{
    atomic_store(&memory_of(journal)->fail_in, nth);
}

void journal_memory_hold_commits(struct journal *journal, bool is_held)
{
    atomic_store(&memory_of(journal)->is_held, is_held);
}

struct damage {
    struct memory_store *memory;
    const char *room;
    uint64_t seq;
};

/* Runs on the writer's thread, like every visitor, so nobody else looks at the rows meanwhile. */
static bool damage_row(void *context, const char *code)
{
    const struct damage *damage = context;
    if (strcmp(code, damage->room) != 0) return true;
    struct memory_room *room = find_room(damage->memory, code);
    for (size_t i = 0; i < room->count; i++)
        if (room->rows[i]->row.seq == damage->seq) room->rows[i]->row.kind ^= 1;
    return false;
}

void journal_memory_damage_row(struct journal *journal, const char *room, uint64_t seq)
{
    struct damage damage = {.memory = memory_of(journal), .room = room, .seq = seq};
    bool is_done = journal_rooms(journal, damage_row, &damage);
    ensure(is_done);
}
