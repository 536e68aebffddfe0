#include "room_echo.h"
#include "room_plot.h"
#include "room_study.h"

#include "ensure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct room *room_new(const char *code, const struct room_port *port)
{
    struct room *room = calloc(1, sizeof *room);
    ensure(room != NULL);
    room->plot = calloc(1, sizeof *room->plot);
    room->calling = calloc(1, sizeof *room->calling);
    ensure(room->plot != NULL && room->calling != NULL);
    ensure(strlen(code) == ROOM_CODE_SIZE - 1);
    memcpy(room->code, code, ROOM_CODE_SIZE);
    room->port = *port;
    return room;
}

void room_free(struct room *room)
{
    if (room == NULL) return;
    for (size_t i = 0; i < ROOM_TEAMS_MAX; i++) {
        free(room->teams[i].world);
        free(room->teams[i].decisions);
        free(room->teams[i].changes);
        free(room->teams[i].news);
    }
    room_study_free(room);
    room_echo_free(room);
    free(room->brought.picture);
    free(room->led);
    free(room->phrases);
    free(room->plot);
    free(room->calling);
    room_forget_before(room);
    free(room->viewers);
    free(room);
}

void room_set_script(struct room *room, const struct scenario *scenario, struct script *script)
{
    room->scenario = scenario;
    room->script = script;
}

void room_set_policy(struct room *room, enum role role, struct policy *policy)
{
    ensure(role < ROLE_COUNT);
    room->policies[role] = policy;
}

const char *room_policy_name(const struct room *room)
{
    return room->open.policy;
}

const char *room_code(const struct room *room)
{
    return room->code;
}

bool room_is_closed(const struct room *room)
{
    return room->phase == PHASE_CLOSED;
}

uint64_t room_seq(const struct room *room)
{
    return room->seq;
}

void room_line(const struct room *room, struct room_line *line)
{
    memset(line, 0, sizeof *line);
    memcpy(line->code, room->code, ROOM_CODE_SIZE);
    memcpy(line->scenario, room->open.scenario, sizeof line->scenario);
    line->phase = (uint8_t)room->phase;
    line->week = room->week;
    line->people = (uint16_t)room_people_in(room, EVERY_TEAM);
}

struct person *room_person(struct room *room, uint32_t id)
{
    return id == 0 || id > room->person_count ? NULL : &room->people[id - 1];
}

/* Whether the person's command of this number was accepted, and where it stands. */
static bool person_has_number(const struct person *person, uint64_t number, uint64_t *seq)
{
    size_t i = (size_t)(number % NUMBERS_KEPT);
    if (number == 0 || person->numbers[i] != number) return false;
    *seq = person->seqs[i];
    return true;
}

/* The same for facilitators' numbers. */
static bool room_has_led(const struct room *room, uint64_t number, uint64_t *seq)
{
    for (size_t i = room->led_count; number != 0 && i-- > 0;) {
        if (room->led[i].number != number) continue;
        *seq = room->led[i].seq;
        return true;
    }
    return false;
}

unsigned room_quarter(const struct room *room, unsigned week)
{
    return week / room->open.weeks_per_quarter;
}

bool room_is_quarter_start(const struct room *room, unsigned week)
{
    return week % room->open.weeks_per_quarter == 0;
}

bool room_rotates_at(const struct room *room, unsigned week)
{
    for (size_t i = 0; i < room->open.rotation_weeks_count; i++)
        if (room->open.rotation_weeks[i].week == week) return true;
    return false;
}

static void note_hash(const struct world *world, uint8_t team, struct week_hash *out)
{
    uint32_t digest[WORLD_FIELD_COUNT];
    _Static_assert(WORLD_FIELD_COUNT <= sizeof out->fields / sizeof *out->fields,
                   "WEEK is too small");
    world_digest(world, digest);
    out->team = team;
    out->hash = world_hash(world);
    out->fields_count = WORLD_FIELD_COUNT;
    for (unsigned i = 0; i < WORLD_FIELD_COUNT; i++)
        out->fields[i].hash = digest[i];
}

/* A week's hashes are known only after it was played. */
static void note_hashes(const struct room *room, struct command_week *week)
{
    week->hashes_count = room->open.teams;
    for (uint8_t i = 0; i < room->open.teams; i++)
        note_hash(room->teams[i].world, i, &week->hashes[i]);
}

