#include "scene.h"

#include "text.h"

#include <string.h>

/* What one leaves and what one wishes for: the hand-over note with its three prompts, filled in
 * from the chair's open items, and the wish that comes back when one sits on the other side. */

enum { SAVED_MS = 4000 };

static void fill_note(struct scene *scene)
{
    struct forms *forms = scene->forms;
    const struct view_review_view *review = &scene->model->review;

    if (forms->has_note || !scene->model->has_review) return;
    forms->has_note = true;
    text_copy(forms->note.trying, sizeof forms->note.trying, review->trying);
    text_copy(forms->note.burning, sizeof forms->note.burning, review->burning);
    text_copy(forms->note.talk_to, sizeof forms->note.talk_to, review->talk_to);
}

static bool draw_prompt(struct scene *scene, struct box *box, const char *id, enum word label,
                        char *text)
{
    struct ui_edit edit = {
        .id = id, .label = word(label), .capacity = sizeof scene->forms->note.trying};
    struct box field = box_cut_top(box, UI_EDIT_LABEL_HEIGHT + 34);
    enum ui_edit_answer answer = ui_edit(scene->ui, field, &edit, text);

    box_cut_top(box, scene->is_compact ? 4 : SPACE_S);
    if (answer != UI_EDIT_SAME) scene->forms->has_note = true;
    return answer == UI_EDIT_ENTERED;
}

float scene_note(struct scene *scene, struct box box)
{
    struct forms *forms = scene->forms;
    float top = box.y;
    bool is_fresh = forms->note_sent_ms && scene->now_ms - forms->note_sent_ms < SAVED_MS;

    fill_note(scene);
    box_cut_top(&box, ui_paragraph(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED),
                                   word(WORD_note_line)) +
                          SPACE_S);
    bool is_sent =
        draw_prompt(scene, &box, "note/trying", WORD_note_trying_label, forms->note.trying);
    is_sent =
        draw_prompt(scene, &box, "note/burning", WORD_note_burning_label, forms->note.burning) ||
        is_sent;
    is_sent =
        draw_prompt(scene, &box, "note/talk", WORD_note_talk_label, forms->note.talk_to) || is_sent;
    struct box row = box_cut_top(&box, HEIGHT_BUTTON);
    bool is_empty = !forms->note.trying[0] && !forms->note.burning[0] && !forms->note.talk_to[0];
    struct ui_button save = {.id = "note/save",
                             .label = word(is_fresh ? WORD_note_saved : WORD_note_save),
                             .look = UI_PRIMARY,
                             .why_not = is_empty ? word(WORD_note_line) : scene_why_not(scene)};
    is_sent = scene_button_left(scene, &row, &save) || is_sent;
    if (is_sent && !is_empty && scene->role < ROLE_COUNT) {
        forms->note.role = (uint8_t)scene->role;
        intents_note(scene->intents, &forms->note);
        forms->note_sent_ms = scene->now_ms;
    }
    return box.y - top;
}

/* ---- The wish ---- */

static void keep_wish(struct scene *scene, const char *wish)
{
    intents_ask(scene->intents, wish);
    text_copy(scene->forms->wish, sizeof scene->forms->wish, wish);
    scene->forms->has_wished = true;
}

/* Three ready wishes for the other side: most people pick, some type. */
static void draw_picks(struct scene *scene, struct box *box)
{
    static const enum word of_sales[3] = {WORD_ask_1_sales, WORD_ask_2_sales, WORD_ask_3_sales};
    static const enum word of_marketing[3] = {WORD_ask_1_marketing, WORD_ask_2_marketing,
                                              WORD_ask_3_marketing};
    bool is_sales = scene->role < ROLE_COUNT && role_side(scene->role) == SIDE_SALES;
    const enum word *picks = is_sales ? of_marketing : of_sales;
    float height = scene->is_compact ? 28 : 32;
    struct box row = box_cut_top(box, height);
    char id[32];

    for (int i = 0; i < 3; i++) {
        struct ui_button pick = {.id = ui_name(id, sizeof id, "wish/pick", i),
                                 .label = word(picks[i]),
                                 .is_chosen = strcmp(scene->forms->wish, word(picks[i])) == 0};
        float width = ui_button_width(scene->ui, &pick);
        if (width > row.width) {
            box_cut_top(box, scene->is_compact ? 4 : 6);
            row = box_cut_top(box, height);
        }
        if (scene_button_left(scene, &row, &pick)) keep_wish(scene, word(picks[i]));
    }
    box_cut_top(box, SPACE_S);
}

float scene_wish(struct scene *scene, struct box box)
{
    struct forms *forms = scene->forms;
    float top = box.y;

    box_cut_top(&box, ui_paragraph(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED),
                                   word(WORD_ask_line)) +
                          SPACE_S);
    draw_picks(scene, &box);
    if (box.height < 34) return box.y - top; /* picking is enough where there is no room to type */
    struct ui_button keep = {.id = "wish/keep",
                             .label = word(forms->has_wished ? WORD_note_saved : WORD_ask_send)};
    struct box row = box_cut_top(&box, 34);
    struct box button = box_cut_right(&row, ui_button_width(scene->ui, &keep));
    box_cut_right(&row, SPACE_S);
    struct ui_edit edit = {
        .id = "wish/text", .hint = word(WORD_ask_title), .capacity = sizeof forms->wish};
    enum ui_edit_answer answer = ui_edit(scene->ui, row, &edit, forms->wish);
    if (answer == UI_EDIT_CHANGED) forms->has_wished = false;
    if (ui_button(scene->ui, button, &keep) || answer == UI_EDIT_ENTERED)
        keep_wish(scene, forms->wish);
    return box.y - top;
}
