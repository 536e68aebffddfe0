#ifndef ROOM_PHRASES_H
#define ROOM_PHRASES_H
#include "messages.h"

/* The scenario's texts in other languages, as rows of the room brought them: a room that is played
 * again knows them without the scenario's file. */
struct room;
struct phrases;

/* Gives a PHRASE row for each translation of the text in `from` that the room does not have. Call
 * it before the first row that says the text. */
void room_say_phrases(struct room *room, const struct phrases *from, const char *text);

/* The same for one translation. */
void room_say_phrase(struct room *room, const char *language, const char *source, const char *text);

/* The text in that language, or the text itself; valid as long as both are. */
const char *room_phrase(const struct room *room, const char *language, const char *text);

/* A PHRASE row is applied (state): a later translation of the same text takes the earlier one's
 * place. What finds no room any more is said in the scenario's own language. */
void room_keep_phrase(struct room *room, const struct command_phrase *phrase);

#endif
