#include "apply.h"
#include "ensure.h"
#include "room_state.h"

#include <string.h>

/* Persons 0..7 of a world are the chairs' fictional first heads; the team's people follow. */
#define WORLD_FIRST_PERSON ROLE_MODEL_COUNT

struct person *team_person(struct room *room, unsigned team, unsigned index)
{
    for (uint32_t i = 0; i < room->person_count; i++) {
        struct person *person = &room->people[i];
        if (person->is_here && person->team == team && person->index == index) return person;
    }
    return NULL;
}

void room_seating(struct room *room, unsigned team, struct rotation_seating *seating)
{
    memset(seating, 0, sizeof *seating);
    memset(seating->pen, ROTATION_NOBODY, sizeof seating->pen);
    for (uint8_t i = 0; i < TEAM_PEOPLE_MAX; i++) {
        const struct person *person = team_person(room, team, i);
        if (person == NULL) continue;
        seating->chairs[i] = person->roles;
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            if (person->pens & (1u << role)) seating->pen[role] = i;
    }
}

void room_seats_of(struct room *room, unsigned team, const struct rotation_seating *seating,
                   struct command_seats *seats)
{
    memset(seats, 0, sizeof *seats);
    seats->team = (uint8_t)team;
    for (uint8_t i = 0; i < TEAM_PEOPLE_MAX; i++) {
        const struct person *person = team_person(room, team, i);
        for (uint8_t role = 0; person != NULL && role < ROLE_COUNT; role++)
            if (seating->chairs[i] & (1u << role))
                seats->moves[seats->moves_count++] =
                    (struct move){person->id, role, seating->pen[role] == i};
    }
}

/* Whether `a` comes before `b` as the model's holder of a chair: longest seated, then lower id. */
static bool sits_longer(const struct person *a, const struct person *b, unsigned role)
{
    if (a->seated_week[role] != b->seated_week[role])
        return a->seated_week[role] < b->seated_week[role];
    return a->id < b->id;
}

static void find_holders(struct room *room, unsigned team, unsigned role, struct person *found[2])
{
    found[0] = found[1] = NULL;
    for (unsigned i = 0; i < TEAM_PEOPLE_MAX; i++) {
        struct person *person = team_person(room, team, i);
        if (person == NULL || !(person->roles & (1u << role))) continue;
        if (found[0] == NULL || sits_longer(person, found[0], role)) {
            found[1] = found[0];
            found[0] = person;
        } else if (found[1] == NULL || sits_longer(person, found[1], role)) {
            found[1] = person;
        }
    }
}

static uint32_t world_person(const struct person *person)
{
    return person == NULL ? PERSON_NONE : WORLD_FIRST_PERSON + (uint32_t)person->index;
}

/* A chair without a person keeps the holder it had: a bot never becomes one (MODEL 2.7). */
void room_seat_world(struct room *room, unsigned team)
{
    struct person *found[2];
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        find_holders(room, team, role, found);
        if (found[0] == NULL) continue;
        (void)world_seat(room->teams[team].world, (enum role)role, world_person(found[0]));
        (void)world_share_seat(room->teams[team].world, (enum role)role, world_person(found[1]));
    }
}

static void inherit(struct room *room, unsigned team, unsigned role)
{
    struct chair *chair = &room->teams[team].chairs[role];
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        chair->inherited[slot] = decisions_get(&room->teams[team].world->decided, slot);
}

void room_inherit_orders(struct room *room, unsigned team)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        inherit(room, team, role);
}

static unsigned prompts_answered(const struct command_note *note)
{
    return (note->trying[0] != 0 ? 1u : 0u) + (note->burning[0] != 0 ? 1u : 0u) +
           (note->talk_to[0] != 0 ? 1u : 0u);
}

/* What the note of the one who goes is worth to the one who comes: none, some, all prompts. */
static void hand_over(struct room *room, unsigned team, unsigned role)
{
    static const double worth[] = {0.0, 0.5, 0.5, 1.0};
    const struct chair *chair = &room->teams[team].chairs[role];
    if (role < ROLE_MODEL_COUNT && chair->holder != 0)
        (void)world_decide(room->teams[team].world, (enum role)role, SLOT_handover + role,
                           chair->has_note ? worth[prompts_answered(&chair->note)] : worth[0]);
}

static void change_chair(struct room *room, unsigned team, unsigned role, struct person *found[2],
                         bool is_rotation)
{
    struct chair *chair = &room->teams[team].chairs[role];
    uint32_t holder = found[0] == NULL ? 0 : found[0]->id;
    chair->second = found[1] == NULL ? 0 : found[1]->id;
    if (holder == chair->holder) return;
    if (room->is_started && is_rotation) hand_over(room, team, role);
    if (chair->holder != 0) chair->before = chair->holder;
    chair->holder = holder;
    chair->since_week = room->week;
    chair->received = chair->note;
    chair->has_received = chair->has_note;
    chair->has_note = false;
    memset(&chair->note, 0, sizeof chair->note);
    if (room->is_started) inherit(room, team, role);
}

