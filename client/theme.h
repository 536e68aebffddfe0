#ifndef THEME_H
#define THEME_H
#include "gfx.h"
#include "roles.h"

/* How Baton looks, said once. Data colours are Okabe and Ito's palette, which people with any of
 * the common colour vision deficiencies tell apart (Okabe & Ito 2008, "Color Universal Design");
 * interactive things are navy, so that colour keeps meaning data. Text reaches a contrast of 4.5:1
 * on the grounds it is used on, marks 3:1 (WCAG 2.1, 1.4.3 and 1.4.11); a test computes it. */

#define COLOUR_GROUND       0xF4F5F7FFu /* behind everything */
#define COLOUR_PANEL        0xFFFFFFFFu
#define COLOUR_SUNKEN       0xECEFF3FFu /* wells: bars, table heads, stops */
#define COLOUR_LINE         0xDDE2E8FFu
#define COLOUR_LINE_STRONG  0x808B98FFu /* frames of things one can operate */
#define COLOUR_INK          0x18212CFFu
#define COLOUR_MUTED        0x556170FFu /* second-rank text */
#define COLOUR_DISABLED     0x606A76FFu
#define COLOUR_WHITE        0xFFFFFFFFu
#define COLOUR_ACCENT       0x1C3F6EFFu
#define COLOUR_ACCENT_HOVER 0x28528CFFu
#define COLOUR_ACCENT_DOWN  0x142E52FFu
#define COLOUR_ACCENT_SOFT  0xE4EBF5FFu
#define COLOUR_FOCUS        0x1F74D8FFu
#define COLOUR_GOOD         0x00704FFFu
#define COLOUR_GOOD_SOFT    0xDFF3ECFFu
#define COLOUR_WARN         0x855400FFu
#define COLOUR_WARN_SOFT    0xFDF0D5FFu
#define COLOUR_BAD          0xA83A00FFu
#define COLOUR_BAD_SOFT     0xFBE7DCFFu
#define COLOUR_SCRIM        0x18212C73u /* over everything behind a modal */

/* Okabe and Ito, for marks and lines; for text use theme_series_ink. */
#define OKABE_BLUE       0x0072B2FFu
#define OKABE_VERMILLION 0xD55E00FFu
#define OKABE_GREEN      0x009E73FFu
#define OKABE_PURPLE     0xCC79A7FFu
#define OKABE_ORANGE     0xE69F00FFu
#define OKABE_SKY        0x56B4E9FFu
#define OKABE_YELLOW     0xF0E442FFu
#define OKABE_BLACK      0x18212CFFu

enum theme_type {
    TYPE_NOTE,
    TYPE_SMALL,
    TYPE_BODY,
    TYPE_HEADING,
    TYPE_TITLE,
    TYPE_DISPLAY,
    TYPE_HUGE
};

/* Distances: everything is a multiple of 4. */
#define SPACE_XS      4.0f
#define SPACE_S       8.0f
#define SPACE_M       12.0f
#define SPACE_L       16.0f
#define SPACE_XL      24.0f
#define RADIUS_S      4.0f
#define RADIUS_M      6.0f
#define RADIUS_L      10.0f
#define HEIGHT_BUTTON 36.0f
#define HEIGHT_EDIT   36.0f
#define HEIGHT_ROW    30.0f

/* Size and weight of the scale in this colour, aligned left, on one line. */
struct text_style theme_text(enum theme_type type, uint32_t colour);
struct text_style theme_wrapped(enum theme_type type, uint32_t colour);
struct text_style theme_aligned(enum theme_type type, uint32_t colour, enum gfx_align align);

uint32_t theme_series(unsigned index);     /* colours of marks, round the palette */
uint32_t theme_series_ink(unsigned index); /* the same hue, dark enough for text on a panel */
uint32_t theme_side(enum side side);
uint32_t theme_side_ink(enum side side);
uint32_t theme_side_soft(enum side side); /* a ground for that side's ink */
uint32_t theme_role(enum role role);      /* a chair's mark */
uint32_t theme_role_ink(enum role role);

uint32_t theme_fade(uint32_t colour, float alpha);           /* 0 clear, 1 as it is */
uint32_t theme_mix(uint32_t from, uint32_t to, float share); /* opaque, share 0..1 of `to` */

/* WCAG 2.1 contrast ratio of two opaque colours, 1..21. */
float theme_contrast(uint32_t a, uint32_t b);

/* Every pair of text or mark and ground in use, with the contrast it must reach. */
struct theme_pair {
    const char *use;
    uint32_t mark;
    uint32_t ground;
    float least;
};
const struct theme_pair *theme_pairs(size_t *count);

#endif
