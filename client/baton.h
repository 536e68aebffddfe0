#ifndef BATON_H
#define BATON_H
#include "app.h"
#include "command_line.h"
#include "forms.h"
#include "intents.h"
#include "link.h"
#include "model.h"

/* The client as a whole: link, model and what the person typed, behind the hooks of app.h. The text
 * client uses it without frames. */
struct baton;

/* Joins, watches or facilitates at once if the command line says enough. NULL when memory is out or
 * the token cannot be read; the sentence says why. */
struct baton *baton_new(const struct command_line *line, char *sentence, size_t capacity);
void baton_free(struct baton *baton);

struct app_hooks baton_hooks(struct baton *baton);

/* One round of time and network; true when something to show has changed. */
bool baton_tick(struct baton *baton, uint64_t now_ms);

const struct model *baton_model(const struct baton *baton);
struct intents *baton_intents(struct baton *baton);
/* Everything wished for was sent and answered. */
bool baton_is_settled(const struct baton *baton);
/* The door stays shut: no further attempt follows by itself. */
bool baton_is_refused(const struct baton *baton);
/* To poll for input; -1 while there is nothing to poll. */
int baton_descriptor(const struct baton *baton);

/* `baton --test`: connects, says in plain words whether joining will work; 0 or 1 for main(). */
int baton_test_server(const char *server);

#endif
