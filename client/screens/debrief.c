#include "debrief_charts.h"
#include "debrief_stories.h"
#include "scene.h"

#include <stdio.h>

/* The year in six pages: what happened, what was felt against what was measured, what was said to
 * hold each quarter back and what the books say, one event in two stories, who sat where and
 * decided what, and the questions to talk about. */

enum { PAGES = 7 };

static void draw_number_card(struct scene *scene, struct box box, const char *value,
                             enum word label, enum word sentence)
{
    box = ui_panel(scene->ui, box, NULL);
    struct box left = box_cut_left(&box, 210);

    left.y -= 4;
    scene_line(scene, &left, 30, theme_text(TYPE_TITLE, COLOUR_INK), value);
    scene_line(scene, &left, 20, theme_text(TYPE_SMALL, COLOUR_MUTED), word(label));
    ui_paragraph(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED), word(sentence));
}

static void draw_year(struct scene *scene, struct box body)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    char score[24], money[48];
    struct box facts = box_cut_bottom(&body, 84);

    box_cut_bottom(&body, SCENE_GAP);
    struct box top = box_cut_top(&body, (body.height - SCENE_GAP) * 0.58f);
    box_cut_top(&body, SCENE_GAP);
    debrief_draw_revenue(scene, ui_panel(scene->ui, top, word(WORD_debrief_revenue)));
    debrief_draw_pipeline(scene, ui_panel(scene->ui, body, word(WORD_debrief_pipeline)));
    snprintf(score, sizeof score, "%.0f", debrief->score);
    figures_money_short(money, sizeof money, debrief->successor_cents, scene_currency(scene));
    draw_number_card(scene, box_column(facts, 2, 0, SCENE_GAP), score, WORD_debrief_score,
                     WORD_debrief_score_line);
    draw_number_card(scene, box_column(facts, 2, 1, SCENE_GAP), money, WORD_debrief_left,
                     WORD_debrief_left_line);
}

static void draw_sides(struct scene *scene, struct box body)
{
    struct box top = box_cut_top(&body, (body.height - SCENE_GAP) * 0.58f);

    box_cut_top(&body, SCENE_GAP);
    debrief_draw_alignment(scene, ui_panel(scene->ui, top, word(WORD_debrief_alignment)));
    debrief_draw_known(scene, ui_panel(scene->ui, body, word(WORD_debrief_known)));
}

/* Decisions belong to a chair, never to a name. */
static void decision_cell(void *context, int row, int column, char *out, size_t capacity)
{
    const struct view_debrief_view *debrief = context;
    const struct decision_row *decision = &debrief->decisions[row];
    enum role role = decision->role < ROLE_COUNT ? (enum role)decision->role : ROLE_DIRECTOR;

    if (column == 0) snprintf(out, capacity, "%u", decision->week + 1u);
    if (column == 1) snprintf(out, capacity, "%s", words_role(role));
    if (column == 2) snprintf(out, capacity, "%s", decision->what);
}

static uint32_t decision_tint(void *context, int row)
{
    const struct view_debrief_view *debrief = context;
    unsigned role = debrief->decisions[row].role;

    return role < ROLE_COUNT ? theme_role((enum role)role) : 0;
}

static void draw_chairs(struct scene *scene, struct box body)
{
    struct view_debrief_view *debrief = (struct view_debrief_view *)&scene->model->debrief;
    struct ui_column columns[3] = {{word(WORD_result_week), 0.12f, ALIGN_LEFT},
                                   {word(WORD_debrief_chair), 0.28f, ALIGN_LEFT},
                                   {word(WORD_debrief_decisions), 0.6f, ALIGN_LEFT}};
    struct ui_table table = {.id = "debrief/decisions",
                             .columns = columns,
                             .column_count = 3,
                             .row_count = debrief->decisions_count,
                             .cell = decision_cell,
                             .tint = decision_tint,
                             .context = debrief,
                             .empty = word(WORD_debrief_no_decisions)};
    struct box top = box_cut_top(&body, (body.height - SCENE_GAP) * 0.55f);

    box_cut_top(&body, SCENE_GAP);
    debrief_draw_seats(scene, ui_panel(scene->ui, top, word(WORD_debrief_who)));
    struct box box = ui_panel(scene->ui, body, NULL);
    ui_table(scene->ui, box, &table, NULL);
}

static void draw_question(struct scene *scene, struct box *box, unsigned number, const char *text,
                          float gap)
{
    struct text_style style = theme_wrapped(TYPE_TITLE, COLOUR_INK);
    struct text_style digit = theme_text(TYPE_TITLE, COLOUR_ACCENT);
    char shown[8];

    style.weight = WEIGHT_REGULAR;
    snprintf(shown, sizeof shown, "%u", number);
    ui_label(scene->ui, (struct box){box->x, box->y, 40, 0}, digit, shown);
    struct box column = {box->x + 44, box->y, box->width - 44, 0};
    float height = ui_paragraph(scene->ui, column, style, text);
    box_cut_top(box, height + gap);
}

void scene_questions(struct scene *scene, struct box body)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;

    body = ui_panel(scene->ui, body, NULL);
    body = box_inset(body, scene->is_compact ? 8 : 24);
    if (body.width > 900) body.width = 900;
    box_cut_top(&body, ui_paragraph(scene->ui, body, theme_text(TYPE_BODY, COLOUR_MUTED),
                                    word(WORD_debrief_talk)) +
                           SPACE_XL);
    /* The last question is the one for Monday: rather close together than left out. */
    unsigned count = debrief->questions_count;
    float most = scene->is_compact ? 18 : 30;
    float gap = count > 0 ? body.height / (float)count - 28 : most;
    if (gap > most) gap = most;
    if (gap < 2) gap = 2;
    for (unsigned i = 0; i < count && body.height > 22; i++)
        draw_question(scene, &body, i + 1, debrief->questions[i].text, gap);
}

void screen_debrief(struct scene *scene, struct box body)
{
    static const enum word names[PAGES] = {
        WORD_debrief_year,   WORD_debrief_sides,     WORD_debrief_held, WORD_debrief_stories,
        WORD_debrief_chairs, WORD_debrief_questions, WORD_debrief_own};
    const char *shown[PAGES];
    int pages = scene->model->debrief.own_metrics_count > 0 ? PAGES : PAGES - 1;

    if (!scene->model->has_debrief) {
        struct box box = ui_panel(scene->ui, box_cut_top(&body, 100), word(WORD_debrief_year));
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_debrief_wait));
        return;
    }
    for (int i = 0; i < PAGES; i++)
        shown[i] = word(names[i]);
    struct ui_tabs tabs = {"debrief/pages", shown, pages, "1234567", NULL};
    struct box row = box_cut_top(&body, 38);
    row.x -= 12;
    if (ui_tabs_width(scene->ui, &tabs) > row.width) tabs.keys = NULL;
    ui_tabs(scene->ui, row, &tabs, &scene->forms->debrief_page);
    box_cut_top(&body, SPACE_S);
    switch (scene->forms->debrief_page) {
    case 0:
        draw_year(scene, body);
        break;
    case 1:
        draw_sides(scene, body);
        break;
    case 2:
        debrief_draw_held(scene, body);
        break;
    case 3:
        debrief_draw_stories(scene, body);
        break;
    case 4:
        draw_chairs(scene, body);
        break;
    case PAGES - 1:
        debrief_draw_own(scene, body);
        break;
    default:
        scene_questions(scene, body);
    }
}
