#include "spelling.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reference.h"
#include "scenario_read.h"
#include "text.h"
#include "tokens.h"

enum { NAMES_MAX = 320, NAME_BYTES = 48, DEPTH_MAX = 64, ROWS_MAX = 96 };

/* A set of names; what no longer fits is not known, and then nothing is said about it. */
struct names {
    char list[NAMES_MAX][NAME_BYTES];
    size_t count;
    bool is_full;
};

/* What encloses the token: a table, a call, or a block of statements. */
enum within { WITHIN_TABLE, WITHIN_CALL, WITHIN_BLOCK };

struct spelling {
    const struct source *source;
    const struct scenario *scenario;
    struct findings *findings;
    size_t errors_before;  /* errors that loading found */
    struct names declared; /* locals, parameters, globals that the file sets */
    struct names teams;    /* names that stand for game.teams[i] */
    struct scan scan;
    struct scan before; /* the token before this one */
    enum within places[DEPTH_MAX];
    unsigned depth;
    struct names known; /* for the name under examination */
};

/* ---- Names -------------------------------------------------------------------------------------
 */

static bool has(const struct names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->list[i], name) == 0) return true;
    return false;
}

static void take(const struct scan *scan, char out[NAME_BYTES])
{
    size_t size = scan->size < NAME_BYTES ? scan->size : NAME_BYTES - 1;
    memcpy(out, scan->start, size);
    out[size] = '\0';
}

static void add_word(struct names *names, const char *name)
{
    if (has(names, name)) return;
    if (names->count == NAMES_MAX)
        names->is_full = true;
    else
        text_copy(names->list[names->count++], NAME_BYTES, name);
}

static void add(struct names *names, const struct scan *scan)
{
    char name[NAME_BYTES];
    take(scan, name);
    add_word(names, name);
}

