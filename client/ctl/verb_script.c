#include "ctl.h"
#include "faults.h"
#include "text.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

/* The scenario's buttons and the faults of its script. */

/* ---- inject -----------------------------------------------------------------------------------*/

enum ctl_outcome verb_inject(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_INJECT};
    struct command_inject *inject = &command.as.inject;
    const char *id = ctl->words[1];
    char code[CTL_CODE_SIZE];
    uint64_t team = 0;
    if (ctl->count > 2 && !ctl_read_number(ctl->words[2], 1, 8, &team))
        return ctl_misuse(ctl, "Teams are numbers from 1 to 8, not \"%.40s\".", ctl->words[2]);
    if (strlen(id) >= sizeof inject->id || !text_is_clean(id, strlen(id)))
        return ctl_misuse(ctl, "\"%.40s\" cannot be the name of a button.", id);
    text_copy(inject->id, sizeof inject->id, id);
    inject->team = team == 0 ? EVERY_TEAM : (uint8_t)(team - 1);
    if (!ctl_connect(ctl) || !ctl_watch(ctl, ctl->words[0]) || !ctl_command(ctl, &command))
        return CTL_FAILED;
    ctl_show_code(ctl->room.code, code);
    if (ctl->is_json)
        ctl_print_json(json_pack("{s:s, s:b, s:s, s:i}", "code", code, "done", 1, "inject", id,
                                 "week", ctl->room.week));
    else
        printf("It is done, after %u weeks.\n", ctl->room.week);
    return CTL_DONE;
}

/* ---- mend -------------------------------------------------------------------------------------*/

static const struct {
    const char *word, *done;
} answers[MENDING_COUNT] = {
    [MENDING_CONTINUE] = {"continue", "The game goes on; the hook is tried again next time."},
    [MENDING_AGAIN] = {"again", "It worked this time."},
    [MENDING_RELOAD] = {"reload", "The corrected script plays from now on."},
    [MENDING_BACK] = {"back", "The last week is taken back; the clock waits for decisions."},
    [MENDING_OFF] = {"off", "The script is off; the game goes on without it."},
};

static bool read_answer(struct ctl *ctl, const char *word, enum mending *mending)
{
    const char *words[MENDING_COUNT];
    for (unsigned i = 0; i < MENDING_COUNT; i++) {
        words[i] = answers[i].word;
        if (strcmp(word, words[i]) != 0) continue;
        *mending = (enum mending)i;
        return true;
    }
    const char *near = text_near(word, words, MENDING_COUNT);
    ctl_misuse(ctl, "mend needs continue, again, reload, back or off, not \"%.40s\"%s%s%s.", word,
               near == NULL ? "" : "; did you mean ", near == NULL ? "" : near,
               near == NULL ? "" : "?");
    return false;
}

enum ctl_outcome verb_mend(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_MEND};
    enum mending mending;
    char code[CTL_CODE_SIZE];
    if (!read_answer(ctl, ctl->words[1], &mending)) return CTL_WRONG_USE;
    command.as.mend.mending = (uint8_t)mending;
    if (!ctl_connect(ctl) || !ctl_watch(ctl, ctl->words[0]) || !ctl_command(ctl, &command))
        return CTL_FAILED;
    ctl_hear_views(ctl);
    const struct view_facilitator_view *view = &ctl->facilitator;
    if (view->faults_count > 0)
        return ctl_fail(ctl, "%s", view->faults[view->faults_count - 1].sentence);
    ctl_show_code(ctl->room.code, code);
    if (ctl->is_json)
        ctl_print_json(
            json_pack("{s:s, s:b, s:s}", "code", code, "done", 1, "mended", ctl->words[1]));
    else
        puts(answers[mending].done);
    return CTL_DONE;
}

/* ---- status -----------------------------------------------------------------------------------*/

json_t *ctl_json_faults(const struct view_facilitator_view *view)
{
    json_t *faults = json_array();
    for (size_t i = 0; i < view->faults_count; i++) {
        const struct fault_row *fault = &view->faults[i];
        json_t *can = json_array();
        for (unsigned k = 0; k < MENDING_COUNT; k++)
            if (fault->can & (1u << k)) json_array_append_new(can, json_string(answers[k].word));
        json_array_append_new(faults, json_pack("{s:i, s:s, s:s, s:b, s:o}", "week", fault->week,
                                                "hook", fault->hook, "sentence", fault->sentence,
                                                "off", fault->is_off, "can", can));
    }
    return faults;
}

json_t *ctl_json_buttons(const struct view_facilitator_view *view)
{
    json_t *buttons = json_array();
    for (size_t i = 0; i < view->buttons_count; i++) {
        const struct button_row *button = &view->buttons[i];
        json_t *week =
            button->pressed_week == VIEW_HIDDEN ? json_null() : json_integer(button->pressed_week);
        json_array_append_new(buttons, json_pack("{s:s, s:s, s:o}", "id", button->id, "label",
                                                 button->label, "pressed_week", week));
    }
    return buttons;
}

void ctl_print_script(const struct view_facilitator_view *view)
{
    for (size_t i = 0; i < view->buttons_count; i++) {
        const struct button_row *button = &view->buttons[i];
        printf("  button %s: %s", button->id, button->label);
        if (button->pressed_week != VIEW_HIDDEN)
            printf(" (pressed after week %u)", button->pressed_week);
        putchar('\n');
    }
    for (size_t i = 0; i < view->faults_count; i++) {
        const struct fault_row *fault = &view->faults[i];
        printf("  the script failed after week %u (%s): %s\n", fault->week, fault->hook,
               fault->sentence);
        printf("    the game goes on without it; mend with:");
        for (unsigned k = 0; k < MENDING_COUNT; k++)
            if (fault->can & (1u << k)) printf(" %s", answers[k].word);
        putchar('\n');
    }
}
