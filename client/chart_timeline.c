#include "chart_inside.h"

#include "ensure.h"
#include "theme.h"

#include <math.h>

enum { ROW_MOST = 36, X_LABELS_HEIGHT = 24, NAME_GAP = 14 };

static float widest_row_name(const struct draw_list *list, const struct chart_timeline *timeline)
{
    float widest = 0;

    for (int i = 0; i < timeline->row_count; i++) {
        struct text_style style = theme_text(TYPE_SMALL, COLOUR_INK);
        float width = gfx_measure(list, style, 0, timeline->rows[i]).width;
        if (width > widest) widest = width;
    }
    return widest;
}

static struct box row_box(const struct chart_scale *scale, const struct chart_timeline *timeline,
                          int row)
{
    return box_row(scale->plot, timeline->row_count, row, 0);
}

static void draw_row_names(struct draw_list *list, const struct chart_scale *scale,
                           const struct chart_timeline *timeline, float width)
{
    for (int i = 0; i < timeline->row_count; i++) {
        struct box row = row_box(scale, timeline, i);
        struct box name = {row.x - width - NAME_GAP, row.y, width + 1, row.height};
        gfx_text(list, name, theme_text(TYPE_SMALL, COLOUR_INK), timeline->rows[i]);
        gfx_rect(list, (struct box){row.x, row.y + 3, row.width, row.height - 6}, RADIUS_S,
                 COLOUR_GROUND);
    }
}

/* Edges of spans stand between values, therefore x of a line chart over length + 1 points. */
static float edge_x(const struct chart_scale *scale, double at)
{
    return scale->plot.x + scale->plot.width * (float)(at / scale->length);
}

/* The part of a span's box where its name stands: beside the line of the present, if that cuts it.
 */
static struct box name_box(const struct chart_scale *scale, const struct chart_timeline *timeline,
                           struct box box)
{
    float x = edge_x(scale, timeline->now);
    float before = x - box.x;
    float after = box.x + box.width - x;

    if (timeline->now < 0 || before <= 0 || after <= 0) return box;
    if (before >= after) return (struct box){box.x, box.y, before - 3, box.height};
    return (struct box){x + 3, box.y, after - 3, box.height};
}

/* A name that does not fit its span is left out: half a name is worse than none. */
static void draw_span(struct draw_list *list, const struct chart_scale *scale,
                      const struct chart_timeline *timeline, const struct chart_span *span)
{
    struct box row = row_box(scale, timeline, span->row);
    float from = edge_x(scale, span->from) + 1;
    float to = edge_x(scale, span->to) - 1;
    struct box box = {from, row.y + 3, to - from, row.height - 6};
    struct text_style style = theme_aligned(TYPE_NOTE, span->text_colour, ALIGN_CENTER);

    style.weight = WEIGHT_MEDIUM;
    gfx_rect(list, box, RADIUS_S, span->colour);
    box = name_box(scale, timeline, box);
    if (!span->label || gfx_measure(list, style, 0, span->label).width > box.width - 4) return;
    gfx_text(list, box, style, span->label);
}

static void draw_now(struct draw_list *list, const struct chart_scale *scale, double now)
{
    float x = edge_x(scale, now);
    struct point ends[2] = {{x, scale->plot.y - 4}, {x, scale->plot.y + scale->plot.height}};

    gfx_line(list, ends, 2, (struct stroke){2, COLOUR_BAD, 0});
    gfx_circle(list, (struct point){x, scale->plot.y - 5}, 4, COLOUR_BAD);
}

void chart_draw_timeline(struct draw_list *list, struct box box,
                         const struct chart_timeline *timeline)
{
    ensure(timeline->row_count > 0 && timeline->length > 0);
    float names = widest_row_name(list, timeline);
    float most = (float)(timeline->row_count * ROW_MOST);
    struct chart_scale scale = {.length = (double)timeline->length, .has_slots = true};

    if (names > box.width * 0.32f) names = box.width * 0.32f;
    box_cut_left(&box, names + NAME_GAP);
    box_cut_top(&box, timeline->mark_count > 0 ? CHART_LABEL_HEIGHT + 8.0f : 10);
    box_cut_bottom(&box, X_LABELS_HEIGHT);
    if (box.height > most) box.height = most;
    scale.plot = box;
    draw_row_names(list, &scale, timeline, names);
    for (size_t i = 0; i < timeline->span_count; i++)
        draw_span(list, &scale, timeline, &timeline->spans[i]);
    chart_draw_marks(list, &scale, timeline->marks, timeline->mark_count);
    chart_draw_x_labels(list, &scale, timeline->first_label, timeline->x_name, NULL);
    if (timeline->now >= 0) draw_now(list, &scale, timeline->now);
}