static void stand_up(struct room *room, const struct person *person, unsigned role)
{
    struct team *team = &room->teams[person->team];
    for (unsigned i = 0; i < team->sitting_count; i++) {
        struct sitting *sitting = &team->sittings[i];
        if (sitting->person == person->id && sitting->role == role && !sitting->is_over) {
            sitting->is_over = true;
            sitting->to_week = room->week;
        }
    }
}

static void sit(struct room *room, const struct person *person, unsigned role)
{
    struct team *team = &room->teams[person->team];
    if (team->sitting_count < SITTINGS_MAX)
        team->sittings[team->sitting_count++] =
            (struct sitting){.person = person->id, .from_week = room->week, .role = (uint8_t)role};
}

/* Notes in the team's book who stood up and who sat down. */
static void note_sittings(struct room *room, const struct person *person, uint16_t before)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        bool sat = (before & (1u << role)) != 0, sits = (person->roles & (1u << role)) != 0;
        if (sat && !sits)
            stand_up(room, person, role);
        else if (sits && !sat)
            sit(room, person, role);
    }
}

/* Everybody of the team stands up and takes the places of the row. */
static void take_places(struct room *room, const struct command_seats *seats)
{
    uint16_t before[ROOM_PEOPLE_MAX];
    for (uint32_t i = 0; i < room->person_count; i++) {
        struct person *person = &room->people[i];
        before[i] = person->roles;
        if (person->team == seats->team) person->roles = person->pens = 0;
    }
    for (size_t i = 0; i < seats->moves_count; i++) {
        const struct move *move = &seats->moves[i];
        struct person *person = room_person(room, move->person);
        ensure(person != NULL && move->role < ROLE_COUNT);
        uint16_t bit = (uint16_t)(1u << move->role);
        if (!(before[person->id - 1] & bit)) person->seated_week[move->role] = room->week;
        person->roles |= bit;
        if (move->has_pen) person->pens |= bit;
    }
    for (uint32_t i = 0; i < room->person_count; i++)
        if (room->people[i].team == seats->team) note_sittings(room, &room->people[i], before[i]);
}

void room_apply_seats(struct room *room, const struct command_seats *seats)
{
    unsigned team = seats->team;
    struct person *found[2];
    struct team *seated = &room->teams[team];
    if (seats->is_rotation && seated->past_count < ROTATION_QUARTERS_MAX)
        room_seating(room, team, &seated->past[seated->past_count++]);
    for (uint32_t i = 0; seats->is_rotation && i < room->person_count; i++)
        if (room->people[i].team == team && room->week > 0)
            room->people[i].held[room_quarter(room, room->week - 1u)] |= room->people[i].roles;
    take_places(room, seats);
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        find_holders(room, team, role, found);
        change_chair(room, team, role, found, seats->is_rotation);
    }
    if (room->is_started) room_seat_world(room, team);
    room->is_rotation_owed = false;
}

bool person_sat_on(const struct person *person, enum side side)
{
    for (unsigned quarter = 0; quarter < QUARTERS_MAX; quarter++)
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            if ((person->held[quarter] & (1u << role)) && role_side((enum role)role) == side)
                return true;
    return false;
}

bool person_has_moved_on(const struct person *person)
{
    for (unsigned quarter = 0; quarter < QUARTERS_MAX; quarter++)
        if (person->held[quarter] != 0) return true;
    return false;
}

/* ---- Asking the planner ---- */

static uint8_t rotations_to_come(const struct room *room)
{
    uint8_t count = 0;
    for (size_t i = 0; i < room->open.rotation_weeks_count; i++)
        count = (uint8_t)(count + (room->open.rotation_weeks[i].week > room->week));
    return count;
}

static uint16_t people_present(struct room *room, unsigned team)
{
    uint16_t present = 0;
    for (unsigned i = 0; i < TEAM_PEOPLE_MAX; i++)
        if (team_person(room, team, i) != NULL) present = (uint16_t)(present | (1u << i));
    return present;
}

void room_plan(struct room *room, unsigned team, bool is_for_now, struct rotation_plan *plan)
{
    struct team *seated = &room->teams[team];
    struct rotation_team input = {
        .chairs = room->open.chairs,
        .present = people_present(room, team),
        .merge = room->open.merge_chairs,
        .cross_first = room->open.weeks <= 2u * room->open.weeks_per_quarter,
        .rotations = (uint8_t)(rotations_to_come(room) + is_for_now),
    };
    memset(plan, 0, sizeof *plan);
    if (input.present == 0) return;
    bool has_opening = room->is_started || is_for_now;
    input.quarters = seated->past_count;
    memcpy(input.past, seated->past, sizeof input.past);
    if (has_opening && input.quarters < ROTATION_QUARTERS_MAX)
        room_seating(room, team, &input.past[input.quarters++]);
    unsigned planned = input.rotations + (input.quarters == 0 ? 1u : 0u);
    while (planned > 0 && planned + input.quarters > ROTATION_QUARTERS_MAX) {
        input.rotations--;
        planned--;
    }
    rotation_plan_make(&input, plan);
}

