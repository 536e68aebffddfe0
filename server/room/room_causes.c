#include "room_study.h"
#include "room_views.h"

/*
 * What held a quarter back: the tokens that people laid on causes, what blame does to the trust
 * between the sides, and beside the tokens what the engine attributes (MODEL 2.11). Tokens are
 * only ever told as sums of at least five people, and so that the difference of two sums is one of
 * five people as well: nobody can be told from them.
 */

#define LEAST_ANSWERS 5
/* What full blame of the other side costs. */
#define TRUST_OF_BLAME 0.06

struct tokens {
    unsigned answers; /* people who laid one or two */
    unsigned on[CAUSE_COUNT];
};

static bool is_cause(uint8_t cause)
{
    return cause > CAUSE_NONE && cause < CAUSE_COUNT;
}

/* The tokens of one team's people, or with EVERY_TEAM of all. */
static struct tokens count_tokens(const struct room *room, unsigned team, unsigned quarter)
{
    struct tokens tokens = {0};
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        const struct command_pulse *pulse = &person->pulse[quarter];
        if (team != EVERY_TEAM && person->team != team) continue;
        bool has_one = is_cause(pulse->cause_one), has_two = is_cause(pulse->cause_two);
        if (has_one) tokens.on[pulse->cause_one]++;
        if (has_two) tokens.on[pulse->cause_two]++;
        tokens.answers += has_one || has_two;
    }
    return tokens;
}

/* ---- Blame ---- */

/* The share of a side's tokens that lie on the other side's work. */
static double blame_of(const struct room *room, unsigned team, unsigned quarter, enum side side)
{
    enum side other = side == SIDE_SALES ? SIDE_MARKETING : SIDE_SALES;
    unsigned all = 0, blaming = 0;
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        const uint8_t causes[] = {person->pulse[quarter].cause_one,
                                  person->pulse[quarter].cause_two};
        if (person->team != team || !(person->worked & roles_of_side(side))) continue;
        for (unsigned k = 0; k < 2; k++) {
            all += is_cause(causes[k]);
            blaming += is_cause(causes[k]) && cause_side((enum cause)causes[k]) == other;
        }
    }
    return all > 0 ? (double)blaming / all : 0;
}

void room_feel_blame(struct room *room)
{
    unsigned quarter = room_quarter(room, room->week) - 1;
    for (unsigned i = 0; i < room->open.teams; i++) {
        double sales = blame_of(room, i, quarter, SIDE_SALES);
        double marketing = blame_of(room, i, quarter, SIDE_MARKETING);
        if (sales > 0 || marketing > 0)
            team_shift_trust(&room->teams[i], -TRUST_OF_BLAME * sales, -TRUST_OF_BLAME * marketing);
    }
}

/* ---- What is shown ---- */

static bool has_answered(const struct person *person, unsigned quarter)
{
    const struct command_pulse *pulse = &person->pulse[quarter];
    return pulse->together || pulse->delivers || pulse->horizon || pulse->prediction ||
           pulse->cause_one || pulse->cause_two;
}

/* What the engine says must not lead the tokens: it is told once everybody of the team who is there
 * has answered, or the break is over. */
static bool may_be_told(const struct room *room, unsigned team, unsigned quarter)
{
    if (room->phase != PHASE_BREAK || quarter + 1 < room_quarter(room, room->week)) return true;
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        bool is_present = person->is_here && !person->is_taken_over && person->roles != 0;
        if (person->team == team && is_present && !has_answered(person, quarter)) return false;
    }
    return true;
}

/* The room's sum less those of the teams that read their own is what the small teams said: it must
 * be of enough people too, and all of it at once, not one answer after the other. */
static bool may_tell_rooms(const struct room *room, unsigned quarter, unsigned answers)
{
    unsigned rest = 0;
    for (unsigned team = 0; team < room->open.teams; team++) {
        unsigned of_team = count_tokens(room, team, quarter).answers;
        if (of_team < LEAST_ANSWERS) rest += of_team;
        if (!may_be_told(room, team, quarter)) return false;
    }
    return answers >= LEAST_ANSWERS && (rest == 0 || rest >= LEAST_ANSWERS);
}

/* The team's tokens, or the room's while fewer than five of the team laid any; false: there are too
 * few in the room as well. */
static bool tokens_to_show(const struct room *room, unsigned team, unsigned quarter,
                           struct tokens *tokens, bool *are_rooms)
{
    *tokens = count_tokens(room, team, quarter);
    *are_rooms = tokens->answers < LEAST_ANSWERS;
    if (!*are_rooms) return true;
    *tokens = count_tokens(room, EVERY_TEAM, quarter);
    return may_tell_rooms(room, quarter, tokens->answers);
}

