#include "option_kinds.h"
#include "room_names.h"
#include "scene.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The lobby's settings, for the facilitator: how long the workshop is, what the scenario asks, what
 * things are called, how the room is played. A change is sent when Enter takes it or the keyboard
 * goes elsewhere, and the server's answer is what stands here afterwards. */

enum { ROW_HEIGHT = 42, HEAD_HEIGHT = 32, CONTROL_WIDTH = 196, STEP_WIDTH = 34 };

/* What the program itself calls the rows that every room has. */
static const struct {
    const char *key;
    enum word label;
} labels[] = {
    {"company", WORD_set_company},
    {"product", WORD_set_product},
    {"competitor", WORD_set_competitor},
    {"currency", WORD_set_currency},
    {"small", WORD_segment_0},
    {"middle", WORD_segment_1},
    {"large", WORD_segment_2},
    {"bots", WORD_set_bots},
    {"merge_chairs", WORD_set_merge},
    {"chat", WORD_set_chat},
    {"pace", WORD_set_pace},
    {"people", WORD_set_people},
    {"week_seconds", WORD_set_week},
    {"decide_seconds", WORD_set_decide},
    {"ready_seconds", WORD_set_ready},
    {"break_seconds", WORD_set_break},
    {"warn_seconds", WORD_set_warn},
    {"takeover_seconds", WORD_set_takeover},
};

/* The same for choices that every room has. */
static const struct {
    const char *key;
    enum word label;
} choices[] = {
    {"none", WORD_set_none},   {"fill", WORD_set_fill},   {"all", WORD_set_all},
    {"beats", WORD_set_beats}, {"weeks", WORD_set_weeks},
};

static const char *label_of(const struct option_row *row)
{
    unsigned name;

    if (row->label[0]) return row->label;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcmp(labels[i].key, row->key) == 0) return word(labels[i].label);
    if (room_name_find(row->key, &name) && name >= NAME_OF_ROLE)
        return words_role_usual((enum role)(name - NAME_OF_ROLE));
    return row->key;
}

/* The index-th of the words, which stand with | between them. */
static void choice_of(const struct option_row *row, unsigned index, char *out, size_t capacity)
{
    const char *at = row->words;

    for (; index > 0 && *at; index--) {
        at += strcspn(at, "|");
        at += *at == '|';
    }
    snprintf(out, capacity, "%.*s", (int)strcspn(at, "|"), at);
    for (size_t i = 0; row->group == OPTION_OF_ROOM && i < sizeof choices / sizeof *choices; i++)
        if (strcmp(choices[i].key, out) == 0) snprintf(out, capacity, "%s", word(choices[i].label));
}

static unsigned choice_count(const struct option_row *row)
{
    unsigned count = row->words[0] != 0;

    for (const char *at = row->words; *at; at++)
        count += *at == '|';
    return count;
}

static void send_number(struct scene *scene, const struct option_row *row, double value)
{
    char text[32];

    if (value < row->min) value = row->min;
    if (value > row->max) value = row->max;
    snprintf(text, sizeof text, "%g", value);
    intents_change(scene->intents, row->key, text);
}

/* ---- Controls ---------------------------------------------------------------------------------
 */

/* A line to type in, which holds what the server has until somebody types. */
static void draw_edit(struct scene *scene, struct box box, const struct option_row *row,
                      unsigned index, const char *held)
{
    struct forms_option *form = &scene->forms->options[index];
    char id[32];
    bool is_name = row->group == OPTION_OF_NAMES;
    struct ui_edit edit = {.id = ui_name(id, sizeof id, "set/edit", (int)index),
                           .hint = is_name ? label_of(row) : "",
                           .capacity = sizeof form->typed};

    if (strcmp(form->seen, held) != 0) {
        snprintf(form->seen, sizeof form->seen, "%s", held);
        snprintf(form->typed, sizeof form->typed, "%s", held);
    }
    bool is_entered = ui_edit(scene->ui, box, &edit, form->typed) == UI_EDIT_ENTERED;
    bool is_left = scene->ui->focus != ui_id(id);
    if (strcmp(form->typed, form->seen) == 0 || !(is_entered || is_left)) return;
    intents_change(scene->intents, row->key, form->typed);
    form->seen[0] = 1; /* nothing is shown like this: the next frame takes the server's word */
    form->seen[1] = 0;
}

