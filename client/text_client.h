#ifndef TEXT_CLIENT_H
#define TEXT_CLIENT_H
#include "baton.h"

/* `baton --text`: the client in plain lines, for terminals and screen readers. Reads standard input
 * and returns what main() should return. */
int text_client_run(struct baton *baton, const struct command_line *line);

#endif
