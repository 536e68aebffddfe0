#include "balance.h"
#include "real.h"
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The verdict in words that need no statistics: shares are "in 63 of 100 games", differences
 * smaller than luck are called that. */

enum { TEXT_BYTES = 320, MONEY_BYTES = 32, NAMED_MAX = 4 };

#define NO_CHANGE      0.01 /* of the targets: they may stay as they are */
#define PLAYABLE_SHARE 0.25 /* of games in which a small team should still reach the target */

static const char *const reach_words[] = {
    [REACH_NEVER] = "hardly reachable",
    [REACH_HARD] = "reachable, but hard",
    [REACH_FAIR] = "reachable and a fair challenge",
    [REACH_EASY] = "reachable, rather too easily",
    [REACH_ALWAYS] = "far too easy",
};

static void say(struct balance_verdict *verdict, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void say(struct balance_verdict *verdict, const char *format, ...)
{
    va_list values;
    if (verdict->count == BALANCE_SENTENCES_MAX) return;
    va_start(values, format);
    vsnprintf(verdict->sentences[verdict->count++], BALANCE_SENTENCE_BYTES, format, values);
    va_end(values);
}

/* Adds to a text that is being put together; what does not fit is left out. */
static void add(char *text, size_t capacity, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void add(char *text, size_t capacity, const char *format, ...)
{
    size_t size = strlen(text);
    va_list values;
    va_start(values, format);
    vsnprintf(text + size, capacity - size, format, values);
    va_end(values);
}

const char *balance_chairs_text(uint16_t chairs, char *out, size_t capacity)
{
    out[0] = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (chairs & (1u << role))
            add(out, capacity, "%s%s", out[0] == 0 ? "" : ", ", role_id((enum role)role));
    return out;
}

const char *balance_money_text(double thousands, char *out, size_t capacity)
{
    long long whole = (long long)real_floor((thousands < 0 ? -thousands : thousands) + 0.5);
    const char *sign = thousands < 0 && whole > 0 ? "-" : "";
    if (whole >= 1000)
        snprintf(out, capacity, "%s%lld,%03lld k$", sign, whole / 1000, whole % 1000);
    else
        snprintf(out, capacity, "%s%lld k$", sign, whole);
    return out;
}

/* In so many of a hundred games. */
static unsigned of_100(const struct balance *balance, int arm)
{
    return (unsigned)(100 * balance_mean(balance, arm, FIGURE_reached) + 0.5);
}

static double size_of(double value)
{
    return value < 0 ? -value : value;
}

/* ---- One sentence each -------------------------------------------------------------------------
 */

static void say_fault(const struct balance *balance, struct balance_verdict *verdict)
{
    struct finding fault;
    char text[TEXT_BYTES];
    if (!balance_fault(balance, &fault)) return;
    say(verdict,
        "A script of this game fails while it plays, and what follows is worth nothing until that "
        "is mended: %s",
        finding_text(&fault, text, sizeof text));
}

static void say_target(const struct balance *balance, struct balance_verdict *verdict)
{
    double target = 0;
    char money[MONEY_BYTES], adaptive[TEXT_BYTES] = "";
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        target += balance_mean(balance, balance->balanced, FIGURE_target_q1 + quarter);
    if (balance->adaptive != BALANCE_NO_ARM)
        snprintf(adaptive, sizeof adaptive,
                 " A team that watches its numbers and adjusts (adaptive) reaches it in %u.",
                 of_100(balance, balance->adaptive));
    say(verdict,
        "The year's target of %s is %s: a team that plays well (balanced) reaches it in %u of 100 "
        "games, a team that changes nothing (as_is) in %u.%s",
        balance_money_text(target, money, sizeof money), reach_words[balance_reach(balance)],
        of_100(balance, balance->balanced), of_100(balance, balance->as_is), adaptive);
}

static void say_targets(const struct balance *balance, struct balance_verdict *verdict)
{
    double targets[QUARTERS], change = balance_targets(balance, targets);
    char list[64];
    snprintf(list, sizeof list, "targets = { %.0f, %.0f, %.0f, %.0f }", targets[0], targets[1],
             targets[2], targets[3]);
    if (size_of(change) < NO_CHANGE)
        say(verdict,
            "The targets may stay: balanced play reaches the year in about %.0f of 100 "
            "games, as it should (%s).",
            100 * BALANCE_GOAL, list);
    else
        say(verdict,
            "To let balanced play reach the year in about %.0f of 100 games, make the targets "
            "%.0f %% %s: %s.",
            100 * BALANCE_GOAL, 100 * size_of(change), change > 0 ? "higher" : "lower", list);
}

static void say_plans(const struct balance *balance, struct balance_verdict *verdict)
{
    int best = balance_best_constant(balance, -1);
    int second = best < 0 ? -1 : balance_best_constant(balance, best);
    char adaptive[TEXT_BYTES] = "";
    if (second < 0) return;
    const char *name = balance->folder.list[best].name;
    struct effect ahead =
        balance_effect(balance, balance->policies[best], balance->policies[second], FIGURE_worth);
    if (balance->adaptive != BALANCE_NO_ARM) {
        struct effect more =
            balance_effect(balance, balance->adaptive, balance->policies[best], FIGURE_worth);
        snprintf(adaptive, sizeof adaptive, "; watching and adjusting (adaptive) %s",
                 !effect_is_beyond_luck(&more) ? "does as well as that"
                 : more.difference > 0         ? "does better than that"
                                               : "does not do as well");
    }
    if (balance_has_dominant(balance))
        say(verdict,
            "One plan decides this game: %s, never changed, is %.1f %% ahead of the next (%s)%s. "
            "There is little left to think about; give the other plans something that pays.",
            name, 100 * ahead.relative, balance->folder.list[second].name, adaptive);
    else
        say(verdict,
            "No plan that never changes decides this game: the best (%s) is %.1f %% ahead of the "
            "next (%s)%s.",
            name, 100 * ahead.relative, balance->folder.list[second].name, adaptive);
}

static void say_chairs(const struct balance *balance, struct balance_verdict *verdict)
{
    uint16_t idle = 0;
    unsigned least = balance_idlest_chair(balance), most = least;
    char chairs[TEXT_BYTES];
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        if (balance_chair_is_idle(balance, role)) idle |= (uint16_t)(1u << role);
        if (balance_chair_weight(balance, role) > balance_chair_weight(balance, most)) most = role;
    }
    if (idle != 0)
        say(verdict,
            "Idle here: %s. Left empty or decided in any way we know, the game stays the same to "
            "half a per cent; give it an event or a card of its own, or leave it out.",
            balance_chairs_text(idle, chairs, sizeof chairs));
    else
        say(verdict,
            "No chair is idle: what %s does matters most (up to %.0f %% of the result), what %s "
            "does matters least (up to %.1f %%).",
            role_id((enum role)most), 100 * balance_chair_weight(balance, most),
            role_id((enum role)least), 100 * balance_chair_weight(balance, least));
}

/* "pricewar in week 10 costs 310 k$". */
static void add_effect(const struct balance *balance, const struct balance_part *part, char *text,
                       size_t capacity)
{
    struct effect effect = balance_effect(balance, balance->balanced, part->arm, FIGURE_worth);
    char money[MONEY_BYTES], name[BALANCE_LABEL_BYTES];
    text_copy(name, sizeof name, part->label);
    char *bracket = strstr(name, " (");
    if (bracket != NULL) *bracket = 0;
    balance_money_text(size_of(effect.difference), money, sizeof money);
    add(text, capacity, "%s%s %s %s", text[0] == 0 ? "" : ", ", name,
        effect.difference < 0 ? "costs" : "brings", money);
}

/* Those parts of the file that change the game, and those that do not. */
static void sort_parts(const struct balance *balance, const struct balance_part *parts,
                       unsigned count, char *acting, char *silent)
{
    unsigned named = 0;
    for (unsigned i = 0; i < count; i++) {
        if (parts[i].arm == BALANCE_NO_ARM) continue;
        struct effect effect =
            balance_effect(balance, balance->balanced, parts[i].arm, FIGURE_worth);
        bool is_acting = effect_is_beyond_luck(&effect);
        char *text = is_acting ? acting : silent;
        if (named++ == NAMED_MAX) add(text, TEXT_BYTES, " and more");
        if (named > NAMED_MAX) continue;
        if (is_acting)
            add_effect(balance, &parts[i], acting, TEXT_BYTES);
        else
            add(silent, TEXT_BYTES, "%s%s", silent[0] == 0 ? "" : ", ", parts[i].label);
    }
}

static void say_events(const struct balance *balance, struct balance_verdict *verdict)
{
    char acting[TEXT_BYTES] = "", silent[TEXT_BYTES] = "";
    if (balance->event_count == 0) {
        say(verdict, "The file has no events; the market is calm all year.");
        return;
    }
    sort_parts(balance, balance->events, balance->event_count, acting, silent);
    if (silent[0] == 0)
        say(verdict, "Every event can be felt by a team that plays well: %s.", acting);
    else if (acting[0] == 0)
        say(verdict, "No event changes a well-played game by more than luck does: %s.", silent);
    else
        say(verdict, "Of the events, %s; no more than luck: %s.", acting, silent);
}

/* Injects that are there to act, and in these games never did, by the reason. */
static unsigned list_unheard(const struct balance *balance, char *out)
{
    unsigned words = 0;
    const char *last = NULL;
    for (unsigned i = 0; i < balance->inject_count; i++) {
        const struct balance_part *part = &balance->injects[i];
        if (part->arm != BALANCE_NO_ARM) continue;
        if (strcmp(part->silence, BALANCE_WORDS) == 0) {
            words++;
            continue;
        }
        bool is_alike = last != NULL && strcmp(last, part->silence) == 0;
        if (is_alike)
            add(out, TEXT_BYTES, ", ");
        else if (last != NULL)
            add(out, TEXT_BYTES, ": %s; ", last);
        add(out, TEXT_BYTES, "%s", part->label);
        last = part->silence;
    }
    if (last != NULL) add(out, TEXT_BYTES, ": %s", last);
    return words;
}

static void say_injects(const struct balance *balance, struct balance_verdict *verdict)
{
    char acting[TEXT_BYTES] = "", silent[TEXT_BYTES] = "", unheard[TEXT_BYTES] = "";
    char rest[2 * TEXT_BYTES + 80] = "";
    unsigned words = list_unheard(balance, unheard);
    sort_parts(balance, balance->injects, balance->inject_count, acting, silent);
    if (silent[0] != 0) add(rest, sizeof rest, "; no more than luck: %s", silent);
    if (unheard[0] != 0) add(rest, sizeof rest, "; not heard of: %s", unheard);
    if (balance->inject_count == 0)
        say(verdict, "The file has no injects: nobody is told anything while it plays.");
    else if (words == balance->inject_count)
        say(verdict,
            "All %u injects are words: they change no number by themselves, only what people do.",
            words);
    else
        say(verdict, "Of %u injects, %u %s words; of the others, %s%s.", balance->inject_count,
            words, words == 1 ? "is" : "are",
            acting[0] == 0 ? "none changes the game by more than luck" : acting, rest);
}

/* Only where something is wrong with them, behind the injects: both are what people are told. */
static void add_cards(const struct balance *balance, struct balance_verdict *verdict)
{
    const struct scenario_card *cards[SCENARIO_CARDS_MAX];
    char never[TEXT_BYTES] = "";
    unsigned count = balance_cards(balance, cards), dealt = 0;
    for (unsigned i = 0; i < count; i++) {
        if (balance_dealt(balance, cards[i]) != NULL)
            dealt++;
        else
            add(never, sizeof never, "%s%s", never[0] == 0 ? "" : ", ", cards[i]->id);
    }
    if (dealt == count || balance->room == NULL) return;
    add(verdict->sentences[verdict->count - 1], BALANCE_SENTENCE_BYTES,
        " Of its %u cards, %u %s dealt in a room with a person in each chair; not dealt: %s. Their "
        "chair's hand is full then, or what they wait for does not come.",
        count, dealt, dealt == 1 ? "is" : "are", never);
}

static const struct balance_team *team_of(const struct balance *balance, unsigned people,
                                          bool is_merged)
{
    for (unsigned i = 0; i < balance->team_count; i++)
        if (balance->teams[i].people == people && balance->teams[i].is_merged == is_merged)
            return &balance->teams[i];
    return NULL;
}

/* As the file's settings say; where there is nothing to merge, both are the same. */
static const struct balance_team *team_as_file(const struct balance *balance, unsigned people)
{
    bool is_merged = balance->scenario.settings.merge_chairs != 0;
    const struct balance_team *team = team_of(balance, people, is_merged);
    return team != NULL ? team : team_of(balance, people, false);
}

/* The fewest people with whom it is still a game. */
static unsigned fewest_people(const struct balance *balance)
{
    double full = balance_mean(balance, balance->balanced, FIGURE_reached);
    double wanted = full / 2 < PLAYABLE_SHARE ? full / 2 : PLAYABLE_SHARE;
    unsigned people = ROLE_MODEL_COUNT;
    for (unsigned fewer = ROLE_MODEL_COUNT; fewer >= 1; fewer--) {
        const struct balance_team *team = team_as_file(balance, fewer);
        if (team == NULL) continue;
        if (balance_mean(balance, team->arm, FIGURE_reached) < wanted) break;
        people = fewer;
    }
    return people;
}

/* "6, 4 or 2" and "58, 28 or 22": the last one of a list is joined by "or". */
static void add_listed(char *text, size_t capacity, unsigned number, bool is_last)
{
    add(text, capacity, "%s%u", text[0] == 0 ? "" : is_last ? " or " : ", ", number);
}

static const char *bots_words(const struct balance *balance)
{
    bool has_bots = balance->scenario.settings.bots != BOTS_NONE &&
                    policy_folder_find(&balance->folder, balance->scenario.policy) != NULL;
    return has_bots ? balance->scenario.policy : "the company's habits";
}

static void say_teams(const struct balance *balance, struct balance_verdict *verdict)
{
    char sizes[TEXT_BYTES] = "", shares[TEXT_BYTES] = "";
    unsigned fewest = fewest_people(balance);
    for (unsigned people = 6; people >= 2; people -= 2) {
        const struct balance_team *team = team_as_file(balance, people);
        if (team == NULL) continue;
        add_listed(sizes, sizeof sizes, people, people == 2);
        add_listed(shares, sizeof shares, of_100(balance, team->arm), people == 2);
    }
    if (sizes[0] == 0) return;
    say(verdict,
        "With %s people, the empty chairs playing %s, the target is reached in %s of 100 games: it "
        "stays a game with %u %s and more%s.",
        sizes, bots_words(balance), shares, fewest, fewest == 1 ? "person" : "people",
        balance->scenario.settings.merge_chairs != 0
            ? ""
            : "; with merge_chairs = true four people hold all chairs");
}

static void say_rotation(const struct balance *balance, struct balance_verdict *verdict)
{
    bool has_own = balance->scenario.rotation_count > 0;
    int with = has_own ? balance->balanced : balance->other_rotation;
    int without = has_own ? balance->other_rotation : balance->balanced;
    struct effect year = balance_effect(balance, with, without, MEASURE_year);
    struct effect after = balance_effect(balance, with, without, MEASURE_ghost);
    char parts[2][MONEY_BYTES + 32];
    const struct effect *effects[2] = {&year, &after};
    for (unsigned i = 0; i < 2; i++) {
        char money[MONEY_BYTES];
        balance_money_text(size_of(effects[i]->difference), money, sizeof money);
        if (effect_is_beyond_luck(effects[i]))
            snprintf(parts[i], sizeof parts[i], "%s %s",
                     effects[i]->difference < 0 ? "costs" : "brings", money);
        else
            snprintf(parts[i], sizeof parts[i], "changes nothing beyond luck");
    }
    say(verdict, "Changing chairs %s %s in the year and %s in the half-year after.",
        has_own ? "as the file says" : "once, after the first quarter (the file never does),",
        parts[0], parts[1]);
}

void balance_words(const struct balance *balance, struct balance_verdict *verdict)
{
    verdict->count = 0;
    say_fault(balance, verdict);
    say_target(balance, verdict);
    say_targets(balance, verdict);
    say_plans(balance, verdict);
    say_chairs(balance, verdict);
    say_events(balance, verdict);
    say_injects(balance, verdict);
    add_cards(balance, verdict);
    say_teams(balance, verdict);
    say_rotation(balance, verdict);
}
