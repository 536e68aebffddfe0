#include "ui.h"

#include "ensure.h"
#include "theme.h"
#include "ui_inside.h"

#include <stdio.h>
#include <string.h>

/* What lies over the screen: modals, toasts, tooltips. */

/* ---- Modal ---- */

enum { MODAL_PAD = 24, MODAL_TITLE = 44 };

static struct box modal_box(const struct ui *ui, const struct ui_modal *modal)
{
    float width = modal->width + 2 * MODAL_PAD;
    float height = modal->height + 2 * MODAL_PAD + MODAL_TITLE;

    if (width > ui->screen.width - 2 * SPACE_L) width = ui->screen.width - 2 * SPACE_L;
    if (height > ui->screen.height - 2 * SPACE_L) height = ui->screen.height - 2 * SPACE_L;
    return (struct box){(float)(int)((ui->screen.width - width) / 2),
                        (float)(int)((ui->screen.height - height) / 2), width, height};
}

/* The cross is for the mouse only; the keyboard has Esc, and Tab should begin with the content. */
static bool draw_cross(struct ui *ui, struct box box, const char *id)
{
    char name[UI_LABEL_MAX];
    struct ui_area area = {.kind = UI_KIND_BUTTON, .skips_focus = true};

    snprintf(name, sizeof name, "%s/close", id);
    area.id = ui_id(name);
    ui_set_label(&area, "Close");
    struct ui_touch touch = ui_touch(ui, box, &area);
    struct box cross = box_inset(box, 9);
    struct point down[2] = {{cross.x, cross.y}, {cross.x + cross.width, cross.y + cross.height}};
    struct point up[2] = {{cross.x, cross.y + cross.height}, {cross.x + cross.width, cross.y}};
    struct stroke stroke = {1.75f, touch.is_hot ? COLOUR_INK : COLOUR_MUTED, 0};
    if (touch.is_hot) {
        gfx_rect(ui->list, box, RADIUS_M, COLOUR_SUNKEN);
        ui->pointer = UI_POINTER_HAND;
    }
    gfx_line(ui->list, down, 2, stroke);
    gfx_line(ui->list, up, 2, stroke);
    return touch.was_clicked;
}

static struct box draw_modal(struct ui *ui, const struct ui_modal *modal)
{
    struct box box = modal_box(ui, modal);
    struct box shade = {box.x - 2, box.y + 4, box.width + 4, box.height + 2};

    gfx_rect(ui->list, ui->screen, 0, COLOUR_SCRIM);
    gfx_rect(ui->list, shade, RADIUS_L + 4, theme_fade(COLOUR_INK, 0.12f));
    gfx_rect(ui->list, box, RADIUS_L + 2, COLOUR_PANEL);
    return box;
}

struct box ui_modal_begin(struct ui *ui, const struct ui_modal *modal, bool *is_closed)
{
    ensure(ui->layer + 1 < UI_LAYERS_MAX && ui->scroll_id == 0);
    struct text_style title = theme_text(TYPE_TITLE, COLOUR_INK);

    ui->layer++;
    if (ui->layer > ui->layer_top) ui->layer_top = ui->layer;
    ui->closed[ui->layer] = is_closed;
    struct box box = draw_modal(ui, modal);
    struct box inside = box_inset(box, MODAL_PAD);
    struct box head = box_cut_top(&inside, MODAL_TITLE);
    head.height = 28;
    if (is_closed) {
        struct box cross = {head.x + head.width - 28, head.y - 2, 32, 32};
        *is_closed = draw_cross(ui, cross, modal->id);
        head.width -= 40;
    }
    gfx_text(ui->list, head, title, modal->title);
    gfx_clip(ui->list, box);
    return inside;
}

/* A field or a slider that wants Esc comes first; the modal takes it on ending. */
void ui_modal_end(struct ui *ui)
{
    ensure(ui->layer > 0);
    bool *closed = ui->closed[ui->layer];

    if (closed && ui_hears_escape(ui)) *closed = true;
    gfx_unclip(ui->list);
    ui->layer--;
}

/* ---- Toasts ---- */

/* Below a head of 56 pixels: the lower edge is where screens keep their buttons. */
enum { TOAST_MS = 5000, TOAST_WIDTH = 520, TOAST_TOP = 64 };

