#include "rooms.h"

#include "ensure.h"
#include "log.h"
#include "wishes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(CODE_SIZE == ROOM_CODE_SIZE && JOURNAL_ROOM_SIZE == ROOM_CODE_SIZE,
               "a room is called the same by players, rooms and the journal");

#define FLUSH_MS       50
#define FLUSHES_A_CALL 2

void rooms_start(struct rooms *rooms, const struct room_port *port)
{
    memset(rooms, 0, sizeof *rooms);
    rooms->port = *port;
}

static void free_place(struct table_place *place)
{
    if (place == NULL) return;
    room_free(place->room);
    script_free(place->script);
    free(place->scenario);
    free(place->wish);
    free(place);
}

void rooms_free(struct rooms *rooms)
{
    for (size_t i = 0; i < rooms->count; i++)
        free_place(rooms->places[i]);
    rooms->count = 0;
}

static struct table_place *new_place(const char *code)
{
    struct table_place *place = calloc(1, sizeof *place);
    ensure(place != NULL);
    memcpy(place->code, code, CODE_SIZE);
    place->scenario = calloc(1, sizeof *place->scenario);
    ensure(place->scenario != NULL);
    return place;
}

static struct table_place *find_code(const struct rooms *rooms, const char *code)
{
    for (size_t i = 0; i < rooms->count; i++)
        if (memcmp(rooms->places[i]->code, code, CODE_SIZE) == 0) return rooms->places[i];
    return NULL;
}

/* ---- A new room -------------------------------------------------------------------------------*/

static bool make_code(const struct rooms *rooms, char code[CODE_SIZE])
{
    do {
        if (!code_make(code)) return false;
    } while (find_code(rooms, code) != NULL);
    return true;
}

/* Lets the named policy play every chair that no person holds. */
static bool set_policies(struct table_place *place, const struct catalogue *catalogue,
                         const char *name, char *sentence, size_t capacity)
{
    if (name[0] == '\0') return true;
    struct policy *policy = catalogue_policy(catalogue, place->script, name, sentence, capacity);
    for (int role = 0; policy != NULL && role < ROLE_COUNT; role++)
        room_set_policy(place->room, (enum role)role, policy);
    return policy != NULL;
}

/* Loads the scenario and puts the wishes over it. */
static bool prepare(struct table_place *place, const struct catalogue *catalogue,
                    const struct session_create *wish, char *sentence, size_t capacity)
{
    place->wish = malloc(sizeof *wish);
    ensure(place->wish != NULL);
    *place->wish = *wish;
    memset(place->wish->token, 0, sizeof place->wish->token);
    place->script = catalogue_load(catalogue, wish->scenario, place->scenario, sentence, capacity);
    return place->script != NULL && wishes_apply(wish, place->scenario, sentence, capacity);
}

struct room *rooms_create(struct rooms *rooms, const struct catalogue *catalogue,
                          const struct session_create *wish, char *sentence, size_t capacity)
{
    char code[CODE_SIZE];
    if (rooms->count == ROOMS_MAX) {
        snprintf(sentence, capacity, "This server has no place for another room.");
        return NULL;
    }
    if (!make_code(rooms, code)) {
        snprintf(sentence, capacity, "The system gives no random numbers for a room code.");
        return NULL;
    }
    struct table_place *place = new_place(code);
    if (!prepare(place, catalogue, wish, sentence, capacity)) {
        free_place(place);
        return NULL;
    }
    place->room = room_new(code, &rooms->port);
    room_set_script(place->room, place->scenario, place->script);
    if (!set_policies(place, catalogue, place->scenario->policy, sentence, capacity)) {
        free_place(place);
        return NULL;
    }
    rooms->places[rooms->count++] = place;
    rooms->catalogue = catalogue;
    journal_begin_unit(rooms->journal);
    room_open(place->room, place->scenario, wishes_teams(wish, place->scenario), wish->seed);
    journal_end_unit(rooms->journal);
    return place->room;
}

/* ---- After a restart --------------------------------------------------------------------------*/

