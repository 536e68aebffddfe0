#include "ui.h"

#include "theme.h"
#include "ui_inside.h"

#include <string.h>

/* Things to read: panels, texts, bars, dials. */

static const struct {
    uint32_t ink;
    uint32_t soft;
} tones[] = {
    [UI_TONE_PLAIN] = {COLOUR_MUTED, COLOUR_SUNKEN},
    [UI_TONE_GOOD] = {COLOUR_GOOD, COLOUR_GOOD_SOFT},
    [UI_TONE_WARN] = {COLOUR_WARN, COLOUR_WARN_SOFT},
    [UI_TONE_BAD] = {COLOUR_BAD, COLOUR_BAD_SOFT},
};

static void draw_card(struct ui *ui, struct box box)
{
    struct box shade = {box.x, box.y + 2, box.width, box.height};
    struct box edge = {box.x + 0.5f, box.y + 0.5f, box.width - 1, box.height - 1};

    gfx_rect(ui->list, shade, RADIUS_L, theme_fade(COLOUR_INK, 0.05f));
    gfx_rect(ui->list, box, RADIUS_L, COLOUR_PANEL);
    gfx_frame(ui->list, edge, RADIUS_L, (struct stroke){1, COLOUR_LINE, 0});
}

struct box ui_panel(struct ui *ui, struct box box, const char *title)
{
    struct box inside = box_inset(box, SPACE_L);

    draw_card(ui, box);
    if (title) {
        struct box line = box_cut_top(&inside, 22);
        gfx_text(ui->list, line, theme_text(TYPE_HEADING, COLOUR_INK), title);
        box_cut_top(&inside, SPACE_M);
    }
    return inside;
}

void ui_label(struct ui *ui, struct box box, struct text_style style, const char *text)
{
    gfx_text(ui->list, box, style, text);
}

float ui_paragraph(struct ui *ui, struct box box, struct text_style style, const char *text)
{
    struct box column = {box.x, box.y, box.width, 0};

    style.is_wrapped = true;
    return gfx_text(ui->list, column, style, text).height;
}

float ui_pill(struct ui *ui, float x, float y, enum ui_tone tone, const char *text)
{
    struct text_style style = theme_aligned(TYPE_NOTE, tones[tone].ink, ALIGN_CENTER);

    style.weight = WEIGHT_MEDIUM;
    struct box box = {x, y, gfx_measure(ui->list, style, 0, text).width + 18, 22};
    gfx_rect(ui->list, box, 11, tones[tone].soft);
    gfx_text(ui->list, box, style, text);
    return box.width;
}

float ui_keycap(struct ui *ui, struct point right_middle, const char *text, uint32_t colour)
{
    struct text_style style = {11, colour, WEIGHT_MEDIUM, ALIGN_CENTER, false};
    float width = gfx_measure(ui->list, style, 0, text).width + 10;

    if (width < 18) width = 18;
    struct box box = {right_middle.x - width, right_middle.y - 9, width, 18};
    struct box edge = {box.x + 0.5f, box.y + 0.5f, box.width - 1, box.height - 1};
    gfx_frame(ui->list, edge, RADIUS_S, (struct stroke){1, theme_fade(colour, 0.45f), 0});
    gfx_text(ui->list, box, style, text);
    return width;
}

void ui_rule(struct ui *ui, struct box box)
{
    gfx_rect(ui->list, (struct box){box.x, box.y, box.width, 1}, 0, COLOUR_LINE);
}

void ui_bar(struct ui *ui, struct box box, const struct ui_bar *bar)
{
    float radius = box.height / 2 < RADIUS_S ? box.height / 2 : RADIUS_S;
    float at = box.x;
    float scale = bar->full > 0 ? box.width / (float)bar->full : 0;

    gfx_rect(ui->list, box, radius, COLOUR_SUNKEN);
    gfx_clip(ui->list, box);
    for (size_t i = 0; i < bar->count; i++) {
        float width = (float)bar->parts[i].value * scale;
        struct box part = {at, box.y, width - (i + 1 < bar->count ? 1.5f : 0), box.height};
        gfx_rect(ui->list, part, radius, bar->parts[i].colour);
        at += width;
    }
    gfx_unclip(ui->list);
    if (bar->mark < 0) return;
    float x = box.x + (float)bar->mark * scale - 1;
    gfx_rect(ui->list, (struct box){x, box.y - 3, 2, box.height + 6}, 1, COLOUR_INK);
}

void ui_dial(struct ui *ui, struct box box, float share, enum ui_tone tone, const char *text)
{
    enum { DIAL_THICK = 4 };
    struct point center = box_center(box);
    float radius = (box.width < box.height ? box.width : box.height) / 2 - DIAL_THICK / 2.0f;
    uint32_t colour = tone == UI_TONE_PLAIN ? COLOUR_ACCENT : tones[tone].ink;
    struct text_style style = theme_aligned(TYPE_HEADING, COLOUR_INK, ALIGN_CENTER);

    style.size = radius * 0.6f < 20 ? radius * 0.6f : 20;
    gfx_ring(ui->list, center, radius, (struct stroke){DIAL_THICK, COLOUR_SUNKEN, 0});
    if (share > 0)
        gfx_arc(ui->list, center, radius, (struct gfx_sweep){1 - share, 1},
                (struct stroke){DIAL_THICK, colour, 0});
    gfx_text(ui->list, box, style, text);
}

void ui_ring(struct ui *ui, struct box box, float radius)
{
    struct box around = {box.x - 3, box.y - 3, box.width + 6, box.height + 6};

    gfx_frame(ui->list, around, radius + 3, (struct stroke){2, COLOUR_FOCUS, 0});
}
