#include "room_occasions.h"

#include "ensure.h"
#include "names.h"
#include "room_state.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/*
 * Cards that the company itself deals (protocol/occasions.def): decisions that come up by
 * themselves, when there is no other card. Here stands what must hold of a week for each of them.
 */

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

/* A chair that a scenario cut anew is asked only about what it still decides. */
static bool is_chairs(const struct room *room, enum occasion occasion)
{
    for (unsigned i = 0; i < occasion_answer_count(occasion); i++) {
        const struct named_orders *answer = occasion_answer(occasion, i);
        for (unsigned k = 0; k < answer->setting_count; k++)
            if (room_owner(room, answer->settings[k].slot) != occasion_info(occasion)->role)
                return false;
    }
    return true;
}

bool room_has_occasion(const struct room *room, unsigned team, enum occasion occasion, char *name,
                       size_t capacity)
{
    struct scene scene = {.room = room,
                          .world = room->teams[team].world,
                          .quarter = room_quarter(room, room->week),
                          .position = room->week % room->open.weeks_per_quarter};
    ensure(occasion < OCCASION_COUNT);
    bool holds = is_chairs(room, occasion) && dealers[occasion].holds(&scene);
    text_copy(name, capacity, scene.name);
    return holds;
}

unsigned occasion_most(enum occasion occasion)
{
    ensure(occasion < OCCASION_COUNT);
    return dealers[occasion].most;
}

/* "%s wants a better price": what is named is told apart from the words. */
static void put_words(char *out, size_t capacity, const char *words)
{
    const char *gap = strstr(words, "%s");
    if (gap == NULL)
        text_copy(out, capacity, words);
    else
        snprintf(out, capacity, "%.*s{customer}%s", (int)(gap - words), words, gap + 2);
}

static void say(struct room *room, const char *english, const char *german)
{
    char source[280], text[280];
    put_words(source, sizeof source, english);
    put_words(text, sizeof text, german);
    room_say_phrase(room, "de", source, text);
}

void room_write_occasion(struct room *room, enum occasion occasion, struct command_card *card)
{
    const struct occasion_info *info = occasion_info(occasion);
    say(room, info->text[LANGUAGE_EN], info->text[LANGUAGE_DE]);
    card->role = (uint8_t)info->role;
    occasion_card_id(occasion, card->id, sizeof card->id);
    put_words(card->text, sizeof card->text, info->text[LANGUAGE_EN]);
    card->choices_count = (uint16_t)occasion_answer_count(occasion);
    for (unsigned i = 0; i < card->choices_count; i++) {
        const struct named_orders *answer = occasion_answer(occasion, i);
        struct card_choice *choice = &card->choices[i];
        say(room, answer->label[LANGUAGE_EN], answer->label[LANGUAGE_DE]);
        put_words(choice->text, sizeof choice->text, answer->label[LANGUAGE_EN]);
        choice->settings_count = (uint16_t)answer->setting_count;
        for (unsigned k = 0; k < answer->setting_count; k++)
            choice->settings[k] =
                (struct setting){(uint16_t)answer->settings[k].slot, answer->settings[k].value};
    }
}

void occasion_card_id(enum occasion occasion, char *out, size_t capacity)
{
    snprintf(out, capacity, "company.%s", occasion_info(occasion)->id);
}
