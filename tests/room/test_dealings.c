/* What chairs do to each other in a played room: overruling, initiatives, books and facts. */
#include "dealings_game.h"

#include "apply.h"
#include "project.h"

/* ---- Overruling ---- */

START_TEST(the_managing_director_gives_another_chairs_orders_and_it_is_counted)
{
    start_game(EVERYBODY);
    ck_assert_double_eq(world()->decided.ceo_override, 0); /* a person: nothing was overruled */
    ck_assert(overrule(ROLE_AE, SLOT_disc, 0.02));
    was_told(ROLE_AE, "overruled you: Everyday discount");
    ck_assert_double_eq(world()->decided.disc, 0.02);
    ck_assert_double_eq(world()->decided.ceo_override, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].overruled, 0);
    ck_assert(overrule(ROLE_BRAND, SLOT_governance, 0.9));
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 2);
    ck_assert_double_eq(world()->decided.ceo_override, 2);
    end_game();
}
END_TEST

START_TEST(a_new_quarter_counts_from_nothing)
{
    start_game(EVERYBODY);
    for (int i = 0; i < 12; i++)
        ck_assert(overrule(ROLE_AE, SLOT_disc, 0.01 * (i + 1) + 0.1));
    ck_assert_double_eq(world()->decided.ceo_override, 10); /* the most that the model knows */
    ck_assert(play(13));
    ck_assert_double_eq(world()->decided.ceo_override, 10);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 0);
    ck_assert(overrule(ROLE_AE, SLOT_disc, 0.05)); /* in the break: of the quarter to come */
    ck_assert(play(1));
    ck_assert_double_eq(world()->done.ceo_override, 1);
    ck_assert(play(13));
    ck_assert_double_eq(world()->done.ceo_override, 0);
    end_game();
}
END_TEST

START_TEST(three_shares_of_a_mix_are_one_decision_and_two_decisions_are_two)
{
    struct command command = {.id = COMMAND_OVERRULE};
    struct command_overrule *c = &command.as.overrule;
    start_game(EVERYBODY);
    *c = (struct command_overrule){.role = ROLE_BRAND, .settings_count = 4};
    c->settings[0] = (struct setting){SLOT_brand_mix, 0.2};
    c->settings[1] = (struct setting){SLOT_brand_mix + 1, 0.2};
    c->settings[2] = (struct setting){SLOT_brand_mix + 2, 0.6};
    c->settings[3] = (struct setting){SLOT_governance, 0.9};
    ck_assert(bench_do(&bench, PLAYER(ROLE_CEO), &command));
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 2);
    end_game();
}
END_TEST

START_TEST(an_overruled_chairs_money_still_comes_from_the_common_budget)
{
    start_game(EVERYBODY);
    ck_assert(overrule(ROLE_BRAND, SLOT_brand_spend, 25));
    ck_assert_double_eq(world()->decided.brand_spend, 6);
    ck_assert_uint_eq(request_of(REQUEST_MONEY)->role, ROLE_BRAND);
    end_game();
}
END_TEST

START_TEST(a_bot_in_the_chair_keeps_the_habit_until_a_person_sits_down)
{
    start_game(BIT(AE));
    ck_assert(play(1));
    ck_assert_double_eq(world()->decided.ceo_override, 1);
    ck_assert(bench_decide(&bench, PLAYER(ROLE_AE), ROLE_AE, SLOT_disc, 0.05));
    move_to("AE", ROLE_CEO);
    ck_assert_double_eq(world()->decided.ceo_override, 0);
    end_game();
}
END_TEST

