#include "names.h"
#include "room_views.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/*
 * Cards that the company itself deals (protocol/occasions.def): decisions that come up by
 * themselves. A card is dealt to a chair that a person holds, after a week in which its condition
 * holds, and lies there until it is answered, its condition ends, or four weeks have passed. Never
 * two at once, none in a newcomer's first two weeks, at most three a quarter (PLAY).
 */

#define NEWCOMER_WEEKS 2
#define REST_WEEKS     2 /* between two cards */
#define LIES_WEEKS     4
#define STALLED_AGE    4
#define STALLED_STAGE  0.75
#define STALLED_MANY   3
#define NEAR_WEEKS     6
#define CONTENT_FROM   0.65
#define RED_BELOW      0.5
#define BACKLOG_A_HEAD 0.1
#define NEARLY_HONEST  1.1

/* One team's week under examination. `name` takes what the card's words name. */
struct scene {
    const struct room *room;
    const struct world *world;
    unsigned quarter;
    unsigned position; /* weeks of the quarter that are over */
    char name[32];
};

static bool is_between(const struct scene *scene, unsigned from, unsigned to)
{
    return scene->position >= from && scene->position < to;
}

/* The managing director's letters are spread over the quarter, so that each lies on the desk when
 * the clock stops (weeks 4 and 8): one about the two sides early, later one about who leads. */
static bool is_time_for_stance(struct scene *scene)
{
    return is_between(scene, 2, 5);
}

static bool is_time_for_heads(struct scene *scene)
{
    return is_between(scene, 6, 9) && scene->quarter % 2 == 1;
}

static bool is_time_for_best_seller(struct scene *scene)
{
    return is_between(scene, 6, 9) && scene->quarter % 2 == 0;
}

static bool is_promise_modest(struct scene *scene)
{
    return is_between(scene, 4, 8) && scene->world->decided.promise <= NEARLY_HONEST;
}

/* Deals that have been open for a month and are not near their end. Real ones deal the card, but
 * which are real nobody knows, so it names how many there are of both kinds. */
static bool do_deals_stall(struct scene *scene)
{
    unsigned count = 0, real = 0;
    for (uint32_t i = 0; i < scene->world->deal_count; i++) {
        const struct deal *deal = world_deal_const(scene->world, i);
        bool is_stalled = !deal->self_serve && deal->age >= STALLED_AGE && deal->z < STALLED_STAGE;
        count += is_stalled;
        real += is_stalled && deal->good;
    }
    snprintf(scene->name, sizeof scene->name, "%u", count);
    return real >= STALLED_MANY;
}

/* A rival's move is on, or heard of a week early. */
static bool is_rival_moving(struct scene *scene)
{
    const struct world *w = scene->world;
    bool is_moving = false;
    for (uint32_t i = 0; i < w->setup.shock_count; i++) {
        const struct shock *shock = &w->setup.shocks[i];
        is_moving |= shock_is_rivals(shock) && shock->week <= w->week + 1 &&
                     w->week < shock->week + shock->weeks;
    }
    text_copy(scene->name, sizeof scene->name, scene->room->open.competitor);
    return is_moving && w->decided.counter <= 0;
}

/* From the clock's last stop on. */
static bool is_quarter_ending(struct scene *scene)
{
    return is_between(scene, 8, 13);
}

static bool may_sellers_have_own_words(struct scene *scene)
{
    return is_between(scene, 3, 6);
}

static void name_customer(struct scene *scene, const struct customer *customer)
{
    name_of_account(customer->id, customer->deal, customer->segment, scene->name,
                    sizeof scene->name);
}

/* The largest contract that ends soon with a customer who is not happy. */
static bool is_renewal_in_doubt(struct scene *scene)
{
    const struct world *w = scene->world;
    const struct customer *found = NULL;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *customer = world_customer_const(w, i);
        double left = customer->renew - w->week;
        bool is_doubtful = left >= 0 && left < NEAR_WEEKS && customer->sat < CONTENT_FROM;
        if (is_doubtful && (found == NULL || customer->val > found->val)) found = customer;
    }
    if (found != NULL) name_customer(scene, found);
    return found != NULL;
}

/* The unhappiest customer calls when problems pile up, or when somebody is really unhappy. */
static bool does_somebody_complain(struct scene *scene)
{
    const struct world *w = scene->world;
    const struct customer *found = NULL;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *customer = world_customer_const(w, i);
        if (found == NULL || customer->sat < found->sat) found = customer;
    }
    if (found == NULL) return false;
    name_customer(scene, found);
    return found->sat < RED_BELOW || w->iss > BACKLOG_A_HEAD * w->customer_count;
}

