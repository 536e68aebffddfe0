#include "metrics.h"
#include "own_panel.h"
#include "scene.h"
#include "signs.h"

#include <math.h>
#include <stdio.h>

/* A chair's numbers, and the news: what the week brought, worded for this chair by the server. */

void scene_metric(struct scene *scene, struct box box, const struct metric_row *row)
{
    struct text_style bold = theme_text(TYPE_BODY, COLOUR_INK);
    char shown[48], label[64];

    bold.weight = WEIGHT_BOLD;
    figures_value(shown, sizeof shown, row->value, sign_unit(row->metric), scene_currency(scene));
    sign_label(label, sizeof label, row->metric);
    ui_label(scene->ui, box_cut_top(&box, 19), bold, shown);
    ui_label(scene->ui, box_cut_top(&box, 17), theme_text(TYPE_NOTE, COLOUR_MUTED), label);
}

static void draw_number(struct scene *scene, struct box box, const struct view_desk_view *desk,
                        const struct metric_row *row)
{
    const struct sign_row *sign = desk_sign(desk, row->metric);
    double values[26];
    struct box spark = box_cut_right(&box, box.width > 190 ? 60 : 0);

    scene_metric(scene, box, row);
    if (!sign || sign->points_count < 2 || spark.width < 40) return;
    size_t count = sign->points_count < 26 ? sign->points_count : 26;
    for (size_t i = 0; i < count; i++)
        values[i] = sign->points[i].value;
    struct chart_series series = {NULL, values, count, theme_side(role_side(scene->role)),
                                  0,    false};
    spark.height = 34;
    chart_draw_spark(scene->ui->list, spark, &series);
}

/* Numbers that a lever or the header shows already need no second place. */
static bool stands_elsewhere(const struct view_desk_view *desk, unsigned metric)
{
    enum lever levers[LEVERS_OF_ROLE_MAX];
    unsigned count = desk_levers(desk, levers, LEVERS_OF_ROLE_MAX);

    if (metric == METRIC_SLOT_quarter || metric == METRIC_SLOT_target) return true;
    for (unsigned i = 0; i < count; i++) {
        unsigned sign;
        if (sign_find(lever_info(levers[i])->sign, &sign) && sign == metric) return true;
    }
    return false;
}

/* Before the first week nothing was counted yet. */
static bool is_told(const struct scene *scene, const struct view_desk_view *desk,
                    const struct metric_row *row)
{
    if (stands_elsewhere(desk, row->metric)) return false;
    return scene->model->room.week > 0 || fabs(row->value) > 1e-9;
}

unsigned scene_numbers_count(const struct scene *scene)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    unsigned count = 0;

    for (unsigned i = 0; desk && i < desk->panel_count; i++)
        count += is_told(scene, desk, &desk->panel[i]);
    return desk ? count + desk->own_metrics_count : 0;
}

static struct box number_cell(struct box box, int columns, int index)
{
    struct box column = box_column(box, columns, index % columns, SPACE_L);

    return (struct box){column.x, box.y + 44 * (float)(index / columns), column.width, 38};
}

/* The scenario's own numbers first: they are what it is about. */
void scene_numbers(struct scene *scene, struct box box)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    int columns = box.width > 560 ? 3 : 2;
    int rows = (int)((box.height + 6) / 44);
    int drawn = 0;

    for (unsigned i = 0; desk && i < desk->own_metrics_count && drawn < rows * columns; i++)
        own_metric_draw(scene, number_cell(box, columns, drawn++), &desk->own_metrics[i]);
    for (unsigned i = 0; desk && i < desk->panel_count && drawn < rows * columns; i++) {
        if (!is_told(scene, desk, &desk->panel[i])) continue;
        draw_number(scene, number_cell(box, columns, drawn++), desk, &desk->panel[i]);
    }
}

/* Good and bad news have a dot of their colour; an echo of an earlier decision has a loop that
 * comes back upon itself. */
static void draw_tone(struct scene *scene, struct point at, uint8_t tone)
{
    enum { TONE_GOOD = 1, TONE_BAD, TONE_ECHO };
    uint32_t colour = tone == TONE_GOOD  ? COLOUR_GOOD
                      : tone == TONE_BAD ? COLOUR_BAD
                                         : COLOUR_LINE_STRONG;
    struct point head[3] = {
        {at.x - 1, at.y - 7.5f}, {at.x - 1, at.y - 1.5f}, {at.x + 4, at.y - 4.5f}};

    if (tone != TONE_ECHO) {
        gfx_circle(scene->ui->list, at, 3.5f, colour);
        return;
    }
    gfx_arc(scene->ui->list, at, 4.5f, (struct gfx_sweep){0.12f, 0.95f},
            (struct stroke){2, COLOUR_ACCENT, 0});
    gfx_area(scene->ui->list, head, 3, COLOUR_ACCENT);
}

/* The newest on top, so that it needs no scrolling. */
void scene_news(struct scene *scene, struct box box)
{
    const struct model_ring *news = &scene->model->news;
    struct text_style style = theme_wrapped(TYPE_SMALL, COLOUR_INK);
    char week[32], number[12];

    if (news->count == 0) {
        ui_paragraph(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED), word(WORD_news_none));
        return;
    }
    for (unsigned i = 0; i < news->count; i++) {
        const struct model_line *line = model_line(news, news->count - 1 - i);
        struct box text = {box.x + 14, box.y, box.width - 14 - 64, 0};
        float height = gfx_measure(scene->ui->list, style, text.width, line->text).height;
        if (height > box.height) return;
        draw_tone(scene, (struct point){box.x + 4, box.y + 9}, line->tone);
        snprintf(number, sizeof number, "%u", line->week + 1u);
        word_fill(week, sizeof week, WORD_week_n, WORD_VALUES(number));
        ui_label(scene->ui, (struct box){box.x + box.width - 62, box.y, 62, 18},
                 theme_aligned(TYPE_NOTE, COLOUR_MUTED, ALIGN_RIGHT), week);
        ui_paragraph(scene->ui, text, style, line->text);
        box_cut_top(&box, height + 7);
    }
}
