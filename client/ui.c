#include "ui.h"

#include "ensure.h"
#include "ui_inside.h"

#include <stdio.h>
#include <string.h>

void ui_start(struct ui *ui)
{
    memset(ui, 0, sizeof *ui);
}

uint32_t ui_id(const char *name)
{
    uint32_t hash = 2166136261u;

    for (const unsigned char *at = (const unsigned char *)name; *at; at++)
        hash = (hash ^ *at) * 16777619u;
    return hash ? hash : 1;
}

const char *ui_name(char *out, size_t capacity, const char *name, int number)
{
    snprintf(out, capacity, "%s/%d", name, number);
    return out;
}

/* ---- Last frame's places ---- */

static const struct ui_area *last_areas(const struct ui *ui, int *count)
{
    *count = ui->area_count[1 - ui->turn];
    return ui->areas[1 - ui->turn];
}

static bool is_alive(const struct ui *ui, const struct ui_area *area)
{
    return area->layer == ui->layer_top_last;
}

const struct ui_area *ui_find(const struct ui *ui, uint32_t id)
{
    int count;
    const struct ui_area *areas = last_areas(ui, &count);

    for (int i = 0; i < count; i++)
        if (areas[i].id == id && is_alive(ui, &areas[i])) return &areas[i];
    return NULL;
}

/* What was drawn last lies on top. */
static uint32_t id_at(const struct ui *ui, float x, float y)
{
    int count;
    const struct ui_area *areas = last_areas(ui, &count);

    for (int i = count - 1; i >= 0; i--)
        if (is_alive(ui, &areas[i]) && box_contains(areas[i].box, x, y)) return areas[i].id;
    return 0;
}

static uint32_t scroll_at(const struct ui *ui, float x, float y)
{
    int count;
    const struct ui_area *areas = last_areas(ui, &count);

    for (int i = count - 1; i >= 0; i--) {
        const struct ui_area *area = &areas[i];
        bool does_scroll = area->kind == UI_KIND_SCROLL || area->kind == UI_KIND_TABLE;
        if (does_scroll && is_alive(ui, area) && box_contains(area->box, x, y)) return area->id;
    }
    return 0;
}

/* ---- Focus ---- */

static bool may_focus(const struct ui *ui, const struct ui_area *area)
{
    return is_alive(ui, area) && !area->skips_focus;
}

/* The widget after the focus in the order of drawing, round the end; backwards with -1. */
static uint32_t neighbour(const struct ui *ui, int direction)
{
    int count;
    const struct ui_area *areas = last_areas(ui, &count);
    int from = direction > 0 ? -1 : count;

    for (int i = 0; i < count; i++)
        if (areas[i].id == ui->focus && may_focus(ui, &areas[i])) from = i;
    for (int step = 1; step <= count; step++) {
        int i = ((from + direction * step) % count + count) % count;
        if (may_focus(ui, &areas[i])) return areas[i].id;
    }
    return 0;
}

static void move_focus(struct ui *ui, int direction)
{
    ui->focus = neighbour(ui, direction);
    ui->is_focus_shown = true;
    ui->is_key_taken = true;
    ui->number[0] = 0;
}

void ui_focus(struct ui *ui, const char *id)
{
    ui->focus_wanted = ui_id(id);
}

/* ---- The event of the frame ---- */

static void see_press(struct ui *ui)
{
    uint32_t hit = id_at(ui, ui->mouse_x, ui->mouse_y);
    const struct ui_area *area = ui_find(ui, hit);

    ui->is_mouse_down = true;
    ui->active = hit;
    if (ui->focus != hit) ui->number[0] = 0;
    ui->focus = area && !area->skips_focus ? hit : 0;
    ui->is_focus_shown = false;
}

static void see_release(struct ui *ui)
{
    if (ui->active && ui->active == id_at(ui, ui->mouse_x, ui->mouse_y)) ui->clicked = ui->active;
    ui->is_mouse_down = false;
}

static void see_move(struct ui *ui, const struct ui_event *event)
{
    ui->mouse_x = event->x;
    ui->mouse_y = event->y;
}

