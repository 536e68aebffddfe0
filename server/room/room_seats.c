#include "ensure.h"
#include "room_state.h"

#include <string.h>

/* Who sits where, as state: the people's chairs and pens, the chairs' holders and notes, the book
 * of who sat where for how long, and what the worlds are told of it. */

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

bool room_chair_is_bots(const struct room *room, unsigned team, unsigned role)
{
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        if (person->team == team && (person->roles & (1u << role)) && !person->is_taken_over)
            return false;
    }
    return true;
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
        team_seat(&room->teams[team], CHANGE_SEAT, (enum role)role, world_person(found[0]));
        team_seat(&room->teams[team], CHANGE_SHARE_SEAT, (enum role)role, world_person(found[1]));
    }
}

static void inherit(struct room *room, unsigned team, unsigned role)
{
    struct chair *chair = &room->teams[team].chairs[role];
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        chair->inherited[slot] = decisions_get(&room->teams[team].world->decided, slot);
    room_inherit_own(room, team, role);
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
    struct change change = {.kind = CHANGE_HANDOVER, .role = role};
    if (role >= ROLE_MODEL_COUNT || chair->holder == 0) return;
    change.values[0] = worth[prompts_answered(&chair->note)];
    (void)team_change(&room->teams[team], &change);
}

/* The note waits while a bot plays: it is for the next person. */
static void pass_note(struct chair *chair)
{
    chair->received = chair->note;
    chair->has_received = chair->has_note;
    chair->has_note = false;
    memset(&chair->note, 0, sizeof chair->note);
}

/* The holder goes; what was ordered under them stays theirs. */
static void note_tenure(struct room *room, struct team *team, unsigned role)
{
    const struct chair *chair = &team->chairs[role];
    if (chair->holder == 0 || chair->since_week == room->week || role >= ROLE_MODEL_COUNT ||
        team->tenure_count == SITTINGS_MAX)
        return;
    team->tenures[team->tenure_count++] =
        (struct tenure){.person = chair->holder,
                        .role = (uint8_t)role,
                        .from_week = chair->since_week,
                        .to_week = room->week,
                        .from_change = chair->since_change,
                        .to_change = (uint32_t)team->change_count};
}

static void change_chair(struct room *room, unsigned team, unsigned role, struct person *found[2])
{
    struct chair *chair = &room->teams[team].chairs[role];
    uint32_t holder = found[0] == NULL ? 0 : found[0]->id;
    chair->second = found[1] == NULL ? 0 : found[1]->id;
    if (holder == chair->holder) return;
    if (room->is_started) note_tenure(room, &room->teams[team], role);
    if (room->is_started) hand_over(room, team, role);
    if (room->is_started && chair->holder != 0) chair->before = chair->holder;
    chair->holder = holder;
    chair->since_week = room->week;
    chair->since_change = (uint32_t)team_mark(&room->teams[team]);
    if (holder != 0) pass_note(chair);
    if (room->is_started) inherit(room, team, role);
}

/* Closes the open sitting. One that ends in the week it began was none: people try chairs in the
 * lobby, and the book has an end. */
static void stand_up(struct room *room, const struct person *person, unsigned role)
{
    struct team *team = &room->teams[person->team];
    struct sitting *sitting = team->sittings, *end = sitting + team->sitting_count;
    while (sitting < end &&
           (sitting->is_over || sitting->person != person->id || sitting->role != role))
        sitting++;
    if (sitting == end) return;
    sitting->is_over = true;
    sitting->to_week = room->week;
    if (sitting->from_week < room->week) return;
    memmove(sitting, sitting + 1, (size_t)(end - sitting - 1) * sizeof *sitting);
    team->sitting_count--;
}

static void sit(struct room *room, const struct person *person, unsigned role)
{
    struct team *team = &room->teams[person->team];
    if (team->sitting_count < SITTINGS_MAX)
        team->sittings[team->sitting_count++] =
            (struct sitting){.person = person->id, .from_week = room->week, .role = (uint8_t)role};
}

/* Notes in the team's book who stood up and who sat down. */
static void note_sittings(struct room *room, struct person *person, uint16_t before)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        uint16_t bit = (uint16_t)(1u << role);
        bool sat = (before & bit) != 0, sits = (person->roles & bit) != 0;
        if (sat && !sits) {
            if (person->seated_week[role] < room->week) person->has_held |= bit;
            stand_up(room, person, role);
        } else if (sits && !sat) {
            sit(room, person, role);
        }
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

/* The planner looks back so far that the running quarter and the next still fit. */
static void remember_seating(struct room *room, unsigned index)
{
    enum { PAST_MAX = ROTATION_QUARTERS_MAX - 2 };
    struct team *team = &room->teams[index];
    if (team->past_count == PAST_MAX) {
        memmove(team->past, team->past + 1, (PAST_MAX - 1) * sizeof *team->past);
        team->past_count--;
    }
    room_seating(room, index, &team->past[team->past_count++]);
}

void room_apply_seats(struct room *room, const struct command_seats *seats)
{
    unsigned team = seats->team;
    struct person *found[2];
    if (seats->is_rotation) {
        remember_seating(room, team);
        room->is_rotation_owed = false;
    }
    take_places(room, seats);
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        find_holders(room, team, role, found);
        change_chair(room, team, role, found);
    }
    if (!room->is_started) return;
    room_seat_world(room, team);
    room_count_overruled(room, team);
}

void room_free_seat(struct room *room, const struct person *person)
{
    struct rotation_seating seating;
    struct command_seats seats;
    room_seating(room, person->team, &seating);
    rotation_free_person(&seating, person->index);
    room_seats_of(room, person->team, &seating, &seats);
    room_apply_seats(room, &seats);
}
