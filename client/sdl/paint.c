#include "paint.h"

#include "letters.h"
#include "logo.h"

#include <cairo.h>
#include <math.h>
#include <stdlib.h>

struct paint {
    struct letters *letters;
    cairo_surface_t *surface;
    cairo_t *cairo;
    struct logo logo;
};

struct paint *paint_new(struct letters *letters)
{
    struct paint *paint = calloc(1, sizeof *paint);

    if (paint) paint->letters = letters;
    return paint;
}

static void drop_surface(struct paint *paint)
{
    if (paint->cairo) cairo_destroy(paint->cairo);
    if (paint->surface) cairo_surface_destroy(paint->surface);
    paint->cairo = NULL;
    paint->surface = NULL;
}

void paint_free(struct paint *paint)
{
    if (!paint) return;
    drop_surface(paint);
    logo_drop(&paint->logo);
    free(paint);
}

bool paint_resize(struct paint *paint, int width, int height)
{
    drop_surface(paint);
    paint->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    paint->cairo = cairo_create(paint->surface);
    return cairo_status(paint->cairo) == CAIRO_STATUS_SUCCESS;
}

const void *paint_pixels(const struct paint *paint, int *pitch)
{
    cairo_surface_flush(paint->surface);
    *pitch = cairo_image_surface_get_stride(paint->surface);
    return cairo_image_surface_get_data(paint->surface);
}

bool paint_write_png(const struct paint *paint, const char *path)
{
    return cairo_surface_write_to_png(paint->surface, path) == CAIRO_STATUS_SUCCESS;
}

/* ---- Operations ---- */

static void set_colour(cairo_t *cairo, uint32_t colour)
{
    cairo_set_source_rgba(cairo, (colour >> 24 & 0xFF) / 255.0, (colour >> 16 & 0xFF) / 255.0,
                          (colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
}

static void trace_box(cairo_t *cairo, struct box box, float radius)
{
    double x = (double)box.x, y = (double)box.y;
    double width = (double)box.width, height = (double)box.height;
    double r = fmin((double)radius, fmin(width, height) / 2);

    cairo_new_path(cairo);
    if (r <= 0) {
        cairo_rectangle(cairo, x, y, width, height);
        return;
    }
    cairo_arc(cairo, x + width - r, y + r, r, -M_PI / 2, 0);
    cairo_arc(cairo, x + width - r, y + height - r, r, 0, M_PI / 2);
    cairo_arc(cairo, x + r, y + height - r, r, M_PI / 2, M_PI);
    cairo_arc(cairo, x + r, y + r, r, M_PI, 1.5 * M_PI);
    cairo_close_path(cairo);
}

static void trace_arc(cairo_t *cairo, struct box box, double from_turns, double to_turns)
{
    double radius = (double)box.width / 2;

    cairo_new_path(cairo);
    cairo_arc(cairo, (double)box.x + radius, (double)box.y + radius, radius,
              (from_turns - 0.25) * 2 * M_PI, (to_turns - 0.25) * 2 * M_PI);
}

static void trace_points(cairo_t *cairo, const struct draw_list *list, const struct draw_op *op)
{
    cairo_new_path(cairo);
    for (uint32_t i = op->first; i < op->first + op->count; i++)
        cairo_line_to(cairo, (double)list->points[i].x, (double)list->points[i].y);
}

static void stroke(cairo_t *cairo, const struct draw_op *op, bool is_dashed)
{
    double dash = (double)op->dash;

    cairo_set_line_width(cairo, (double)op->thickness);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo, is_dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cairo, &dash, is_dashed ? 1 : 0, 0);
    cairo_stroke(cairo);
}

static void clip_to(cairo_t *cairo, struct box box)
{
    cairo_save(cairo);
    cairo_rectangle(cairo, (double)box.x, (double)box.y, (double)box.width, (double)box.height);
    cairo_clip(cairo);
}

static void play_shape(cairo_t *cairo, const struct draw_list *list, const struct draw_op *op)
{
    switch (op->kind) {
    case DRAW_RECT:
        trace_box(cairo, op->box, op->radius);
        cairo_fill(cairo);
        break;
    case DRAW_FRAME:
        trace_box(cairo, op->box, op->radius);
        stroke(cairo, op, op->dash > 0);
        break;
    case DRAW_CIRCLE:
        trace_arc(cairo, op->box, 0, 1);
        cairo_fill(cairo);
        break;
    case DRAW_RING:
        trace_arc(cairo, op->box, 0, 1);
        cairo_close_path(cairo);
        stroke(cairo, op, false);
        break;
    case DRAW_ARC:
        trace_arc(cairo, op->box, (double)op->radius, (double)op->dash);
        stroke(cairo, op, false);
        break;
    case DRAW_LINE:
        trace_points(cairo, list, op);
        stroke(cairo, op, op->dash > 0);
        break;
    case DRAW_AREA:
        trace_points(cairo, list, op);
        cairo_close_path(cairo);
        cairo_fill(cairo);
        break;
    case DRAW_TEXT:
    case DRAW_PICTURE:
    case DRAW_CLIP:
    case DRAW_UNCLIP:
        break;
    }
}

static void play_op(struct paint *paint, const struct draw_list *list, const struct draw_op *op)
{
    set_colour(paint->cairo, op->colour);
    if (op->kind == DRAW_CLIP)
        clip_to(paint->cairo, op->box);
    else if (op->kind == DRAW_UNCLIP)
        cairo_restore(paint->cairo);
    else if (op->kind == DRAW_TEXT)
        letters_show(paint->letters, paint->cairo, op, draw_list_text(list, op));
    else if (op->kind == DRAW_PICTURE)
        logo_show(&paint->logo, paint->cairo, list, op);
    else
        play_shape(paint->cairo, list, op);
}

void paint_play(struct paint *paint, const struct draw_list *list, float scale)
{
    cairo_save(paint->cairo);
    set_colour(paint->cairo, list->ground);
    cairo_paint(paint->cairo);
    cairo_scale(paint->cairo, (double)scale, (double)scale);
    for (uint32_t i = 0; i < list->op_count; i++)
        play_op(paint, list, &list->ops[i]);
    for (int i = 0; i < list->clip_depth; i++)
        cairo_restore(paint->cairo);
    cairo_restore(paint->cairo);
}
