#ifndef ROOM_LANGUAGE_H
#define ROOM_LANGUAGE_H
#include "messages.h"

#include <stddef.h>

/* The scenario's texts as one reader reads them: in the language of the client as far as there are
 * translations, with the names of this room put in. */
struct room;
struct viewer;

/* `name` stands for {customer} and {deal}; NULL: there is none. What does not fit is cut. */
void room_word(const struct room *room, const char *language, const char *text, const char *name,
               char *out, size_t capacity);

/* Words every text of the scenario in a view that was filled in the scenario's own language. */
void room_word_view(const struct room *room, const char *language, struct view *view);

/* Which viewers read the same: the viewer's language if it makes a difference here, else "". */
const char *room_language_of(const struct room *room, const struct viewer *viewer);

#endif
