#include "room_echo.h"
#include "room_study.h"

#include <stdio.h>
#include <string.h>

/*
 * The room's clock. It decides when, never what: every step is a row, so a room that is played
 * again needs no clock. Beats (the default): the clock stands still for decisions, then several
 * weeks run fast. Timed: weeks pass one after the other for the whole quarter.
 */

#define TICK_MAX_MS        1000
#define ROTATION_NOTICE_MS 60000

static void enter_phase(struct room *room, enum phase phase, int64_t lasts_ms)
{
    struct command command = {.id = COMMAND_PHASE};
    command.as.phase.phase = (uint8_t)phase;
    command.as.phase.until_ms = lasts_ms > 0 ? room->time_ms + lasts_ms : 0;
    room_append(room, ACTOR_CLOCK, 0, &command);
}

/* Weeks that pass from `week` until the clock stands still again. */
static unsigned weeks_to_stop(const struct room *room, unsigned week)
{
    unsigned position = week % room->open.weeks_per_quarter;
    unsigned stop = 0;
    for (size_t i = 0; i < room->open.beats_count && !room->open.is_timed; i++) {
        stop += room->open.beats[i].week;
        if (stop > position && stop < room->open.weeks_per_quarter) return stop - position;
    }
    return room->open.weeks_per_quarter - position;
}

static bool is_beat_boundary(const struct room *room)
{
    unsigned position = room->week % room->open.weeks_per_quarter;
    unsigned stop = 0;
    for (size_t i = 0; i < room->open.beats_count && !room->open.is_timed; i++) {
        stop += room->open.beats[i].week;
        if (stop == position) return true;
    }
    return false;
}

static void run(struct room *room)
{
    unsigned weeks = weeks_to_stop(room, room->week);
    enter_phase(room, PHASE_RUN, (int64_t)weeks * room->open.week_ms);
}

void room_back(struct room *room)
{
    struct command command = {.id = COMMAND_BACK};
    command.as.back.week = (uint16_t)(room->week - 1u);
    room_append(room, ACTOR_CLOCK, 0, &command);
    if (room->open.is_timed)
        run(room);
    else
        enter_phase(room, PHASE_DECIDE, room->open.decide_ms);
}

void room_begin(struct room *room)
{
    enter_phase(room, PHASE_READY, room->open.ready_ms);
    room_script_start(room);
}

static void rotate_now(struct room *room)
{
    room_clear_cards(room, true);
    room_rotate(room);
    enter_phase(room, PHASE_READY, room->open.ready_ms);
    room_script_rotation(room);
}

/* The quarter begins: in a new chair the first week waits until everybody is ready. */
static void leave_break(struct room *room)
{
    if (room_rotates_at(room, room->week)) {
        rotate_now(room);
    } else if (room->open.is_timed) {
        run(room);
    } else {
        enter_phase(room, PHASE_DECIDE, room->open.decide_ms);
    }
}

/* A request that nobody answered lapses; bots answer theirs. */
static void close_requests(struct room *room, uint8_t index)
{
    const struct team *team = &room->teams[index];
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        const struct request *request = &team->requests[i];
        if (request->id == 0) continue;
        enum request_fate fate = room_request_fate(room, index, request);
        if (fate == REQUEST_WAITS) continue;
        struct request closed = *request;
        struct command command = {.id = COMMAND_CLOSE_REQUEST};
        command.as.close_request =
            (struct command_close_request){index, request->id, fate == REQUEST_GRANTED};
        room_append(room, ACTOR_CLOCK, 0, &command);
        room_tell_closed(room, index, &closed, fate == REQUEST_GRANTED);
    }
}

static void enter_next_phase(struct room *room)
{
    if (room->week >= room->open.weeks)
        enter_phase(room, PHASE_DEBRIEF, 0);
    else if (room_is_quarter_start(room, room->week))
        enter_phase(room, PHASE_BREAK, room->open.break_ms);
    else if (is_beat_boundary(room))
        enter_phase(room, PHASE_DECIDE, room->open.decide_ms);
}

/* Plays one week now, whatever the clock says: leaves a break first, enters one after. */
static void play_week(struct room *room)
{
    struct command command = {.id = COMMAND_WEEK};
    if (room->phase == PHASE_BREAK) leave_break(room);
    if (room->week % room->open.weeks_per_quarter == room->open.weeks_per_quarter / 2u)
        room_pass_pens(room);
    room_bots_decide(room);
    for (uint8_t team = 0; team < room->open.teams; team++)
        close_requests(room, team);
    room_script_effects(room);
    command.as.week.week = room->week;
    room_append(room, ACTOR_CLOCK, 0, &command);
    room_tell_week(room);
    room_echo_week(room);
    room_tell_dealt_week(room);
    room_script_week(room);
    room_clear_cards(room, false);
    room_deal_cards(room);
    enter_next_phase(room);
}

