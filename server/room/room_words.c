#include "ensure.h"
#include "names.h"
#include "room_state.h"
#include "room_views.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* What is told once: chat, announcements, the scenario's words, the week's news. */

#define NEWS_A_WEEK 3

static void send_event(struct room *room, uint32_t viewer, const struct event *event)
{
    uint8_t packet[1024];
    size_t size = packet_of_event(event, packet, sizeof packet);
    ensure(size > 0);
    room->port.send(room->port.context, viewer, packet, size);
}

/* Everybody who sits in the team, in the chair; viewers without a seat hear what goes to all. */
static void send_to(struct room *room, unsigned team, unsigned role, const struct event *event)
{
    for (size_t i = 0; i < room->viewer_count; i++) {
        const struct viewer *viewer = &room->viewers[i];
        const struct person *person = room_person(room, viewer->person);
        bool hears = person == NULL
                         ? team == EVERY_TEAM && role == EVERY_ROLE
                         : (team == EVERY_TEAM || person->team == team) &&
                               (role == EVERY_ROLE || (person->roles & (1u << role)) != 0);
        if (hears) send_event(room, viewer->id, event);
    }
}

static void tell_said(struct room *room, const struct person *person, const char *text)
{
    struct event event = {.id = EVENT_SAID};
    event.as.said.person = person->id;
    memcpy(event.as.said.name, person->name, sizeof event.as.said.name);
    text_copy(event.as.said.text, sizeof event.as.said.text, text);
    send_to(room, person->team, EVERY_ROLE, &event);
}

static void tell(struct room *room, unsigned team, unsigned role, bool is_scenario,
                 const char *text)
{
    struct event event = {.id = EVENT_TOLD};
    event.as.told.from_scenario = is_scenario;
    text_copy(event.as.told.text, sizeof event.as.told.text, text);
    send_to(room, team, role, &event);
}

void room_tell_chair(struct room *room, unsigned team, unsigned role, const char *text)
{
    tell(room, team, role, false, text);
}

void room_tell_facilitators(struct room *room, const char *text)
{
    struct event event = {.id = EVENT_TOLD};
    text_copy(event.as.told.text, sizeof event.as.told.text, text);
    for (size_t i = 0; i < room->viewer_count; i++)
        if (room->viewers[i].is_facilitator) send_event(room, room->viewers[i].id, &event);
}

void room_tell(struct room *room, uint32_t actor, const struct command *command)
{
    const struct person *person = room_person(room, actor);
    if (command->id == COMMAND_SAY && person != NULL) {
        tell_said(room, person, command->as.say.text);
    } else if (command->id == COMMAND_ANNOUNCE) {
        tell(room, EVERY_TEAM, EVERY_ROLE, false, command->as.announce.text);
    } else if (command->id == COMMAND_TELL) {
        const struct command_tell *words = &command->as.tell;
        tell(room, words->team, words->role, true, words->text);
    } else if (command->id == COMMAND_FAULT) {
        room_tell_facilitators(room, command->as.fault.sentence);
    }
}

/* ---- News: at most three lines a week, worded for what a chair may know ---- */

struct story {
    enum happening_kind kind;
    uint8_t tone;  /* 0 plain, 1 good, 2 bad */
    bool is_sales; /* the sales side reads the first wording, everybody else the second */
    const char *inside;
    const char *outside;
};

/* %s is the customer's or account's name. Ordered by weight: the first three of a week are told. */
static const struct story stories[] = {
    {HAPPENING_SHOCK_STARTED, 2, false, NULL, NULL},
    {HAPPENING_ROGUE_MATERIAL, 2, false, "A brochure nobody approved is in use with customers.",
     "A brochure nobody approved is in use with customers."},
    {HAPPENING_ROGUE_INBOX, 2, false, "Half of the waiting leads were thrown away unread.",
     "Half of the waiting leads were thrown away unread."},
    {HAPPENING_CHURNED, 2, true, "%s did not renew the contract.", "A customer has left us."},
    {HAPPENING_DEAL_WON, 1, true, "%s has signed.", "A new customer has signed."},
    {HAPPENING_EXPANDED, 1, true, "%s buys more from us.", "A customer buys more from us."},
    {HAPPENING_DEAL_LOST, 2, true, "%s chose somebody else.", "A deal was lost."},
    {HAPPENING_DEAL_DARK, 2, true, "%s does not answer any more.", "A deal went quiet."},
    {HAPPENING_SIGNATURE_WAITS, 0, true, "%s wants to sign and has to wait for us.", NULL},
    {HAPPENING_DEAL_WAITS, 0, true, "We follow as many deals as we can; a new one waits.", NULL},
};

static const char *const shock_lines[SHOCK_COUNT] = {
    [SHOCK_pricewar] = "%s has cut its prices.",
    [SHOCK_voice] = "%s has begun a loud campaign.",
    [SHOCK_launch] = "%s has brought out a better product.",
    [SHOCK_product] = "Our product has a new version.",
    [SHOCK_product_if] = "Our new product is on the market.",
    [SHOCK_slump] = "Customers hold their money together: fewer of them are buying.",
    [SHOCK_rep_quits] = "A seller has left us.",
    [SHOCK_outage] = "Our service is down; customers are complaining.",
};

static bool is_about_deal(enum happening_kind kind)
{
    return kind == HAPPENING_DEAL_WON || kind == HAPPENING_DEAL_LOST ||
           kind == HAPPENING_DEAL_DARK || kind == HAPPENING_SIGNATURE_WAITS;
}

static void word_story(const struct room *room, const struct story *story,
                       const struct happening *happening, bool is_inside, char *out, size_t size)
{
    char name[32];
    if (story->kind == HAPPENING_SHOCK_STARTED) {
        const char *line =
            happening->segment < SHOCK_COUNT ? shock_lines[happening->segment] : NULL;
        room_format(out, size, line, room->open.competitor);
        return;
    }
    if (is_about_deal(story->kind))
        name_of_deal(happening->id, happening->segment, name, sizeof name);
    else
        name_of_account(happening->id, happening->deal, happening->segment, name, sizeof name);
    room_format(out, size, is_inside ? story->inside : story->outside, name);
}

static void tell_story(struct room *room, unsigned team, const struct story *story,
                       const struct happening *happening)
{
    struct event event = {.id = EVENT_NEWS};
    event.as.news.week = (uint16_t)(room->week - 1);
    event.as.news.tone = story->tone;
    for (size_t i = 0; i < room->viewer_count; i++) {
        const struct viewer *viewer = &room->viewers[i];
        const struct person *person = room_person(room, viewer->person);
        if (person == NULL || person->team != team) continue;
        bool is_inside = (person->roles & roles_of_side(SIDE_SALES)) != 0;
        word_story(room, story, happening, is_inside, event.as.news.text,
                   sizeof event.as.news.text);
        if (event.as.news.text[0] != 0) send_event(room, viewer->id, &event);
    }
}

static void tell_team_week(struct room *room, unsigned team)
{
    const struct happenings *week = &room->teams[team].happenings;
    unsigned told = 0;
    for (size_t s = 0; s < sizeof stories / sizeof *stories; s++) {
        for (size_t i = 0; i < week->count && told < NEWS_A_WEEK; i++) {
            if (week->list[i].kind != stories[s].kind) continue;
            tell_story(room, team, &stories[s], &week->list[i]);
            told++;
            break;
        }
    }
}

void room_tell_week(struct room *room)
{
    for (unsigned team = 0; team < room->open.teams; team++)
        tell_team_week(room, team);
}
