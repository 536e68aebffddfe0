#include "faults.h"
#include "scene.h"

#include <stdio.h>
#include <string.h>

/* What the scenario put on the facilitator's desk: its buttons, above the room's own, and over them
 * a fault of its script that wants an answer. Nobody else sees it. */

enum { ROW_HEIGHT = 36, ROW_GAP = 8, FAULT_LINES = 108, SURE_MS = 8000, LABEL_SIZE = 96 };

static const enum word answers[MENDING_COUNT] = {
    [MENDING_CONTINUE] = WORD_fault_continue, [MENDING_AGAIN] = WORD_fault_again,
    [MENDING_RELOAD] = WORD_fault_reload,     [MENDING_BACK] = WORD_fault_back,
    [MENDING_OFF] = WORD_fault_off,
};

/* ---- Two presses ---- */

static bool is_armed(const struct scene *scene, const char *id)
{
    const struct forms *forms = scene->forms;

    return strcmp(forms->armed_id, id) == 0 && scene->now_ms - forms->armed_id_ms < SURE_MS;
}

/* True at the second press, or at the first when none is asked for. */
static bool is_sure(struct scene *scene, const char *id, bool wants_two)
{
    bool is_second = is_armed(scene, id);

    snprintf(scene->forms->armed_id, sizeof scene->forms->armed_id, "%s",
             wants_two && !is_second ? id : "");
    scene->forms->armed_id_ms = scene->now_ms;
    return !wants_two || is_second;
}

/* ---- Buttons ---- */

static void id_of(const struct button_row *button, char *out, size_t capacity)
{
    snprintf(out, capacity, "story/%s", button->id);
}

static void label_of(const struct scene *scene, const struct button_row *button, const char *id,
                     char *out)
{
    char week[12];

    snprintf(week, sizeof week, "%u", button->pressed_week + 1u);
    if (is_armed(scene, id))
        snprintf(out, LABEL_SIZE, "%s", word(WORD_fac_sure));
    else if (button->pressed_week == VIEW_HIDDEN)
        snprintf(out, LABEL_SIZE, "%s", button->label);
    else
        word_fill(out, LABEL_SIZE, WORD_story_pressed, WORD_VALUES(button->label, week));
}

/* All teams, or one of them after the other. */
static void draw_target(struct scene *scene, struct box *row)
{
    struct forms *forms = scene->forms;
    char number[12], label[48];

    if (scene->model->room.teams_count < 2) return;
    if (forms->story_team > scene->model->room.teams_count) forms->story_team = 0;
    snprintf(number, sizeof number, "%d", forms->story_team);
    if (forms->story_team == 0)
        snprintf(label, sizeof label, "%s", word(WORD_story_all));
    else
        word_fill(label, sizeof label, WORD_lobby_team_n, WORD_VALUES(number));
    struct ui_button team = {.id = "story/team", .label = label, .look = UI_BARE};
    if (scene_button_left(scene, row, &team))
        forms->story_team = (forms->story_team + 1) % (scene->model->room.teams_count + 1);
}

/* The button that wants its second press, if any: its question is shown. */
static const struct button_row *armed_button(const struct scene *scene)
{
    const struct view_facilitator_view *view = &scene->model->facilitator;

    for (unsigned i = 0; i < view->buttons_count; i++) {
        char id[48];
        id_of(&view->buttons[i], id, sizeof id);
        if (is_armed(scene, id)) return &view->buttons[i];
    }
    return NULL;
}

static void draw_button(struct scene *scene, struct box *row, const struct button_row *button,
                        const char *why_not)
{
    char id[48], label[LABEL_SIZE];

    id_of(button, id, sizeof id);
    label_of(scene, button, id, label);
    struct ui_button press = {.id = id,
                              .label = label,
                              .look = is_armed(scene, id) ? UI_DANGER : UI_QUIET,
                              .tip = button->confirm,
                              .why_not = why_not};
    if (scene_button_left(scene, row, &press) && is_sure(scene, id, button->confirm[0] != 0))
        intents_inject(scene->intents, button->id, scene->forms->story_team);
}

static float width_of(struct scene *scene, const struct button_row *button)
{
    char id[48], label[LABEL_SIZE];

    id_of(button, id, sizeof id);
    label_of(scene, button, id, label);
    struct ui_button press = {.id = id, .label = label};
    return ui_button_width(scene->ui, &press);
}

/* The buttons that a row takes, from `from` on; one at least. */
static unsigned fit(struct scene *scene, float width, unsigned from)
{
    const struct view_facilitator_view *view = &scene->model->facilitator;
    unsigned count = 0;

    if (from == 0 && scene->model->room.teams_count > 1) width -= 160;
    while (from + count < view->buttons_count) {
        width -= width_of(scene, &view->buttons[from + count]) + SPACE_S;
        if (width < 0 && count > 0) break;
        count++;
    }
    return count;
}

