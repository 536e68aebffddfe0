#include "logo.h"

#include "picture.h"

#include <stdio.h>
#include <string.h>

struct reading {
    const uint8_t *bytes;
    size_t left;
};

static cairo_status_t read_on(void *closure, unsigned char *out, unsigned int size)
{
    struct reading *reading = closure;

    if (size > reading->left) return CAIRO_STATUS_READ_ERROR;
    memcpy(out, reading->bytes, size);
    reading->bytes += size;
    reading->left -= size;
    return CAIRO_STATUS_SUCCESS;
}

/* The size is known from the head before cairo allocates anything. */
static cairo_surface_t *decode(const uint8_t *bytes, size_t size)
{
    struct reading reading = {bytes, size};

    if (!picture_is_allowed(bytes, size)) return NULL;
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_on, &reading);
    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) return surface;
    cairo_surface_destroy(surface);
    return NULL;
}

void logo_drop(struct logo *logo)
{
    if (logo->surface) cairo_surface_destroy(logo->surface);
    logo->surface = NULL;
}

void logo_show(struct logo *logo, cairo_t *cairo, const struct draw_list *list,
               const struct draw_op *op)
{
    if (logo->number != op->first) {
        logo_drop(logo);
        logo->surface = decode(list->picture, list->picture_size);
        logo->number = op->first;
        if (!logo->surface)
            fprintf(stderr, "baton: the scenario's picture cannot be read and is left out.\n");
    }
    if (!logo->surface) return;
    cairo_save(cairo);
    cairo_translate(cairo, (double)op->box.x, (double)op->box.y);
    cairo_scale(cairo, (double)op->box.width / cairo_image_surface_get_width(logo->surface),
                (double)op->box.height / cairo_image_surface_get_height(logo->surface));
    cairo_set_source_surface(cairo, logo->surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    cairo_paint(cairo);
    cairo_restore(cairo);
}
