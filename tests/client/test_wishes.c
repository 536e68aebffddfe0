#include "address.h"
#include "command_line.h"
#include "figures.h"
#include "intents.h"
#include "market_motion.h"
#include "metrics.h"
#include "signs.h"
#include "suite.h"
#include "text.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

/* The small parts: intents, addresses, the command line, figures, signs, the market's motion. */

START_TEST(intents_come_out_in_order_and_too_many_are_dropped)
{
    struct intents intents = {0};
    struct intent intent;
    for (int i = 0; i < INTENTS_MAX + 3; i++)
        intents_say(&intents, i == 0 ? "first" : "more");
    ck_assert_uint_eq(intents.count, INTENTS_MAX);
    ck_assert(intents_take(&intents, &intent));
    ck_assert_str_eq(intent.command.as.say.text, "first");
    ck_assert_uint_eq(intents.count, INTENTS_MAX - 1);
}
END_TEST

START_TEST(texts_of_blanks_are_not_sent)
{
    struct intents intents = {0};
    intents_say(&intents, "   ");
    intents_ask(&intents, "");
    intents_announce(&intents, " ");
    ck_assert_uint_eq(intents.count, 0);
}
END_TEST

START_TEST(a_stop_becomes_one_decision_with_all_its_parts)
{
    struct intents intents = {0};
    struct intent intent;
    intents_choose_stop(&intents, ROLE_AM, lever_stop(LEVER_care_hours, 1));
    ck_assert(intents_take(&intents, &intent));
    ck_assert_int_eq(intent.command.id, COMMAND_DECIDE);
    ck_assert_uint_eq(intent.command.as.decide.role, ROLE_AM);
    ck_assert_uint_eq(intent.command.as.decide.settings_count, 3);
}
END_TEST

START_TEST(addresses_are_read_as_people_write_them)
{
    struct address address;
    ck_assert(address_parse(" localhost ", &address));
    ck_assert_str_eq(address.host, "localhost");
    ck_assert_uint_eq(address.port, ADDRESS_PORT);
    ck_assert(address_parse("10.0.0.5:9000", &address));
    ck_assert_str_eq(address.host, "10.0.0.5");
    ck_assert_uint_eq(address.port, 9000);
    ck_assert(address_parse("[::1]:9000", &address));
    ck_assert_str_eq(address.host, "::1");
    ck_assert_uint_eq(address.port, 9000);
    ck_assert(address_parse("fe80::1", &address));
    ck_assert_str_eq(address.host, "fe80::1");
    ck_assert(!address_parse("", &address));
    ck_assert(!address_parse("host:", &address));
    ck_assert(!address_parse("host:70000", &address));
    ck_assert(!address_parse("two words", &address));
}
END_TEST

static bool read_line(struct command_line *line, const char *first, const char *second,
                      char sentence[200])
{
    char *words[3] = {(char *)"baton", (char *)first, (char *)second};
    return command_line_read(line, second ? 3 : 2, words, sentence, 200);
}

START_TEST(the_command_line_is_read_and_mistakes_get_a_sentence)
{
    struct command_line line;
    char sentence[200];
    ck_assert(read_line(&line, "localhost:7777", "--text", sentence));
    ck_assert_str_eq(line.server, "localhost:7777");
    ck_assert(line.is_text);
    ck_assert(read_line(&line, "--lang", "de", sentence));
    ck_assert_int_eq(line.language, LANGUAGE_DE);
    ck_assert(read_line(&line, "--test", "localhost", sentence));
    ck_assert(line.is_test);
    ck_assert(!read_line(&line, "--lang", "fr", sentence));
    ck_assert(!read_line(&line, "--scale", "big", sentence));
    ck_assert(!read_line(&line, "--code", NULL, sentence));
    ck_assert(!read_line(&line, "--facilitate", NULL, sentence));
    ck_assert(!read_line(&line, "--projectr", NULL, sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "--projector"));
}
END_TEST

START_TEST(money_reads_as_people_write_it)
{
    char out[48];
    words_choose(LANGUAGE_EN);
    figures_money(out, sizeof out, 123456789, "$");
    ck_assert_str_eq(out, "$1,234,568");
    figures_money(out, sizeof out, -99950, "");
    ck_assert_str_eq(out, "-$1,000");
    figures_money(out, sizeof out, 600000, "EUR");
    ck_assert_str_eq(out, "6,000 EUR");
    figures_value(out, sizeof out, 6, UNIT_MONEY_WEEK, "$");
    ck_assert_str_eq(out, "$6,000 a week");
    words_choose(LANGUAGE_DE);
    figures_value(out, sizeof out, 6, UNIT_MONEY_WEEK, "€");
    ck_assert_str_eq(out, "6.000 € pro Woche");
    figures_money_short(out, sizeof out, 179000000, "€");
    ck_assert_str_eq(out, "1,79 Mio. €");
    words_choose(LANGUAGE_EN);
    figures_money_short(out, sizeof out, 179000000, "$");
    ck_assert_str_eq(out, "$1.79 million");
}
END_TEST