START_TEST(only_the_managing_director_overrules_and_nobody_sets_the_count)
{
    struct command command = {.id = COMMAND_OVERRULE};
    start_game(EVERYBODY);
    command.as.overrule.role = ROLE_AE;
    command.as.overrule.settings_count = 1;
    command.as.overrule.settings[0] = (struct setting){SLOT_disc, 0.02};
    ck_assert(!bench_do(&bench, PLAYER(ROLE_BRAND), &command));
    was_refused("Only the managing director overrules");
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    ck_assert(!decide(ROLE_CEO, SLOT_ceo_override, 0));
    was_refused("counted, not chosen");
    ck_assert(!overrule(ROLE_CEO, SLOT_x_rd, 1));
    was_refused("You sit in this chair yourself");
    ck_assert(!overrule(ROLE_AE, SLOT_disc, 0.06));
    was_refused("stands already");
    ck_assert(!overrule(ROLE_AE, SLOT_disc, 0.9));
    was_refused("outside its range");
    ck_assert(!overrule(ROLE_AE, SLOT_handover + ROLE_AE, 1));
    was_refused("follows from the note");
    ck_assert(!overrule(ROLE_DIRECTOR, SLOT_disc, 0.02));
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 0);
    end_game();
}
END_TEST

/* ---- Initiatives ---- */

START_TEST(market_insight_proposes_and_the_managing_director_signs)
{
    start_game(EVERYBODY);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_channel));
    was_told(ROLE_CEO, "proposes an initiative");
    ck_assert_uint_eq(world()->setup.shock_count, 0);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_ASKED);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].initiative, INITIATIVE_channel);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].initiative_state, INITIATIVE_ASKED);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].initiative_state, INITIATIVE_NONE);
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_tiers));
    was_refused("still has your proposal");
    ck_assert(!answer(ROLE_PMI, REQUEST_INITIATIVE, true));
    ck_assert(answer(ROLE_CEO, REQUEST_INITIATIVE, true));
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_SIGNED);
    ck_assert_uint_eq(world()->setup.shock_count, 1);
    ck_assert_uint_eq(world()->setup.shocks[0].kind, SHOCK_partner);
    ck_assert_uint_eq(world()->setup.shocks[0].weeks, 20);
    ck_assert_double_eq(world()->setup.shocks[0].size, 0.5); /* insight is 0.30: half */
    ck_assert_double_eq(world()->paid, 30);
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_tiers));
    was_refused("under way");
    ck_assert(play(13));
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_NONE);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_tiers));
    end_game();
}
END_TEST

START_TEST(an_initiative_that_is_declined_or_left_alone_may_be_replaced)
{
    start_game(EVERYBODY);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_channel));
    ck_assert(answer(ROLE_CEO, REQUEST_INITIATIVE, false));
    was_told(ROLE_PMI, "has said no");
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_NONE);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_tiers));
    ck_assert(play(3));
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_NONE);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_product));
    ck_assert_double_eq(world()->paid, 0);
    ck_assert_uint_eq(world()->setup.shock_count, 0);
    end_game();
}
END_TEST

/* What the world gets of each initiative when the company knows its customers well. */
START_TEST(each_initiative_does_what_its_sentence_says)
{
    static const struct {
        enum initiative initiative;
        enum shock_kind kind;
        uint32_t week, weeks;
        double size;
    } expected[] = {
        {INITIATIVE_tiers, SHOCK_care_large, 0, 78, 0.03},
        {INITIATIVE_product, SHOCK_product_if, 10, 1, 0.06},
        {INITIATIVE_dearer_large, SHOCK_price_large, 0, 78, 0.05},
        {INITIATIVE_cheaper_small, SHOCK_price_small, 0, 78, -0.05},
        {INITIATIVE_channel, SHOCK_partner, 0, 20, 1},
        {INITIATIVE_reposition, SHOCK_message, 0, 20, 0.15},
    };
    ck_assert_uint_eq(sizeof expected / sizeof *expected, INITIATIVE_COUNT);
    begin_game();
    ck_assert(setup_put_init(&bench.scenario.setup, INIT_SLOT_I, 0.7));
    seat_people(BIT(PMI)); /* bots sign at once */
    const struct shock *shock = &world()->setup.shocks[_i];
    ck_assert(initiate(ROLE_PMI, expected[_i].initiative));
    shock = &world()->setup.shocks[0];
    ck_assert_uint_eq(shock->kind, expected[_i].kind);
    ck_assert_uint_eq(shock->week, expected[_i].week);
    ck_assert_uint_eq(shock->weeks, expected[_i].weeks);
    ck_assert_double_eq(shock->size, expected[_i].size);
    ck_assert_double_eq(world()->paid, 30);
    double theme = expected[_i].initiative == INITIATIVE_reposition ? 1 : 0;
    ck_assert_double_eq(world()->decided.theme, theme);
    if (expected[_i].initiative == INITIATIVE_tiers) {
        ck_assert_uint_eq(world()->setup.shock_count, 2);
        ck_assert_uint_eq(world()->setup.shocks[1].kind, SHOCK_care_small);
        ck_assert_double_eq(world()->setup.shocks[1].size, -0.01);
    }
    ck_assert(play(1));
    end_game();
}
END_TEST

