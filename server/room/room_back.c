#include "ensure.h"
#include "room_echo.h"
#include "room_plot.h"
#include "room_state.h"

#include <stdlib.h>
#include <string.h>

/*
 * The last week is taken back. Before each week everything is kept that is not in the world's past;
 * the worlds themselves are told again (sim/past.h) up to the moment in which the week began, with
 * the orders that stood then. People, chairs and accepted numbers stay as they are: a week in which
 * somebody changed chairs is not taken back.
 */

struct before {
    bool is_kept;
    bool is_moved; /* chairs have changed since */
    uint16_t week;
    struct plot plot;
    uint64_t hashes[ROOM_TEAMS_MAX];
    struct team *teams;
    struct decision_made *decisions; /* DECISIONS_MAX a team */
};

void room_keep_before(struct room *room)
{
    if (room->before == NULL) {
        room->before = calloc(1, sizeof *room->before);
        ensure(room->before != NULL);
        room->before->teams = calloc(room->open.teams, sizeof *room->before->teams);
        room->before->decisions =
            calloc((size_t)room->open.teams * DECISIONS_MAX, sizeof *room->before->decisions);
        ensure(room->before->teams != NULL && room->before->decisions != NULL);
    }
    struct before *before = room->before;
    before->is_kept = true;
    before->is_moved = false;
    before->week = room->week;
    before->plot = *room->plot;
    for (size_t i = 0; i < room->open.teams; i++) {
        before->hashes[i] = world_hash(room->teams[i].world);
        before->teams[i] = room->teams[i];
        memcpy(before->decisions + i * DECISIONS_MAX, room->teams[i].decisions,
               room->teams[i].decision_count * sizeof *before->decisions);
    }
}

void room_note_move(struct room *room)
{
    if (room->before != NULL) room->before->is_moved = true;
}

void room_forget_before(struct room *room)
{
    if (room->before == NULL) return;
    free(room->before->teams);
    free(room->before->decisions);
    free(room->before);
    room->before = NULL;
}

/* Tells the team's past up to the week, with what was done in it before it was played. */
static void tell_world(const struct room *room, unsigned team, struct world *world)
{
    const struct before *before = room->before;
    struct telling telling;
    struct past past;
    room_past_of(room, team, &past);
    past.count = (uint32_t)before->teams[team].change_count;
    telling_begin(&telling, &past, world);
    telling_play(&telling, &past, &retold_whole, past.count, before->week);
    for (uint32_t i = telling.next; i < past.count; i++)
        (void)change_apply(world, &past.changes[i]);
}

static bool can_tell(const struct room *room)
{
    struct world *world = retold_world_new();
    bool is_same = true;
    for (unsigned i = 0; i < room->open.teams && is_same; i++) {
        tell_world(room, i, world);
        is_same = world_hash(world) == room->before->hashes[i];
    }
    free(world);
    return is_same;
}

/* Fast enough to ask for every view; the trial is only made when somebody wants it. */
const char *room_object_to_back(const struct room *room)
{
    const struct before *before = room->before;
    if (!room->is_started || room->week == 0) return "No week has been played yet.";
    if (room->week >= room->open.weeks) return "The last week stays as it was played.";
    if (room_is_quarter_start(room, room->week))
        return "The quarter is over and its results are told, so its last week stays.";
    if (before == NULL || !before->is_kept || before->week + 1u != room->week)
        return "Only one week can be taken back, and that is done.";
    if (before->is_moved) return "Somebody has changed chairs since, so the week stays.";
    return NULL;
}

const char *room_try_back(const struct room *room)
{
    const char *objection = room_object_to_back(room);
    if (objection != NULL) return objection;
    return can_tell(room) ? NULL : "This week cannot be told again exactly, so it stays.";
}

/* Words that somebody wrote since for who comes after stay theirs. */
static void keep_notes(const struct team *now, struct team *then)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        then->chairs[role].note = now->chairs[role].note;
        then->chairs[role].has_note = now->chairs[role].has_note;
    }
}

static void restore_team(struct room *room, unsigned index)
{
    struct team *team = &room->teams[index];
    struct team then = room->before->teams[index];
    tell_world(room, index, team->world);
    keep_notes(team, &then);
    memcpy(team->decisions, room->before->decisions + (size_t)index * DECISIONS_MAX,
           then.decision_count * sizeof *team->decisions);
    memcpy(then.studied, team->studied, sizeof then.studied);
    then.changes = team->changes; /* the lists may lie elsewhere by now */
    then.change_capacity = team->change_capacity;
    then.world = team->world;
    then.decisions = team->decisions;
    then.news = team->news;
    *team = then;
}

/* What became of faults and the script is not the week's. */
static void restore_plot(struct room *room)
{
    struct plot now = *room->plot;
    *room->plot = room->before->plot;
    memcpy(room->plot->faults, now.faults, sizeof now.faults);
    memcpy(room->plot->in_a_row, now.in_a_row, sizeof now.in_a_row);
    room->plot->fault_count = now.fault_count;
    room->plot->to_mend = now.to_mend;
    room->plot->is_off = now.is_off;
    room->plot->text_hash = now.text_hash;
}

void room_go_back(struct room *room, uint16_t week)
{
    ensure(room->before != NULL && room->before->is_kept && room->before->week == week);
    for (unsigned i = 0; i < room->open.teams; i++)
        restore_team(room, i);
    restore_plot(room);
    room->week = week;
    room->weeks_owed = 0;
    room->before->is_kept = false;
    room_echo_free(room); /* it looks at a past that is not there any more */
}
