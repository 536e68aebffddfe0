#include "alone.h"
#include "scene.h"

#include <ctype.h>
#include <stdio.h>

/* Which scenario to rehearse alone: one button each, in place of the join card. */

enum { COLUMNS = 2 };

/* "air_cover" reads "Air cover". */
static void name_for_people(const char *name, char *out, size_t capacity)
{
    snprintf(out, capacity, "%s", name);
    for (char *at = out; *at; at++)
        if (*at == '_') *at = ' ';
    out[0] = (char)toupper((unsigned char)out[0]);
}

static void draw_choice(struct scene *scene, struct box box, const char *name, int index)
{
    char id[32], label[ALONE_NAME_SIZE];
    struct ui_button button = {
        .id = ui_name(id, sizeof id, "rehearse/pick", index), .label = label, .look = UI_QUIET};

    name_for_people(name, label, sizeof label);
    if (!ui_button(scene->ui, box, &button)) return;
    intents_rehearse(scene->intents, name);
    scene->forms->is_choosing_rehearsal = false;
}

void scene_rehearse(struct scene *scene, struct box box)
{
    char names[ALONE_NAMES_MAX][ALONE_NAME_SIZE];
    size_t count = alone_scenarios(names, ALONE_NAMES_MAX);
    struct ui_button back = {
        .id = "rehearse/back", .label = word(WORD_rehearse_back), .look = UI_BARE};

    box = ui_panel(scene->ui, box, word(WORD_rehearse_title));
    box_cut_top(&box, ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED),
                                   word(WORD_rehearse_line)));
    box_cut_top(&box, SPACE_M);
    struct box foot = box_cut_bottom(&box, HEIGHT_BUTTON);
    for (size_t i = 0; i < count && box.height >= HEIGHT_BUTTON; i += COLUMNS) {
        struct box row = box_cut_top(&box, HEIGHT_BUTTON);
        struct box left = box_cut_left(&row, (row.width - SPACE_S) / COLUMNS);
        box_cut_left(&row, SPACE_S);
        draw_choice(scene, left, names[i], (int)i);
        if (i + 1 < count) draw_choice(scene, row, names[i + 1], (int)i + 1);
        box_cut_top(&box, SPACE_S);
    }
    if (scene_button_left(scene, &foot, &back)) scene->forms->is_choosing_rehearsal = false;
}
