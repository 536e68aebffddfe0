#include "room_echo.h"
#include "blanks.h"
#include "ensure.h"
#include "text.h"
#include "units.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Echoes (PLAY.md): an earlier sitting in a chair is looked at some weeks after it ended, and once
 * more a quarter later for what moves slowly. Its orders are left out of the past, in twenty lucks;
 * what the chair answers for differs, or it does not. What was told at the first look is not told
 * again at the second, which finds out the first one's answer too, so that nothing has to be
 * remembered over a restart. A sitting whose look fell into a time without a server is not told.
 */

#define FIRST_LOOK 6 /* weeks after the sitting ended */
#define LOOKS      2
#define ECHO_TONE  3

struct room_echo {
    struct world *base, *second;
    bool is_at_work;
    unsigned team, tenure, looks;
    unsigned luck;
    struct telling begin;
    double differences[LOOKS][RETOLD_LUCKS];
};

static const char *const words[EFFECT_OUTCOME_COUNT][2] = {
#define ECHO(outcome, more, less) [EFFECT_##outcome] = {more, less},
#define ECHO_CAUSE(text)
#include "echo.def"
#undef ECHO
#undef ECHO_CAUSE
};

static const char cause[] = {
#define ECHO(outcome, more, less)
#define ECHO_CAUSE(text) text
#include "echo.def"
#undef ECHO
#undef ECHO_CAUSE
};

static struct room_echo *echo_of(struct room *room)
{
    if (room->echo != NULL) return room->echo;
    room->echo = calloc(1, sizeof *room->echo);
    ensure(room->echo != NULL);
    room->echo->base = retold_world_new();
    room->echo->second = retold_world_new();
    return room->echo;
}

void room_echo_free(struct room *room)
{
    if (room->echo == NULL) return;
    free(room->echo->base);
    free(room->echo->second);
    free(room->echo);
    room->echo = NULL;
}

/* ---- What is to be looked at ---- */

static unsigned look_week(const struct room *room, const struct tenure *tenure, unsigned look)
{
    return tenure->to_week + FIRST_LOOK + look * room->open.weeks_per_quarter;
}

void room_echo_week(struct room *room)
{
    for (unsigned i = 0; i < room->open.teams; i++) {
        struct team *team = &room->teams[i];
        for (unsigned k = 0; k < team->tenure_count; k++)
            for (unsigned look = 0; look < LOOKS; look++)
                if (look_week(room, &team->tenures[k], look) == room->week) {
                    team->tenures[k].looks_due = (uint8_t)(look + 1);
                    room->has_to_think = true;
                }
    }
}

static bool begin(struct room *room, unsigned team, unsigned index)
{
    struct tenure *tenure = &room->teams[team].tenures[index];
    struct room_echo *echo = echo_of(room);
    struct past past;
    uint32_t week;
    echo->looks = tenure->looks_due;
    tenure->looks_due = 0;
    room_past_of(room, team, &past);
    if (retold_moved(&past, (enum role)tenure->role, tenure->from_change, tenure->to_change,
                     &week) == DECISION_SLOTS)
        return false;
    echo->is_at_work = true;
    echo->team = team;
    echo->tenure = index;
    echo->luck = 0;
    telling_begin(&echo->begin, &past, echo->base);
    telling_play(&echo->begin, &past, &retold_whole, past.count, tenure->from_week);
    return true;
}

static bool begin_next(struct room *room)
{
    for (unsigned team = 0; team < room->open.teams; team++)
        for (unsigned k = 0; k < room->teams[team].tenure_count; k++)
            if (room->teams[team].tenures[k].looks_due > 0 && begin(room, team, k)) return true;
    return false;
}

/* ---- Telling it twice ---- */

/* The outcome at each look, with the gap left out. */
static void measure(struct room *room, struct room_echo *echo, const struct past_gap *gap,
                    double out[LOOKS])
{
    const struct tenure *tenure = &room->teams[echo->team].tenures[echo->tenure];
    struct past past;
    struct telling telling;
    struct outcomes sum = {0};
    room_past_of(room, echo->team, &past);
    telling_copy(&telling, &echo->begin, echo->second);
    telling_change_luck(&telling, &past, echo->luck + 1);
    for (unsigned look = 0; look < echo->looks; look++) {
        retold_play(&telling, &past, gap, past.count, look_week(room, tenure, look), &sum);
        out[look] = sum.values[effect_of_role((enum role)tenure->role)];
    }
}

