#include "scenario_check_inside.h"

#include <stdio.h>
#include <string.h>

#include "tokens.h"

/* Rules that are never called, and numbers of the scenario's own that none of them sets. */

/* ---- What the rules of the file do --------------------------------------------------------------
 */

static bool is_text(const struct scan *scan, const char *text)
{
    return scan->token == TOKEN_TEXT && scan->size == strlen(text) &&
           memcmp(scan->start, text, scan->size) == 0;
}

/* Whether `.NAME("TEXT"` stands somewhere; `text` NULL: with anything. What is not written as a
 * text in the place, as in game.metric(id, 1), may be it. */
static bool calls(const struct source *source, const char *name, const char *text)
{
    struct scan scan = scan_start(source->text, source->size);
    while (scan.token != TOKEN_END) {
        bool is_member = scan_is(&scan, ".");
        scan_next(&scan);
        if (!is_member || !scan_is(&scan, name)) continue;
        if (text == NULL) return true;
        scan_next(&scan);
        if (scan_is(&scan, "(")) scan_next(&scan);
        if (scan.token != TOKEN_TEXT || is_text(&scan, text)) return true;
        scan_next(&scan);
        if (scan_is(&scan, "..")) return true;
    }
    return false;
}

/* ---- Hooks -------------------------------------------------------------------------------------
 */

static bool has_hook(const struct checking *checking, const char *name)
{
    return source_line_of(checking->source, name) > 0;
}

static bool has_rotation(const struct scenario *scenario)
{
    bool has = scenario->rotation_count > 0;
    for (uint32_t i = 0; i < scenario->own.format_count; i++)
        has |= scenario->own.formats[i].rotation_count > 0;
    return has;
}

static void check_hooks(const struct checking *checking)
{
    const struct scenario *scenario = checking->scenario;
    if (has_hook(checking, "on_rotation") && !has_rotation(scenario))
        checking_warn(checking, "on_rotation",
                      "chairs never change here, so this is never called: add rotation = { [26] = "
                      "1 }");
    if (has_hook(checking, "on_inject") && scenario->inject_count == 0 &&
        !calls(checking->source, "inject", NULL))
        checking_warn(checking, "on_inject", "there are no injects here, so this is never called");
    if (has_hook(checking, "on_quarter") && scenario->setup.weeks <= QUARTER_WEEKS)
        checking_warn(checking, "on_quarter",
                      "the game has one quarter only, so this is never called; use on_start");
}

/* ---- Own numbers -------------------------------------------------------------------------------
 */

static void check_metrics(const struct checking *checking)
{
    const struct scenario_own *own = &checking->scenario->own;
    for (uint32_t i = 0; i < own->metric_count; i++) {
        const char *id = own->metrics[i].id;
        char path[32];
        if (calls(checking->source, "metric", id)) continue;
        snprintf(path, sizeof path, "own_metrics[%u]", i + 1);
        checking_warn(checking, path,
                      "nothing sets '%s': call game.metric(\"%s\", 1, team) in a hook", id, id);
    }
}

void checking_rules(const struct checking *checking)
{
    check_hooks(checking);
    check_metrics(checking);
}
