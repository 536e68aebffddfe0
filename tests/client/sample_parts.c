#include "sample_parts.h"

#include "dealings.h"
#include "decisions.h"
#include "metrics.h"
#include "sample_between.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- The room ---- */

static void add_person(struct view_room_view *room, uint8_t team, const char *name, unsigned roles)
{
    struct person_row *person = &room->people[room->people_count++];

    person->person = room->people_count;
    person->team = team;
    person->roles = (uint16_t)roles;
    person->pens = (uint16_t)roles;
    person->is_connected = 1;
    PUT(person->name, name);
}

static void fill_people(struct view_room_view *room)
{
    add_person(room, 0, "Ana Kowalczyk", 1u << ROLE_DEMAND);
    add_person(room, 0, "Ben", 1u << ROLE_AE);
    add_person(room, 0, "Charlotte-Elise M.", 1u << ROLE_PROSPECT);
    add_person(room, 0, "Dilan", 1u << ROLE_CEO);
    add_person(room, 0, "Eva", 1u << ROLE_BRAND);
    add_person(room, 0, "Farid", 1u << ROLE_AM);
    add_person(room, 1, "Greta", 1u << ROLE_AE);
    add_person(room, 1, "Hugo", 1u << ROLE_BRAND);
    room->people[1].is_ready = 1;
    room->people[4].is_ready = 1;
    room->people[5].is_connected = 0;
}

void sample_room(struct model *model, enum phase phase, uint16_t week)
{
    struct view_room_view *room = &model->room;

    model->link = MODEL_OPEN;
    model->has_room = true;
    model->is_seated = true;
    model->person = 1;
    PUT(model->code, "K7QM-2WXH");
    PUT(room->code, "K7QM-2WXH");
    PUT(room->title, "First Quarter");
    PUT(room->company, "Northwind Systems");
    PUT(room->competitor, "Corvex");
    PUT(room->currency, "$");
    PUT(room->briefing,
        "Northwind sells service contracts to firms of three sizes. Last year was "
        "flat: marketing says the leads are fine, sales says they are not. This year "
        "the board wants twenty per cent more, and everybody's bonus hangs on it.");
    PUT(room->plan_sentence,
        "Chairs change after weeks 13, 26 and 39. Everybody sits on both sides "
        "at least once.");
    room->phase = (uint8_t)phase;
    room->week = week;
    room->weeks = 52;
    room->weeks_per_quarter = 13;
    room->quarter = (uint8_t)(1 + week / 13);
    room->chairs = 0xFF;
    for (unsigned i = 0; i < 3; i++)
        room->rotation_weeks[room->rotation_weeks_count++].week = (uint16_t)(13 * (i + 1));
    room->left_ms = 42000;
    room->total_ms = 60000;
    room->rotation_in_ms = -1;
    fill_people(room);
    room->teams_count = 2;
    for (int i = 0; i < 2; i++) {
        room->teams[i].team = (uint8_t)i;
        room->teams[i].quarter_target_cents = 179000000;
        room->teams[i].quarter_revenue_cents = 81240000 - i * 9000000;
        room->teams[i].target_cents = 893000000;
        room->teams[i].revenue_cents = 260200000 - i * 31000000;
    }
}

void sample_request(struct view_team_view *team, enum role role, int64_t cents, const char *what)
{
    struct request_row *row = &team->requests[team->requests_count++];

    row->request = team->requests_count;
    row->role = (uint8_t)role;
    row->weekly_cents = cents;
    PUT(row->what, what);
}

void sample_team(struct model *model, unsigned weeks)
{
    struct view_team_view *team = &model->teams[0];

    model->has_team[0] = true;
    team->quarter_revenue_cents = 81240000;
    team->quarter_target_cents = 179000000;
    team->revenue_cents = 260200000;
    team->target_cents = 893000000;
    team->budget_cents = 2400000;
    team->spent_cents = 2200000;
    for (unsigned i = 0; i < weeks; i++) {
        struct history_row *row = &team->history[team->history_count++];
        double wave = 1 + 0.25 * sin((double)i * 0.9);
        row->new_cents = (int64_t)(4200000 * wave);
        row->renewal_cents = (int64_t)(7300000 * (2 - wave));
        row->expansion_cents = 900000 + (int64_t)(i % 4) * 300000;
        row->target_cents = 13769230;
        row->won = (uint16_t)(i % 3 + 1);
        row->lost = (uint16_t)(i % 2 + 1);
    }
    static const enum role next[6] = {ROLE_AE, ROLE_DEMAND, ROLE_BRAND,
                                      ROLE_AM, ROLE_CEO,    ROLE_PMI};
    for (unsigned i = 0; i < 6; i++) {
        struct coming_move *move = &team->coming[team->coming_count++];
        move->person = i + 1;
        move->roles = (uint16_t)(1u << next[i]);
    }
}

