#include "bench_room.h"

#include "messages.h"
#include "room.h"
#include "room_script.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TICKS_MAX 200000u /* of at most a second: two days of play */

enum { FACILITATOR = 1, FIRST_PERSON = 10 };

/* A room at work. */
struct table {
    struct bench_room *played;
    struct room *room;
    struct script *script;
};

static void note(struct bench_room *played, enum room_happening_kind kind, unsigned week,
                 const char *id, const char *text)
{
    if (played->count == BENCH_ROOM_MAX) {
        played->dropped++;
        return;
    }
    struct room_happening *happening = &played->list[played->count++];
    *happening = (struct room_happening){.kind = kind, .week = week};
    text_copy(happening->id, sizeof happening->id, id);
    text_copy(happening->text, sizeof happening->text, text);
}

/* Rows are given after they were applied; what the scenario does in a week is noted with it. */
static void note_row(void *context, const char *code, const struct room_row *row)
{
    static struct command command; /* large */
    struct table *table = context;
    struct room_line line;
    (void)code;
    if (row->kind == COMMAND_NONE || table->room == NULL) return;
    if (!command_decode(&command, row->payload, row->size)) return;
    room_line(table->room, &line);
    if (command.id == COMMAND_TELL)
        note(table->played, HAPPENING_TOLD, line.week, "", command.as.tell.text);
    else if (command.id == COMMAND_INJECTED)
        note(table->played, HAPPENING_INJECTED, line.week, command.as.injected.id, "");
    else if (command.id == COMMAND_CARD)
        note(table->played, HAPPENING_CARD, line.week, command.as.card.id, command.as.card.text);
    else if (command.id == COMMAND_FAULT)
        note(table->played, HAPPENING_FAULT, line.week, command.as.fault.hook,
             command.as.fault.sentence);
}

static void send_nowhere(void *context, uint32_t viewer, const uint8_t *packet, size_t size)
{
    (void)context;
    (void)viewer;
    (void)packet;
    (void)size;
}

static void release_nobody(void *context, uint32_t viewer)
{
    (void)context;
    (void)viewer;
}

static void take_seats(struct room *room)
{
    const struct command start = {.id = COMMAND_START};
    for (uint32_t i = 0; i < ROLE_MODEL_COUNT; i++) {
        struct session_join join = {.code = "TESTR00M"};
        snprintf(join.name, sizeof join.name, "Player %u", i + 1);
        room_join(room, FIRST_PERSON + i, &join);
    }
    room_watch(room, FACILITATOR, true);
    room_command(room, FACILITATOR, 1, &start);
}

static bool play_out(struct table *table)
{
    int64_t wait = 0;
    struct room_line line;
    for (unsigned tick = 0; tick < TICKS_MAX; tick++) {
        wait = room_tick(table->room, wait);
        room_line(table->room, &line);
        if (line.phase == PHASE_DEBRIEF || line.phase == PHASE_CLOSED) break;
    }
    table->played->weeks = line.week;
    return line.phase == PHASE_DEBRIEF;
}

static bool complain(struct findings *findings, const char *path, const char *sentence)
{
    struct finding finding;
    finding_set(&finding, SEVERITY_ERROR, sandbox_file_name(path), 0, sentence);
    findings_add(findings, &finding);
    return false;
}

static bool play(struct table *table, const char *path, uint64_t seed, struct findings *findings)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct room_port port = {table, note_row, send_nowhere, release_nobody};
    struct scenario *scenario = &table->played->scenario;
    table->script = script_new(&limits);
    if (table->script == NULL) return complain(findings, path, "memory is short");
    if (!script_load_scenario(table->script, path, scenario, findings)) return false;
    table->room = room_new("TESTR00M", &port);
    room_set_script(table->room, scenario, table->script);
    room_open(table->room, scenario, 1, seed);
    take_seats(table->room);
    return play_out(table) ||
           complain(findings, path,
                    "played by people who only look on, the room did not reach its "
                    "debrief");
}

struct bench_room *bench_room_play(const char *path, uint64_t seed, struct findings *findings)
{
    struct table table = {.played = calloc(1, sizeof *table.played)};
    if (table.played == NULL) return NULL;
    bool is_played = play(&table, path, seed, findings);
    if (table.room != NULL) room_free(table.room);
    script_free(table.script);
    if (is_played) return table.played;
    free(table.played);
    return NULL;
}

const struct room_happening *bench_room_find(const struct bench_room *played,
                                             enum room_happening_kind kind, const char *id,
                                             const struct room_happening *from)
{
    const struct room_happening *end = played->list + played->count;
    for (const struct room_happening *at = from == NULL ? played->list : from; at < end; at++)
        if (at->kind == kind &&
            (strcmp(at->id, id) == 0 || (at->text[0] != 0 && strstr(at->text, id) != NULL)))
            return at;
    return NULL;
}
