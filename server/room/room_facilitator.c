#include "room_plot.h"
#include "room_views.h"
#include "text.h"

#include <string.h>

/* What only the facilitator sees: the scenario's buttons, and faults that wait for a word. */

static void fill_buttons(const struct room *room, const char *language,
                         struct view_facilitator_view *view)
{
    for (uint32_t i = 0; i < room->plot->button_count; i++) {
        const struct plot_button *button = &room->plot->buttons[i];
        struct button_row *row = &view->buttons[view->buttons_count++];
        memcpy(row->id, button->id, sizeof row->id);
        text_copy(row->label, sizeof row->label, room_phrase(room, language, button->label));
        text_copy(row->confirm, sizeof row->confirm, room_phrase(room, language, button->confirm));
        row->pressed_week = button->pressed_week;
    }
}

static void fill_faults(const struct room *room, struct view_facilitator_view *view)
{
    for (uint32_t i = 0; i < room->plot->fault_count; i++) {
        const struct plot_fault *fault = &room->plot->faults[i];
        struct fault_row *row = &view->faults[view->faults_count++];
        row->week = fault->week;
        memcpy(row->hook, fault->fault.hook, sizeof row->hook);
        memcpy(row->sentence, fault->fault.sentence, sizeof row->sentence);
        row->can = (uint8_t)room_can_mend(room, fault->fault.hook);
        row->is_off = fault->fault.in_a_row >= HOOK_FAULTS_MAX;
    }
}

void fill_facilitator_view(const struct room *room, const char *language,
                           struct view_facilitator_view *view)
{
    view->is_script_on = room->script != NULL && !room->plot->is_off;
    text_copy(view->plan, sizeof view->plan, room_phrase(room, language, room->open.plan));
    text_copy(view->lesson, sizeof view->lesson, room_phrase(room, language, room->open.lesson));
    fill_buttons(room, language, view);
    fill_faults(room, view);
    fill_options(room, language, view);
}