/* ---- The desk ---- */

static double made_up(unsigned slot)
{
    switch (metric_info(metric_of_slot(slot))->unit) {
    case UNIT_SHARE:
        return 0.2 + 0.07 * (slot % 9);
    case UNIT_MONEY_WEEK:
        return 7;
    case UNIT_MONEY:
        return 38.2 + 61 * (slot % 5);
    case UNIT_HOURS:
        return 31 + slot;
    case UNIT_INDEX:
        return 1.04;
    case UNIT_POINTS:
        return 63;
    case UNIT_SCALE:
        return 0.03;
    case UNIT_SWITCH:
        return 0;
    case UNIT_WEEKS:
    case UNIT_COUNT:
    case UNIT_TIMES:
    case UNIT_CHOICE:
        return 2.3 + 7.7 * (slot % 6);
    }
    return 1;
}

static void add_metric(struct view_desk_view *desk, unsigned slot)
{
    double value = made_up(slot);

    desk->panel[desk->panel_count].metric = (uint16_t)slot;
    desk->panel[desk->panel_count++].value = value;
    if (desk->signs_count == 24) return;
    struct sign_row *sign = &desk->signs[desk->signs_count++];
    sign->metric = (uint16_t)slot;
    for (int i = 0; i < 12; i++)
        sign->points[sign->points_count++].value =
            value * (0.8 + 0.2 * (double)i / 11 + 0.05 * sin(i * 1.7));
}

/* Everything that the table lets this chair see. */
static void fill_panel(struct view_desk_view *desk, enum role role)
{
    for (unsigned slot = 0; slot < METRIC_SLOTS; slot++)
        if (metric_info(metric_of_slot(slot))->access[role] != ACCESS_o) add_metric(desk, slot);
}

static void fill_orders(struct view_desk_view *desk, enum role role)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        if (decision_slot_role(slot) != role || desk->orders_count == 32) continue;
        struct order_row *order = &desk->orders[desk->orders_count++];
        order->slot = (uint16_t)slot;
        order->decided = order->done = order->inherited = decision_default(slot);
        order->changed_week = (uint16_t)(slot % 3 == 0 ? 4 : 0);
    }
}

static void fill_levers(struct view_desk_view *desk, enum role role)
{
    for (unsigned i = 0; i < levers_of_role(role); i++)
        desk->levers[desk->levers_count++].lever = (uint16_t)lever_of_role(role, i);
}

struct view_desk_view *sample_desk(struct model *model, enum role role)
{
    struct view_desk_view *desk = &model->desks[role];

    model->room.people[0].roles = (uint16_t)(1u << role);
    model->room.people[0].pens = (uint16_t)(1u << role);
    for (unsigned i = 1; i < model->room.people_count; i++)
        if (model->room.people[i].team == 0 && model->room.people[i].roles == 1u << role)
            model->room.people[i].roles = 1u << ROLE_DEMAND;
    model->has_desk[role] = true;
    desk->role = (uint8_t)role;
    fill_orders(desk, role);
    fill_levers(desk, role);
    fill_panel(desk, role);
    desk->goal_count = 1;
    desk->goal[0] = (struct goal_row){1.08, 0.87, 0.3, 1.02};
    return desk;
}

static void add_news(struct model *model, uint8_t tone, const char *text)
{
    struct packet packet = {.family = PACKET_EVENT};
    struct event_news *news = &packet.as.event.as.news;

    packet.as.event.id = EVENT_NEWS;
    news->tone = tone;
    news->week = (uint16_t)(model->room.week > 0 ? model->room.week - 1 : 0);
    PUT(news->text, text);
    model_take_packet(model, &packet, 1000);
}

