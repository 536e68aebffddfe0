#include "held.h"

#include "dealings.h"
#include "text.h"

#include <math.h>
#include <stdio.h>

/* What held us back: what the team said with its tokens beside what the books say each chair's work
 * gained or lost. Chairs and causes, never names. */

enum { ROWS_MAX = 9 };

static const char *cause_name(unsigned cause)
{
    static const enum word words[CAUSE_COUNT] = {
        WORD_cause_1, WORD_cause_1, WORD_cause_2, WORD_cause_3, WORD_cause_4,
        WORD_cause_5, WORD_cause_6, WORD_cause_7, WORD_cause_8, WORD_cause_9};

    return cause > 0 && cause < CAUSE_COUNT ? word(words[cause]) : "";
}

/* A chair, or luck behind all chairs. */
static const char *block_name(unsigned block)
{
    return block < ROLE_COUNT ? words_role((enum role)block) : word(WORD_held_luck);
}

bool scene_has_held(const struct view_team_view *team)
{
    return team && (team->causes_count > 0 || team->attribution_count > 0);
}

/* ---- What we said ---- */

/* A side's colour for its work, grey for what nobody here did: the same in both lists. */
static uint32_t cause_colour(unsigned cause)
{
    bool is_outside = cause == CAUSE_luck || cause == CAUSE_rival || cause >= CAUSE_COUNT;

    return is_outside ? COLOUR_LINE_STRONG : theme_side(cause_side((enum cause)cause));
}

static struct text_style row_style(const struct held *held, uint32_t colour)
{
    struct text_style style = theme_text(TYPE_SMALL, colour);

    style.size = held->size;
    return style;
}

/* Names take what the longest of them needs, the bars the rest. */
static float name_width(struct scene *scene, const struct held *held, const char *name, float width)
{
    float needed = gfx_measure(scene->ui->list, row_style(held, COLOUR_INK), 0, name).width + 12;

    return needed > width ? needed : width;
}

/* The causes of most tokens first; those without any are left out. */
void held_draw_said(struct scene *scene, struct box box, const struct held *held)
{
    unsigned order[ROWS_MAX], count = 0;
    double most = 1;
    float pitch = held->pitch, label = 0;

    for (unsigned i = 0; i < held->causes_count && count < ROWS_MAX; i++) {
        if (held->causes[i].tokens == 0) continue;
        unsigned at = count++;
        for (; at > 0 && held->causes[order[at - 1]].tokens < held->causes[i].tokens; at--)
            order[at] = order[at - 1];
        order[at] = i;
        if (held->causes[i].tokens > most) most = held->causes[i].tokens;
        label = name_width(scene, held, cause_name(held->causes[i].cause), label);
    }
    if (count == 0) ui_paragraph(scene->ui, box, row_style(held, COLOUR_MUTED), word(held->none));
    for (unsigned i = 0; i < count && box.height >= pitch; i++) {
        const struct cause_row *cause = &held->causes[order[i]];
        struct box row = box_cut_top(&box, pitch);
        struct text_style number = row_style(held, COLOUR_INK);
        char tokens[12];
        snprintf(tokens, sizeof tokens, "%u", cause->tokens);
        number.align = ALIGN_RIGHT;
        number.weight = WEIGHT_MEDIUM;
        ui_label(scene->ui, box_cut_left(&row, label), row_style(held, COLOUR_INK),
                 cause_name(cause->cause));
        ui_label(scene->ui, box_cut_right(&row, held->size * 2), number, tokens);
        float width = row.width * (float)(cause->tokens / most);
        gfx_rect(scene->ui->list, (struct box){row.x, row.y + pitch * 0.25f, width, pitch * 0.5f},
                 2, cause_colour(cause->cause));
    }
}

/* ---- What the books say ---- */

struct scale {
    float zero; /* x of nought */
    float per_cent;
};

static struct scale scale_of(struct box bars, const struct held *held)
{
    double low = 0, high = 0;

    for (unsigned i = 0; i < held->gains_count; i++) {
        const struct attribution_row *row = &held->gains[i];
        low = fmin(
            low, (double)(row->low_cents < row->gained_cents ? row->low_cents : row->gained_cents));
        high = fmax(high, (double)(row->high_cents > row->gained_cents ? row->high_cents
                                                                       : row->gained_cents));
    }
    float per_cent = high - low > 0 ? bars.width / (float)(high - low) : 0;
    return (struct scale){bars.x - (float)low * per_cent, per_cent};
}

static void draw_gain(struct scene *scene, struct box row, const struct attribution_row *gain,
                      const struct scale *scale)
{
    float middle = row.y + row.height / 2;
    float at = scale->zero + (float)gain->gained_cents * scale->per_cent;
    struct box bar = {at < scale->zero ? at : scale->zero, row.y + row.height * 0.28f,
                      fabsf(at - scale->zero), row.height * 0.44f};
    struct point band[2] = {{scale->zero + (float)gain->low_cents * scale->per_cent, middle},
                            {scale->zero + (float)gain->high_cents * scale->per_cent, middle}};
    bool is_luck = gain->block >= ROLE_COUNT;
    uint32_t colour = is_luck ? COLOUR_LINE_STRONG : theme_side(role_side((enum role)gain->block));

    gfx_rect(scene->ui->list, bar, 2, colour);
    if (band[1].x - band[0].x > 2)
        gfx_line(scene->ui->list, band, 2, (struct stroke){1.5f, COLOUR_INK, 0});
}