START_TEST(a_message_that_does_not_fit_is_a_whole_loss)
{
    start_game(BIT(PMI));
    ck_assert(initiate(ROLE_PMI, INITIATIVE_reposition));
    ck_assert_double_eq(world()->setup.shocks[0].size, -0.05);
    end_game();
}
END_TEST

START_TEST(only_market_insight_proposes_and_only_what_there_is)
{
    start_game(EVERYBODY);
    ck_assert(!initiate(ROLE_CEO, INITIATIVE_tiers));
    was_refused("Only Market insight");
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_COUNT));
    was_refused("no such thing");
    ck_assert(!initiate(ROLE_PMI, (enum initiative)255));
    struct shock shock = {SHOCK_sat, 40, 1, 0, 0};
    while (world()->setup.shock_count < SETUP_SHOCKS_MAX)
        world()->setup.shocks[world()->setup.shock_count++] = shock;
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_tiers));
    was_refused("no room for another event");
    bench_free(&bench);
}
END_TEST

/* ---- Books ---- */

static const struct book_row *book_of(enum role reader, enum role role)
{
    const struct view_books_view *books = &bench.books_view[PLAYER(reader)];
    for (size_t i = 0; i < books->books_count; i++)
        if (books->books[i].role == (uint8_t)role) return &books->books[i];
    return NULL;
}

START_TEST(a_look_opens_one_chairs_numbers_for_two_weeks_and_costs_its_trust)
{
    struct panel panel;
    start_game(EVERYBODY);
    ck_assert(play(1));
    double sm = world()->Tsm, ms = world()->Tms;
    ck_assert_ptr_null(book_of(ROLE_AE, ROLE_DEMAND));
    ck_assert(look(ROLE_AE, ROLE_DEMAND));
    was_told(ROLE_DEMAND, "Selling looks into your books");
    ck_assert_double_eq_tol(world()->Tms, ms - 0.04, 1e-12);
    ck_assert_double_eq(world()->Tsm, sm);
    const struct book_row *book = book_of(ROLE_AE, ROLE_DEMAND);
    ck_assert_ptr_nonnull(book);
    ck_assert_uint_eq(book->why, BOOK_LOOKED);
    ck_assert_uint_eq(book->until_week, 3);
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_AE)].has_looked, 1);
    project(world(), ROLE_DEMAND, &panel); /* what the chair itself sees, and no more */
    ck_assert_uint_eq(book->panel_count, panel.count);
    ck_assert_ptr_null(book_of(ROLE_PROSPECT, ROLE_DEMAND));
    ck_assert(!look(ROLE_AE, ROLE_BRAND));
    was_refused("one at a time");
    ck_assert(play(1));
    ck_assert_ptr_nonnull(book_of(ROLE_AE, ROLE_DEMAND));
    ck_assert(play(1));
    ck_assert_ptr_null(book_of(ROLE_AE, ROLE_DEMAND));
    ck_assert(look(ROLE_AE, ROLE_BRAND));
    end_game();
}
END_TEST