static void fill_gain(const struct retold_band *band, unsigned block, struct attribution_row *row)
{
    /* In the views luck stands behind all chairs. */
    row->block = (uint8_t)(block < ROLE_MODEL_COUNT ? block : ROLE_COUNT);
    row->gained_cents = cents_of(band->mean);
    row->low_cents = cents_of(band->low);
    row->high_cents = cents_of(band->high);
}

void fill_causes(const struct room *room, unsigned index, struct view_team_view *view)
{
    struct tokens tokens;
    bool are_rooms;
    unsigned ended = room_quarter(room, room->week);
    if (ended == 0 || ended > QUARTERS_MAX || !may_be_told(room, index, ended - 1)) return;
    if (tokens_to_show(room, index, ended - 1, &tokens, &are_rooms))
        for (unsigned cause = 1; cause < CAUSE_COUNT; cause++)
            if (tokens.on[cause] > 0)
                view->causes[view->causes_count++] =
                    (struct cause_row){(uint8_t)cause, (uint16_t)tokens.on[cause]};
    view->causes_are_rooms = view->causes_count > 0 && are_rooms;
    const struct studied_quarter *studied = &room->teams[index].studied[ended - 1];
    for (unsigned block = 0; studied->is_done && block <= ROLE_MODEL_COUNT; block++)
        fill_gain(&studied->gained[block], block, &view->attribution[view->attribution_count++]);
}

static void fill_quarter_causes(const struct room *room, unsigned team, unsigned quarter,
                                struct view_debrief_view *view)
{
    struct tokens tokens;
    bool are_rooms;
    const size_t max = sizeof view->causes / sizeof *view->causes;
    if (!tokens_to_show(room, team, quarter, &tokens, &are_rooms)) return;
    for (unsigned cause = 1; cause < CAUSE_COUNT && view->causes_count < max; cause++)
        if (tokens.on[cause] > 0)
            view->causes[view->causes_count++] = (struct quarter_cause){
                (uint8_t)(quarter + 1), (uint8_t)cause, (uint16_t)tokens.on[cause]};
}

static void fill_quarter_gains(const struct room *room, unsigned team, unsigned quarter,
                               struct view_debrief_view *view)
{
    const struct studied_quarter *studied = &room->teams[team].studied[quarter];
    const size_t max = sizeof view->gains / sizeof *view->gains;
    for (unsigned block = 0; studied->is_done && block <= ROLE_MODEL_COUNT; block++) {
        struct attribution_row row;
        fill_gain(&studied->gained[block], block, &row);
        if (view->gains_count < max)
            view->gains[view->gains_count++] =
                (struct quarter_gain){(uint8_t)(quarter + 1), row.block, row.gained_cents};
    }
}

void fill_debrief_causes(const struct room *room, unsigned team, struct view_debrief_view *view)
{
    unsigned ended = room_quarter(room, room->week);
    for (unsigned quarter = 0; quarter < ended && quarter < QUARTERS_MAX; quarter++) {
        fill_quarter_causes(room, team, quarter, view);
        fill_quarter_gains(room, team, quarter, view);
    }
}

/* ---- The holder's own ---- */

/* Of the chairs this person worked in, the one whose changes tell most. */
static const struct chair_effect *effect_of_person(const struct room *room,
                                                   const struct person *person, unsigned quarter,
                                                   unsigned *role)
{
    const struct chair_effect *best = NULL;
    const struct studied_quarter *studied = &room->teams[person->team].studied[quarter];
    for (unsigned i = 0; i < ROLE_MODEL_COUNT; i++) {
        if (!(person->worked & (1u << i))) continue;
        if (best != NULL && studied->effects[i].state <= best->state) continue;
        best = &studied->effects[i];
        *role = i;
    }
    return best;
}

void fill_effect(const struct room *room, const struct person *person, unsigned quarter,
                 struct view_review_view *view)
{
    unsigned role = 0;
    if (quarter >= QUARTERS_MAX) return;
    const struct studied_quarter *studied = &room->teams[person->team].studied[quarter];
    const struct chair_effect *effect = effect_of_person(room, person, quarter, &role);
    view->effect_state = EFFECT_NOTHING;
    if (effect == NULL) return;
    view->effect_role = (uint8_t)role;
    view->effect_outcome = (uint8_t)effect_of_role((enum role)role);
    view->effect_state = studied->is_done ? effect->state : EFFECT_COMING;
    if (view->effect_state == EFFECT_NOTHING || view->effect_state == EFFECT_COMING) return;
    view->effect_slot = effect->slot;
    view->effect_week = effect->until_week;
    view->effect_mean = effect->band.mean;
    view->effect_low = effect->band.low;
    view->effect_high = effect->band.high;
}
