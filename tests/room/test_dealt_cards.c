/* Cards and votes in rooms with people: answers, time, languages, recovery. */
#include "cards_game.h"
#include "room_script.h"

/* ---- One card
 * ------------------------------------------------------------------------------------
 */

static struct scenario_card *add_card(const char *id, uint8_t role, uint16_t week)
{
    struct scenario_card *card = &bench.scenario.cards[bench.scenario.card_count++];
    *card = (struct scenario_card){.role = role, .is_fixed = true, .from = week, .till = 12};
    snprintf(card->id, sizeof card->id, "%s", id);
    snprintf(card->text, sizeof card->text, "What about %s?", id);
    card->choice_count = 2;
    snprintf(card->choices[0].text, sizeof card->choices[0].text, "Do it");
    snprintf(card->choices[1].text, sizeof card->choices[1].text, "As before");
    return card;
}

static void order(struct scenario_choice *choice, unsigned slot, double value)
{
    choice->changes[choice->change_count++] = (struct scenario_change){(uint16_t)slot, value};
}

static void translate(const char *source, const char *text)
{
    ck_assert(phrases_add(&bench.scenario.phrases, "de", source, text));
}

static void begin(void)
{
    begin_game();
    quicken(&bench.scenario);
    bench.scenario.deck[0] = '\0';
}

static void seat(unsigned roles)
{
    seat_people(roles);
    room_set_script(bench.room, &bench.scenario, NULL);
}

static const struct card_row *card_of(enum role role)
{
    const struct view_cards_view *view = &bench.cards_view[PLAYER(role)];
    return view->cards_count > 0 ? &view->cards[0] : NULL;
}

START_TEST(a_card_of_its_week_is_an_ordinary_order_when_it_is_answered)
{
    begin();
    order(&add_card("harbor", ROLE_AE, 6)->choices[0], SLOT_disc, 0.1);
    seat(BIT(AE) | BIT(PMI));
    bench_run(&bench, 5);
    ck_assert(card_of(ROLE_AE) == NULL || card_of(ROLE_AE)->is_closed ||
              bench_answer_card(&bench, PLAYER(ROLE_AE), card_of(ROLE_AE)->card, 0));
    bench_run(&bench, 6);
    ck_assert_str_eq(card_of(ROLE_AE)->text, "What about harbor?");
    ck_assert_uint_eq(card_of(ROLE_AE)->may_answer, 1);
    uint16_t card = card_of(ROLE_AE)->card;
    ck_assert(!bench_answer_card(&bench, PLAYER(ROLE_PMI), card, 0));
    ck_assert_str_eq(bench.sentence, "This card is for who has the pen of its chair.");
    ck_assert(!bench_answer_card(&bench, PLAYER(ROLE_AE), card, 2));
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_AE), card, 0));
    ck_assert_double_eq(world()->decided.disc, 0.1);
    ck_assert(!bench_answer_card(&bench, PLAYER(ROLE_AE), card, 1));
    ck_assert_uint_eq(card_of(ROLE_AE)->is_closed, 1);
    ck_assert_uint_eq(card_of(ROLE_AE)->answer, 0);
    end_game();
}
END_TEST

START_TEST(a_card_lies_for_25_seconds_and_until_the_next_stop_is_over)
{
    begin();
    order(&add_card("harbor", ROLE_CX, 6)->choices[0], SLOT_cx_onb, 0.9);
    seat(BIT(CX));
    bench_run(&bench, 6); /* the clock runs until week 8 */
    uint16_t card = card_of(ROLE_CX)->card;
    ck_assert_int_eq(card_of(ROLE_CX)->left_ms, -1);
    bench_run(&bench, 8);
    ck_assert_int_eq(bench.room->phase, PHASE_DECIDE);
    for (unsigned i = 0; i < 66; i++)
        room_tick(bench.room, 500); /* 33 of the stop's 35 s */
    room_flush(bench.room);
    ck_assert_ptr_nonnull(room_open_card(bench.room, 0, card));
    for (unsigned i = 0; i < 8; i++)
        room_tick(bench.room, 500);
    room_flush(bench.room);
    ck_assert_ptr_null(room_open_card(bench.room, 0, card));
    ck_assert_double_eq(world()->decided.cx_onb, decision_default(SLOT_cx_onb));
    ck_assert_uint_eq(card_of(ROLE_CX)->is_closed, 1);
    ck_assert_uint_eq(card_of(ROLE_CX)->answer, CARD_UNANSWERED);
    end_game();
}
END_TEST

