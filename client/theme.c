#include "theme.h"

#include "ensure.h"

#include <math.h>

static const struct {
    float size;
    enum gfx_weight weight;
} types[] = {
    [TYPE_NOTE] = {12, WEIGHT_REGULAR},    [TYPE_SMALL] = {13, WEIGHT_REGULAR},
    [TYPE_BODY] = {14.5f, WEIGHT_REGULAR}, [TYPE_HEADING] = {16, WEIGHT_BOLD},
    [TYPE_TITLE] = {22, WEIGHT_BOLD},      [TYPE_DISPLAY] = {32, WEIGHT_BOLD},
    [TYPE_HUGE] = {56, WEIGHT_BOLD},
};

struct text_style theme_aligned(enum theme_type type, uint32_t colour, enum gfx_align align)
{
    struct text_style style = {types[type].size, colour, types[type].weight, align, false};

    return style;
}

struct text_style theme_text(enum theme_type type, uint32_t colour)
{
    return theme_aligned(type, colour, ALIGN_LEFT);
}

struct text_style theme_wrapped(enum theme_type type, uint32_t colour)
{
    struct text_style style = theme_text(type, colour);

    style.is_wrapped = true;
    return style;
}

/* Marks, and the same hues dark enough for small text on a panel. */
static const struct {
    uint32_t mark;
    uint32_t ink;
} series[] = {
    {OKABE_BLUE, 0x00629AFF},   {OKABE_VERMILLION, 0xA84900FF}, {OKABE_GREEN, 0x00704FFF},
    {OKABE_PURPLE, 0x99446FFF}, {OKABE_ORANGE, 0x855C00FF},     {OKABE_SKY, 0x1A6C9CFF},
    {OKABE_BLACK, OKABE_BLACK}, {OKABE_YELLOW, 0x6B6400FF},
};
enum { SERIES_COUNT = sizeof series / sizeof series[0] };

uint32_t theme_series(unsigned index)
{
    return series[index % SERIES_COUNT].mark;
}

uint32_t theme_series_ink(unsigned index)
{
    return series[index % SERIES_COUNT].ink;
}

/* Sales is blue and marketing vermillion: the pair of the palette that is furthest apart for
 * everybody. What both share is the palette's green. */
static const struct {
    uint32_t mark;
    uint32_t ink;
    uint32_t soft;
} sides[] = {
    [SIDE_SALES] = {OKABE_BLUE, 0x005F96FF, 0xE0EEF7FF},
    [SIDE_MARKETING] = {OKABE_VERMILLION, 0xA84400FF, 0xFBE9DDFF},
    [SIDE_NEUTRAL] = {OKABE_GREEN, 0x006B4EFF, 0xDFF2EBFF},
};

uint32_t theme_side(enum side side)
{
    return sides[side].mark;
}

uint32_t theme_side_ink(enum side side)
{
    return sides[side].ink;
}

uint32_t theme_side_soft(enum side side)
{
    return sides[side].soft;
}

/* Each chair a mark of its own; chairs of one side are neighbours in hue. */
static const struct {
    uint32_t mark;
    uint32_t ink;
} chairs[] = {
    [ROLE_CEO] = {0x18212CFF, 0x18212CFF},      [ROLE_BRAND] = {0xD55E00FF, 0xA84400FF},
    [ROLE_DEMAND] = {0xE69F00FF, 0x855C00FF},   [ROLE_PMI] = {0xCC79A7FF, 0x99446FFF},
    [ROLE_PROSPECT] = {0x56B4E9FF, 0x1A6C9CFF}, [ROLE_AE] = {0x0072B2FF, 0x005F96FF},
    [ROLE_AM] = {0x3B4CA0FF, 0x3B4CA0FF},       [ROLE_CX] = {0x009E73FF, 0x006B4EFF},
    [ROLE_DIRECTOR] = {0x6B7684FF, 0x556170FF},
};

uint32_t theme_role(enum role role)
{
    ensure(role < ROLE_COUNT);
    return chairs[role].mark;
}

uint32_t theme_role_ink(enum role role)
{
    ensure(role < ROLE_COUNT);
    return chairs[role].ink;
}

/* ---- Arithmetic of colours ---- */

static float channel(uint32_t colour, int shift)
{
    return (float)(colour >> shift & 0xFF);
}

