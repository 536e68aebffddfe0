#include "wishes.h"

#include "room.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whether chairs may move after this many weeks, and after the one before in the list. */
static bool is_rotation_week(const struct scenario *scenario, unsigned long week)
{
    uint32_t count = scenario->rotation_count;
    return week > 0 && week < scenario->setup.weeks && week % QUARTER_WEEKS == 0 &&
           (count == 0 || week > scenario->rotations[count - 1].week);
}

static bool set_rotations(struct scenario *scenario, const char *value)
{
    const char *at = value;
    scenario->rotation_count = 0;
    if (strcmp(value, "none") == 0) return true;
    for (;;) {
        char *end;
        unsigned long week = strtoul(at, &end, 10);
        if (at[0] < '0' || at[0] > '9' || !is_rotation_week(scenario, week) ||
            scenario->rotation_count == SCENARIO_ROTATIONS_MAX)
            return false;
        scenario->rotations[scenario->rotation_count++] =
            (struct scenario_rotation){.week = (uint16_t)week, .places = 1};
        if (*end == '\0') return true;
        if (*end != ',') return false;
        at = end + 1;
    }
}

static bool apply_one(struct scenario *scenario, const struct room_option *option, char *sentence,
                      size_t capacity)
{
    if (strcmp(option->key, "rotate") != 0)
        return scenario_set(scenario, option->key, option->value, sentence, capacity);
    if (set_rotations(scenario, option->value)) return true;
    snprintf(sentence, capacity,
             "rotate takes none, or rising weeks that are whole quarters within the game, such as "
             "13,26,39.");
    return false;
}

static bool is_format(const struct room_option *option)
{
    return strcmp(option->key, "format") == 0;
}

bool wishes_apply(const struct session_create *wish, struct scenario *scenario, char *sentence,
                  size_t capacity)
{
    if (wish->teams > ROOM_TEAMS_MAX) {
        snprintf(sentence, capacity, "A room has 1 to %d teams.", ROOM_TEAMS_MAX);
        return false;
    }
    /* A format brings settings along, over which single ones are put. */
    for (size_t i = 0; i < wish->options_count; i++)
        if (is_format(&wish->options[i]) &&
            !apply_one(scenario, &wish->options[i], sentence, capacity))
            return false;
    for (size_t i = 0; i < wish->options_count; i++)
        if (!is_format(&wish->options[i]) &&
            !apply_one(scenario, &wish->options[i], sentence, capacity))
            return false;
    return true;
}

uint8_t wishes_teams(const struct session_create *wish, const struct scenario *scenario)
{
    return wish->teams != 0 ? wish->teams : (uint8_t)scenario->teams;
}
