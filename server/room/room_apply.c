#include "ensure.h"
#include "room_apply_inside.h"
#include "room_plot.h"
#include "room_state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The only door to a room's state: one function a command, called for new and for recorded rows
 * alike, so nothing here may look at a clock, a connection or a script. */

static void apply_open(const struct act *act)
{
    struct room *room = act->room;
    room->open = act->command->as.open;
    room->phase = PHASE_LOBBY;
    for (unsigned i = 0; i < room->open.teams; i++) {
        struct team *team = &room->teams[i];
        team->world = calloc(1, world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
        team->decisions = calloc(DECISIONS_MAX, sizeof *team->decisions);
        team->news = calloc(WEEKS_MAX * NEWS_A_WEEK, sizeof *team->news);
        ensure(team->world != NULL && team->decisions != NULL && team->news != NULL);
        setup_default(&room->setup[i]);
    }
    room_begin_brought(room);
}

/* An index that nobody of the team had before, because the world and the planner remember what its
 * owner learnt; one of somebody who left when there is no other. */
static uint8_t free_index(const struct room *room, unsigned team)
{
    unsigned used = 0, taken = 0;
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        if (person->team != team) continue;
        used |= 1u << person->index;
        if (person->is_here) taken |= 1u << person->index;
    }
    if (used + 1 >= 1u << TEAM_PEOPLE_MAX) used = taken;
    uint8_t index = 0;
    while (used & (1u << index))
        index++;
    ensure(index < TEAM_PEOPLE_MAX);
    return index;
}

/* The place of somebody who left without a trace is given anew. What stays are the numbers of
 * accepted commands, because the journal knows them under this id. */
static void clear_place(struct room *room, struct person *person)
{
    struct person cleared = {.last_number = person->last_number};
    memcpy(cleared.numbers, person->numbers, sizeof cleared.numbers);
    memcpy(cleared.seqs, person->seqs, sizeof cleared.seqs);
    for (unsigned i = 0; i < room->open.teams * ROLE_COUNT; i++) {
        struct chair *chair = &room->teams[i / ROLE_COUNT].chairs[i % ROLE_COUNT];
        if (chair->before == person->id) chair->before = 0;
    }
    *person = cleared;
}

static void apply_enter(const struct act *act)
{
    struct room *room = act->room;
    const struct command_enter *enter = &act->command->as.enter;
    ensure(enter->person >= 1 && enter->person <= ROOM_PEOPLE_MAX &&
           enter->person <= room->person_count + 1);
    struct person *person = &room->people[enter->person - 1];
    ensure(!person->is_here);
    clear_place(room, person);
    person->id = enter->person;
    person->team = enter->team;
    person->index = free_index(room, enter->team);
    person->is_here = true;
    person->wish = EVERY_ROLE;
    if (enter->person > room->person_count) room->person_count++;
    memcpy(person->name, enter->name, sizeof person->name);
    memcpy(person->ticket, enter->ticket, sizeof person->ticket);
}

static void apply_exit(const struct act *act)
{
    struct room *room = act->room;
    struct person *person = room_person(room, act->command->as.exit.person);
    ensure(person != NULL);
    room_note_move(room);
    room_free_seat(room, person);
    person->is_here = false;
    person->was_kicked = act->command->as.exit.was_kicked;
}

static void apply_takeover(const struct act *act)
{
    room_person(act->room, act->command->as.takeover.person)->is_taken_over = true;
}

static void apply_hand_back(const struct act *act)
{
    const struct room *room = act->room;
    struct person *person = room_person(act->room, act->command->as.hand_back.person);
    person->is_taken_over = false;
    if (room->is_started) room_count_overruled(act->room, person->team);
}

static void apply_phase(const struct act *act)
{
    struct room *room = act->room;
    const struct command_phase *phase = &act->command->as.phase;
    if (room->phase == PHASE_BREAK && phase->phase != PHASE_BREAK) room_feel_blame(room);
    room->phase = (enum phase)phase->phase;
    room->until_ms = phase->until_ms;
    room->week_began_ms = room->time_ms;
    room->phase_ms = phase->until_ms > 0 ? phase->until_ms - room->time_ms : 0;
    /* What ADVANCE brings about in a pause begins now; the game's end also ends the pause. */
    room->paused_ms = room->time_ms;
    if (room->phase == PHASE_DEBRIEF) room->is_paused = false;
    /* In a room of bots there is no SEATS row that says so. */
    if (room->phase == PHASE_READY) room->is_rotation_owed = false;
    for (uint32_t i = 0; i < room->person_count; i++)
        room->people[i].is_ready = false;
    room_cards_see_phase(room);
}

