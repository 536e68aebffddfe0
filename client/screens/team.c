#include "scene.h"

#include <stdio.h>

/* The team: who sits where and who goes where next, what was said and what happened, and the note
 * for the next holder, which can be written at any time and not only in the hurry of a break. */

static void draw_seat(struct scene *scene, struct box row, enum role role)
{
    const struct person_row *holder = model_holder(scene->model, scene->model->team, role);
    char name[PERSON_NAME_SIZE + 32];
    bool is_me = model_has_chair(scene->model, role);
    struct text_style style = theme_text(TYPE_BODY, holder ? COLOUR_INK : COLOUR_MUTED);

    gfx_circle(scene->ui->list, (struct point){row.x + 5, row.y + 13}, 4,
               theme_side(role_side(role)));
    box_cut_left(&row, 18);
    ui_label(scene->ui, box_cut_left(&row, row.width * 0.48f),
             theme_text(TYPE_SMALL, theme_side_ink(role_side(role))), words_role(role));
    style.weight = is_me ? WEIGHT_BOLD : WEIGHT_REGULAR;
    if (holder && is_me)
        snprintf(name, sizeof name, "%s", holder->name);
    else if (holder)
        scene_name(scene, holder, name, sizeof name);
    else
        snprintf(name, sizeof name, "%s", word(WORD_autopilot));
    ui_label(scene->ui, row, style, name);
}

static void draw_seats(struct scene *scene, struct box box)
{
    static const enum role order[ROLE_COUNT] = {ROLE_BRAND,    ROLE_DEMAND, ROLE_PMI,
                                                ROLE_CEO,      ROLE_CX,     ROLE_DIRECTOR,
                                                ROLE_PROSPECT, ROLE_AE,     ROLE_AM};

    for (int i = 0; i < ROLE_COUNT && box.height >= 26; i++)
        if (scene->model->room.chairs >> order[i] & 1)
            draw_seat(scene, box_cut_top(&box, 26), order[i]);
}

static unsigned chairs_count(const struct scene *scene)
{
    unsigned count = 0;

    for (int role = 0; role < ROLE_COUNT; role++)
        count += scene->model->room.chairs >> role & 1;
    return count;
}

/* ---- Chat ---- */

static float said_height(struct scene *scene, const struct model_line *line, float width)
{
    return 20 +
           gfx_measure(scene->ui->list, theme_wrapped(TYPE_BODY, COLOUR_INK), width, line->text)
               .height +
           SPACE_S;
}

static void draw_said(struct scene *scene, struct box box)
{
    const struct model_ring *chat = &scene->model->chat;
    float content = 0;

    for (unsigned i = 0; i < chat->count; i++)
        content += said_height(scene, model_line(chat, i), box.width - 16);
    struct ui_scroll scroll = {
        .id = "chat/lines", .content_height = content, .sticks_to_end = true};
    struct box inside = ui_scroll_begin(scene->ui, box, &scroll);
    inside.width = box.width - 16;
    for (unsigned i = 0; i < chat->count; i++) {
        const struct model_line *line = model_line(chat, i);
        struct box one = box_cut_top(&inside, said_height(scene, line, inside.width));
        bool is_mine = line->person == scene->model->person;
        struct text_style name = theme_text(TYPE_NOTE, is_mine ? COLOUR_ACCENT : COLOUR_MUTED);
        name.weight = WEIGHT_MEDIUM;
        scene_line(scene, &one, 18, name, line->name);
        ui_paragraph(scene->ui, one, theme_text(TYPE_BODY, COLOUR_INK), line->text);
    }
    ui_scroll_end(scene->ui);
}

