#include "samples.h"

#include "faults.h"

#include "requests.h"
#include "sample_between.h"
#include "sample_own.h"
#include "sample_parts.h"

#include <string.h>

static const char *const names[SAMPLE_COUNT] = {
    "join",
    "join-failed",
    "lobby",
    "lobby-facilitator",
    "desk-first",
    "desk-ceo",
    "desk-brand",
    "desk-demand",
    "desk-pmi",
    "desk-prospect",
    "desk-ae",
    "desk-am",
    "desk-cx",
    "desk-pen",
    "desk-lost",
    "desk-card",
    "desk-folded",
    "desk-busy",
    "desk-vote",
    "desk-voted",
    "desk-first-busy",
    "card",
    "more",
    "more-brand",
    "market",
    "market-blind",
    "deals",
    "deals-hidden",
    "team",
    "team-quiet",
    "result",
    "others",
    "others-open",
    "others-ceo",
    "others-papers",
    "plans",
    "plans-ceo",
    "break",
    "break-crowded",
    "break-held",
    "lobby-told",
    "debrief-year",
    "debrief-sides",
    "debrief-held",
    "debrief-stories",
    "debrief-chairs",
    "debrief-questions",
    "projector-lobby",
    "projector",
    "projector-break",
    "projector-held",
    "desk-own",
    "card-own",
    "settings",
    "debrief-own",
    "settings-over",
    "story",
    "goodbye",
};

const char *sample_name(enum sample sample)
{
    return names[sample];
}

/* ---- Putting it together ---- */

static void fill_week(struct model *model, uint16_t week)
{
    sample_room(model, PHASE_DECIDE, week);
    sample_team(model, week);
    sample_market(model);
    sample_deals(model, false);
    sample_lines(model);
}

static void fill_lobby(struct stage_play *play, bool may_facilitate)
{
    sample_room(play->model, PHASE_LOBBY, 0);
    play->model->room.left_ms = -1;
    play->model->may_facilitate = may_facilitate;
    play->model->room.rotations_needed = may_facilitate ? 1 : 0;
    play->model->room.people[4].roles = 0;
}

static void fill_play(struct stage_play *play, enum role role)
{
    fill_week(play->model, 18);
    struct view_desk_view *desk = sample_desk(play->model, role);

    desk->since_week = 13;
    if (role == ROLE_CEO) {
        sample_request(&play->model->teams[0], ROLE_BRAND, 300000, "Brand money: steady to strong");
        sample_request(&play->model->teams[0], ROLE_DEMAND, 300000,
                       "Campaign money: steady to strong");
    }
}

static void fill_watch(struct stage_play *play, enum phase phase)
{
    fill_week(play->model, phase == PHASE_LOBBY ? 0 : 18);
    play->model->is_seated = false;
    play->model->is_watching = true;
    play->model->may_facilitate = phase != PHASE_BREAK;
    play->model->room.phase = (uint8_t)phase;
    if (phase == PHASE_LOBBY) play->model->room.left_ms = -1;
}

static void fill_story(struct stage_play *play)
{
    static const struct button_row buttons[] = {
        {"fire", "The fair burns", "The biggest fair of the year is off. Sure?", VIEW_HIDDEN},
        {"rival", "The rival stumbles", "", 4},
        {"press", "A bad headline", "Everybody reads it. Sure?", VIEW_HIDDEN}};
    struct view_facilitator_view *view = &play->model->facilitator;

    fill_watch(play, PHASE_RUN);
    play->model->has_facilitator = true;
    memcpy(view->buttons, buttons, sizeof buttons);
    view->buttons_count = sizeof buttons / sizeof *buttons;
    view->faults_count = 1;
    view->faults[0] = (struct fault_row){
        .week = 18,
        .hook = "on_week",
        .can = (1u << MENDING_COUNT) - 1,
        .sentence = "fair.lua:57: 'rival' is empty (nil), so nothing can be read from it"};
}

static void fill_page(struct stage_play *play, enum role role, enum forms_page page)
{
    fill_play(play, role);
    play->forms.page = (int)page;
    play->forms.role_seen = role;
    play->forms.phase_seen = play->model->room.phase;
}

static void fill_end(struct stage_play *play, int page)
{
    fill_play(play, ROLE_DEMAND);
    play->model->room.phase = PHASE_DEBRIEF;
    play->model->room.week = 52;
    play->model->room.quarter = 4;
    play->model->room.left_ms = -1;
    sample_debrief(play->model);
    play->forms.debrief_page = page;
}

