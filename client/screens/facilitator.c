#include "scene.h"

#include <stdio.h>

/* The facilitator's buttons along the lower edge. What cannot be taken back wants a second press.
 */

enum armed { ARMED_NONE, ARMED_START, ARMED_ROTATE };
enum { ARMED_MS = 4000 };

struct sure {
    enum armed armed;
    const char *id;
    enum word label;
    char key;
    enum command_id command;
    const char *why_not;
};

/* A button of two presses: the first arms it for some seconds. */
static void draw_sure(struct scene *scene, struct box *row, const struct sure *sure)
{
    struct forms *forms = scene->forms;
    bool is_armed = forms->armed == (int)sure->armed && scene->now_ms - forms->armed_ms < ARMED_MS;
    struct ui_button button = {.id = sure->id,
                               .label = word(is_armed ? WORD_fac_sure : sure->label),
                               .look = is_armed ? UI_DANGER : UI_QUIET,
                               .key = sure->key,
                               .why_not = sure->why_not};

    if (!scene_button_left(scene, row, &button)) return;
    forms->armed = is_armed ? ARMED_NONE : (int)sure->armed;
    forms->armed_ms = scene->now_ms;
    if (is_armed) intents_simple(scene->intents, sure->command);
}

static void draw_clock_buttons(struct scene *scene, struct box *row, const char *why_not)
{
    bool is_paused = scene->model->room.is_paused;
    struct ui_button pause = {.id = "fac/pause",
                              .label = word(is_paused ? WORD_fac_resume : WORD_fac_pause),
                              .look = is_paused ? UI_PRIMARY : UI_QUIET,
                              .key = 'P',
                              .why_not = why_not};
    struct ui_button week = {
        .id = "fac/week", .label = word(WORD_fac_week), .key = 'W', .why_not = why_not};
    struct ui_button extend = {
        .id = "fac/extend", .label = word(WORD_fac_extend), .key = 'E', .why_not = why_not};

    if (scene_button_left(scene, row, &pause))
        intents_simple(scene->intents, is_paused ? COMMAND_RESUME : COMMAND_PAUSE);
    if (scene_button_left(scene, row, &week)) intents_advance(scene->intents, 1);
    if (scene_button_left(scene, row, &extend)) intents_extend(scene->intents, 60000);
}

static void draw_lobby_buttons(struct scene *scene, struct box *row, const char *why_not)
{
    struct ui_button add = {.id = "fac/add",
                            .label = word(WORD_lobby_add),
                            .tip = word(WORD_lobby_need_one),
                            .why_not = why_not};
    struct ui_button start = {.id = "fac/start",
                              .label = word(WORD_lobby_start),
                              .look = UI_PRIMARY,
                              .key = 'S',
                              .why_not = why_not};

    if (scene_button_left(scene, row, &start)) intents_simple(scene->intents, COMMAND_START);
    if (scene_has_settings(scene) && !scene->model->is_watching) {
        struct ui_button settings = {
            .id = "fac/settings", .label = word(WORD_set_title), .key = 'G'};
        if (scene_button_left(scene, row, &settings)) scene->forms->is_settings_open = true;
    }
    if (scene->model->room.rotations_needed > 0 && scene_button_left(scene, row, &add))
        intents_simple(scene->intents, COMMAND_ADD_ROTATION);
}

static void draw_announce(struct scene *scene, struct box row)
{
    struct ui_button say = {.id = "fac/say", .label = word(WORD_fac_say)};
    struct ui_edit words = {
        .id = "fac/words", .hint = word(WORD_fac_hint), .capacity = sizeof scene->forms->announce};
    struct box button = box_cut_right(&row, ui_button_width(scene->ui, &say));

    box_cut_right(&row, SPACE_S);
    if (row.width < 80) return;
    bool is_said = ui_edit(scene->ui, row, &words, scene->forms->announce) == UI_EDIT_ENTERED;
    is_said = ui_button(scene->ui, button, &say) || is_said;
    if (!is_said) return;
    intents_announce(scene->intents, scene->forms->announce);
    scene->forms->announce[0] = 0;
}

void scene_facilitator(struct scene *scene, struct box box)
{
    unsigned playing = WHEN_PLAYING;
    bool is_playing = playing >> scene->model->room.phase & 1;
    const char *why_not = scene->model->link == MODEL_OPEN ? NULL : word(WORD_lost_why);
    struct sure rotate = {ARMED_ROTATE, "fac/rotate", WORD_fac_rotate, 0, COMMAND_ROTATE, why_not};

    gfx_rect(scene->ui->list, box, 0, COLOUR_PANEL);
    gfx_rect(scene->ui->list, (struct box){box.x, box.y, box.width, 1}, 0, COLOUR_LINE);
    struct box row = {box.x + SCENE_MARGIN, box.y + 8, box.width - 2 * SCENE_MARGIN, 36};
    if (is_playing) {
        draw_clock_buttons(scene, &row, why_not);
        draw_sure(scene, &row, &rotate);
    } else if (scene->model->room.phase == PHASE_LOBBY) {
        draw_lobby_buttons(scene, &row, why_not);
    }
    box_cut_left(&row, SPACE_M);
    draw_announce(scene, row);
}
