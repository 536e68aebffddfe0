#ifndef STAGE_H
#define STAGE_H
#include "theme.h"
#include "ui.h"

#include <stdlib.h>
#include <string.h>

/* A stage without a window: a draw list, a ui, a screen to play on it, and hands. */
struct stage {
    struct draw_list *list;
    struct ui ui;
    void (*frame)(void *context, struct ui *ui);
    void *context;
    float width, height;
    uint64_t now_ms;
};

enum { TWIN_LINE_HEIGHT = 18 };

/* The ruler's twin: every character half as wide as the font is high, lines of 18 pixels. */
static inline struct text_extent twin_measure(void *context, const struct text_ask *ask)
{
    size_t characters = 0;

    (void)context;
    for (size_t i = 0; i < ask->bytes; i++)
        characters += ((unsigned char)ask->text[i] & 0xC0) != 0x80;
    float width = (float)characters * ask->size / 2;
    if (ask->wrap_width <= 0 || width <= ask->wrap_width)
        return (struct text_extent){width, TWIN_LINE_HEIGHT};
    int lines = (int)(width / ask->wrap_width) + 1;
    return (struct text_extent){ask->wrap_width, (float)(lines * TWIN_LINE_HEIGHT)};
}

static inline struct text_ruler twin_ruler(void)
{
    return (struct text_ruler){twin_measure, NULL};
}

static inline void stage_frame(struct stage *stage, const struct ui_event *event)
{
    draw_list_begin(stage->list, stage->width, stage->height, COLOUR_GROUND);
    ui_begin(&stage->ui, stage->list, event, stage->now_ms);
    stage->frame(stage->context, &stage->ui);
    ui_end(&stage->ui);
}

static inline void stage_feel(struct stage *stage, const struct ui_event *event)
{
    stage_frame(stage, event);
    stage_frame(stage, NULL);
}

static inline struct stage *stage_new(void (*frame)(void *, struct ui *), void *context)
{
    struct stage *stage = calloc(1, sizeof *stage);

    if (!stage) abort();
    stage->list = draw_list_new(8192, 32768, 65536, twin_ruler());
    stage->frame = frame;
    stage->context = context;
    stage->width = 1280;
    stage->height = 800;
    stage->now_ms = 1000;
    ui_start(&stage->ui);
    stage->ui.is_still = true;
    stage_feel(stage, NULL);
    return stage;
}

static inline void stage_free(struct stage *stage)
{
    draw_list_free(stage->list);
    free(stage);
}

static inline void stage_mouse(struct stage *stage, enum ui_event_kind kind, float x, float y)
{
    struct ui_event event = {.kind = kind, .x = x, .y = y};

    stage_feel(stage, &event);
}

static inline void stage_click(struct stage *stage, float x, float y)
{
    stage_mouse(stage, UI_EVENT_MOVE, x, y);
    stage_mouse(stage, UI_EVENT_PRESS, x, y);
    stage_mouse(stage, UI_EVENT_RELEASE, x, y);
}

static inline void stage_key(struct stage *stage, enum ui_key key)
{
    struct ui_event event = {.kind = UI_EVENT_KEY, .key = key};

    stage_feel(stage, &event);
}

static inline void stage_letter(struct stage *stage, char letter, bool has_alt)
{
    struct ui_event event = {
        .kind = UI_EVENT_KEY, .key = UI_KEY_LETTER, .letter = letter, .has_alt = has_alt};

    stage_feel(stage, &event);
}

static inline void stage_type(struct stage *stage, const char *text)
{
    struct ui_event event = {.kind = UI_EVENT_TEXT};

    memcpy(event.text, text, strlen(text) + 1);
    stage_feel(stage, &event);
}

static inline bool stage_shows(const struct stage *stage, const char *text)
{
    for (uint32_t i = 0; i < stage->list->op_count; i++)
        if (stage->list->ops[i].kind == DRAW_TEXT && draw_list_shows(stage->list, i) &&
            strstr(draw_list_text(stage->list, &stage->list->ops[i]), text))
            return true;
    return false;
}

#endif
