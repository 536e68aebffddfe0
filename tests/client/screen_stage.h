#ifndef SCREEN_STAGE_H
#define SCREEN_STAGE_H
#include "samples.h"
#include "screens.h"
#include "stage.h"
#include "suite.h"
#include "words.h"

#include <stdio.h>

/* A hand-made model on a stage, and a hand that presses what is written on it. */

static const struct {
    float width, height;
} sizes[] = {{1280, 800}, {1024, 640}};
enum { SIZES = sizeof sizes / sizeof sizes[0], CASES = SAMPLE_COUNT * SIZES * LANGUAGE_COUNT };

struct play_on_stage {
    struct stage_play play;
    struct stage *stage;
    char name[64];
};

static inline void frame(void *context, struct ui *ui)
{
    struct stage_play *play = context;

    play->model->room_at_ms = ui->now_ms;
    screens_draw(play->model, ui, &play->forms, &play->intents);
}

/* The index-th of SAMPLE_COUNT screens, then the same in the next size, then language. */
static inline void open_case(struct play_on_stage *open, int index)
{
    enum sample sample = (enum sample)(index % SAMPLE_COUNT);
    int size = index / SAMPLE_COUNT % SIZES;
    enum language language = (enum language)(index / SAMPLE_COUNT / SIZES);

    words_choose(language);
    open->play.model = calloc(1, sizeof *open->play.model);
    ck_assert_ptr_nonnull(open->play.model);
    sample_fill(&open->play, sample, 1000);
    open->stage = stage_new(frame, &open->play);
    open->stage->width = sizes[size].width;
    open->stage->height = sizes[size].height;
    stage_feel(open->stage, NULL);
    snprintf(open->name, sizeof open->name, "%s at %.0f, language %d", sample_name(sample),
             (double)sizes[size].width, (int)language);
}

static inline void close_case(struct play_on_stage *open)
{
    stage_free(open->stage);
    free(open->play.model);
}

/* What lies under a modal is not read. */
static inline uint32_t first_read(const struct draw_list *list)
{
    uint32_t first = 0;

    for (uint32_t i = 0; i < list->op_count; i++)
        if (list->ops[i].kind == DRAW_RECT && list->ops[i].colour == COLOUR_SCRIM) first = i;
    return first;
}

static inline bool is_visible_text(const struct draw_list *list, uint32_t index)
{
    if (index < first_read(list)) return false;
    return list->ops[index].kind == DRAW_TEXT && draw_list_shows(list, index);
}

static inline void click_text(struct stage *stage, const char *text)
{
    const struct draw_list *list = stage->list;

    for (uint32_t i = 0; i < list->op_count; i++) {
        if (!is_visible_text(list, i)) continue;
        if (strcmp(draw_list_text(list, &list->ops[i]), text) != 0) continue;
        struct point at = box_center(list->ops[i].ink);
        stage_click(stage, at.x, at.y);
        return;
    }
    ck_abort_msg("\"%s\" is not on the screen", text);
}

#endif