static void tell_pair(struct room *room, struct room_echo *echo)
{
    const struct tenure *tenure = &room->teams[echo->team].tenures[echo->tenure];
    const struct past_gap gap = {(enum role)tenure->role, tenure->from_change, tenure->to_change,
                                 true};
    double played[LOOKS] = {0}, without[LOOKS] = {0};
    measure(room, echo, &retold_whole, played);
    measure(room, echo, &gap, without);
    for (unsigned look = 0; look < echo->looks; look++)
        echo->differences[look][echo->luck] = played[look] - without[look];
}

/* ---- Saying it ---- */

/* Things are counted in whole ones, money in two figures: nothing here is known more exactly. */
static void word_size(enum effect_outcome outcome, double mean, char *out, size_t capacity)
{
    enum unit unit = effect_info(outcome)->unit;
    double size = mean < 0 ? -mean : mean;
    double step = 1;
    while (unit == UNIT_MONEY && size / step >= 100) /* "about" is true of two figures */
        step *= 10;
    if (unit == UNIT_MONEY) size = (double)(long)(size / step + 0.5) * step;
    unit_format(unit == UNIT_COUNT ? UNIT_POINTS : unit, size, out, capacity);
}

static void word_echo(const struct past *past, const struct tenure *tenure, double mean, char *out,
                      size_t capacity)
{
    char size[24], week_text[12], sentence[240];
    uint32_t week = 0;
    enum effect_outcome outcome = effect_of_role((enum role)tenure->role);
    unsigned slot =
        retold_moved(past, (enum role)tenure->role, tenure->from_change, tenure->to_change, &week);
    word_size(outcome, mean, size, sizeof size);
    snprintf(week_text, sizeof week_text, "%u", (unsigned)week + 1);
    snprintf(sentence, sizeof sentence, "%s: %s", words[outcome][mean < 0], cause);
    const struct blank blanks[] = {{"{size}", size},
                                   {"{chair}", role_name((enum role)tenure->role)},
                                   {"{week}", week_text},
                                   {"{order}", decision_info(decision_of_slot(slot))->label}};
    blanks_fill(sentence, blanks, 4, out, capacity);
}

/* Who gave the orders, and who sits there now. */
static bool hears(const struct person *person, unsigned team, const struct tenure *tenure)
{
    return person != NULL && person->team == team &&
           (person->id == tenure->person || (person->roles & (1u << tenure->role)) != 0);
}

static void tell_echo(struct room *room, const struct room_echo *echo, double mean)
{
    const struct tenure *tenure = &room->teams[echo->team].tenures[echo->tenure];
    struct event event = {.id = EVENT_NEWS};
    struct past past;
    room_past_of(room, echo->team, &past);
    event.as.news.week = (uint16_t)(room->week - 1);
    event.as.news.tone = ECHO_TONE;
    word_echo(&past, tenure, mean, event.as.news.text, sizeof event.as.news.text);
    for (size_t i = 0; i < room->viewer_count; i++)
        if (hears(room_person(room, room->viewers[i].person), echo->team, tenure))
            room_send_event(room, room->viewers[i].id, &event);
}

/* The last look tells what no earlier one could. */
static void conclude(struct room *room, struct room_echo *echo)
{
    const struct tenure *tenure = &room->teams[echo->team].tenures[echo->tenure];
    enum effect_outcome outcome = effect_of_role((enum role)tenure->role);
    struct retold_band band;
    echo->is_at_work = false;
    for (unsigned look = 0; look < echo->looks; look++) {
        retold_band(echo->differences[look], &band);
        if (!retold_matters(&band, outcome)) continue;
        if (look + 1 == echo->looks) tell_echo(room, echo, band.mean);
        return;
    }
}

bool room_echo_slice(struct room *room)
{
    if (room->echo == NULL || !room->echo->is_at_work) return begin_next(room);
    tell_pair(room, room->echo);
    room->echo->luck++;
    if (room->echo->luck == RETOLD_LUCKS) conclude(room, room->echo);
    return true;
}