static void append_seats(struct room *room, unsigned team, const struct rotation_seating *seating,
                         bool is_rotation)
{
    struct command command = {.id = COMMAND_SEATS};
    room_seats_of(room, team, seating, &command.as.seats);
    command.as.seats.is_rotation = is_rotation;
    room_append(room, ACTOR_CLOCK, 0, &command);
}

/* The person at `index` takes a chair; whoever has it gets the other's chairs in return. */
static void exchange(struct rotation_seating *seating, uint8_t index, enum role wish)
{
    uint8_t other = seating->pen[wish];
    uint16_t mine = seating->chairs[index];
    uint16_t taken = (uint16_t)(1u << wish);
    if (other != ROTATION_NOBODY) taken = seating->chairs[other];
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        if (mine & (1u << role))
            seating->pen[role] = other;
        else if (taken & (1u << role))
            seating->pen[role] = index;
    }
    seating->chairs[index] = taken;
    if (other != ROTATION_NOBODY) seating->chairs[other] = mine;
}

/* Honours what people chose in the lobby, first come, first served. */
static void honour_wishes(struct room *room, unsigned team, struct rotation_seating *seating)
{
    for (unsigned i = 0; i < TEAM_PEOPLE_MAX; i++) {
        const struct person *person = team_person(room, team, i);
        if (person == NULL || person->wish >= ROLE_COUNT ||
            (seating->chairs[i] & (1u << person->wish)) ||
            !(room->open.chairs & (1u << person->wish)))
            continue;
        uint8_t other = seating->pen[person->wish];
        const struct person *rival =
            other == ROTATION_NOBODY ? NULL : team_person(room, team, other);
        if (rival == NULL || rival->wish != person->wish)
            exchange(seating, (uint8_t)i, (enum role)person->wish);
    }
}

void room_seat_team(struct room *room, unsigned team)
{
    struct rotation_plan plan;
    room_plan(room, team, false, &plan);
    if (plan.count == 0) return;
    honour_wishes(room, team, &plan.seatings[0]);
    append_seats(room, team, &plan.seatings[0], false);
}

void room_seat_arrival(struct room *room, struct person *person)
{
    struct rotation_seating seating;
    struct rotation_team input = {.chairs = room->open.chairs};
    if (!room->is_started) {
        room_seat_team(room, person->team);
        return;
    }
    input.quarters = room->teams[person->team].past_count;
    memcpy(input.past, room->teams[person->team].past, sizeof input.past);
    room_seating(room, person->team, &seating);
    rotation_seat_arrival(&input, &seating, person->index);
    append_seats(room, person->team, &seating, false);
}

void room_seat_all(struct room *room)
{
    for (unsigned team = 0; team < room->open.teams; team++)
        room_seat_team(room, team);
}

void room_move_person(struct room *room, struct person *person,
                      const struct command_move_person *move)
{
    struct rotation_seating seating;
    if (!room->is_started && move->team != person->team) {
        struct command choice = {.id = COMMAND_CHOOSE_SEAT};
        choice.as.choose_seat.team = move->team;
        choice.as.choose_seat.role = move->role;
        room_append(room, person->id, 0, &choice);
        room_seat_all(room);
        return;
    }
    room_seating(room, person->team, &seating);
    if (!(seating.chairs[person->index] & (1u << move->role)))
        exchange(&seating, person->index, (enum role)move->role);
    append_seats(room, person->team, &seating, false);
}

void room_rotate(struct room *room)
{
    struct rotation_plan plan;
    for (unsigned team = 0; team < room->open.teams; team++) {
        room_plan(room, team, true, &plan);
        if (plan.count > 0) append_seats(room, team, &plan.seatings[0], true);
    }
}

void room_pass_pens(struct room *room)
{
    struct rotation_seating seating;
    for (unsigned team = 0; team < room->open.teams; team++) {
        bool has_passed = false;
        room_seating(room, team, &seating);
        for (unsigned role = 0; role < ROLE_COUNT; role++) {
            uint8_t next = rotation_next_pen(&seating, (enum role)role);
            has_passed |= next != seating.pen[role];
            seating.pen[role] = next;
        }
        if (has_passed) append_seats(room, team, &seating, false);
    }
}

uint16_t room_offered_rotation(const struct room *room)
{
    unsigned quarter = room->open.weeks_per_quarter;
    if (room->open.rotation_weeks_count >= ROTATION_QUARTERS_MAX - 1) return 0;
    for (unsigned week = quarter; week < room->open.weeks; week += quarter)
        if (!room_rotates_at(room, week)) return (uint16_t)week;
    return 0;
}