static void fill_special(struct stage_play *play, enum sample sample)
{
    struct model *model = play->model;

    if (sample == SAMPLE_JOIN_FAILED) {
        model_take_link(
            model, MODEL_FAILED,
            "This is Baton 0.2.0, the server speaks Baton 0.1.0. Please take the client "
            "that the facilitator offers.",
            1);
    }
    if (sample == SAMPLE_DESK_PEN) {
        fill_page(play, ROLE_AE, PAGE_DESK);
        model->room.people[0].pens = 0;
        model->room.people[7].team = 0;
        model->room.people[7].pens = 1u << ROLE_AE;
        model->room.rotation_in_ms = 45000;
    }
    if (sample == SAMPLE_DESK_LOST) {
        fill_page(play, ROLE_AM, PAGE_DESK);
        model->link = MODEL_LOST;
        model->room.is_paused = 1;
        PUT(model->told.text, "Two more minutes, then we meet at the wall.");
        model->told.at_ms = 1;
    }
    if (sample == SAMPLE_CARD || sample == SAMPLE_MORE || sample == SAMPLE_MORE_BRAND) {
        fill_page(play,
                  sample == SAMPLE_CARD   ? ROLE_DEMAND
                  : sample == SAMPLE_MORE ? ROLE_PMI
                                          : ROLE_BRAND,
                  PAGE_DESK);
        play->forms.is_card_open = sample == SAMPLE_CARD;
        play->forms.is_more_open = sample != SAMPLE_CARD;
    }
    if (sample == SAMPLE_BREAK_CROWDED || sample == SAMPLE_LOBBY_TOLD) {
        if (sample == SAMPLE_LOBBY_TOLD) fill_lobby(play, false);
        PUT(model->told.text, "First contact says: we are ready now. If campaigns and calls shall "
                              "meet the same firms in the same weeks, somebody has to agree.");
        model->told.at_ms = 1;
    }
    if (sample == SAMPLE_BREAK || sample == SAMPLE_BREAK_CROWDED) {
        fill_play(play, sample == SAMPLE_BREAK ? ROLE_DEMAND : ROLE_PMI);
        model->room.phase = PHASE_BREAK;
        sample_review(model);
    }
    if (sample == SAMPLE_BREAK_HELD) {
        fill_page(play, ROLE_DEMAND, PAGE_DESK);
        model->room.phase = PHASE_BREAK;
        play->forms.phase_seen = PHASE_BREAK;
        sample_review(model);
        sample_held(model);
        play->forms.held_page = 1;
        play->forms.has_pulsed = true;
    }
    if (sample == SAMPLE_GOODBYE) PUT(model->sent_out, "Your seat was taken up in another window.");
    if (sample == SAMPLE_FIRST_DESK) {
        fill_play(play, ROLE_PROSPECT);
        sample_new_chair(&model->desks[ROLE_PROSPECT]);
        model->room.phase = PHASE_READY;
    }
}

static void fill_pages(struct stage_play *play, enum sample sample)
{
    struct model *model = play->model;

    if (sample == SAMPLE_MARKET) fill_page(play, ROLE_AM, PAGE_MARKET);
    if (sample == SAMPLE_DEALS) fill_page(play, ROLE_AE, PAGE_DEALS);
    if (sample == SAMPLE_DEALS_HIDDEN) {
        fill_page(play, ROLE_BRAND, PAGE_DEALS);
        memset(&model->pipeline, 0, sizeof model->pipeline);
        sample_deals(model, true);
    }
    if (sample == SAMPLE_MARKET_BLIND) {
        fill_page(play, ROLE_DEMAND, PAGE_MARKET);
        for (unsigned i = 0; i < model->market.segments_count; i++)
            model->market.segments[i].aware = -1;
        for (unsigned i = 0; i < model->market.customers_count; i++)
            model->market.customers[i].health = 0;
        model->teams[0].coming_count = 0;
    }
    if (sample == SAMPLE_TEAM || sample == SAMPLE_TEAM_QUIET) {
        fill_page(play, ROLE_DEMAND, PAGE_TEAM);
        model->room.has_chat = sample == SAMPLE_TEAM;
        model->teams[0].marketing_cosigns = 1;
    }
    if (sample == SAMPLE_RESULT) fill_page(play, ROLE_CEO, PAGE_RESULT);
}

/* ---- What passes between chairs ---- */

static struct view_desk_view *fill_between(struct stage_play *play, enum role role,
                                           enum forms_page page)
{
    fill_page(play, role, page);
    sample_books(play->model);
    return &play->model->desks[role];
}

static void fill_cards(struct stage_play *play, enum sample sample)
{
    struct view_desk_view *desk;

    if (sample == SAMPLE_DESK_CARD) {
        desk = fill_between(play, ROLE_AE, PAGE_DESK);
        sample_card(play->model, OCCASION_quarter_end);
        sample_papers(desk, 2);
    }
    if (sample == SAMPLE_DESK_FOLDED) {
        desk = fill_between(play, ROLE_CX, PAGE_DESK);
        play->forms.card_seen = sample_card(play->model, OCCASION_third_complaint)->card;
        sample_papers(desk, 5);
        play->forms.is_card_folded = true;
    }
    if (sample == SAMPLE_DESK_BUSY) {
        desk = fill_between(play, ROLE_CEO, PAGE_DESK);
        sample_card(play->model, OCCASION_best_seller);
        sample_plan(desk);
    }
    if (sample == SAMPLE_DESK_VOTE) {
        fill_between(play, ROLE_BRAND, PAGE_DESK);
        sample_vote(play->model);
    }
    if (sample == SAMPLE_DESK_VOTED) {
        fill_between(play, ROLE_BRAND, PAGE_DESK);
        struct card_row *vote = sample_vote(play->model);
        vote->is_closed = 1;
        vote->answer = 1;
        vote->choices[0].votes = 3;
        vote->choices[1].votes = 5;
    }
    if (sample == SAMPLE_FIRST_BUSY) {
        desk = fill_between(play, ROLE_DEMAND, PAGE_DESK);
        sample_new_chair(desk);
        sample_papers(desk, 2);
    }
}

