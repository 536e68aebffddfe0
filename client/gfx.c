#include "gfx.h"

#include "ensure.h"

#include <string.h>

static struct box clip_in_force(const struct draw_list *list)
{
    if (list->clip_depth > 0) return list->clips[list->clip_depth - 1];
    return (struct box){0, 0, list->width, list->height};
}

/* NULL when the list is full; the caller then leaves its drawing out. */
static struct draw_op *append(struct draw_list *list, enum draw_kind kind, uint32_t colour)
{
    if (list->op_count == list->op_capacity) {
        list->is_full = true;
        return NULL;
    }
    struct draw_op *op = &list->ops[list->op_count++];

    memset(op, 0, sizeof *op);
    op->kind = kind;
    op->colour = colour;
    op->clip = clip_in_force(list);
    return op;
}

static struct box square_around(struct point center, float radius)
{
    return (struct box){center.x - radius, center.y - radius, 2 * radius, 2 * radius};
}

void gfx_rect(struct draw_list *list, struct box box, float radius, uint32_t colour)
{
    if (box.width <= 0 || box.height <= 0) return;
    struct draw_op *op = append(list, DRAW_RECT, colour);

    if (!op) return;
    op->box = box;
    op->radius = radius;
}

void gfx_frame(struct draw_list *list, struct box box, float radius, struct stroke stroke)
{
    if (box.width <= 0 || box.height <= 0) return;
    struct draw_op *op = append(list, DRAW_FRAME, stroke.colour);

    if (!op) return;
    op->box = box;
    op->radius = radius;
    op->thickness = stroke.width;
    op->dash = stroke.dash;
}

void gfx_circle(struct draw_list *list, struct point center, float radius, uint32_t colour)
{
    struct draw_op *op = append(list, DRAW_CIRCLE, colour);

    if (!op) return;
    op->box = square_around(center, radius);
}

void gfx_ring(struct draw_list *list, struct point center, float radius, struct stroke stroke)
{
    struct draw_op *op = append(list, DRAW_RING, stroke.colour);

    if (!op) return;
    op->box = square_around(center, radius);
    op->thickness = stroke.width;
}

void gfx_arc(struct draw_list *list, struct point center, float radius, struct gfx_sweep sweep,
             struct stroke stroke)
{
    struct draw_op *op = append(list, DRAW_ARC, stroke.colour);

    if (!op) return;
    op->box = square_around(center, radius);
    op->radius = sweep.from;
    op->dash = sweep.to;
    op->thickness = stroke.width;
}

/* Keeps the points and tells where; false when there is no room for all of them. */
static bool keep_points(struct draw_list *list, const struct point *points, size_t count,
                        uint32_t *first)
{
    if (count > list->point_capacity - list->point_count) {
        list->is_full = true;
        return false;
    }
    *first = list->point_count;
    memcpy(list->points + list->point_count, points, count * sizeof *points);
    list->point_count += (uint32_t)count;
    return true;
}

void gfx_line(struct draw_list *list, const struct point *points, size_t count,
              struct stroke stroke)
{
    uint32_t first;

    if (count < 2 || !keep_points(list, points, count, &first)) return;
    struct draw_op *op = append(list, DRAW_LINE, stroke.colour);

    if (!op) return;
    op->first = first;
    op->count = (uint32_t)count;
    op->thickness = stroke.width;
    op->dash = stroke.dash;
}

void gfx_area(struct draw_list *list, const struct point *points, size_t count, uint32_t colour)
{
    uint32_t first;

    if (count < 3 || !keep_points(list, points, count, &first)) return;
    struct draw_op *op = append(list, DRAW_AREA, colour);

    if (!op) return;
    op->first = first;
    op->count = (uint32_t)count;
}

void gfx_picture(struct draw_list *list, struct box box, const struct gfx_picture *picture)
{
    if (box.width <= 0 || box.height <= 0) return;
    struct draw_op *op = append(list, DRAW_PICTURE, 0xFFFFFFFFu);

    if (!op) return;
    op->box = box;
    op->first = picture->number;
    list->picture = picture->bytes;
    list->picture_size = picture->size;
}

