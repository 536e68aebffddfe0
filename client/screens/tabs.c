#include "scene.h"

#include <stdio.h>

/* The way between the pages, and at its right end the button that ends a wait. */

/* The awaited ones without me: that is what the button says. The first two into `rows`. */
static unsigned others_awaited(const struct model *model, const struct person_row **rows)
{
    enum { ROWS = 96 };
    const struct person_row *all[ROWS];
    unsigned found = model_awaited(model, all, ROWS);
    unsigned count = 0;

    for (unsigned i = 0; i < found && i < ROWS; i++) {
        if (all[i]->person == model->person) continue;
        if (count < 2) rows[count] = all[i];
        count++;
    }
    return count;
}

void scene_awaited(struct scene *scene, struct text_style style, float width, char *out,
                   size_t capacity)
{
    const struct person_row *rows[2] = {NULL, NULL};
    unsigned count = others_awaited(scene->model, rows);
    const struct person_row *me = model_me(scene->model);
    char more[12];

    snprintf(more, sizeof more, "%u", count > 2 ? count - 2 : 0);
    if (count == 0)
        snprintf(out, capacity, "%s",
                 word(me && !me->is_ready ? WORD_awaited_you : WORD_awaited_none));
    if (count == 1) word_fill(out, capacity, WORD_awaited_one, WORD_VALUES(rows[0]->name));
    if (count == 2)
        word_fill(out, capacity, WORD_awaited_two, WORD_VALUES(rows[0]->name, rows[1]->name));
    if (count > 2)
        word_fill(out, capacity, WORD_awaited_many,
                  WORD_VALUES(rows[0]->name, rows[1]->name, more));
    if (count < 2 || gfx_measure(scene->ui->list, style, 0, out).width <= width) return;
    snprintf(more, sizeof more, "%u", count);
    word_fill(out, capacity, WORD_awaited_count, WORD_VALUES(more));
}

static void draw_ready(struct scene *scene, struct box *row)
{
    const struct person_row *me = model_me(scene->model);
    bool is_open = scene->model->link == MODEL_OPEN;
    char line[160];

    if (!me || !me->roles || !model_waits_for_ready(scene->model)) return;
    struct ui_button ready = {.id = "ready",
                              .label = word(me->is_ready ? WORD_ready_said : WORD_ready),
                              .look = me->is_ready ? UI_QUIET : UI_PRIMARY,
                              .key = 'R',
                              .is_chosen = me->is_ready,
                              .why_not = is_open ? NULL : word(WORD_lost_why)};
    struct box button = {row->x, row->y + 4, row->width, 36};
    if (scene_button_right(scene, &button, &ready) && !me->is_ready)
        intents_simple(scene->intents, COMMAND_READY);
    row->width = button.width;
    box_cut_right(row, SPACE_S);
    struct text_style style = theme_aligned(TYPE_SMALL, COLOUR_MUTED, ALIGN_RIGHT);
    scene_awaited(scene, style, row->width, line, sizeof line);
    /* Where the pages leave no room for it, the button alone must do. */
    if (gfx_measure(scene->ui->list, style, 0, line).width <= row->width)
        ui_label(scene->ui, *row, style, line);
}

static unsigned char news_of(uint64_t total, uint64_t seen)
{
    uint64_t fresh = total > seen ? total - seen : 0;

    return (unsigned char)(fresh > 99 ? 99 : fresh);
}

void scene_tabs(struct scene *scene, struct box box)
{
    const struct model *model = scene->model;
    bool is_break = model->room.phase == PHASE_BREAK;
    const char *names[PAGE_COUNT] = {word(is_break ? WORD_tab_break : WORD_tab_desk),
                                     word(WORD_tab_market),
                                     word(WORD_tab_deals),
                                     word(WORD_tab_team),
                                     word(WORD_tab_result),
                                     word(WORD_tab_others)};
    unsigned char marks[PAGE_COUNT] = {0};
    struct ui_tabs tabs = {"pages", names, PAGE_COUNT, "123456", marks};

    if (scene->forms->page == PAGE_TEAM) scene->forms->chat_seen = model->chat.total;
    if (scene->forms->page != PAGE_DESK) marks[PAGE_DESK] = news_of(scene_wishes(scene), 0);
    marks[PAGE_TEAM] = news_of(model->chat.total, scene->forms->chat_seen);
    gfx_rect(scene->ui->list, box, 0, COLOUR_PANEL);
    gfx_rect(scene->ui->list, (struct box){box.x, box.y + box.height - 1, box.width, 1}, 0,
             COLOUR_LINE);
    box.x += SCENE_MARGIN - 12;
    box.width -= 2 * SCENE_MARGIN - 12;
    float wide = ui_tabs_width(scene->ui, &tabs) + 1;
    ui_tabs(scene->ui, box_cut_left(&box, wide), &tabs, &scene->forms->page);
    draw_ready(scene, &box);
}
