#include "picture.h"

#include "own_limits.h"

#include <string.h>

/* PNG, RFC 2083: eight bytes of signature, then a chunk of 13 bytes named IHDR that begins with
 * width and height, and chunks up to IEND, each with its length, name and four bytes of check. */

enum { SIGNATURE = 8, CHUNK_HEAD = 8, CHUNK_END = 4, HEAD_SIZE = 13 };

static uint32_t number_at(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* Whether the chunks fill the file and IEND is the last. */
static bool has_whole_chunks(const uint8_t *bytes, size_t size)
{
    size_t at = SIGNATURE;
    while (size - at >= CHUNK_HEAD + CHUNK_END) {
        uint32_t length = number_at(bytes + at);
        if (length > size - at - CHUNK_HEAD - CHUNK_END) return false;
        bool is_end = memcmp(bytes + at + 4, "IEND", 4) == 0;
        at += CHUNK_HEAD + length + CHUNK_END;
        if (is_end) return at == size;
    }
    return false;
}

bool picture_size(const uint8_t *bytes, size_t size, uint32_t *width, uint32_t *height)
{
    static const uint8_t signature[SIGNATURE] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    *width = *height = 0;
    if (size < SIGNATURE + CHUNK_HEAD + HEAD_SIZE + CHUNK_END) return false;
    if (memcmp(bytes, signature, sizeof signature) != 0 || number_at(bytes + 8) != HEAD_SIZE ||
        memcmp(bytes + 12, "IHDR", 4) != 0 || !has_whole_chunks(bytes, size))
        return false;
    *width = number_at(bytes + 16);
    *height = number_at(bytes + 20);
    return *width > 0 && *height > 0;
}

bool picture_is_allowed(const uint8_t *bytes, size_t size)
{
    uint32_t width, height;
    return size <= PICTURE_BYTES_MAX && picture_size(bytes, size, &width, &height) &&
           width <= PICTURE_WIDTH_MAX && height <= PICTURE_HEIGHT_MAX;
}
