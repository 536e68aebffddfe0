#include "room_state.h"

#include <string.h>

/*
 * Asks the planner who should sit where and appends the SEATS rows that make it so. Nothing here
 * changes the state: room_seats.c does when the rows are applied.
 */

static uint8_t rotations_to_come(const struct room *room)
{
    uint8_t count = 0;
    for (size_t i = 0; i < room->open.rotation_weeks_count; i++)
        count = (uint8_t)(count + (room->open.rotation_weeks[i].week > room->week));
    return count;
}

/* In a running game nobody is planned for who has been gone so long that a bot plays for them; they
 * are seated like arrivals when they return. In the lobby everybody counts. */
static uint16_t people_present(struct room *room, unsigned team)
{
    uint16_t present = 0;
    for (unsigned i = 0; i < TEAM_PEOPLE_MAX; i++) {
        const struct person *person = team_person(room, team, i);
        if (person != NULL && !(room->is_started && person->is_taken_over))
            present = (uint16_t)(present | (1u << i));
    }
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

/* The person at `index` takes a chair; whoever has its pen gets their chairs in return. Pens of
 * chairs that others share stay with those others. */
static void exchange(struct rotation_seating *seating, uint8_t index, enum role wish)
{
    uint8_t other = seating->pen[wish];
    uint16_t mine = seating->chairs[index];
    uint16_t taken = (uint16_t)(1u << wish);
    if (other != ROTATION_NOBODY) taken = seating->chairs[other];
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        if ((mine & (1u << role)) && seating->pen[role] == index)
            seating->pen[role] = other;
        else if ((taken & (1u << role)) && seating->pen[role] == other)
            seating->pen[role] = index;
    }
    seating->chairs[index] = taken;
    if (other != ROTATION_NOBODY) seating->chairs[other] = mine;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (seating->pen[role] == ROTATION_NOBODY)
            seating->pen[role] = rotation_next_pen(seating, (enum role)role);
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

static void seat_team(struct room *room, unsigned team)
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
        seat_team(room, person->team);
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
        seat_team(room, team);
}

void room_move_person(struct room *room, struct person *person,
                      const struct command_move_person *move)
{
    struct rotation_seating seating;
    if (!room->is_started) { /* as a wish too, or the next arrival would undo it */
        struct command choice = {.id = COMMAND_CHOOSE_SEAT};
        choice.as.choose_seat.team = move->team;
        choice.as.choose_seat.role = move->role;
        room_append(room, person->id, 0, &choice);
        room_seat_all(room);
    }
    room_seating(room, person->team, &seating);
    if (seating.chairs[person->index] & (1u << move->role)) return;
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
            const struct person *person = team_person(room, team, next);
            if (person == NULL || person->is_taken_over || next == seating.pen[role]) continue;
            seating.pen[role] = next;
            has_passed = true;
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
