#include "desk_side.h"

#include <math.h>
#include <stdio.h>

/* The right column of a chair: what wants an answer first (a card of the company, what waits for a
 * word, the money), then one's own bonus, then what there is to read: in the first week what the
 * person before left, later the chair's numbers and the news. */

struct text_card {
    char title[80];
    char text[700];
    uint32_t ink; /* of the title */
};

/* A text under a small heading. Returns its height; drawn only with `is_drawn`. */
static float text_card(struct scene *scene, struct box box, const struct text_card *card,
                       bool is_drawn)
{
    struct text_style style = theme_wrapped(TYPE_BODY, COLOUR_INK);
    float pad = scene->is_compact ? 10 : 14;
    float width = box.width - 2 * pad;
    float height = gfx_measure(scene->ui->list, style, width, card->text).height + 24 + 2 * pad;
    struct text_style head = theme_text(TYPE_SMALL, card->ink);

    if (!is_drawn) return height;
    head.weight = WEIGHT_BOLD;
    box.height = height;
    ui_panel(scene->ui, box, NULL);
    struct box inside = box_inset(box, pad);
    scene_line(scene, &inside, 20, head, card->title);
    box_cut_top(&inside, 2);
    ui_label(scene->ui, inside, style, card->text);
    return height;
}

/* The note as one text; the prompts that were left empty are left out. */
static void note_text(const struct view_desk_view *desk, bool is_start, char *out, size_t capacity)
{
    const enum word prompts[3] = {WORD_note_trying_line, WORD_note_burning_line,
                                  WORD_note_talk_line};
    const char *answers[3] = {desk->trying, desk->burning, desk->talk_to};
    size_t size = 0;

    out[0] = 0;
    for (int i = 0; i < 3; i++) {
        char line[200];
        if (!answers[i][0]) continue;
        word_fill(line, sizeof line, prompts[i], WORD_VALUES(answers[i]));
        int added = snprintf(out + size, capacity - size, "%s%s", size > 0 ? " " : "", line);
        size += added > 0 ? (size_t)added : 0;
        if (size >= capacity) return;
    }
    if (size == 0)
        snprintf(out, capacity, "%s",
                 word(is_start ? WORD_first_note_start : WORD_first_note_none));
}

static void put_note(struct scene *scene, const struct view_desk_view *desk, struct text_card *card)
{
    /* Who sat here in the lobby decided nothing. */
    bool is_start = scene->model->room.week < 2;
    bool has_note = desk->trying[0] || desk->burning[0] || desk->talk_to[0];

    card->ink = COLOUR_MUTED;
    note_text(desk, is_start, card->text, sizeof card->text);
    if (!has_note && !is_start && desk->note_from[0])
        word_fill(card->text, sizeof card->text, WORD_first_note_none_by,
                  WORD_VALUES(desk->note_from));
    if (has_note && desk->note_from[0])
        word_fill(card->title, sizeof card->title, WORD_first_note_from,
                  WORD_VALUES(desk->note_from));
    else
        snprintf(card->title, sizeof card->title, "%s", word(WORD_first_note));
}

/* The first week's cards, index by index; false where there is none. */
static bool first_card(struct scene *scene, const struct view_desk_view *desk, int index,
                       struct text_card *card)
{
    switch (index) {
    case 0:
        card->ink = COLOUR_GOOD;
        snprintf(card->title, sizeof card->title, "%s", word(WORD_first_asked));
        word_fill(card->text, sizeof card->text, WORD_first_asked_line, WORD_VALUES(desk->asked));
        return desk->asked[0] != 0;
    case 1:
        put_note(scene, desk, card);
        return true;
    case 2:
        card->ink = COLOUR_BAD;
        snprintf(card->title, sizeof card->title, "%s", word(WORD_first_burning));
        snprintf(card->text, sizeof card->text, "%s", desk->now_burning);
        return desk->now_burning[0] != 0;
    default:
        card->ink = COLOUR_ACCENT;
        snprintf(card->title, sizeof card->title, "%s", word(WORD_first_move));
        snprintf(card->text, sizeof card->text, "%s", desk->first_move);
        return desk->first_move[0] != 0;
    }
}

enum { FIRST_CARDS = 4 };

