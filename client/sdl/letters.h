#ifndef LETTERS_H
#define LETTERS_H
#include "gfx.h"

#include <cairo.h>

/* Pango behind the text ruler and the painter: both must see the same letters, or what was measured
 * would not be what is drawn. */
struct letters;

struct letters *letters_new(void); /* NULL when memory is out */
void letters_free(struct letters *letters);

/* The ruler for draw lists; valid as long as `letters`. */
struct text_ruler letters_ruler(struct letters *letters);

/* Draws a text operation; cairo's scale is already that of logical pixels. */
void letters_show(struct letters *letters, cairo_t *cairo, const struct draw_op *op,
                  const char *text);

#endif
