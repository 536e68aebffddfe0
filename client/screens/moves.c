#include "scene.h"

#include <stdio.h>

/* Who goes to which chair at the next change: "Ana -> Selling, from Ben". */

static enum role first_role(unsigned roles)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        if (roles >> role & 1) return (enum role)role;
    return ROLE_COUNT;
}

static void draw_arrow(struct scene *scene, struct point at)
{
    struct point line[2] = {{at.x, at.y}, {at.x + 14, at.y}};
    struct point head[3] = {{at.x + 12, at.y - 4}, {at.x + 12, at.y + 4}, {at.x + 18, at.y}};

    gfx_line(scene->ui->list, line, 2, (struct stroke){1.5f, COLOUR_MUTED, 0});
    gfx_area(scene->ui->list, head, 3, COLOUR_MUTED);
}

static void draw_move(struct scene *scene, struct box row, const struct person_row *person,
                      enum role to)
{
    struct text_style name = theme_text(TYPE_BODY, COLOUR_INK);
    struct text_style chair = theme_text(TYPE_BODY, theme_side_ink(role_side(to)));
    bool is_me = scene->model->is_seated && person->person == scene->model->person;
    float half = row.width * 0.44f;

    name.weight = is_me ? WEIGHT_BOLD : WEIGHT_REGULAR;
    chair.weight = WEIGHT_MEDIUM;
    ui_label(scene->ui, box_cut_left(&row, half), name, person->name);
    draw_arrow(scene, (struct point){row.x + 4, row.y + row.height / 2});
    box_cut_left(&row, 32);
    ui_label(scene->ui, row, chair, words_role(to));
}

float scene_moves(struct scene *scene, struct box box, uint8_t team)
{
    enum { ROW = 26 };
    const struct model *model = scene->model;
    float used = 0;

    if (team >= MODEL_TEAMS_MAX || !model->has_team[team]) return 0;
    const struct view_team_view *view = &model->teams[team];
    for (unsigned i = 0; i < view->coming_count; i++) {
        const struct person_row *person = model_person(model, view->coming[i].person);
        enum role to = first_role(view->coming[i].roles);
        if (!person || to == ROLE_COUNT || box.height < ROW) continue;
        draw_move(scene, box_cut_top(&box, ROW), person, to);
        used += ROW;
    }
    return used;
}
