/* The rules of dealing, held against whole games with eight people who rotate. */
#include "cards_game.h"
#include "room_script.h"

#include <dirent.h>
#include <unistd.h>

/* ---- A whole game of a shipped scenario, with eight people who rotate
 * ----------------------------
 */

struct tally {
    unsigned of_chair[ROTATION_QUARTERS_MAX][ROLE_COUNT];
};

static void seat_people_named(uint32_t count)
{
    bench_open(&bench, 1);
    room_set_script(bench.room, &bench.scenario, NULL);
    bench_facilitate(&bench, LEADER);
    for (uint32_t i = 0; i < count; i++) {
        char name[16];
        snprintf(name, sizeof name, "P%u", i);
        bench_join(&bench, FIRST + i, name);
    }
    ck_assert(bench_do_plain(&bench, LEADER, COMMAND_START));
}

/* Answers of every other card, each after a while; the rest passes. */
static void answer_some(void)
{
    for (uint32_t i = 0; i < 8; i++) {
        const struct view_cards_view *view = &bench.cards_view[FIRST + i];
        unsigned open = 0;
        for (unsigned k = 0; k < view->cards_count; k++)
            open += !view->cards[k].is_closed;
        ck_assert_uint_le(open, 1); /* never two at once */
        for (unsigned k = 0; k < view->cards_count; k++)
            if (view->cards[k].may_answer && view->cards[k].card % 2 == 0)
                ck_assert_msg(bench_answer_card(&bench, FIRST + i, view->cards[k].card, 0), "%s",
                              bench.sentence);
    }
}

static bool is_after_rotation(unsigned week)
{
    unsigned first = week - week % 13;
    return week < first + 2 && (first == 0 || room_rotates_at(bench.room, first));
}

/* Reads the rows that the room gave. */
static void count_cards(struct tally *tally)
{
    static struct command command;
    unsigned week = 0;
    char seen[256][32];
    unsigned count = 0;
    for (size_t i = 0; i < bench.kept_count; i++) {
        const struct kept_row *kept = &bench.kept[i];
        ck_assert(command_decode(&command, kept->payload, kept->row.size));
        week += command.id == COMMAND_WEEK;
        if (command.id != COMMAND_CARD) continue;
        ck_assert_msg(!is_after_rotation(week), "a card in week %u", week);
        for (unsigned k = 0; k < count; k++) /* occasions come once a quarter, others once */
            ck_assert(strcmp(seen[k], command.as.card.id) != 0 ||
                      strncmp(seen[k], "company.", 8) == 0);
        ck_assert_uint_lt(count, 256);
        memcpy(seen[count++], command.as.card.id, 32);
        for (unsigned role = 0; role < ROLE_COUNT; role++) /* a vote is a card for each */
            tally->of_chair[week / 13][role] +=
                command.as.card.role == role || command.as.card.role == EVERY_ROLE;
    }
}

/* Plays bench.scenario to its end. */
static void play_year(const char *name)
{
    struct tally tally = {{{0}}};
    quicken(&bench.scenario);
    seat_people_named(8);
    for (unsigned week = 1; week <= bench.room->open.weeks; week++) {
        bench_run(&bench, week);
        answer_some();
    }
    count_cards(&tally);
    for (unsigned quarter = 0; quarter < bench.room->open.weeks / 13u; quarter++)
        for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
            if (!(bench.scenario.chairs & (1u << role))) continue;
            ck_assert_msg(tally.of_chair[quarter][role] >= 2 && tally.of_chair[quarter][role] <= 3,
                          "%s: %s got %u cards in quarter %u", name, role_id((enum role)role),
                          tally.of_chair[quarter][role], quarter + 1);
        }
    check_replay();
}

/* What the scenario's author gave a week has come. */
static void check_own_cards(const char *name)
{
    const struct cards *cards = &team()->cards;
    for (uint32_t i = 0; i < bench.scenario.card_count; i++) {
        const struct scenario_card *card = &bench.scenario.cards[i];
        bool is_dealt = card->is_of_deck || !card->is_fixed || card->when.is_set;
        for (unsigned k = 0; k < cards->dealt_count; k++)
            is_dealt |= strcmp(cards->dealt[k].id, card->id) == 0;
        ck_assert_msg(is_dealt, "%s: the card %s of week %u never came", name, card->id,
                      card->from);
    }
}