/* ---- Who is awaited, who is gone ---- */

static bool is_awaited(const struct person *person)
{
    return person->is_here && !person->is_taken_over && !person->is_ready && person->roles != 0;
}

/* Everybody who is connected has said so; a room of bots is always ready. */
static bool is_everybody_ready(const struct room *room)
{
    bool has_people = false, has_ready = false;
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        if (!person->is_here || person->is_taken_over) continue;
        has_people = true;
        has_ready |= person->is_ready;
        if (is_awaited(person) && room->presence[i].viewer != 0) return false;
    }
    return has_ready || !has_people;
}

static void warn_of(struct room *room, const struct person *person)
{
    char text[160];
    snprintf(text, sizeof text, "%s has been gone for a while; soon a bot keeps the seat.",
             person->name);
    room_tell_facilitators(room, text);
}

static void look_after_absent(struct room *room)
{
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        struct presence *presence = &room->presence[i];
        int64_t away_ms = room->time_ms - presence->away_ms;
        if (!person->is_here || presence->viewer != 0 || person->is_taken_over) continue;
        if (!presence->is_warned && away_ms >= room->open.warn_ms) {
            presence->is_warned = true;
            warn_of(room, person);
        }
        if (away_ms >= room->open.takeover_ms) {
            struct command command = {.id = COMMAND_TAKEOVER, .as.takeover.person = person->id};
            room_append(room, ACTOR_CLOCK, 0, &command);
        }
    }
}

/* ---- Time passes ---- */

static bool is_over(const struct room *room)
{
    return room->until_ms > 0 && room->time_ms >= room->until_ms;
}

static bool is_playing(const struct room *room)
{
    return (WHEN_PLAYING & (1u << room->phase)) != 0;
}

static void end_wait(struct room *room)
{
    if (room->phase == PHASE_BREAK)
        leave_break(room);
    else
        run(room);
}

/* Does one thing that is due; false: nothing is. */
static bool do_due(struct room *room)
{
    if (!is_playing(room)) return false;
    if (room->weeks_owed > 0) {
        play_week(room);
        return true;
    }
    if (room->is_rotation_owed) {
        rotate_now(room);
        return true;
    }
    if (room->is_paused) return false;
    if (room->phase == PHASE_RUN) {
        if (room->time_ms < room->week_began_ms + room->open.week_ms) return false;
        play_week(room);
        return true;
    }
    if (!is_over(room) && !is_everybody_ready(room)) return false;
    end_wait(room);
    return true;
}

bool room_think(struct room *room)
{
    if (!room->has_to_think) return false;
    room->has_to_think = room_study_slice(room) || room_echo_slice(room);
    if (!room->has_to_think) {
        room_study_free(room); /* their four worlds are needed a few times a game */
        room_echo_free(room);
    }
    return room->has_to_think;
}

int64_t room_left_ms(const struct room *room)
{
    int64_t now = room->is_paused ? room->paused_ms : room->time_ms;
    if (room->until_ms == 0) return -1;
    return room->until_ms > now ? room->until_ms - now : 0;
}

int64_t room_rotation_in_ms(const struct room *room)
{
    unsigned quarter = room->open.weeks_per_quarter;
    unsigned end = (room->week / quarter + (room->phase != PHASE_BREAK ? 1u : 0u)) * quarter;
    unsigned left = end - room->week;
    if (!is_playing(room) || !room_rotates_at(room, end)) return -1;
    if (room->phase == PHASE_BREAK) return room_left_ms(room);
    int64_t in_ms = (int64_t)left * room->open.week_ms + room->open.break_ms;
    bool is_last_third = left * 3 <= quarter;
    return is_last_third || in_ms <= ROTATION_NOTICE_MS ? in_ms : -1;
}

int64_t room_tick(struct room *room, int64_t elapsed_ms)
{
    room->time_ms += elapsed_ms;
    if (room->open.teams == 0 || room->phase == PHASE_CLOSED) return TICK_MAX_MS;
    look_after_absent(room);
    while (do_due(room))
        ;
    if (is_playing(room)) room_clear_cards(room, false);
    int64_t left = room_left_ms(room), card_left = room_cards_due_ms(room);
    if (room->phase == PHASE_RUN) left = room->week_began_ms + room->open.week_ms - room->time_ms;
    if (card_left >= 0 && (left < 0 || card_left < left)) left = card_left;
    if (room->is_paused || left < 0 || left > TICK_MAX_MS) return TICK_MAX_MS;
    return left > 1 ? left : 1;
}
