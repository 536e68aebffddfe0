#ifndef GFX_H
#define GFX_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The pen of every screen. Drawing appends to a draw list, which is plain data: no window, no font
 * and no library is needed to build one, to test one or to compare two. client/sdl plays it.
 *
 * Units are logical pixels from the top left corner; colours are 0xRRGGBBAA. */

struct point {
    float x;
    float y;
};

struct box {
    float x;
    float y;
    float width;
    float height;
};

enum gfx_weight { WEIGHT_REGULAR, WEIGHT_MEDIUM, WEIGHT_BOLD };
enum gfx_align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct text_style {
    float size; /* height of the font in logical pixels */
    uint32_t colour;
    enum gfx_weight weight;
    enum gfx_align align;
    bool is_wrapped; /* break between words at the box's width instead of ending in "..." */
};

struct stroke {
    float width;
    uint32_t colour;
    float dash; /* length of a dash and of a gap, 0 for a solid line */
};

/* What a text needs: its natural size, before any cutting. */
struct text_extent {
    float width;
    float height;
};

/* Whoever knows the font answers here: pango in client/sdl, a twin of fixed width in the tests.
 * `wrap_width` 0 means one line; `bytes` limits the text, which need not be terminated there. */
struct text_ask {
    const char *text;
    size_t bytes;
    float size;
    float wrap_width;
    enum gfx_weight weight;
};

struct text_ruler {
    struct text_extent (*measure)(void *context, const struct text_ask *ask);
    void *context;
};

enum draw_kind {
    DRAW_RECT,
    DRAW_FRAME,
    DRAW_CIRCLE,
    DRAW_RING,
    DRAW_ARC,
    DRAW_LINE,
    DRAW_AREA,
    DRAW_TEXT,
    DRAW_PICTURE,
    DRAW_CLIP,
    DRAW_UNCLIP
};

struct draw_op {
    enum draw_kind kind;
    uint32_t colour;
    struct box box;  /* of a text: the box it was given; of a circle: the square around it */
    struct box ink;  /* of a text: where its letters stand, cut to the box */
    struct box clip; /* what the clips in force leave visible, for every kind */
    float radius;    /* of corners; of an arc: where it starts, in turns from 12 o'clock */
    float thickness; /* of frame, ring, arc and line */
    float dash;      /* of a line; of an arc: where it ends, in turns */
    uint32_t first;  /* index into points, offset into text, or number of the picture */
    uint32_t count;  /* of points, or of bytes without the terminating zero */
    struct text_style style;
    bool is_cut; /* the text did not fit its box and ends in "..." */
};

enum { DRAW_CLIP_DEPTH_MAX = 16 };

/* A frame's drawing. All memory is settled by draw_list_new; what does not fit is left out and
 * `is_full` says so. Fields are for reading. */
struct draw_list {
    struct draw_op *ops;
    struct point *points;
    char *text;
    uint32_t op_count, op_capacity;
    uint32_t point_count, point_capacity;
    uint32_t text_size, text_capacity;
    const uint8_t *picture; /* a PNG, the caller's */
    size_t picture_size;
    struct box clips[DRAW_CLIP_DEPTH_MAX];
    int clip_depth;
    int clip_lost; /* clips that did not fit and whose ends must not be drawn either */
    float width, height;
    uint32_t ground;
    bool is_full;
    struct text_ruler ruler;
};

/* NULL when memory is out. The ruler is copied; its context must outlive the list. */
struct draw_list *draw_list_new(uint32_t ops, uint32_t points, uint32_t text_bytes,
                                struct text_ruler ruler);
void draw_list_free(struct draw_list *list);

/* Empties the list for a new frame of this size over this ground colour. */
void draw_list_begin(struct draw_list *list, float width, float height, uint32_t ground);

/* Two lists that would paint the same picture have the same hash (and others, in practice, not). */
uint64_t draw_list_hash(const struct draw_list *list);

/* The text of a text operation, terminated. */
const char *draw_list_text(const struct draw_list *list, const struct draw_op *op);

/* True when a person can see this text: some of it inside its clip, inside the window and not under
 * an opaque rectangle drawn later. */
bool draw_list_shows(const struct draw_list *list, uint32_t op);

/* The first visible text that did not fit its box, or NULL: screens are tested with it. */
const char *draw_list_cut_text(const struct draw_list *list);

/* ---- The functions that draw ---- */

void gfx_rect(struct draw_list *list, struct box box, float radius, uint32_t colour);
void gfx_frame(struct draw_list *list, struct box box, float radius, struct stroke stroke);
void gfx_circle(struct draw_list *list, struct point center, float radius, uint32_t colour);
void gfx_ring(struct draw_list *list, struct point center, float radius, struct stroke stroke);

/* Part of a ring, clockwise from `from` to `to`, in turns (0 and 1 are 12 o'clock). */
struct gfx_sweep {
    float from;
    float to;
};
void gfx_arc(struct draw_list *list, struct point center, float radius, struct gfx_sweep sweep,
             struct stroke stroke);

void gfx_line(struct draw_list *list, const struct point *points, size_t count,
              struct stroke stroke);
/* A filled polygon; the last point is joined to the first. */
void gfx_area(struct draw_list *list, const struct point *points, size_t count, uint32_t colour);

/* Draws `text` and returns the size it takes.
 * Width: 0 means unlimited, and x is then the left edge, the middle or the right edge by `align`;
 * otherwise the text is aligned in the box and, where too long, wrapped or cut with "...".
 * Height: 0 means from box.y downwards; otherwise one line stands in the middle of the height and
 * a wrapped text starts at the top and is cut where the height ends. */
struct text_extent gfx_text(struct draw_list *list, struct box box, struct text_style style,
                            const char *text);

/* The size `text` would take in `width` (0: one line). */
struct text_extent gfx_measure(const struct draw_list *list, struct text_style style, float width,
                               const char *text);
/* Width of the first `bytes` bytes on one line, for a caret. */
float gfx_measure_part(const struct draw_list *list, struct text_style style, const char *text,
                       size_t bytes);

/* A picture as a PNG file has it; `number` tells it from others. One picture a list: the last one
 * given is drawn wherever one is. The bytes must last as long as the list is played. */
struct gfx_picture {
    const uint8_t *bytes;
    size_t size;
    uint32_t number;
};
void gfx_picture(struct draw_list *list, struct box box, const struct gfx_picture *picture);

/* Everything until the matching gfx_unclip is seen only inside `box` and all boxes around it. */
void gfx_clip(struct draw_list *list, struct box box);
void gfx_unclip(struct draw_list *list);

/* ---- Boxes ---- */

bool box_contains(struct box box, float x, float y);
struct box box_intersection(struct box a, struct box b); /* of size 0 where they do not meet */
struct box box_inset(struct box box, float by);
struct point box_center(struct box box);

/* Cuts a slice off `*from` and returns it: the way all screens are laid out. A slice is never
 * larger than what is left. */
struct box box_cut_top(struct box *from, float height);
struct box box_cut_bottom(struct box *from, float height);
struct box box_cut_left(struct box *from, float width);
struct box box_cut_right(struct box *from, float width);

/* The index-th of `count` equal columns (rows) with `gap` between them. */
struct box box_column(struct box box, int count, int index, float gap);
struct box box_row(struct box box, int count, int index, float gap);

#endif
