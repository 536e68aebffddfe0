#include "model.h"

#include "ensure.h"
#include "sayings.h"
#include "text.h"

#include <string.h>

void model_start(struct model *model)
{
    memset(model, 0, sizeof *model);
    model->chat.limit = MODEL_CHAT_MAX;
    model->news.limit = MODEL_NEWS_MAX;
}

void model_forget_room(struct model *model)
{
    enum model_link link = model->link;
    uint64_t since_ms = model->link_since_ms;

    model_start(model);
    model->link = link;
    model->link_since_ms = since_ms;
}

void model_take_link(struct model *model, enum model_link link, const char *sentence,
                     uint64_t now_ms)
{
    if (model->link != link) model->link_since_ms = now_ms;
    model->link = link;
    text_copy(model->link_sentence, sizeof model->link_sentence, sentence);
}

/* ---- Lines ---- */

const struct model_line *model_line(const struct model_ring *ring, unsigned index)
{
    ensure(index < ring->count);
    return &ring->lines[(ring->first + index) % ring->limit];
}

static struct model_line *append(struct model_ring *ring, uint64_t now_ms)
{
    unsigned at = (ring->first + ring->count) % ring->limit;

    if (ring->count == ring->limit) ring->first = (ring->first + 1) % ring->limit;
    if (ring->count < ring->limit) ring->count++;
    ring->total++;
    memset(&ring->lines[at], 0, sizeof ring->lines[at]);
    ring->lines[at].at_ms = now_ms;
    return &ring->lines[at];
}

/* ---- The fold ---- */

void model_take_seat(struct model *model, const struct session_joined *joined)
{
    if (strcmp(model->code, joined->code) != 0 || model->person != joined->person)
        model_forget_room(model);
    model->is_seated = true;
    model->sent_out[0] = 0;
    model->person = joined->person;
    model->team = joined->team;
    text_copy(model->code, sizeof model->code, joined->code);
    text_copy(model->ticket, sizeof model->ticket, joined->ticket);
}

void model_take_watch(struct model *model, const struct session_watching *watching)
{
    model->is_watching = true;
    model->may_facilitate = watching->may_facilitate != 0;
    model->sent_out[0] = 0;
    text_copy(model->code, sizeof model->code, watching->code);
}

void model_take_refusal(struct model *model, const char *sentence, uint64_t now_ms)
{
    text_copy(model->refusal, sizeof model->refusal, sentence);
    model->refusal_at_ms = now_ms;
    model->refusals++;
}

static void take_said(struct model *model, const struct event_said *said, uint64_t now_ms)
{
    struct model_line *line = append(&model->chat, now_ms);

    line->person = said->person;
    text_copy(line->name, sizeof line->name, said->name);
    text_copy(line->text, sizeof line->text, said->text);
}

static void take_news(struct model *model, const struct event_news *news, uint64_t now_ms)
{
    struct model_line *line = append(&model->news, now_ms);

    line->week = news->week;
    line->tone = news->tone;
    text_copy(line->text, sizeof line->text, news->text);
}

static void take_told(struct model *model, const struct event_told *told, uint64_t now_ms)
{
    memset(&model->told, 0, sizeof model->told);
    model->told.at_ms = now_ms;
    model->told.tone = told->from_scenario;
    text_copy(model->told.text, sizeof model->told.text, told->text);
}

/* Stands in a banner until something else does, and stays to be read among the news. */
static void take_dealt(struct model *model, const struct event_dealt *dealt, uint64_t now_ms)
{
    struct event_told told = {.from_scenario = MODEL_TOLD_BY_CHAIR};
    struct event_news news = {.week = dealt->week};

    saying_dealt(dealt, told.text, sizeof told.text);
    if (told.text[0] == 0) return;
    text_copy(news.text, sizeof news.text, told.text);
    take_told(model, &told, now_ms);
    take_news(model, &news, now_ms);
}

