#include "blanks.h"
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

/* Shocks differ by what they are, everything else by what happened. */
static bool is_one_kind(unsigned line, unsigned other)
{
    return lines[line].kind == lines[other].kind &&
           (lines[line].kind != HAPPENING_SHOCK_STARTED || line == other);
}

static bool is_kind_told(const struct team *team, unsigned week, unsigned line)
{
    for (size_t i = 0; i < team->news_count; i++)
        if (team->news[i].week == week && is_one_kind(team->news[i].line, line)) return true;
    return false;
}

/* A kind that was told last week comes after all that were not. */
static unsigned rank_of(const struct team *team, unsigned week, unsigned line)
{
    bool is_stale = week > 0 && is_kind_told(team, week - 1, line);
    return line + (is_stale ? (unsigned)LINES : 0);
}

/* The most telling happening of a kind that the week's news do not have yet; of several under one
 * line the largest. */
static const struct happening *choose(const struct team *team, unsigned week, unsigned *line)
{
    const struct happening *best = NULL;
    unsigned best_rank = 0;
    for (uint32_t i = 0; i < team->happenings.count; i++) {
        const struct happening *happening = &team->happenings.list[i];
        unsigned own = line_of(happening);
        if (own == LINES || is_kind_told(team, week, own)) continue;
        unsigned rank = rank_of(team, week, own);
        bool is_better = best == NULL || rank < best_rank ||
                         (rank == best_rank && happening->value > best->value);
        if (!is_better) continue;
        best = happening;
        best_rank = rank;
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

/* The words with firm and rival where they belong. */
static void put_words(const struct room *room, const struct news_item *item, const char *words,
                      char *out, size_t capacity)
{
    char name[NAME_SIZE + 8] = "";
    const char *competitor = room->open.competitor[0] ? room->open.competitor : "a competitor";
    /* An event of the market has no firm, and no segment that a name could be made of. */
    if (words != NULL && strstr(words, "{firm}") != NULL)
        name_firm(&item->happening, name, sizeof name);
    const struct blank blanks[] = {{"{firm}", name}, {"{rival}", competitor}};
    blanks_fill(words, blanks, 2, out, capacity);
}

/* Whether the holder of these chairs may know the firm and the reason. */
static bool is_inside(const struct world *world, enum audience audience, uint16_t roles)
{
    const uint16_t care = 1u << ROLE_AM | 1u << ROLE_CX | 1u << ROLE_CEO;
    switch (audience) {
    case ALL:
        return true;
    case DEALS:
        return project_names_deals(world, roles);
    case CARE:
        return (roles & care) != 0 && project_names_deals(world, roles);
    }
    return false;
}

/* Those outside do not read the same in two weeks running. */
static bool is_stale(const struct team *team, const struct news_item *item)
{
    return item->week > 0 && is_kind_told(team, item->week - 1u, item->line);
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

unsigned room_readings(const struct room *room, unsigned index, struct reading_row *rows,
                       unsigned max)
{
    const struct team *team = &room->teams[index];
    unsigned count = 0, all = 0, seen = 0;
    for (size_t i = 0; i < team->news_count; i++)
        all += has_two_readings(&team->news[i]);
    for (size_t i = 0; i < team->news_count; i++) {
        const struct news_item *item = &team->news[i];
        const struct line *line = &lines[item->line];
        if (!has_two_readings(item)) continue;
        /* Of too many, as many as fit, evenly over the game. */
        bool is_shown = all <= max || seen * max / all < (seen + 1) * max / all;
        seen++;
        if (!is_shown) continue;
        rows[count].week = item->week;
        put_words(room, item, line->inside, rows[count].inside, sizeof rows[count].inside);
        put_words(room, item, line->outside, rows[count].outside, sizeof rows[count].outside);
        count++;
    }
    return count;
}