static void fill_others(struct stage_play *play, enum sample sample)
{
    struct view_desk_view *desk;

    if (sample == SAMPLE_OTHERS || sample == SAMPLE_OTHERS_OPEN) {
        bool is_open = sample == SAMPLE_OTHERS_OPEN;
        sample_papers(fill_between(play, ROLE_DEMAND, PAGE_OTHERS), is_open ? 1 : 0);
        play->forms.other = is_open ? (int)ROLE_PROSPECT : (int)ROLE_CEO;
        if (is_open) play->forms.other_stop = 2;
        if (!is_open) play->model->books.may_check = 0;
    }
    if (sample == SAMPLE_OTHERS_CEO) {
        fill_between(play, ROLE_CEO, PAGE_OTHERS)->overruled = 2;
        play->model->books.is_ready_for_director = 1;
        play->forms.other = ROLE_BRAND;
        play->forms.other_lever = 1;
        play->forms.other_stop = 1;
    }
    if (sample == SAMPLE_OTHERS_PAPERS) {
        desk = fill_between(play, ROLE_PROSPECT, PAGE_OTHERS);
        sample_papers(desk, 5);
        play->forms.other = OTHER_PAPERS;
    }
    if (sample == SAMPLE_PLANS || sample == SAMPLE_PLANS_CEO) {
        desk = fill_between(play, sample == SAMPLE_PLANS ? ROLE_PMI : ROLE_CEO, PAGE_OTHERS);
        play->forms.other = OTHER_PLANS;
        if (sample == SAMPLE_PLANS_CEO) sample_plan(desk);
        if (sample == SAMPLE_PLANS) desk->initiative_state = INITIATIVE_SIGNED;
    }
}

static void fill_own(struct stage_play *play, enum sample sample)
{
    struct model *model = play->model;

    if (sample == SAMPLE_DESK_OWN || sample == SAMPLE_CARD_OWN) {
        sample_own_desk(fill_between(play, ROLE_BRAND, PAGE_DESK));
        play->forms.is_card_open = sample == SAMPLE_CARD_OWN;
    }
    if (sample == SAMPLE_DEBRIEF_OWN) {
        fill_end(play, 6);
        sample_own_debrief(&model->debrief);
    }
    if (sample == SAMPLE_SETTINGS) fill_watch(play, PHASE_LOBBY);
    if (sample == SAMPLE_SETTINGS_OVER) fill_lobby(play, true);
    if (sample == SAMPLE_SETTINGS || sample == SAMPLE_SETTINGS_OVER) sample_settings(model);
    play->forms.is_settings_open = sample == SAMPLE_SETTINGS_OVER;
    if (sample < SAMPLE_DESK_OWN || sample > SAMPLE_SETTINGS_OVER) return;
    sample_names(&model->room);
    sample_picture(model);
}

void sample_fill(struct stage_play *play, enum sample sample, uint64_t now_ms)
{
    model_start(play->model);
    forms_start(&play->forms, "192.168.1.20", "", "");
    memset(&play->intents, 0, sizeof play->intents);
    if (sample == SAMPLE_LOBBY || sample == SAMPLE_LOBBY_FACILITATOR)
        fill_lobby(play, sample == SAMPLE_LOBBY_FACILITATOR);
    if (sample >= SAMPLE_DESK_CEO && sample <= SAMPLE_DESK_CX)
        fill_play(play, (enum role)(ROLE_CEO + (int)(sample - SAMPLE_DESK_CEO)));
    if (sample >= SAMPLE_DEBRIEF_YEAR && sample <= SAMPLE_DEBRIEF_QUESTIONS)
        fill_end(play, (int)(sample - SAMPLE_DEBRIEF_YEAR));
    if (sample == SAMPLE_PROJECTOR_LOBBY) fill_watch(play, PHASE_LOBBY);
    if (sample == SAMPLE_PROJECTOR) fill_watch(play, PHASE_RUN);
    if (sample == SAMPLE_PROJECTOR_BREAK || sample == SAMPLE_PROJECTOR_HELD)
        fill_watch(play, PHASE_BREAK);
    if (sample == SAMPLE_PROJECTOR_HELD) sample_held(play->model);
    if (sample == SAMPLE_STORY) fill_story(play);
    fill_pages(play, sample);
    fill_special(play, sample);
    fill_cards(play, sample);
    fill_others(play, sample);
    fill_own(play, sample);
    play->model->room_at_ms = now_ms;
    play->start_ms = now_ms;
}
