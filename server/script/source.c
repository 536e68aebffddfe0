#include "source.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Tokens ---------------------------------------------------------------------------------- */

enum token { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_NUMBER, TOKEN_SIGN };

struct scan {
    const char *at, *end;
    int line;
    enum token token;
    const char *start; /* of the token; a text without its quotes */
    size_t size;
    int token_line;
};

static void step(struct scan *scan)
{
    if (*scan->at == '\n') scan->line++;
    scan->at++;
}

static bool is_at(const struct scan *scan, const char *text)
{
    size_t size = strlen(text);
    return (size_t)(scan->end - scan->at) >= size && memcmp(scan->at, text, size) == 0;
}

/* Passes [[...]] or [=[...]=] and true; false, and nothing passed, when there is none here. */
static bool skip_long(struct scan *scan)
{
    const char *at = scan->at + 1;
    size_t level = 0;
    while (at < scan->end && *at == '=') {
        at++;
        level++;
    }
    if (*scan->at != '[' || at >= scan->end || *at != '[') return false;
    while (scan->at <= at)
        step(scan);
    while (scan->at < scan->end) {
        const char *close = scan->at;
        if (*close == ']') {
            close++;
            while (close < scan->end && *close == '=')
                close++;
            if ((size_t)(close - scan->at) == level + 1 && close < scan->end && *close == ']') {
                scan->at = close + 1;
                return true;
            }
        }
        step(scan);
    }
    return true;
}

static void skip_space(struct scan *scan)
{
    while (scan->at < scan->end) {
        if (isspace((unsigned char)*scan->at)) {
            step(scan);
        } else if (is_at(scan, "--")) {
            scan->at += 2;
            if (scan->at < scan->end && *scan->at == '[' && skip_long(scan)) continue;
            while (scan->at < scan->end && *scan->at != '\n')
                scan->at++;
        } else {
            return;
        }
    }
}

static void scan_quoted(struct scan *scan)
{
    char quote = *scan->at++;
    scan->start = scan->at;
    while (scan->at < scan->end && *scan->at != quote && *scan->at != '\n') {
        if (*scan->at == '\\' && scan->at + 1 < scan->end) step(scan);
        step(scan);
    }
    scan->size = (size_t)(scan->at - scan->start);
    if (scan->at < scan->end) step(scan);
}

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

static void next(struct scan *scan)
{
    skip_space(scan);
    scan->token_line = scan->line;
    scan->start = scan->at;
    scan->size = 0;
    if (scan->at >= scan->end) {
        scan->token = TOKEN_END;
        return;
    }
    if (*scan->at == '"' || *scan->at == '\'') {
        scan->token = TOKEN_TEXT;
        scan_quoted(scan);
        return;
    }
    if (*scan->at == '[' && skip_long(scan)) {
        scan->token = TOKEN_TEXT;
        return;
    }
    scan->token = TOKEN_SIGN;
    if (is_word(*scan->at)) {
        scan->token = isdigit((unsigned char)*scan->at) ? TOKEN_NUMBER : TOKEN_NAME;
        while (scan->at < scan->end &&
               (is_word(*scan->at) || (scan->token == TOKEN_NUMBER && *scan->at == '.')))
            scan->at++;
    } else if (is_at(scan, "==") || is_at(scan, "~=") || is_at(scan, "<=") || is_at(scan, ">=")) {
        scan->at += 2;
    } else {
        scan->at++;
    }
    scan->size = (size_t)(scan->at - scan->start);
}

static bool is_token(const struct scan *scan, const char *text)
{
    return (scan->token == TOKEN_NAME || scan->token == TOKEN_SIGN) && scan->size == strlen(text) &&
           memcmp(scan->start, text, scan->size) == 0;
}

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

/* Passes the body of a function, of which `function` was just read. */
static void skip_function(struct scan *scan)
{
    int depth = 1;
    while (depth > 0 && scan->token != TOKEN_END) {
        next(scan);
        if (is_token(scan, "function") || is_token(scan, "do") || is_token(scan, "if") ||
            is_token(scan, "repeat"))
            depth++;
        else if (is_token(scan, "end") || is_token(scan, "until"))
            depth--;
    }
}

static void skip_parentheses(struct scan *scan)
{
    int depth = 1;
    while (depth > 0 && scan->token != TOKEN_END) {
        next(scan);
        depth += is_token(scan, "(") ? 1 : is_token(scan, ")") ? -1 : 0;
    }
}

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
    next(&ahead);
    if (scan->token == TOKEN_NAME && is_token(&ahead, "=")) {
        name_field(search, table, scan->start, scan->size);
        next(scan);
        next(scan);
    } else if (is_token(scan, "[")) {
        if (ahead.token == TOKEN_NUMBER)
            number_field(search, table, strtol(ahead.start, NULL, 10));
        else
            name_field(search, table, ahead.start, ahead.size);
        while (scan->token != TOKEN_END && !is_token(scan, "="))
            next(scan);
        next(scan);
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
        next(scan);
        if (is_first && !is_token(scan, "}")) begin_field(search, &search->tables[depth]);
        is_first = is_token(scan, ",") || is_token(scan, ";");
        if (is_token(scan, "function")) {
            skip_function(scan);
        } else if (is_token(scan, "(")) {
            skip_parentheses(scan);
        } else if (is_token(scan, "}")) {
            depth--;
        } else if (is_token(scan, "{")) {
            if (++depth == DEPTH_MAX) return;
            search->tables[depth].positions = 0;
            memcpy(search->tables[depth].path, search->field, sizeof search->field);
            is_first = true;
        }
    }
}

static int line_of(const struct source *source, const char *path)
{
    struct search search = {.scan = {.at = source->text,
                                     .end = source->text + source->size,
                                     .line = 1,
                                     .token = TOKEN_SIGN},
                            .wanted = path};
    struct scan *scan = &search.scan;
    while (scan->token != TOKEN_END && search.found == 0) {
        next(scan);
        if (is_token(scan, "function")) {
            skip_function(scan);
        } else if (is_token(scan, "return")) {
            next(scan);
            if (is_token(scan, "{")) walk(&search);
        }
    }
    return search.found;
}

int source_line(const struct source *source, const char *path)
{
    char part[PATH_MAX_BYTES];
    snprintf(part, sizeof part, "%s", path);
    while (part[0] != '\0') {
        int line = line_of(source, part);
        if (line > 0) return line;
        size_t size = strlen(part);
        do
            size--;
        while (size > 0 && part[size] != '.' && part[size] != '[');
        part[size] = '\0';
    }
    return 0;
}
