/* Ten thousand games with random legal commands and ten thousand with random illegal ones break no
 * invariant; an illegal one is refused with a sentence and changes nothing. */
#include "suite.h"

#include "checked_game.h"
#include "random_orders.h"

/* A sanitizer slows a game down tenfold; it looks for other faults, and finds them in fewer. */
#if defined(__SANITIZE_ADDRESS__)
#define GAMES 1000
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GAMES 1000
#endif
#endif
#ifndef GAMES
#define GAMES 10000
#endif
#define PARTS 10 /* so that a failure names its part, and no part runs out of time */

static struct checked_game game;

/* Worlds of many sizes: in small ones deals and signatures wait. */
static void start(struct dice *dice)
{
    static const uint32_t deals[] = {1, 2, 4, 16, 48, 64, 64, 64};
    static const uint32_t customers[] = {1, 60, 150, 170, 400, 400, 400, 400};
    struct setup setup;
    setup_default(&setup);
    checked_start(&game, &setup, dice->seed, deals[dice_below(dice, 8)],
                  customers[dice_below(dice, 8)]);
}

static uint32_t weeks_of(struct dice *dice)
{
    return dice_below(dice, 8) == 0 ? YEAR_WEEKS + GHOST_WEEKS : YEAR_WEEKS;
}

static void give_legal(struct dice *dice)
{
    for (unsigned i = dice_below(dice, 4); i > 0; i--) {
        enum refusal refusal = command_legal(game.world, dice);
        ck_assert_msg(refusal == REFUSAL_NONE, "seed %llu week %u: %s",
                      (unsigned long long)dice->seed, game.world->week, refusal_sentence(refusal));
    }
}

static void give_illegal(struct dice *dice)
{
    memcpy(game.before, game.world, checked_size(&game));
    for (unsigned i = dice_below(dice, 4); i > 0; i--) {
        uint64_t thrown = dice->thrown;
        enum refusal refusal = command_illegal(game.world, dice);
        ck_assert_msg(refusal > REFUSAL_NONE && refusal < REFUSAL_COUNT,
                      "seed %llu week %u throw %llu: taken", (unsigned long long)dice->seed,
                      game.world->week, (unsigned long long)thrown);
        ck_assert_uint_gt(strlen(refusal_sentence(refusal)), 10);
    }
    /* Not one bit, which is more than an equal hash. */
    ck_assert_msg(memcmp(game.before, game.world, checked_size(&game)) == 0,
                  "seed %llu week %u: a refusal has changed something",
                  (unsigned long long)dice->seed, game.world->week);
}

static void play_games(int part, void (*give)(struct dice *dice))
{
    unsigned games = suite_rounds(GAMES) / PARTS;
    for (unsigned i = 0; i < games; i++) {
        struct dice dice = {.seed = 1 + (uint64_t)part * games + i};
        start(&dice);
        for (uint32_t weeks = weeks_of(&dice); weeks > 0; weeks--) {
            give(&dice);
            checked_week(&game);
        }
        checked_end(&game);
    }
}

START_TEST(random_legal_commands_are_taken_and_break_nothing)
{
    play_games(_i, give_legal);
}
END_TEST

START_TEST(random_illegal_commands_are_refused_and_change_nothing)
{
    play_games(_i, give_illegal);
}
END_TEST

START_TEST(a_refused_command_leaves_the_hash)
{
    struct dice dice = {.seed = (uint64_t)_i + 1};
    start(&dice);
    for (int week = 0; week < YEAR_WEEKS; week++) {
        uint64_t hash = world_hash(game.world);
        ck_assert(command_illegal(game.world, &dice) != REFUSAL_NONE);
        ck_assert(world_hash(game.world) == hash);
        give_legal(&dice);
        checked_week(&game);
    }
    checked_end(&game);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random games");
    TCase *tcase = tcase_create("random games");
    tcase_set_timeout(tcase, 20.0 * suite_rounds(1));
    tcase_add_loop_test(tcase, random_legal_commands_are_taken_and_break_nothing, 0, PARTS);
    tcase_add_loop_test(tcase, random_illegal_commands_are_refused_and_change_nothing, 0, PARTS);
    tcase_add_loop_test(tcase, a_refused_command_leaves_the_hash, 0, 20);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
