#ifndef PAPER_H
#define PAPER_H
#include <stdbool.h>
#include <stddef.h>

/* Text that grows. Once memory is short it has failed and takes nothing more. Start with {0}. */
struct paper {
    char *bytes; /* from malloc; not terminated */
    size_t size, capacity;
    bool has_failed;
};

void paper_put(struct paper *paper, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Text that anybody may have typed, as HTML or SVG text or as a value of an attribute in quotes. */
void paper_put_html(struct paper *paper, const char *text);

/* A cell of a table with its separator: always in quotes, and never taken for a formula by a
 * spreadsheet (an apostrophe stands before = + - @ and before control characters). */
void paper_put_cell(struct paper *paper, const char *text);
void paper_put_whole(struct paper *paper, long long number);
void paper_put_real(struct paper *paper, double number); /* six decimals */
/* Ends a row of cells. */
void paper_end_row(struct paper *paper);

void paper_free(struct paper *paper);

#endif