static double step_of(const struct option_row *row)
{
    double range = row->max - row->min;

    if (row->kind == OPTION_CHOICE) return 1;
    if (row->kind == OPTION_WHOLE) return range <= 40 ? 1 : range <= 600 ? 5 : 30;
    return range > 20 ? 1 : range > 2 ? 0.5 : range > 0.2 ? 0.05 : 0.01;
}

static bool draw_step(struct scene *scene, struct box box, const char *id, const char *sign,
                      bool is_end)
{
    struct ui_button button = {
        .id = id, .label = sign, .why_not = is_end ? word(WORD_set_end) : NULL};

    return ui_button(scene->ui, box, &button);
}

/* Minus, the value, plus; of choices the value is a word. */
static void draw_stepper(struct scene *scene, struct box box, const struct option_row *row,
                         unsigned index)
{
    char less[32], more[32], shown[64];
    double step = step_of(row);
    double last = row->kind == OPTION_CHOICE ? (double)choice_count(row) - 1 : row->max;
    struct box minus = box_cut_left(&box, STEP_WIDTH), plus = box_cut_right(&box, STEP_WIDTH);

    ui_name(less, sizeof less, "set/less", (int)index);
    ui_name(more, sizeof more, "set/more", (int)index);
    box_cut_left(&box, SPACE_XS);
    box_cut_right(&box, SPACE_XS);
    struct option_row whole = *row;
    whole.max = last;
    if (draw_step(scene, minus, less, "-", row->value <= row->min))
        send_number(scene, &whole, row->value - step);
    if (draw_step(scene, plus, more, "+", row->value >= last))
        send_number(scene, &whole, row->value + step);
    if (row->kind == OPTION_CHOICE) {
        choice_of(row, (unsigned)row->value, shown, sizeof shown);
        ui_label(scene->ui, box, theme_aligned(TYPE_BODY, COLOUR_INK, ALIGN_CENTER), shown);
        return;
    }
    snprintf(shown, sizeof shown, "%g", row->value);
    draw_edit(scene, box, row, index, shown);
}

static void draw_flag(struct scene *scene, struct box box, const struct option_row *row,
                      unsigned index)
{
    char id[32];
    bool is_on = row->value > 0;
    struct ui_checkbox checkbox = {.id = ui_name(id, sizeof id, "set/flag", (int)index),
                                   .label = word(is_on ? WORD_set_yes : WORD_set_no)};

    if (ui_checkbox(scene->ui, box, &checkbox, &is_on))
        intents_change(scene->intents, row->key, is_on ? "yes" : "no");
}

static void draw_control(struct scene *scene, struct box box, const struct option_row *row,
                         unsigned index)
{
    switch ((enum option_kind)row->kind) {
    case OPTION_NUMBER:
    case OPTION_WHOLE:
    case OPTION_CHOICE:
        draw_stepper(scene, box, row, index);
        break;
    case OPTION_FLAG:
        draw_flag(scene, box, row, index);
        break;
    case OPTION_TEXT:
        draw_edit(scene, box, row, index, row->text);
        break;
    case OPTION_KIND_COUNT:
        break;
    }
}

/* ---- The list ---------------------------------------------------------------------------------
 */

static const enum word heads[OPTION_GROUP_COUNT] = {
    [OPTION_OF_SCENARIO] = WORD_set_scenario,
    [OPTION_OF_FORMAT] = WORD_set_format,
    [OPTION_OF_NAMES] = WORD_set_names,
    [OPTION_OF_ROOM] = WORD_set_room,
};

static bool is_listed(const struct option_row *row)
{
    return row->group < OPTION_GROUP_COUNT && row->group != OPTION_OF_FORMAT;
}

static float list_height(const struct view_facilitator_view *view)
{
    float height = 0;
    int group = -1;

    for (unsigned i = 0; i < view->options_count; i++) {
        if (!is_listed(&view->options[i])) continue;
        if (view->options[i].group != group) height += HEAD_HEIGHT;
        group = view->options[i].group;
        height += ROW_HEIGHT;
    }
    return height;
}

