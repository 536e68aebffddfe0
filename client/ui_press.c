#include "ui.h"

#include "theme.h"
#include "ui_inside.h"

#include <stdio.h>

/* Things to press: buttons, checkboxes, tabs. */

/* The name on a key-cap. */
void ui_key_name(char *out, size_t capacity, char key)
{
    if (key >= 'a' && key <= 'l')
        snprintf(out, capacity, "F%d", key - 'a' + 1);
    else
        snprintf(out, capacity, "%c", key);
}

/* ---- Button ---- */

struct button_paint {
    uint32_t ground; /* 0: none */
    uint32_t edge;   /* 0: none */
    uint32_t ink;
};

static struct button_paint paint_filled(uint32_t ground, uint32_t hover, uint32_t down,
                                        const struct ui_touch *touch)
{
    uint32_t now = touch->is_down ? down : touch->is_hot ? hover : ground;

    return (struct button_paint){now, 0, COLOUR_WHITE};
}

static struct button_paint paint_quiet(const struct ui_touch *touch, bool is_chosen)
{
    if (is_chosen) return (struct button_paint){COLOUR_ACCENT_SOFT, COLOUR_ACCENT, COLOUR_ACCENT};
    uint32_t ground = touch->is_down ? COLOUR_LINE : touch->is_hot ? COLOUR_SUNKEN : COLOUR_PANEL;
    return (struct button_paint){ground, COLOUR_LINE_STRONG, COLOUR_INK};
}

static struct button_paint paint_button(const struct ui_button *button,
                                        const struct ui_touch *touch)
{
    if (button->why_not)
        return (struct button_paint){button->look == UI_BARE ? 0 : COLOUR_SUNKEN, 0,
                                     COLOUR_DISABLED};
    switch (button->look) {
    case UI_QUIET:
        return paint_quiet(touch, button->is_chosen);
    case UI_PRIMARY:
        return paint_filled(COLOUR_ACCENT, COLOUR_ACCENT_HOVER, COLOUR_ACCENT_DOWN, touch);
    case UI_DANGER:
        return paint_filled(COLOUR_BAD, theme_mix(COLOUR_BAD, COLOUR_INK, 0.12f),
                            theme_mix(COLOUR_BAD, COLOUR_INK, 0.3f), touch);
    case UI_BARE:
        return (struct button_paint){touch->is_hot ? COLOUR_SUNKEN : 0, 0, COLOUR_ACCENT};
    }
    return paint_quiet(touch, false);
}

static struct text_style button_style(uint32_t ink)
{
    struct text_style style = theme_aligned(TYPE_BODY, ink, ALIGN_CENTER);

    style.weight = WEIGHT_MEDIUM;
    return style;
}

enum { BUTTON_PAD = 16, BUTTON_PAD_BARE = 8, KEYCAP_SPACE = 28 };

float ui_button_width(const struct ui *ui, const struct ui_button *button)
{
    float text = gfx_measure(ui->list, button_style(COLOUR_INK), 0, button->label).width;
    float pad = button->look == UI_BARE ? BUTTON_PAD_BARE : BUTTON_PAD;

    return text + 2 * pad + (button->key ? (float)KEYCAP_SPACE : 0);
}

static void draw_button(struct ui *ui, struct box box, const struct ui_button *button,
                        struct button_paint paint)
{
    struct box edge = {box.x + 0.5f, box.y + 0.5f, box.width - 1, box.height - 1};
    struct text_style style = button_style(paint.ink);
    struct box inside = box;

    if (paint.ground) gfx_rect(ui->list, box, RADIUS_M, paint.ground);
    if (paint.edge) gfx_frame(ui->list, edge, RADIUS_M, (struct stroke){1, paint.edge, 0});
    if (!button->key) {
        gfx_text(ui->list, inside, style, button->label);
        return;
    }
    /* Label and key-cap stand in the middle together. */
    char name[8];
    float text = gfx_measure(ui->list, style, 0, button->label).width;
    float both = text + KEYCAP_SPACE;
    float left = box.x + (box.width - both) / 2;
    float floor_x = box.x + 6;

    if (left < floor_x) left = floor_x;
    style.align = ALIGN_LEFT;
    inside = (struct box){left, box.y, box.x + box.width - left - KEYCAP_SPACE - 4, box.height};
    if (inside.width > text) inside.width = text + 1;
    gfx_text(ui->list, inside, style, button->label);
    ui_key_name(name, sizeof name, button->key);
    ui_keycap(ui, (struct point){inside.x + inside.width + KEYCAP_SPACE, box.y + box.height / 2},
              name, paint.ink);
}

