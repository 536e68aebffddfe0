#include "source.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tokens.h"

/* ---- Fields ---------------------------------------------------------------------------------- */

enum { PATH_MAX_BYTES = 160, DEPTH_MAX = 12 };

/* A table that is open at this point. */
struct table {
    char path[PATH_MAX_BYTES];
    unsigned positions; /* fields without a key so far */
};

struct search {
    struct scan scan;
    const char *wanted;
    struct table tables[DEPTH_MAX];
    char field[PATH_MAX_BYTES]; /* of the field under work */
    int found;
};

static void name_field(struct search *search, const struct table *table, const char *name,
                       size_t size)
{
    const char *dot = table->path[0] == '\0' ? "" : ".";
    snprintf(search->field, sizeof search->field, "%.100s%s%.*s", table->path, dot,
             (int)(size < 50 ? size : 50), name);
}

static void number_field(struct search *search, const struct table *table, long number)
{
    snprintf(search->field, sizeof search->field, "%.100s[%ld]", table->path, number);
}

/* At the first token of a field: finds its name and leaves the scan at its value. */
static void begin_field(struct search *search, struct table *table)
{
    struct scan *scan = &search->scan;
    int line = scan->token_line;
    struct scan ahead = *scan;
    scan_next(&ahead);
    if (scan->token == TOKEN_NAME && scan_is(&ahead, "=")) {
        name_field(search, table, scan->start, scan->size);
        scan_next(scan);
        scan_next(scan);
    } else if (scan_is(scan, "[")) {
        if (ahead.token == TOKEN_NUMBER)
            number_field(search, table, strtol(ahead.start, NULL, 10));
        else
            name_field(search, table, ahead.start, ahead.size);
        while (scan->token != TOKEN_END && !scan_is(scan, "="))
            scan_next(scan);
        scan_next(scan);
    } else {
        number_field(search, table, (long)++table->positions);
    }
    if (search->found == 0 && strcmp(search->field, search->wanted) == 0) search->found = line;
}

/* Walks the table whose `{` was just read. */
static void walk(struct search *search)
{
    struct scan *scan = &search->scan;
    int depth = 0;
    bool is_first = true; /* the next token begins a field */
    while (depth >= 0 && scan->token != TOKEN_END && search->found == 0) {
        scan_next(scan);
        if (is_first && !scan_is(scan, "}")) begin_field(search, &search->tables[depth]);
        is_first = scan_is(scan, ",") || scan_is(scan, ";");
        if (scan_is(scan, "function")) {
            scan_skip_function(scan);
        } else if (scan_is(scan, "(")) {
            scan_skip_parentheses(scan);
        } else if (scan_is(scan, "}")) {
            depth--;
        } else if (scan_is(scan, "{")) {
            if (++depth == DEPTH_MAX) return;
            search->tables[depth].positions = 0;
            memcpy(search->tables[depth].path, search->field, sizeof search->field);
            is_first = true;
        }
    }
}

int source_line_of(const struct source *source, const char *path)
{
    struct search search = {.scan = scan_start(source->text, source->size), .wanted = path};
    struct scan *scan = &search.scan;
    while (scan->token != TOKEN_END && search.found == 0) {
        scan_next(scan);
        if (scan_is(scan, "function")) {
            scan_skip_function(scan);
        } else if (scan_is(scan, "return")) {
            scan_next(scan);
            if (scan_is(scan, "{")) walk(&search);
        }
    }
    return search.found;
}

int source_line(const struct source *source, const char *path)
{
    char part[PATH_MAX_BYTES];
    snprintf(part, sizeof part, "%s", path);
    while (part[0] != '\0') {
        int line = source_line_of(source, part);
        if (line > 0) return line;
        size_t size = strlen(part);
        do
            size--;
        while (size > 0 && part[size] != '.' && part[size] != '[');
        part[size] = '\0';
    }
    return 0;
}
