#ifndef OPENED_ROOM_H
#define OPENED_ROOM_H
/* One server, one room and up to three people, for the tests of an operator's day. */
#include "decisions.h"
#include "suite.h"
#include "tools.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct server server;
static struct result result;
static struct guest guests[3];
static char code[16];

static inline void prepare(void)
{
    server_prepare(&server);
}

static inline void start(void)
{
    prepare();
    server_start(&server);
}

/* Also opens a room of one team for the tests that need one. */
static inline void open_room(void)
{
    start();
    ctl(&server, &result, "create", "first_quarter", "--teams", "1", "--seed", "7", "--set",
        "people=2");
    ck_assert_msg(result.code == 0, "%s", result.err);
    snprintf(code, sizeof code, "%.9s", result.out);
}

static inline void clean(void)
{
    for (size_t i = 0; i < 3; i++)
        if (guests[i].link != NULL) guest_end(&guests[i]);
    server_remove(&server);
}

static inline void enter(size_t index, const char *name)
{
    guest_start(&guests[index], &server);
    link_join(guests[index].link, code, name, "");
    ck_assert_msg(guest_reach(&guests[index], LINK_IN), "%s", link_sentence(guests[index].link));
}

/* What status says, without the countdown. */
static inline char *room_text(void)
{
    json_t *status = ctl_json(&server, "status", code);
    ck_assert_ptr_nonnull(status);
    json_object_del(status, "left_ms");
    char *text = json_dumps(status, JSON_SORT_KEYS);
    json_decref(status);
    return text;
}

static inline void expect_sentence(const char *part)
{
    ck_assert_msg(is_one_sentence(&result), "%s", result.err);
    ck_assert_msg(strstr(result.err, part) != NULL, "%s", result.err);
    ck_assert_str_eq(result.out, "");
}

static inline struct command next_decision(const struct guest *guest)
{
    struct command command = {.id = COMMAND_DECIDE};
    for (size_t i = 0; i < guest->room.people_count; i++)
        if (guest->room.people[i].person == link_person(guest->link))
            for (uint8_t role = 0; role < ROLE_COUNT; role++)
                if (guest->room.people[i].pens & (1u << role)) command.as.decide.role = role;
    for (uint16_t slot = 0; slot < DECISION_SLOTS; slot++) {
        const struct decision_info *info = decision_info(decision_of_slot(slot));
        if (decision_slot_role(slot) != (enum role)command.as.decide.role ||
            info->role == ROLE_EACH || info->sum_rule != SUM_NONE || info->budget_weight > 0)
            continue;
        command.as.decide.settings_count = 1;
        command.as.decide.settings[0].slot = slot;
        command.as.decide.settings[0].value = info->max;
        break;
    }
    return command;
}

static inline TCase *add_case(Suite *suite, const char *name, void (*before)(void))
{
    TCase *tests = tcase_create(name);
    tcase_add_checked_fixture(tests, before, clean);
    tcase_set_timeout(tests, 120);
    suite_add_tcase(suite, tests);
    return tests;
}

#endif
