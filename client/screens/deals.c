#include "scene.h"

#include <stdio.h>
#include <string.h>

/* The way of a deal from left to right. A newcomer sees first the place between the two sides where
 * people who asked us wait, then four stages with a card a deal, and what was decided this week. A
 * card that moves on glides to its new place. */

enum { STAGES = 5, CARD_LOW = 54, CARD_HIGH = 74, CARD_GAP = 6, QUEUE_WIDTH = 190 };

static unsigned stage_of(const struct deal_row *deal)
{
    return deal->stage < 4 ? deal->stage : 4;
}

/* Who brought it: marketing's leads, sales' calls, or customers who recommend us. */
static uint32_t source_colour(unsigned source)
{
    static const enum side sides[] = {SIDE_MARKETING, SIDE_SALES, SIDE_NEUTRAL};

    return theme_side(sides[source < 3 ? source : 0]);
}

static uint32_t stage_colour(const struct deal_row *deal)
{
    if (deal->stage == 4) return COLOUR_GOOD;
    if (deal->stage == 5) return COLOUR_BAD;
    return source_colour(deal->source);
}

static enum word source_word(const struct deal_row *deal)
{
    static const enum word words[] = {WORD_source_0, WORD_source_1, WORD_source_2};

    if (deal->stage == 4) return WORD_deal_won;
    if (deal->stage == 5) return WORD_deal_lost;
    return words[deal->source < 3 ? deal->source : 0];
}

static void draw_card(struct scene *scene, struct box box, const struct deal_row *deal)
{
    static const enum word firms[] = {WORD_firm_0, WORD_firm_1, WORD_firm_2};
    char money[40], weeks[32], line[80];
    struct box edge = {box.x + 0.5f, box.y + 0.5f, box.width - 1, box.height - 1};

    gfx_rect(scene->ui->list, box, RADIUS_M, COLOUR_PANEL);
    gfx_frame(scene->ui->list, edge, RADIUS_M, (struct stroke){1, COLOUR_LINE, 0});
    gfx_rect(scene->ui->list, (struct box){box.x, box.y + 6, 3, box.height - 12}, 1.5f,
             stage_colour(deal));
    struct box inside = {box.x + 10, box.y + 7, box.width - 18, box.height - 14};
    struct text_style name = theme_text(TYPE_SMALL, COLOUR_INK);
    name.weight = WEIGHT_MEDIUM;
    scene_line(scene, &inside, 20, name,
               deal->name[0] ? deal->name : word(firms[deal->segment < 3 ? deal->segment : 0]));
    struct text_style note = theme_text(TYPE_NOTE, COLOUR_MUTED);
    if (deal->age_weeks > 0)
        scene_weeks(weeks, sizeof weeks, deal->age_weeks);
    else
        snprintf(weeks, sizeof weeks, "%s", word(WORD_deal_fresh));
    if (deal->value_cents >= 0)
        figures_money(money, sizeof money, deal->value_cents, scene_currency(scene));
    else
        money[0] = 0;
    bool is_high = inside.height > 36;
    /* Who does not know a deal's worth does not know its age either. */
    bool is_dated = deal->stage < 4 && deal->value_cents >= 0;
    const char *last = is_dated ? weeks : word(source_word(deal));
    if (money[0])
        snprintf(line, sizeof line, "%s · %s", money, last);
    else
        snprintf(line, sizeof line, "%s", last);
    scene_line(scene, &inside, 18, note, line);
    if (is_high && is_dated) scene_line(scene, &inside, 18, note, word(source_word(deal)));
}

/* Cards keep their place under their deal's number, so that a move can be seen. */
static struct box glided(struct scene *scene, const struct deal_row *deal, struct box box)
{
    char id[32];

    box.x = ui_glide(scene->ui, ui_name(id, sizeof id, "deal/x", (int)(deal->id % 65536)), box.x);
    box.y = ui_glide(scene->ui, ui_name(id, sizeof id, "deal/y", (int)(deal->id % 65536)), box.y);
    return box;
}

static unsigned deals_in(const struct view_pipeline_view *pipeline, unsigned stage)
{
    unsigned count = 0;

    for (unsigned i = 0; i < pipeline->deals_count; i++)
        count += stage_of(&pipeline->deals[i]) == stage;
    return count;
}