static void see_event(struct ui *ui, const struct ui_event *event)
{
    switch (event->kind) {
    case UI_EVENT_MOVE:
    case UI_EVENT_WHEEL:
        see_move(ui, event);
        break;
    case UI_EVENT_PRESS:
        see_move(ui, event);
        see_press(ui);
        break;
    case UI_EVENT_RELEASE:
        see_move(ui, event);
        see_release(ui);
        break;
    case UI_EVENT_KEY:
        if (event->key == UI_KEY_TAB) move_focus(ui, 1);
        if (event->key == UI_KEY_BACK_TAB) move_focus(ui, -1);
        break;
    case UI_EVENT_TEXT:
        ui->compose[0] = 0;
        break;
    case UI_EVENT_COMPOSE:
        snprintf(ui->compose, sizeof ui->compose, "%s", event->text);
        break;
    }
}

static void find_hot(struct ui *ui)
{
    uint32_t hot = id_at(ui, ui->mouse_x, ui->mouse_y);

    if (hot != ui->hot) ui->hot_since_ms = ui->now_ms;
    ui->hot = hot;
}

void ui_begin(struct ui *ui, struct draw_list *list, const struct ui_event *event, uint64_t now_ms)
{
    ui->list = list;
    ui->screen = (struct box){0, 0, list->width, list->height};
    ui->now_ms = now_ms;
    ui->frame++;
    ui->turn = 1 - ui->turn;
    ui->area_count[ui->turn] = 0;
    ui->layer = 0;
    ui->layer_top_last = ui->layer_top;
    ui->layer_top = 0;
    ui->scroll_id = 0;
    ui->clicked = 0;
    ui->is_key_taken = false;
    ui->is_moving = false;
    ui->is_full = false;
    ui->tip[0] = 0;
    ui->has_caret = false;
    ui->pointer = UI_POINTER_ARROW;
    ui->event = NULL;
    if (event) {
        ui->event_copy = *event;
        ui->event = &ui->event_copy;
        see_event(ui, ui->event);
    }
    find_hot(ui);
}

static bool drawn_now(const struct ui *ui, uint32_t id)
{
    for (int i = 0; i < ui->area_count[ui->turn]; i++) {
        const struct ui_area *area = &ui->areas[ui->turn][i];
        if (area->id == id && area->layer == ui->layer_top) return true;
    }
    return false;
}

static uint32_t first_of_layer(const struct ui *ui, int layer)
{
    for (int i = 0; i < ui->area_count[ui->turn]; i++) {
        const struct ui_area *area = &ui->areas[ui->turn][i];
        if (area->layer == layer && !area->skips_focus) return area->id;
    }
    return 0;
}

/* A modal that opens takes the focus and remembers whose it was; when it closes, it goes back. */
static void settle_layers(struct ui *ui)
{
    for (int layer = ui->layer_top_last; layer < ui->layer_top; layer++) {
        ui->focus_below[layer] = ui->focus;
        ui->focus = first_of_layer(ui, layer + 1);
        ui->active = 0;
    }
    if (ui->layer_top < ui->layer_top_last) {
        ui->focus = ui->focus_below[ui->layer_top];
        ui->active = 0;
    }
}

static void settle_focus(struct ui *ui)
{
    settle_layers(ui);
    if (ui->focus_wanted && drawn_now(ui, ui->focus_wanted)) {
        ui->focus = ui->focus_wanted;
        ui->focus_wanted = 0;
        ui->is_focus_shown = true;
    }
    if (ui->focus && !drawn_now(ui, ui->focus)) ui->focus = 0;
    if (!ui->focus) ui->number[0] = 0;
    if (!ui->is_mouse_down) ui->active = 0;
}

void ui_end(struct ui *ui)
{
    ensure(ui->layer == 0 && ui->scroll_id == 0);
    ui_draw_overlays(ui);
    settle_focus(ui);
    ui->event = NULL;
}

/* ---- Widgets announce themselves ---- */

static struct ui_area *keep_area(struct ui *ui, struct box box, const struct ui_area *area)
{
    if (ui->area_count[ui->turn] == UI_AREAS_MAX) {
        ui->is_full = true;
        return NULL;
    }
    struct ui_area *kept = &ui->areas[ui->turn][ui->area_count[ui->turn]++];
    struct draw_list *list = ui->list;
    struct box seen = list->clip_depth > 0 ? list->clips[list->clip_depth - 1] : ui->screen;

