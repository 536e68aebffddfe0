#include "study.h"

#include <string.h>

static const struct measure rows[MEASURE_COUNT] = {
#define MEASURE(name_, how_, series_, over_, from_, to_, digits_, meaning_)                        \
    [MEASURE_##name_] = {#name_,         meaning_, HOW_##how_, SERIES_##series_,                   \
                         SERIES_##over_, from_,    to_,        digits_},
#include "study_measures.def"
#undef MEASURE
};

const struct measure *measure_info(enum measure_id id)
{
    return &rows[id];
}

bool measure_find(const char *name, enum measure_id *id)
{
    for (unsigned i = 0; i < MEASURE_COUNT; i++) {
        if (strcmp(rows[i].name, name) != 0) continue;
        *id = (enum measure_id)i;
        return true;
    }
    return false;
}

struct window {
    const struct study_course *course;
    unsigned from, to; /* the first week, and the one behind the last */
};

static double sum(const struct window *window, enum series series)
{
    double total = 0;
    for (unsigned week = window->from; week < window->to; week++)
        total += window->course->values[week][series];
    return total;
}

static double least(const struct window *window, enum series series)
{
    double value = window->course->values[window->from][series];
    for (unsigned week = window->from + 1; week < window->to; week++)
        if (window->course->values[week][series] < value)
            value = window->course->values[week][series];
    return value;
}

double measure_of(const struct measure *measure, const struct study_course *course)
{
    struct window window = {course, measure->from, measure->to + 1};
    if (window.to > course->weeks) window.to = course->weeks;
    if (window.from >= window.to) return 0;
    double over;
    switch (measure->how) {
    case HOW_SUM:
        return sum(&window, measure->series);
    case HOW_MEAN:
        return sum(&window, measure->series) / (window.to - window.from);
    case HOW_LEAST:
        return least(&window, measure->series);
    case HOW_LAST:
        return course->values[window.to - 1][measure->series];
    case HOW_SHARE:
        over = sum(&window, measure->over);
        return over != 0 ? sum(&window, measure->series) / over : 0;
    case HOW_BEYOND:
        return course->values[window.to - 1][measure->series] -
               sum(&window, measure->over) / (window.to - window.from);
    }
    return 0;
}