/* High cards while every stage has room for them. */
static float card_height(const struct view_pipeline_view *pipeline, float height)
{
    if (pipeline->deals_count > 0 && !pipeline->deals[0].name[0]) return CARD_LOW;
    for (unsigned stage = 0; stage < STAGES; stage++)
        if ((float)deals_in(pipeline, stage) * (CARD_HIGH + CARD_GAP) > height - 44)
            return CARD_LOW;
    return CARD_HIGH;
}

static void draw_stage(struct scene *scene, struct box box, unsigned stage)
{
    static const enum word names[STAGES] = {WORD_stage_0, WORD_stage_1, WORD_stage_2, WORD_stage_3,
                                            WORD_stage_done};
    const struct view_pipeline_view *pipeline = &scene->model->pipeline;
    unsigned count = deals_in(pipeline, stage), drawn = 0;
    float height = card_height(pipeline, box.height);
    char number[16], line[64];

    gfx_rect(scene->ui->list, box, RADIUS_L, COLOUR_SUNKEN);
    struct box inside = box_inset(box, 8);
    struct box head = box_cut_top(&inside, 26);
    struct text_style style = theme_text(TYPE_SMALL, COLOUR_INK);
    style.weight = WEIGHT_BOLD;
    snprintf(number, sizeof number, "%u", count);
    if (!model_sees_deals(scene->model)) number[0] = 0;
    ui_label(scene->ui, box_cut_right(&head, 26),
             theme_aligned(TYPE_SMALL, COLOUR_MUTED, ALIGN_RIGHT), number);
    ui_label(scene->ui, head, style, word(names[stage]));
    box_cut_top(&inside, 2);
    unsigned room = (unsigned)((inside.height + CARD_GAP) / (height + CARD_GAP));
    if (count > room && room > 0) room--;
    for (unsigned i = 0; i < pipeline->deals_count && drawn < room; i++) {
        if (stage_of(&pipeline->deals[i]) != stage) continue;
        struct box card = box_cut_top(&inside, height);
        box_cut_top(&inside, CARD_GAP);
        draw_card(scene, glided(scene, &pipeline->deals[i], card), &pipeline->deals[i]);
        drawn++;
    }
    if (count == 0 && model_sees_deals(scene->model))
        scene_line(scene, &inside, 20, theme_text(TYPE_NOTE, COLOUR_MUTED), word(WORD_deals_none));
    if (count == drawn) return;
    snprintf(number, sizeof number, "%u", count - drawn);
    word_fill(line, sizeof line, WORD_more_deals, WORD_VALUES(number));
    scene_line(scene, &inside, 20, theme_text(TYPE_NOTE, COLOUR_MUTED), line);
}

/* ---- The queue ---- */

static void draw_count(struct scene *scene, struct box *box, double value, enum word label)
{
    char number[24];

    if (value < 0) return;
    figures_number(number, sizeof number, value + 0.0);
    scene_line(scene, box, 30, theme_text(TYPE_TITLE, COLOUR_INK), number);
    scene_line(scene, box, 18, theme_text(TYPE_NOTE, COLOUR_MUTED), word(label));
    box_cut_top(box, SPACE_S);
}

/* One dot a waiting person. */
static void draw_dots(struct scene *scene, struct box *box, double waiting)
{
    enum { PITCH = 14, DOTS_MAX = 60 };
    int columns = (int)(box->width / PITCH);
    int count = waiting < DOTS_MAX ? (int)(waiting + 0.5) : DOTS_MAX;

    if (count <= 0 || columns < 1) return;
    for (int i = 0; i < count; i++) {
        struct point at = {box->x + PITCH * ((float)(i % columns) + 0.4f),
                           box->y + PITCH * ((float)(i / columns) + 0.5f)};
        gfx_circle(scene->ui->list, at, 4.5f, theme_side(SIDE_MARKETING));
    }
    box_cut_top(box, (float)((count + columns - 1) / columns * PITCH) + SPACE_S);
}

