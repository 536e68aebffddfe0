#ifndef PAINT_H
#define PAINT_H
#include "gfx.h"

/* Plays draw lists with cairo into memory: 32 bits a pixel, 0xXXRRGGBB in the machine's order. */
struct letters;
struct paint;

struct paint *paint_new(struct letters *letters); /* keeps `letters`, does not own them */
void paint_free(struct paint *paint);

/* Makes the picture width x height pixels; false when memory is out. */
bool paint_resize(struct paint *paint, int width, int height);

/* `scale` pixels are one logical pixel. */
void paint_play(struct paint *paint, const struct draw_list *list, float scale);

const void *paint_pixels(const struct paint *paint, int *pitch);
bool paint_write_png(const struct paint *paint, const char *path);

#endif
