#include "scenario_read.h"

#include "game_numbers.h"
#include "messages.h"

/* Conditions of cards and injects: when = { metric = "tension", above = 0.6, from = 5, till = 40 }.
 */

static bool read_metric(struct form *form, uint8_t *metric)
{
    char name[32];
    if (!form_text(form, "metric", name, sizeof name)) {
        form_complain(form, SEVERITY_ERROR, NULL,
                      "a condition needs a number to look at, as metric = \"tension\"");
        return false;
    }
    if (game_number_find(name, metric)) return true;
    form_complain_near(form, "metric", name, names_of_game_numbers());
    return false;
}

bool form_span(struct form *form, uint16_t *from, uint16_t *till)
{
    long first = *from, last = *till;
    bool has_from = form_whole(form, "from", 0, YEAR_WEEKS + GHOST_WEEKS - 1, &first);
    bool has_till = form_whole(form, "till", 0, YEAR_WEEKS + GHOST_WEEKS - 1, &last);
    if (first > last) form_complain(form, SEVERITY_ERROR, NULL, "from is after till");
    *from = (uint16_t)first;
    *till = (uint16_t)last;
    return has_from || has_till;
}

bool form_when(struct form *form, struct scenario_when *when)
{
    static const char *const keys[] = {"metric", "above", "below", "from", "till"};
    struct form inner;
    double above = 0, below = 0;
    if (!form_enter(form, "when", &inner)) return false;
    form_expect(&inner, (struct form_names){keys, sizeof keys / sizeof *keys});
    *when = (struct scenario_when){.is_set = true, .till = YEAR_WEEKS + GHOST_WEEKS - 1};
    (void)read_metric(&inner, &when->metric);
    when->is_above = form_number(&inner, "above", -1e9, 1e9, &above);
    bool is_below = form_number(&inner, "below", -1e9, 1e9, &below);
    if (when->is_above == is_below)
        form_complain(&inner, SEVERITY_ERROR, NULL,
                      "a condition has either above or below, as above = 0.6");
    when->bound = when->is_above ? above : below;
    (void)form_span(&inner, &when->from, &when->till);
    form_leave(&inner);
    return true;
}

bool scenario_when_holds(const struct scenario_when *when, unsigned week, const double *numbers)
{
    if (!when->is_set) return true;
    double value = numbers[when->metric];
    return week >= when->from && week <= when->till &&
           (when->is_above ? value > when->bound : value < when->bound);
}