static void draw_wait(struct scene *scene, struct box *box, double hours)
{
    char number[24], line[100];
    bool is_long = hours > 48;

    if (hours < 0) return;
    figures_number(number, sizeof number, is_long ? hours / 24 : hours);
    word_fill(line, sizeof line, is_long ? WORD_queue_days : WORD_queue_hours, WORD_VALUES(number));
    struct text_style style = theme_text(TYPE_SMALL, is_long ? COLOUR_BAD : COLOUR_INK);
    box_cut_top(box, ui_paragraph(scene->ui, *box, style, line) + SPACE_M);
}

static void draw_queue(struct scene *scene, struct box box)
{
    const struct view_pipeline_view *pipeline = &scene->model->pipeline;
    bool is_hidden = pipeline->passed < 0 && pipeline->waiting < 0 && pipeline->nurtured < 0;

    struct box inside = ui_panel(scene->ui, box, NULL);
    inside = (struct box){inside.x - 2, inside.y - 4, inside.width + 4, inside.height + 4};
    struct text_style head = theme_wrapped(TYPE_SMALL, COLOUR_INK);
    head.weight = WEIGHT_BOLD;
    box_cut_top(&inside, ui_paragraph(scene->ui, inside, head, word(WORD_queue_title)) + SPACE_S);
    if (is_hidden) {
        ui_paragraph(scene->ui, inside, theme_text(TYPE_SMALL, COLOUR_MUTED),
                     word(WORD_queue_hidden));
        return;
    }
    draw_count(scene, &inside, pipeline->passed, WORD_queue_passed);
    draw_count(scene, &inside, pipeline->waiting, WORD_queue_waiting);
    draw_dots(scene, &inside, pipeline->waiting);
    draw_wait(scene, &inside, pipeline->wait_hours);
    if (inside.height > 50) draw_count(scene, &inside, pipeline->nurtured, WORD_queue_kept);
}

static void draw_summary(struct scene *scene, struct box row)
{
    const struct view_pipeline_view *pipeline = &scene->model->pipeline;
    char open[16], won[16], lost[16], line[120];
    unsigned count = 0;

    for (unsigned i = 0; i < pipeline->deals_count; i++)
        count += pipeline->deals[i].stage < 4;
    snprintf(open, sizeof open, "%u", count);
    snprintf(won, sizeof won, "%u", pipeline->won_quarter);
    snprintf(lost, sizeof lost, "%u", pipeline->lost_quarter);
    word_fill(line, sizeof line, WORD_deals_line, WORD_VALUES(open, won, lost));
    struct text_style note = theme_text(TYPE_NOTE, COLOUR_MUTED);
    static const enum word words[3] = {WORD_source_2, WORD_source_1, WORD_source_0};
    for (int i = 0; i < 3; i++) {
        float width = gfx_measure(scene->ui->list, note, 0, word(words[i])).width;
        ui_label(scene->ui, box_cut_right(&row, width + 1), note, word(words[i]));
        struct box dot = box_cut_right(&row, 16);
        gfx_rect(scene->ui->list, (struct box){dot.x + 6, dot.y + 4, 3, dot.height - 8}, 1.5f,
                 source_colour(2 - (unsigned)i));
        box_cut_right(&row, SPACE_S);
    }
    if (pipeline->won_quarter == VIEW_HIDDEN)
        snprintf(line, sizeof line, "%s", word(WORD_deals_untold));
    else if (!model_sees_deals(scene->model))
        word_fill(line, sizeof line, WORD_deals_hidden, WORD_VALUES(won, lost));
    ui_label(scene->ui, row, theme_text(TYPE_BODY, COLOUR_INK), line);
}

void screen_deals(struct scene *scene, struct box body)
{
    if (!scene->model->has_pipeline) {
        struct box box = ui_panel(scene->ui, box_cut_top(&body, 100), word(WORD_tab_deals));
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_pipeline_none));
        return;
    }
    draw_summary(scene, box_cut_top(&body, 22));
    box_cut_top(&body, SPACE_S);
    draw_queue(scene, box_cut_left(&body, scene->is_compact ? 160 : QUEUE_WIDTH));
    box_cut_left(&body, SCENE_GAP);
    for (int i = 0; i < STAGES; i++)
        draw_stage(scene, box_column(body, STAGES, i, 8), (unsigned)i);
}
