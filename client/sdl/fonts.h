#ifndef FONTS_H
#define FONTS_H
#include <stdbool.h>
#include <stddef.h>

/* Loads the letters shipped with Baton, so that no font of the system changes the layout; fonts of
 * the system only lend characters that Inter lacks. False, with a sentence, when they are not where
 * they should be: text is then drawn with whatever the system has. Call once, before any text. */
bool fonts_load(char *sentence, size_t capacity);

#endif
