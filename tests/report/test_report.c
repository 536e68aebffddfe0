#include "report.h"
#include "room_study.h"
#include "suite.h"
#include "workshop.h"

#include <stdlib.h>

/* What leaves the house in a debrief, held against what must not. */

static struct room *room;
static struct report report;

static void end(void)
{
    report_free(&report);
    room_free(room);
}

/* A file of the report as text. */
static const char *text_of(const char *name)
{
    for (size_t i = 0; i < report.count; i++) {
        struct report_file *file = &report.files[i];
        if (strcmp(file->name, name) != 0) continue;
        uint8_t *bytes = realloc(file->bytes, file->size + 1);
        ck_assert_ptr_nonnull(bytes);
        bytes[file->size] = 0;
        file->bytes = bytes;
        return (const char *)bytes;
    }
    ck_abort_msg("there is no %s", name);
    return NULL;
}

static void expect(const char *name, const char *part)
{
    ck_assert_msg(strstr(text_of(name), part) != NULL, "%s is not in %s", part, name);
}

static void refuse(const char *name, const char *part)
{
    ck_assert_msg(strstr(text_of(name), part) == NULL, "%s is in %s", part, name);
}

static unsigned count(const char *text, const char *part)
{
    unsigned found = 0;
    for (const char *at = strstr(text, part); at != NULL; at = strstr(at + 1, part))
        found++;
    return found;
}

static void play(uint8_t teams, unsigned people, uint16_t weeks)
{
    char name[24];
    room = workshop_new("A <year> & \"more\"", teams, 52);
    for (unsigned i = 0; i < people; i++) {
        snprintf(name, sizeof name, "Player %u", i + 1);
        workshop_join(room, i + 1, name);
    }
    workshop_start(room);
    workshop_decide(room, 0, SLOT_crit_m, 0.5);
    workshop_decide(room, 0, SLOT_sla, 8);
    if (weeks > 0) workshop_advance(room, weeks);
    ck_assert_uint_eq(room->week, weeks);
}

static void build(void)
{
    ck_assert(report_build(room, &report));
    ck_assert_uint_eq(report.count, REPORT_FILES);
}

START_TEST(the_page_needs_no_network_and_runs_no_script)
{
    play(2, 6, 52);
    build();
    static const char *const banned[] = {"http:",   "https:", "src=",   "<script",
                                         "@import", "url(",   "onload", "<link"};
    for (size_t i = 0; i < sizeof banned / sizeof *banned; i++)
        refuse("debrief.html", banned[i]);
    expect("debrief.html", "default-src 'none'");
}
END_TEST

START_TEST(every_element_that_is_opened_is_closed)
{
    play(2, 6, 52);
    build();
    static const char *const elements[] = {"svg",    "section", "figure", "table", "tr",  "td",
                                           "th",     "ol",      "li",     "div",   "p",   "h2",
                                           "footer", "g",       "text",   "title", "body"};
    const char *page = text_of("debrief.html");
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
        char plain[16], full[16], close[16];
        snprintf(plain, sizeof plain, "<%s>", elements[i]);
        snprintf(full, sizeof full, "<%s ", elements[i]);
        snprintf(close, sizeof close, "</%s>", elements[i]);
        ck_assert_msg(count(page, plain) + count(page, full) == count(page, close), "%s",
                      elements[i]);
        ck_assert_uint_gt(count(page, close), 0);
    }
}
END_TEST

