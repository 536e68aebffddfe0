#include "scenario_read.h"

#include <stdio.h>
#include <string.h>

#include "messages.h"
#include "reference.h"

/* ---- The keys and their words ------------------------------------------------------------------
 */

static const struct reference_row keys_of_file[] = {
    {"title", "title = \"Air Cover\"", "What the scenario is called; the only key that must be."},
    {"summary", "summary = \"...\"", "One or two sentences for the list of scenarios."},
    {"min_api", "min_api = 2", "The scenario language that the file needs; this one is 2."},
    {"language", "language = \"en\"", "The language of the texts; \"en\" is the usual one."},
    {"lesson", "lesson = \"Discounts at a quarter's end borrow.\"", "What it teaches."},
    {"minutes", "minutes = 90", "How long a workshop with it takes."},
    {"weeks", "weeks = 52", "Length of the game: 13, 26, 39 or 52."},
    {"teams", "teams = 2", "Usual number of teams, 1 to 8; each plays its own copy of the market."},
    {"seats", "seats = { min = 4, max = 12 }", "People in a team."},
    {"chairs", "chairs = { \"CEO\", \"BRAND\", ... }",
     "The chairs played; usually all but DIRECTOR."},
    {"company", "company = \"Kranz\"", "What the players' company is called."},
    {"competitor", "competitor = \"Corvex\"", "What the rival is called."},
    {"policy", "policy = \"balanced\"",
     "What bots play; without it they keep the standing orders."},
    {"currency", "currency = \"$\"", "The sign of money."},
    {"segments", "segments = { \"Shops\", \"Firms\", \"Groups\" }",
     "What small, middle and large customers are called."},
    {"product", "product = \"Kranz One\"", "What the company sells is called."},
    {"logo", "logo = \"logo.png\"", "A picture of the pack, at most 48 kB and 512 by 256 points."},
    {"chair_names", "chair_names = { AE = \"Closers\" }", "What chairs are called."},
    {"par", "par = { as_is = 8091, balanced = 9567 }",
     "The year's revenue in k$ that policies make, from baton-lab balance."},
    {"settings",
     "settings = { week_seconds = 14, { key = \"sellers\", label = \"Sellers\", min = 2, max = 9, "
     "default = 5, whole = true, sets = \"params.ae_n\" } }",
     "What a room opens with; rows of the list are settings of the scenario's own, which the "
     "facilitator finds in the lobby."},
    {"formats",
     "formats = { [45] = { settings = { week_seconds = 2 }, beats = { 4, 4, 5 }, "
     "rotation = { [26] = 1 }, plan = \"4 min briefing; 4 quarters\" } }",
     "Workshops of 45, 90 or 180 minutes."},
    {"front", "front = { AE = { \"discount\" } }", "The levers on the front panel of a chair."},
    {"roles",
     "roles = { PMI = { name = \"Product\", card = \"I build what customers need.\", "
     "decisions = { \"x_rd\" }, view = { \"util\" }, front = { \"ask_sales\" } } }",
     "Chairs cut anew: what they decide, which further numbers they see."},
    {"own_decisions",
     "own_decisions = { { id = \"fair\", to = \"BRAND\", label = \"Trade fair\", "
     "sentence = \"A stand where buyers go.\", min = 0, max = 10, default = 0, cost = 0.2, "
     "stops = { { text = \"No stand\", value = 0 }, { text = \"Large\", value = 10 } }, "
     "effect = function(game, team, value) game.metric(\"buzz\", value / 10, team) end } }",
     "Decisions of the scenario's own; cost in k$ a week for each unit. The effect is called "
     "before each week."},
    {"own_metrics",
     "own_metrics = { { id = \"buzz\", to = { \"BRAND\" }, label = \"Buzz\", "
     "sentence = \"How much buyers talk of us.\", unit = \"share\", chart = true } }",
     "Numbers of the scenario's own, set by game.metric."},
    {"init", "init = { B = 0.42, A = { 0.16, 0.12, 0.08 } }", "Where the company starts."},
    {"params", "params = { phi = 0.012 }", "Numbers of the model."},
    {"curves", "curves = { follow_up = { height = 0.8, reach = 1.5 } }",
     "Response curves: height multiplies what one gives, reach stretches it."},
    {"decisions", "decisions = { out_mix = { 0.45, 0.4, 0.15 } }", "The company's habits."},
    {"events", "events = { { kind = \"voice\", week = 14, dur = 10, size = 0.5 } }",
     "What happens in the market, weeks from 0."},
    {"rotation", "rotation = { [13] = 1, [39] = 1 }",
     "Weeks in which chairs move; the number is the lab's shorthand for how far."},
    {"targets", "targets = { 1340, 1540, 1850, 2120 }", "Revenue a quarter in k$."},
    {"injects",
     "injects = { { id = \"fire\", week = 4, to = \"AE\", text = \"...\", event = { kind = "
     "\"slump\", size = 0.2, dur = 4 }, params = { phi = 0.01 } } }",
     "What happens in a week: words to chairs (to = { \"AE\", \"AM\" }; without to, to all), an "
     "event "
     "from now on, numbers of the model. Instead of week: when = { metric = \"tension\", above = "
     "0.6, "
     "from = 5, till = 40 } (or below; once a team), or button = { label = \"Fire\", confirm = "
     "\"...\" } on the facilitator's desk, which needs an id."},
    {"cards", "cards = { { week = 6, to = \"AE\", text = \"...\", choices = { ... } } }",
     "A question to a chair with 2 or 3 answers, { text = ..., decisions = { disc = 0.1 } }; to "
     "\"ALL\" it is a vote."},
    {"deck", "deck = \"company\"",
     "Cards that are dealt besides, a file of the folder decks; false: none."},
    {"beats", "beats = { 4, 4, 5 }", "Weeks played between two stops for decisions."},
    {"texts", "texts = { briefing = \"...\", debrief = { \"...?\" } }",
     "The opening words, and questions for the debrief."},
#define HOOK(id, name, arguments, sentence)                                                        \
    {"on_" #name, "on_" #name " = function(" arguments ") end", sentence},
#include "hooks.def"
#undef HOOK
};

enum { KEYS_OF_FILE = sizeof keys_of_file / sizeof *keys_of_file };

size_t reference_of_scenario(struct reference_row *rows, size_t capacity)
{
    size_t count = 0;
    for (; count < KEYS_OF_FILE && count < capacity; count++)
        rows[count] = keys_of_file[count];
    return count;
}

static void expect_keys(struct form *form)
{
    const char *names[KEYS_OF_FILE];
    for (size_t i = 0; i < KEYS_OF_FILE; i++)
        names[i] = keys_of_file[i].name;
    form_expect(form, (struct form_names){names, KEYS_OF_FILE});
}

/* ---- What it is and who plays ------------------------------------------------------------------
 */

static void read_texts(struct form *form, struct scenario *scenario)
{
    static const char *const keys[] = {"briefing", "debrief"};
    struct form texts, questions;
    if (!form_enter(form, "texts", &texts)) return;
    form_expect(&texts, (struct form_names){keys, 2});
    form_words(&texts, "briefing", scenario->briefing, sizeof scenario->briefing);
    if (form_enter(&texts, "debrief", &questions)) {
        int rows = form_rows(&questions);
        if (rows > SCENARIO_QUESTIONS_MAX)
            form_complain(&questions, SEVERITY_ERROR, NULL, "at most %d questions fit",
                          SCENARIO_QUESTIONS_MAX);
        for (int row = 1; row <= rows && row <= SCENARIO_QUESTIONS_MAX; row++)
            if (form_words_row(&questions, row, scenario->questions[scenario->question_count],
                               sizeof scenario->questions[0]))
                scenario->question_count++;
        form_leave(&questions);
    }
    form_leave(&texts);
}

static void read_language(struct form *form, struct scenario *scenario)
{
    long api = SCENARIO_API;
    form_text(form, "language", scenario->language, sizeof scenario->language);
    if (form_whole(form, "min_api", 1, 1000, &api) && api > SCENARIO_API)
        form_complain(form, SEVERITY_ERROR, "min_api",
                      "the file needs scenario language %ld, and this program speaks %d: update "
                      "Baton, or ask the author for a file of language %d",
                      api, SCENARIO_API, SCENARIO_API);
}

static void read_head(struct form *form, struct scenario *scenario)
{
    long minutes = scenario->minutes;
    if (!form_words(form, "title", scenario->title, sizeof scenario->title))
        form_complain(form, SEVERITY_ERROR, "title", "the scenario needs a title");
    form_words(form, "summary", scenario->summary, sizeof scenario->summary);
    form_text(form, "policy", scenario->policy, sizeof scenario->policy);
    form_words(form, "lesson", scenario->lesson, sizeof scenario->lesson);
    read_language(form, scenario);
    form_whole(form, "minutes", 5, 600, &minutes);
    scenario->minutes = (uint32_t)minutes;
    scenario_read_names(form, scenario);
    read_texts(form, scenario);
}

static void read_chairs(struct form *form, struct scenario *scenario)
{
    struct form inner;
    if (!form_enter(form, "chairs", &inner)) return;
    uint16_t chairs = 0;
    for (int row = 1; row <= form_rows(&inner); row++) {
        char name[32], key[24];
        enum role role;
        snprintf(key, sizeof key, "[%d]", row);
        if (!form_text_row(&inner, row, name, sizeof name)) continue;
        if (role_parse(name, &role))
            chairs |= (uint16_t)(1U << role);
        else
            form_complain_near(&inner, key, name, names_of_roles());
    }
    if (chairs == 0)
        form_complain(&inner, SEVERITY_ERROR, NULL, "name at least one chair");
    else
        scenario->chairs = chairs;
    form_leave(&inner);
}

static void read_people(struct form *form, struct scenario *scenario)
{
    static const char *const keys[] = {"min", "max"};
    struct form seats;
    long teams = scenario->teams, least = scenario->seats_min, most = scenario->seats_max;
    form_whole(form, "teams", 1, 8, &teams);
    if (form_enter(form, "seats", &seats)) {
        form_expect(&seats, (struct form_names){keys, 2});
        form_whole(&seats, "min", 1, 12, &least);
        form_whole(&seats, "max", 1, 12, &most);
        if (least > most) form_complain(&seats, SEVERITY_ERROR, NULL, "min is larger than max");
        form_leave(&seats);
    }
    scenario->teams = (uint32_t)teams;
    scenario->seats_min = (uint32_t)least;
    scenario->seats_max = (uint32_t)most;
    read_chairs(form, scenario);
}

/* ---- What happens when -------------------------------------------------------------------------
 */

static void read_targets(struct form *form, struct scenario *scenario)
{
    double targets[QUARTERS];
    if (!form_numbers(form, "targets", targets, QUARTERS)) return;
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        if (!setup_put_target(&scenario->setup, quarter, targets[quarter]))
            form_complain(form, SEVERITY_ERROR, "targets", "%g k$ cannot be a quarter's revenue",
                          targets[quarter]);
}

static void read_habit(struct form *form, const char *key, void *data)
{
    struct setup *setup = data;
    enum decision decision;
    double values[ROLE_MODEL_COUNT];
    if (!form_decision(form, key, &decision, values)) return;
    const struct decision_info *row = decision_info(decision);
    for (unsigned i = 0; i < row->count; i++)
        setup_put_habit(setup, row->first_slot + i, values[i]);
}

static void read_habits(struct form *form, struct scenario *scenario)
{
    struct form inner;
    enum decision broken;
    if (!form_enter(form, "decisions", &inner)) return;
    size_t before = form->findings->errors;
    form_each(&inner, read_habit, &scenario->setup);
    if (form->findings->errors == before &&
        !decisions_sums_hold(&scenario->setup.habits, &broken)) {
        const struct decision_info *row = decision_info(broken);
        form_complain(&inner, SEVERITY_ERROR, row->key, "%s",
                      row->sum_rule == SUM_ONE ? "the three shares must add up to 1"
                                               : "the time of this team adds up to more than 1");
    }
    form_leave(&inner);
}

static void read_events(struct form *form, struct scenario *scenario)
{
    struct form inner, row_form;
    if (!form_enter(form, "events", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        struct shock shock;
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (form_shock(&row_form, &shock) && !setup_add_shock(&scenario->setup, &shock))
            form_complain(&row_form, SEVERITY_ERROR, NULL, "at most %d events fit",
                          SETUP_SHOCKS_MAX);
        form_leave(&row_form);
    }
    form_leave(&inner);
}

void scenario_read_beats(struct form *form, uint16_t beats[SCENARIO_BEATS_MAX], uint32_t *count)
{
    struct form inner;
    if (!form_enter(form, "beats", &inner)) return;
    long total = 0;
    *count = 0;
    for (int row = 1; row <= form_rows(&inner) && row <= SCENARIO_BEATS_MAX; row++) {
        lua_rawgeti(form->lua, inner.table, row);
        long weeks = (long)lua_tointeger(form->lua, -1);
        lua_pop(form->lua, 1);
        total += weeks < 1 || weeks > QUARTER_WEEKS ? QUARTER_WEEKS + 1 : weeks;
        beats[(*count)++] = (uint16_t)weeks;
    }
    if (total > QUARTER_WEEKS)
        form_complain(&inner, SEVERITY_ERROR, NULL,
                      "beats are lengths in weeks; together they fill a quarter of 13, as "
                      "{ 4, 4, 5 } does");
    form_leave(&inner);
}

/* ---- All ---------------------------------------------------------------------------------------
 */

void scenario_read(struct form *form, struct scenario *scenario)
{
    long weeks = scenario->setup.weeks;
    form->phrases = &scenario->phrases;
    form->is_noting = true;
    expect_keys(form);
    read_head(form, scenario);
    read_people(form, scenario);
    scenario_read_settings(form, "settings", &scenario->settings);
    if (form_whole(form, "weeks", QUARTER_WEEKS, YEAR_WEEKS, &weeks)) {
        if (weeks % QUARTER_WEEKS != 0)
            form_complain(form, SEVERITY_ERROR, "weeks", "a game is 13, 26, 39 or 52 weeks long");
        scenario->setup.weeks = (uint32_t)weeks;
    }
    scenario_read_params(form, &scenario->setup); /* A0 first: init A may stand against it */
    scenario_read_curves(form, &scenario->setup);
    scenario_read_init(form, &scenario->setup);
    read_habits(form, scenario);
    read_events(form, scenario);
    read_targets(form, scenario);
    scenario_read_rotation(form, "rotation", scenario->rotations, &scenario->rotation_count);
    scenario_read_beats(form, scenario->beats, &scenario->beat_count);
    scenario_read_own(form, scenario);
    scenario_read_injects(form, scenario);
    scenario_read_cards(form, scenario);
}
