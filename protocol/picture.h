#ifndef PICTURE_H
#define PICTURE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The picture of a scenario, a PNG: both programs look at its head before anything decodes it. */
enum { PICTURE_WIDTH_MAX = 512, PICTURE_HEIGHT_MAX = 256 };

/* False when the bytes are no PNG file; then `width` and `height` are 0. */
bool picture_size(const uint8_t *bytes, size_t size, uint32_t *width, uint32_t *height);
/* Whether it is a PNG of at most 512 by 256 points and 48 kB. */
bool picture_is_allowed(const uint8_t *bytes, size_t size);

#endif
