#include "scene.h"

#include <stdio.h>

/* The private scorecard: the chair's own goal, the shared one and the bonus they would make now.
 * Nobody else sees it. */

static enum word own_word(enum role role)
{
    static const enum word words[ROLE_COUNT] = {
#define ROLE(id, ...) [ROLE_##id] = WORD_goal_##id,
#include "roles.def"
#undef ROLE
    };
    return words[role];
}

/* "leads passed on        108%" with the mark of its part of the bar. */
static void draw_part(struct scene *scene, struct box row, uint32_t colour, const char *label,
                      double value)
{
    struct text_style style = theme_aligned(TYPE_NOTE, COLOUR_INK, ALIGN_RIGHT);
    char share[24];

    style.weight = WEIGHT_MEDIUM;
    figures_share(share, sizeof share, value);
    gfx_circle(scene->ui->list, (struct point){row.x + 4, row.y + row.height / 2}, 4, colour);
    box_cut_left(&row, 14);
    ui_label(scene->ui, box_cut_right(&row, 60), style, share);
    ui_label(scene->ui, row, theme_text(TYPE_NOTE, COLOUR_MUTED), label);
}

static void draw_bar(struct scene *scene, struct box box, const struct goal_row *goal)
{
    double full = goal->bonus > 1.25 ? goal->bonus : 1.25;
    struct ui_bar_part parts[2] = {
        {(1 - goal->share) * goal->own, theme_side(role_side(scene->role))},
        {goal->share * goal->shared, theme_mix(COLOUR_ACCENT, COLOUR_PANEL, 0.25f)}};
    struct ui_bar bar = {parts, 2, full, 1};

    ui_bar(scene->ui, box, &bar);
}

float scene_goal(struct scene *scene, struct box box)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    float pad = scene->is_compact ? 10 : 14;
    float row = scene->is_compact ? 16 : 18;
    float height = 2 * pad + 20 + 6 + 8 + 6 + 2 * row;
    struct text_style title = theme_text(TYPE_SMALL, COLOUR_INK);
    struct text_style number = theme_aligned(TYPE_HEADING, COLOUR_INK, ALIGN_RIGHT);
    char bonus[24], counts[24], shared[80];

    if (!desk || desk->goal_count == 0 || box.height < height) return 0;
    const struct goal_row *goal = &desk->goal[0];
    box.height = height;
    ui_panel(scene->ui, box, NULL);
    bool is_top = scene->ui->layer == scene->ui->layer_top_last;
    if (is_top && box_contains(box, scene->ui->mouse_x, scene->ui->mouse_y))
        ui_tip(scene->ui, box, word(WORD_goal_tip));
    struct box inside = box_inset(box, pad);
    struct box head = box_cut_top(&inside, 20);
    title.weight = WEIGHT_BOLD;
    figures_share(bonus, sizeof bonus, goal->bonus);
    ui_label(scene->ui, box_cut_right(&head, 80), number, bonus);
    ui_label(scene->ui, head, title, word(WORD_goal_title));
    box_cut_top(&inside, 6);
    draw_bar(scene, box_cut_top(&inside, 8), goal);
    box_cut_top(&inside, 6);
    draw_part(scene, box_cut_top(&inside, row), theme_side(role_side(scene->role)),
              word(own_word(scene->role)), goal->own);
    figures_share(counts, sizeof counts, goal->share);
    word_fill(shared, sizeof shared, WORD_goal_counts, WORD_VALUES(word(WORD_goal_shared), counts));
    draw_part(scene, box_cut_top(&inside, row), theme_mix(COLOUR_ACCENT, COLOUR_PANEL, 0.25f),
              shared, goal->shared);
    return height;
}
