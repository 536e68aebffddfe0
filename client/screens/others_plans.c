#include "others.h"
#include "papers.h"

#include "dealings.h"
#include "sayings.h"

#include <stdio.h>

/* What is larger than a lever: the quarter's plan, which Market insight proposes and the managing
 * director signs, and the look at who of the staff fits where. */

static void draw_state(struct scene *scene, struct box *box, const struct view_desk_view *desk)
{
    char line[160];

    if (desk->initiative_state == INITIATIVE_NONE || desk->initiative >= INITIATIVE_COUNT) return;
    word_fill(
        line, sizeof line,
        desk->initiative_state == INITIATIVE_SIGNED ? WORD_plan_signed : WORD_plan_asked,
        WORD_VALUES(initiative_info((enum initiative)desk->initiative)->label[words_language()]));
    struct text_style style = theme_text(
        TYPE_BODY, desk->initiative_state == INITIATIVE_SIGNED ? COLOUR_GOOD : COLOUR_WARN);
    style.weight = WEIGHT_MEDIUM;
    box_cut_top(box, ui_paragraph(scene->ui, *box, style, line) + SPACE_S);
}

static void draw_choice(struct scene *scene, struct box box, unsigned index,
                        const struct view_desk_view *desk)
{
    const struct initiative_info *info = initiative_info((enum initiative)index);
    const char *once = desk->initiative_state == INITIATIVE_NONE ? NULL : word(WORD_plan_once);
    char id[32];
    struct ui_button propose = {.id = ui_name(id, sizeof id, "plan", (int)index),
                                .label = word(WORD_propose),
                                .why_not = once ? once : scene_why_not(scene)};
    struct text_style name = theme_text(TYPE_BODY, COLOUR_INK);
    struct box button = box_cut_right(&box, ui_button_width(scene->ui, &propose));

    name.weight = WEIGHT_BOLD;
    button.height = 34;
    button.y += 2;
    if (ui_button(scene->ui, button, &propose)) {
        intents_initiate(scene->intents, (uint8_t)index);
        ui_toast(scene->ui, UI_TONE_GOOD, word(WORD_propose_done));
    }
    box_cut_right(&box, SPACE_M);
    scene_line(scene, &box, 20, name, info->label[words_language()]);
    ui_paragraph(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED),
                 info->sentence[words_language()]);
}

/* For Market insight: one of six. */
static void draw_choices(struct scene *scene, struct box box, const struct view_desk_view *desk)
{
    float pitch = scene->is_compact ? 61 : 76;
    char price[40], line[160];

    box = ui_panel(scene->ui, box, word(WORD_plan_title));
    figures_thousands(price, sizeof price, SAYING_PLAN_THOUSANDS, scene_currency(scene));
    word_fill(line, sizeof line, WORD_plan_price, WORD_VALUES(price));
    others_say(scene, &box, COLOUR_MUTED, line);
    draw_state(scene, &box, desk);
    for (unsigned i = 0; i < INITIATIVE_COUNT; i++) {
        struct box row = box_cut_top(&box, pitch);
        ui_rule(scene->ui, row);
        box_cut_top(&row, SPACE_S);
        draw_choice(scene, row, i, desk);
    }
}

static void draw_plan(struct scene *scene, struct box *box, const struct view_desk_view *desk)
{
    for (unsigned i = 0; i < desk->papers_count; i++) {
        if (desk->papers[i].kind != REQUEST_INITIATIVE) continue;
        box_cut_top(box, papers_draw_one(scene, *box, &desk->papers[i], true) + SCENE_GAP);
        return;
    }
    struct box panel = ui_panel(scene->ui, box_cut_top(box, 110), word(WORD_plan_title));
    box_cut_top(box, SCENE_GAP);
    if (desk->initiative_state == INITIATIVE_NONE)
        others_say(scene, &panel, COLOUR_MUTED, word(WORD_plan_none));
    else
        draw_state(scene, &panel, desk);
}

static void draw_assessment(struct scene *scene, struct box box, bool is_out)
{
    struct ui_button order = {.id = "plans/assess",
                              .label = word(WORD_assess),
                              .look = UI_PRIMARY,
                              .why_not = is_out ? word(WORD_assess_out) : scene_why_not(scene)};
    char price[40], line[160];

    box = ui_panel(scene->ui, box_cut_top(&box, 170), word(WORD_assess_title));
    struct text_style style = theme_text(TYPE_BODY, COLOUR_INK);
    box_cut_top(&box, ui_paragraph(scene->ui, box, style, word(WORD_assess_line)) + SPACE_XS);
    figures_thousands(price, sizeof price, SAYING_ASSESSMENT_THOUSANDS, scene_currency(scene));
    word_fill(line, sizeof line, WORD_assess_price, WORD_VALUES(price));
    others_say(scene, &box, COLOUR_MUTED, is_out ? word(WORD_assess_out) : line);
    struct box row = box_cut_top(&box, HEIGHT_BUTTON);
    if (!scene_button_left(scene, &row, &order)) return;
    intents_simple(scene->intents, COMMAND_ASSESS);
    ui_toast(scene->ui, UI_TONE_GOOD, word(WORD_assess_done));
}

void others_draw_plans(struct scene *scene, struct box box)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);

    if (!desk) return;
    if (scene->role == ROLE_PMI) {
        draw_choices(scene, box, desk);
        return;
    }
    draw_plan(scene, &box, desk);
    draw_assessment(scene, box, desk->is_assessing);
}
