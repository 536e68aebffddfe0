#include "scene.h"

#include <stdio.h>

/* A chair in 120 words or less: what it does, what it sets and when that will be felt. Shown in the
 * lobby beside the chairs and at any time with "?". */

static float draw_lever_line(struct scene *scene, struct box box, enum lever lever, bool is_short)
{
    const struct lever_info *info = lever_info(lever);
    enum language language = words_language();
    struct text_style name = theme_text(TYPE_BODY, COLOUR_INK);
    struct box text = {box.x + 14, box.y, box.width - 14, 0};

    name.weight = WEIGHT_BOLD;
    gfx_circle(scene->ui->list, (struct point){box.x + 4, box.y + 10}, 3,
               theme_side(role_side(info->role)));
    float height = ui_paragraph(scene->ui, text, name, info->label[language]);
    text.y += height;
    if (is_short) return height + SPACE_XS;
    float more = ui_paragraph(scene->ui, text, theme_text(TYPE_SMALL, COLOUR_MUTED),
                              info->sentence[language]);
    return height + more + SPACE_S;
}

/* Left out where there is no room for it. */
static float draw_paragraph(struct scene *scene, struct box *box, const char *text)
{
    struct text_style style = theme_wrapped(TYPE_SMALL, COLOUR_MUTED);
    float height = gfx_measure(scene->ui->list, style, box->width, text).height;

    if (height > box->height) return 0;
    ui_paragraph(scene->ui, *box, style, text);

    box_cut_top(box, height + SPACE_S);
    return height + SPACE_S;
}

/* Of one's own desk as the scenario cut it; of other chairs the usual ones. */
static unsigned levers_of_chair(const struct scene *scene, enum role role, enum lever *levers)
{
    const struct view_desk_view *desk = model_desk(scene->model, role);

    if (desk) return desk_levers(desk, levers, LEVERS_OF_ROLE_MAX);
    for (unsigned i = 0; i < levers_of_role(role); i++)
        levers[i] = lever_of_role(role, i);
    return levers_of_role(role);
}

float scene_role_card(struct scene *scene, struct box box, enum role role)
{
    float top = box.y;
    bool is_short = box.height < 320; /* names of levers only */
    enum lever levers[LEVERS_OF_ROLE_MAX];
    unsigned count = levers_of_chair(scene, role, levers);
    float height = ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_INK), words_job(role));

    box_cut_top(&box, height + SPACE_M);
    struct text_style heading = theme_text(TYPE_SMALL, theme_side_ink(role_side(role)));
    heading.weight = WEIGHT_BOLD;
    if (count > 0) scene_line(scene, &box, 22, heading, word(WORD_card_you_set));
    for (unsigned i = 0; i < count; i++)
        box_cut_top(&box, draw_lever_line(scene, box, levers[i], is_short));
    if (count == 0) draw_paragraph(scene, &box, word(WORD_card_none));
    box_cut_top(&box, SPACE_XS);
    scene_line(scene, &box, 22, heading, word(WORD_card_shared));
    draw_paragraph(scene, &box, word(WORD_card_goal));
    draw_paragraph(scene, &box, word(WORD_card_orders));
    return box.y - top;
}

void scene_card_modal(struct scene *scene)
{
    char title[64];
    bool is_closed = false;

    word_fill(title, sizeof title, WORD_card_title, WORD_VALUES(words_role(scene->role)));
    struct ui_modal modal = {"card", title, 520, 372};
    struct box box = ui_modal_begin(scene->ui, &modal, &is_closed);
    struct box row = box_cut_bottom(&box, HEIGHT_BUTTON);
    struct ui_button close = {
        .id = "card/close", .label = word(WORD_card_close), .look = UI_PRIMARY};
    if (scene_button_right(scene, &row, &close)) is_closed = true;
    (void)scene_logo(scene, (struct box){row.x, row.y, row.width - 160, row.height}, ALIGN_LEFT);
    float used = scene_role_card(scene, box, scene->role);
    box_cut_top(&box, used);
    ui_rule(scene->ui, box);
    box_cut_top(&box, SPACE_S);
    ui_paragraph(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED), word(WORD_keys_line));
    ui_modal_end(scene->ui);
    if (is_closed) scene->forms->is_card_open = false;
}