START_TEST(whose_trust_a_look_costs_depends_on_who_is_looked_at)
{
    start_game(EVERYBODY);
    double sm = world()->Tsm, ms = world()->Tms;
    ck_assert(look(ROLE_BRAND, ROLE_AM));
    ck_assert_double_eq_tol(world()->Tsm, sm - 0.04, 1e-12);
    ck_assert_double_eq(world()->Tms, ms);
    ck_assert(look(ROLE_AE, ROLE_CX));
    ck_assert_double_eq_tol(world()->Tsm, sm - 0.06, 1e-12);
    ck_assert_double_eq_tol(world()->Tms, ms - 0.02, 1e-12);
    end_game();
}
END_TEST

START_TEST(looks_that_make_no_sense_are_refused)
{
    struct command command = {.id = COMMAND_LOOK, .as.look = {ROLE_BRAND, ROLE_PMI}};
    start_game(EVERYBODY);
    ck_assert(!look(ROLE_AE, ROLE_AE));
    was_refused("You sit in this chair yourself");
    ck_assert(!look(ROLE_AE, ROLE_COUNT));
    ck_assert(!look(ROLE_AE, (enum role)255));
    ck_assert(!look(ROLE_AE, ROLE_DIRECTOR));
    was_refused("no director");
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    was_refused("do not sit in the chair you speak for");
    command.as.look.from = 255;
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    end_game();
}
END_TEST

START_TEST(who_has_held_a_chair_for_eight_weeks_keeps_its_books)
{
    start_game(BIT(AE) | BIT(BRAND));
    ck_assert(play(8));
    move_to("AE", ROLE_BRAND);
    const struct book_row *book = book_of(ROLE_AE, ROLE_AE);
    ck_assert_ptr_nonnull(book);
    ck_assert_uint_eq(book->why, BOOK_HELD);
    ck_assert_uint_eq(book->until_week, 65535);
    ck_assert_ptr_null(book_of(ROLE_AE, ROLE_BRAND));
    struct command command = {.id = COMMAND_LOOK, .as.look = {ROLE_BRAND, ROLE_AE}};
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    was_refused("You know these books");
    ck_assert(play(5));
    ck_assert_ptr_nonnull(book_of(ROLE_AE, ROLE_AE));
    end_game();
}
END_TEST

START_TEST(ten_weeks_on_each_side_make_somebody_ready_for_the_directors_chair)
{
    start_game(BIT(AE) | BIT(BRAND));
    ck_assert(play(10));
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_AE)].weeks_sales, 10);
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_AE)].weeks_marketing, 0);
    move_to("AE", ROLE_BRAND);
    ck_assert(play(9));
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_AE)].is_ready_for_director, 0);
    ck_assert(play(1));
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_AE)].weeks_marketing, 10);
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_AE)].is_ready_for_director, 1);
    end_game();
}
END_TEST

/* ---- Facts ---- */

/* Sales and marketing change places, so that both come to know the other side. */
static void start_with_knowing(void)
{
    begin_game();
    ck_assert(setup_put_parameter(&bench.scenario.setup, PARAMETER_SLOT_kap50, 5));
    seat_people(BIT(BRAND) | BIT(DEMAND) | BIT(PMI) | BIT(PROSPECT) | BIT(AE) | BIT(AM));
    ck_assert(play(12));
    move_to("BRAND", ROLE_PROSPECT);
    move_to("DEMAND", ROLE_AE);
    move_to("PMI", ROLE_AM);
    ck_assert(play(8));
}

static bool check_as(const char *name, enum role from, enum statement statement)
{
    enum role first;
    struct command command = {.id = COMMAND_CHECK_FACTS};
    ck_assert(role_parse(name, &first));
    command.as.check_facts.from = (uint8_t)from;
    command.as.check_facts.statement = (uint8_t)statement;
    return bench_do(&bench, PLAYER(first), &command);
}