static void apply_start(const struct act *act)
{
    struct room *room = act->room;
    room->is_started = true;
    for (unsigned i = 0; i < room->open.teams; i++) {
        world_start_usual(room->teams[i].world, &room->setup[i], room->open.seed);
        room_seat_world(room, i);
        room_begin_own(room, i);
        room_inherit_orders(room, i);
        room_count_overruled(room, i);
    }
}

static void apply_week(const struct act *act)
{
    struct room *room = act->room;
    room_keep_before(room);
    room_step_week(room);
    room->week_began_ms = room->is_paused ? room->paused_ms : room->time_ms;
    if (room->weeks_owed > 0) room->weeks_owed--;
}

static void apply_seats(const struct act *act)
{
    const struct command_seats *seats = &act->command->as.seats;
    room_note_move(act->room);
    room_apply_seats(act->room, seats);
    if (seats->is_rotation) room_cards_see_rotation(act->room, seats->team);
}

/* ---- Decisions and people ---- */

static void apply_decide(const struct act *act)
{
    room_order(act->room, act->team, act->person, ROLE_COUNT, &act->command->as.decide);
}

static void apply_answer_request(const struct act *act)
{
    const struct command_answer_request *answer = &act->command->as.answer_request;
    room_answer_request(act->room, act->team, act->person, answer->request, answer->is_granted);
}

static void apply_close_request(const struct act *act)
{
    const struct command_close_request *close = &act->command->as.close_request;
    room_answer_request(act->room, close->team, NULL, close->request, close->is_granted);
}

static void apply_propose(const struct act *act)
{
    room_propose(act->room, act->team, &act->command->as.propose);
}

static void apply_overrule(const struct act *act)
{
    room_overrule(act->room, act->team, &act->command->as.overrule);
}

static void apply_initiate(const struct act *act)
{
    room_initiate(act->room, act->team, act->command->as.initiate.initiative);
}

static void apply_look(const struct act *act)
{
    room_look(act->room, act->team, &act->command->as.look);
}

static void apply_check_facts(const struct act *act)
{
    room_check(act->room, act->person, &act->command->as.check_facts);
}

static void apply_assess(const struct act *act)
{
    struct change change = {.kind = CHANGE_ASSESS};
    (void)team_change(&act->room->teams[act->team], &change);
}

static void apply_ready(const struct act *act)
{
    act->person->is_ready = true;
}

static void apply_note(const struct act *act)
{
    const struct command_note *note = &act->command->as.note;
    struct chair *chair = &act->room->teams[act->team].chairs[note->role];
    chair->note = *note;
    chair->has_note = true;
}

static void apply_pulse(const struct act *act)
{
    act->person->pulse[room_quarter(act->room, act->room->week - 1u)] = act->command->as.pulse;
}

static void apply_ask(const struct act *act)
{
    act->person->ask = act->command->as.ask;
}

static void apply_take_pen(const struct act *act)
{
    uint16_t bit = (uint16_t)(1u << act->command->as.take_pen.role);
    for (unsigned i = 0; i < TEAM_PEOPLE_MAX; i++) {
        struct person *other = team_person(act->room, act->team, i);
        if (other != NULL) other->pens = (uint16_t)(other->pens & ~bit);
    }
    act->person->pens |= bit;
}

static void apply_choose_seat(const struct act *act)
{
    const struct command_choose_seat *choice = &act->command->as.choose_seat;
    struct person *person = act->person;
    if (choice->team != person->team) {
        room_free_seat(act->room, person);
        person->index = free_index(act->room, choice->team);
        person->team = choice->team;
    }
    person->wish = choice->role;
}

/* ---- The facilitator ---- */

static void apply_pause(const struct act *act)
{
    act->room->is_paused = true;
    act->room->paused_ms = act->room->time_ms;
}

static void apply_resume(const struct act *act)
{
    struct room *room = act->room;
    room->is_paused = false;
    room->week_began_ms += room->time_ms - room->paused_ms;
    if (room->until_ms > 0) room->until_ms += room->time_ms - room->paused_ms;
    room_cards_shift(room, room->time_ms - room->paused_ms);
}

static void apply_advance(const struct act *act)
{
    act->room->weeks_owed = (uint16_t)(act->room->weeks_owed + act->command->as.advance.weeks);
}

static void apply_extend(const struct act *act)
{
    act->room->until_ms += act->command->as.extend.ms;
    act->room->phase_ms += act->command->as.extend.ms;
    act->room->week_began_ms += act->command->as.extend.ms; /* the running week lasts longer */
}

static void apply_rotate(const struct act *act)
{
    act->room->is_rotation_owed = true;
}

static void apply_add_rotation(const struct act *act)
{
    struct command_open *open = &act->room->open;
    uint16_t week = room_offered_rotation(act->room);
    if (week > 0) open->rotation_weeks[open->rotation_weeks_count++].week = week;
}