START_TEST(tokens_stand_beside_what_the_model_attributes_and_events_have_two_readings)
{
    play(1, 6, 13);
    for (uint32_t person = 1; person <= 6; person++)
        workshop_pulse(room, person, 3, CAUSE_follow_up);
    workshop_advance(room, 39);
    build();
    expect("debrief.html", "still being worked out");
    report_free(&report);
    room_study_finish(room);
    build();
    refuse("debrief.html", "still being worked out");
    expect("debrief.html", "<h3>What held us back</h3>");
    expect("debrief.html", "<tr><th>4</th>");
    expect("debrief.html", "Cost most");
    expect("debrief.html", role_name(ROLE_CEO)); /* kept its habits, which cost revenue */
    expect("debrief.html", "One event, two readings");
    expect("debrief.html", "One of our deals was lost.");
    ck_assert_uint_ge(count(text_of("debrief.html"), "fewer than five answers"), 3);
    ck_assert(room->teams[0].studied[3].is_done);
}
END_TEST

START_TEST(no_number_of_the_page_is_lost)
{
    play(1, 3, 52);
    build();
    refuse("debrief.html", "nan");
    refuse("debrief.html", "inf,");
    refuse("weeks.csv", "nan");
    ck_assert_uint_eq(count(text_of("weeks.csv"), "\r\n"), 1 + 78);
}
END_TEST

/* crit_m at 0.5 against sales' 0.52 binds nobody; stricter than sales, marketing gets its way. */
START_TEST(whose_way_it_went_is_drawn_and_told_week_by_week)
{
    play(1, 0, 6);
    workshop_decide(room, 0, SLOT_crit_m, 0.9);
    workshop_advance(room, 6);
    build();
    expect("debrief.html", "Whose way it went");
    const char *weeks = text_of("weeks.csv");
    ck_assert_ptr_nonnull(strstr(weeks, "\"power\"\r\n"));
    ck_assert_uint_eq(count(weeks, ",-1.000000\r\n"),
                      3); /* four weeks of marketing's way make it whole */
    ck_assert_uint_eq(count(weeks, ",0.000000\r\n"), 6);
}
END_TEST

START_TEST(names_cannot_become_elements_of_the_page)
{
    room = workshop_new("<script>alert(1)</script>", 1, 13);
    workshop_join(room, 1, "<img src=x onerror=1>");
    workshop_join(room, 2, "\"onload='x' a=\"");
    workshop_start(room);
    workshop_advance(room, 13);
    build();
    refuse("debrief.html", "<script");
    refuse("debrief.html", "<img");
    refuse("debrief.html", "\"onload");
    expect("debrief.html", "&lt;img src=x");
    expect("debrief.html", "&quot;onload=&#39;x&#39;");
    expect("debrief.html", "&lt;script&gt;alert(1)&lt;/script&gt;");
}
END_TEST

START_TEST(names_cannot_become_formulas_or_cells_of_a_table)
{
    room = workshop_new("Formulas", 1, 13);
    workshop_join(room, 1, "=SUM(A1:A9)");
    workshop_join(room, 2, "@cmd|' /C calc'!A0");
    workshop_join(room, 3, "a\",\"b");
    workshop_join(room, 4, "-1+1");
    workshop_start(room);
    workshop_advance(room, 13);
    build();
    expect("handoffs.csv", "\"'=SUM(A1:A9)\"");
    expect("handoffs.csv", "\"'@cmd|' /C calc'!A0\"");
    expect("handoffs.csv", "\"a\"\",\"\"b\"");
    expect("handoffs.csv", "\"'-1+1\"");
    refuse("handoffs.csv", "\"=");
}
END_TEST

START_TEST(a_decision_belongs_to_a_chair_and_never_to_a_name)
{
    play(1, 6, 26);
    build();
    expect("decisions.csv", "\"Campaigns\",\"crit_m\"");
    expect("decisions.csv", "\"24 hours\",\"8 hours\"");
    refuse("decisions.csv", "Player");
    const char *orders = strstr(text_of("debrief.html"), "When each chair changed its orders");
    ck_assert_ptr_nonnull(orders);
    ck_assert_ptr_null(strstr(orders, "Player"));
}
END_TEST

