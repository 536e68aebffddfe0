#include "ui.h"

#include "ensure.h"
#include "theme.h"
#include "ui_inside.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Levers: the row of named stops and the slider for an exact number. */

/* ---- Stops ---- */

enum { STOPS_ROW = 34, STOPS_NOTE = 18 };

static struct box stop_box(struct box row, int count, int index)
{
    return box_column(box_inset(row, 3), count, index, 3);
}

static struct text_style stop_style(uint32_t colour)
{
    struct text_style style = theme_aligned(TYPE_SMALL, colour, ALIGN_CENTER);

    style.weight = WEIGHT_MEDIUM;
    return style;
}

static int stop_at(struct box row, int count, float x)
{
    int index = (int)floorf((x - row.x) / (row.width / (float)count));

    return index < 0 ? 0 : index >= count ? count - 1 : index;
}

static int stop_after_key(const struct ui_stops *stops, enum ui_key key, int chosen)
{
    int from = chosen >= 0 ? chosen : stops->as_is >= 0 ? stops->as_is : 0;

    if (key == UI_KEY_LEFT) return from > 0 ? from - 1 : 0;
    if (key == UI_KEY_RIGHT) return from + 1 < stops->count ? from + 1 : from;
    if (key == UI_KEY_HOME) return 0;
    if (key == UI_KEY_END) return stops->count - 1;
    return chosen;
}

/* The words under the stop that holds today, kept inside the row's ends. */
static void draw_as_is(struct ui *ui, struct box row, const struct ui_stops *stops)
{
    struct text_style style = theme_text(TYPE_NOTE, COLOUR_MUTED);
    const char *words = stops->as_is_note ? stops->as_is_note : "as it is now";
    float width = gfx_measure(ui->list, style, 0, words).width;
    float middle = box_center(stop_box(row, stops->count, stops->as_is)).x;
    float left = middle - width / 2;
    float top = row.y + row.height + 2;
    struct point tip[3] = {{middle - 4, top + 4}, {middle + 4, top + 4}, {middle, top}};

    if (left < row.x) left = row.x;
    if (left + width > row.x + row.width) left = row.x + row.width - width;
    gfx_area(ui->list, tip, 3, COLOUR_LINE_STRONG);
    gfx_text(ui->list, (struct box){left, top + 5, 0, 0}, style, words);
}

static void draw_stops(struct ui *ui, struct box row, const struct ui_stops *stops,
                       const struct ui_touch *touch, int chosen)
{
    bool is_dead = stops->why_not != NULL;
    int hot = touch->is_hot && !is_dead ? stop_at(row, stops->count, ui->mouse_x) : -1;

    gfx_rect(ui->list, row, RADIUS_M + 2, COLOUR_SUNKEN);
    for (int i = 0; i < stops->count; i++) {
        struct box box = stop_box(row, stops->count, i);
        uint32_t ink = is_dead ? COLOUR_DISABLED : COLOUR_INK;
        if (i == chosen) {
            gfx_rect(ui->list, box, RADIUS_M, is_dead ? COLOUR_MUTED : COLOUR_ACCENT);
            ink = COLOUR_WHITE;
        } else if (i == hot) {
            gfx_rect(ui->list, box, RADIUS_M, COLOUR_PANEL);
        }
        gfx_text(ui->list, box_inset(box, 2), stop_style(ink), stops->names[i]);
    }
    if (stops->as_is >= 0) draw_as_is(ui, row, stops);
}

static int stop_wanted(struct ui *ui, const struct ui_stops *stops, const struct ui_touch *touch,
                       struct box row, int chosen)
{
    int wanted = chosen;

    if (stops->why_not) return chosen;
    if (touch->was_pressed) wanted = stop_at(row, stops->count, ui->mouse_x);
    if (touch->is_down) wanted = stop_at(row, stops->count, ui->mouse_x);
    if (touch->key) wanted = stop_after_key(stops, touch->key, chosen);
    if (touch->key && wanted != chosen) ui_take_key(ui);
    return wanted;
}