    *kept = *area;
    kept->whole = box;
    kept->box = box_intersection(box, seen);
    kept->layer = ui->layer;
    kept->scroll_id = ui->scroll_id;
    return kept;
}

static bool is_key(const struct ui *ui, enum ui_key key)
{
    return ui->event && ui->event->kind == UI_EVENT_KEY && ui->event->key == key &&
           !ui->is_key_taken;
}

static void feel_keys(struct ui *ui, const struct ui_area *area, struct ui_touch *touch)
{
    bool does_press = !area->takes_text && !area->is_disabled;

    if (!ui->event || ui->event->kind != UI_EVENT_KEY || ui->is_key_taken) return;
    touch->key = ui->event->key;
    if (does_press && (is_key(ui, UI_KEY_ENTER) || is_key(ui, UI_KEY_SPACE)))
        touch->was_clicked = true;
}

struct ui_touch ui_touch(struct ui *ui, struct box box, const struct ui_area *area)
{
    struct ui_touch touch = {0};
    bool is_top = ui->layer == ui->layer_top_last;

    keep_area(ui, box, area);
    if (!is_top) return touch;
    touch.is_hot = ui->hot == area->id;
    touch.is_down = ui->active == area->id && ui->is_mouse_down;
    touch.is_focused = ui->focus == area->id;
    touch.is_ring = touch.is_focused && ui->is_focus_shown;
    touch.was_pressed = ui->event && ui->event->kind == UI_EVENT_PRESS && ui->active == area->id;
    touch.was_clicked = ui->clicked == area->id && !area->is_disabled;
    if (touch.is_focused) feel_keys(ui, area, &touch);
    return touch;
}

void ui_take_key(struct ui *ui)
{
    ui->is_key_taken = true;
}

/* ---- Accelerators ---- */

static bool field_takes(const struct ui *ui, char letter)
{
    const struct ui_area *area = ui_find(ui, ui->focus);
    bool is_digit = (letter >= '0' && letter <= '9') || letter == '.' || letter == '-';

    if (letter >= 'a' && letter <= 'l') return false; /* function keys are nobody's text */
    return area && (area->takes_text || (area->takes_digits && is_digit));
}

bool ui_hears(struct ui *ui, char letter)
{
    if (letter == 0 || ui->layer != ui->layer_top_last || !is_key(ui, UI_KEY_LETTER)) return false;
    if (ui->event->letter != letter) return false;
    if (!ui->event->has_alt && field_takes(ui, letter)) return false;
    ui->is_key_taken = true;
    return true;
}

bool ui_hears_escape(struct ui *ui)
{
    if (ui->layer != ui->layer_top_last || !is_key(ui, UI_KEY_ESCAPE)) return false;
    ui->is_key_taken = true;
    return true;
}

/* ---- After the frame ---- */

bool ui_wants_text(const struct ui *ui, struct box *caret)
{
    if (ui->has_caret) *caret = ui->caret;
    return ui->has_caret;
}

const char *ui_take_copied(struct ui *ui)
{
    bool had = ui->has_copied;

    ui->has_copied = false;
    return had ? ui->copied : NULL;
}

enum { WAKE_FRAME_MS = 16, WAKE_IDLE_MS = 250, TIP_DELAY_MS = 450 };

int ui_wake_ms(const struct ui *ui)
{
    if (ui->is_moving) return WAKE_FRAME_MS;
    if (ui->toast_count > 0 || ui->has_caret) return WAKE_IDLE_MS;
    if (ui->hot && ui->now_ms - ui->hot_since_ms < TIP_DELAY_MS) return WAKE_IDLE_MS;
    return -1;
}

bool ui_is_tip_due(const struct ui *ui, uint32_t id)
{
    bool has_rested = ui->is_still || ui->now_ms - ui->hot_since_ms >= TIP_DELAY_MS;

    if (ui->focus == id && ui->is_focus_shown) return true;
    return ui->hot == id && has_rested && !ui->is_mouse_down;
}

uint32_t ui_wheel_target(const struct ui *ui, float *notches)
{
    *notches = 0;
    if (!ui->event || ui->event->kind != UI_EVENT_WHEEL) return 0;
    *notches = ui->event->wheel;
    return scroll_at(ui, ui->mouse_x, ui->mouse_y);
}
