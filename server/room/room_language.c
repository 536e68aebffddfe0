#include "room_language.h"

#include "language.h"
#include "phrases.h"
#include "placeholders.h"
#include "room_state.h"
#include "text.h"

#include <string.h>

struct listener {
    const struct room *room;
    const char *language;
    const char *name; /* of the customer or the deal */
};

static const char *own_name(const struct room *room, unsigned name)
{
    if (name == NAME_COMPANY) return room->open.company;
    if (name == NAME_COMPETITOR) return room->open.competitor;
    if (name == NAME_CURRENCY) return room->open.currency;
    return room->brought.names[name];
}

static const char *word_of(const char *key, void *data)
{
    const struct listener *listener = data;
    unsigned name;
    if (!room_name_find(key, &name)) return listener->name;
    const char *own = own_name(listener->room, name);
    if (own[0] != '\0') return room_phrase(listener->room, listener->language, own);
    return room_name_usual(name, language_of_tag(listener->language));
}

void room_word(const struct room *room, const char *language, const char *text, const char *name,
               char *out, size_t capacity)
{
    struct listener listener = {room, language, name};
    placeholders_fill(room_phrase(room, language, text), word_of, &listener, out, capacity);
}

static void word(const struct listener *listener, char *text, size_t capacity)
{
    char worded[1024];
    room_word(listener->room, listener->language, text, listener->name, worded, sizeof worded);
    text_copy(text, capacity, worded);
}

#define WORD(listener, text) word(listener, text, sizeof(text))

static void word_room(const struct listener *listener, struct view_room_view *view)
{
    WORD(listener, view->title);
    WORD(listener, view->briefing);
    WORD(listener, view->company);
    WORD(listener, view->competitor);
    for (size_t i = 0; i < view->names_count; i++) {
        WORD(listener, view->names[i].text);
        WORD(listener, view->names[i].card);
    }
}

static void word_metrics(const struct listener *listener, struct own_metric_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        WORD(listener, rows[i].label);
        WORD(listener, rows[i].sentence);
    }
}

static void word_desk(const struct listener *listener, struct view_desk_view *view)
{
    word_metrics(listener, view->own_metrics, view->own_metrics_count);
    for (size_t i = 0; i < view->own_decisions_count; i++) {
        struct own_decision_row *row = &view->own_decisions[i];
        WORD(listener, row->label);
        WORD(listener, row->sentence);
        for (size_t k = 0; k < row->stops_count; k++)
            WORD(listener, row->stops[k].text);
    }
}

static void word_market(const struct listener *listener, struct view_market_view *view)
{
    for (size_t i = 0; i < view->segments_count; i++)
        WORD(listener, view->segments[i].name);
}

static void word_debrief(const struct listener *listener, struct view_debrief_view *view)
{
    word_metrics(listener, view->own_metrics, view->own_metrics_count);
    for (size_t i = 0; i < view->questions_count; i++)
        WORD(listener, view->questions[i].text);
}

static void word_facilitator(const struct listener *listener, struct view_facilitator_view *view)
{
    WORD(listener, view->plan);
    WORD(listener, view->lesson);
    for (size_t i = 0; i < view->buttons_count; i++) {
        WORD(listener, view->buttons[i].label);
        WORD(listener, view->buttons[i].confirm);
    }
    for (size_t i = 0; i < view->options_count; i++)
        WORD(listener, view->options[i].label);
}

void room_word_view(const struct room *room, const char *language, struct view *view)
{
    struct listener listener = {room, language, NULL};
    if (view->id == VIEW_ROOM_VIEW)
        word_room(&listener, &view->as.room_view);
    else if (view->id == VIEW_DESK_VIEW)
        word_desk(&listener, &view->as.desk_view);
    else if (view->id == VIEW_MARKET_VIEW)
        word_market(&listener, &view->as.market_view);
    else if (view->id == VIEW_DEBRIEF_VIEW)
        word_debrief(&listener, &view->as.debrief_view);
    else if (view->id == VIEW_FACILITATOR_VIEW)
        word_facilitator(&listener, &view->as.facilitator_view);
}

const char *room_language_of(const struct room *room, const struct viewer *viewer)
{
    const struct phrases *phrases = room->phrases;
    for (uint32_t i = 0; phrases != NULL && i < phrases->language_count; i++)
        if (strcmp(phrases->languages[i], viewer->language) == 0) return phrases->languages[i];
    return language_tag(language_of_tag(viewer->language));
}