static void tell_tip(struct ui *ui, struct box box, uint32_t id, const char *text)
{
    if (text && ui_is_tip_due(ui, id)) ui_tip(ui, box, text);
}

bool ui_button(struct ui *ui, struct box box, const struct ui_button *button)
{
    struct ui_area area = {.id = ui_id(button->id), .kind = UI_KIND_BUTTON};

    ui_set_label(&area, button->label);
    ui_set_why_not(&area, button->why_not);
    struct ui_touch touch = ui_touch(ui, box, &area);
    draw_button(ui, box, button, paint_button(button, &touch));
    if (touch.is_ring) ui_ring(ui, box, RADIUS_M);
    tell_tip(ui, box, area.id, button->why_not ? button->why_not : button->tip);
    if (button->why_not) return false;
    if (touch.is_hot) ui->pointer = UI_POINTER_HAND;
    if (touch.was_clicked && touch.key) ui_take_key(ui);
    return touch.was_clicked || ui_hears(ui, button->key);
}

/* ---- Checkbox ---- */

static void draw_check(struct ui *ui, struct box square)
{
    struct point check[3] = {{square.x + 4, square.y + 9.5f},
                             {square.x + 7.5f, square.y + 13},
                             {square.x + 14, square.y + 5.5f}};

    gfx_line(ui->list, check, 3, (struct stroke){2, COLOUR_WHITE, 0});
}

static void draw_checkbox(struct ui *ui, struct box box, const struct ui_checkbox *checkbox,
                          bool is_on)
{
    struct box square = {box.x, box.y + (box.height - 18) / 2, 18, 18};
    struct box edge = {square.x + 0.75f, square.y + 0.75f, 16.5f, 16.5f};
    struct box text = {box.x + 28, box.y, box.width - 28, box.height};
    bool is_dead = checkbox->why_not != NULL;
    uint32_t fill = is_dead ? COLOUR_LINE_STRONG : COLOUR_ACCENT;

    gfx_rect(ui->list, square, RADIUS_S, is_on ? fill : is_dead ? COLOUR_SUNKEN : COLOUR_PANEL);
    if (is_on)
        draw_check(ui, square);
    else
        gfx_frame(ui->list, edge, RADIUS_S, (struct stroke){1.5f, COLOUR_LINE_STRONG, 0});
    gfx_text(ui->list, text, theme_text(TYPE_BODY, is_dead ? COLOUR_DISABLED : COLOUR_INK),
             checkbox->label);
}

bool ui_checkbox(struct ui *ui, struct box box, const struct ui_checkbox *checkbox, bool *is_on)
{
    struct ui_area area = {.id = ui_id(checkbox->id), .kind = UI_KIND_CHECKBOX};

    ui_set_label(&area, checkbox->label);
    ui_set_why_not(&area, checkbox->why_not);
    struct ui_touch touch = ui_touch(ui, box, &area);
    if (touch.was_clicked) {
        if (touch.key) ui_take_key(ui);
        *is_on = !*is_on;
    }
    draw_checkbox(ui, box, checkbox, *is_on);
    if (touch.is_ring) ui_ring(ui, box, RADIUS_S);
    if (touch.is_hot && !checkbox->why_not) ui->pointer = UI_POINTER_HAND;
    tell_tip(ui, box, area.id, checkbox->why_not);
    return touch.was_clicked;
}

/* ---- Tabs ---- */

enum { TAB_PAD = 14, TABS_MAX = 12 };

struct tab_row {
    struct box boxes[TABS_MAX];
    int hot; /* -1 for none */
};

static float tab_extra(const struct ui_tabs *tabs, int index)
{
    float extra = 2 * TAB_PAD;

    if (tabs->keys && tabs->keys[index]) extra += KEYCAP_SPACE;
    if (tabs->marks && tabs->marks[index]) extra += KEYCAP_SPACE;
    return extra;
}

static struct text_style tab_style(bool is_chosen)
{
    struct text_style style = theme_text(TYPE_BODY, is_chosen ? COLOUR_ACCENT : COLOUR_MUTED);

    style.weight = WEIGHT_MEDIUM;
    return style;
}

float ui_tabs_width(const struct ui *ui, const struct ui_tabs *tabs)
{
    float width = 0;

    for (int i = 0; i < tabs->count; i++)
        width +=
            gfx_measure(ui->list, tab_style(true), 0, tabs->names[i]).width + tab_extra(tabs, i);
    return width;
}

