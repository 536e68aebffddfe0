#include "letters.h"

#include "hash.h"

#include <pango/pangocairo.h>
#include <stdlib.h>

enum { WEIGHTS = 3, MEASURED_MAX = 4096 };

/* A measured text is remembered: most texts of a frame were there in the frame before. */
struct measured {
    uint64_t key;
    struct text_extent extent;
};

struct letters {
    PangoContext *context;
    PangoLayout *layout;
    PangoFontDescription *faces[WEIGHTS];
    struct measured measured[MEASURED_MAX];
};

static const PangoWeight weights[WEIGHTS] = {
    [WEIGHT_REGULAR] = PANGO_WEIGHT_NORMAL,
    [WEIGHT_MEDIUM] = PANGO_WEIGHT_MEDIUM,
    [WEIGHT_BOLD] = PANGO_WEIGHT_BOLD,
};

/* Unhinted letters at fractions of a pixel look the same at every scale and on every machine. */
static PangoContext *make_context(void)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 96);
    pango_context_set_round_glyph_positions(context, FALSE);
    cairo_font_options_destroy(options);
    return context;
}

struct letters *letters_new(void)
{
    struct letters *letters = calloc(1, sizeof *letters);

    if (!letters) return NULL;
    letters->context = make_context();
    letters->layout = pango_layout_new(letters->context);
    for (int i = 0; i < WEIGHTS; i++) {
        letters->faces[i] = pango_font_description_from_string("Inter, Noto Sans, sans-serif");
        pango_font_description_set_weight(letters->faces[i], weights[i]);
    }
    return letters;
}

void letters_free(struct letters *letters)
{
    if (!letters) return;
    for (int i = 0; i < WEIGHTS; i++)
        pango_font_description_free(letters->faces[i]);
    g_object_unref(letters->layout);
    g_object_unref(letters->context);
    free(letters);
}

static int to_pango(float pixels)
{
    return (int)(pixels * PANGO_SCALE + 0.5f);
}

static void set_text(struct letters *letters, const struct text_ask *ask)
{
    PangoFontDescription *face = letters->faces[ask->weight];

    pango_font_description_set_absolute_size(face, (double)ask->size * PANGO_SCALE);
    pango_layout_set_font_description(letters->layout, face);
    pango_layout_set_width(letters->layout, ask->wrap_width > 0 ? to_pango(ask->wrap_width) : -1);
    pango_layout_set_height(letters->layout, -1);
    pango_layout_set_wrap(letters->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize(letters->layout, PANGO_ELLIPSIZE_NONE);
    pango_layout_set_alignment(letters->layout, PANGO_ALIGN_LEFT);
    /* Sentences of several lines breathe a little more than the font asks for. */
    pango_layout_set_line_spacing(letters->layout, ask->wrap_width > 0 ? 1.14f : 0);
    pango_layout_set_single_paragraph_mode(letters->layout, ask->wrap_width <= 0);
    pango_layout_set_text(letters->layout, ask->text, (int)ask->bytes);
}

static uint64_t key_of(const struct text_ask *ask)
{
    float numbers[3] = {ask->size, ask->wrap_width, (float)ask->weight};
    uint64_t key = hash_bytes(HASH_START, numbers, sizeof numbers);

    return hash_bytes(key, ask->text, ask->bytes);
}

static struct text_extent measure(void *context, const struct text_ask *ask)
{
    struct letters *letters = context;
    uint64_t key = key_of(ask);
    struct measured *slot = &letters->measured[key % MEASURED_MAX];
    int width, height;

    if (slot->key == key) return slot->extent;
    set_text(letters, ask);
    pango_layout_get_size(letters->layout, &width, &height);
    slot->key = key;
    slot->extent = (struct text_extent){(float)width / PANGO_SCALE, (float)height / PANGO_SCALE};
    return slot->extent;
}

struct text_ruler letters_ruler(struct letters *letters)
{
    return (struct text_ruler){measure, letters};
}

static PangoAlignment to_alignment(enum gfx_align align)
{
    switch (align) {
    case ALIGN_LEFT:
        return PANGO_ALIGN_LEFT;
    case ALIGN_CENTER:
        return PANGO_ALIGN_CENTER;
    case ALIGN_RIGHT:
        return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

/* The box is a hair wider than the letters measured, so that rounding never adds a line or dots. */
static void fit(struct letters *letters, const struct draw_op *op)
{
    bool is_box = op->style.is_wrapped && op->box.width > 0;

    if (is_box) pango_layout_set_alignment(letters->layout, to_alignment(op->style.align));
    if (!op->is_cut) return;
    pango_layout_set_width(letters->layout, to_pango(op->box.width));
    pango_layout_set_ellipsize(letters->layout, PANGO_ELLIPSIZE_END);
    if (is_box && op->box.height > 0)
        pango_layout_set_height(letters->layout, to_pango(op->box.height));
}

void letters_show(struct letters *letters, cairo_t *cairo, const struct draw_op *op,
                  const char *text)
{
    bool is_box = op->style.is_wrapped && op->box.width > 0;
    struct text_ask ask = {text, op->count, op->style.size, is_box ? op->box.width : 0,
                           op->style.weight};

    set_text(letters, &ask);
    fit(letters, op);
    cairo_move_to(cairo, (double)(is_box || op->is_cut ? op->box.x : op->ink.x), (double)op->ink.y);
    pango_cairo_show_layout(cairo, letters->layout);
}
