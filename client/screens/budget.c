#include "scene.h"

#include <stdio.h>

/* The money that all spend from: one bar, what is free, and the requests that wait for an answer.
 */

static void draw_request(struct scene *scene, struct box *box, const struct request_row *request)
{
    bool is_mine = model_has_chair(scene->model, (enum role)request->role);
    bool may_answer = model_has_chair(scene->model, ROLE_CEO);
    char money[40], line[120], id[32];
    enum role role = request->role < ROLE_COUNT ? (enum role)request->role : ROLE_DIRECTOR;

    figures_money(money, sizeof money, request->weekly_cents, scene_currency(scene));
    if (is_mine && !may_answer)
        word_fill(line, sizeof line, WORD_request_mine, WORD_VALUES(money));
    else
        word_fill(line, sizeof line, WORD_request_line, WORD_VALUES(words_role(role), money));
    box_cut_top(box, SPACE_S);
    float height = ui_paragraph(scene->ui, *box, theme_text(TYPE_SMALL, COLOUR_INK), line);
    box_cut_top(box, height + SPACE_XS);
    if (!may_answer) return;
    struct box row = box_cut_top(box, 32);
    const char *why_not = scene->model->link == MODEL_OPEN ? NULL : word(WORD_lost_why);
    struct ui_button grant = {.id = ui_name(id, sizeof id, "grant", request->request),
                              .label = word(WORD_request_grant),
                              .look = UI_PRIMARY,
                              .why_not = why_not,
                              .tip = request->what[0] ? request->what : NULL};
    if (scene_button_left(scene, &row, &grant))
        intents_answer_request(scene->intents, request->request, true);
    struct ui_button decline = {.id = ui_name(id, sizeof id, "decline", request->request),
                                .label = word(WORD_request_decline),
                                .look = UI_QUIET,
                                .why_not = why_not};
    if (scene_button_left(scene, &row, &decline))
        intents_answer_request(scene->intents, request->request, false);
}

static float height_of(const struct scene *scene, const struct view_team_view *team, unsigned rows)
{
    bool may_answer = model_has_chair(scene->model, ROLE_CEO);

    return 98 + (float)(rows < team->requests_count ? rows : team->requests_count) *
                    (may_answer ? 68.0f : 46.0f);
}

float scene_budget(struct scene *scene, struct box box)
{
    const struct view_team_view *team = model_team(scene->model);
    char spent[40], budget[40], line[100];
    unsigned rows = height_of(scene, team, 2) <= box.height ? 2 : 1;
    float height = height_of(scene, team, rows);
    int64_t left = team->budget_cents - team->spent_cents;
    struct ui_bar_part part = {(double)team->spent_cents,
                               left < 0 ? COLOUR_BAD
                                        : theme_mix(COLOUR_ACCENT, COLOUR_PANEL, 0.25f)};
    struct ui_bar bar = {&part, 1, (double)team->budget_cents, -1};

    struct box inside = ui_panel(scene->ui, box_cut_top(&box, height), NULL);
    struct box row = box_cut_top(&inside, 22);
    figures_money(budget, sizeof budget, left < 0 ? -left : left, scene_currency(scene));
    word_fill(line, sizeof line, left < 0 ? WORD_budget_over : WORD_budget_free,
              WORD_VALUES(budget));
    struct text_style free_style =
        theme_aligned(TYPE_SMALL, left < 0 ? COLOUR_BAD : COLOUR_GOOD, ALIGN_RIGHT);
    free_style.weight = WEIGHT_BOLD;
    float width = gfx_measure(scene->ui->list, free_style, 0, line).width + 1;
    ui_label(scene->ui, box_cut_right(&row, width), free_style, line);
    ui_label(scene->ui, row, theme_text(TYPE_HEADING, COLOUR_INK), word(WORD_budget_title));
    box_cut_top(&inside, SPACE_S);
    ui_bar(scene->ui, box_cut_top(&inside, 10), &bar);
    box_cut_top(&inside, SPACE_S);
    figures_money(spent, sizeof spent, team->spent_cents, scene_currency(scene));
    figures_money(budget, sizeof budget, team->budget_cents, scene_currency(scene));
    word_fill(line, sizeof line, WORD_budget_line, WORD_VALUES(spent, budget));
    scene_line(scene, &inside, 18, theme_text(TYPE_NOTE, COLOUR_MUTED), line);
    for (unsigned i = 0; i < team->requests_count && i < rows; i++)
        draw_request(scene, &inside, &team->requests[i]);
    return height;
}
