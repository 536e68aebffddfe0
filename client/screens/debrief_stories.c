#include "debrief_stories.h"

#include "held.h"

#include <math.h>
#include <stdio.h>

enum { QUARTERS = 4, ROWS_MAX = 9 };

/* ---- Said and booked ---- */

static unsigned causes_of(const struct view_debrief_view *debrief, unsigned quarter,
                          struct cause_row *rows)
{
    unsigned count = 0;

    for (unsigned i = 0; i < debrief->causes_count && count < ROWS_MAX; i++)
        if (debrief->causes[i].quarter == quarter)
            rows[count++] = (struct cause_row){debrief->causes[i].cause, debrief->causes[i].tokens};
    return count;
}

static unsigned gains_of(const struct view_debrief_view *debrief, unsigned quarter,
                         struct attribution_row *rows)
{
    unsigned count = 0;

    for (unsigned i = 0; i < debrief->gains_count && count < ROWS_MAX; i++) {
        const struct quarter_gain *gain = &debrief->gains[i];
        if (gain->quarter != quarter) continue;
        rows[count++] = (struct attribution_row){gain->block, gain->gained_cents,
                                                 gain->gained_cents, gain->gained_cents};
    }
    return count;
}

static void draw_quarter(struct scene *scene, struct box box, unsigned quarter)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    struct cause_row causes[ROWS_MAX];
    struct attribution_row gains[ROWS_MAX];
    struct text_style head = theme_text(TYPE_BODY, COLOUR_INK);
    char number[12], title[40], said[80];

    box = ui_panel(scene->ui, box, NULL);
    head.weight = WEIGHT_BOLD;
    struct held held = {.causes = causes,
                        .causes_count = causes_of(debrief, quarter, causes),
                        .gains = gains,
                        .gains_count = gains_of(debrief, quarter, gains),
                        .none = WORD_held_few,
                        .size = 12,
                        .pitch = (box.height - 24) / ROWS_MAX};
    snprintf(number, sizeof number, "%u", quarter);
    word_fill(title, sizeof title, WORD_quarter_n, WORD_VALUES(number));
    snprintf(said, sizeof said, "%s: %s", title, word(WORD_held_said));
    struct box left = box_cut_left(&box, box.width * 0.42f);
    box_cut_left(&box, SPACE_L);
    scene_line(scene, &left, 24, head, said);
    scene_line(scene, &box, 24, head, word(WORD_held_books));
    held_draw_said(scene, left, &held);
    held_draw_books(scene, box, &held);
}

void debrief_draw_held(struct scene *scene, struct box body)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    unsigned last = 1;

    for (unsigned i = 0; i < debrief->causes_count; i++)
        if (debrief->causes[i].quarter > last) last = debrief->causes[i].quarter;
    for (unsigned i = 0; i < debrief->gains_count; i++)
        if (debrief->gains[i].quarter > last) last = debrief->gains[i].quarter;
    if (last > QUARTERS) last = QUARTERS;
    for (unsigned i = 0; i < last; i++) {
        struct box row = box_row(body, 2, (int)(i / 2), SCENE_GAP);
        draw_quarter(scene, box_column(row, 2, (int)(i % 2), SCENE_GAP), i + 1);
    }
}

/* ---- Who got their way ---- */

/* A line of weeks below the bars: every quarter's first one. */
static void draw_weeks(struct scene *scene, struct box axis, unsigned count)
{
    unsigned step = scene->model->room.weeks_per_quarter;
    char number[12], line[40];

    for (unsigned i = 0; step > 0 && i < count; i += step) {
        float x = axis.x + axis.width * (float)i / (float)count;
        snprintf(number, sizeof number, "%u", i + 1);
        word_fill(line, sizeof line, WORD_week_n, WORD_VALUES(number));
        ui_label(scene->ui, (struct box){x, axis.y, 90, axis.height},
                 theme_text(TYPE_NOTE, COLOUR_MUTED), line);
    }
}

