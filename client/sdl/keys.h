#ifndef KEYS_H
#define KEYS_H
#include "ui.h"

#include <SDL.h>

/* Translates SDL's events into those of the toolkit. */

/* False when the event means nothing to the ui. `zoom` is --scale: window coordinates are divided
 * by it. */
bool keys_translate(const SDL_Event *from, float zoom, struct ui_event *to);

#endif
