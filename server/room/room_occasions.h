#ifndef ROOM_OCCASIONS_H
#define ROOM_OCCASIONS_H
#include "messages.h"
#include "occasions.h"

#include <stdbool.h>
#include <stddef.h>

/* Cards that the company itself deals: when, and in which words. */
struct room;

/* Whether the week that is over calls for it in this team; `name` takes what its words name. */
bool room_has_occasion(const struct room *room, unsigned team, enum occasion occasion, char *name,
                       size_t capacity);
/* How often a quarter a chair may be asked. */
unsigned occasion_most(enum occasion occasion);
/* What its cards are known by: no file can have such an id. */
void occasion_card_id(enum occasion occasion, char *out, size_t capacity);
/* Writes its words and answers into the card; the translations go out as rows before. */
void room_write_occasion(struct room *room, enum occasion occasion, struct command_card *card);

#endif
