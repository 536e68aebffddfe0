#include "occasions.h"
#include "papers.h"
#include "sayings.h"

#include <stdio.h>

/* A card of the company: a question with two or three answers, each an ordinary order of this
 * chair. It lies open for 25 seconds, then folds to one line; what is not answered stays as before.
 */

enum { OPEN_MS = 25000, PENDING_MS = 4000, DIAL = 34 };

/* One number for each dealing of a card. */
static uint32_t key_of(const struct scene *scene, const struct occasion_row *card)
{
    return ((uint32_t)scene->role + 1) << 24 | (uint32_t)card->occasion << 16 | card->since_week;
}

bool occasion_waits(const struct scene *scene)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);

    if (!desk || desk->occasions_count == 0) return false;
    bool is_seen = scene->forms->occasion_key == key_of(scene, &desk->occasions[0]);
    return !is_seen || !scene->forms->is_occasion_folded;
}

/* Another card than before lies open and starts its clock. */
static void greet(struct scene *scene, const struct occasion_row *card)
{
    struct forms *forms = scene->forms;
    uint32_t key = key_of(scene, card);

    if (forms->occasion_key != key) {
        forms->occasion_key = key;
        forms->occasion_ms = scene->now_ms;
        forms->is_occasion_folded = false;
        forms->answer.is_waiting = false;
    }
    bool is_over = scene->now_ms - forms->occasion_ms >= OPEN_MS;
    if (forms->occasion_ms > 0 && is_over) {
        forms->is_occasion_folded = true;
        forms->occasion_ms = 0;
    }
}

/* The answer that holds, or the one on its way; -1 for none of them. */
static int shown_answer(struct scene *scene, unsigned occasion, const struct view_desk_view *desk)
{
    struct forms_pending *pending = &scene->forms->answer;
    double values[DECISION_SLOTS];
    int holds = -1;

    desk_decided(desk, values);
    for (unsigned i = 0; i < occasion_answer_count((enum occasion)occasion); i++)
        if (saying_answer_holds(occasion, i, values)) holds = (int)i;
    bool is_old = scene->now_ms - pending->at_ms > PENDING_MS;
    if (pending->is_waiting && (pending->stop == holds || is_old)) pending->is_waiting = false;
    return pending->is_waiting ? pending->stop : holds;
}

static void draw_answers(struct scene *scene, struct box *box, unsigned occasion,
                         const struct view_desk_view *desk)
{
    float height = scene->is_compact ? 30 : 34;
    int shown = shown_answer(scene, occasion, desk);
    char id[32], line[80];

    for (unsigned i = 0; i < occasion_answer_count((enum occasion)occasion); i++) {
        const struct named_orders *answer = occasion_answer((enum occasion)occasion, i);
        struct ui_button button = {.id = ui_name(id, sizeof id, "occasion", (int)i),
                                   .label = answer->label[words_language()],
                                   .is_chosen = shown == (int)i,
                                   .why_not = scene_why_not(scene)};
        if (ui_button(scene->ui, box_cut_top(box, height), &button)) {
            scene->forms->answer = (struct forms_pending){true, (int)i, scene->now_ms};
            intents_decide(scene->intents, scene->role, answer->settings, answer->setting_count);
            word_fill(line, sizeof line, WORD_occasion_done, WORD_VALUES(button.label));
            ui_toast(scene->ui, UI_TONE_GOOD, line);
        }
        box_cut_top(box, scene->is_compact ? 4 : 6);
    }
}

static void draw_head(struct scene *scene, struct box row)
{
    const struct forms *forms = scene->forms;
    uint64_t passed = scene->now_ms - forms->occasion_ms;
    struct text_style title = theme_text(TYPE_HEADING, COLOUR_ACCENT);
    char seconds[12];

    if (forms->occasion_ms > 0 && passed < OPEN_MS) {
        unsigned left = (unsigned)((OPEN_MS - passed + 999) / 1000);
        snprintf(seconds, sizeof seconds, "%u", left);
        ui_dial(scene->ui, box_cut_right(&row, DIAL), 1 - (float)passed / OPEN_MS, UI_TONE_PLAIN,
                seconds);
    }
    ui_label(scene->ui, row, title, word(WORD_occasion_title));
}

static void draw_open(struct scene *scene, struct box box, const char *text,
                      const struct view_desk_view *desk)
{
    struct ui_button fold = {
        .id = "occasion/fold", .label = word(WORD_occasion_fold), .look = UI_BARE, .key = 'C'};
    float pad = scene->is_compact ? 10 : 14;

    ui_panel(scene->ui, box, NULL);
    gfx_frame(scene->ui->list, box_inset(box, 1), RADIUS_L, (struct stroke){2, COLOUR_ACCENT, 0});
    struct box inside = box_inset(box, pad);
    draw_head(scene, box_cut_top(&inside, DIAL));
    box_cut_top(&inside, 2);
    box_cut_top(&inside, ui_paragraph(scene->ui, inside, theme_text(TYPE_BODY, COLOUR_INK), text));
    box_cut_top(&inside, SPACE_S);
    draw_answers(scene, &inside, desk->occasions[0].occasion, desk);
    struct box foot = box_cut_top(&inside, 28);
    if (scene_button_right(scene, &foot, &fold)) {
        scene->forms->is_occasion_folded = true;
        scene->forms->occasion_ms = 0;
    }
    struct text_style note = theme_wrapped(TYPE_NOTE, COLOUR_MUTED);
    bool is_long =
        gfx_measure(scene->ui->list, note, 0, word(WORD_occasion_none)).width > foot.width;
    note.is_wrapped = is_long;
    ui_label(scene->ui, foot, note, word(WORD_occasion_none));
}

static float height_of(struct scene *scene, float width, const char *text, unsigned occasion)
{
    float pad = scene->is_compact ? 10 : 14;
    float answer = scene->is_compact ? 34 : 40;
    struct text_style style = theme_wrapped(TYPE_BODY, COLOUR_INK);
    float words = gfx_measure(scene->ui->list, style, width - 2 * pad, text).height;

    return 2 * pad + DIAL + 2 + words + SPACE_S +
           answer * (float)occasion_answer_count((enum occasion)occasion) + 28;
}

float scene_occasion(struct scene *scene, struct box box)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    struct ui_button open = {.id = "occasion/open", .label = word(WORD_occasion_title), .key = 'C'};
    char text[240];

    if (!desk || desk->occasions_count == 0 || desk->occasions[0].occasion >= OCCASION_COUNT)
        return 0;
    const struct occasion_row *card = &desk->occasions[0];
    greet(scene, card);
    if (scene->forms->is_occasion_folded) {
        if (ui_button(scene->ui, box_cut_top(&box, HEIGHT_BUTTON), &open))
            scene->forms->is_occasion_folded = false;
        return HEIGHT_BUTTON;
    }
    saying_occasion(card, text, sizeof text);
    float height = height_of(scene, box.width, text, card->occasion);
    draw_open(scene, box_cut_top(&box, height), text, desk);
    return height;
}
