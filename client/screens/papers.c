#include "papers.h"

#include "dealings.h"
#include "sayings.h"

#include <stdio.h>

/* What passes between two chairs and waits for a word: signatures, the other side's new measure of
 * a lead, ideas of colleagues, the quarter's plan. */

static bool is_mine(const struct scene *scene, const struct request_row *paper)
{
    return paper->signer != scene->role;
}

unsigned papers_to_answer(const struct scene *scene)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    unsigned count = 0;

    for (unsigned i = 0; desk && i < desk->papers_count; i++)
        count += !is_mine(scene, &desk->papers[i]);
    return count;
}

unsigned scene_wishes(const struct scene *scene)
{
    return papers_to_answer(scene) + card_waits(scene);
}

static void draw_head(struct scene *scene, struct box row, const struct request_row *paper)
{
    unsigned other = is_mine(scene, paper) ? paper->signer : paper->role;
    enum role role = other < ROLE_COUNT ? (enum role)other : ROLE_DIRECTOR;
    bool is_late = saying_is_late(paper, scene->model->room.week);
    struct text_style who = theme_text(TYPE_SMALL, theme_side_ink(role_side(role)));
    struct text_style since =
        theme_aligned(TYPE_NOTE, is_late ? COLOUR_WARN : COLOUR_MUTED, ALIGN_RIGHT);
    char week[12], line[80];

    who.weight = WEIGHT_BOLD;
    since.weight = is_late ? WEIGHT_BOLD : WEIGHT_REGULAR;
    snprintf(week, sizeof week, "%u", paper->week + 1u);
    word_fill(line, sizeof line, WORD_paper_since, WORD_VALUES(week));
    float width = gfx_measure(scene->ui->list, since, 0, line).width + 2;
    ui_label(scene->ui, box_cut_right(&row, width), since, line);
    if (is_mine(scene, paper))
        word_fill(line, sizeof line, WORD_paper_you_asked, WORD_VALUES(words_role(role)));
    else
        snprintf(line, sizeof line, "%s", words_role(role));
    ui_label(scene->ui, row, who, line);
}

static void draw_answers(struct scene *scene, struct box row, const struct request_row *paper)
{
    char id[32];
    struct ui_button accept = {.id = ui_name(id, sizeof id, "paper/yes", paper->request),
                               .label = word(saying_accept(paper)),
                               .look = UI_PRIMARY,
                               .why_not = scene_why_not(scene)};

    if (scene_button_left(scene, &row, &accept))
        intents_answer_request(scene->intents, paper->request, true);
    struct ui_button decline = {.id = ui_name(id, sizeof id, "paper/no", paper->request),
                                .label = word(saying_decline(paper)),
                                .why_not = scene_why_not(scene)};
    if (scene_button_left(scene, &row, &decline))
        intents_answer_request(scene->intents, paper->request, false);
}

/* A plan is more than its name. */
static const char *explanation(const struct request_row *paper)
{
    bool is_plan = paper->kind == REQUEST_INITIATIVE && paper->slot < INITIATIVE_COUNT;

    if (!is_plan) return NULL;
    return initiative_info((enum initiative)paper->slot)->sentence[words_language()];
}

float papers_draw_one(struct scene *scene, struct box box, const struct request_row *paper,
                      bool is_drawn)
{
    const struct text_style body = theme_wrapped(TYPE_SMALL, COLOUR_INK);
    const struct text_style note = theme_wrapped(TYPE_NOTE, COLOUR_MUTED);
    float pad = scene->is_compact ? 10 : 14;
    float width = box.width - 2 * pad;
    const char *more = explanation(paper);
    char text[240];

    saying_paper(paper, is_mine(scene, paper), scene_currency(scene), text, sizeof text);
    float words = gfx_measure(scene->ui->list, body, width, text).height;
    float extra = more ? gfx_measure(scene->ui->list, note, width, more).height + 2 : 0;
    float answers = is_mine(scene, paper) ? 0 : 32 + SPACE_S;
    float height = 2 * pad + 20 + words + extra + answers;
    if (!is_drawn) return height;
    box.height = height;
    ui_panel(scene->ui, box, NULL);
    struct box inside = box_inset(box, pad);
    draw_head(scene, box_cut_top(&inside, 20), paper);
    ui_paragraph(scene->ui, inside, body, text);
    box_cut_top(&inside, words + (more ? 2 : 0));
    if (more) ui_paragraph(scene->ui, inside, note, more);
    if (answers > 0) draw_answers(scene, box_cut_bottom(&inside, 32), paper);
    return height;
}

/* First what this chair owes, then what it waits for: the index-th, NULL after the last. */
static const struct request_row *paper_at(const struct scene *scene, unsigned index)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);

    for (int mine = 0; mine < 2; mine++)
        for (unsigned i = 0; desk && i < desk->papers_count; i++)
            if (is_mine(scene, &desk->papers[i]) == (mine == 1) && index-- == 0)
                return &desk->papers[i];
    return NULL;
}

float scene_papers(struct scene *scene, struct box box)
{
    const struct request_row *paper;
    float gap = scene->is_compact ? 8 : SCENE_GAP;
    float top = box.y, most = box.height - HEIGHT_BUTTON;
    char number[12], label[40];
    unsigned drawn = 0, left = 0;

    for (; (paper = paper_at(scene, drawn)); drawn++) {
        float height = papers_draw_one(scene, box, paper, false);
        bool is_last = !paper_at(scene, drawn + 1);
        if (box.y - top + height > most + (is_last ? HEIGHT_BUTTON : 0)) break;
        papers_draw_one(scene, box, paper, true);
        box_cut_top(&box, height + gap);
    }
    while (paper_at(scene, drawn + left))
        left++;
    if (left == 0) return box.y > top ? box.y - top - gap : 0;
    snprintf(number, sizeof number, "%u", left);
    word_fill(label, sizeof label, WORD_papers_show, WORD_VALUES(number));
    struct ui_button show = {.id = "papers/show", .label = label};
    if (ui_button(scene->ui, box_cut_top(&box, HEIGHT_BUTTON), &show)) {
        scene->forms->page = PAGE_OTHERS;
        scene->forms->other = OTHER_PAPERS;
    }
    return box.y - top;
}
