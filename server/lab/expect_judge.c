#include "expect.h"

#include "study_effect.h"

#include <stdio.h>
#include <string.h>

/*
 * An inequality holds when it holds by two standard errors of the paired differences: the same
 * seeds on both sides, so that luck cancels out. `about` holds when the difference with its two
 * standard errors stays within the margin. Two sides that are equal in every game are >= and <=.
 */

#define ERRORS_WANTED 2.0
#define ABOUT_SHARE   0.03 /* of the right side, where `about` says no margin */

/* Paired differences are taken in the units that are printed. */
struct comparison {
    struct sample left, right, difference;
    double margin;
};

static double value_of(const struct expect_side *side, const struct arms_games *games, size_t seed)
{
    const struct quantity_info *info = quantity_info(side->quantity);
    if (side->is_number) return side->number;
    return info->scale * arms_figure(games, side->place, info->figure)[seed * FIGURE_COUNT];
}

/* What the right side must be exceeded by: its own share, or a number. */
static double margin_of(const struct expectation *expectation, double right)
{
    double margin = expectation->margin;
    if (!expectation->has_margin) return 0;
    if (expectation->is_share) margin *= right < 0 ? -right : right;
    return expectation->sign == EXPECT_LESS || expectation->sign == EXPECT_NO_MORE ? -margin
                                                                                   : margin;
}

static void compare(const struct expectation *expectation, const struct arms_games *games,
                    struct comparison *out)
{
    static double left[EXPECT_RUNS_MAX], right[EXPECT_RUNS_MAX], beyond[EXPECT_RUNS_MAX];
    bool is_about = expectation->sign == EXPECT_ABOUT;
    for (size_t seed = 0; seed < games->seeds; seed++) {
        left[seed] = value_of(&expectation->left, games, seed);
        right[seed] = value_of(&expectation->right, games, seed);
        beyond[seed] =
            left[seed] - right[seed] - (is_about ? 0 : margin_of(expectation, right[seed]));
    }
    out->left = sample_of(left, games->seeds, 1);
    out->right = sample_of(right, games->seeds, 1);
    out->difference = sample_of(beyond, games->seeds, 1);
    out->margin = margin_of(expectation, out->right.mean);
    if (is_about && !expectation->has_margin)
        out->margin = ABOUT_SHARE * (out->right.mean < 0 ? -out->right.mean : out->right.mean);
}

static bool judge(enum expect_sign sign, const struct comparison *comparison)
{
    double mean = comparison->difference.mean;
    double luck = ERRORS_WANTED * comparison->difference.error;
    switch (sign) {
    case EXPECT_MORE:
        return mean > luck;
    case EXPECT_LESS:
        return -mean > luck;
    case EXPECT_NO_LESS:
        return mean >= luck;
    case EXPECT_NO_MORE:
        return -mean >= luck;
    case EXPECT_ABOUT:
        return mean + luck <= comparison->margin && mean - luck >= -comparison->margin;
    }
    return false;
}

/* "9,561": thousands with a comma. */
static void put_number(char *out, size_t capacity, double value, int digits)
{
    char plain[48];
    snprintf(plain, sizeof plain, "%.*f", digits, value);
    size_t whole = strcspn(plain, "."), first = plain[0] == '-' ? 1 : 0;
    if (whole - first <= 3 || whole - first > 6) {
        snprintf(out, capacity, "%s", plain);
        return;
    }
    snprintf(out, capacity, "%.*s,%s", (int)(whole - 3), plain, plain + whole - 3);
}

bool expect_holds(const struct expectation *expectation, const struct arms_games *games,
                  char *figures, size_t capacity)
{
    const struct quantity_info *info = quantity_info(expectation->left.quantity);
    struct comparison comparison;
    char left[48], right[48], luck[48];
    compare(expectation, games, &comparison);
    put_number(left, sizeof left, comparison.left.mean, info->digits);
    put_number(luck, sizeof luck, ERRORS_WANTED * comparison.difference.error, info->digits);
    put_number(right, sizeof right, comparison.right.mean, info->digits);
    snprintf(figures, capacity, "%s +- %s against %s%s", left, luck, right, info->unit);
    return judge(expectation->sign, &comparison);
}