static void lay_tabs(struct ui *ui, struct box box, const struct ui_tabs *tabs, struct tab_row *row)
{
    float x = box.x;

    for (int i = 0; i < tabs->count; i++) {
        float width = gfx_measure(ui->list, tab_style(true), 0, tabs->names[i]).width;
        row->boxes[i] = (struct box){x, box.y, width + tab_extra(tabs, i), box.height};
        x += row->boxes[i].width;
    }
    for (int i = 0; i < tabs->count && x > box.x + box.width; i++)
        row->boxes[i] = box_column(box, tabs->count, i, 0);
    row->hot = -1;
    for (int i = 0; i < tabs->count; i++)
        if (box_contains(row->boxes[i], ui->mouse_x, ui->mouse_y)) row->hot = i;
}

static void draw_mark(struct ui *ui, struct point right_middle, unsigned char news)
{
    char text[8];
    struct box disc = {right_middle.x - 20, right_middle.y - 9, 20, 18};
    struct text_style style = {11, COLOUR_WHITE, WEIGHT_BOLD, ALIGN_CENTER, false};

    snprintf(text, sizeof text, news > 9 ? "9+" : "%d", news);
    gfx_rect(ui->list, disc, 9, COLOUR_BAD);
    gfx_text(ui->list, disc, style, text);
}

enum tab_look { TAB_RESTING, TAB_HOT, TAB_CHOSEN };

static void draw_tab(struct ui *ui, const struct ui_tabs *tabs, struct box box, int index,
                     enum tab_look look)
{
    struct text_style style = tab_style(look == TAB_CHOSEN);
    struct box text = {box.x + TAB_PAD, box.y, box.width - tab_extra(tabs, index) + 1, box.height};
    struct point end = {box.x + box.width - TAB_PAD, box.y + box.height / 2};
    char key[8];

    if (look == TAB_HOT) gfx_rect(ui->list, box_inset(box, 3), RADIUS_M, COLOUR_SUNKEN);
    if (look == TAB_CHOSEN)
        gfx_rect(ui->list,
                 (struct box){box.x + TAB_PAD, box.y + box.height - 3, box.width - 2 * TAB_PAD, 3},
                 1.5f, COLOUR_ACCENT);
    gfx_text(ui->list, text, style, tabs->names[index]);
    if (tabs->marks && tabs->marks[index]) {
        draw_mark(ui, end, tabs->marks[index]);
        end.x -= KEYCAP_SPACE;
    }
    if (tabs->keys && tabs->keys[index]) {
        ui_key_name(key, sizeof key, tabs->keys[index]);
        ui_keycap(ui, end, key, style.colour);
    }
}

static int tab_after_key(const struct ui_tabs *tabs, enum ui_key key, int chosen)
{
    if (key == UI_KEY_LEFT) return (chosen + tabs->count - 1) % tabs->count;
    if (key == UI_KEY_RIGHT) return (chosen + 1) % tabs->count;
    if (key == UI_KEY_HOME) return 0;
    if (key == UI_KEY_END) return tabs->count - 1;
    return chosen;
}

static int tab_wanted(struct ui *ui, const struct ui_tabs *tabs, const struct ui_touch *touch,
                      const struct tab_row *row, int chosen)
{
    int wanted = chosen;

    if (touch->was_clicked && !touch->key && row->hot >= 0) wanted = row->hot;
    if (touch->key) wanted = tab_after_key(tabs, touch->key, chosen);
    if (touch->key && wanted != chosen) ui_take_key(ui);
    for (int i = 0; tabs->keys && i < tabs->count; i++)
        if (ui_hears(ui, tabs->keys[i])) wanted = i;
    return wanted;
}

bool ui_tabs(struct ui *ui, struct box box, const struct ui_tabs *tabs, int *chosen)
{
    struct ui_area area = {.id = ui_id(tabs->id), .kind = UI_KIND_TABS};
    struct tab_row row;
    int before = *chosen;

    area.high = tabs->count - 1;
    lay_tabs(ui, box, tabs, &row);
    struct ui_touch touch = ui_touch(ui, box, &area);
    *chosen = tab_wanted(ui, tabs, &touch, &row, before);
    if (touch.is_hot && row.hot >= 0) ui->pointer = UI_POINTER_HAND;
    for (int i = 0; i < tabs->count; i++) {
        bool is_hot = touch.is_hot && i == row.hot;
        draw_tab(ui, tabs, row.boxes[i], i,
                 i == *chosen ? TAB_CHOSEN
                 : is_hot     ? TAB_HOT
                              : TAB_RESTING);
        if (touch.is_ring && i == *chosen) ui_ring(ui, box_inset(row.boxes[i], 9), RADIUS_M);
    }
    return *chosen != before;
}
