#include "sayings.h"
#include "scene.h"

/* What the changes of one's own chair did: one sentence with its band, for this person alone. */

float scene_effect(struct scene *scene, struct box box)
{
    const struct view_review_view *review = &scene->model->review;
    struct text_style head = theme_text(TYPE_SMALL, COLOUR_ACCENT);
    struct text_style body = theme_wrapped(TYPE_SMALL, COLOUR_INK);
    float pad = scene->is_compact ? 10 : 14;
    char text[320];

    saying_effect(review, scene_currency(scene), text, sizeof text);
    float words = gfx_measure(scene->ui->list, body, box.width - 2 * pad, text).height;
    float height = 2 * pad + 20 + words + 18;
    box.height = height;
    ui_panel(scene->ui, box, NULL);
    struct box inside = box_inset(box, pad);
    head.weight = WEIGHT_BOLD;
    scene_line(scene, &inside, 20, head, word(WORD_effect_title));
    ui_paragraph(scene->ui, inside, body, text);
    box_cut_top(&inside, words + 2);
    scene_line(scene, &inside, 16, theme_text(TYPE_NOTE, COLOUR_MUTED), word(WORD_effect_private));
    return height;
}
