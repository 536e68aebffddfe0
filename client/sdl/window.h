#ifndef WINDOW_H
#define WINDOW_H
#include "run.h"
#include "ui.h"

#include <SDL.h>

/* The window: its size in logical pixels, its picture, its pointer and its clipboard. */
struct window;
struct draw_list;

/* NULL and a sentence when no window can be opened. With `may_be_blind` a machine without a screen
 * gets a window in memory, which scripts and pictures need no more than. */
struct window *window_open(const struct run_options *options, bool may_be_blind, char *sentence,
                           size_t capacity);
void window_close(struct window *window);

struct text_ruler window_ruler(struct window *window);
void window_size(const struct window *window, float *width, float *height);
float window_zoom(const struct window *window);

/* Makes the window this large, in logical pixels. */
void window_resize(struct window *window, int width, int height);

/* Shows the list if it differs from what is shown. */
void window_show(struct window *window, const struct draw_list *list);
bool window_write_png(struct window *window, const struct draw_list *list, const char *path);

/* Pointer, input method and clipboard, as the ui left them after a frame. */
void window_follow(struct window *window, struct ui *ui);

/* Handles what concerns the window alone: exposure, full screen (F11), zoom (Ctrl with + - 0).
 * True when it did and the ui need not hear of it. */
bool window_take_event(struct window *window, const SDL_Event *event);

#endif