START_TEST(hours_that_an_answer_gives_are_taken_from_the_other_jobs)
{
    begin();
    order(&add_card("harbor", ROLE_CX, 4)->choices[0], SLOT_cx_iss, 0.7);
    seat(BIT(CX));
    bench_run(&bench, 4);
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_CX), card_of(ROLE_CX)->card, 0));
    ck_assert_double_eq(world()->decided.cx_iss, 0.7);
    ck_assert_double_eq_tol(world()->decided.cx_onb, 0.2, 1e-9);
    ck_assert_double_eq_tol(world()->decided.cx_pro, 0.1, 1e-9);
    end_game();
}
END_TEST

START_TEST(a_pause_stops_the_cards_clock)
{
    begin();
    bench.scenario.settings.pace = 1; /* weeks pass one by one, without stops */
    bench.scenario.settings.week_seconds = 14;
    add_card("harbor", ROLE_CX, 4);
    seat(BIT(CX));
    bench_run(&bench, 4);
    uint16_t card = card_of(ROLE_CX)->card;
    ck_assert(bench_do_plain(&bench, 1, COMMAND_PAUSE));
    for (unsigned i = 0; i < 100; i++)
        room_tick(bench.room, 500);
    ck_assert_ptr_nonnull(room_open_card(bench.room, 0, card));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_RESUME));
    for (unsigned i = 0; i < 48; i++)
        room_tick(bench.room, 500);
    ck_assert_ptr_nonnull(room_open_card(bench.room, 0, card));
    for (unsigned i = 0; i < 4; i++)
        room_tick(bench.room, 500);
    ck_assert_ptr_null(room_open_card(bench.room, 0, card));
    end_game();
}
END_TEST

START_TEST(a_card_that_lies_when_chairs_change_goes_as_before)
{
    begin();
    bench.scenario.rotations[0] = (struct scenario_rotation){13, 1};
    bench.scenario.rotation_count = 1;
    order(&add_card("harbor", ROLE_AE, 12)->choices[0], SLOT_disc, 0.1);
    bench.scenario.cards[0].till = 12;
    seat(EVERYBODY);
    bench_run(&bench, 12);
    ck_assert(card_is_open(&team()->cards.places[ROLE_AE]));
    bench_run(&bench, 14);
    ck_assert(!card_is_open(&team()->cards.places[ROLE_AE]));
    ck_assert_double_eq(world()->decided.disc, decision_default(SLOT_disc));
    end_game();
}
END_TEST

/* ---- Votes
 * ---------------------------------------------------------------------------------------
 */

static void add_vote(void)
{
    struct scenario_card *vote = add_card("vote", EVERY_ROLE, 4);
    order(&vote->choices[0], SLOT_brand_spend, 5);
    order(&vote->choices[0], SLOT_crit_m, 0.3);
    order(&vote->choices[1], SLOT_brand_spend, 4);
    snprintf(vote->choices[1].text, sizeof vote->choices[1].text, "Less");
}

START_TEST(the_majority_of_a_vote_gives_the_orders_of_any_chairs_and_is_told_by_count)
{
    begin();
    add_vote();
    seat(BIT(AE) | BIT(BRAND) | BIT(CX));
    bench_run(&bench, 4);
    const struct card_row *row = card_of(ROLE_CX);
    ck_assert_uint_eq(row->role, EVERY_ROLE);
    ck_assert_uint_eq(row->voters, 3);
    uint16_t card = row->card;
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_AE), card, 0));
    ck_assert(!bench_answer_card(&bench, PLAYER(ROLE_AE), card, 1));
    ck_assert_str_eq(bench.sentence, "You have voted already.");
    ck_assert_uint_eq(card_of(ROLE_CX)->voted, 1);
    ck_assert_uint_eq(card_of(ROLE_CX)->answer, CARD_UNANSWERED);
    ck_assert_uint_eq(card_of(ROLE_CX)->choices[0].votes, 0); /* what others say stays theirs */
    ck_assert_uint_eq(card_of(ROLE_AE)->answer, 0);
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_BRAND), card, 1));
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_CX), card, 0));
    room_tick(bench.room, 1);
    room_flush(bench.room);
    ck_assert_uint_eq(card_of(ROLE_CX)->is_closed, 1);
    ck_assert_uint_eq(card_of(ROLE_CX)->answer, 0);
    ck_assert_uint_eq(card_of(ROLE_CX)->choices[0].votes, 2);
    ck_assert_uint_eq(card_of(ROLE_CX)->choices[1].votes, 1);
    ck_assert_double_eq(world()->decided.brand_spend, 5);
    ck_assert_double_eq(world()->decided.crit_m, 0.3);
    end_game();
}
END_TEST

