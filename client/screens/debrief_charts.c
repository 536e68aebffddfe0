#include "debrief_charts.h"

#include <math.h>
#include <stdio.h>

enum { WEEKS_MAX = 78, LINES_MAX = 4, MARKS_MAX = 8, SPANS_MAX = 96 };

/* One line of a chart: which number of a week, its name, its colour of the palette. */
struct line {
    double (*value)(const struct debrief_week *week);
    enum word name;
    unsigned colour;
    bool is_dashed;
};

/* Rotations, as upright lines in every chart of the year. */
static size_t put_marks(const struct scene *scene, struct chart_mark *marks)
{
    const struct view_room_view *room = &scene->model->room;
    size_t count = 0;

    for (unsigned i = 0; i < room->rotation_weeks_count && count < MARKS_MAX; i++)
        marks[count++] =
            (struct chart_mark){(double)room->rotation_weeks[i].week, word(WORD_debrief_rotation)};
    return count;
}

static void draw_lines(struct scene *scene, struct box box, const struct line *lines, size_t count,
                       enum chart_unit unit)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    size_t length = debrief->weeks_count < WEEKS_MAX ? debrief->weeks_count : WEEKS_MAX;
    double values[LINES_MAX][WEEKS_MAX];
    struct chart_series series[LINES_MAX];
    struct chart_mark marks[MARKS_MAX];

    for (size_t k = 0; k < count; k++) {
        for (size_t i = 0; i < length; i++)
            values[k][i] = lines[k].value(&debrief->weeks[i]);
        series[k] = (struct chart_series){.name = word(lines[k].name),
                                          .values = values[k],
                                          .count = length,
                                          .colour = theme_series(lines[k].colour),
                                          .text_colour = theme_series_ink(lines[k].colour),
                                          .is_dashed = lines[k].is_dashed};
    }
    struct chart chart = {.series = series,
                          .series_count = count,
                          .length = length < 2 ? 2 : length,
                          .first_label = 1,
                          .x_name = word(WORD_result_week),
                          .unit = unit,
                          .marks = marks,
                          .mark_count = put_marks(scene, marks),
                          .starts_at_zero = true};
    chart_draw_lines(scene->ui->list, box, &chart);
}

/* A felt number below 0 was not asked for. */
static double felt(double value)
{
    return value < 0 ? NAN : value;
}

static double revenue(const struct debrief_week *week)
{
    return (double)week->revenue_cents;
}

static double target(const struct debrief_week *week)
{
    return (double)week->target_cents;
}

static double open_deals(const struct debrief_week *week)
{
    return week->open_deals;
}

static double leads(const struct debrief_week *week)
{
    return week->leads;
}

static double waiting(const struct debrief_week *week)
{
    return week->waiting;
}

static double alignment(const struct debrief_week *week)
{
    return week->alignment;
}

static double felt_sales(const struct debrief_week *week)
{
    return felt(week->felt_sales);
}

static double felt_marketing(const struct debrief_week *week)
{
    return felt(week->felt_marketing);
}

static double felt_ceo(const struct debrief_week *week)
{
    return felt(week->felt_ceo);
}

static double awareness(const struct debrief_week *week)
{
    return week->awareness;
}

static double brand(const struct debrief_week *week)
{
    return week->brand;
}

static double tension(const struct debrief_week *week)
{
    return week->tension;
}

/* The order of theme_series. */
enum { BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, BLACK };

void debrief_draw_revenue(struct scene *scene, struct box box)
{
    static const struct line lines[] = {{revenue, WORD_debrief_actual, BLUE, false},
                                        {target, WORD_debrief_goal, BLACK, true}};

    draw_lines(scene, box, lines, 2, CHART_CENTS);
}

void debrief_draw_pipeline(struct scene *scene, struct box box)
{
    static const struct line lines[] = {{open_deals, WORD_debrief_open, BLUE, false},
                                        {leads, WORD_debrief_leads, VERMILLION, false},
                                        {waiting, WORD_debrief_waiting, ORANGE, false}};

    draw_lines(scene, box, lines, 3, CHART_NUMBER);
}

void debrief_draw_alignment(struct scene *scene, struct box box)
{
    static const struct line lines[] = {{alignment, WORD_debrief_measured, BLACK, false},
                                        {felt_sales, WORD_debrief_felt_sales, BLUE, true},
                                        {felt_marketing, WORD_debrief_felt_mark, VERMILLION, true},
                                        {felt_ceo, WORD_debrief_felt_ceo, GREEN, true}};

    draw_lines(scene, box, lines, 4, CHART_NUMBER);
}

void debrief_draw_known(struct scene *scene, struct box box)
{
    static const struct line lines[] = {{awareness, WORD_debrief_awareness, VERMILLION, false},
                                        {brand, WORD_debrief_brand, PURPLE, false},
                                        {tension, WORD_debrief_tension, BLACK, true}};

    draw_lines(scene, box, lines, 3, CHART_SHARE);
}

/* ---- Who sat where ---- */

static bool has_seat(const struct view_debrief_view *debrief, unsigned role)
{
    for (unsigned i = 0; i < debrief->seats_count; i++)
        if (debrief->seats[i].role == role) return true;
    return false;
}

void debrief_draw_seats(struct scene *scene, struct box box)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    const char *rows[ROLE_COUNT];
    int row_of[ROLE_COUNT];
    struct chart_span spans[SPANS_MAX];
    struct chart_mark marks[MARKS_MAX];
    int row_count = 0;
    size_t span_count = 0;

    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        if (!has_seat(debrief, role)) continue;
        row_of[role] = row_count;
        rows[row_count++] = words_role((enum role)role);
    }
    for (unsigned i = 0; i < debrief->seats_count && span_count < SPANS_MAX; i++) {
        const struct seat_row *seat = &debrief->seats[i];
        if (seat->role >= ROLE_COUNT) continue;
        enum side side = role_side((enum role)seat->role);
        spans[span_count++] =
            (struct chart_span){row_of[seat->role], seat->from_week,       seat->to_week,
                                seat->name,         theme_side_soft(side), theme_side_ink(side)};
    }
    struct chart_timeline timeline = {.rows = rows,
                                      .row_count = row_count,
                                      .spans = spans,
                                      .span_count = span_count,
                                      .marks = marks,
                                      .mark_count = put_marks(scene, marks),
                                      .length = debrief->weeks_count,
                                      .first_label = 1,
                                      .x_name = word(WORD_result_week),
                                      .now = -1};
    if (row_count > 0) chart_draw_timeline(scene->ui->list, box, &timeline);
}
