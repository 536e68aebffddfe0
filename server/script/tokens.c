#include "tokens.h"

#include <ctype.h>
#include <string.h>

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

/* Signs of more than one character are one token. */
static size_t sign_size(const struct scan *scan)
{
    static const char *const signs[] = {"...", "==", "~=", "<=", ">=", "..", "::", "//"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (is_at(scan, signs[i])) return strlen(signs[i]);
    return 1;
}

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

void scan_next(struct scan *scan)
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
    } else {
        scan->at += sign_size(scan);
    }
    scan->size = (size_t)(scan->at - scan->start);
}

bool scan_is(const struct scan *scan, const char *text)
{
    return (scan->token == TOKEN_NAME || scan->token == TOKEN_SIGN) && scan->size == strlen(text) &&
           memcmp(scan->start, text, scan->size) == 0;
}

void scan_skip_function(struct scan *scan)
{
    int depth = 1;
    while (depth > 0 && scan->token != TOKEN_END) {
        scan_next(scan);
        if (scan_is(scan, "function") || scan_is(scan, "do") || scan_is(scan, "if") ||
            scan_is(scan, "repeat"))
            depth++;
        else if (scan_is(scan, "end") || scan_is(scan, "until"))
            depth--;
    }
}

void scan_skip_parentheses(struct scan *scan)
{
    int depth = 1;
    while (depth > 0 && scan->token != TOKEN_END) {
        scan_next(scan);
        depth += scan_is(scan, "(") ? 1 : scan_is(scan, ")") ? -1 : 0;
    }
}

struct scan scan_start(const char *text, size_t size)
{
    return (struct scan){.at = text, .end = text + size, .line = 1, .token = TOKEN_SIGN};
}
