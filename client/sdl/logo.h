#ifndef LOGO_H
#define LOGO_H
#include "gfx.h"

#include <cairo.h>

/* The scenario's picture, decoded once. */
struct logo {
    cairo_surface_t *surface; /* NULL: none, or it cannot be read */
    uint32_t number;          /* of the picture that was decoded last */
};

/* Draws the list's picture into the box; one that is broken is said on stderr once and left out. */
void logo_show(struct logo *logo, cairo_t *cairo, const struct draw_list *list,
               const struct draw_op *op);
void logo_drop(struct logo *logo);

#endif
