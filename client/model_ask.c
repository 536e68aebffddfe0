#include "decisions.h"
#include "ensure.h"
#include "model.h"

const struct person_row *model_person(const struct model *model, uint32_t person)
{
    for (unsigned i = 0; i < model->room.people_count; i++)
        if (model->room.people[i].person == person) return &model->room.people[i];
    return NULL;
}

const struct person_row *model_me(const struct model *model)
{
    return model->is_seated ? model_person(model, model->person) : NULL;
}

const struct view_team_view *model_team(const struct model *model)
{
    if (model->team >= MODEL_TEAMS_MAX || !model->has_team[model->team]) return NULL;
    return &model->teams[model->team];
}

const struct person_row *model_holder(const struct model *model, uint8_t team, enum role role)
{
    const struct person_row *holder = NULL;

    for (unsigned i = 0; i < model->room.people_count; i++) {
        const struct person_row *person = &model->room.people[i];
        if (person->team != team || !(person->roles >> role & 1)) continue;
        if (!holder) holder = person;
    }
    return holder;
}

unsigned model_chairs(const struct model *model, unsigned index, enum role *role)
{
    const struct person_row *me = model_me(model);
    unsigned count = 0;

    for (int i = 0; me && i < ROLE_COUNT; i++) {
        if (!(me->roles >> i & 1)) continue;
        if (role && count == index) *role = (enum role)i;
        count++;
    }
    return count;
}

bool model_has_chair(const struct model *model, enum role role)
{
    const struct person_row *me = model_me(model);

    return me && (me->roles >> role & 1);
}

bool model_sees_deals(const struct model *model)
{
    const struct person_row *me = model_me(model);

    return model->pipeline.deals_count > 0 || !me || me->roles != 1u << ROLE_CX;
}

/* A chair of one's own needs no pen; of a shared chair one holds it. */
bool model_leads(const struct model *model)
{
    return model->may_facilitate || (model->has_room && model->room.is_rehearsal);
}

bool model_has_pen(const struct model *model, enum role role)
{
    const struct person_row *me = model_me(model);

    if (!me || !(me->roles >> role & 1)) return false;
    if (me->pens >> role & 1) return true;
    for (unsigned i = 0; i < model->room.people_count; i++) {
        const struct person_row *person = &model->room.people[i];
        if (person->team == me->team && person->pens >> role & 1) return false;
    }
    return true;
}

/* An open card before one that is over, of those the latest. */
static bool comes_before(const struct card_row *card, const struct card_row *other)
{
    if (!other || card->is_closed != other->is_closed) return !other || !card->is_closed;
    return card->card > other->card;
}

const struct card_row *model_card(const struct model *model, enum role role)
{
    const struct card_row *found = NULL;

    for (unsigned i = 0; i < model->cards.cards_count; i++) {
        const struct card_row *card = &model->cards.cards[i];
        if (card->role != role && card->role != EVERY_ROLE) continue;
        if (comes_before(card, found)) found = card;
    }
    return found;
}

int64_t model_card_left_ms(const struct model *model, const struct card_row *card, uint64_t now_ms)
{
    int64_t passed = (int64_t)(now_ms - model->cards_at_ms);

    if (card->left_ms < 0 || model->room.is_paused || model->link != MODEL_OPEN) return -1;
    return card->left_ms > passed ? card->left_ms - passed : 0;
}

const struct view_desk_view *model_desk(const struct model *model, enum role role)
{
    if (role >= ROLE_COUNT || !model->has_desk[role]) return NULL;
    return &model->desks[role];
}

int64_t model_left_ms(const struct model *model, uint64_t now_ms)
{
    const struct view_room_view *room = &model->room;
    int64_t passed = (int64_t)(now_ms - model->room_at_ms);

    if (!model->has_room || room->left_ms < 0) return -1;
    if (room->is_paused || model->link != MODEL_OPEN) return -1;
    return room->left_ms > passed ? room->left_ms - passed : 0;
}

unsigned model_week(const struct model *model)
{
    const struct view_room_view *room = &model->room;
    bool is_over = room->phase == PHASE_BREAK || room->phase == PHASE_DEBRIEF;

    if (!model->has_room || room->phase == PHASE_LOBBY) return 0;
    return is_over || room->week >= room->weeks ? room->week : room->week + 1u;
}

bool model_waits_for_ready(const struct model *model)
{
    unsigned phase = 1u << model->room.phase;
    unsigned waiting = 1u << PHASE_READY | 1u << PHASE_DECIDE | 1u << PHASE_BREAK;

    return model->has_room && (phase & waiting) && !model->room.is_paused;
}

static bool is_awaited(const struct person_row *person)
{
    return !person->is_taken_over && person->is_connected && !person->is_ready && person->roles;
}

unsigned model_awaited(const struct model *model, const struct person_row **rows, unsigned max)
{
    unsigned count = 0;

    for (unsigned i = 0; i < model->room.people_count; i++) {
        if (!is_awaited(&model->room.people[i])) continue;
        if (count < max) rows[count] = &model->room.people[i];
        count++;
    }
    return count;
}

/* ---- One desk ---- */

bool desk_decides(const struct view_desk_view *desk, unsigned slot)
{
    for (unsigned i = 0; i < desk->orders_count; i++)
        if (desk->orders[i].slot == slot) return true;
    return false;
}

unsigned desk_levers(const struct view_desk_view *desk, enum lever *levers, unsigned max)
{
    unsigned count = 0;

    for (unsigned i = 0; i < desk->levers_count && count < max; i++)
        if (desk->levers[i].lever < LEVER_COUNT)
            levers[count++] = (enum lever)desk->levers[i].lever;
    return count;
}

void desk_decided(const struct view_desk_view *desk, double *values)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        values[slot] = decision_default(slot);
    for (unsigned i = 0; i < desk->orders_count; i++)
        if (desk->orders[i].slot < DECISION_SLOTS)
            values[desk->orders[i].slot] = desk->orders[i].decided;
}

void desk_inherited(const struct view_desk_view *desk, double *values)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        values[slot] = decision_default(slot);
    for (unsigned i = 0; i < desk->orders_count; i++)
        if (desk->orders[i].slot < DECISION_SLOTS)
            values[desk->orders[i].slot] = desk->orders[i].inherited;
}

const struct order_row *desk_order(const struct view_desk_view *desk, unsigned slot)
{
    for (unsigned i = 0; i < desk->orders_count; i++)
        if (desk->orders[i].slot == slot) return &desk->orders[i];
    return NULL;
}

bool desk_metric(const struct view_desk_view *desk, unsigned metric, double *value)
{
    for (unsigned i = 0; i < desk->panel_count; i++) {
        if (desk->panel[i].metric != metric) continue;
        *value = desk->panel[i].value;
        return true;
    }
    return false;
}

const struct sign_row *desk_sign(const struct view_desk_view *desk, unsigned metric)
{
    for (unsigned i = 0; i < desk->signs_count; i++)
        if (desk->signs[i].metric == metric) return &desk->signs[i];
    return NULL;
}
