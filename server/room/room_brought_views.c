#include "option_values.h"
#include "room_phrases.h"
#include "room_settings.h"
#include "room_views.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* What viewers see of what the scenario brought along. */

void fill_names(const struct room *room, struct view_room_view *view)
{
    for (unsigned name = 0; name < ROOM_NAME_COUNT; name++) {
        const char *card =
            name < NAME_OF_ROLE ? "" : room->brought.chairs[name - NAME_OF_ROLE].card;
        if (room->brought.names[name][0] == 0 && card[0] == 0) continue;
        struct name_row *row = &view->names[view->names_count++];
        text_copy(row->key, sizeof row->key, room_name_key(name));
        text_copy(row->text, sizeof row->text, room->brought.names[name]);
        text_copy(row->card, sizeof row->card, card);
    }
    view->format = room->open.format;
}

void fill_picture(const struct room *room, struct view_picture_view *view)
{
    view->bytes_count = (uint16_t)room->brought.picture_size;
    if (view->bytes_count > 0) memcpy(view->bytes, room->brought.picture, view->bytes_count);
}

/* ---- The lobby's settings ---- */

static struct option_row *add_row(struct view_facilitator_view *view, enum option_group group,
                                  const char *key)
{
    struct option_row *row = &view->options[view->options_count++];
    row->group = (uint8_t)group;
    text_copy(row->key, sizeof row->key, key);
    return row;
}

/* Each choice in the language, with | between them. */
static void translate_words(const struct room *room, const char *language, const char *words,
                            char *out, size_t capacity)
{
    char word[64];
    size_t used = 0;
    out[0] = 0;
    for (unsigned i = 0; option_word(words, i, word, sizeof word) && used < capacity; i++)
        used += (size_t)snprintf(out + used, capacity - used, "%s%s", i > 0 ? "|" : "",
                                 room_phrase(room, language, word));
}

static void add_own(const struct room *room, const char *language,
                    struct view_facilitator_view *view)
{
    for (uint32_t i = 0; i < room->brought.option_count; i++) {
        const struct command_option *option = &room->brought.options[i];
        struct option_row *row = add_row(view, OPTION_OF_SCENARIO, option->key);
        text_copy(row->label, sizeof row->label, room_phrase(room, language, option->label));
        translate_words(room, language, option->words, row->words, sizeof row->words);
        row->kind = option->kind;
        row->min = option->min;
        row->max = option->max;
        row->value = option->value;
    }
}

static void add_format(const struct room *room, struct view_facilitator_view *view)
{
    const struct brought *brought = &room->brought;
    if (brought->format_count == 0) return;
    struct option_row *row = add_row(view, OPTION_OF_FORMAT, "format");
    row->kind = OPTION_CHOICE;
    row->value = room->open.format;
    for (uint32_t i = 0, used = 0; i < brought->format_count; i++)
        used += (uint32_t)snprintf(row->words + used, sizeof row->words - used, "%s%u",
                                   i > 0 ? "|" : "", brought->formats[i].minutes);
}

static const char *name_of(const struct room *room, unsigned name)
{
    if (name == NAME_COMPANY) return room->open.company;
    if (name == NAME_COMPETITOR) return room->open.competitor;
    if (name == NAME_CURRENCY) return room->open.currency;
    return room->brought.names[name];
}

static bool is_played(const struct room *room, unsigned name)
{
    return name < NAME_OF_ROLE || (room->open.chairs & (1u << (name - NAME_OF_ROLE))) != 0;
}

static void add_names(const struct room *room, struct view_facilitator_view *view)
{
    for (unsigned name = 0; name < ROOM_NAME_COUNT; name++) {
        if (!is_played(room, name)) continue;
        struct option_row *row = add_row(view, OPTION_OF_NAMES, room_name_key(name));
        row->kind = OPTION_TEXT;
        row->max = (double)room_name_length(name);
        text_copy(row->text, sizeof row->text, name_of(room, name));
    }
}

/* "none fill all" with | between them. */
static void put_words(struct option_row *row, const char *words)
{
    text_copy(row->words, sizeof row->words, words);
    for (char *at = row->words; *at != 0; at++)
        if (*at == ' ') *at = '|';
}