START_TEST(a_tie_or_no_vote_at_all_leaves_everything_as_before)
{
    for (unsigned voters = 0; voters <= 2; voters += 2) {
        begin();
        add_vote();
        seat(BIT(AE) | BIT(BRAND) | BIT(CX));
        bench_run(&bench, 4);
        uint16_t card = card_of(ROLE_CX)->card;
        ck_assert(voters == 0 || (bench_answer_card(&bench, PLAYER(ROLE_AE), card, 0) &&
                                  bench_answer_card(&bench, PLAYER(ROLE_BRAND), card, 1)));
        bench_run(&bench, 5);
        ck_assert_uint_eq(card_of(ROLE_CX)->is_closed, 1);
        ck_assert_uint_eq(card_of(ROLE_CX)->answer, CARD_UNANSWERED);
        ck_assert_double_eq(world()->decided.brand_spend, decision_default(SLOT_brand_spend));
        end_game();
    }
}
END_TEST

/* ---- Languages
 * -----------------------------------------------------------------------------------
 */

START_TEST(each_viewer_reads_the_scenario_in_their_language_and_falls_back_text_by_text)
{
    begin();
    struct scenario_card *card = add_card("harbor", ROLE_AE, 6);
    snprintf(card->text, sizeof card->text, "{deal} asks {CX} of {company}, says {PMI}.");
    translate(card->text, "{deal} fragt {CX} von {company}, sagt {PMI}.");
    translate("As before", "Wie bisher"); /* "Do it" has no German */
    snprintf(bench.scenario.title, sizeof bench.scenario.title, "The fair of {company}");
    translate(bench.scenario.title, "Die Messe von {company}");
    snprintf(bench.scenario.company, sizeof bench.scenario.company, "Kranz");
    translate("Kranz", "Kranz AG");
    snprintf(bench.scenario.own.chairs[ROLE_PMI].name, 40, "Scouts");
    translate("Scouts", "Späher");
    seat(BIT(AE) | BIT(CX));
    room_speak(bench.room, PLAYER(ROLE_AE), "de");
    room_flush(bench.room);
    bench_run(&bench, 6);
    ck_assert_ptr_nonnull(
        strstr(card_of(ROLE_AE)->text, " fragt Service von Kranz AG, sagt Späher."));
    ck_assert_ptr_null(strchr(card_of(ROLE_AE)->text, '{'));
    ck_assert_str_eq(card_of(ROLE_AE)->choices[0].text, "Do it");
    ck_assert_str_eq(card_of(ROLE_AE)->choices[1].text, "Wie bisher");
    room_speak(bench.room, PLAYER(ROLE_AE), "fr"); /* nobody wrote French */
    room_flush(bench.room);
    ck_assert_ptr_nonnull(strstr(card_of(ROLE_AE)->text, " asks Service of Kranz, says Scouts."));
    ck_assert_str_eq(bench.room_view.title, "The fair of Kranz");
    end_game();
}
END_TEST

START_TEST(what_the_scenario_says_reaches_each_in_their_language)
{
    struct command command = {.id = COMMAND_TELL};
    begin();
    translate("{small} are angry.", "{small} sind verärgert.");
    seat(BIT(AE) | BIT(CX));
    room_speak(bench.room, PLAYER(ROLE_CX), "de");
    room_say_phrases(bench.room, &bench.scenario.phrases, "{small} are angry.");
    command.as.tell = (struct command_tell){EVERY_TEAM, EVERY_ROLE, "{small} are angry."};
    room_append(bench.room, ACTOR_SCENARIO, 0, &command);
    room_tell(bench.room, ACTOR_SCENARIO, &command);
    ck_assert_str_eq(bench.told_to[PLAYER(ROLE_AE)], "Small firms are angry.");
    ck_assert_str_eq(bench.told_to[PLAYER(ROLE_CX)], "Kleine Firmen sind verärgert.");
    end_game();
}
END_TEST