static bool is_keyword(const struct scan *scan)
{
    static const char *const words[] = {"and",   "break", "do",       "else", "elseif", "end",
                                        "false", "for",   "function", "goto", "if",     "in",
                                        "local", "nil",   "not",      "or",   "repeat", "return",
                                        "then",  "true",  "until",    "while"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (scan_is(scan, words[i])) return true;
    return false;
}

static bool is_name(const struct scan *scan)
{
    return scan->token == TOKEN_NAME && !is_keyword(scan);
}

/* ---- What is said -------------------------------------------------------------------------------
 */

static void complain(const struct spelling *spelling, int line, const char *name,
                     const struct names *known, const char *what)
{
    const char *list[NAMES_MAX];
    char sentence[256];
    struct finding finding;
    if (known->is_full || has(known, name)) return;
    for (size_t i = 0; i < known->count; i++)
        list[i] = known->list[i];
    const char *near = text_near(name, list, known->count);
    snprintf(sentence, sizeof sentence, "%s%s%s%s%s", name, what,
             near != NULL ? " (did you mean " : "", near != NULL ? near : "",
             near != NULL ? "?)" : "");
    finding_set(&finding, SEVERITY_ERROR, spelling->source->file, line, sentence);
    findings_add(spelling->findings, &finding);
}

/* Fills `names` with those of the rows whose name begins with `prefix`, without it. */
static void fill(struct names *names, const char *prefix,
                 size_t (*rows_of)(struct reference_row *rows, size_t capacity))
{
    struct reference_row rows[ROWS_MAX];
    size_t count = rows_of(rows, ROWS_MAX), length = strlen(prefix);
    for (size_t i = 0; i < count; i++)
        if (strncmp(rows[i].name, prefix, length) == 0) add_word(names, rows[i].name + length);
}

static void fill_list(struct names *names, struct form_names from)
{
    for (size_t i = 0; i < from.count; i++)
        add_word(names, from.list[i]);
}

/* ---- What may be named --------------------------------------------------------------------------
 */

static const char *const game_fields[] = {"week",  "quarter",  "weeks",
                                          "teams", "settings", "memory"};
static const char *const team_fields[] = {"revenue",      "profit",     "alignment", "tension",
                                          "satisfaction", "open_deals", "waiting",   "target",
                                          "quarter",      "decisions",  "people",    "own"};

static struct names *none_known(struct spelling *spelling)
{
    spelling->known.count = 0;
    spelling->known.is_full = false;
    return &spelling->known;
}

static const struct names *known_globals(struct spelling *spelling)
{
    struct names *names = &spelling->known;
    struct reference_row rows[ROWS_MAX];
    size_t count = reference_of_globals(rows, ROWS_MAX);
    *names = spelling->declared;
    for (size_t i = 0; i < count; i++) {
        char word[NAME_BYTES];
        text_copy(word, sizeof word, rows[i].name);
        word[strcspn(word, ".")] = '\0';
        add_word(names, word);
    }
    return names;
}

static const struct names *known_of_library(struct spelling *spelling, const char *library)
{
    struct names *names = none_known(spelling);
    char prefix[NAME_BYTES + 1];
    snprintf(prefix, sizeof prefix, "%s.", library);
    fill(names, prefix, reference_of_globals);
    return names;
}

static const struct names *known_of_game(struct spelling *spelling)
{
    struct names *names = none_known(spelling);
    fill(names, "", reference_of_game);
    for (size_t i = 0; i < sizeof game_fields / sizeof *game_fields; i++)
        add_word(names, game_fields[i]);
    return names;
}

static const struct names *known_of_team(struct spelling *spelling)
{
    struct names *names = none_known(spelling);
    for (size_t i = 0; i < sizeof team_fields / sizeof *team_fields; i++)
        add_word(names, team_fields[i]);
    return names;
}

/* Of a file with errors it is not known what it has of its own, so nothing is said about that. */
static struct names *own_known(struct spelling *spelling)
{
    struct names *names = none_known(spelling);
    names->is_full = spelling->errors_before > 0;
    return names;
}

static const struct names *known_settings(struct spelling *spelling)
{
    struct names *names = own_known(spelling);
    for (uint32_t i = 0; i < spelling->scenario->own.option_count; i++)
        add_word(names, spelling->scenario->own.options[i].key);
    return names;
}

static const struct names *known_metrics(struct spelling *spelling)
{
    struct names *names = own_known(spelling);
    for (uint32_t i = 0; i < spelling->scenario->own.metric_count; i++)
        add_word(names, spelling->scenario->own.metrics[i].id);
    return names;
}

static const struct names *known_of_table(struct spelling *spelling, struct form_names from)
{
    struct names *names = none_known(spelling);
    fill_list(names, from);
    return names;
}

/* ---- Declarations -------------------------------------------------------------------------------
 */

static void enter(struct spelling *spelling, enum within within)
{
    if (spelling->depth < DEPTH_MAX) spelling->places[spelling->depth] = within;
    spelling->depth++;
}

static void leave(struct spelling *spelling)
{
    if (spelling->depth > 0) spelling->depth--;
}

static bool is_in_table(const struct spelling *spelling)
{
    return spelling->depth > 0 && spelling->depth <= DEPTH_MAX &&
           spelling->places[spelling->depth - 1] == WITHIN_TABLE;
}

/* Inside a function; what stands elsewhere is data, which is read and not guessed at. */
static bool is_in_rule(const struct spelling *spelling)
{
    for (unsigned i = 0; i < spelling->depth && i < DEPTH_MAX; i++)
        if (spelling->places[i] == WITHIN_BLOCK) return true;
    return false;
}

/* Keeps track of what encloses the tokens. */
static void follow(struct spelling *spelling)
{
    const struct scan *scan = &spelling->scan;
    if (scan_is(scan, "{"))
        enter(spelling, WITHIN_TABLE);
    else if (scan_is(scan, "("))
        enter(spelling, WITHIN_CALL);
    else if (scan_is(scan, "function") || scan_is(scan, "do") || scan_is(scan, "if") ||
             scan_is(scan, "repeat"))
        enter(spelling, WITHIN_BLOCK);
    else if (scan_is(scan, "}") || scan_is(scan, ")") || scan_is(scan, "end") ||
             scan_is(scan, "until"))
        leave(spelling);
}

/* After `local`, `for` or the `(` of a function: names with commas between them. */
static void declare_list(struct spelling *spelling, struct scan scan)
{
    while (is_name(&scan)) {
        add(&spelling->declared, &scan);
        scan_next(&scan);
        if (scan_is(&scan, "<")) /* local x <const> */
            while (scan.token != TOKEN_END && !scan_is(&scan, ","))
                scan_next(&scan);
        if (!scan_is(&scan, ",")) return;
        scan_next(&scan);
    }
}

static void declare_function(struct spelling *spelling, struct scan scan)
{
    if (is_name(&scan)) {
        add(&spelling->declared, &scan);
        while (scan.token != TOKEN_END && !scan_is(&scan, "("))
            scan_next(&scan);
    }
    scan_next(&scan);
    declare_list(spelling, scan);
}

static bool follows(const struct scan *from, const char *const *words, size_t count)
{
    struct scan scan = *from;
    for (size_t i = 0; i < count; i++) {
        if (!scan_is(&scan, words[i])) return false;
        scan_next(&scan);
    }
    return true;
}

/* `local team = game.teams[i]` and `for i, team in ipairs(game.teams)`. */
static void note_team(struct spelling *spelling)
{
    static const char *const one[] = {"=", "game", ".", "teams", "["};
    static const char *const each[] = {"in", "ipairs", "(", "game", ".", "teams"};
    struct scan after = spelling->scan;
    scan_next(&after);
    if (follows(&after, one, 5) || follows(&after, each, 6)) add(&spelling->teams, &spelling->scan);
}

static void declare(struct spelling *spelling)
{
    struct scan after = spelling->scan;
    scan_next(&after);
    if (scan_is(&spelling->scan, "local") || scan_is(&spelling->scan, "for"))
        declare_list(spelling, after);
    else if (scan_is(&spelling->scan, "function"))
        declare_function(spelling, after);
    else if (is_name(&spelling->scan) && scan_is(&after, "=") && !is_in_table(spelling) &&
             !scan_is(&spelling->before, "."))
        add(&spelling->declared, &spelling->scan);
    if (is_name(&spelling->scan)) note_team(spelling);
}

/* ---- Uses ---------------------------------------------------------------------------------------
 */

static void check_member(struct spelling *spelling, const char *owner, const struct scan *member)
{
    char name[NAME_BYTES];
    take(member, name);
    int line = member->token_line;
    if (strcmp(owner, "math") == 0 || strcmp(owner, "string") == 0 || strcmp(owner, "table") == 0)
        complain(spelling, line, name, known_of_library(spelling, owner),
                 ": there is no such function here");
    else if (strcmp(owner, "game") == 0)
        complain(spelling, line, name, known_of_game(spelling),
                 ": game has no such field or function");
    else if (has(&spelling->teams, owner))
        complain(spelling, line, name, known_of_team(spelling), ": a team has no such number");
}

/* game.settings.KEY, game.teams[1].FIELD, ANY.own.ID: `scan` is the name after the first dot. */
static void check_path(struct spelling *spelling, struct scan scan)
{
    bool is_teams = scan_is(&scan, "teams"), is_settings = scan_is(&scan, "settings");
    char name[NAME_BYTES];
    scan_next(&scan);
    if (is_teams && scan_is(&scan, "[")) {
        while (scan.token != TOKEN_END && !scan_is(&scan, "]"))
            scan_next(&scan);
        scan_next(&scan);
    }
    if (!scan_is(&scan, ".")) return;
    scan_next(&scan);
    take(&scan, name);
    if (is_teams)
        complain(spelling, scan.token_line, name, known_of_team(spelling),
                 ": a team has no such number");
    else if (is_settings)
        complain(spelling, scan.token_line, name, known_settings(spelling),
                 ": the file has no such setting");
}

/* The literal first argument of game.parameter("phi", ...). */
static void check_argument(struct spelling *spelling, const struct scan *function)
{
    struct scan scan = *function;
    char name[NAME_BYTES];
    scan_next(&scan);
    if (scan_is(&scan, "(")) scan_next(&scan);
    if (scan.token != TOKEN_TEXT || scan.size == 0) return;
    take(&scan, name);
    int line = scan.token_line;
    scan_next(&scan);
    if (scan_is(&scan, "..")) return; /* a part of a name only */
    if (scan_is(function, "parameter"))
        complain(spelling, line, name, known_of_table(spelling, names_of_parameters()),
                 ": the model has no such number");
    else if (scan_is(function, "cancel"))
        complain(spelling, line, name, known_of_table(spelling, names_of_shocks()),
                 ": there is no such kind of event");
    else if (scan_is(function, "metric"))
        complain(spelling, line, name, known_metrics(spelling), ": own_metrics has no such number");
}

/* to = "AE" and kind = "slump" in a call inside a rule; data is read elsewhere. */
static void check_value(struct spelling *spelling)
{
    struct scan value = spelling->scan;
    char name[NAME_BYTES];
    scan_next(&value);
    scan_next(&value);
    if (value.token != TOKEN_TEXT || value.size == 0 || !is_in_rule(spelling)) return;
    take(&value, name);
    if (scan_is(&spelling->scan, "to"))
        complain(spelling, value.token_line, name, known_of_table(spelling, names_of_roles()),
                 ": there is no such chair");
    else if (scan_is(&spelling->scan, "kind"))
        complain(spelling, value.token_line, name, known_of_table(spelling, names_of_shocks()),
                 ": there is no such kind of event");
}

static void check_name(struct spelling *spelling)
{
    struct scan after = spelling->scan;
    char name[NAME_BYTES];
    scan_next(&after);
    bool is_member = scan_is(&spelling->before, ".") || scan_is(&spelling->before, ":") ||
                     scan_is(&spelling->before, "::") || scan_is(&spelling->before, "goto");
    bool is_key = is_in_table(spelling) && scan_is(&after, "=");
    take(&spelling->scan, name);
    if (is_key) check_value(spelling);
    if (is_key || is_member) return;
    complain(spelling, spelling->scan.token_line, name, known_globals(spelling),
             ": there is no such name here");
    if (!scan_is(&after, ".")) return;
    scan_next(&after);
    check_member(spelling, name, &after);
    if (strcmp(name, "game") != 0) return;
    check_path(spelling, after);
    check_argument(spelling, &after);
}

/* ---- Both passes --------------------------------------------------------------------------------
 */

static void pass(struct spelling *spelling, void (*look)(struct spelling *spelling))
{
    struct scan *scan = &spelling->scan;
    *scan = scan_start(spelling->source->text, spelling->source->size);
    spelling->before = *scan;
    spelling->depth = 0;
    for (scan_next(scan); scan->token != TOKEN_END; scan_next(scan)) {
        look(spelling);
        follow(spelling);
        spelling->before = *scan;
    }
}

/* ANY.own.ID is a number of the scenario's own, whatever stands for the team. */
static void check_own(struct spelling *spelling)
{
    struct scan after = spelling->scan;
    char name[NAME_BYTES];
    scan_next(&after);
    if (!scan_is(&spelling->scan, "own") || !scan_is(&spelling->before, ".") ||
        !scan_is(&after, "."))
        return;
    scan_next(&after);
    take(&after, name);
    complain(spelling, after.token_line, name, known_metrics(spelling),
             ": own_metrics has no such number");
}

static void look_for_uses(struct spelling *spelling)
{
    check_own(spelling);
    if (is_name(&spelling->scan)) check_name(spelling);
}

void spelling_check(const struct source *source, const struct scenario *scenario,
                    struct findings *findings)
{
    struct spelling *spelling = calloc(1, sizeof *spelling);
    if (spelling == NULL) return;
    spelling->source = source;
    spelling->scenario = scenario;
    spelling->findings = findings;
    spelling->errors_before = findings->errors;
    pass(spelling, declare);
    pass(spelling, look_for_uses);
    free(spelling);
}