static unsigned count_rows(struct scene *scene, float width)
{
    unsigned rows = 0;

    for (unsigned at = 0; at < scene->model->facilitator.buttons_count; rows++)
        at += fit(scene, width, at);
    return rows;
}

static bool has_buttons(const struct scene *scene)
{
    unsigned playing = WHEN_PLAYING;

    return scene->model->facilitator.buttons_count > 0 &&
           (playing >> scene->model->room.phase & 1) != 0;
}

static void draw_buttons(struct scene *scene, struct box box, const char *why_not)
{
    const struct view_facilitator_view *view = &scene->model->facilitator;
    const struct button_row *armed = armed_button(scene);
    struct text_style style = theme_text(TYPE_BODY, COLOUR_INK);

    if (armed != NULL) {
        ui_label(scene->ui, box_cut_top(&box, ROW_HEIGHT), style, armed->confirm);
        box_cut_top(&box, ROW_GAP);
    }
    for (unsigned at = 0; at < view->buttons_count;) {
        struct box row = box_cut_top(&box, ROW_HEIGHT);
        unsigned count = fit(scene, row.width, at);
        if (at == 0) draw_target(scene, &row);
        for (unsigned i = 0; i < count; i++)
            draw_button(scene, &row, &view->buttons[at + i], why_not);
        at += count;
        box_cut_top(&box, ROW_GAP);
    }
}

/* ---- A fault ---- */

static void draw_answer(struct scene *scene, struct box *row, enum mending mending,
                        const char *why_not)
{
    char id[32];
    bool wants_two = mending == MENDING_BACK || mending == MENDING_OFF;

    snprintf(id, sizeof id, "fault/%d", (int)mending);
    struct ui_button answer = {.id = id,
                               .label =
                                   word(is_armed(scene, id) ? WORD_fac_sure : answers[mending]),
                               .look = is_armed(scene, id) ? UI_DANGER : UI_QUIET,
                               .why_not = why_not};
    if (scene_button_left(scene, row, &answer) && is_sure(scene, id, wants_two))
        intents_mend(scene->intents, mending);
}

static enum word title_of(const struct fault_row *fault)
{
    if (strcmp(fault->hook, FAULT_OF_FILE) == 0) return WORD_fault_title_file;
    return fault->is_off ? WORD_fault_title_off : WORD_fault_title;
}

/* The newest fault; its answers go for all. */
static void draw_fault(struct scene *scene, struct box box, const char *why_not)
{
    const struct view_facilitator_view *view = &scene->model->facilitator;
    const struct fault_row *fault = &view->faults[view->faults_count - 1];
    struct text_style title = theme_text(TYPE_BODY, COLOUR_INK);
    struct text_style body = theme_wrapped(TYPE_SMALL, COLOUR_MUTED);

    gfx_rect(scene->ui->list, box, RADIUS_M, COLOUR_WARN_SOFT);
    box = box_inset(box, SPACE_S);
    title.weight = WEIGHT_MEDIUM;
    ui_label(scene->ui, box_cut_top(&box, 20), title, word(title_of(fault)));
    struct box row = box_cut_bottom(&box, 30);
    ui_label(scene->ui, box, body, fault->sentence);
    for (int mending = 0; mending < MENDING_COUNT; mending++)
        if (fault->can & (1u << mending)) draw_answer(scene, &row, (enum mending)mending, why_not);
}

/* ---- Both ---- */

float scene_story_height(struct scene *scene, float width)
{
    float height = 0;

    if (!scene->model->has_facilitator) return 0;
    if (scene->model->facilitator.faults_count > 0) height += FAULT_LINES + ROW_GAP;
    if (has_buttons(scene)) {
        unsigned rows = count_rows(scene, width - 2 * SCENE_MARGIN);
        rows += armed_button(scene) != NULL;
        height += (float)rows * (ROW_HEIGHT + ROW_GAP);
    }
    return height > 0 ? height + ROW_GAP : 0;
}

void scene_story(struct scene *scene, struct box box)
{
    const char *why_not = scene->model->link == MODEL_OPEN ? NULL : word(WORD_lost_why);

    if (box.height <= 0) return;
    gfx_rect(scene->ui->list, box, 0, COLOUR_PANEL);
    gfx_rect(scene->ui->list, (struct box){box.x, box.y, box.width, 1}, 0, COLOUR_LINE);
    box.x += SCENE_MARGIN;
    box.width -= 2 * SCENE_MARGIN;
    box_cut_top(&box, ROW_GAP);
    if (scene->model->facilitator.faults_count > 0) {
        draw_fault(scene, box_cut_top(&box, FAULT_LINES), why_not);
        box_cut_top(&box, ROW_GAP);
    }
    if (has_buttons(scene)) draw_buttons(scene, box, why_not);
}
