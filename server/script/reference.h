#ifndef REFERENCE_H
#define REFERENCE_H
#include <stddef.h>

/* What a scenario may say, for docs/SCENARIOS.md: taken from the tables that the code itself reads,
 * so that the two cannot differ. Names of the model are in parameters.def, inits.def,
 * decisions.def, shocks.def and settings.def. */
struct reference_row {
    const char *name, *usage, *sentence;
};

/* A worked example: the body of an on_week(game). */
struct reference_example {
    const char *name, *body;
};

/* Each fills at most `capacity` rows and returns how many. */
size_t reference_of_scenario(struct reference_row *rows, size_t capacity); /* keys of the file */
size_t reference_of_game(struct reference_row *rows, size_t capacity);     /* game.* in hooks */
size_t reference_of_globals(struct reference_row *rows, size_t capacity);  /* all a script sees */

/* One for each row of reference_of_game. */
size_t reference_examples(struct reference_example *rows, size_t capacity);

#endif