static void take_event(struct model *model, const struct event *event, uint64_t now_ms)
{
    switch (event->id) {
    case EVENT_SAID:
        take_said(model, &event->as.said, now_ms);
        break;
    case EVENT_NEWS:
        take_news(model, &event->as.news, now_ms);
        break;
    case EVENT_TOLD:
        take_told(model, &event->as.told, now_ms);
        break;
    case EVENT_DEALT:
        take_dealt(model, &event->as.dealt, now_ms);
        break;
    case EVENT_SENT_OUT:
        text_copy(model->sent_out, sizeof model->sent_out, event->as.sent_out.sentence);
        model->is_seated = false;
        model->is_watching = false;
        break;
    case EVENT_NONE:
    case EVENT_COUNT:
        break;
    }
}

/* What the scenario told the chair that I left is for whoever sits there now. */
static void forget_words_to_chair(struct model *model, uint64_t now_ms)
{
    enum { JUST_SAID_MS = 1000 };

    if (model->told.tone && now_ms - model->told.at_ms > JUST_SAID_MS) model->told.text[0] = 0;
}

/* A chair that is not mine any more takes its desk away; break and market go when the phase or the
 * chair changes, since the next view replaces them. */
static void take_room(struct model *model, const struct view_room_view *room, uint64_t now_ms)
{
    const struct person_row *me = model_me(model);
    uint16_t chairs = me ? me->roles : 0;

    model->room = *room;
    model->room_at_ms = now_ms;
    me = model_me(model);
    if (me) model->team = me->team; /* the facilitator may have moved me to another one */
    if (me && chairs && me->roles != chairs) forget_words_to_chair(model, now_ms);
    model->has_room = true;
    if (room->phase != PHASE_BREAK) model->has_review = false;
    for (int role = 0; role < ROLE_COUNT; role++)
        if (!model_has_chair(model, (enum role)role)) model->has_desk[role] = false;
}

static void take_desk(struct model *model, const struct view_desk_view *desk)
{
    if (desk->role >= ROLE_COUNT) return;
    model->desks[desk->role] = *desk;
    model->has_desk[desk->role] = true;
}

static void take_team(struct model *model, const struct view_team_view *team)
{
    if (team->team >= MODEL_TEAMS_MAX) return;
    model->teams[team->team] = *team;
    model->has_team[team->team] = true;
}

static void take_view(struct model *model, const struct view *view, uint64_t now_ms)
{
    switch (view->id) {
    case VIEW_ROOM_VIEW:
        take_room(model, &view->as.room_view, now_ms);
        break;
    case VIEW_TEAM_VIEW:
        take_team(model, &view->as.team_view);
        break;
    case VIEW_DESK_VIEW:
        take_desk(model, &view->as.desk_view);
        break;
    case VIEW_MARKET_VIEW:
        model->market = view->as.market_view;
        model->has_market = true;
        break;
    case VIEW_PIPELINE_VIEW:
        model->pipeline = view->as.pipeline_view;
        model->has_pipeline = true;
        break;
    case VIEW_REVIEW_VIEW:
        model->review = view->as.review_view;
        model->has_review = true;
        break;
    case VIEW_BOOKS_VIEW:
        model->books = view->as.books_view;
        model->has_books = true;
        break;
    case VIEW_CARDS_VIEW:
        model->cards = view->as.cards_view;
        model->cards_at_ms = now_ms;
        break;
    case VIEW_DEBRIEF_VIEW:
        model->debrief = view->as.debrief_view;
        model->has_debrief = true;
        break;
    case VIEW_FACILITATOR_VIEW:
        model->facilitator = view->as.facilitator_view;
        model->has_facilitator = true;
        break;
    case VIEW_PICTURE_VIEW:
        model->picture = view->as.picture_view;
        model->picture_number++;
        break;
    case VIEW_NONE:
    case VIEW_COUNT:
        break;
    }
}

void model_take_packet(struct model *model, const struct packet *packet, uint64_t now_ms)
{
    switch (packet->family) {
    case PACKET_EVENT:
        take_event(model, &packet->as.event, now_ms);
        break;
    case PACKET_VIEW:
        take_view(model, &packet->as.view, now_ms);
        break;
    case PACKET_SESSION: /* the link reads these and tells what matters */
    case PACKET_COMMAND: /* nobody sends commands to a client */
        break;
    }
}
