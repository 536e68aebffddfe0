#include "script_sight.h"

#include <stdio.h>
#include <string.h>

static const struct ui_area *areas_now(const struct ui *ui, int *count)
{
    *count = ui->area_count[ui->turn];
    return ui->areas[ui->turn];
}

static bool is_alive(const struct ui *ui, const struct ui_area *area)
{
    return area->layer == ui->layer_top && area->box.width > 0 && area->box.height > 0;
}

static bool is_visible_text(const struct ui *ui, uint32_t index)
{
    return ui->list->ops[index].kind == DRAW_TEXT && draw_list_shows(ui->list, index);
}

static const char *text_of(const struct ui *ui, uint32_t index)
{
    return draw_list_text(ui->list, &ui->list->ops[index]);
}

bool sight_shows(const struct ui *ui, const char *text)
{
    for (uint32_t i = 0; i < ui->list->op_count; i++)
        if (ui->list->ops[i].kind == DRAW_TEXT && strstr(text_of(ui, i), text) &&
            draw_list_shows(ui->list, i))
            return true;
    return false;
}

const struct ui_area *sight_area_called(const struct ui *ui, const char *label)
{
    int count;
    const struct ui_area *areas = areas_now(ui, &count);

    for (int i = 0; i < count; i++)
        if (is_alive(ui, &areas[i]) && strcmp(areas[i].label, label) == 0) return &areas[i];
    return NULL;
}

const struct ui_area *sight_area_of(const struct ui *ui, uint32_t id)
{
    int count;
    const struct ui_area *areas = areas_now(ui, &count);

    for (int i = 0; i < count; i++)
        if (is_alive(ui, &areas[i]) && areas[i].id == id) return &areas[i];
    return NULL;
}

const struct ui_area *sight_area_at(const struct ui *ui, struct point at)
{
    int count;
    const struct ui_area *areas = areas_now(ui, &count);

    for (int i = count - 1; i >= 0; i--)
        if (is_alive(ui, &areas[i]) && box_contains(areas[i].box, at.x, at.y)) return &areas[i];
    return NULL;
}

/* ---- Levers ---- */

/* How much of `words` this label takes; 0 when they do not begin with it. */
static size_t label_takes(const char *label, const char *words)
{
    size_t size = strlen(label);

    if (size == 0 || strncmp(words, label, size) != 0) return 0;
    return words[size] == ' ' || words[size] == 0 ? size : 0;
}

const struct ui_area *sight_lever(const struct ui *ui, const char *words, const char **rest)
{
    int count;
    const struct ui_area *areas = areas_now(ui, &count);
    const struct ui_area *best = NULL;
    size_t most = 0;

    for (int i = 0; i < count; i++) {
        bool is_lever = areas[i].kind == UI_KIND_SLIDER || areas[i].kind == UI_KIND_STOPS;
        size_t taken = is_lever && is_alive(ui, &areas[i]) ? label_takes(areas[i].label, words) : 0;
        if (taken <= most) continue;
        best = &areas[i];
        most = taken;
    }
    *rest = words + most;
    while (**rest == ' ')
        ++*rest;
    return best;
}

/* ---- The best place to click ---- */

/* 4: exactly this text on a widget, 3: exactly it, 2: inside a widget's text, 1: inside any. */
static int rank_text(const struct ui *ui, uint32_t index, const char *text)
{
    const char *shown = text_of(ui, index);

    if (!strstr(shown, text) || !is_visible_text(ui, index)) return 0;
    const struct draw_op *op = &ui->list->ops[index];
    const struct ui_area *area = sight_area_at(ui, box_center(box_intersection(op->ink, op->clip)));
    bool is_widget = area && area->kind != UI_KIND_SCROLL;
    bool is_exact = strcmp(shown, text) == 0;
    return (is_exact ? 3 : 1) + (is_widget ? 1 : 0);
}

bool sight_find(const struct ui *ui, const char *text, struct point *at)
{
    const struct ui_area *called = sight_area_called(ui, text);
    uint32_t best = 0;
    int rank = 0;

    for (uint32_t i = 0; i < ui->list->op_count; i++) {
        if (ui->list->ops[i].kind != DRAW_TEXT) continue;
        int here = rank_text(ui, i, text);
        if (here <= rank) continue;
        rank = here;
        best = i;
    }
    if (called && rank < 4) {
        *at = box_center(called->box);
        return true;
    }
    if (rank == 0) return false;
    const struct draw_op *op = &ui->list->ops[best];
    *at = box_center(box_intersection(op->ink, op->clip));
    return true;
}

void sight_list(const struct ui *ui, char *out, size_t capacity)
{
    size_t used = 0;

    out[0] = 0;
    for (uint32_t i = 0; i < ui->list->op_count; i++) {
        if (!is_visible_text(ui, i)) continue;
        const char *text = text_of(ui, i);
        size_t needed = strlen(text) + 4;
        if (used + needed + 4 >= capacity) {
            snprintf(out + used, capacity - used, ", ...");
            return;
        }
        int written = snprintf(out + used, capacity - used, "%s\"%s\"", used ? ", " : "", text);
        used += (size_t)written;
    }
    if (used == 0) snprintf(out, capacity, "nothing");
}
