#include "scene.h"

#include "text.h"

#include <ctype.h>
#include <stdio.h>

/* The door. A newcomer sees: what this is in one line, three fields of which the first two are
 * usually filled, one button; beside it how it goes and who will see what. What goes wrong stands
 * as a sentence right above the button. */

enum { JOIN_LEFT = 420, JOIN_RIGHT = 440, JOIN_GUTTER = 40, JOIN_HEIGHT = 494, FIELD_HEIGHT = 60 };

/* Letters and digits of the code, without the dash. */
static unsigned code_length(const char *code)
{
    unsigned count = 0;

    for (const char *at = code; *at; at++)
        count += isalnum((unsigned char)*at) != 0;
    return count;
}

static bool is_blank(const char *text)
{
    for (; *text; text++)
        if (*text != ' ') return false;
    return true;
}

static const char *what_is_missing(const struct forms *forms, bool needs_name)
{
    if (is_blank(forms->server)) return word(WORD_join_need_server);
    if (code_length(forms->code) != 8) return word(WORD_join_need_code);
    if (needs_name && is_blank(forms->name)) return word(WORD_join_need_name);
    return NULL;
}

static void go(struct scene *scene, bool as_participant)
{
    struct forms *forms = scene->forms;

    forms->has_asked = true;
    if (what_is_missing(forms, as_participant)) return;
    if (as_participant)
        intents_join(scene->intents, forms->server, forms->code, forms->name);
    else
        intents_watch(scene->intents, forms->server, forms->code);
}

static bool draw_field(struct scene *scene, struct box *box, const struct ui_edit *edit, char *text)
{
    struct box field = box_cut_top(box, FIELD_HEIGHT);

    box_cut_top(box, SPACE_M);
    return ui_edit(scene->ui, field, edit, text) == UI_EDIT_ENTERED;
}

static bool draw_fields(struct scene *scene, struct box *box)
{
    struct forms *forms = scene->forms;
    struct ui_edit server = {.id = "join/server",
                             .label = word(WORD_join_server),
                             .hint = word(WORD_join_server_hint),
                             .capacity = sizeof forms->server};
    struct ui_edit code = {.id = "join/code",
                           .label = word(WORD_join_code),
                           .hint = word(WORD_join_code_hint),
                           .capacity = sizeof forms->code,
                           .is_code = true};
    struct ui_edit name = {.id = "join/name",
                           .label = word(WORD_join_name),
                           .hint = word(WORD_join_name_hint),
                           .capacity = sizeof forms->name};
    bool is_entered = draw_field(scene, box, &code, forms->code);
    is_entered = draw_field(scene, box, &name, forms->name) || is_entered;
    return draw_field(scene, box, &server, forms->server) || is_entered;
}

/* What stands above the button: a problem, or what is going on. */
static const char *state_line(struct scene *scene, char *out, size_t capacity, bool *is_bad)
{
    const struct model *model = scene->model;
    const char *missing = what_is_missing(scene->forms, true);

    *is_bad = true;
    if (model->refusal[0] && model->link != MODEL_CONNECTING) return model->refusal;
    if (model->link == MODEL_FAILED && model->link_sentence[0]) return model->link_sentence;
    if (scene->forms->has_asked && missing) return missing;
    *is_bad = false;
    if (model->link == MODEL_CONNECTING)
        word_fill(out, capacity, WORD_join_connecting, WORD_VALUES(scene->forms->server));
    else if (model->link == MODEL_OPEN || model->link == MODEL_LOST)
        text_copy(out, capacity, word(WORD_join_entering));
    return out;
}

static void draw_card(struct scene *scene, struct box box)
{
    char line[320] = "";
    bool is_bad;

    box = ui_panel(scene->ui, box, word(WORD_join_title));
    bool is_entered = draw_fields(scene, &box);
    const char *state = state_line(scene, line, sizeof line, &is_bad);
    struct text_style style = theme_wrapped(TYPE_SMALL, is_bad ? COLOUR_BAD : COLOUR_MUTED);
    float height = gfx_measure(scene->ui->list, style, box.width, state).height;
    struct box said = box_cut_top(&box, height > 44 ? height : 44);
    ui_label(scene->ui, said, style, state);
    box_cut_top(&box, SPACE_S);
    struct box row = box_cut_top(&box, 40);
    bool is_busy = scene->model->link == MODEL_CONNECTING;
    struct ui_button join = {.id = "join/go",
                             .label = word(is_bad && is_busy ? WORD_join_again : WORD_join_go),
                             .look = UI_PRIMARY};
    struct ui_button watch = {.id = "join/watch", .label = word(WORD_join_watch), .look = UI_BARE};
    struct box right = box_cut_right(&row, ui_button_width(scene->ui, &watch));
    box_cut_right(&row, SPACE_S);
    if (ui_button(scene->ui, row, &join) || is_entered) go(scene, true);
    if (ui_button(scene->ui, right, &watch)) go(scene, false);
}