bool ui_stops(struct ui *ui, struct box box, const struct ui_stops *stops, int *chosen)
{
    ensure(stops->count >= 2 && stops->count <= UI_STOPS_MAX);
    struct ui_area area = {.id = ui_id(stops->id), .kind = UI_KIND_STOPS};
    int before = *chosen;

    if (!stops->hides_label)
        gfx_text(ui->list, box_cut_top(&box, UI_STOPS_LABEL_HEIGHT),
                 theme_text(TYPE_BODY, COLOUR_INK), stops->label);
    struct box row = {box.x, box.y, box.width, STOPS_ROW};
    /* A script asks for them after the frame, when the caller's list may be gone. */
    memcpy(area.names, stops->names, (size_t)stops->count * sizeof stops->names[0]);
    ui_set_label(&area, stops->label);
    ui_set_why_not(&area, stops->why_not);
    area.track = row;
    area.high = stops->count - 1;
    area.step = 1;
    struct ui_touch touch = ui_touch(ui, row, &area);
    *chosen = stop_wanted(ui, stops, &touch, row, before);
    ui_tell_value(ui, area.id, *chosen);
    draw_stops(ui, row, stops, &touch, *chosen);
    if (touch.is_ring) ui_ring(ui, row, RADIUS_M + 2);
    if (touch.is_hot && !stops->why_not) ui->pointer = UI_POINTER_HAND;
    if (stops->why_not && ui_is_tip_due(ui, area.id)) ui_tip(ui, row, stops->why_not);
    return *chosen != before;
}

/* ---- Slider ---- */

enum { SLIDER_THUMB = 9, SLIDER_TRACK_Y = 36, SLIDER_LEAP = 10 };

static double to_step(const struct ui_slider *slider, double value)
{
    double stepped = slider->low + floor((value - slider->low) / slider->step + 0.5) * slider->step;

    return stepped < slider->low ? slider->low : stepped > slider->high ? slider->high : stepped;
}

static double share_of(const struct ui_slider *slider, double value)
{
    double share = (value - slider->low) / (slider->high - slider->low);

    return share < 0 ? 0 : share > 1 ? 1 : share;
}

static double slider_after_key(const struct ui_slider *slider, enum ui_key key, double value)
{
    if (key == UI_KEY_LEFT || key == UI_KEY_DOWN) return value - slider->step;
    if (key == UI_KEY_RIGHT || key == UI_KEY_UP) return value + slider->step;
    if (key == UI_KEY_PAGE_DOWN) return value - SLIDER_LEAP * slider->step;
    if (key == UI_KEY_PAGE_UP) return value + SLIDER_LEAP * slider->step;
    if (key == UI_KEY_HOME) return slider->low;
    if (key == UI_KEY_END) return slider->high;
    return value;
}

static void type_digit(struct ui *ui, char letter)
{
    size_t size = strlen(ui->number);

    if (size + 1 >= sizeof ui->number) return;
    ui->number[size] = letter;
    ui->number[size + 1] = 0;
    ui_take_key(ui);
}

/* Digits gather in ui->number until Enter takes them; true when Enter did and *value is set. */
static bool type_number(struct ui *ui, enum ui_key key, double *value)
{
    size_t size = strlen(ui->number);
    char letter = ui->event->letter;
    bool is_digit = (letter >= '0' && letter <= '9') || letter == '.' || letter == '-';

    if (key == UI_KEY_LETTER && is_digit && !ui->event->has_alt) type_digit(ui, letter);
    if (size == 0) return false;
    if (key == UI_KEY_BACKSPACE) ui->number[size - 1] = 0;
    if (key == UI_KEY_ENTER) *value = strtod(ui->number, NULL);
    if (key == UI_KEY_ENTER || key == UI_KEY_ESCAPE) ui->number[0] = 0;
    if (key == UI_KEY_ENTER || key == UI_KEY_ESCAPE || key == UI_KEY_BACKSPACE) ui_take_key(ui);
    return key == UI_KEY_ENTER;
}