START_TEST(a_hook_hears_of_answers_and_of_votes_when_they_are_counted)
{
    static const char text[] =
        "return { title = 'x', deck = false, on_command = function(game, command)\n"
        "  game.announce(command.name .. ' ' .. command.card .. ' ' .. command.choice)\n"
        "end }";
    struct findings findings = {0};
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    begin_game();
    ck_assert(
        script_load_scenario_text(script, "x.lua", text, strlen(text), &bench.scenario, &findings));
    quicken(&bench.scenario);
    add_vote();
    add_card("harbor", ROLE_CX, 6);
    seat(BIT(AE) | BIT(CX));
    room_set_script(bench.room, &bench.scenario, script);
    bench_run(&bench, 4);
    uint16_t vote = card_of(ROLE_CX)->card;
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_AE), vote, 1));
    ck_assert_str_eq(bench.told_to[PLAYER(ROLE_AE)], ""); /* who votes what is nobody's business */
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_CX), vote, 1));
    room_tick(bench.room, 1);
    ck_assert_str_eq(bench.told_to[PLAYER(ROLE_AE)], "card vote 2");
    bench_run(&bench, 6);
    ck_assert(bench_answer_card(&bench, PLAYER(ROLE_CX), card_of(ROLE_CX)->card, 0));
    ck_assert_str_eq(bench.told_to[PLAYER(ROLE_AE)], "card harbor 1");
    end_game();
    script_free(script);
}
END_TEST

/* ---- Recovery
 * ------------------------------------------------------------------------------------
 */

START_TEST(a_room_that_is_played_again_has_the_same_open_card_and_deals_no_second_one)
{
    char sentence[240];
    begin();
    add_card("harbor", ROLE_CX, 6);
    seat(BIT(CX));
    bench_run(&bench, 6);
    uint16_t card = card_of(ROLE_CX)->card;
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(again);
    ck_assert_ptr_nonnull(room_open_card(again, 0, card));
    ck_assert_mem_eq(&again->teams[0].cards, &team()->cards, sizeof team()->cards);
    room_free(again);
    end_game();
}
END_TEST

START_TEST(rooms_with_other_seeds_get_other_decks)
{
    char first[2][32];
    for (unsigned game = 0; game < 2; game++) {
        begin();
        add_deck(&bench.scenario);
        room_open(bench.room, &bench.scenario, 1, 7 + game);
        room_set_script(bench.room, &bench.scenario, NULL);
        bench_join(&bench, FIRST, "Ana");
        bench_facilitate(&bench, LEADER);
        ck_assert(bench_do_plain(&bench, LEADER, COMMAND_START));
        bench_run(&bench, 4);
        ck_assert_uint_ge(team()->cards.dealt_count, 1);
        memcpy(first[game], team()->cards.dealt[0].id, 32);
        bench_free(&bench);
    }
    ck_assert_str_ne(first[0], first[1]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("dealt cards");
    TCase *cases = tcase_create("dealt cards");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, a_card_of_its_week_is_an_ordinary_order_when_it_is_answered);
    tcase_add_test(cases, a_card_lies_for_25_seconds_and_until_the_next_stop_is_over);
    tcase_add_test(cases, hours_that_an_answer_gives_are_taken_from_the_other_jobs);
    tcase_add_test(cases, a_pause_stops_the_cards_clock);
    tcase_add_test(cases, a_card_that_lies_when_chairs_change_goes_as_before);
    tcase_add_test(cases,
                   the_majority_of_a_vote_gives_the_orders_of_any_chairs_and_is_told_by_count);
    tcase_add_test(cases, a_tie_or_no_vote_at_all_leaves_everything_as_before);
    tcase_add_test(cases,
                   each_viewer_reads_the_scenario_in_their_language_and_falls_back_text_by_text);
    tcase_add_test(cases, a_hook_hears_of_answers_and_of_votes_when_they_are_counted);
    tcase_add_test(cases, what_the_scenario_says_reaches_each_in_their_language);
    tcase_add_test(cases,
                   a_room_that_is_played_again_has_the_same_open_card_and_deals_no_second_one);
    tcase_add_test(cases, rooms_with_other_seeds_get_other_decks);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