START_TEST(who_knows_too_little_of_the_other_side_cannot_check_it)
{
    start_game(EVERYBODY);
    ck_assert(play(2));
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_AE)].may_check, 0);
    ck_assert(!check_fact(ROLE_AE, STATEMENT_credit));
    was_refused("knows the other one too little");
    end_game();
}
END_TEST

START_TEST(words_that_do_not_hold_cost_trust_and_open_the_books_for_a_week)
{
    start_with_knowing();
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_DEMAND)].may_check, 1);
    double sm = world()->Tsm, notes = world()->notes;
    ck_assert(check_as("DEMAND", ROLE_AE, STATEMENT_credit)); /* marketing claims a half */
    ck_assert_double_eq_tol(world()->Tsm, sm - 0.02, 1e-12);
    ck_assert_double_eq(world()->notes, notes);
    const struct view_books_view *books = &bench.books_view[PLAYER(ROLE_DEMAND)];
    ck_assert_uint_eq(books->checked_count, 1);
    ck_assert_uint_eq(books->checked[0].statement, STATEMENT_credit);
    ck_assert_uint_eq(books->checked[0].holds, 0);
    ck_assert_double_eq(books->checked[0].said, 0.5);
    ck_assert_double_lt(books->checked[0].found, 0.47);
    /* The caller's own former chair was the one that spoke: those books are open anyway. */
    ck_assert_uint_eq(book_of(ROLE_DEMAND, ROLE_DEMAND)->why, BOOK_HELD);
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_BRAND)].checked_count, 0);
    ck_assert(!check_as("BRAND", ROLE_PROSPECT, STATEMENT_credit));
    was_refused("checked in this quarter already");
    ck_assert(play(8));
    ck_assert(check_as("BRAND", ROLE_PROSPECT, STATEMENT_credit));
    end_game();
}
END_TEST

START_TEST(words_that_hold_bring_trust_and_something_worth_noting)
{
    start_with_knowing();
    double sm = world()->Tsm, notes = world()->notes;
    ck_assert(check_as("DEMAND", ROLE_AE, STATEMENT_promise_kept));
    ck_assert_double_eq_tol(world()->Tsm, sm + 0.03, 1e-12);
    ck_assert_double_eq_tol(world()->notes, notes + 0.5, 1e-12);
    ck_assert_uint_eq(bench.books_view[PLAYER(ROLE_DEMAND)].checked[0].holds, 1);
    was_told(ROLE_PROSPECT, "holds"); /* who now sits in Brand */
    end_game();
}
END_TEST

START_TEST(a_promise_beyond_the_product_does_not_hold)
{
    start_with_knowing();
    struct command command = {.id = COMMAND_DECIDE};
    command.as.decide.role = ROLE_BRAND;
    command.as.decide.settings_count = 1;
    command.as.decide.settings[0] = (struct setting){SLOT_promise, 1.3};
    ck_assert(bench_do(&bench, PLAYER(ROLE_PROSPECT), &command));
    ck_assert(check_as("DEMAND", ROLE_AE, STATEMENT_promise_kept));
    const struct view_books_view *books = &bench.books_view[PLAYER(ROLE_DEMAND)];
    ck_assert_uint_eq(books->checked[0].holds, 0);
    ck_assert_double_eq(books->checked[0].said, 1.3);
    const struct book_row *book = book_of(ROLE_DEMAND, ROLE_BRAND);
    ck_assert_uint_eq(book->why, BOOK_CHECKED);
    ck_assert(play(1));
    ck_assert_ptr_null(book_of(ROLE_DEMAND, ROLE_BRAND));
    end_game();
}
END_TEST