static float first_week(struct scene *scene, struct box column, const struct view_desk_view *desk,
                        bool is_drawn)
{
    float gap = scene->is_compact ? 8 : SCENE_GAP;
    float top = column.y;
    struct text_card card;

    column.height = 4000;
    for (int i = 0; i < FIRST_CARDS; i++)
        if (first_card(scene, desk, i, &card))
            box_cut_top(&column, text_card(scene, column, &card, is_drawn) + gap);
    return column.y - top - gap;
}

static void draw_first_week(struct scene *scene, struct box column,
                            const struct view_desk_view *desk)
{
    float height = first_week(scene, column, desk, false);
    struct ui_scroll scroll = {.id = "desk/first", .content_height = height};

    if (height <= column.height) {
        first_week(scene, column, desk, true);
        return;
    }
    first_week(scene, ui_scroll_begin(scene->ui, column, &scroll), desk, true);
    ui_scroll_end(scene->ui);
}

/* Whether anything that this chair decides takes common money. */
static bool spends_money(const struct view_desk_view *desk)
{
    for (unsigned i = 0; i < desk->orders_count; i++) {
        const struct decision_info *info = decision_info(decision_of_slot(desk->orders[i].slot));
        if (info->budget_weight > 0) return true;
    }
    for (unsigned i = 0; i < desk->own_decisions_count; i++)
        if (desk->own_decisions[i].weekly_cents > 0) return true;
    return false;
}

static void take(struct scene *scene, struct box *column, float used)
{
    if (used <= 0) return;
    box_cut_top(column, used + (scene->is_compact ? 8 : SCENE_GAP));
}

/* What wants an answer: the card, then the papers in what the money and the bonus leave. */
static void draw_wishes(struct scene *scene, struct box *column, bool has_budget)
{
    const struct view_team_view *team = model_team(scene->model);
    bool may_grant = has_budget && team->requests_count > 0;
    float kept = (has_budget ? 110 : 0) + (may_grant ? 70.0f : 0) + 90;

    take(scene, column, scene_dealt_card(scene, *column));
    struct box papers = *column;
    papers.height = papers.height > kept ? papers.height - kept : 0;
    if (papers.height < HEIGHT_BUTTON) papers.height = HEIGHT_BUTTON;
    take(scene, column, scene_papers(scene, papers));
}

/* In the first week what the person before left comes first; papers wait behind one button, and
 * the money is told where there is room for it or somebody asks for some. */
static void draw_new(struct scene *scene, struct box column, const struct view_desk_view *desk,
                     bool has_budget)
{
    const struct view_team_view *team = model_team(scene->model);
    struct box papers = {column.x, column.y, column.width, HEIGHT_BUTTON};

    take(scene, &column, scene_papers(scene, papers));
    bool has_room = first_week(scene, column, desk, false) + 110 <= column.height;
    if (has_budget && (has_room || team->requests_count > 0))
        take(scene, &column, scene_budget(scene, column));
    draw_first_week(scene, column, desk);
}

static void draw_reading(struct scene *scene, struct box column, bool has_numbers)
{
    unsigned count = scene_numbers_count(scene);

    if (!has_numbers && count > 0 && column.height > 260) {
        float rows = (float)((count + 1) / 2);
        float most = floorf((column.height * 0.55f - 62) / 44);
        struct box numbers = box_cut_top(&column, 62 + 44 * (rows < most ? rows : most));
        scene_numbers(scene, ui_panel(scene->ui, numbers, word(WORD_numbers_title)));
        box_cut_top(&column, SCENE_GAP);
    }
    if (column.height > 110) scene_news(scene, ui_panel(scene->ui, column, word(WORD_news_title)));
}

void desk_side_draw(struct scene *scene, struct box column, const struct view_desk_view *desk,
                    bool has_numbers)
{
    const struct view_team_view *team = model_team(scene->model);
    bool has_budget = team && (spends_money(desk) || team->requests_count > 0);

    if (desk->is_new) {
        draw_new(scene, column, desk, has_budget);
        return;
    }
    draw_wishes(scene, &column, has_budget);
    if (has_budget) take(scene, &column, scene_budget(scene, column));
    take(scene, &column, scene_goal(scene, column));
    draw_reading(scene, column, has_numbers);
}