static bool note_code(void *context, const char *code)
{
    struct rooms *rooms = context;
    if (rooms->count == ROOMS_MAX) return false;
    rooms->places[rooms->count++] = new_place(code);
    return true;
}

struct replay {
    struct room *room;
    char sentence[JOURNAL_SENTENCE_SIZE];
};

static bool replay_row(void *context, const struct journal_row *row)
{
    struct replay *replay = context;
    const struct room_row room_row = {.seq = row->seq,
                                      .time_ms = row->time_ms,
                                      .actor = row->actor,
                                      .number = row->command_id,
                                      .kind = row->kind,
                                      .payload = row->payload,
                                      .size = row->size};
    return room_replay(replay->room, &room_row, replay->sentence, sizeof replay->sentence);
}

/* The file of the scenario may be gone or broken by now: the room plays on without. */
static void find_script(struct table_place *place, const struct catalogue *catalogue)
{
    char sentence[JOURNAL_SENTENCE_SIZE];
    struct room_line line;
    room_line(place->room, &line);
    place->script =
        catalogue_load(catalogue, line.scenario, place->scenario, sentence, sizeof sentence);
    if (place->script == NULL) {
        log_warn("A room plays on without its scenario's file: %s", sentence);
        return;
    }
    room_set_script(place->room, place->scenario, place->script);
    if (!set_policies(place, catalogue, room_policy_name(place->room), sentence, sizeof sentence))
        log_warn("A room's bots keep their standing orders: %s", sentence);
}

static void recover_place(struct rooms *rooms, struct table_place *place, struct journal *journal,
                          const struct catalogue *catalogue)
{
    struct replay replay = {.room = room_new(place->code, &rooms->port)};
    bool is_read = journal_read(journal, place->code, 0, replay_row, &replay);
    if (is_read && replay.sentence[0] == '\0') {
        place->room = replay.room;
        if (!room_is_closed(place->room)) find_script(place, catalogue);
        return;
    }
    log_error("A room was set aside after row %llu: %s", (unsigned long long)room_seq(replay.room),
              is_read ? replay.sentence : "its rows are damaged.");
    room_free(replay.room);
}

bool rooms_recover(struct rooms *rooms, struct journal *journal, const struct catalogue *catalogue,
                   char *sentence, size_t capacity)
{
    rooms->journal = journal;
    rooms->catalogue = catalogue;
    if (!journal_rooms(journal, note_code, rooms)) {
        snprintf(sentence, capacity, "The store cannot be read; the log says more.");
        return false;
    }
    for (size_t i = 0; i < rooms->count; i++)
        recover_place(rooms, rooms->places[i], journal, catalogue);
    if (rooms->count > 0) log_info("%zu rooms are back from the store.", rooms->count);
    return true;
}

/* ---- Every day --------------------------------------------------------------------------------*/

struct room *rooms_find(struct rooms *rooms, const char *typed, char *sentence, size_t capacity)
{
    char code[CODE_SIZE];
    if (!code_parse(typed, code, sentence, capacity)) return NULL;
    const struct table_place *place = find_code(rooms, code);
    if (place == NULL)
        snprintf(sentence, capacity,
                 "There is no room with this code. Compare it with the facilitator's screen.");
    else if (place->room == NULL)
        snprintf(sentence, capacity,
                 "This room could not be read back after a restart. The facilitator can open a "
                 "new one.");
    return place == NULL ? NULL : place->room;
}

/* ---- A corrected script -----------------------------------------------------------------------
 */

/* The room plays with what was loaded; what it had before goes. */
static void take_script(struct table_place *place, const struct catalogue *catalogue,
                        struct scenario *scenario, struct script *script)
{
    char sentence[JOURNAL_SENTENCE_SIZE];
    script_free(place->script);
    free(place->scenario);
    place->scenario = scenario;
    place->script = script;
    if (!set_policies(place, catalogue, room_policy_name(place->room), sentence, sizeof sentence))
        log_warn("A room's bots keep their standing orders: %s", sentence);
}

