#include "units.h"

#include <stdio.h>

static void format_money(double thousands, const char *per, char *out, size_t capacity)
{
    double dollars = thousands * 1000.0;
    const char *sign = dollars < 0 ? "-" : "";
    long whole = (long)((dollars < 0 ? -dollars : dollars) + 0.5);
    if (whole >= 1000000)
        snprintf(out, capacity, "%s$%ld,%03ld,%03ld%s", sign, whole / 1000000, whole / 1000 % 1000,
                 whole % 1000, per);
    else if (whole >= 1000)
        snprintf(out, capacity, "%s$%ld,%03ld%s", sign, whole / 1000, whole % 1000, per);
    else
        snprintf(out, capacity, "%s$%ld%s", whole > 0 ? sign : "", whole, per);
}

void unit_format(enum unit unit, double value, char *out, size_t capacity)
{
    switch (unit) {
    case UNIT_SHARE:
        snprintf(out, capacity, "%.0f%%", value * 100.0);
        break;
    case UNIT_MONEY_WEEK:
        format_money(value, " a week", out, capacity);
        break;
    case UNIT_MONEY:
        format_money(value, "", out, capacity);
        break;
    case UNIT_HOURS:
        snprintf(out, capacity, "%.0f hours", value);
        break;
    case UNIT_WEEKS:
        snprintf(out, capacity, "%.0f weeks", value);
        break;
    case UNIT_TIMES:
        snprintf(out, capacity, "%.0f a quarter", value);
        break;
    case UNIT_COUNT:
        snprintf(out, capacity, "%.1f", value);
        break;
    case UNIT_POINTS:
    case UNIT_CHOICE:
        snprintf(out, capacity, "%.0f", value);
        break;
    case UNIT_INDEX:
    case UNIT_SCALE:
        snprintf(out, capacity, "%.2f", value);
        break;
    case UNIT_SWITCH:
        snprintf(out, capacity, value > 0.5 ? "on" : "off");
        break;
    }
}