static void add_settings(const struct room *room, struct view_facilitator_view *view)
{
    for (unsigned key = 0; key < SETTING_COUNT; key++) {
        const struct setting_info *info = setting_info((enum setting_key)key);
        if (!room_may_change(room, (enum setting_key)key)) continue;
        struct option_row *row = add_row(view, OPTION_OF_ROOM, info->key);
        bool is_flag = info->words != NULL && strcmp(info->words, "no yes") == 0;
        row->kind = info->words == NULL ? OPTION_WHOLE : is_flag ? OPTION_FLAG : OPTION_CHOICE;
        row->min = info->min;
        row->max = info->max;
        row->value = room_setting(&room->open, (enum setting_key)key);
        if (info->words != NULL && !is_flag) put_words(row, info->words);
    }
}

void fill_options(const struct room *room, const char *language, struct view_facilitator_view *view)
{
    _Static_assert(sizeof view->options / sizeof *view->options >=
                       SCENARIO_OPTIONS_MAX + 1 + ROOM_NAME_COUNT + SETTING_COUNT,
                   "the facilitator's view has no place for all settings");
    if (room->phase != PHASE_LOBBY) return;
    add_format(room, view);
    add_own(room, language, view);
    add_names(room, view);
    add_settings(room, view);
}

/* ---- Desk and debrief ---- */

static void fill_decision(const struct room *room, const struct team_own *own, unsigned index,
                          struct own_decision_row *row)
{
    const struct command_own_decision *decision = &room->brought.decisions[index];
    row->decision = (uint8_t)index;
    text_copy(row->label, sizeof row->label, decision->label);
    text_copy(row->sentence, sizeof row->sentence, decision->sentence);
    row->min = decision->min;
    row->max = decision->max;
    row->value = own->decided[index];
    row->weekly_cents = cents_of(decision->cost);
    row->stops_count = decision->stops_count;
    for (size_t i = 0; i < decision->stops_count; i++) {
        text_copy(row->stops[i].text, sizeof row->stops[i].text, decision->stops[i].text);
        row->stops[i].value = decision->stops[i].value;
    }
}

static void fill_metric(const struct room *room, const struct team_own *own, unsigned index,
                        struct own_metric_row *row)
{
    const struct command_own_metric *metric = &room->brought.metrics[index];
    const size_t most = sizeof row->points / sizeof *row->points;
    row->metric = (uint8_t)index;
    row->unit = metric->unit;
    row->is_chart = metric->is_chart;
    text_copy(row->label, sizeof row->label, metric->label);
    text_copy(row->sentence, sizeof row->sentence, metric->sentence);
    for (unsigned week = 0; week < room->week && row->points_count < most; week++)
        row->points[row->points_count++].value = own->history[index][week];
    if (room->week == 0) row->points[row->points_count++].value = own->measured[index];
}

/* Only what this chair decides and may see. */
void fill_own_desk(const struct room *room, unsigned team, enum role role,
                   struct view_desk_view *view)
{
    const struct brought *brought = &room->brought;
    const struct team_own *own = &room->teams[team].own;
    uint16_t levers[SCENARIO_LEVERS_MAX];
    view->levers_count = (uint16_t)room_front(room, role, levers, SCENARIO_LEVERS_MAX);
    for (unsigned i = 0; i < view->levers_count; i++)
        view->levers[i].lever = levers[i];
    for (unsigned i = 0; i < brought->decision_count; i++)
        if (brought->decisions[i].role == role)
            fill_decision(room, own, i, &view->own_decisions[view->own_decisions_count++]);
    for (unsigned i = 0; i < brought->metric_count; i++)
        if (brought->metrics[i].seen_by & (1u << role))
            fill_metric(room, own, i, &view->own_metrics[view->own_metrics_count++]);
}

void fill_own_debrief(const struct room *room, unsigned team, struct view_debrief_view *view)
{
    for (unsigned i = 0; i < room->brought.metric_count; i++)
        fill_metric(room, &room->teams[team].own, i, &view->own_metrics[view->own_metrics_count++]);
}