static const struct dealer {
    bool (*holds)(struct scene *scene);
    unsigned most; /* a quarter */
} dealers[OCCASION_COUNT] = {
    [OCCASION_stance] = {is_time_for_stance, 1},
    [OCCASION_heads] = {is_time_for_heads, 1},
    [OCCASION_best_seller] = {is_time_for_best_seller, 1},
    [OCCASION_promise] = {is_promise_modest, 1},
    [OCCASION_call_ourselves] = {do_deals_stall, 2},
    [OCCASION_answer_rival] = {is_rival_moving, 2},
    [OCCASION_quarter_end] = {is_quarter_ending, 1},
    [OCCASION_own_words] = {may_sellers_have_own_words, 1},
    [OCCASION_stay_price] = {is_renewal_in_doubt, 2},
    [OCCASION_third_complaint] = {does_somebody_complain, 2},
};

static void clear_desk(const struct room *room, struct occasion_desk *desk)
{
    desk->is_open = false;
    desk->closed_week = room->week;
}

static bool is_over(const struct room *room, const struct occasion_desk *desk, struct scene *scene)
{
    return room->week >= desk->since_week + LIES_WEEKS || !dealers[desk->occasion].holds(scene);
}

/* A chair that a scenario cut anew is asked only about what it still decides. */
static bool is_chairs(const struct room *room, enum occasion occasion, enum role role)
{
    if (occasion_info(occasion)->role != role) return false;
    for (unsigned i = 0; i < occasion_answer_count(occasion); i++) {
        const struct named_orders *answer = occasion_answer(occasion, i);
        for (unsigned k = 0; k < answer->setting_count; k++)
            if (room_owner(room, answer->settings[k].slot) != role) return false;
    }
    return true;
}

static void deal_one(const struct room *room, struct occasion_desk *desk, enum role role,
                     struct scene *scene)
{
    for (unsigned i = 0; i < OCCASION_COUNT; i++) {
        if (!is_chairs(room, (enum occasion)i, role) || desk->times[i] >= dealers[i].most)
            continue;
        scene->name[0] = 0;
        if (!dealers[i].holds(scene)) continue;
        desk->is_open = true;
        desk->occasion = (uint8_t)i;
        desk->since_week = room->week;
        desk->dealt++;
        desk->times[i]++;
        text_copy(desk->name, sizeof desk->name, scene->name);
        return;
    }
}

static bool may_deal(const struct room *room, unsigned team, enum role role,
                     const struct occasion_desk *desk)
{
    const struct chair *chair = &room->teams[team].chairs[role];
    bool has_rested = desk->dealt == 0 || room->week >= desk->closed_week + REST_WEEKS;
    return !desk->is_open && has_rested && desk->dealt < OCCASIONS_A_QUARTER &&
           room->week >= chair->since_week + NEWCOMER_WEEKS &&
           !room_chair_is_bots(room, team, role);
}

void room_deal_occasions(struct room *room, unsigned index)
{
    struct team *team = &room->teams[index];
    struct scene scene = {.room = room,
                          .world = team->world,
                          .quarter = room_quarter(room, room->week),
                          .position = room->week % room->open.weeks_per_quarter};
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        struct occasion_desk *desk = &team->dealings.desks[role];
        if (room_is_quarter_start(room, room->week)) *desk = (struct occasion_desk){0};
        if (desk->is_open && is_over(room, desk, &scene)) clear_desk(room, desk);
        if (may_deal(room, index, (enum role)role, desk))
            deal_one(room, desk, (enum role)role, &scene);
    }
}

static bool is_answer_to(enum occasion occasion, unsigned slot)
{
    for (unsigned i = 0; i < occasion_answer_count(occasion); i++) {
        const struct named_orders *answer = occasion_answer(occasion, i);
        for (unsigned k = 0; k < answer->setting_count; k++)
            if (answer->settings[k].slot == slot) return true;
    }
    return false;
}

void room_answer_occasion(struct room *room, unsigned team, const struct command_decide *decide)
{
    struct occasion_desk *desk = &room->teams[team].dealings.desks[decide->role];
    for (size_t i = 0; i < decide->settings_count && desk->is_open; i++)
        if (is_answer_to((enum occasion)desk->occasion, decide->settings[i].slot))
            clear_desk(room, desk);
}

/* Whoever sat down after the card was dealt has other things to read. */
void fill_occasion(const struct team *team, enum role role, struct view_desk_view *view)
{
    const struct occasion_desk *desk = &team->dealings.desks[role];
    if (!desk->is_open || team->chairs[role].since_week >= desk->since_week) return;
    struct occasion_row *row = &view->occasions[view->occasions_count++];
    row->occasion = desk->occasion;
    row->since_week = desk->since_week;
    memcpy(row->name, desk->name, sizeof row->name);
}