static void play_scenario(const char *name)
{
    struct findings findings = {0};
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    char path[300];
    snprintf(path, sizeof path, "scripts/scenarios/%s", name);
    bench_new(&bench);
    ck_assert(script_load_scenario(script, path, &bench.scenario, &findings));
    script_add_deck(script, path, &bench.scenario, &findings);
    if (access("scripts/decks/company.lua", R_OK) != 0) add_deck(&bench.scenario);
    play_year(name);
    check_own_cards(name);
    bench_free(&bench);
    script_free(script);
}

START_TEST(every_chair_gets_two_or_three_cards_a_quarter_never_two_at_once_none_after_a_rotation)
{
    unsigned played = 0;
    DIR *folder = opendir("scripts/scenarios");
    ck_assert_ptr_nonnull(folder);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        const char *dot = strrchr(entry->d_name, '.');
        if (dot == NULL || strcmp(dot, ".lua") != 0) continue;
        play_scenario(entry->d_name);
        played++;
    }
    closedir(folder);
    ck_assert_uint_ge(played, 8);
}
END_TEST

/* Cards of one's own for each week of the year, and votes where the clock stops. */
static void crowd(struct scenario *scenario)
{
    for (unsigned i = 0; i < 80; i++) {
        unsigned week = i * 52 / 80;
        struct scenario_card *card = &scenario->cards[scenario->card_count++];
        *card = (struct scenario_card){.role = i % 4 == 0 ? ROLE_AE : ROLE_CX,
                                       .is_fixed = true,
                                       .from = (uint16_t)week,
                                       .till = (uint16_t)(week - week % 13 + 12)};
        if (i % 10 == 3) card->role = EVERY_ROLE;
        snprintf(card->id, sizeof card->id, "own_%u", i);
        snprintf(card->text, sizeof card->text, "Question %u?", i);
        card->choice_count = 2;
        snprintf(card->choices[0].text, sizeof card->choices[0].text, "Yes");
        snprintf(card->choices[1].text, sizeof card->choices[1].text, "No");
    }
}

START_TEST(the_rules_hold_in_a_crowd_of_cards_and_votes)
{
    static const uint16_t beats[][3] = {{4, 4, 5}, {4, 9, 0}, {13, 0, 0}};
    for (unsigned i = 0; i < sizeof beats / sizeof *beats; i++) {
        bench_new(&bench);
        memcpy(bench.scenario.beats, beats[i], sizeof beats[i]);
        bench.scenario.beat_count = 3 - i;
        for (uint16_t quarter = 0; quarter < 3; quarter++)
            bench.scenario.rotations[quarter] =
                (struct scenario_rotation){(uint16_t)(13 * (quarter + 1)), 1};
        bench.scenario.rotation_count = 3;
        crowd(&bench.scenario);
        add_deck(&bench.scenario);
        play_year("a crowd");
        bench_free(&bench);
    }
}
END_TEST

/* Three people share out eight chairs: each reads one card at a time, whatever the chair. */
START_TEST(who_sits_in_several_chairs_reads_one_card_at_a_time)
{
    unsigned of_person[ROOM_PEOPLE_MAX][4] = {{0}};
    bench_new(&bench);
    add_deck(&bench.scenario);
    quicken(&bench.scenario);
    bench.scenario.settings.merge_chairs = 1;
    bench.scenario.rotations[0] = (struct scenario_rotation){26, 1};
    bench.scenario.rotation_count = 1;
    seat_people_named(3);
    for (unsigned week = 1; week < 52; week++) {
        bench_run(&bench, week);
        for (uint32_t i = 0; i < 3; i++) {
            const struct view_cards_view *view = &bench.cards_view[FIRST + i];
            unsigned open = 0;
            for (unsigned k = 0; k < view->cards_count; k++) {
                open += !view->cards[k].is_closed;
                of_person[i][week / 13] += view->cards[k].week == week && week == bench.room->week;
            }
            ck_assert_uint_le(open, 1);
        }
    }
    for (unsigned i = 0; i < 3; i++)
        for (unsigned quarter = 0; quarter < 4; quarter++)
            ck_assert_msg(of_person[i][quarter] >= 2 && of_person[i][quarter] <= 3,
                          "person %u got %u cards in quarter %u", i, of_person[i][quarter],
                          quarter + 1);
    check_replay();
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("card years");
    TCase *cases = tcase_create("card years");
    tcase_set_timeout(cases, 240);
    tcase_add_test(
        cases,
        every_chair_gets_two_or_three_cards_a_quarter_never_two_at_once_none_after_a_rotation);
    tcase_add_test(cases, the_rules_hold_in_a_crowd_of_cards_and_votes);
    tcase_add_test(cases, who_sits_in_several_chairs_reads_one_card_at_a_time);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
