#include "orders.h"
#include "papers.h"
#include "sayings.h"

#include <stdio.h>

/* A card on the desk: a question with two or three answers, for this chair or for the whole team to
 * vote upon. It lies open until it is answered or its time is over, can be folded to one line, and
 * what is not answered stays as before. What came of it stands there for another week. */

enum { DIAL = 34, SHORTEST_MS = 25000, DIAL_MAX_MS = 99000, PENDING_MS = 4000 };

static float pad_of(const struct scene *scene)
{
    return scene->is_compact ? 10 : 14;
}

static float answer_height(const struct scene *scene)
{
    return scene->is_compact ? 30 : 34;
}

static float answer_gap(const struct scene *scene)
{
    return scene->is_compact ? 3 : 6;
}

bool card_waits(const struct scene *scene)
{
    const struct card_row *card = model_card(scene->model, scene->role);

    if (!card || !card->may_answer) return false;
    return scene->forms->card_seen != card->card || !scene->forms->is_card_folded;
}

/* Another card than before lies open. */
static void greet(struct scene *scene, const struct card_row *card)
{
    struct forms *forms = scene->forms;

    if (forms->card_seen == card->card) return;
    int64_t left = model_card_left_ms(scene->model, card, scene->now_ms);
    forms->card_seen = card->card;
    forms->card_total_ms = left > SHORTEST_MS ? left : SHORTEST_MS;
    forms->is_card_folded = false;
    forms->answer.is_waiting = false;
}

/* What was chosen, or is on its way; -1: nothing. */
static int shown_answer(const struct scene *scene, const struct card_row *card)
{
    const struct forms_pending *pending = &scene->forms->answer;

    if (card->answer < card->choices_count) return card->answer;
    return pending->is_waiting && scene->now_ms - pending->at_ms < PENDING_MS ? pending->stop : -1;
}

/* "Everyday discount: 10%, Work on: big deals", or that nothing changes. */
static void orders_line(const struct scene *scene, const struct card_answer *answer, char *out,
                        size_t capacity)
{
    size_t size = 0;
    char line[96];

    snprintf(out, capacity, "%s", word(WORD_question_as_before));
    for (unsigned i = 0; i < answer->orders_count && size + 2 < capacity; i++) {
        if (answer->orders[i].slot >= DECISION_SLOTS) continue;
        orders_say(answer->orders[i].slot, answer->orders[i].value, scene->model->room.currency,
                   line, sizeof line);
        int added = snprintf(out + size, capacity - size, "%s%s", size > 0 ? ", " : "", line);
        size += added > 0 ? (size_t)added : 0;
    }
}

/* The line under an answer's button, in as many rows as it needs. */
static float orders_height(const struct scene *scene, const struct card_answer *answer, float width,
                           char *orders, size_t capacity)
{
    struct text_style note = theme_wrapped(TYPE_NOTE, COLOUR_MUTED);

    orders_line(scene, answer, orders, capacity);
    return gfx_measure(scene->ui->list, note, width - 8, orders).height + 1;
}

static void give(struct scene *scene, const struct card_row *card, unsigned choice)
{
    char line[200];

    scene->forms->answer = (struct forms_pending){true, (int)choice, scene->now_ms};
    intents_answer_card(scene->intents, card->card, (uint8_t)choice);
    word_fill(line, sizeof line, WORD_question_done, WORD_VALUES(card->choices[choice].text));
    ui_toast(scene->ui, UI_TONE_GOOD, line);
}

static void draw_answers(struct scene *scene, struct box *box, const struct card_row *card)
{
    int shown = shown_answer(scene, card);
    char id[32], orders[320];

    for (unsigned i = 0; i < card->choices_count; i++) {
        const struct card_answer *answer = &card->choices[i];
        const char *why_not = card->may_answer ? NULL : word(WORD_question_not_yours);
        if (card->role == EVERY_ROLE && card->answer < card->choices_count)
            why_not = word(WORD_question_voted);
        if (!why_not && card->role != EVERY_ROLE) why_not = scene_why_not(scene);
        struct ui_button button = {.id = ui_name(id, sizeof id, "card", (int)i),
                                   .label = answer->text,
                                   .is_chosen = shown == (int)i,
                                   .why_not = why_not};
        if (ui_button(scene->ui, box_cut_top(box, answer_height(scene)), &button))
            give(scene, card, i);
        float height = orders_height(scene, answer, box->width, orders, sizeof orders);
        struct box row = box_cut_top(box, height);
        ui_label(scene->ui, (struct box){row.x + 4, row.y, row.width - 8, row.height},
                 theme_wrapped(TYPE_NOTE, COLOUR_MUTED), orders);
        box_cut_top(box, answer_gap(scene));
    }
}

