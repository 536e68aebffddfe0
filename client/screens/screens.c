#include "screens.h"

#include "scene.h"

#include <string.h>

/* Which screen is due, and the frame around it. */

/* Words older than this are not carried into the next phase. */
enum { OLD_WORDS_MS = 12000 };

/* A new chair starts with a clean desk: nothing half-typed of the old one. */
static void welcome_chair(struct scene *scene)
{
    struct forms *forms = scene->forms;

    if (forms->role_seen == scene->role) return;
    forms->role_seen = scene->role;
    forms->page = PAGE_DESK;
    forms->is_more_open = false;
    forms->has_exact = false;
    forms->has_note = false;
    forms->has_request = false;
    forms->note_sent_ms = 0;
    memset(&forms->note, 0, sizeof forms->note);
    memset(forms->stops, 0, sizeof forms->stops);
    memset(forms->own, 0, sizeof forms->own);
    forms->other = OTHER_NONE;
    forms->other_lever = 0;
    forms->other_stop = -1;
    forms->campaign_ms = 0;
}

/* A break opens on its own page; what was answered in an earlier one is forgotten. */
static void welcome_phase(struct scene *scene)
{
    struct forms *forms = scene->forms;
    const struct view_room_view *room = &scene->model->room;

    if (forms->phase_seen == room->phase) return;
    forms->phase_seen = room->phase;
    if (scene->now_ms - scene->model->told.at_ms > OLD_WORDS_MS)
        forms->told_seen_ms = scene->model->told.at_ms;
    forms->page = PAGE_DESK;
    if (room->phase != PHASE_BREAK || forms->pulse_quarter == room->quarter) return;
    forms->pulse_quarter = room->quarter;
    forms->has_pulsed = false;
    forms->held_page = 0;
    memset(&forms->pulse, 0, sizeof forms->pulse);
}

static void tell_refusals(struct scene *scene)
{
    const struct model *model = scene->model;

    if (scene->forms->refusals_seen == model->refusals) return;
    scene->forms->refusals_seen = model->refusals;
    for (int i = 0; i < LEVER_COUNT; i++)
        scene->forms->stops[i].is_waiting = false;
    memset(scene->forms->own, 0, sizeof scene->forms->own);
    scene->forms->has_exact = false;
    ui_toast_take_back(scene->ui); /* "it is on its way" */
    if (model->has_room) ui_toast(scene->ui, UI_TONE_WARN, model->refusal);
}

/* A lever that was moved a moment ago took the request back itself. */
static bool has_just_moved(const struct scene *scene)
{
    enum { MOMENT_MS = 6000 };

    for (int i = 0; i < LEVER_COUNT; i++) {
        uint64_t at_ms = scene->forms->stops[i].at_ms;
        if (at_ms > 0 && scene->now_ms - at_ms < MOMENT_MS) return true;
    }
    return false;
}

/* What became of the money that was asked for: a wish must not vanish without a word. */
static void tell_request(struct scene *scene)
{
    struct forms *forms = scene->forms;
    const struct view_team_view *team = model_team(scene->model);
    bool has_request = scene_own_request(scene) != NULL;

    if (!team || scene->role >= ROLE_COUNT) return;
    if (forms->has_request && !has_request) {
        if (team->spent_cents > forms->spent_then)
            ui_toast(scene->ui, UI_TONE_GOOD, word(WORD_request_granted));
        else if (!has_just_moved(scene))
            ui_toast(scene->ui, UI_TONE_WARN, word(WORD_request_lapsed));
    }
    forms->has_request = has_request;
    if (has_request) forms->spent_then = team->spent_cents;
}

static void draw_page(struct scene *scene, struct box body)
{
    bool is_break = scene->model->room.phase == PHASE_BREAK;

    switch ((enum forms_page)scene->forms->page) {
    case PAGE_DESK:
        if (is_break)
            screen_break(scene, body);
        else
            screen_desk(scene, body);
        break;
    case PAGE_MARKET:
        screen_market(scene, body);
        break;
    case PAGE_DEALS:
        screen_deals(scene, body);
        break;
    case PAGE_TEAM:
        screen_team(scene, body);
        break;
    case PAGE_RESULT:
        screen_result(scene, body);
        break;
    case PAGE_OTHERS:
        screen_others(scene, body);
        break;
    case PAGE_COUNT:
        break;
    }
}

static void draw_game(struct scene *scene, struct box screen)
{
    scene_tabs(scene, box_cut_top(&screen, SCENE_TABS));
    struct box body = box_inset(screen, SCENE_MARGIN);
    scene_banners(scene, &body);
    draw_page(scene, body);
    if (ui_hears(scene->ui, '?')) scene->forms->is_card_open = true;
    if (scene->forms->is_card_open && scene->role < ROLE_COUNT) scene_card_modal(scene);
    if (scene->forms->is_more_open && scene->role < ROLE_COUNT) scene_more_modal(scene);
}

static void draw_room(struct scene *scene, struct box screen)
{
    const struct model *model = scene->model;
    bool has_bar = model_leads(model);

    if (!model->is_watching || has_bar) scene_header(scene, box_cut_top(&screen, SCENE_HEADER));
    if (has_bar) scene_facilitator(scene, box_cut_bottom(&screen, 52));
    if (has_bar)
        scene_story(scene, box_cut_bottom(&screen, scene_story_height(scene, screen.width)));
    struct box body = box_inset(screen, SCENE_MARGIN);
    if (model->is_watching) {
        scene_banners(scene, &body);
        if (scene_has_settings(scene)) {
            struct box side = box_cut_right(&body, scene->is_compact ? 420 : 480);
            box_cut_right(&body, SCENE_GAP);
            scene_settings(scene, ui_panel(scene->ui, side, word(WORD_set_title)));
        }
        screen_projector(scene, body);
    } else if (model->room.phase == PHASE_LOBBY) {
        scene_banners(scene, &body);
        screen_lobby(scene, body);
        if (scene->forms->is_settings_open && scene_has_settings(scene))
            scene_settings_modal(scene);
    } else if (model->room.phase == PHASE_DEBRIEF) {
        scene_banners(scene, &body);
        screen_debrief(scene, body);
    } else {
        draw_game(scene, screen);
    }
}

static enum role chair_on_desk(const struct model *model, struct forms *forms)
{
    enum role role = ROLE_COUNT;
    unsigned count = model_chairs(model, (unsigned)forms->chair, &role);

    if (count > 0 && (unsigned)forms->chair >= count) {
        forms->chair = 0;
        model_chairs(model, 0, &role);
    }
    return role;
}

void screens_draw(const struct model *model, struct ui *ui, struct forms *forms,
                  struct intents *intents)
{
    struct scene scene = {.model = model,
                          .ui = ui,
                          .forms = forms,
                          .intents = intents,
                          .now_ms = ui->now_ms,
                          .role = chair_on_desk(model, forms),
                          .is_compact = ui->screen.height < 720};

    words_take_names(model->room.names, model->has_room ? model->room.names_count : 0);
    tell_refusals(&scene);
    if (model->sent_out[0] || (model->has_room && model->room.phase == PHASE_CLOSED)) {
        screen_goodbye(&scene);
        return;
    }
    if (!model->has_room || (!model->is_seated && !model->is_watching)) {
        screen_join(&scene);
        return;
    }
    welcome_chair(&scene);
    welcome_phase(&scene);
    tell_request(&scene);
    draw_room(&scene, ui->screen);
}
