#include "scene.h"

#include <math.h>
#include <stdio.h>

/* How the company does: revenue by week against the goal, and what it is made of. */

enum { WEEKS_MAX = 78 };

static void draw_fact(struct scene *scene, struct box box, const char *value, const char *label)
{
    box = ui_panel(scene->ui, box, NULL);
    box.y -= 4;
    scene_line(scene, &box, 28, theme_text(TYPE_TITLE, COLOUR_INK), value);
    scene_line(scene, &box, 20, theme_text(TYPE_SMALL, COLOUR_MUTED), label);
}

static void draw_money_fact(struct scene *scene, struct box box, int64_t have, int64_t want,
                            enum word label)
{
    char money[48], share[24], line[120], rest[64];

    figures_money_short(money, sizeof money, have, scene_currency(scene));
    figures_share(share, sizeof share, want > 0 ? (double)have / (double)want : 0);
    word_fill(rest, sizeof rest, WORD_result_share, WORD_VALUES(share));
    snprintf(line, sizeof line, "%s: %s", word(label), rest);
    draw_fact(scene, box, money, line);
}

void scene_revenue_chart(struct scene *scene, struct box box, const struct view_team_view *team)
{
    static const enum word names[3] = {WORD_result_new, WORD_result_renewal, WORD_result_expansion};
    double values[3][WEEKS_MAX];
    struct chart_series series[3];
    size_t count = team->history_count < WEEKS_MAX ? team->history_count : WEEKS_MAX;
    double target = count > 0 ? (double)team->history[count - 1].target_cents : 0;

    for (size_t i = 0; i < count; i++) {
        values[0][i] = (double)team->history[i].new_cents;
        values[1][i] = (double)team->history[i].renewal_cents;
        values[2][i] = (double)team->history[i].expansion_cents;
    }
    for (unsigned i = 0; i < 3; i++)
        series[i] = (struct chart_series){.name = word(names[i]),
                                          .values = values[i],
                                          .count = count,
                                          .colour = theme_series(i),
                                          .text_colour = theme_series_ink(i)};
    struct chart chart = {.series = series,
                          .series_count = 3,
                          .length = count < 13 ? 13 : count,
                          .first_label = 1,
                          .x_name = word(WORD_result_week),
                          .unit = CHART_CENTS,
                          .has_target = target > 0,
                          .target = target,
                          .target_name = word(WORD_result_target),
                          .starts_at_zero = true};
    chart_draw_stacked(scene->ui->list, box, &chart, NULL);
}

void screen_result(struct scene *scene, struct box body)
{
    const struct view_team_view *team = model_team(scene->model);
    char number[24];
    unsigned won = 0, lost = 0;

    if (!team || team->history_count == 0) {
        struct box box = ui_panel(scene->ui, box_cut_top(&body, 100), word(WORD_result_title));
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_result_none));
        return;
    }
    for (unsigned i = 0; i < team->history_count; i++) {
        won += team->history[i].won;
        lost += team->history[i].lost;
    }
    struct box facts = box_cut_top(&body, 78);
    box_cut_top(&body, SCENE_GAP);
    draw_money_fact(scene, box_column(facts, 4, 0, SCENE_GAP), team->quarter_revenue_cents,
                    team->quarter_target_cents, WORD_result_quarter);
    draw_money_fact(scene, box_column(facts, 4, 1, SCENE_GAP), team->revenue_cents,
                    team->target_cents, WORD_result_year);
    snprintf(number, sizeof number, "%u", won);
    draw_fact(scene, box_column(facts, 4, 2, SCENE_GAP), number, word(WORD_result_won_year));
    snprintf(number, sizeof number, "%u", lost);
    draw_fact(scene, box_column(facts, 4, 3, SCENE_GAP), number, word(WORD_result_lost_year));
    scene_revenue_chart(scene, ui_panel(scene->ui, body, word(WORD_result_title)), team);
}