static void add_chat(struct model *model, uint32_t person, const char *name, const char *text)
{
    struct packet packet = {.family = PACKET_EVENT};
    struct event_said *said = &packet.as.event.as.said;

    packet.as.event.id = EVENT_SAID;
    said->person = person;
    PUT(said->name, name);
    PUT(said->text, text);
    model_take_packet(model, &packet, 1000);
}

void sample_lines(struct model *model)
{
    add_news(model, 2, "Harbor Foods waited 9 days for an answer and signed with Corvex.");
    add_news(model, 1, "Lumen Clinics signed for half a year: $34,200.");
    add_news(model, 0, "Two of your leads came back from sales without a reason.");
    add_news(model, 3,
             "Small firms now know you better: the campaign this chair started in week 5.");
    model->room.has_chat = 1;
    add_chat(model, 2, "Ben", "We have four offers out, please no new campaign before Thursday.");
    add_chat(model, 1, "Ana Kowalczyk", "Fine. Then I send you only the keen ones.");
    add_chat(model, 4, "Dilan", "Who needs money this week? There is $2,000 left in the pot.");
}

void sample_new_chair(struct view_desk_view *desk)
{
    desk->is_new = 1;
    desk->since_week = 13;
    PUT(desk->note_from, "Ben");
    PUT(desk->trying, "answer everybody within a day with only three people");
    PUT(desk->burning, "the queue doubles whenever a campaign starts");
    PUT(desk->talk_to, "Eva before she spends on large firms");
    PUT(desk->now_burning, "23 people who asked us are waiting; the oldest for 9 days.");
    PUT(desk->first_move, "Move one stop towards answering for two weeks and watch the queue.");
    PUT(desk->asked, "Answer faster");
}

/* ---- Market and deals ---- */

static const char *const firms[] = {
    "Harbor Foods",    "Lumen Clinics", "Oakridge Mills", "Tern Logistics",
    "Bluebird Hotels", "Calder Steel",  "Poppy Bakeries", "Vantage Rail",
    "Meadow Dairy",    "Stone & Sons",  "Fjord Fishing",  "Kestrel Tools",
};
enum { FIRMS = sizeof firms / sizeof firms[0] };

void sample_market(struct model *model)
{
    static const uint16_t accounts[3] = {800, 300, 60};
    static const uint16_t customers[3] = {100, 40, 9};
    struct view_market_view *market = &model->market;

    model->has_market = true;
    market->segments_count = 3;
    for (unsigned s = 0; s < 3; s++) {
        struct segment_row *segment = &market->segments[s];
        segment->accounts = accounts[s];
        segment->customers = customers[s];
        segment->in_market = 0.055 + 0.01 * s;
        segment->aware = 0.46 - 0.03 * s;
        segment->tired = 0.1;
        PUT(segment->name, s == 0 ? "Small firms" : s == 1 ? "Middle firms" : "Large firms");
        for (unsigned i = 0; i < customers[s]; i++) {
            struct customer_row *row = &market->customers[market->customers_count++];
            row->id = (uint16_t)market->customers_count;
            row->segment = (uint8_t)s;
            row->health = (uint8_t)(1 + (i * 7 + s) % 5 / 2);
            row->renew_in = (uint16_t)(1 + i % 26);
            snprintf(row->name, sizeof row->name, "%s %u", firms[i % FIRMS], i);
        }
    }
}

void sample_deals(struct model *model, bool is_hidden)
{
    struct view_pipeline_view *pipeline = &model->pipeline;

    model->has_pipeline = true;
    pipeline->passed = is_hidden ? -1 : 18.2;
    pipeline->waiting = is_hidden ? -1 : 23.4;
    pipeline->wait_hours = is_hidden ? -1 : 31;
    pipeline->nurtured = is_hidden ? -1 : 86;
    pipeline->won_quarter = 9;
    pipeline->lost_quarter = 14;
    for (unsigned i = 0; i < 19; i++) {
        struct deal_row *deal = &pipeline->deals[pipeline->deals_count++];
        deal->id = i + 1;
        deal->segment = (uint8_t)(i % 3);
        deal->stage = (uint8_t)(i < 16 ? i % 4 : 4 + i % 2);
        deal->source = (uint8_t)(i % 3);
        deal->age_weeks = (uint16_t)(1 + i * 5 % 12);
        deal->value_cents = is_hidden ? -1 : (int64_t)(1 + i % 3 * 3) * 1120000;
        if (!is_hidden) PUT(deal->name, firms[i % FIRMS]);
    }
}

