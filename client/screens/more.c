#include "orders.h"
#include "scene.h"

#include <stdio.h>

/* Behind one key: everything this chair may decide, exactly. A value is sent when it is set; a mix
 * keeps its sum, because what one part gains the others give up in proportion. */

enum { ROW_HEIGHT = 62 };

static bool is_of_chair(const struct scene *scene, unsigned slot)
{
    enum decision decision = decision_of_slot(slot);
    const struct decision_info *info = decision_info(decision);
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);

    return desk && desk_decides(desk, slot) && info->place != PLACE_CARD &&
           decision != DECISION_handover;
}

static double step_of(const struct decision_info *info)
{
    if (info->is_whole) return 1;
    switch (info->unit) {
    case UNIT_MONEY_WEEK:
    case UNIT_MONEY:
        return 0.5;
    case UNIT_HOURS:
    case UNIT_TIMES:
        return 1;
    case UNIT_COUNT:
        return 0.1;
    case UNIT_SHARE:
    case UNIT_WEEKS:
    case UNIT_INDEX:
    case UNIT_POINTS:
    case UNIT_SCALE:
    case UNIT_CHOICE:
    case UNIT_SWITCH:
        return 0.01;
    }
    return 0.01;
}

/* Sliders count in what people type: per cent and whole units of money. */
static double scale_of(const struct decision_info *info)
{
    if (info->unit == UNIT_SHARE) return 100;
    if (info->unit == UNIT_MONEY_WEEK || info->unit == UNIT_MONEY) return 1000;
    return 1;
}

/* Sends the slot with the other parts of its mix, which share what is left in proportion. */
static void decide_mix(struct scene *scene, const struct decision_info *info, unsigned slot)
{
    double *exact = scene->forms->exact;
    struct lever_setting settings[3];
    double others = 0;

    for (unsigned i = 0; i < info->count; i++)
        if (info->first_slot + i != slot) others += exact[info->first_slot + i];
    double left = 1 - exact[slot];
    for (unsigned i = 0; i < info->count; i++) {
        unsigned at = info->first_slot + i;
        if (at != slot)
            exact[at] = others > 0 ? exact[at] / others * left : left / (info->count - 1);
        settings[i] = (struct lever_setting){at, exact[at]};
    }
    intents_decide(scene->intents, scene->role, settings, info->count);
}

static void decide(struct scene *scene, unsigned slot)
{
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    struct lever_setting setting = {slot, scene->forms->exact[slot]};

    if (info->sum_rule == SUM_ONE)
        decide_mix(scene, info, slot);
    else
        intents_decide(scene->intents, scene->role, &setting, 1);
}

static void draw_slot(struct scene *scene, struct box box, unsigned slot, double inherited)
{
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    char id[32], label[80], shown[48];
    double *value = &scene->forms->exact[slot];
    double scale = scale_of(info);
    double typed = *value * scale;

    orders_label(slot, label, sizeof label);
    /* A choice has no number that means something: the stop that sets it names it. */
    if (info->unit == UNIT_CHOICE)
        orders_value(slot, *value, scene_currency(scene), shown, sizeof shown);
    else
        figures_value(shown, sizeof shown, *value, info->unit, scene_currency(scene));
    struct ui_slider slider = {.id = ui_name(id, sizeof id, "exact", (int)slot),
                               .label = label,
                               .low = info->min * scale,
                               .high = info->max * scale,
                               .step = step_of(info) * scale,
                               .as_is = inherited * scale,
                               .shown = shown,
                               .why_not = scene_why_not(scene)};
    if (ui_slider(scene->ui, box, &slider, &typed)) *value = typed / scale;
    /* Sent when the mouse lets go or a key set it, not at every pixel on the way. */
    bool is_dragging = scene->ui->is_mouse_down && scene->ui->active == ui_id(id);
    double held = scene->forms->sent[slot];
    if (is_dragging || (*value <= held && *value >= held)) return;
    decide(scene, slot);
    for (unsigned i = 0; i < info->count; i++)
        scene->forms->sent[info->first_slot + i] = scene->forms->exact[info->first_slot + i];
}

