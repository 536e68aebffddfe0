#ifndef CAPTURED_H
#define CAPTURED_H
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What a function prints on stdout, and small files for it to read. Each test runs in a process of
 * its own, so redirecting stdout disturbs nobody. */

struct captured {
    int code;
    char text[65536];
};

/* A path that no other test run uses; the text is good until the next call with the same name. */
static inline char *own_path(const char *name)
{
    static char paths[4][80];
    static unsigned next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "/tmp/baton-test-%d-%s", (int)getpid(), name);
    return path;
}

static inline void write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
}

static inline char *read_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    size_t capacity = 8u << 20;
    char *text = malloc(capacity);
    ck_assert_ptr_nonnull(text);
    size_t size = fread(text, 1, capacity - 1, file);
    text[size] = 0;
    fclose(file);
    return text;
}

static inline struct captured capture(int (*verb)(int, char **), int count, char **words)
{
    static struct captured captured;
    char path[] = "/tmp/baton-lab-test-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    fflush(stdout);
    int kept = dup(1);
    dup2(file, 1);
    captured.code = verb(count, words);
    fflush(stdout);
    dup2(kept, 1);
    close(kept);
    close(file);
    char *text = read_text(path);
    snprintf(captured.text, sizeof captured.text, "%s", text);
    free(text);
    unlink(path);
    return captured;
}

#define CAPTURE(verb, ...)                                                                         \
    capture(verb, (int)(sizeof((char *[]){__VA_ARGS__}) / sizeof(char *)), (char *[]){__VA_ARGS__})

#endif
