#include "names.h"
#include "project.h"
#include "room_views.h"
#include "text.h"

#include <string.h>

/*
 * The week's news: at most three lines a team, from what really happened and why (MODEL 2.6 says
 * both), in the words that each chair may read. Chosen when the week is applied, so that a replayed
 * room knows them too; nothing of them is state.
 */

enum audience { ALL, DEALS, CARE };

struct line {
    enum happening_kind kind;
    unsigned reason; /* enum reason; of a shock: its kind */
    enum audience audience;
    uint8_t tone;
    const char *inside;
    const char *outside;
};

/* The most telling first. */
static const struct line lines[] = {
#define NEWS(kind, reason, audience, tone, inside, outside)
#define SHOCK_NEWS(shock, tone, text)                                                              \
    {HAPPENING_SHOCK_STARTED, SHOCK_##shock, ALL, tone, text, NULL},
#include "news.def"
#undef NEWS
#undef SHOCK_NEWS
#define NEWS(kind, reason, audience, tone, inside, outside)                                        \
    {HAPPENING_##kind, REASON_##reason, audience, tone, inside, outside},
#define SHOCK_NEWS(shock, tone, text)
#include "news.def"
#undef NEWS
#undef SHOCK_NEWS
};

#define LINES (sizeof lines / sizeof *lines)

/* ---- Choosing ---- */

static bool is_line_for(const struct line *line, const struct happening *happening, unsigned reason)
{
    return line->kind == happening->kind && line->reason == reason;
}

/* The line that words the happening, LINES: none does. */
static unsigned line_of(const struct happening *happening)
{
    bool is_shock = happening->kind == HAPPENING_SHOCK_STARTED;
    unsigned plain = LINES, reason = is_shock ? happening->segment : happening->reason;
    for (unsigned i = 0; i < LINES; i++) {
        if (is_line_for(&lines[i], happening, reason)) return i;
        if (!is_shock && is_line_for(&lines[i], happening, REASON_NONE)) plain = i;
    }
    return plain;
}

/* Whether others read the same of both lines. */
static bool reads_the_same(unsigned line, unsigned other)
{
    return lines[line].outside != NULL && lines[other].outside != NULL &&
           strcmp(lines[line].outside, lines[other].outside) == 0;
}

/* Whether the line was told in the week before, or stands for this one in any words already. */
static bool is_told(const struct team *team, unsigned week, unsigned line)
{
    for (size_t i = team->news_count; i-- > 0 && team->news[i].week + 1u >= week;)
        if (team->news[i].line == line ||
            (team->news[i].week == week && reads_the_same(team->news[i].line, line)))
            return true;
    return false;
}

/* The most telling happening whose line is fresh; of several under one line the largest. */
static const struct happening *choose(const struct team *team, unsigned week, unsigned *line)
{
    const struct happening *best = NULL;
    for (uint32_t i = 0; i < team->happenings.count; i++) {
        const struct happening *happening = &team->happenings.list[i];
        unsigned own = line_of(happening);
        if (own == LINES || is_told(team, week, own)) continue;
        if (best != NULL && (own > *line || (own == *line && happening->value <= best->value)))
            continue;
        best = happening;
        *line = own;
    }
    return best;
}

void team_keep_news(struct team *team, unsigned week)
{
    unsigned line = 0;
    for (unsigned n = 0; n < NEWS_A_WEEK; n++) {
        const struct happening *happening = choose(team, week, &line);
        if (happening == NULL) return;
        team->news[team->news_count++] =
            (struct news_item){(uint16_t)week, (uint16_t)line, *happening};
    }
}

/* ---- Wording ---- */

static bool is_about_deal(enum happening_kind kind)
{
    return kind == HAPPENING_DEAL_WON || kind == HAPPENING_DEAL_LOST ||
           kind == HAPPENING_DEAL_DARK || kind == HAPPENING_SIGNATURE_WAITS;
}

static void name_firm(const struct happening *happening, char *name, size_t size)
{
    if (is_about_deal((enum happening_kind)happening->kind))
        name_of_deal(happening->id, happening->segment, name, size);
    else
        name_of_account(happening->id, happening->deal, happening->segment, name, size);
}

static void append(char *out, size_t capacity, const char *text, size_t size)
{
    size_t used = strlen(out);
    if (size >= capacity - used) size = capacity - used - 1;
    memcpy(out + used, text, size);
    out[used + size] = 0;
}

/* Copies the words and puts firm and rival where they belong. */
static void put_words(const struct room *room, const struct news_item *item, const char *words,
                      char *out, size_t capacity)
{
    static const char firm[] = "{firm}", rival[] = "{rival}";
    const char *competitor = room->open.competitor[0] ? room->open.competitor : "a competitor";
    char name[NAME_SIZE + 8];
    name_firm(&item->happening, name, sizeof name);
    out[0] = 0;
    while (words != NULL && *words != 0) {
        if (strncmp(words, firm, sizeof firm - 1) == 0) {
            append(out, capacity, name, strlen(name));
            words += sizeof firm - 1;
        } else if (strncmp(words, rival, sizeof rival - 1) == 0) {
            append(out, capacity, competitor, strlen(competitor));
            words += sizeof rival - 1;
        } else {
            append(out, capacity, words++, 1);
        }
    }
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = (char)(out[0] - 'a' + 'A');
}

/* Whether the holder of these chairs may know the firm and the reason. */
static bool is_inside(const struct world *world, enum audience audience, uint16_t roles)
{
    const uint16_t care = 1u << ROLE_AM | 1u << ROLE_CX | 1u << ROLE_CEO | 1u << ROLE_DIRECTOR;
    switch (audience) {
    case ALL:
        return true;
    case DEALS:
        return project_names_deals(world, roles);
    case CARE:
        return (roles & care) != 0;
    }
    return false;
}

/* Those outside do not read the same in two weeks running. */
static bool is_stale(const struct team *team, const struct news_item *item)
{
    for (size_t i = 0; i < team->news_count; i++)
        if (team->news[i].week + 1u == item->week && reads_the_same(team->news[i].line, item->line))
            return true;
    return false;
}

/* The line for somebody who holds these chairs; an empty text: not for them. */
static void word(const struct room *room, const struct team *team, const struct news_item *item,
                 uint16_t roles, char *out, size_t capacity)
{
    const struct line *line = &lines[item->line];
    bool knows = is_inside(team->world, line->audience, roles);
    const char *outside = is_stale(team, item) ? NULL : line->outside;
    put_words(room, item, knows ? line->inside : outside, out, capacity);
}

/* ---- Telling ---- */

static void tell_item(struct room *room, unsigned team, const struct news_item *item)
{
    struct event event = {.id = EVENT_NEWS};
    event.as.news.week = item->week;
    event.as.news.tone = lines[item->line].tone;
    for (size_t i = 0; i < room->viewer_count; i++) {
        const struct viewer *viewer = &room->viewers[i];
        const struct person *person = room_person(room, viewer->person);
        if (person == NULL || person->team != team) continue;
        word(room, &room->teams[team], item, person->roles, event.as.news.text,
             sizeof event.as.news.text);
        if (event.as.news.text[0] != 0) room_send_event(room, viewer->id, &event);
    }
}

void room_tell_week(struct room *room)
{
    for (unsigned i = 0; i < room->open.teams; i++) {
        const struct team *team = &room->teams[i];
        for (size_t k = 0; k < team->news_count; k++)
            if (team->news[k].week + 1u == room->week) tell_item(room, i, &team->news[k]);
    }
}

/* ---- The two readings ---- */

static bool has_two_readings(const struct news_item *item)
{
    const struct line *line = &lines[item->line];
    return line->outside != NULL && line->reason != REASON_NONE;
}

/* The line up to which the team's events fit into `max`. */
static unsigned last_line_that_fits(const struct team *team, unsigned max)
{
    unsigned count = 0;
    for (unsigned line = 0; line < LINES; line++) {
        for (size_t i = 0; i < team->news_count; i++)
            count += team->news[i].line == line && has_two_readings(&team->news[i]);
        if (count > max) return line;
    }
    return LINES;
}

unsigned room_readings(const struct room *room, unsigned index, struct reading_row *rows,
                       unsigned max)
{
    const struct team *team = &room->teams[index];
    unsigned count = 0, end = last_line_that_fits(team, max);
    for (size_t i = 0; i < team->news_count && count < max; i++) {
        const struct news_item *item = &team->news[i];
        const struct line *line = &lines[item->line];
        if (item->line > end || !has_two_readings(item)) continue;
        rows[count].week = item->week;
        put_words(room, item, line->inside, rows[count].inside, sizeof rows[count].inside);
        put_words(room, item, line->outside, rows[count].outside, sizeof rows[count].outside);
        count++;
    }
    return count;
}