uint64_t room_append(struct room *room, uint32_t actor, uint64_t number,
                     const struct command *command)
{
    uint8_t payload[ROOM_ROW_MAX];
    struct command recorded = *command;
    room_apply(room, actor, number, command);
    if (recorded.id == COMMAND_WEEK) note_hashes(room, &recorded.as.week);
    size_t size = command_encode(&recorded, payload, sizeof payload);
    ensure(size > 0);
    struct room_row row = {room->seq, room->time_ms, actor, number, (uint16_t)command->id,
                           payload,   size};
    room->port.row(room->port.context, room->code, &row);
    return row.seq;
}

bool room_replay(struct room *room, const struct room_row *row, char *sentence, size_t capacity)
{
    struct command command;
    if (row->seq != room->seq + 1) {
        snprintf(sentence, capacity, "Row %llu follows row %llu: rows are missing.",
                 (unsigned long long)row->seq, (unsigned long long)room->seq);
        return false;
    }
    if (!command_decode(&command, row->payload, row->size) || command.id != row->kind) {
        snprintf(sentence, capacity, "Row %llu cannot be read by this version.",
                 (unsigned long long)row->seq);
        return false;
    }
    room->time_ms = row->time_ms;
    for (size_t i = 0; i < ROOM_PEOPLE_MAX; i++)
        room->presence[i].away_ms = row->time_ms;
    room_apply(room, row->actor, row->number, &command);
    return command.id != COMMAND_WEEK ||
           room_check_week(room, &command.as.week, sentence, capacity);
}

/* ---- Commands from outside ---- */

static void obey_facilitator(struct room *room, const struct command *command)
{
    struct person *person;
    if (command->id == COMMAND_START) {
        room_begin(room);
    } else if (command->id == COMMAND_CHANGE) {
        if (room_change_moves_people(&command->as.change)) room_seat_all(room);
    } else if (command->id == COMMAND_CLOSE) {
        room_release_all(room);
    } else if (command->id == COMMAND_KICK) {
        person = room_person_named(room, command->as.kick.person_name);
        room_remove_person(room, person, true);
    } else if (command->id == COMMAND_MOVE_PERSON) {
        person = room_person_named(room, command->as.move_person.person_name);
        room_move_person(room, person, &command->as.move_person);
    } else if (command->id == COMMAND_INJECT) {
        room_inject_pressed(room, &command->as.inject);
    } else if (command->id == COMMAND_MEND) {
        room_mend(room, (enum mending)command->as.mend.mending);
    }
}

/* What follows from an accepted command through rows of its own. */
static void follow_up(struct room *room, uint32_t actor, const struct command *command)
{
    room_tell(room, actor, command);
    if (actor == ACTOR_FACILITATOR)
        obey_facilitator(room, command);
    else if (command->id == COMMAND_CHOOSE_SEAT)
        room_seat_all(room);
}

/* A number so far back that nobody knows any more whether it was accepted: a second row under it
 * would be a fault of the journal. */
static bool is_forgotten(const struct person *person, uint64_t number)
{
    return number != 0 && person->last_number >= NUMBERS_KEPT &&
           number <= person->last_number - NUMBERS_KEPT;
}

void room_command(struct room *room, uint32_t viewer_id, uint64_t number,
                  const struct command *command)
{
    struct viewer *viewer = room_viewer(room, viewer_id);
    uint64_t seq = 0;
    if (viewer == NULL || (viewer->person == 0 && !viewer->is_facilitator)) {
        room_refuse(room, viewer_id, number, "You look at this room without a seat in it.");
        return;
    }
    bool is_own = command_kind(command->id)->from & FROM_SEAT && viewer->person != 0;
    uint32_t actor = is_own || !viewer->is_facilitator ? viewer->person : ACTOR_FACILITATOR;
    struct person *person = room_person(room, actor);
    if (person != NULL ? person_has_number(person, number, &seq)
                       : room_has_led(room, number, &seq)) {
        room_accept(room, viewer_id, number, seq);
        return;
    }
    if (person != NULL && is_forgotten(person, number)) {
        room_refuse(room, viewer_id, number, "This was sent long ago and is not done again.");
        return;
    }
    const char *objection = room_objection(room, actor, command);
    if (objection != NULL) {
        room_refuse(room, viewer_id, number, objection);
        return;
    }
    unsigned team = person == NULL ? 0 : person->team;
    struct request_memory memory = room_remember_requests(room, team, command);
    seq = room_append(room, actor, number, command);
    room_accept(room, viewer_id, number, seq);
    follow_up(room, actor, command);
    if (person == NULL) return;
    room_tell_dealing(room, team, command, &memory);
    room_script_command(room, person, command);
}