START_TEST(statements_of_the_other_chairs_are_heard_and_the_own_ones_cannot_be_checked)
{
    start_with_knowing();
    const struct view_books_view *books = &bench.books_view[PLAYER(ROLE_DEMAND)];
    ck_assert_uint_eq(books->statements_count, STATEMENT_COUNT - 1);
    for (size_t i = 0; i < books->statements_count; i++)
        ck_assert_uint_ne(books->statements[i].statement, STATEMENT_discounts);
    ck_assert(!check_as("DEMAND", ROLE_AE, STATEMENT_discounts));
    was_refused("You sit in this chair yourself");
    ck_assert(!check_as("DEMAND", ROLE_AE, STATEMENT_COUNT));
    was_refused("no such thing");
    ck_assert(!check_as("DEMAND", ROLE_AE, (enum statement)255));
    ck_assert(!check_as("DEMAND", ROLE_DEMAND, STATEMENT_credit));
    was_refused("do not sit in the chair you speak for");
    end_game();
}
END_TEST

START_TEST(a_person_orders_an_assessment_of_the_staff)
{
    start_game(EVERYBODY);
    ck_assert(!bench_do_plain(&bench, PLAYER(ROLE_AE), COMMAND_ASSESS));
    was_refused("Only the managing director");
    ck_assert(bench_do_plain(&bench, PLAYER(ROLE_CEO), COMMAND_ASSESS));
    ck_assert_double_eq(world()->paid, 20);
    ck_assert(play(4));
    unsigned moved = 0;
    for (unsigned seat = 0; seat < STAFF_SEATS; seat++)
        moved += world()->staff[seat] != seat;
    ck_assert_uint_ge(moved, 3); /* two exchanges, which may share a person */
    end_game();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("dealings");
    TCase *overruling = tcase_create("overruling");
    TCase *initiatives = tcase_create("initiatives");
    TCase *books = tcase_create("books and facts");
    tcase_add_test(overruling, the_managing_director_gives_another_chairs_orders_and_it_is_counted);
    tcase_add_test(overruling, a_new_quarter_counts_from_nothing);
    tcase_add_test(overruling, three_shares_of_a_mix_are_one_decision_and_two_decisions_are_two);
    tcase_add_test(overruling, an_overruled_chairs_money_still_comes_from_the_common_budget);
    tcase_add_test(overruling, a_bot_in_the_chair_keeps_the_habit_until_a_person_sits_down);
    tcase_add_test(overruling, only_the_managing_director_overrules_and_nobody_sets_the_count);
    tcase_add_test(initiatives, market_insight_proposes_and_the_managing_director_signs);
    tcase_add_test(initiatives, an_initiative_that_is_declined_or_left_alone_may_be_replaced);
    tcase_add_loop_test(initiatives, each_initiative_does_what_its_sentence_says, 0,
                        INITIATIVE_COUNT);
    tcase_add_test(initiatives, a_message_that_does_not_fit_is_a_whole_loss);
    tcase_add_test(initiatives, only_market_insight_proposes_and_only_what_there_is);
    tcase_add_test(books, a_look_opens_one_chairs_numbers_for_two_weeks_and_costs_its_trust);
    tcase_add_test(books, whose_trust_a_look_costs_depends_on_who_is_looked_at);
    tcase_add_test(books, looks_that_make_no_sense_are_refused);
    tcase_add_test(books, who_has_held_a_chair_for_eight_weeks_keeps_its_books);
    tcase_add_test(books, ten_weeks_on_each_side_make_somebody_ready_for_the_directors_chair);
    tcase_add_test(books, who_knows_too_little_of_the_other_side_cannot_check_it);
    tcase_add_test(books, words_that_do_not_hold_cost_trust_and_open_the_books_for_a_week);
    tcase_add_test(books, words_that_hold_bring_trust_and_something_worth_noting);
    tcase_add_test(books, a_promise_beyond_the_product_does_not_hold);
    tcase_add_test(books,
                   statements_of_the_other_chairs_are_heard_and_the_own_ones_cannot_be_checked);
    tcase_add_test(books, a_person_orders_an_assessment_of_the_staff);
    tcase_set_timeout(overruling, 60);
    tcase_set_timeout(initiatives, 60);
    tcase_set_timeout(books, 60);
    suite_add_tcase(suite, overruling);
    suite_add_tcase(suite, initiatives);
    suite_add_tcase(suite, books);
    return suite_run(suite);
}