/* ---- Break and end ---- */

void sample_review(struct model *model)
{
    struct view_review_view *review = &model->review;

    model->has_review = true;
    review->quarter = 1;
    review->revenue_cents = 170200000;
    review->target_cents = 179000000;
    review->new_cents = 61300000;
    review->renewal_cents = 95400000;
    review->expansion_cents = 13500000;
    review->won = 24;
    review->lost = 31;
    review->churned = 6;
    review->next_roles = 1u << ROLE_AE;
    PUT(review->next_from, "Ben");
    PUT(review->successor, "Charlotte-Elise M.");
    PUT(review->trying, "fill the queue of sales evenly over the quarter");
    PUT(review->burning, "86 people we write to hear nothing new");
    PUT(review->talk_to, "first contact about what keen means");
    review->effect_state = EFFECT_TOLD;
    review->effect_role = ROLE_PROSPECT;
    review->effect_slot = SLOT_sla;
    review->effect_outcome = EFFECT_opportunities;
    review->effect_week = 30;
    review->effect_mean = 9.2;
    review->effect_low = 3.1;
    review->effect_high = 15.4;
}

void sample_debrief(struct model *model)
{
    struct view_debrief_view *debrief = &model->debrief;
    static const char *const people[4] = {"Ana Kowalczyk", "Ben", "Charlotte-Elise M.", "Dilan"};

    model->has_debrief = true;
    debrief->score = 97.4;
    debrief->successor_cents = 512300000;
    for (unsigned i = 0; i < 52; i++) {
        struct debrief_week *week = &debrief->weeks[debrief->weeks_count++];
        double x = (double)i;
        week->revenue_cents = (int64_t)(1e7 * (1.3 + 0.01 * x + 0.3 * sin(x * 0.7)));
        week->target_cents = (int64_t)(1e7 * (1.38 + 0.16 * (i / 13)));
        week->alignment = 62 + 0.35 * x + 3 * sin(x * 0.3);
        week->felt_sales = 70 - 8 * sin(x * 0.12);
        week->felt_marketing = 58 + 0.2 * x;
        week->felt_ceo = 75 + 3 * sin(x * 0.2);
        week->awareness = 0.42 + 0.003 * x;
        week->brand = 0.5 + 0.0015 * x;
        week->tension = 0.49 - 0.003 * x;
        week->open_deals = (uint16_t)(14 + i % 7);
        week->leads = (uint16_t)(16 + i * 3 % 9);
        week->waiting = (uint16_t)(20 + (i * 7) % 13 - i / 6);
        week->power = 0.9 * sin(x * 0.17) * (1 - x / 80);
    }
    for (unsigned q = 0; q < 4; q++)
        for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
            struct seat_row *seat = &debrief->seats[debrief->seats_count++];
            seat->from_week = (uint16_t)(q * 13);
            seat->to_week = (uint16_t)(q * 13 + 13);
            seat->role = (uint8_t)role;
            PUT(seat->name, people[(q + role) % 4]);
        }
    for (unsigned i = 0; i < 40; i++) {
        struct decision_row *row = &debrief->decisions[debrief->decisions_count++];
        row->week = (uint16_t)(i * 52 / 40);
        row->role = (uint8_t)(i * 5 % ROLE_MODEL_COUNT);
        snprintf(row->what, sizeof row->what, "%s",
                 i % 2 ? "Answer within: a day to 4 hours" : "Campaign money: steady to strong");
    }
    static const char *const questions[] = {
        "Where does marketing end and sales begin?",
        "Show one decision where the timing of your priorities was not the same. What did it cost?",
        "What did you not know that your neighbour knew?",
        "Which of your own earlier decisions met you again after a change of chairs?",
    };
    for (unsigned i = 0; i < 4; i++)
        PUT(debrief->questions[debrief->questions_count++].text, questions[i]);
    sample_stories(debrief);
}