static void short_money(const struct scene *scene, int64_t cents, char *out, size_t capacity)
{
    char money[40];

    figures_money_short(money, sizeof money, cents, scene_currency(scene));
    if (cents > 49999)
        snprintf(out, capacity, "+%s", money);
    else
        text_copy(out, capacity, money);
}

/* Rows in the order of losses: the largest loss on top. */
static unsigned sort_gains(const struct held *held, unsigned *order)
{
    unsigned count = 0;

    for (unsigned i = 0; i < held->gains_count && count < ROWS_MAX; i++) {
        unsigned at = count++;
        int64_t gained = held->gains[i].gained_cents;
        for (; at > 0 && held->gains[order[at - 1]].gained_cents > gained; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return count;
}

void held_draw_books(struct scene *scene, struct box box, const struct held *held)
{
    unsigned order[ROWS_MAX];
    unsigned count = sort_gains(held, order);
    struct text_style number = row_style(held, COLOUR_INK);
    float label = 0, amount = 0;
    char money[48];

    number.align = ALIGN_RIGHT;
    number.weight = WEIGHT_MEDIUM;
    for (unsigned i = 0; i < count; i++) {
        label = name_width(scene, held, block_name(held->gains[i].block), label);
        short_money(scene, held->gains[i].gained_cents, money, sizeof money);
        amount = fmaxf(amount, gfx_measure(scene->ui->list, number, 0, money).width + 2);
    }
    struct box bars = {box.x + label, box.y, box.width - label - amount - 10, box.height};
    struct scale scale = scale_of(bars, held);
    if (count == 0)
        ui_paragraph(scene->ui, box, row_style(held, COLOUR_MUTED), word(WORD_held_wait));
    for (unsigned i = 0; i < count && box.height >= held->pitch; i++) {
        const struct attribution_row *gain = &held->gains[order[i]];
        struct box row = box_cut_top(&box, held->pitch);
        gfx_rect(scene->ui->list, (struct box){scale.zero - 0.5f, row.y, 1, row.height}, 0,
                 COLOUR_LINE_STRONG);
        draw_gain(scene, row, gain, &scale);
        ui_label(scene->ui, box_cut_left(&row, label), row_style(held, COLOUR_INK),
                 block_name(gain->block));
        short_money(scene, gain->gained_cents, money, sizeof money);
        ui_label(scene->ui, box_cut_right(&row, amount), number, money);
    }
}

/* ---- Both ---- */

/* Of a break: borrows the view. */
static struct held held_of(const struct view_team_view *team, float size, float pitch)
{
    return (struct held){.causes = team->causes,
                         .causes_count = team->causes_count,
                         .gains = team->attribution,
                         .gains_count = team->attribution_count,
                         .none = WORD_held_none,
                         .size = size,
                         .pitch = pitch};
}

static void draw_title(struct scene *scene, struct box *box, const struct held *held,
                       enum word title)
{
    struct text_style style = theme_text(TYPE_HEADING, COLOUR_INK);

    style.size = held->size + 2;
    scene_line(scene, box, style.size * 1.5f, style, word(title));
}

static void draw_note(struct scene *scene, struct box *box, const struct held *held, enum word text)
{
    struct text_style style = theme_text(TYPE_NOTE, COLOUR_MUTED);

    if (held->size > 14) style.size = held->size - 2;
    box_cut_top(box, ui_paragraph(scene->ui, *box, style, word(text)) + SPACE_XS);
}

static void draw_said(struct scene *scene, struct box box, const struct view_team_view *team,
                      const struct held *held)
{
    bool is_room = team->causes_are_rooms;

    draw_title(scene, &box, held, is_room ? WORD_held_said_room : WORD_held_said);
    if (is_room) draw_note(scene, &box, held, WORD_held_why_room);
    held_draw_said(scene, box, held);
}

static void draw_books(struct scene *scene, struct box box, const struct held *held)
{
    draw_title(scene, &box, held, WORD_held_books);
    draw_note(scene, &box, held, WORD_held_books_line);
    held_draw_books(scene, box, held);
}

/* Side by side where there is width, else one above the other. */
void scene_held(struct scene *scene, struct box box, const struct view_team_view *team)
{
    bool is_wide = box.width > 520;
    float rows = is_wide ? 9 : 15;
    float pitch = (box.height - (is_wide ? 84.0f : 150.0f)) / rows;

    if (pitch > 36) pitch = 36;
    float most = !is_wide ? 13 : scene->model->is_watching ? 18 : 14;
    float size = pitch * 0.62f;
    size = size > most ? most : size < 12 ? 12 : size;
    struct held held = held_of(team, size, pitch);
    if (is_wide) {
        struct box left = box_cut_left(&box, box.width * 0.4f);
        box_cut_left(&box, SPACE_XL);
        draw_said(scene, left, team, &held);
        draw_books(scene, box, &held);
        return;
    }
    float said = 24 + (team->causes_are_rooms ? 36.0f : 0) + pitch * 6;
    if (team->causes_count == 0) said = 60;
    draw_said(scene, box_cut_top(&box, said), team, &held);
    box_cut_top(&box, SPACE_S);
    draw_books(scene, box, &held);
}