/* ---- Text ---- */

static struct text_extent measure(const struct draw_list *list, struct text_style style,
                                  float wrap_width, const char *text, size_t bytes)
{
    struct text_ask ask = {text, bytes, style.size, wrap_width, style.weight};

    return list->ruler.measure(list->ruler.context, &ask);
}

struct text_extent gfx_measure(const struct draw_list *list, struct text_style style, float width,
                               const char *text)
{
    return measure(list, style, style.is_wrapped ? width : 0, text, strlen(text));
}

float gfx_measure_part(const struct draw_list *list, struct text_style style, const char *text,
                       size_t bytes)
{
    ensure(bytes <= strlen(text));
    return bytes == 0 ? 0 : measure(list, style, 0, text, bytes).width;
}

static float align_factor(enum gfx_align align)
{
    switch (align) {
    case ALIGN_LEFT:
        return 0;
    case ALIGN_CENTER:
        return 0.5f;
    case ALIGN_RIGHT:
        return 1;
    }
    return 0;
}

/* Where the letters stand: the natural size put into the box, cut to it. */
static struct box place_ink(struct box box, struct text_style style, struct text_extent natural)
{
    float width = box.width > 0 && natural.width > box.width ? box.width : natural.width;
    float height = natural.height;
    float y = box.y;

    if (box.height > 0 && style.is_wrapped && height > box.height) height = box.height;
    if (box.height > 0 && !style.is_wrapped) y += (box.height - height) / 2;
    return (struct box){box.x + (box.width - width) * align_factor(style.align), y, width, height};
}

/* Half a pixel is forgiven, because rulers round. */
static bool is_too_large(struct box box, struct text_style style, struct text_extent natural)
{
    bool is_too_wide = box.width > 0 && natural.width > box.width + 0.5f;
    bool is_too_high = style.is_wrapped && box.height > 0 && natural.height > box.height + 0.5f;

    return is_too_wide || is_too_high;
}

struct text_extent gfx_text(struct draw_list *list, struct box box, struct text_style style,
                            const char *text)
{
    size_t bytes = strlen(text);

    if (bytes == 0) return (struct text_extent){0, 0};
    struct text_extent natural = gfx_measure(list, style, box.width, text);
    struct box ink = place_ink(box, style, natural);
    struct text_extent taken = {ink.width, ink.height};

    if (bytes + 1 > list->text_capacity - list->text_size) {
        list->is_full = true;
        return taken;
    }
    struct draw_op *op = append(list, DRAW_TEXT, style.colour);
    if (!op) return taken;
    op->box = box;
    op->ink = ink;
    op->style = style;
    op->is_cut = is_too_large(box, style, natural);
    op->first = list->text_size;
    op->count = (uint32_t)bytes;
    memcpy(list->text + list->text_size, text, bytes + 1);
    list->text_size += (uint32_t)bytes + 1;
    return taken;
}

/* ---- Clips ---- */

void gfx_clip(struct draw_list *list, struct box box)
{
    struct box seen = box_intersection(box, clip_in_force(list));

    /* One operation is kept free for each open clip, so that every clip drawn can be ended. */
    bool has_room = list->op_count + (uint32_t)list->clip_depth + 2 <= list->op_capacity;

    if (list->clip_lost > 0 || list->clip_depth == DRAW_CLIP_DEPTH_MAX || !has_room) {
        list->is_full = true;
        list->clip_lost++;
        return;
    }
    struct draw_op *op = append(list, DRAW_CLIP, 0);
    if (!op) return;
    op->box = seen;
    list->clips[list->clip_depth++] = seen;
}

void gfx_unclip(struct draw_list *list)
{
    if (list->clip_lost > 0) {
        list->clip_lost--;
        return;
    }
    ensure(list->clip_depth > 0);
    list->clip_depth--;
    append(list, DRAW_UNCLIP, 0);
}