static void draw_step(struct scene *scene, struct box *box, int number, const char *text)
{
    char digit[4];
    struct point center = {box->x + 13, box->y + 13};
    struct text_style style = theme_aligned(TYPE_SMALL, COLOUR_ACCENT, ALIGN_CENTER);

    style.weight = WEIGHT_BOLD;
    snprintf(digit, sizeof digit, "%d", number);
    gfx_circle(scene->ui->list, center, 13, COLOUR_ACCENT_SOFT);
    ui_label(scene->ui, (struct box){box->x, box->y, 26, 26}, style, digit);
    struct box column = {box->x + 38, box->y + 4, box->width - 38, 0};
    float height = ui_paragraph(scene->ui, column, theme_text(TYPE_BODY, COLOUR_INK), text);
    box_cut_top(box, (height + 4 > 26 ? height + 4 : 26) + SPACE_M);
}

static void draw_words(struct scene *scene, struct box box)
{
    struct text_style heading = theme_text(TYPE_HEADING, COLOUR_INK);

    scene_line(scene, &box, 22, heading, word(WORD_how_title));
    box_cut_top(&box, SPACE_M);
    draw_step(scene, &box, 1, word(WORD_how_1));
    draw_step(scene, &box, 2, word(WORD_how_2));
    draw_step(scene, &box, 3, word(WORD_how_3));
    box_cut_top(&box, SPACE_M);
    ui_rule(scene->ui, box);
    box_cut_top(&box, SPACE_L);
    scene_line(scene, &box, 22, heading, word(WORD_privacy_title));
    box_cut_top(&box, SPACE_S);
    box_cut_top(&box, ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED),
                                   word(WORD_privacy)));
    box_cut_top(&box, SPACE_L);
    struct box row = box_cut_top(&box, HEIGHT_BUTTON);
    struct ui_button rehearse = {.id = "join/rehearse", .label = word(WORD_rehearse_go)};
    if (scene_button_left(scene, &row, &rehearse)) scene->forms->is_choosing_rehearsal = true;
}

/* Two chairs' colours handed on: the only ornament. */
static void draw_mark(struct scene *scene, struct point at)
{
    gfx_circle(scene->ui->list, at, 11, theme_side(SIDE_MARKETING));
    gfx_circle(scene->ui->list, (struct point){at.x + 15, at.y}, 11, theme_side(SIDE_SALES));
    gfx_ring(scene->ui->list, (struct point){at.x + 15, at.y}, 12,
             (struct stroke){2, COLOUR_GROUND, 0});
}

/* The first empty field has the keyboard, so that typing the code needs no click. */
static void focus_first(struct scene *scene)
{
    struct forms *forms = scene->forms;
    const char *empty = is_blank(forms->code)     ? "join/code"
                        : is_blank(forms->name)   ? "join/name"
                        : is_blank(forms->server) ? "join/server"
                                                  : "join/go";

    if (forms->has_begun) return;
    forms->has_begun = true;
    ui_focus(scene->ui, empty);
}

void screen_join(struct scene *scene)
{
    struct box screen = scene->ui->screen;
    float width = JOIN_LEFT + JOIN_GUTTER + JOIN_RIGHT;
    float top = (screen.height - JOIN_HEIGHT) / 2;
    struct box all = {(screen.width - width) / 2, top < 20 ? 20 : top, width, JOIN_HEIGHT};
    struct box head = box_cut_top(&all, 84);

    focus_first(scene);
    draw_mark(scene, (struct point){head.x + 12, head.y + 24});
    head.x += 50;
    scene_line(scene, &head, 44, theme_text(TYPE_DISPLAY, COLOUR_INK), word(WORD_app));
    scene_line(scene, &head, 24, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_app_line));
    struct box card = box_cut_left(&all, JOIN_LEFT);
    if (scene->forms->is_choosing_rehearsal)
        scene_rehearse(scene, card);
    else
        draw_card(scene, card);
    box_cut_left(&all, JOIN_GUTTER);
    box_cut_top(&all, SPACE_L);
    draw_words(scene, all);
}

/* The seat is gone for good, or the room is. */
void screen_goodbye(struct scene *scene)
{
    const struct model *model = scene->model;
    struct box screen = scene->ui->screen;
    struct box box = {(screen.width - 520) / 2, screen.height / 2 - 110, 520, 200};
    enum word title = model->sent_out[0] ? WORD_sent_out_title : WORD_closed_title;
    const char *line = model->sent_out[0] ? model->sent_out : word(WORD_closed_line);

    box = ui_panel(scene->ui, box, word(title));
    ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_INK), line);
    struct box row = box_cut_bottom(&box, HEIGHT_BUTTON);
    struct ui_button back = {.id = "door", .label = word(WORD_back_to_door), .look = UI_QUIET};
    if (scene_button_left(scene, &row, &back)) intents_plain(scene->intents, INTENT_LEAVE);
}