static void apply_close(const struct act *act)
{
    act->room->phase = PHASE_CLOSED;
}

/* Commands without a row here are the scenario's, or leave no trace in the state: they are words
 * (SAY, ANNOUNCE, TELL) or act through rows of their own (MOVE_PERSON, KICK). */
static void (*const appliers[COMMAND_COUNT])(const struct act *) = {
    [COMMAND_OPEN] = apply_open,
    [COMMAND_ENTER] = apply_enter,
    [COMMAND_EXIT] = apply_exit,
    [COMMAND_TAKEOVER] = apply_takeover,
    [COMMAND_HAND_BACK] = apply_hand_back,
    [COMMAND_PHASE] = apply_phase,
    [COMMAND_WEEK] = apply_week,
    [COMMAND_SEATS] = apply_seats,
    [COMMAND_DECIDE] = apply_decide,
    [COMMAND_ANSWER_REQUEST] = apply_answer_request,
    [COMMAND_CLOSE_REQUEST] = apply_close_request,
    [COMMAND_ASSESS] = apply_assess,
    [COMMAND_READY] = apply_ready,
    [COMMAND_NOTE] = apply_note,
    [COMMAND_PULSE] = apply_pulse,
    [COMMAND_ASK] = apply_ask,
    [COMMAND_TAKE_PEN] = apply_take_pen,
    [COMMAND_CHOOSE_SEAT] = apply_choose_seat,
    [COMMAND_START] = apply_start,
    [COMMAND_PAUSE] = apply_pause,
    [COMMAND_RESUME] = apply_resume,
    [COMMAND_ADVANCE] = apply_advance,
    [COMMAND_EXTEND] = apply_extend,
    [COMMAND_ROTATE] = apply_rotate,
    [COMMAND_ADD_ROTATION] = apply_add_rotation,
    [COMMAND_CLOSE] = apply_close,
    [COMMAND_PROPOSE] = apply_propose,
    [COMMAND_OVERRULE] = apply_overrule,
    [COMMAND_INITIATE] = apply_initiate,
    [COMMAND_LOOK] = apply_look,
    [COMMAND_CHECK_FACTS] = apply_check_facts,
};

static void remember_led(struct room *room, uint64_t number)
{
    if (room->led_count == room->led_capacity) {
        room->led_capacity = room->led_capacity * 2 + 32;
        room->led = realloc(room->led, room->led_capacity * sizeof *room->led);
        ensure(room->led != NULL);
    }
    room->led[room->led_count++] = (struct led){number, room->seq};
}

static void remember_number(struct person *person, uint64_t number, uint64_t seq)
{
    size_t i = (size_t)(number % NUMBERS_KEPT);
    person->numbers[i] = number;
    person->seqs[i] = seq;
    if (number > person->last_number) person->last_number = number;
}

void room_apply(struct room *room, uint32_t actor, uint64_t number, const struct command *command)
{
    struct person *person = room_person(room, actor);
    struct act act = {room, actor, person, person != NULL ? person->team : actor & 0xFFu, command};
    room->seq++;
    if (person != NULL && number > 0) remember_number(person, number, room->seq);
    if (actor == ACTOR_FACILITATOR && number > 0) remember_led(room, number);
    if (appliers[command->id] != NULL)
        appliers[command->id](&act);
    else
        room_apply_scenario(&act);
    room_touch(room);
}

/* The first field of the world whose hash is not the recorded one; NULL: none is named. */
static const char *strayed_field(const struct world *world, const struct week_hash *recorded)
{
    uint32_t digest[WORLD_FIELD_COUNT];
    world_digest(world, digest);
    for (unsigned i = 0; i < WORLD_FIELD_COUNT && i < recorded->fields_count; i++)
        if (digest[i] != recorded->fields[i].hash) return world_field_name(i);
    return NULL;
}

static bool check_hash(const struct room *room, unsigned week, const struct week_hash *recorded,
                       char *sentence, size_t capacity)
{
    if (recorded->team >= room->open.teams) {
        snprintf(sentence, capacity, "Week %u names team %u, which does not exist.", week,
                 recorded->team + 1u);
        return false;
    }
    const struct world *world = room->teams[recorded->team].world;
    const char *field = strayed_field(world, recorded);
    if (field == NULL && world_hash(world) == recorded->hash) return true;
    snprintf(sentence, capacity, "Week %u, team %u: %s differs from what was recorded.", week,
             recorded->team + 1u, field == NULL ? "something" : field);
    return false;
}

bool room_check_week(const struct room *room, const struct command_week *recorded, char *sentence,
                     size_t capacity)
{
    for (size_t i = 0; i < recorded->hashes_count; i++)
        if (!check_hash(room, recorded->week, &recorded->hashes[i], sentence, capacity))
            return false;
    return true;
}