/* The facilitator's wishes lie over the corrected file as they lay over the first one. */
static void reload(struct rooms *rooms, struct table_place *place)
{
    char sentence[JOURNAL_SENTENCE_SIZE];
    struct room_line line;
    struct scenario *scenario = calloc(1, sizeof *scenario);
    ensure(scenario != NULL);
    room_line(place->room, &line);
    journal_begin_unit(rooms->journal);
    struct script *script =
        catalogue_load(rooms->catalogue, line.scenario, scenario, sentence, sizeof sentence);
    if (script == NULL ||
        (place->wish != NULL && !wishes_apply(place->wish, scenario, sentence, sizeof sentence))) {
        room_reload_failed(place->room, sentence);
        script_free(script);
    } else if (room_reload(place->room, scenario, script))
        take_script(place, rooms->catalogue, scenario, script);
    else
        script_free(script);
    if (place->scenario != scenario) free(scenario);
    journal_end_unit(rooms->journal);
}

void rooms_reload(struct rooms *rooms, const char *code)
{
    struct table_place *place = find_code(rooms, code);
    if (place != NULL && place->room != NULL && !room_is_closed(place->room)) reload(rooms, place);
}

/* One room a round may think, so that many rooms at a quarter's end make nobody wait. */
static bool think(struct rooms *rooms)
{
    for (size_t i = 0; i < rooms->count; i++) {
        size_t at = (rooms->thinker + i) % rooms->count;
        struct room *room = rooms->places[at]->room;
        if (room == NULL || room_is_closed(room) || !room_think(room)) continue;
        rooms->thinker = at + 1;
        return true;
    }
    return false;
}

int64_t rooms_tick(struct rooms *rooms, int64_t elapsed_ms)
{
    int64_t due_ms = 1000;
    for (size_t i = 0; i < rooms->count; i++) {
        if (rooms->places[i]->room == NULL || room_is_closed(rooms->places[i]->room)) continue;
        if (room_wants_script(rooms->places[i]->room)) reload(rooms, rooms->places[i]);
        journal_begin_unit(rooms->journal);
        int64_t room_due_ms = room_tick(rooms->places[i]->room, elapsed_ms);
        journal_end_unit(rooms->journal);
        if (room_due_ms < due_ms) due_ms = room_due_ms;
    }
    return think(rooms) ? 0 : due_ms;
}

/* Milliseconds until the room's views are due, at most 1,000. */
static int64_t flush_due_ms(const struct table_place *place, int64_t now_ms)
{
    if (place->room == NULL || !room_has_news(place->room)) return 1000;
    int64_t due_ms = place->flushed_ms + FLUSH_MS - now_ms;
    return due_ms > 0 ? due_ms : 0;
}

int64_t rooms_flush(struct rooms *rooms, int64_t now_ms)
{
    int64_t next_ms = 1000;
    int flushed = 0;
    for (size_t i = 0; i < rooms->count; i++) {
        struct table_place *place = rooms->places[(rooms->turn + i) % rooms->count];
        int64_t due_ms = flush_due_ms(place, now_ms);
        if (due_ms == 0 && flushed == FLUSHES_A_CALL) {
            rooms->turn = (rooms->turn + i) % rooms->count;
            return 0;
        }
        if (due_ms == 0) {
            room_flush(place->room);
            place->flushed_ms = now_ms;
            flushed++;
        } else if (due_ms < next_ms) {
            next_ms = due_ms;
        }
    }
    return next_ms;
}

static void list_some(const struct rooms *rooms, bool is_closed, struct session_room_list *list)
{
    const size_t most = sizeof list->rooms / sizeof list->rooms[0];
    for (size_t i = rooms->count; i-- > 0 && list->rooms_count < most;)
        if (rooms->places[i]->room != NULL && room_is_closed(rooms->places[i]->room) == is_closed)
            room_line(rooms->places[i]->room, &list->rooms[list->rooms_count++]);
}

void rooms_list(const struct rooms *rooms, struct session_room_list *list)
{
    memset(list, 0, sizeof *list);
    list_some(rooms, false, list);
    list_some(rooms, true, list);
}
