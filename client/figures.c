#include "figures.h"

#include "words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool is_german(void)
{
    return words_language() == LANGUAGE_DE;
}

/* Digits in groups of three. */
static void group(char *out, size_t capacity, int64_t value)
{
    char digits[24];
    int count = snprintf(digits, sizeof digits, "%lld", (long long)(value < 0 ? -value : value));
    size_t size = 0;

    if (value < 0 && size + 1 < capacity) out[size++] = '-';
    for (int i = 0; i < count && size + 2 < capacity; i++) {
        if (i > 0 && (count - i) % 3 == 0) out[size++] = is_german() ? '.' : ',';
        out[size++] = digits[i];
    }
    out[size] = 0;
}

/* English writes the sign of a currency before the number, German and codes of letters after it. */
static void put_currency(char *out, size_t capacity, const char *number, const char *currency)
{
    const char *sign = currency[0] ? currency : "$";
    bool is_code = (sign[0] >= 'A' && sign[0] <= 'Z') || (sign[0] >= 'a' && sign[0] <= 'z');

    if (is_german() || is_code)
        snprintf(out, capacity, "%s %s", number, sign);
    else if (number[0] == '-')
        snprintf(out, capacity, "-%s%s", sign, number + 1);
    else
        snprintf(out, capacity, "%s%s", sign, number);
}

void figures_money(char *out, size_t capacity, int64_t cents, const char *currency)
{
    char number[32];
    int64_t half = cents < 0 ? -50 : 50;

    group(number, sizeof number, (cents + half) / 100);
    put_currency(out, capacity, number, currency);
}

void figures_money_short(char *out, size_t capacity, int64_t cents, const char *currency)
{
    char number[48];
    double millions = (double)cents / 1e8;

    if (millions < 1 && millions > -1) {
        int64_t thousands = (cents + (cents < 0 ? -50000 : 50000)) / 100000;
        figures_money(out, capacity, thousands * 100000, currency);
        return;
    }
    snprintf(number, sizeof number, "%.2f", millions);
    char *point = strchr(number, '.');
    if (point && is_german()) *point = ',';
    if (is_german()) strcat(number, " Mio.");
    put_currency(out, capacity, number, currency);
    size_t size = strlen(out);
    if (!is_german()) snprintf(out + size, capacity - size, " million");
}

void figures_thousands(char *out, size_t capacity, double thousands, const char *currency)
{
    figures_money(out, capacity, (int64_t)llround(thousands * 100000.0), currency);
}

void figures_share(char *out, size_t capacity, double share)
{
    double percent = share * 100;
    const char *gap = is_german() ? " " : "";

    snprintf(out, capacity, "%.0f%s%%", rint(percent) + 0.0, gap);
}

void figures_number(char *out, size_t capacity, double value)
{
    double size = fabs(value);

    if (size >= 1000) {
        group(out, capacity, llround(value));
        return;
    }
    double rounded = size < 10 ? round(value * 10) / 10 : round(value);
    bool is_whole = fabs(rounded - round(rounded)) < 0.01;
    snprintf(out, capacity, is_whole ? "%.0f" : "%.1f", rounded + 0.0);
    char *point = strchr(out, '.');
    if (point && is_german()) *point = ',';
}

static void put_with(char *out, size_t capacity, double value, enum word unit)
{
    char number[32];

    figures_number(number, sizeof number, value);
    word_fill(out, capacity, unit, WORD_VALUES(number));
}

/* 1 is the usual; people say how far from it. */
static void put_index(char *out, size_t capacity, double value)
{
    char share[24];
    double apart = value - 1;
    bool is_usual = fabs(apart) < 0.005;

    figures_share(share, sizeof share, fabs(apart));
    if (is_usual)
        snprintf(out, capacity, "%s", word(WORD_unit_usual));
    else
        word_fill(out, capacity, apart > 0 ? WORD_unit_above : WORD_unit_below, WORD_VALUES(share));
}

/* Two things compared: nothing between them, or how much better. */
static void put_scale(char *out, size_t capacity, double value)
{
    if (fabs(value) < 0.05) {
        snprintf(out, capacity, "%s", word(WORD_unit_level));
        return;
    }
    snprintf(out, capacity, "%+.1f", value);
    char *point = strchr(out, '.');
    if (point && is_german()) *point = ',';
}

void figures_value(char *out, size_t capacity, double value, enum unit unit, const char *currency)
{
    char money[40];

    switch (unit) {
    case UNIT_SHARE:
        figures_share(out, capacity, value);
        break;
    case UNIT_MONEY_WEEK:
        figures_thousands(money, sizeof money, value, currency);
        word_fill(out, capacity, WORD_unit_money_week, WORD_VALUES(money));
        break;
    case UNIT_MONEY:
        figures_thousands(out, capacity, value, currency);
        break;
    case UNIT_HOURS:
        put_with(out, capacity, value, WORD_unit_hours);
        break;
    case UNIT_WEEKS:
        put_with(out, capacity, value, WORD_weeks_many);
        break;
    case UNIT_TIMES:
        put_with(out, capacity, value, WORD_unit_times);
        break;
    case UNIT_INDEX:
        put_index(out, capacity, value);
        break;
    case UNIT_SWITCH:
        snprintf(out, capacity, "%s", word(value >= 0.5 ? WORD_unit_on : WORD_unit_off));
        break;
    case UNIT_SCALE:
        put_scale(out, capacity, value);
        break;
    case UNIT_COUNT:
    case UNIT_POINTS:
    case UNIT_CHOICE:
        figures_number(out, capacity, value);
        break;
    }
}

void figures_time(char *out, size_t capacity, int64_t ms)
{
    int64_t seconds = (ms + 999) / 1000;

    snprintf(out, capacity, "%lld:%02lld", (long long)(seconds / 60), (long long)(seconds % 60));
}

void figures_code(char *out, size_t capacity, const char *code)
{
    if (strlen(code) == 8 && !strchr(code, '-'))
        snprintf(out, capacity, "%.4s-%s", code, code + 4);
    else
        snprintf(out, capacity, "%s", code);
}