static uint32_t to_byte(float value)
{
    return value <= 0 ? 0 : value >= 255 ? 255 : (uint32_t)(value + 0.5f);
}

uint32_t theme_fade(uint32_t colour, float alpha)
{
    return (colour & 0xFFFFFF00u) | to_byte(channel(colour, 0) * alpha);
}

uint32_t theme_mix(uint32_t from, uint32_t to, float share)
{
    uint32_t mixed = 0;

    for (int shift = 24; shift >= 8; shift -= 8)
        mixed |= to_byte(channel(from, shift) * (1 - share) + channel(to, shift) * share) << shift;
    return mixed | 0xFF;
}

/* Relative luminance of WCAG 2.1. */
static float luminance(uint32_t colour)
{
    static const float weights[] = {0.2126f, 0.7152f, 0.0722f};
    float sum = 0;

    for (int i = 0; i < 3; i++) {
        float value = channel(colour, 24 - 8 * i) / 255;
        float linear = value <= 0.03928f ? value / 12.92f : powf((value + 0.055f) / 1.055f, 2.4f);
        sum += weights[i] * linear;
    }
    return sum;
}

float theme_contrast(uint32_t a, uint32_t b)
{
    float light = luminance(a);
    float dark = luminance(b);

    if (light < dark) {
        float swap = light;
        light = dark;
        dark = swap;
    }
    return (light + 0.05f) / (dark + 0.05f);
}

static const struct theme_pair pairs[] = {
    {"text on a panel", COLOUR_INK, COLOUR_PANEL, 4.5f},
    {"text on the ground", COLOUR_INK, COLOUR_GROUND, 4.5f},
    {"text in a well", COLOUR_INK, COLOUR_SUNKEN, 4.5f},
    {"second-rank text on a panel", COLOUR_MUTED, COLOUR_PANEL, 4.5f},
    {"second-rank text on the ground", COLOUR_MUTED, COLOUR_GROUND, 4.5f},
    {"second-rank text in a well", COLOUR_MUTED, COLOUR_SUNKEN, 4.5f},
    {"second-rank text on a chosen row", COLOUR_MUTED, COLOUR_ACCENT_SOFT, 4.5f},
    {"disabled text in a well", COLOUR_DISABLED, COLOUR_SUNKEN, 4.5f},
    {"disabled text on a panel", COLOUR_DISABLED, COLOUR_PANEL, 4.5f},
    {"main button", COLOUR_WHITE, COLOUR_ACCENT, 4.5f},
    {"main button under the mouse", COLOUR_WHITE, COLOUR_ACCENT_HOVER, 4.5f},
    {"main button pressed", COLOUR_WHITE, COLOUR_ACCENT_DOWN, 4.5f},
    {"dangerous button", COLOUR_WHITE, COLOUR_BAD, 4.5f},
    {"link on a panel", COLOUR_ACCENT, COLOUR_PANEL, 4.5f},
    {"link on the ground", COLOUR_ACCENT, COLOUR_GROUND, 4.5f},
    {"chosen text", COLOUR_ACCENT, COLOUR_ACCENT_SOFT, 4.5f},
    {"good news", COLOUR_GOOD, COLOUR_GOOD_SOFT, 4.5f},
    {"warning", COLOUR_WARN, COLOUR_WARN_SOFT, 4.5f},
    {"bad news", COLOUR_BAD, COLOUR_BAD_SOFT, 4.5f},
    {"good news on a panel", COLOUR_GOOD, COLOUR_PANEL, 4.5f},
    {"warning on a panel", COLOUR_WARN, COLOUR_PANEL, 4.5f},
    {"bad news on a panel", COLOUR_BAD, COLOUR_PANEL, 4.5f},
    {"tooltip", COLOUR_WHITE, COLOUR_INK, 4.5f},
    {"focus ring on a panel", COLOUR_FOCUS, COLOUR_PANEL, 3.0f},
    {"focus ring on the ground", COLOUR_FOCUS, COLOUR_GROUND, 3.0f},
    {"frame of a field", COLOUR_LINE_STRONG, COLOUR_PANEL, 3.0f},
};

const struct theme_pair *theme_pairs(size_t *count)
{
    *count = sizeof pairs / sizeof pairs[0];
    return pairs;
}