/* Up for sales, down for marketing. */
static void draw_power(struct scene *scene, struct box box)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    struct text_style sales = theme_text(TYPE_SMALL, theme_side_ink(SIDE_SALES));
    struct text_style marketing = theme_text(TYPE_SMALL, theme_side_ink(SIDE_MARKETING));
    unsigned count = debrief->weeks_count;

    box = ui_panel(scene->ui, box, word(WORD_debrief_power));
    struct box names = box_cut_left(&box, 86);
    struct box axis = box_cut_bottom(&box, 18);
    names.height -= 18;
    sales.weight = marketing.weight = WEIGHT_MEDIUM;
    ui_label(scene->ui, box_row(names, 3, 0, 0), sales, word(WORD_power_sales));
    ui_label(scene->ui, box_row(names, 3, 1, 0), theme_text(TYPE_NOTE, COLOUR_MUTED),
             word(WORD_power_middle));
    ui_label(scene->ui, box_row(names, 3, 2, 0), marketing, word(WORD_power_marketing));
    float middle = box.y + box.height / 2;
    for (unsigned i = 0; i < count; i++) {
        float power = (float)fmax(-1, fmin(1, debrief->weeks[i].power));
        float width = box.width / (float)count;
        float high = fabsf(power) * box.height / 2;
        struct box bar = {box.x + width * (float)i + 1, power > 0 ? middle - high : middle,
                          width - 2, high};
        gfx_rect(scene->ui->list, bar, 1.5f, theme_side(power > 0 ? SIDE_SALES : SIDE_MARKETING));
    }
    gfx_rect(scene->ui->list, (struct box){box.x, middle - 0.5f, box.width, 1}, 0,
             COLOUR_LINE_STRONG);
    draw_weeks(scene, axis, count);
}

/* ---- Two readings of one event ---- */

static float draw_reading(struct scene *scene, struct box box, const struct reading_row *reading,
                          bool is_drawn)
{
    struct text_style style = theme_wrapped(TYPE_SMALL, COLOUR_INK);
    struct box week = box_cut_left(&box, 86);
    struct box inside = box_column(box, 2, 0, SPACE_XL), outside = box_column(box, 2, 1, SPACE_XL);
    float left = gfx_measure(scene->ui->list, style, inside.width, reading->inside).height;
    float right = gfx_measure(scene->ui->list, style, outside.width, reading->outside).height;
    char number[12], line[40];

    if (is_drawn) {
        snprintf(number, sizeof number, "%u", reading->week + 1u);
        word_fill(line, sizeof line, WORD_week_n, WORD_VALUES(number));
        ui_rule(scene->ui, (struct box){week.x, week.y, week.width + box.width, 1});
        ui_label(scene->ui, (struct box){week.x, week.y + 8, week.width, 18},
                 theme_text(TYPE_NOTE, COLOUR_MUTED), line);
        inside.y += 8;
        outside.y += 8;
        ui_paragraph(scene->ui, inside, style, reading->inside);
        ui_paragraph(scene->ui, outside, style, reading->outside);
    }
    return (left > right ? left : right) + 16;
}

static void draw_readings(struct scene *scene, struct box box)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    struct text_style head = theme_text(TYPE_BODY, COLOUR_INK);
    float content = 0;

    box = ui_panel(scene->ui, box, NULL);
    if (debrief->readings_count == 0) {
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_reading_none));
        return;
    }
    head.weight = WEIGHT_BOLD;
    struct box row = box_cut_top(&box, 26);
    struct box measure = box;
    measure.width -= 12;
    for (unsigned i = 0; i < debrief->readings_count; i++)
        content += draw_reading(scene, measure, &debrief->readings[i], false);
    struct ui_scroll scroll = {.id = "debrief/readings", .content_height = content};
    struct box list = ui_scroll_begin(scene->ui, box, &scroll);
    row.width = list.width;
    for (unsigned i = 0; i < debrief->readings_count; i++)
        box_cut_top(&list, draw_reading(scene, list, &debrief->readings[i], true));
    ui_scroll_end(scene->ui);
    box_cut_left(&row, 86);
    ui_label(scene->ui, box_column(row, 2, 0, SPACE_XL), head, word(WORD_reading_inside));
    ui_label(scene->ui, box_column(row, 2, 1, SPACE_XL), head, word(WORD_reading_outside));
}

void debrief_draw_stories(struct scene *scene, struct box body)
{
    struct box top = box_cut_top(&body, (body.height - SCENE_GAP) * 0.4f);

    box_cut_top(&body, SCENE_GAP);
    draw_power(scene, top);
    draw_readings(scene, body);
}
