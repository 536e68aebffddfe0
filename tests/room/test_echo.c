#include "played.h"
#include "room_echo.h"
#include "room_study.h"

#include <stdlib.h>
#include <string.h>

/* What earlier holders ordered bears fruit or bursts: told to both, once, and only when it is so.
 */
static struct bench bench;

/* Plays weeks one by one and lets the room find out what it wants to. */
static unsigned play_to(unsigned week)
{
    unsigned slices = 0;
    while (bench.room->week < week) {
        ck_assert(bench_advance(&bench, 1, 1));
        while (room_echo_slice(bench.room))
            slices++;
    }
    return slices;
}

static unsigned echoes(uint32_t viewer, const char *part)
{
    unsigned count = 0;
    for (unsigned i = 0; i < bench.news && i < HEARD_MAX; i++)
        count += bench.heard[i].news.tone == 3 &&
                 (viewer == 0 || bench.heard[i].viewer == viewer) &&
                 strstr(bench.heard[i].news.text, part) != NULL;
    return count;
}

START_TEST(a_campaign_echoes_for_who_began_it_and_for_who_sits_there_now)
{
    played_open(&bench, 1);
    uint32_t before = played_viewer(&bench, 0, ROLE_BRAND);
    play_to(4);
    ck_assert(played_order(&bench, 0, SLOT_act_spend, 1));
    ck_assert(played_order(&bench, 0, SLOT_brand_spend, 11));
    play_to(13 + 7);
    uint32_t now = played_viewer(&bench, 0, ROLE_BRAND);
    ck_assert_uint_ne(now, before);
    ck_assert_uint_eq(echoes(before, "More firms know you"), 1);
    ck_assert_uint_eq(echoes(now, "More firms know you"), 1);
    ck_assert_uint_eq(echoes(0, "More firms know you"), 2);
    ck_assert_uint_eq(echoes(now, "from week 5 on"), 1);
    ck_assert_uint_eq(echoes(now, decision_info(DECISION_brand_spend)->label), 1);
    bench_free(&bench);
}
END_TEST

START_TEST(bad_work_echoes_too_and_is_not_told_again_a_quarter_later)
{
    played_open(&bench, 1);
    ck_assert(played_order(&bench, 0, SLOT_in_share, 0.05));
    ck_assert(played_order(&bench, 0, SLOT_sla, 96));
    play_to(26 + 8);
    ck_assert_uint_eq(echoes(0, "fewer deals were opened by now"), 2);
    bench_free(&bench);
}
END_TEST

START_TEST(who_changed_nothing_hears_no_echo)
{
    played_open(&bench, 1);
    play_to(34);
    ck_assert_uint_eq(echoes(0, ""), 0);
    bench_free(&bench);
}
END_TEST

START_TEST(after_a_restart_nothing_is_told_twice)
{
    char sentence[200];
    played_open(&bench, 1);
    ck_assert(played_order(&bench, 0, SLOT_in_share, 0.05));
    ck_assert(played_order(&bench, 0, SLOT_sla, 96));
    play_to(20);
    ck_assert_uint_eq(echoes(0, "fewer deals"), 2);
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    ck_assert(!room_echo_slice(again));
    struct room *gone = bench.room;
    again->port = gone->port;
    bench.room = again;
    room_free(gone);
    bench_facilitate(&bench, 1);
    for (uint32_t i = 0; i < again->person_count; i++) {
        struct session_join join = {.code = "TESTR00M"};
        memcpy(join.ticket, again->people[i].ticket, sizeof join.ticket);
        room_join(again, 10 + i, &join);
    }
    play_to(34);
    ck_assert_uint_eq(echoes(0, "fewer deals"), 2);
    bench_free(&bench);
}
END_TEST

START_TEST(eight_teams_of_eight_are_looked_at_in_less_than_two_seconds)
{
    played_open(&bench, 8);
    played_order_everywhere(&bench, 8);
    ck_assert(bench_advance(&bench, 1, 13 + 6));
    room_study_finish(bench.room);
    double begin = played_seconds();
    unsigned slices = 0;
    while (room_echo_slice(bench.room))
        slices++;
    double took = played_seconds() - begin;
    printf("echo: 64 sittings, %u lucks: %.2f s of one core in %u slices\n", RETOLD_LUCKS, took,
           slices);
    ck_assert_uint_ge(slices, 56 * RETOLD_LUCKS);
    ck_assert_double_lt(took, 2 * played_slowness());
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("echo");
    TCase *tcase = tcase_create("echo");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_campaign_echoes_for_who_began_it_and_for_who_sits_there_now);
    tcase_add_test(tcase, bad_work_echoes_too_and_is_not_told_again_a_quarter_later);
    tcase_add_test(tcase, who_changed_nothing_hears_no_echo);
    tcase_add_test(tcase, after_a_restart_nothing_is_told_twice);
    tcase_add_test(tcase, eight_teams_of_eight_are_looked_at_in_less_than_two_seconds);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
