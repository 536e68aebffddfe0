#include "text.h"

#include "ensure.h"

#include <string.h>

enum { WORD_MAX = 63 };

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0u) == 0x80u;
}

/* Bytes that a code point with this first byte takes; 0 for a byte that cannot be the first. */
static size_t span_of(unsigned char first)
{
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/* Reads one code point; returns the bytes it took, or 0 when they are malformed. */
static size_t take_point(const char *bytes, size_t size, uint32_t *point)
{
    static const unsigned char first_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = (unsigned char)bytes[0];
    size_t span = span_of(first);
    if (span == 0 || span > size) return 0;
    uint32_t value = first & first_mask[span];
    for (size_t i = 1; i < span; i++) {
        unsigned char next = (unsigned char)bytes[i];
        if (!is_continuation(next)) return 0;
        value = value << 6 | (next & 0x3Fu);
    }
    if (value < smallest[span] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *point = value;
    return span;
}

static bool is_disturbing(uint32_t point)
{
    bool is_control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
    bool is_separator = point == 0x2028 || point == 0x2029;
    bool is_direction =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return is_control || is_separator || is_direction;
}

bool text_is_utf8(const char *bytes, size_t size)
{
    uint32_t point;
    for (size_t at = 0, span; at < size; at += span) {
        span = take_point(bytes + at, size - at, &point);
        if (span == 0) return false;
    }
    return true;
}

bool text_is_clean(const char *bytes, size_t size)
{
    uint32_t point;
    for (size_t at = 0, span; at < size; at += span) {
        span = take_point(bytes + at, size - at, &point);
        if (span == 0 || is_disturbing(point)) return false;
    }
    return true;
}

size_t text_copy(char *out, size_t capacity, const char *in)
{
    ensure(capacity > 0);
    size_t size = strlen(in);
    if (size >= capacity) {
        size = capacity - 1;
        while (size > 0 && is_continuation((unsigned char)in[size]))
            size--;
    }
    memmove(out, in, size);
    out[size] = '\0';
    return size;
}

size_t text_clean(char *out, size_t capacity, const char *in)
{
    ensure(capacity > 0);
    size_t size = strlen(in), filled = 0;
    for (size_t at = 0; at < size;) {
        uint32_t point = 0;
        size_t span = take_point(in + at, size - at, &point);
        bool is_bad = span == 0 || is_disturbing(point);
        size_t needed = is_bad ? 1 : span;
        if (filled + needed >= capacity) break;
        memcpy(out + filled, is_bad ? "?" : in + at, needed);
        filled += needed;
        at += span > 0 ? span : 1;
    }
    out[filled] = '\0';
    return filled;
}

size_t text_length(const char *text)
{
    size_t points = 0;
    for (; *text != '\0'; text++)
        points += !is_continuation((unsigned char)*text);
    return points;
}

/* Bytes of the white space at `text`, 0 when there is none. */
static size_t blank_at(const char *text)
{
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
    return text[0] == '\xC2' && text[1] == '\xA0' ? 2 : 0;
}

size_t text_trim(char *text)
{
    size_t start = 0, end = 0;
    while (blank_at(text + start) > 0)
        start += blank_at(text + start);
    for (size_t at = start; text[at] != '\0';) {
        size_t blank = blank_at(text + at);
        at += blank > 0 ? blank : 1;
        if (blank == 0) end = at;
    }
    size_t size = end > start ? end - start : 0;
    memmove(text, text + start, size);
    text[size] = '\0';
    return size;
}

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* Signs that take no width, or show as nothing: joiners, marks of direction, fillers. */
static bool is_unseen(uint32_t point)
{
    return (point >= 0x200B && point <= 0x200F) || (point >= 0x2060 && point <= 0x2064) ||
           (point >= 0xFE00 && point <= 0xFE0F) || point == 0x00AD || point == 0x034F ||
           point == 0x061C || point == 0x115F || point == 0x1160 || point == 0x180E ||
           point == 0x2800 || point == 0x3164 || point == 0xFEFF || point == 0xFFA0;
}

static bool is_blank(uint32_t point)
{
    return point == ' ' || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F ||
           point == 0x3000;
}

/* The next code point that can be seen, blanks included; 0 at the end or at malformed bytes. */
static uint32_t next_seen(const char **text)
{
    uint32_t point = 0;
    do {
        size_t span = take_point(*text, strlen(*text), &point);
        if (**text == '\0' || span == 0) return 0;
        *text += span;
    } while (is_unseen(point));
    return point;
}

bool text_is_visible(const char *text)
{
    uint32_t point = next_seen(&text);
    while (is_blank(point))
        point = next_seen(&text);
    return point != 0;
}

bool text_looks_like(const char *one, const char *other)
{
    uint32_t a, b;
    do {
        a = next_seen(&one);
        b = next_seen(&other);
        if (a < 0x80 && b < 0x80 && lower((char)a) == lower((char)b)) b = a;
    } while (a == b && a != 0);
    return a == b;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* One row of the table of optimal string alignment: `last` and `before` are the two rows above. */
static void fill_row(unsigned *row, const unsigned *last, const unsigned *before, const char *one,
                     const char *other)
{
    size_t size = strlen(other);
    for (size_t j = 1; j <= size; j++) {
        unsigned swap = lower(one[0]) != lower(other[j - 1]);
        row[j] = least(least(last[j] + 1, row[j - 1] + 1), last[j - 1] + swap);
        if (before != NULL && j > 1 && lower(one[0]) == lower(other[j - 2]) &&
            lower(one[-1]) == lower(other[j - 1]))
            row[j] = least(row[j], before[j - 2] + 1);
    }
}

size_t text_distance(const char *one, const char *other)
{
    unsigned rows[3][WORD_MAX + 1];
    size_t size = strlen(one), other_size = strlen(other);
    if (size > WORD_MAX || other_size > WORD_MAX) return SIZE_MAX;
    for (unsigned j = 0; j <= other_size; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= size; i++) {
        rows[i % 3][0] = (unsigned)i;
        fill_row(rows[i % 3], rows[(i - 1) % 3], i > 1 ? rows[(i - 2) % 3] : NULL, one + i - 1,
                 other);
    }
    return rows[size % 3][other_size];
}

const char *text_near(const char *word, const char *const *list, size_t count)
{
    const char *nearest = NULL;
    size_t size = strlen(word);
    size_t best = (size < 3 ? 1 : size / 3) + 1;
    for (size_t i = 0; i < count; i++) {
        size_t distance = text_distance(word, list[i]);
        if (distance < best) {
            best = distance;
            nearest = list[i];
        }
    }
    return nearest;
}