START_TEST(numbers_shares_and_times_are_short)
{
    char out[32];
    words_choose(LANGUAGE_EN);
    figures_number(out, sizeof out, 2.34);
    ck_assert_str_eq(out, "2.3");
    figures_number(out, sizeof out, 7.99);
    ck_assert_str_eq(out, "8");
    figures_number(out, sizeof out, -0.01);
    ck_assert_str_eq(out, "0");
    figures_number(out, sizeof out, 12345);
    ck_assert_str_eq(out, "12,345");
    figures_share(out, sizeof out, 0.425);
    ck_assert_str_eq(out, "42%");
    figures_time(out, sizeof out, 61001);
    ck_assert_str_eq(out, "1:02");
    figures_time(out, sizeof out, 0);
    ck_assert_str_eq(out, "0:00");
}
END_TEST

START_TEST(every_lever_has_a_sign_that_its_chair_may_see)
{
    for (int i = 0; i < LEVER_COUNT; i++) {
        unsigned metric;
        const struct lever_info *info = lever_info((enum lever)i);
        ck_assert_msg(sign_find(info->sign, &metric), "%s", info->id);
        const struct metric_info *number = metric_info(metric_of_slot(metric));
        ck_assert_msg(number->access[info->role] != ACCESS_o, "%s", info->id);
    }
}
END_TEST

START_TEST(every_number_has_a_short_name_in_both_languages)
{
    char label[64];
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        words_choose((enum language)language);
        for (unsigned slot = 0; slot < METRIC_SLOTS; slot++) {
            sign_label(label, sizeof label, slot);
            ck_assert_uint_gt(strlen(label), 0);
            ck_assert_msg(text_length(label) <= 22, "%s", label);
        }
    }
    words_choose(LANGUAGE_EN);
}
END_TEST

START_TEST(every_decision_has_a_german_name_that_fits)
{
    words_choose(LANGUAGE_DE);
    for (int i = 0; i < DECISION_COUNT; i++) {
        const char *label = words_order((enum decision)i);
        ck_assert_msg(text_length(label) <= 22, "%s", label);
    }
    words_choose(LANGUAGE_EN);
}
END_TEST

/* ---- The market's motion ---- */

static struct market_field some_field(void)
{
    struct market_field field = {.pitch = 10};
    for (int i = 0; i < MARKET_ZONES; i++)
        field.zones[i] = (struct box){0, (float)i * 100, 200, 80};
    return field;
}

static unsigned marks_in(const struct market_motion *motion, unsigned zone)
{
    unsigned count = 0;
    for (unsigned i = 0; i < motion->counts[0]; i++)
        count += motion->marks[0][i].zone == zone;
    return count;
}

START_TEST(as_few_marks_move_as_the_counts_ask_for)
{
    static struct market_motion motion;
    struct market_field field = some_field();
    struct market_counts before = {{10, 3, 5, 40, 60}};
    struct market_counts after = {{11, 3, 4, 40, 60}};
    unsigned moved = 0;
    market_move(&motion, 0, &before, &field, 1);
    static struct market_motion old;
    old = motion;
    market_move(&motion, 0, &after, &field, 1);
    for (unsigned i = 0; i < motion.counts[0]; i++)
        moved += motion.marks[0][i].zone != old.marks[0][i].zone ||
                 motion.marks[0][i].cell != old.marks[0][i].cell;
    ck_assert_uint_eq(moved, 1);
    ck_assert_uint_eq(marks_in(&motion, 0), 11);
    ck_assert_uint_eq(marks_in(&motion, 2), 4);
}
END_TEST

START_TEST(no_two_marks_stand_in_one_cell)
{
    static struct market_motion motion;
    struct market_field field = some_field();
    struct market_counts counts[3] = {
        {{10, 3, 5, 40, 60}}, {{2, 9, 0, 70, 37}}, {{50, 0, 9, 9, 9}}};
    for (int round = 0; round < 3; round++) {
        market_move(&motion, 0, &counts[round], &field, 1);
        for (unsigned i = 0; i < motion.counts[0]; i++)
            for (unsigned k = 0; k < i; k++)
                ck_assert(motion.marks[0][i].zone != motion.marks[0][k].zone ||
                          motion.marks[0][i].cell != motion.marks[0][k].cell);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("wishes");
    TCase *all = tcase_create("wishes");
    tcase_add_test(all, intents_come_out_in_order_and_too_many_are_dropped);
    tcase_add_test(all, texts_of_blanks_are_not_sent);
    tcase_add_test(all, a_stop_becomes_one_decision_with_all_its_parts);
    tcase_add_test(all, addresses_are_read_as_people_write_them);
    tcase_add_test(all, the_command_line_is_read_and_mistakes_get_a_sentence);
    tcase_add_test(all, money_reads_as_people_write_it);
    tcase_add_test(all, numbers_shares_and_times_are_short);
    tcase_add_test(all, every_lever_has_a_sign_that_its_chair_may_see);
    tcase_add_test(all, every_number_has_a_short_name_in_both_languages);
    tcase_add_test(all, every_decision_has_a_german_name_that_fits);
    tcase_add_test(all, as_few_marks_move_as_the_counts_ask_for);
    tcase_add_test(all, no_two_marks_stand_in_one_cell);
    suite_add_tcase(suite, all);
    return suite_run(suite);
}