static void draw_head(struct scene *scene, struct box row, const struct card_row *card)
{
    int64_t left = model_card_left_ms(scene->model, card, scene->now_ms);
    struct text_style title = theme_text(TYPE_HEADING, COLOUR_ACCENT);
    char seconds[12];

    if (left >= 0 && left <= DIAL_MAX_MS) {
        float share = (float)left / (float)scene->forms->card_total_ms;
        snprintf(seconds, sizeof seconds, "%u", (unsigned)((left + 999) / 1000));
        ui_dial(scene->ui, box_cut_right(&row, DIAL), share > 1 ? 1 : share, UI_TONE_PLAIN,
                seconds);
    }
    ui_label(scene->ui, row, title,
             word(card->role == EVERY_ROLE ? WORD_question_vote : WORD_question_title));
}

/* How many have voted, else what happens when nobody answers. */
static void foot_words(const struct card_row *card, char *out, size_t capacity)
{
    char voted[8], voters[8];

    snprintf(voted, sizeof voted, "%u", card->voted);
    snprintf(voters, sizeof voters, "%u", card->voters);
    if (card->role == EVERY_ROLE)
        word_fill(out, capacity, WORD_question_votes, WORD_VALUES(voted, voters));
    else
        snprintf(out, capacity, "%s", word(WORD_question_none));
}

static void draw_foot(struct scene *scene, struct box foot, const struct card_row *card)
{
    struct ui_button fold = {
        .id = "card/fold", .label = word(WORD_question_fold), .look = UI_BARE, .key = 'C'};
    struct text_style note = theme_wrapped(TYPE_NOTE, COLOUR_MUTED);
    char words[120];

    foot_words(card, words, sizeof words);
    if (scene_button_right(scene, &foot, &fold)) scene->forms->is_card_folded = true;
    note.is_wrapped = gfx_measure(scene->ui->list, note, 0, words).width > foot.width;
    ui_label(scene->ui, foot, note, words);
}

static void draw_open(struct scene *scene, struct box box, const struct card_row *card)
{
    ui_panel(scene->ui, box, NULL);
    gfx_frame(scene->ui->list, box_inset(box, 1), RADIUS_L, (struct stroke){2, COLOUR_ACCENT, 0});
    struct box inside = box_inset(box, pad_of(scene));
    draw_head(scene, box_cut_top(&inside, DIAL), card);
    box_cut_top(&inside, 2);
    box_cut_top(&inside,
                ui_paragraph(scene->ui, inside, theme_text(TYPE_BODY, COLOUR_INK), card->text));
    box_cut_top(&inside, SPACE_S);
    draw_answers(scene, &inside, card);
    draw_foot(scene, box_cut_top(&inside, 28), card);
}

static float height_of(struct scene *scene, float width, const struct card_row *card)
{
    struct text_style style = theme_wrapped(TYPE_BODY, COLOUR_INK);
    float words = gfx_measure(scene->ui->list, style, width - 2 * pad_of(scene), card->text).height;
    float height = 2 * pad_of(scene) + DIAL + 2 + words + SPACE_S + 28;
    char orders[320];

    for (unsigned i = 0; i < card->choices_count; i++)
        height += answer_height(scene) + answer_gap(scene) +
                  orders_height(scene, &card->choices[i], width - 2 * pad_of(scene), orders,
                                sizeof orders);
    return height;
}

/* The card is over: what came of it, in one line or two. */
static float draw_closed(struct scene *scene, struct box box, const struct card_row *card)
{
    struct text_style style = theme_wrapped(TYPE_SMALL, COLOUR_INK);
    char text[280];

    saying_card_closed(card, text, sizeof text);
    float pad = 10;
    float height = gfx_measure(scene->ui->list, style, box.width - 2 * pad, text).height + 2 * pad;
    box.height = height;
    ui_panel(scene->ui, box, NULL);
    ui_label(scene->ui, box_inset(box, pad), style, text);
    return height;
}

float scene_dealt_card(struct scene *scene, struct box box)
{
    const struct card_row *card = model_card(scene->model, scene->role);
    struct ui_button open = {.id = "card/open", .key = 'C'};

    if (!card) return 0;
    if (card->is_closed) return draw_closed(scene, box, card);
    greet(scene, card);
    if (scene->forms->is_card_folded) {
        open.label = word(card->role == EVERY_ROLE ? WORD_question_vote : WORD_question_title);
        if (ui_button(scene->ui, box_cut_top(&box, HEIGHT_BUTTON), &open))
            scene->forms->is_card_folded = false;
        return HEIGHT_BUTTON;
    }
    float height = height_of(scene, box.width, card);
    draw_open(scene, box_cut_top(&box, height), card);
    return height;
}