static double slider_wanted(struct ui *ui, const struct ui_slider *slider,
                            const struct ui_touch *touch, struct box track, double value)
{
    double wanted = value;

    if (slider->why_not) return value;
    if (touch->was_pressed || touch->is_down) {
        double share = (ui->mouse_x - track.x) / track.width;
        wanted = slider->low + share * (slider->high - slider->low);
    }
    if (touch->key && !type_number(ui, touch->key, &wanted)) {
        wanted = slider_after_key(slider, touch->key, value);
        if (wanted < value || wanted > value) ui_take_key(ui);
    }
    if (wanted < value || wanted > value) return to_step(slider, wanted);
    return value;
}

static void draw_slider_head(struct ui *ui, struct box box, const struct ui_slider *slider,
                             bool is_typing)
{
    struct box line = {box.x, box.y, box.width, 22};
    struct text_style style = theme_aligned(TYPE_BODY, COLOUR_INK, ALIGN_RIGHT);
    char typed[40];

    style.weight = WEIGHT_BOLD;
    snprintf(typed, sizeof typed, "%s_", ui->number);
    const char *shown = is_typing ? typed : slider->shown;
    float width = gfx_measure(ui->list, style, 0, shown).width;
    gfx_text(ui->list, line, style, shown);
    line.width -= width + SPACE_S;
    gfx_text(ui->list, line, theme_text(TYPE_BODY, COLOUR_INK), slider->label);
}

static void draw_track(struct ui *ui, struct box track, const struct ui_slider *slider,
                       const struct ui_touch *touch, double value)
{
    bool is_dead = slider->why_not != NULL;
    uint32_t colour = is_dead ? COLOUR_LINE_STRONG : COLOUR_ACCENT;
    float at = track.width * (float)share_of(slider, value);
    struct point thumb = {track.x + at, track.y + track.height / 2};
    struct box filled = {track.x, track.y, at, track.height};

    gfx_rect(ui->list, track, 3, COLOUR_LINE);
    gfx_rect(ui->list, filled, 3, colour);
    if (slider->as_is >= slider->low && slider->as_is <= slider->high) {
        float x = track.x + track.width * (float)share_of(slider, slider->as_is);
        gfx_rect(ui->list, (struct box){x - 1, track.y - 5, 2, track.height + 10}, 1,
                 COLOUR_LINE_STRONG);
    }
    gfx_circle(ui->list, thumb, SLIDER_THUMB, COLOUR_PANEL);
    gfx_ring(ui->list, thumb, SLIDER_THUMB - 1,
             (struct stroke){touch->is_hot || touch->is_down ? 3.5f : 2.5f, colour, 0});
}

static struct ui_touch announce_slider(struct ui *ui, struct box box, struct box track,
                                       const struct ui_slider *slider, double value)
{
    struct ui_area area = {.id = ui_id(slider->id), .kind = UI_KIND_SLIDER, .takes_digits = true};
    struct box row = {box.x, track.y - 11, box.width, 28};

    ui_set_label(&area, slider->label);
    ui_set_why_not(&area, slider->why_not);
    area.track = track;
    area.low = slider->low;
    area.high = slider->high;
    area.step = slider->step;
    area.value = value;
    struct ui_touch touch = ui_touch(ui, row, &area);
    if (slider->why_not && ui_is_tip_due(ui, area.id)) ui_tip(ui, row, slider->why_not);
    return touch;
}

bool ui_slider(struct ui *ui, struct box box, const struct ui_slider *slider, double *value)
{
    ensure(slider->high > slider->low && slider->step > 0);
    struct box track = {box.x + SLIDER_THUMB, box.y + SLIDER_TRACK_Y - 3,
                        box.width - 2 * SLIDER_THUMB, 6};
    double before = *value;
    struct ui_touch touch = announce_slider(ui, box, track, slider, before);

    *value = slider_wanted(ui, slider, &touch, track, before);
    ui_tell_value(ui, ui_id(slider->id), *value);
    draw_slider_head(ui, box, slider, touch.is_focused && ui->number[0]);
    draw_track(ui, track, slider, &touch, *value);
    if (touch.is_ring) ui_ring(ui, (struct box){box.x, track.y - 9, box.width, 24}, RADIUS_M);
    if (touch.is_hot && !slider->why_not) ui->pointer = UI_POINTER_HAND;
    return *value < before || *value > before;
}
