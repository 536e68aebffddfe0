#include "room_state.h"

/* When cards go by themselves. */

static int64_t now_of(const struct room *room)
{
    return room->is_paused ? room->paused_ms : room->time_ms;
}

/* Where weeks pass one by one there is no stop to wait for. */
static bool is_stop_over(const struct room *room, const struct card_place *place)
{
    return room->open.is_timed || place->is_stop_over;
}

int64_t room_card_left_ms(const struct room *room, const struct card_place *place)
{
    int64_t left = place->since_ms + CARD_MS - now_of(room);
    int64_t stop = room_left_ms(room);
    if (left < 0) left = 0;
    if (is_stop_over(room, place)) return left;
    if (!place->has_stopped || room->phase == PHASE_RUN || stop < 0) return -1;
    return stop > left ? stop : left;
}

static bool is_complete(const struct room *room, unsigned team, const struct card_place *place)
{
    unsigned voted;
    return place->card.role == EVERY_ROLE && room_voters(room, team, place, &voted) > 0 &&
           room_voters(room, team, place, &voted) == voted;
}

static bool is_over(const struct room *room, unsigned team, const struct card_place *place)
{
    bool is_late =
        !room->is_paused && is_stop_over(room, place) && now_of(room) >= place->since_ms + CARD_MS;
    bool is_old = room->week >= place->week + CARDS_LIE_WEEKS;
    return is_late || is_old || is_complete(room, team, place);
}

static void close_card(struct room *room, uint8_t team, uint16_t card)
{
    struct command command = {.id = COMMAND_CLOSE_CARD};
    struct request_memory memory = room_remember_requests(room, team, &command);
    command.as.close_card = (struct command_close_card){team, card};
    room_append(room, ACTOR_CLOCK, 0, &command);
    room_tell_dealing(room, team, &command, &memory);
    room_script_card(room, team, card); /* the team's word, where it voted */
}

void room_clear_cards(struct room *room, bool is_all)
{
    for (uint8_t team = 0; team < room->open.teams; team++)
        for (unsigned i = 0; i < CARD_PLACES; i++) {
            const struct card_place *place = &room->teams[team].cards.places[i];
            if (card_is_open(place) && (is_all || is_over(room, team, place)))
                close_card(room, team, place->card.card);
        }
}

int64_t room_cards_due_ms(const struct room *room)
{
    int64_t due = -1;
    for (unsigned team = 0; team < room->open.teams && !room->is_paused; team++)
        for (unsigned i = 0; i < CARD_PLACES; i++) {
            const struct card_place *place = &room->teams[team].cards.places[i];
            if (!card_is_open(place) || !is_stop_over(room, place)) continue;
            int64_t left = room_card_left_ms(room, place);
            if (due < 0 || left < due) due = left;
        }
    return due;
}
