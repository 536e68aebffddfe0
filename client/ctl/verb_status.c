#include "ctl.h"
#include "phase.h"
#include "roles.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

/* Weeks count from 0, as in files: the number of weeks that have passed. Teams and quarters count
 * from 1, as people say them. */

static json_t *json_roles(uint16_t roles)
{
    json_t *names = json_array();
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (roles & (1u << role))
            json_array_append_new(names, json_string(role_id((enum role)role)));
    return names;
}

static json_t *json_teams(const struct view_room_view *room)
{
    json_t *teams = json_array();
    for (size_t i = 0; i < room->teams_count; i++) {
        const struct team_line *team = &room->teams[i];
        char hash[17];
        snprintf(hash, sizeof hash, "%016" PRIx64, team->hash);
        json_array_append_new(
            teams, json_pack("{s:i, s:I, s:I, s:I, s:I, s:s}", "team", team->team + 1,
                             "revenue_cents", (json_int_t)team->revenue_cents, "target_cents",
                             (json_int_t)team->target_cents, "quarter_revenue_cents",
                             (json_int_t)team->quarter_revenue_cents, "quarter_target_cents",
                             (json_int_t)team->quarter_target_cents, "hash", hash));
    }
    return teams;
}

/* The team's chairs that no person holds: bots keep them. */
static uint16_t bot_chairs(const struct view_room_view *room, unsigned team)
{
    uint16_t chairs = room->chairs;
    for (size_t i = 0; i < room->people_count; i++)
        if (room->people[i].team == team) chairs = (uint16_t)(chairs & ~room->people[i].roles);
    return chairs;
}

static void add_json_bots(const struct view_room_view *room, json_t *people)
{
    char name[48];
    for (unsigned team = 0; team < room->teams_count; team++)
        for (unsigned role = 0; role < ROLE_COUNT; role++) {
            uint16_t bit = (uint16_t)(1u << role);
            if (!(bot_chairs(room, team) & bit)) continue;
            snprintf(name, sizeof name, "Autopilot (%s)", role_name((enum role)role));
            json_array_append_new(people, json_pack("{s:s, s:i, s:o, s:b, s:b, s:b}", "name", name,
                                                    "team", team + 1, "roles", json_roles(bit),
                                                    "connected", 0, "bot", 1, "ready", 1));
        }
}

static void print_bots(const struct view_room_view *room)
{
    for (unsigned team = 0; team < room->teams_count; team++) {
        uint16_t chairs = bot_chairs(room, team);
        if (chairs == 0) continue;
        printf("  on autopilot, team %u:", team + 1);
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            if (chairs & (1u << role)) printf(" %s", role_id((enum role)role));
        putchar('\n');
    }
}

static json_t *json_people(const struct view_room_view *room)
{
    json_t *people = json_array();
    for (size_t i = 0; i < room->people_count; i++) {
        const struct person_row *person = &room->people[i];
        json_array_append_new(people, json_pack("{s:s, s:i, s:o, s:b, s:b, s:b}", "name",
                                                person->name, "team", person->team + 1, "roles",
                                                json_roles(person->roles), "connected",
                                                person->is_connected, "bot", person->is_taken_over,
                                                "ready", person->is_ready));
    }
    add_json_bots(room, people);
    return people;
}

static const char *state_of(const struct view_room_view *room)
{
    return room->phase < PHASE_COUNT ? phase_name((enum phase)room->phase) : "";
}

static void print_json_status(const struct view_room_view *room,
                              const struct view_facilitator_view *facilitator)
{
    char code[CTL_CODE_SIZE];
    ctl_show_code(room->code, code);
    json_t *status = json_pack("{s:s, s:s, s:s, s:b, s:i, s:i, s:i, s:I, s:o, s:o}", "code", code,
                               "scenario", room->scenario, "state", state_of(room), "paused",
                               room->is_paused, "week", room->week, "weeks", room->weeks, "quarter",
                               room->quarter, "left_ms", (json_int_t)room->left_ms, "teams",
                               json_teams(room), "people", json_people(room));
    json_object_set_new(status, "buttons", ctl_json_buttons(facilitator));
    json_object_set_new(status, "faults", ctl_json_faults(facilitator));
    json_object_set_new(status, "script", json_boolean(facilitator->is_script_on));
    ctl_print_json(status);
}

static void print_person(const struct person_row *person)
{
    printf("  %s, team %u:", person->name, person->team + 1u);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (person->roles & (1u << role)) printf(" %s", role_id((enum role)role));
    if (person->roles == 0) printf(" no chair yet");
    if (person->is_taken_over)
        printf(" (away, a bot plays)");
    else if (!person->is_connected)
        printf(" (away)");
    putchar('\n');
}

static void print_status(const struct view_room_view *room)
{
    char code[CTL_CODE_SIZE];
    ctl_show_code(room->code, code);
    printf("%s  %s: %s%s, %u of %u weeks played, quarter %u\n", code, room->title, state_of(room),
           room->is_paused ? " (paused)" : "", room->week, room->weeks, room->quarter);
    for (size_t i = 0; i < room->teams_count; i++) {
        const struct team_line *team = &room->teams[i];
        printf("  team %u: %.0f of %.0f %s this quarter, %.0f in all\n", team->team + 1u,
               (double)team->quarter_revenue_cents / 100.0,
               (double)team->quarter_target_cents / 100.0, room->currency,
               (double)team->revenue_cents / 100.0);
    }
    for (size_t i = 0; i < room->people_count; i++)
        print_person(&room->people[i]);
    print_bots(room);
    if (room->plan_sentence[0] != '\0') printf("  %s\n", room->plan_sentence);
}

enum ctl_outcome verb_status(struct ctl *ctl)
{
    if (!ctl_connect(ctl) || !ctl_watch(ctl, ctl->words[0])) return CTL_FAILED;
    if (ctl->is_json)
        print_json_status(&ctl->room, &ctl->facilitator);
    else {
        print_status(&ctl->room);
        ctl_print_script(&ctl->facilitator);
    }
    return CTL_DONE;
}