static void draw_list(struct scene *scene, struct box box)
{
    const struct view_facilitator_view *view = &scene->model->facilitator;
    struct text_style head = theme_text(TYPE_SMALL, COLOUR_ACCENT);
    struct text_style label = theme_wrapped(TYPE_BODY, COLOUR_INK);
    struct ui_scroll scroll = {.id = "set/scroll", .content_height = list_height(view)};
    int group = -1;

    head.weight = WEIGHT_BOLD;
    struct box list = ui_scroll_begin(scene->ui, box, &scroll);
    list.width -= SPACE_S;
    for (unsigned i = 0; i < view->options_count && i < FORMS_OPTIONS_MAX; i++) {
        const struct option_row *row = &view->options[i];
        if (!is_listed(row)) continue;
        if (row->group != group)
            scene_line(scene, &list, HEAD_HEIGHT, head, word(heads[row->group]));
        group = row->group;
        struct box line = box_cut_top(&list, ROW_HEIGHT);
        struct box control = box_cut_right(&line, CONTROL_WIDTH);
        control.height = HEIGHT_BUTTON;
        line.width -= SPACE_S;
        float height = gfx_measure(scene->ui->list, label, line.width, label_of(row)).height;
        line.y += height < HEIGHT_BUTTON ? (HEIGHT_BUTTON - height) / 2 : 0;
        ui_label(scene->ui, line, label, label_of(row));
        draw_control(scene, control, row, i);
    }
    ui_scroll_end(scene->ui);
}

/* Three buttons and the plan of the chosen one. */
static void draw_formats(struct scene *scene, struct box *box, const struct option_row *row)
{
    int count = (int)choice_count(row);
    struct box line = box_cut_top(box, HEIGHT_BUTTON);
    char id[32], minutes[8], shown[32];

    for (int i = 0; i < count; i++) {
        choice_of(row, (unsigned)i, minutes, sizeof minutes);
        word_fill(shown, sizeof shown, WORD_set_minutes, WORD_VALUES(minutes));
        struct ui_button button = {.id = ui_name(id, sizeof id, "set/format", i),
                                   .label = shown,
                                   .is_chosen = atoi(minutes) == (int)row->value};
        if (ui_button(scene->ui, box_column(line, count, i, SPACE_S), &button))
            intents_change(scene->intents, row->key, minutes);
    }
    box_cut_top(box, SPACE_S);
    const char *plan = scene->model->facilitator.plan;
    if (plan[0])
        box_cut_top(box, ui_paragraph(scene->ui, *box, theme_text(TYPE_SMALL, COLOUR_MUTED), plan) +
                             SPACE_S);
}

void scene_settings(struct scene *scene, struct box box)
{
    const struct view_facilitator_view *view = &scene->model->facilitator;

    for (unsigned i = 0; i < view->options_count; i++)
        if (view->options[i].group == OPTION_OF_FORMAT)
            draw_formats(scene, &box, &view->options[i]);
    draw_list(scene, box);
}

bool scene_has_settings(const struct scene *scene)
{
    return scene->model->has_facilitator && scene->model->room.phase == PHASE_LOBBY &&
           scene->model->facilitator.options_count > 0 && model_leads(scene->model);
}

void scene_settings_modal(struct scene *scene)
{
    bool is_closed = false;
    float most = scene->ui->screen.height - 160;
    struct ui_modal modal = {"settings", word(WORD_set_title), 560, most < 560 ? most : 560};
    struct box box = ui_modal_begin(scene->ui, &modal, &is_closed);
    struct box row = box_cut_bottom(&box, HEIGHT_BUTTON);
    struct ui_button done = {.id = "set/done", .label = word(WORD_more_done), .look = UI_PRIMARY};

    box_cut_bottom(&box, SPACE_M);
    if (scene_button_right(scene, &row, &done)) is_closed = true;
    scene_settings(scene, box);
    ui_modal_end(scene->ui);
    if (is_closed) scene->forms->is_settings_open = false;
}