START_TEST(what_fewer_than_five_people_said_is_not_shown)
{
    play(2, 6, 13);
    for (uint32_t person = 1; person <= 4; person++)
        workshop_pulse(room, person, 5, 2);
    build();
    expect("debrief.html", "nothing is shown here");
    expect("pulse.csv", "not shown: fewer than five people answered");
    refuse("pulse.csv", "all teams");
    refuse("pulse.csv", "The rival");
}
END_TEST

START_TEST(what_five_people_said_is_shown_for_all_teams_together)
{
    play(2, 6, 13);
    for (uint32_t person = 1; person <= 5; person++)
        workshop_pulse(room, person, 4, 2);
    build();
    expect("pulse.csv", "1,\"we pull together\",\"all teams\",5,4.000000,0,0,0,5,0\r\n");
    expect("debrief.html", "The rival");
    refuse("debrief.html", "nothing is shown here");
}
END_TEST

START_TEST(who_sat_where_is_told_with_the_one_before)
{
    play(1, 6, 26);
    build();
    const char *table = text_of("handoffs.csv");
    ck_assert_uint_ge(count(table, "\r\n"), 1 + 2 * 6);
    ck_assert_ptr_nonnull(strstr(table, "1,13,14,2,"));
    refuse("handoffs.csv", "TESTR00M");
}
END_TEST

START_TEST(a_game_that_has_not_begun_still_has_a_page)
{
    room = workshop_new("Empty", 2, 52);
    build();
    expect("debrief.html", "has not played a week yet");
    expect("pulse.csv", "nobody answered");
}
END_TEST

START_TEST(before_the_end_there_is_no_half_year_after)
{
    play(1, 4, 20);
    build();
    refuse("debrief.html", "The half-year after you");
    ck_assert_uint_eq(count(text_of("weeks.csv"), "\r\n"), 1 + 20);
}
END_TEST

START_TEST(the_room_is_only_read)
{
    play(1, 4, 52);
    uint64_t before = world_hash(room->teams[0].world);
    build();
    report_free(&report);
    ck_assert_uint_eq(world_hash(room->teams[0].world), before);
    build();
}
END_TEST

START_TEST(the_same_room_gives_the_same_bytes)
{
    struct report again;
    play(2, 6, 52);
    build();
    ck_assert(report_build(room, &again));
    for (size_t i = 0; i < REPORT_FILES; i++) {
        ck_assert_uint_eq(report.files[i].size, again.files[i].size);
        ck_assert(memcmp(report.files[i].bytes, again.files[i].bytes, again.files[i].size) == 0);
    }
    report_free(&again);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report");
    TCase *tests = tcase_create("report");
    tcase_set_timeout(tests, 30);
    tcase_add_checked_fixture(tests, NULL, end);
    tcase_add_test(tests, the_page_needs_no_network_and_runs_no_script);
    tcase_add_test(tests, every_element_that_is_opened_is_closed);
    tcase_add_test(tests, no_number_of_the_page_is_lost);
    tcase_add_test(tests,
                   tokens_stand_beside_what_the_model_attributes_and_events_have_two_readings);
    tcase_add_test(tests, whose_way_it_went_is_drawn_and_told_week_by_week);
    tcase_add_test(tests, names_cannot_become_elements_of_the_page);
    tcase_add_test(tests, names_cannot_become_formulas_or_cells_of_a_table);
    tcase_add_test(tests, a_decision_belongs_to_a_chair_and_never_to_a_name);
    tcase_add_test(tests, what_fewer_than_five_people_said_is_not_shown);
    tcase_add_test(tests, what_five_people_said_is_shown_for_all_teams_together);
    tcase_add_test(tests, who_sat_where_is_told_with_the_one_before);
    tcase_add_test(tests, a_game_that_has_not_begun_still_has_a_page);
    tcase_add_test(tests, before_the_end_there_is_no_half_year_after);
    tcase_add_test(tests, the_room_is_only_read);
    tcase_add_test(tests, the_same_room_gives_the_same_bytes);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
