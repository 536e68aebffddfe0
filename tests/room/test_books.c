/* What people know beyond their own chairs in a played room: books, statements, the staff. */
#include "dealings_game.h"

#include "apply.h"
#include "project.h"

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
    was_dealt(ROLE_DEMAND, DEALT_LOOKED, ROLE_AE, 0);
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
    was_dealt(ROLE_PROSPECT, DEALT_HOLDS, ROLE_AE, 0); /* who now sits in Brand */
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
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].is_assessing, 1);
    ck_assert(!bench_do_plain(&bench, PLAYER(ROLE_CEO), COMMAND_ASSESS));
    was_refused("already under way");
    ck_assert(play(4));
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].is_assessing, 0);
    was_dealt(ROLE_CEO, DEALT_ASSESSED, ROLE_CEO, 2);
    unsigned moved = 0;
    for (unsigned seat = 0; seat < STAFF_SEATS; seat++)
        moved += world()->staff[seat] != seat;
    ck_assert_uint_ge(moved, 3); /* two exchanges, which may share a person */
    end_game();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("books");
    TCase *books = tcase_create("books and facts");
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
    tcase_set_timeout(books, 60);
    suite_add_tcase(suite, books);
    return suite_run(suite);
}