static void draw_chat(struct scene *scene, struct box box)
{
    struct forms *forms = scene->forms;

    box = ui_panel(scene->ui, box, word(WORD_chat_title));
    if (!scene->model->room.has_chat) {
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_chat_off));
        return;
    }
    struct box row = box_cut_bottom(&box, HEIGHT_EDIT);
    box_cut_bottom(&box, SPACE_S);
    if (scene->model->chat.count == 0)
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_chat_none));
    else
        draw_said(scene, box);
    struct ui_button send = {.id = "chat/send", .label = word(WORD_chat_send), .look = UI_PRIMARY};
    struct box button = box_cut_right(&row, ui_button_width(scene->ui, &send));
    box_cut_right(&row, SPACE_S);
    struct ui_edit edit = {
        .id = "chat/text", .hint = word(WORD_chat_hint), .capacity = sizeof forms->chat};
    bool is_said = ui_edit(scene->ui, row, &edit, forms->chat) == UI_EDIT_ENTERED;
    is_said = ui_button(scene->ui, button, &send) || is_said;
    if (!is_said) return;
    intents_say(scene->intents, forms->chat);
    forms->chat[0] = 0;
}

/* ---- Columns ---- */

/* At the right end of the panel's title: sales trusts marketing with its discounts. */
static void draw_cosign(struct scene *scene, struct box panel)
{
    struct text_style style = theme_text(TYPE_NOTE, COLOUR_INK);
    const char *text = word(WORD_cosign);

    style.weight = WEIGHT_MEDIUM;
    float width = gfx_measure(scene->ui->list, style, 0, text).width + 18;
    struct box at = {panel.x + panel.width - SPACE_L - width, panel.y + SPACE_L, width, 22};
    ui_pill(scene->ui, at.x, at.y, UI_TONE_GOOD, text);
    bool is_top = scene->ui->layer == scene->ui->layer_top_last;
    if (is_top && box_contains(at, scene->ui->mouse_x, scene->ui->mouse_y))
        ui_tip(scene->ui, at, word(WORD_cosign_tip));
}

static void draw_people(struct scene *scene, struct box column)
{
    const struct view_team_view *team = model_team(scene->model);
    float height = 66 + 26 * (float)chairs_count(scene);

    struct box seats = box_cut_top(&column, height);
    draw_seats(scene, ui_panel(scene->ui, seats, word(WORD_team_seats)));
    if (team && team->marketing_cosigns) draw_cosign(scene, seats);
    box_cut_top(&column, SCENE_GAP);
    if (column.height < 100) return;
    if (!team || team->coming_count == 0) {
        struct box plan = ui_panel(scene->ui, box_cut_top(&column, 124), word(WORD_lobby_plan));
        const char *sentence = scene->model->room.plan_sentence;
        ui_paragraph(scene->ui, plan, theme_text(TYPE_SMALL, COLOUR_INK),
                     sentence[0] ? sentence : word(WORD_lobby_plan_none));
        return;
    }
    scene_moves(scene, ui_panel(scene->ui, column, word(WORD_team_next)), scene->model->team);
}

static void draw_notes(struct scene *scene, struct box column)
{
    float note_height = scene->is_compact ? 324 : 346;
    bool wants_wish = scene->model->room.quarter <= 1 && column.height > note_height + 210;

    scene_note(scene,
               ui_panel(scene->ui, box_cut_top(&column, note_height), word(WORD_note_title)));
    box_cut_top(&column, SCENE_GAP);
    if (wants_wish)
        scene_wish(scene, ui_panel(scene->ui, column, word(WORD_ask_title)));
    else if (column.height > 90)
        scene_news(scene, ui_panel(scene->ui, column, word(WORD_news_title)));
}

void screen_team(struct scene *scene, struct box body)
{
    draw_people(scene, box_column(body, 3, 0, SCENE_GAP));
    struct box middle = box_column(body, 3, 1, SCENE_GAP);
    if (!scene->model->room.has_chat) {
        draw_chat(scene, box_cut_top(&middle, 110));
        box_cut_top(&middle, SCENE_GAP);
        scene_news(scene, ui_panel(scene->ui, middle, word(WORD_news_title)));
    } else {
        draw_chat(scene, middle);
    }
    if (scene->role < ROLE_COUNT) draw_notes(scene, box_column(body, 3, 2, SCENE_GAP));
}
