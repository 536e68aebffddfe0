#ifndef OPTIONS_H
#define OPTIONS_H
#include "log.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the command line of baton-server says. Texts point into argv, to constants, or into the
 * struct itself, which therefore is not copied. */
struct options {
    const char *bind;
    const char *store;
    const char *scenarios;
    const char *data;
    const char *ready_file; /* NULL: none */
    const char *rehearse;   /* a scenario's file, NULL: none */
    const char *name;       /* what the server calls itself on the join screen */
    uint16_t port;
    uint16_t web_port; /* 0: no browser clients */
    enum log_level log_level;
    bool is_log_json;
    char installed[512]; /* scenarios beside the installed program, where `scenarios` may point */
};

enum options_outcome {
    OPTIONS_RUN,
    OPTIONS_HELP,    /* print options_help and end well */
    OPTIONS_VERSION, /* print BATON_VERSION and end well */
    OPTIONS_WRONG    /* the sentence says what is wrong, where, and what to do */
};

enum options_outcome options_read(struct options *options, int count, char **words, char *sentence,
                                  size_t capacity);

/* One screen, examples included. */
const char *options_help(void);

#endif
