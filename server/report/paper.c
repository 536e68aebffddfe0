#include "paper.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Makes room for `more` bytes and a terminator. */
static bool grow(struct paper *paper, size_t more)
{
    size_t capacity = paper->capacity == 0 ? 16384 : paper->capacity;
    if (paper->has_failed) return false;
    while (capacity < paper->size + more + 1)
        capacity *= 2;
    if (capacity == paper->capacity) return true;
    char *bytes = realloc(paper->bytes, capacity);
    if (bytes == NULL) {
        paper->has_failed = true;
        return false;
    }
    paper->bytes = bytes;
    paper->capacity = capacity;
    return true;
}

void paper_put(struct paper *paper, const char *format, ...)
{
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int size = vsnprintf(NULL, 0, format, values);
    va_end(values);
    if (size > 0 && grow(paper, (size_t)size)) {
        vsnprintf(paper->bytes + paper->size, (size_t)size + 1, format, again);
        paper->size += (size_t)size;
    }
    va_end(again);
}

static void put_bytes(struct paper *paper, const char *bytes, size_t size)
{
    if (!grow(paper, size)) return;
    memcpy(paper->bytes + paper->size, bytes, size);
    paper->size += size;
}

static const char *entity(char letter)
{
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void paper_put_html(struct paper *paper, const char *text)
{
    for (; *text != 0; text++) {
        const char *word = entity(*text);
        if (word != NULL)
            put_bytes(paper, word, strlen(word));
        else
            put_bytes(paper, text, 1);
    }
}

static void separate(struct paper *paper)
{
    if (paper->size > 0 && paper->bytes[paper->size - 1] != '\n') put_bytes(paper, ",", 1);
}

void paper_put_cell(struct paper *paper, const char *text)
{
    separate(paper);
    put_bytes(paper, "\"", 1);
    if (text[0] != 0 && (strchr("=+-@", text[0]) != NULL || (unsigned char)text[0] < 0x20))
        put_bytes(paper, "'", 1);
    for (; *text != 0; text++) {
        if (*text == '"') put_bytes(paper, "\"", 1);
        put_bytes(paper, text, 1);
    }
    put_bytes(paper, "\"", 1);
}

void paper_put_whole(struct paper *paper, long long number)
{
    separate(paper);
    paper_put(paper, "%lld", number);
}

void paper_put_real(struct paper *paper, double number)
{
    separate(paper);
    paper_put(paper, "%.6f", number);
}

void paper_end_row(struct paper *paper)
{
    put_bytes(paper, "\r\n", 2);
}

void paper_free(struct paper *paper)
{
    free(paper->bytes);
    *paper = (struct paper){0};
}
