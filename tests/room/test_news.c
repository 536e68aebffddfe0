#include "names.h"
#include "played.h"
#include "project.h"
#include "room_views.h"

#include <string.h>

/* The week's news: what is told to whom, and that nothing leaks. */
static struct bench bench;

/* Plays week by week and keeps what happened, which the next week forgets. */
static struct happenings weeks[52];

static void play(unsigned count)
{
    for (unsigned week = 0; week < count; week++) {
        ck_assert(bench_advance(&bench, 1, 1));
        weeks[week] = bench.room->teams[0].happenings;
    }
}

static const struct person *reader(const struct heard_news *heard)
{
    const struct viewer *viewer = room_viewer(bench.room, heard->viewer);
    return room_person(bench.room, viewer->person);
}

static bool is_deal(const struct happening *happening)
{
    return happening->kind == HAPPENING_DEAL_WON || happening->kind == HAPPENING_DEAL_LOST ||
           happening->kind == HAPPENING_DEAL_DARK;
}

/* Whether the text names the firm of a deal that ended in its week. */
static bool names_deal(const struct event_news *news)
{
    const struct happenings *week = &weeks[news->week];
    char name[NAME_SIZE];
    for (uint32_t i = 0; i < week->count; i++) {
        if (!is_deal(&week->list[i])) continue;
        name_of_deal(week->list[i].id, week->list[i].segment, name, sizeof name);
        if (strstr(news->text, name) != NULL) return true;
    }
    return false;
}

START_TEST(who_may_not_know_deals_by_name_never_reads_one_in_the_news)
{
    unsigned inside = 0, outside = 0;
    played_open(&bench, 1);
    play(12); /* before the first rotation, so that readers still sit where they read */
    ck_assert_uint_gt(bench.news, 50);
    for (unsigned i = 0; i < bench.news; i++) {
        const struct heard_news *heard = &bench.heard[i];
        const struct world *world = bench.room->teams[0].world;
        bool may_know = project_names_deals(world, reader(heard)->roles);
        bool names = names_deal(&heard->news);
        ck_assert_msg(may_know || !names, "told to an outsider: %s", heard->news.text);
        inside += names;
        outside += !may_know;
    }
    ck_assert_uint_gt(inside, 10);
    ck_assert_uint_gt(outside, 10);
    bench_free(&bench);
}
END_TEST

START_TEST(outside_words_never_tell_a_firm_or_a_reason)
{
    struct reading_row rows[24];
    memset(rows, 0, sizeof rows);
    played_open(&bench, 1);
    play(52);
    unsigned count = room_readings(bench.room, 0, rows, 24);
    ck_assert_uint_gt(count, 5);
    ck_assert_uint_le(count, 24);
    for (unsigned i = 0; i < count; i++) {
        ck_assert(i == 0 || rows[i].week >= rows[i - 1].week);
        ck_assert_ptr_null(strpbrk(rows[i].outside, "{}:;"));
        ck_assert_ptr_null(strpbrk(rows[i].inside, "{}"));
        ck_assert_str_ne(rows[i].inside, rows[i].outside);
    }
    ck_assert_uint_eq(bench.debrief_view.readings_count, count);
    ck_assert_int_eq(memcmp(bench.debrief_view.readings, rows, count * sizeof *rows), 0);
    bench_free(&bench);
}
END_TEST

static unsigned told_to(uint32_t viewer, unsigned week)
{
    unsigned count = 0;
    for (unsigned i = 0; i < bench.news; i++)
        count += bench.heard[i].viewer == viewer && bench.heard[i].news.week == week;
    return count;
}

START_TEST(nobody_reads_more_than_three_lines_a_week_nor_one_line_two_weeks_running)
{
    played_open(&bench, 1);
    play(26);
    for (uint32_t viewer = 10; viewer < 18; viewer++)
        for (unsigned week = 0; week < 26; week++)
            ck_assert_uint_le(told_to(viewer, week), 3);
    for (unsigned i = 0; i < bench.news; i++) {
        const struct heard_news *a = &bench.heard[i];
        for (unsigned k = i + 1; k < bench.news; k++) {
            const struct heard_news *b = &bench.heard[k];
            if (a->viewer != b->viewer || b->news.week > a->news.week + 1u) continue;
            ck_assert_msg(strcmp(a->news.text, b->news.text) != 0, "week %u: %s", b->news.week,
                          b->news.text);
        }
    }
    bench_free(&bench);
}
END_TEST

START_TEST(a_line_tells_what_happened_and_why)
{
    struct command shock = {.id = COMMAND_SHOCK};
    unsigned told = 0;
    played_open(&bench, 1);
    shock.as.shock = (struct command_shock){EVERY_TEAM, SHOCK_pricewar, 1, 12, 0.3};
    room_append(bench.room, ACTOR_SCENARIO, 0, &shock);
    play(12);
    for (unsigned i = 0; i < bench.news; i++) {
        const struct heard_news *heard = &bench.heard[i];
        if (strstr(heard->news.text, "who asked less") == NULL) continue;
        bool is_true = false;
        for (uint32_t k = 0; k < weeks[heard->news.week].count; k++) {
            const struct happening *happening = &weeks[heard->news.week].list[k];
            is_true |= happening->kind == HAPPENING_DEAL_LOST && happening->why == WHY_RIVAL_PRICE;
        }
        ck_assert(is_true);
        ck_assert_uint_eq(heard->news.tone, 2);
        told++;
    }
    ck_assert_uint_gt(told, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(everybody_reads_what_comes_from_outside)
{
    unsigned told = 0;
    played_open(&bench, 1);
    for (uint8_t kind = 0; kind < SHOCK_COUNT; kind++) {
        struct command shock = {.id = COMMAND_SHOCK};
        double size = shock_info((enum shock_kind)kind)->max / 4;
        shock.as.shock = (struct command_shock){EVERY_TEAM, kind, (uint16_t)(kind / 2), 3, size};
        room_append(bench.room, ACTOR_SCENARIO, 0, &shock);
    }
    play(SHOCK_COUNT / 2 + 1);
    for (unsigned i = 0; i < bench.news; i++)
        told += strstr(bench.heard[i].news.text, "Our service is down") != NULL;
    ck_assert_uint_eq(told, 8);
    bench_free(&bench);
}
END_TEST

START_TEST(a_replayed_room_knows_the_same_news)
{
    char sentence[200];
    struct reading_row rows[24], again_rows[24];
    played_open(&bench, 2);
    play(30);
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(again);
    memset(rows, 0, sizeof rows);
    memset(again_rows, 0, sizeof again_rows);
    ck_assert_uint_eq(room_readings(bench.room, 1, rows, 24),
                      room_readings(again, 1, again_rows, 24));
    ck_assert_int_eq(memcmp(rows, again_rows, sizeof rows), 0);
    room_free(again);
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("news");
    TCase *tcase = tcase_create("news");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, who_may_not_know_deals_by_name_never_reads_one_in_the_news);
    tcase_add_test(tcase, outside_words_never_tell_a_firm_or_a_reason);
    tcase_add_test(tcase, nobody_reads_more_than_three_lines_a_week_nor_one_line_two_weeks_running);
    tcase_add_test(tcase, a_line_tells_what_happened_and_why);
    tcase_add_test(tcase, a_replayed_room_knows_the_same_news);
    tcase_add_test(tcase, everybody_reads_what_comes_from_outside);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
