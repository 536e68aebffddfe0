#include "expect_inside.h"

#include "ensure.h"
#include "text.h"

#include <string.h>

/*
 * The language of an expectation, word by word:
 *
 *   SIDE (> | < | >= | <= | about) SIDE [by NUMBER [%]]
 *   inject ID [week N]  |  card ID dealt [week N]  |  hook NAME runs  |  no faults
 *   SIDE     NUMBER, or [SUBJECT] QUANTITY [with NAME=VALUE]... [without PART]...
 *   SUBJECT  POLICY[,ROLE=POLICY]...   left out on the right: the same as on the left
 *   PART     rotation, events, a kind of event, event N, inject ID (or N: from 1, as in the file)
 */

static const struct quantity_info quantities[] = {
#define QUANTITY(name_, figure_, scale_, digits_, unit_, meaning_)                                 \
    {#name_, (unsigned)(figure_), scale_, digits_, unit_, meaning_},
#include "quantities.def"
#undef QUANTITY
};

enum { QUANTITY_COUNT = sizeof quantities / sizeof *quantities };

unsigned quantity_count(void)
{
    return QUANTITY_COUNT;
}

const struct quantity_info *quantity_info(unsigned quantity)
{
    ensure(quantity < QUANTITY_COUNT);
    return &quantities[quantity];
}

static bool quantity_find(const char *name, unsigned *found)
{
    for (unsigned i = 0; i < QUANTITY_COUNT; i++)
        if (strcmp(quantities[i].name, name) == 0) {
            *found = i;
            return true;
        }
    return false;
}

/* ---- A comparison ------------------------------------------------------------------------------
 */

static bool refuse_quantity(struct parsing *parsing)
{
    const char *names[QUANTITY_COUNT];
    for (unsigned i = 0; i < QUANTITY_COUNT; i++)
        names[i] = quantities[i].name;
    const char *near = text_near(parsing_word(parsing), names, QUANTITY_COUNT);
    if (parsing_is_at_end(parsing)) return parsing_refuse_end(parsing);
    return parsing_refuse(parsing, "\"%.40s\" is nothing that can be compared%s%s%s",
                          parsing_word(parsing),
                          near ? "; did you mean " : " (baton-lab test --help lists what can)",
                          near ? near : "", near ? "?" : "");
}

/* `left`: whose policies play where the side names none; NULL on the left itself. */
static bool read_side(struct parsing *parsing, struct expect_side *side,
                      const struct expect_side *left)
{
    if (left != NULL && parsing_number(parsing_word(parsing), &side->number)) {
        side->is_number = true;
        side->quantity = left->quantity;
        parsing->at++;
        return true;
    }
    if (left != NULL && quantity_find(parsing_word(parsing), &side->quantity)) {
        side->arm = left->arm;
        side->arm.change_count = 0;
    } else if (!parsing_subject(parsing, &side->arm)) {
        return false;
    }
    if (!quantity_find(parsing_word(parsing), &side->quantity)) return refuse_quantity(parsing);
    parsing->at++;
    return parsing_changes(parsing, &side->arm);
}

static bool read_sign(struct parsing *parsing)
{
    static const char *const signs[] = {[EXPECT_MORE] = ">",
                                        [EXPECT_LESS] = "<",
                                        [EXPECT_NO_LESS] = ">=",
                                        [EXPECT_NO_MORE] = "<=",
                                        [EXPECT_ABOUT] = "about"};
    for (unsigned i = 0; i < sizeof signs / sizeof *signs; i++)
        if (parsing_take(parsing, signs[i])) {
            parsing->out->sign = (enum expect_sign)i;
            return true;
        }
    if (parsing_is_at_end(parsing)) return parsing_refuse_end(parsing);
    return parsing_refuse(parsing, "here belongs >, <, >=, <= or about, not \"%.40s\"",
                          parsing_word(parsing));
}

static bool read_margin(struct parsing *parsing)
{
    struct expectation *out = parsing->out;
    if (!parsing_take(parsing, "by")) return true;
    if (!parsing_number(parsing_word(parsing), &out->margin) || out->margin < 0)
        return parsing_refuse(parsing,
                              "after \"by\" comes how much at least, as in by 100 or by 5 %%");
    parsing->at++;
    out->has_margin = true;
    out->is_share = parsing_take(parsing, "%");
    if (out->is_share) out->margin /= 100;
    return true;
}

static bool read_comparison(struct parsing *parsing)
{
    struct expectation *out = parsing->out;
    out->kind = EXPECT_COMPARE;
    return read_side(parsing, &out->left, NULL) && read_sign(parsing) &&
           read_side(parsing, &out->right, &out->left) && read_margin(parsing);
}

/* ---- What happens ------------------------------------------------------------------------------
 */

static bool read_id(struct parsing *parsing, enum expect_kind kind, const char *example)
{
    parsing->out->kind = kind;
    if (parsing_is_at_end(parsing))
        return parsing_refuse(parsing, "a name is missing, as in %s", example);
    text_copy(parsing->out->id, sizeof parsing->out->id, parsing_word(parsing));
    parsing->at++;
    return true;
}

/* "week 10", or nothing. */
static bool read_week(struct parsing *parsing)
{
    double week;
    if (!parsing_take(parsing, "week")) return true;
    if (!parsing_number(parsing_word(parsing), &week) || week < 0 || week >= YEAR_WEEKS)
        return parsing_refuse(parsing, "week is a number from 0 to %d, as in the file",
                              YEAR_WEEKS - 1);
    parsing->at++;
    parsing->out->has_week = true;
    parsing->out->week = (unsigned)week;
    return true;
}

static bool read_inject(struct parsing *parsing)
{
    return read_id(parsing, EXPECT_INJECT, "inject fire week 10") && read_week(parsing);
}

static bool read_card(struct parsing *parsing)
{
    if (!read_id(parsing, EXPECT_CARD, "card harbor dealt")) return false;
    if (!parsing_take(parsing, "dealt"))
        return parsing_refuse(parsing, "write: card %.40s dealt", parsing->out->id);
    return read_week(parsing);
}

static bool read_hook(struct parsing *parsing)
{
    const char *names[HOOK_COUNT];
    if (!read_id(parsing, EXPECT_HOOK, "hook on_week runs")) return false;
    for (unsigned i = 0; i < HOOK_COUNT; i++) {
        names[i] = hook_name((enum hook)i);
        if (strcmp(names[i], parsing->out->id) != 0) continue;
        parsing->out->hook = (enum hook)i;
        return parsing_take(parsing, "runs") ||
               parsing_refuse(parsing, "write: hook %s runs", names[i]);
    }
    const char *near = text_near(parsing->out->id, names, HOOK_COUNT);
    return parsing_refuse(parsing, "there is no hook %.40s%s%s%s", parsing->out->id,
                          near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
}

static bool read_any(struct parsing *parsing)
{
    if (parsing_take(parsing, "inject")) return read_inject(parsing);
    if (parsing_take(parsing, "hook")) return read_hook(parsing);
    if (parsing_take(parsing, "card")) return read_card(parsing);
    if (parsing_take(parsing, "no")) {
        parsing->out->kind = EXPECT_NO_FAULTS;
        return parsing_take(parsing, "faults") || parsing_refuse(parsing, "write: no faults");
    }
    return read_comparison(parsing);
}

bool expect_parse(struct expectation *expectation, const char *text,
                  const struct policy_folder *folder, const struct scenario *scenario,
                  char *sentence, size_t capacity)
{
    struct parsing parsing = {.out = expectation,
                              .folder = folder,
                              .scenario = scenario,
                              .sentence = sentence,
                              .capacity = capacity};
    memset(expectation, 0, sizeof *expectation);
    text_copy(expectation->text, sizeof expectation->text, text);
    if (!parsing_split(&parsing, text) || !read_any(&parsing)) return false;
    return parsing_is_at_end(&parsing) ||
           parsing_refuse(&parsing, "\"%.40s\" is one word too many", parsing_word(&parsing));
}
