#include "room_state.h"

#include "ensure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct room *room_new(const char *code, const struct room_port *port)
{
    struct room *room = calloc(1, sizeof *room);
    ensure(room != NULL);
    ensure(strlen(code) == ROOM_CODE_SIZE - 1);
    memcpy(room->code, code, ROOM_CODE_SIZE);
    room->port = *port;
    return room;
}

void room_free(struct room *room)
{
    if (room == NULL)
        return;
    for (size_t i = 0; i < ROOM_TEAMS_MAX; i++) {
        free(room->teams[i].world);
        free(room->teams[i].decisions);
    }
    free(room->viewers);
    free(room);
}

void room_set_script(struct room *room, struct script *script)
{
    room->script = script;
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
    for (uint32_t id = 1; id <= room->person_count; id++)
        line->people = (uint16_t)(line->people + room->people[id - 1].is_here);
}

struct person *room_person(struct room *room, uint32_t id)
{
    return id == 0 || id > room->person_count ? NULL : &room->people[id - 1];
}

bool person_has_number(const struct person *person, uint64_t number, uint64_t *seq)
{
    size_t i = (size_t)(number % NUMBERS_KEPT);
    if (number == 0 || person->numbers[i] != number)
        return false;
    *seq = person->seqs[i];
    return true;
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
        if (room->open.rotation_weeks[i].week == week)
            return true;
    return false;
}

uint64_t room_append(struct room *room, uint32_t actor, uint64_t number,
                     const struct command *command)
{
    uint8_t payload[ROOM_ROW_MAX];
    size_t size = command_encode(command, payload, sizeof payload);
    ensure(size > 0);
    room_apply(room, actor, number, command);
    struct room_row row = {room->seq, room->time_ms, actor, number, (uint16_t)command->id,
                           payload, size};
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
    room->is_replaying = true;
    room_apply(room, row->actor, row->number, &command);
    room->is_replaying = false;
    return command.id != COMMAND_WEEK || room_check_week(room, &command.as.week, sentence, capacity);
}