static void drop_toast(struct ui *ui, int index)
{
    ui->toast_count--;
    memmove(ui->toasts + index, ui->toasts + index + 1,
            (size_t)(ui->toast_count - index) * sizeof ui->toasts[0]);
}

void ui_toast_take_back(struct ui *ui)
{
    enum { JUST_NOW_MS = 2000 };
    int last = ui->toast_count - 1;

    if (last < 0 || ui->toasts[last].tone == UI_TONE_WARN) return;
    if (ui->toasts[last].until_ms + JUST_NOW_MS > ui->now_ms + TOAST_MS) drop_toast(ui, last);
}

/* What is said twice stands there once, for as long as the second time. */
void ui_toast(struct ui *ui, enum ui_tone tone, const char *text)
{
    for (int i = ui->toast_count - 1; i >= 0; i--)
        if (ui->toasts[i].tone == tone && strcmp(ui->toasts[i].text, text) == 0) drop_toast(ui, i);
    if (ui->toast_count == UI_TOASTS_MAX) drop_toast(ui, 0);
    struct ui_toast *toast = &ui->toasts[ui->toast_count++];

    snprintf(toast->text, sizeof toast->text, "%s", text);
    toast->tone = tone;
    toast->until_ms = ui->now_ms + TOAST_MS;
}

static void drop_old_toasts(struct ui *ui)
{
    int kept = 0;

    for (int i = 0; i < ui->toast_count; i++)
        if (ui->toasts[i].until_ms > ui->now_ms) ui->toasts[kept++] = ui->toasts[i];
    ui->toast_count = kept;
}

/* The mark's colours are light enough for the dark ground. */
static uint32_t toast_mark(enum ui_tone tone)
{
    switch (tone) {
    case UI_TONE_PLAIN:
        return OKABE_SKY;
    case UI_TONE_GOOD:
        return OKABE_GREEN;
    case UI_TONE_WARN:
        return OKABE_ORANGE;
    case UI_TONE_BAD:
        return OKABE_VERMILLION;
    }
    return OKABE_SKY;
}

static float draw_toast(struct ui *ui, const struct ui_toast *toast, float top)
{
    struct text_style style = theme_wrapped(TYPE_BODY, COLOUR_WHITE);
    struct text_extent size = gfx_measure(ui->list, style, TOAST_WIDTH, toast->text);
    float width = size.width + 52;
    struct box box = {(float)(int)((ui->screen.width - width) / 2), top, width, size.height + 24};
    struct box text = {box.x + 30, box.y + 12, size.width + 2, 0};

    gfx_rect(ui->list, box, RADIUS_L, COLOUR_INK);
    gfx_circle(ui->list, (struct point){box.x + 17, box.y + box.height / 2}, 5,
               toast_mark(toast->tone));
    gfx_text(ui->list, text, style, toast->text);
    return box.y + box.height + SPACE_S;
}

/* ---- Tooltip ---- */

void ui_tip(struct ui *ui, struct box at, const char *text)
{
    ui->tip_at = at;
    snprintf(ui->tip, sizeof ui->tip, "%s", text);
}

static float within(float value, float low, float high)
{
    return value > high ? (high < low ? low : high) : value < low ? low : value;
}

static void draw_tip(struct ui *ui)
{
    enum { TIP_WIDTH = 300 };
    struct text_style style = theme_wrapped(TYPE_SMALL, COLOUR_WHITE);
    struct text_extent size = gfx_measure(ui->list, style, TIP_WIDTH, ui->tip);
    struct box box = {ui->tip_at.x, ui->tip_at.y + ui->tip_at.height + 8, size.width + 22,
                      size.height + 16};

    if (box.y + box.height > ui->screen.height - 4) box.y = ui->tip_at.y - box.height - 8;
    box.x = within(box.x, 4, ui->screen.width - box.width - 4);
    gfx_rect(ui->list, box, RADIUS_M, COLOUR_INK);
    gfx_text(ui->list, (struct box){box.x + 11, box.y + 8, size.width + 2, 0}, style, ui->tip);
}

void ui_draw_overlays(struct ui *ui)
{
    float top = TOAST_TOP;

    drop_old_toasts(ui);
    for (int i = 0; i < ui->toast_count; i++)
        top = draw_toast(ui, &ui->toasts[i], top);
    if (ui->tip[0]) draw_tip(ui);
}
