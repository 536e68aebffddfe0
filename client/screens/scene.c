#include "scene.h"

#include "picture.h"

#include <stdio.h>
#include <string.h>

const char *scene_currency(const struct scene *scene)
{
    return scene->model->room.currency;
}

const char *scene_why_not(const struct scene *scene)
{
    const struct model *model = scene->model;
    unsigned playing = WHEN_PLAYING;

    if (model->link != MODEL_OPEN) return word(WORD_lost_why);
    if (!(playing >> model->room.phase & 1)) return word(WORD_not_playing_why);
    if (scene->role < ROLE_COUNT && !model_has_pen(model, scene->role)) return word(WORD_pen_why);
    return NULL;
}

void scene_name(const struct scene *scene, const struct person_row *person, char *out,
                size_t capacity)
{
    bool is_me = scene->model->is_seated && person->person == scene->model->person;
    /* Who plays alone is called that already. */
    if (is_me && strcmp(person->name, word(WORD_rehearse_me)) != 0)
        snprintf(out, capacity, "%s (%s)", person->name, word(WORD_you));
    else if (person->is_taken_over)
        snprintf(out, capacity, "%s (%s)", person->name, word(WORD_autopilot));
    else
        snprintf(out, capacity, "%s", person->name);
}

void scene_weeks(char *out, size_t capacity, unsigned weeks)
{
    char number[12];

    snprintf(number, sizeof number, "%u", weeks);
    word_fill(out, capacity, weeks == 1 ? WORD_weeks_one : WORD_weeks_many, WORD_VALUES(number));
}

void scene_line(struct scene *scene, struct box *box, float height, struct text_style style,
                const char *text)
{
    ui_label(scene->ui, box_cut_top(box, height), style, text);
}

bool scene_button_right(struct scene *scene, struct box *row, const struct ui_button *button)
{
    struct box box = box_cut_right(row, ui_button_width(scene->ui, button));

    box_cut_right(row, SPACE_S);
    return ui_button(scene->ui, box, button);
}

bool scene_button_left(struct scene *scene, struct box *row, const struct ui_button *button)
{
    struct box box = box_cut_left(row, ui_button_width(scene->ui, button));

    box_cut_left(row, SPACE_S);
    return ui_button(scene->ui, box, button);
}

float scene_logo(struct scene *scene, struct box box, enum gfx_align align)
{
    const struct view_picture_view *view = &scene->model->picture;
    struct gfx_picture picture = {view->bytes, view->bytes_count, scene->model->picture_number};
    uint32_t width, height;

    if (!picture_is_allowed(view->bytes, view->bytes_count)) return 0;
    (void)picture_size(view->bytes, view->bytes_count, &width, &height);
    float scale = box.height / (float)height;
    if ((float)width * scale > box.width) scale = box.width / (float)width;
    if (scale > 1) scale = 1;
    struct box fit = {box.x, box.y, (float)width * scale, (float)height * scale};
    fit.y += (box.height - fit.height) / 2;
    if (align == ALIGN_RIGHT) fit.x += box.width - fit.width;
    if (align == ALIGN_CENTER) fit.x += (box.width - fit.width) / 2;
    gfx_picture(scene->ui->list, fit, &picture);
    return fit.width;
}
