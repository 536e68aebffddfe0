#include "ui.h"

#include "ensure.h"
#include "theme.h"
#include "ui_inside.h"

/* Views larger than their place. */

void ui_draw_scroll_bar(struct ui *ui, struct box view, float content, float top)
{
    enum { BAR_WIDTH = 5, BAR_LEAST = 24 };

    if (content <= view.height + 1) return;
    float height = view.height * view.height / content;
    if (height < BAR_LEAST) height = BAR_LEAST;
    float y = view.y + (view.height - height) * top / (content - view.height);
    struct box bar = {view.x + view.width - BAR_WIDTH - 2, y, BAR_WIDTH, height};
    gfx_rect(ui->list, bar, BAR_WIDTH / 2.0f, theme_fade(COLOUR_INK, 0.38f));
}

static float key_distance(enum ui_key key, struct ui_scroll_range range)
{
    if (key == UI_KEY_UP) return -range.line;
    if (key == UI_KEY_DOWN) return range.line;
    if (key == UI_KEY_PAGE_UP) return range.line - range.view;
    if (key == UI_KEY_PAGE_DOWN) return range.view - range.line;
    if (key == UI_KEY_HOME) return -range.content;
    if (key == UI_KEY_END) return range.content;
    return 0;
}

float ui_scroll_moved(struct ui *ui, uint32_t id, struct ui_scroll_range range, float top)
{
    float most = range.content > range.view ? range.content - range.view : 0;
    bool has_key = ui->event && ui->event->kind == UI_EVENT_KEY && !ui->is_key_taken;
    float notches;

    if (ui_wheel_target(ui, &notches) == id) top -= notches * 2 * range.line;
    if (has_key && ui->focus == id) {
        float distance = key_distance(ui->event->key, range);
        if (distance < 0 || distance > 0) ui_take_key(ui);
        top += distance;
    }
    if (top > most) top = most;
    return top < 0 ? 0 : top;
}

/* How far the view must move so that the widget Tab has just reached is seen. */
static float way_to_focus(const struct ui *ui, struct box view, uint32_t id)
{
    enum { AIR = 12 };
    bool has_tab = ui->event && ui->event->kind == UI_EVENT_KEY &&
                   (ui->event->key == UI_KEY_TAB || ui->event->key == UI_KEY_BACK_TAB);
    const struct ui_area *area = has_tab ? ui_find(ui, ui->focus) : NULL;

    if (!area || area->scroll_id != id) return 0;
    if (area->whole.y < view.y + AIR) return area->whole.y - view.y - AIR;
    float under = area->whole.y + area->whole.height + AIR - view.y - view.height;
    return under > 0 ? under : 0;
}

struct box ui_scroll_begin(struct ui *ui, struct box box, const struct ui_scroll *scroll)
{
    ensure(ui->scroll_id == 0); /* views do not nest */
    struct ui_area area = {.id = ui_id(scroll->id), .kind = UI_KIND_SCROLL};
    struct ui_memory *memory = ui_memory(ui, area.id);
    struct ui_scroll_range range = {box.height, scroll->content_height, 32};
    float end = range.content - range.view;
    bool is_new = memory->caret == 0;
    bool was_at_end = memory->shown >= 1;

    area.skips_focus = end <= 0;
    struct ui_touch touch = ui_touch(ui, box, &area);
    if (scroll->sticks_to_end && (is_new || was_at_end)) memory->scroll = end > 0 ? end : 0;
    memory->scroll += way_to_focus(ui, box, area.id);
    memory->scroll = ui_scroll_moved(ui, area.id, range, memory->scroll);
    memory->shown = memory->scroll >= end - 1 ? 1 : 0;
    memory->caret = 1;
    if (touch.is_ring) ui_ring(ui, box_inset(box, 3), RADIUS_M);
    gfx_clip(ui->list, box);
    ui_draw_scroll_bar(ui, box, range.content, memory->scroll);
    ui->scroll_id = area.id;
    return (struct box){box.x, box.y - memory->scroll, box.width - (end > 0 ? 12.0f : 0),
                        scroll->content_height};
}

void ui_scroll_end(struct ui *ui)
{
    ensure(ui->scroll_id != 0);
    ui->scroll_id = 0;
    gfx_unclip(ui->list);
}
