#include "expect.h"

#include "ensure.h"
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * The language of an expectation, word by word:
 *
 *   SIDE (> | < | >= | <= | about) SIDE [by NUMBER [%]]
 *   inject ID [week N]  |  card ID dealt  |  hook NAME runs  |  no faults
 *   SIDE     NUMBER, or [SUBJECT] QUANTITY [with NAME=VALUE]... [without PART]...
 *   SUBJECT  POLICY[,ROLE=POLICY]...   left out on the right: the same as on the left
 *   PART     rotation, events, a kind of event, event N, inject N (from 1, as in the file)
 */

enum { WORDS_COUNT_MAX = 40, WORD_BYTES = 64 };

struct parsing {
    struct expectation *out;
    const struct policy_folder *folder;
    const struct scenario *scenario;
    char words[WORDS_COUNT_MAX][WORD_BYTES];
    unsigned count, at;
    char *sentence;
    size_t capacity;
};

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

static bool refuse(struct parsing *parsing, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static bool refuse(struct parsing *parsing, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vsnprintf(parsing->sentence, parsing->capacity, format, values);
    va_end(values);
    return false;
}

/* ---- Words -------------------------------------------------------------------------------------
 */

static bool is_sign_letter(char letter)
{
    return letter == '>' || letter == '<';
}

/* Words in quotes are one word; > < >= <= and % are words wherever they stand. */
static size_t word_size(const char *at)
{
    if (is_sign_letter(*at)) return at[1] == '=' ? 2 : 1;
    if (*at == '%') return 1;
    if (*at == '"') {
        size_t size = strcspn(at + 1, "\"");
        return at[size + 1] == '"' ? size + 2 : size + 1;
    }
    return strcspn(at, " <>%");
}

static bool split(struct parsing *parsing, const char *text)
{
    while (*text != 0) {
        if (*text == ' ') {
            text++;
            continue;
        }
        size_t size = word_size(text);
        bool is_quoted = *text == '"' && size >= 2;
        if (parsing->count == WORDS_COUNT_MAX || size >= WORD_BYTES)
            return refuse(parsing, "the sentence or one of its words is too long");
        char *word = parsing->words[parsing->count++];
        size_t taken = is_quoted ? size - 2 : size;
        memcpy(word, text + is_quoted, taken);
        word[taken] = 0;
        text += size;
    }
    return parsing->count > 0 || refuse(parsing, "nothing is expected; write for example "
                                                 "\"balanced revenue > 9000\"");
}

static const char *word(const struct parsing *parsing)
{
    return parsing->at < parsing->count ? parsing->words[parsing->at] : "";
}

static bool take(struct parsing *parsing, const char *wanted)
{
    if (strcmp(word(parsing), wanted) != 0) return false;
    parsing->at++;
    return true;
}

static bool is_at_end(const struct parsing *parsing)
{
    return parsing->at == parsing->count;
}

static bool read_number(const char *text, double *number)
{
    char *end;
    if ((text[0] < '0' || text[0] > '9') && text[0] != '-' && text[0] != '.') return false;
    *number = strtod(text, &end);
    return *end == 0 && *number > -1e12 && *number < 1e12;
}

/* A whole number that the file counts from 1. */
static bool take_place(struct parsing *parsing, unsigned count, unsigned *place)
{
    double number;
    if (!read_number(word(parsing), &number) || number < 1 || number > count) return false;
    *place = (unsigned)number - 1;
    parsing->at++;
    return true;
}

static bool refuse_end(struct parsing *parsing)
{
    return refuse(parsing, "something is missing at the end; write for example \"balanced revenue "
                           "> 9000\"");
}

/* ---- Who plays ---------------------------------------------------------------------------------
 */

static bool quantity_find(const char *name, unsigned *found)
{
    for (unsigned i = 0; i < QUANTITY_COUNT; i++)
        if (strcmp(quantities[i].name, name) == 0) {
            *found = i;
            return true;
        }
    return false;
}

static const struct folder_policy *find_policy(struct parsing *parsing, const char *name)
{
    const struct folder_policy *policy = policy_folder_find(parsing->folder, name);
    const char *near = policy_folder_near(parsing->folder, name);
    if (policy == NULL)
        refuse(parsing, "there is no policy %.40s%s%s%s", name, near ? "; did you mean " : "",
               near ? near : "", near ? "?" : "");
    return policy;
}

static bool read_mix(struct parsing *parsing, struct arm *arm, const char *part)
{
    char name[16];
    enum role role;
    const char *equals = strchr(part, '=');
    size_t size = equals == NULL ? 0 : (size_t)(equals - part);
    snprintf(name, sizeof name, "%.*s", (int)(size < sizeof name ? size : 0), part);
    if (!role_parse(name, &role) || role >= ROLE_MODEL_COUNT)
        return refuse(parsing,
                      "\"%.40s\" is no chair with a policy; write for example AE=always_discount, "
                      "with CEO, BRAND, DEMAND, PMI, PROSPECT, AE, AM or CX",
                      part);
    const struct folder_policy *policy = find_policy(parsing, equals + 1);
    if (policy == NULL) return false;
    arm->paths[role] = policy->path;
    return true;
}

/* "balanced,AE=all_sales". */
static bool read_subject(struct parsing *parsing, struct arm *arm)
{
    char words[WORD_BYTES], *rest = words;
    if (is_at_end(parsing)) return refuse_end(parsing);
    text_copy(words, sizeof words, word(parsing));
    char *first = strsep(&rest, ",");
    const struct folder_policy *policy = find_policy(parsing, first);
    if (policy == NULL) return false;
    arm_of_policy(arm, word(parsing), policy->path);
    for (char *part = strsep(&rest, ","); part != NULL; part = strsep(&rest, ","))
        if (!read_mix(parsing, arm, part)) return false;
    parsing->at++;
    return true;
}

/* ---- What differs ------------------------------------------------------------------------------
 */

static bool add_change(struct parsing *parsing, struct arm *arm, const struct arm_change *change)
{
    return arm_add(arm, change) ||
           refuse(parsing, "at most %d things may differ from the file", ARM_CHANGES_MAX);
}

/* One slot a number: "0.16/0.12/0.08" for three. */
static bool add_slots(struct parsing *parsing, struct arm *arm, struct arm_change change,
                      unsigned count, const char *value)
{
    char words[WORD_BYTES], *rest = words;
    text_copy(words, sizeof words, value);
    for (unsigned i = 0; i < count; i++, change.index++) {
        char *part = strsep(&rest, "/");
        if (part == NULL || !read_number(part, &change.number))
            return refuse(parsing, "%.40s takes %u number%s, with / between them", change.key,
                          count, count == 1 ? "" : "s");
        if (!add_change(parsing, arm, &change)) return false;
    }
    return rest == NULL ||
           refuse(parsing, "%.40s takes %u number%s", change.key, count, count == 1 ? "" : "s");
}

/* A setting, a parameter, a start or a standing order, by its name alone. */
static bool read_with(struct parsing *parsing, struct arm *arm)
{
    struct arm_change change = {.kind = ARM_SET};
    enum init init;
    enum decision decision;
    char *equals = strchr(parsing->words[parsing->at], '=');
    if (equals == NULL || equals == parsing->words[parsing->at] || strlen(equals) < 2 ||
        (size_t)(equals - parsing->words[parsing->at]) >= sizeof change.key)
        return refuse(parsing,
                      "after \"with\" comes NAME=VALUE without blanks, as in ae_n=9, not "
                      "\"%.40s\"",
                      word(parsing));
    *equals = 0;
    const char *name = word(parsing), *value = equals + 1;
    if (strncmp(name, "init.", 5) == 0 || strncmp(name, "params.", 7) == 0 ||
        strncmp(name, "decisions.", 10) == 0)
        name = strchr(name, '.') + 1;
    text_copy(change.key, sizeof change.key, name);
    parsing->at++;
    if (init_find(name, &init)) {
        change.kind = ARM_INIT;
        change.index = init_info(init)->first_slot;
        return add_slots(parsing, arm, change, init_info(init)->count, value);
    }
    if (decision_find(name, &decision)) {
        change.kind = ARM_HABIT;
        change.index = decision_info(decision)->first_slot;
        return add_slots(parsing, arm, change, decision_info(decision)->count, value);
    }
    text_copy(change.value, sizeof change.value, value);
    for (char *at = change.value; *at != 0; at++)
        if (*at == '/') *at = ',';
    return add_change(parsing, arm, &change);
}

static bool read_without(struct parsing *parsing, struct arm *arm)
{
    struct arm_change change = {.kind = ARM_NO_ROTATION};
    enum shock_kind kind;
    const struct scenario *scenario = parsing->scenario;
    if (take(parsing, "rotation")) return add_change(parsing, arm, &change);
    if (take(parsing, "events")) {
        change.kind = ARM_NO_EVENTS;
    } else if (take(parsing, "event")) {
        change.kind = ARM_NO_EVENT;
        if (!take_place(parsing, scenario->setup.shock_count, &change.index))
            return refuse(parsing, "event needs a number from 1 to %u: its place in the file",
                          scenario->setup.shock_count);
    } else if (take(parsing, "inject")) {
        change.kind = ARM_NO_INJECT;
        if (!take_place(parsing, scenario->inject_count, &change.index))
            return refuse(parsing, "inject needs a number from 1 to %u: its place in the file",
                          scenario->inject_count);
    } else if (shock_find(word(parsing), &kind)) {
        change.kind = ARM_NO_KIND;
        change.index = kind;
        parsing->at++;
    } else {
        return refuse(parsing,
                      "after \"without\" comes rotation, events, event N, inject N or a "
                      "kind of event such as pricewar, not \"%.40s\"",
                      word(parsing));
    }
    return add_change(parsing, arm, &change);
}

/* Whether the scenario takes all the changes; tells which it does not. */
static bool try_changes(struct parsing *parsing, const struct arm *arm)
{
    struct scenario *copy = malloc(sizeof *copy);
    if (copy == NULL) return refuse(parsing, "memory is short");
    *copy = *parsing->scenario;
    bool is_good = arm_change_scenario(arm, copy, parsing->sentence, parsing->capacity);
    free(copy);
    return is_good;
}

static bool read_changes(struct parsing *parsing, struct arm *arm)
{
    bool is_good = true;
    while (is_good) {
        if (take(parsing, "with") || (arm->change_count > 0 && take(parsing, "and")))
            is_good = read_with(parsing, arm);
        else if (take(parsing, "without"))
            is_good = read_without(parsing, arm);
        else
            break;
    }
    return is_good && try_changes(parsing, arm);
}

/* ---- A comparison ------------------------------------------------------------------------------
 */

static bool refuse_quantity(struct parsing *parsing)
{
    const char *names[QUANTITY_COUNT];
    for (unsigned i = 0; i < QUANTITY_COUNT; i++)
        names[i] = quantities[i].name;
    const char *near = text_near(word(parsing), names, QUANTITY_COUNT);
    if (is_at_end(parsing)) return refuse_end(parsing);
    return refuse(parsing, "\"%.40s\" is nothing that can be compared%s%s%s", word(parsing),
                  near ? "; did you mean " : " (baton-lab test --help lists what can)",
                  near ? near : "", near ? "?" : "");
}

/* `left`: whose policies play where the side names none; NULL on the left itself. */
static bool read_side(struct parsing *parsing, struct expect_side *side,
                      const struct expect_side *left)
{
    if (left != NULL && read_number(word(parsing), &side->number)) {
        side->is_number = true;
        side->quantity = left->quantity;
        parsing->at++;
        return true;
    }
    if (left != NULL && quantity_find(word(parsing), &side->quantity)) {
        side->arm = left->arm;
        side->arm.change_count = 0;
    } else if (!read_subject(parsing, &side->arm)) {
        return false;
    }
    if (!quantity_find(word(parsing), &side->quantity)) return refuse_quantity(parsing);
    parsing->at++;
    return read_changes(parsing, &side->arm);
}

static bool read_sign(struct parsing *parsing)
{
    static const char *const signs[] = {[EXPECT_MORE] = ">",
                                        [EXPECT_LESS] = "<",
                                        [EXPECT_NO_LESS] = ">=",
                                        [EXPECT_NO_MORE] = "<=",
                                        [EXPECT_ABOUT] = "about"};
    for (unsigned i = 0; i < sizeof signs / sizeof *signs; i++)
        if (take(parsing, signs[i])) {
            parsing->out->sign = (enum expect_sign)i;
            return true;
        }
    if (is_at_end(parsing)) return refuse_end(parsing);
    return refuse(parsing, "here belongs >, <, >=, <= or about, not \"%.40s\"", word(parsing));
}

static bool read_margin(struct parsing *parsing)
{
    struct expectation *out = parsing->out;
    if (!take(parsing, "by")) return true;
    if (!read_number(word(parsing), &out->margin) || out->margin < 0)
        return refuse(parsing, "after \"by\" comes how much at least, as in by 100 or by 5 %%");
    parsing->at++;
    out->has_margin = true;
    out->is_share = take(parsing, "%");
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
    if (is_at_end(parsing)) return refuse(parsing, "a name is missing, as in %s", example);
    text_copy(parsing->out->id, sizeof parsing->out->id, word(parsing));
    parsing->at++;
    return true;
}

static bool read_inject(struct parsing *parsing)
{
    double week;
    if (!read_id(parsing, EXPECT_INJECT, "inject fire week 10")) return false;
    if (!take(parsing, "week")) return true;
    if (!read_number(word(parsing), &week) || week < 0 || week >= YEAR_WEEKS)
        return refuse(parsing, "week is a number from 0 to %d, as in the file", YEAR_WEEKS - 1);
    parsing->at++;
    parsing->out->has_week = true;
    parsing->out->week = (unsigned)week;
    return true;
}

static bool read_hook(struct parsing *parsing)
{
    const char *names[HOOK_COUNT];
    if (!read_id(parsing, EXPECT_HOOK, "hook on_week runs")) return false;
    for (unsigned i = 0; i < HOOK_COUNT; i++) {
        names[i] = hook_name((enum hook)i);
        if (strcmp(names[i], parsing->out->id) != 0) continue;
        parsing->out->hook = (enum hook)i;
        return take(parsing, "runs") || refuse(parsing, "write: hook %s runs", names[i]);
    }
    const char *near = text_near(parsing->out->id, names, HOOK_COUNT);
    return refuse(parsing, "there is no hook %.40s%s%s%s", parsing->out->id,
                  near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
}

static bool read_any(struct parsing *parsing)
{
    if (take(parsing, "inject")) return read_inject(parsing);
    if (take(parsing, "hook")) return read_hook(parsing);
    if (take(parsing, "card"))
        return read_id(parsing, EXPECT_CARD, "card harbor dealt") &&
               (take(parsing, "dealt") ||
                refuse(parsing, "write: card %.40s dealt", parsing->out->id));
    if (take(parsing, "no")) {
        parsing->out->kind = EXPECT_NO_FAULTS;
        return take(parsing, "faults") || refuse(parsing, "write: no faults");
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
    if (!split(&parsing, text) || !read_any(&parsing)) return false;
    return is_at_end(&parsing) ||
           refuse(&parsing, "\"%.40s\" is one word too many", word(&parsing));
}
