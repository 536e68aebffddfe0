#ifndef COMMAND_LINE_H
#define COMMAND_LINE_H
#include "levers.h"

#include <stdbool.h>
#include <stddef.h>

/* What `baton` was asked for. Texts point into argv; NULL where nothing was said. */
struct command_line {
    const char *server; /* HOST[:PORT] */
    const char *code;
    const char *name;
    const char *token_file;
    const char *script;
    const char *shot;
    const char *receipts; /* a line for each confirmed command goes there */
    const char *rehearse; /* a scenario to be played alone */
    const char *chair;    /* its chair to be taken at once; NULL: the lobby asks */
    bool facilitates;
    bool is_projector;
    bool is_text;
    bool is_test; /* only says whether joining will work */
    bool wants_help;
    bool wants_version;
    float scale; /* 0: as it comes */
    enum language language;
};

/* False on wrong usage; the sentence says what is wrong and what to do. */
bool command_line_read(struct command_line *line, int count, char **words, char *sentence,
                       size_t capacity);
const char *command_line_help(void);

#endif