/* Fresh from the server whenever the panel opens. */
static void read_values(struct scene *scene, const struct view_desk_view *desk)
{
    if (scene->forms->has_exact) return;
    desk_decided(desk, scene->forms->exact);
    desk_decided(desk, scene->forms->sent);
    scene->forms->has_exact = true;
}

static unsigned count_slots(const struct scene *scene)
{
    unsigned count = 0;

    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        count += is_of_chair(scene, slot);
    return count;
}

/* A new theme is one more than the last; since it cannot be taken back, two presses. Cuts its line
 * off the box. */
static void draw_campaign(struct scene *scene, struct box *box, const struct view_desk_view *desk)
{
    enum { ARMED_MS = 6000 };
    struct forms *forms = scene->forms;
    bool is_armed = forms->campaign_ms && scene->now_ms - forms->campaign_ms < ARMED_MS;
    const struct order_row *order = desk_order(desk, SLOT_theme);
    struct lever_setting theme = {SLOT_theme, order ? order->decided + 1 : 1};
    struct ui_button campaign = {.id = "more/campaign",
                                 .label = word(is_armed ? WORD_fac_sure : WORD_campaign_new),
                                 .look = is_armed ? UI_DANGER : UI_QUIET,
                                 .why_not = scene_why_not(scene)};
    struct box row = box_cut_bottom(box, HEIGHT_BUTTON);

    box_cut_bottom(box, 12);
    bool was_pressed = scene_button_left(scene, &row, &campaign);
    const char *warning = word(WORD_campaign_line);
    struct text_style style = theme_wrapped(TYPE_NOTE, COLOUR_MUTED);
    row.y += (row.height - gfx_measure(scene->ui->list, style, row.width, warning).height) / 2;
    ui_paragraph(scene->ui, row, style, warning);
    if (!was_pressed) return;
    forms->campaign_ms = is_armed ? 0 : scene->now_ms;
    if (is_armed) intents_decide(scene->intents, scene->role, &theme, 1);
}

void scene_more_modal(struct scene *scene)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    double inherited[DECISION_SLOTS];
    bool is_closed = false;
    unsigned drawn = 0;

    if (!desk) return;
    read_values(scene, desk);
    desk_inherited(desk, inherited);
    float rows = (float)((count_slots(scene) + 1) / 2);
    bool has_campaign = desk_decides(desk, SLOT_theme);
    float wanted = 26 + rows * ROW_HEIGHT + (has_campaign ? 2 : 1) * (12 + HEIGHT_BUTTON);
    float most = scene->ui->screen.height - 160;
    struct ui_modal modal = {"more/panel", word(WORD_more_title), 780,
                             wanted < most ? wanted : most};
    struct box box = ui_modal_begin(scene->ui, &modal, &is_closed);
    scene_line(scene, &box, 26, theme_text(TYPE_SMALL, COLOUR_MUTED), word(WORD_more_line));
    struct box row = box_cut_bottom(&box, HEIGHT_BUTTON);
    struct ui_button done = {.id = "more/done", .label = word(WORD_more_done), .look = UI_PRIMARY};
    struct ui_scroll scroll = {.id = "more/scroll", .content_height = rows * ROW_HEIGHT};
    box_cut_bottom(&box, 12);
    if (has_campaign) draw_campaign(scene, &box, desk);
    struct box view = ui_scroll_begin(scene->ui, box, &scroll);
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        if (!is_of_chair(scene, slot)) continue;
        struct box column = box_column(view, 2, (int)(drawn % 2), SPACE_XL);
        struct box cell = {column.x + 4, view.y + (float)(drawn / 2) * ROW_HEIGHT, column.width - 8,
                           UI_SLIDER_HEIGHT};
        draw_slot(scene, cell, slot, inherited[slot]);
        drawn++;
    }
    ui_scroll_end(scene->ui);
    if (scene_button_right(scene, &row, &done)) is_closed = true;
    ui_modal_end(scene->ui);
    if (!is_closed) return;
    scene->forms->is_more_open = false;
    scene->forms->has_exact = false;
}
