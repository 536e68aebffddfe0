#include "bytes.h"

#include <string.h>

struct writer writer_over(void *buffer, size_t size)
{
    uint8_t *start = buffer;
    return (struct writer){start, start + size, false};
}

struct reader reader_over(const void *buffer, size_t size)
{
    const uint8_t *start = buffer;
    return (struct reader){start, start + size, false};
}

size_t writer_left(const struct writer *writer)
{
    return writer->failed ? 0 : (size_t)(writer->end - writer->at);
}

size_t reader_left(const struct reader *reader)
{
    return reader->failed ? 0 : (size_t)(reader->end - reader->at);
}

bool reader_is_done(const struct reader *reader)
{
    return !reader->failed && reader->at == reader->end;
}

/* The next `size` bytes to fill, or NULL: from then on the writer has failed. */
static uint8_t *claim_space(struct writer *writer, size_t size)
{
    if (writer->failed || size > (size_t)(writer->end - writer->at)) {
        writer->failed = true;
        return NULL;
    }
    uint8_t *at = writer->at;
    writer->at += size;
    return at;
}

static const uint8_t *claim_input(struct reader *reader, size_t size)
{
    if (reader->failed || size > (size_t)(reader->end - reader->at)) {
        reader->failed = true;
        return NULL;
    }
    const uint8_t *at = reader->at;
    reader->at += size;
    return at;
}

static void put_number(struct writer *writer, uint64_t value, unsigned size)
{
    uint8_t *at = claim_space(writer, size);
    if (at == NULL) return;
    for (unsigned i = 0; i < size; i++)
        at[i] = (uint8_t)(value >> (8 * i));
}

static uint64_t get_number(struct reader *reader, unsigned size)
{
    const uint8_t *at = claim_input(reader, size);
    uint64_t value = 0;
    if (at == NULL) return 0;
    for (unsigned i = 0; i < size; i++)
        value |= (uint64_t)at[i] << (8 * i);
    return value;
}

void put_u8(struct writer *writer, uint8_t value)
{
    put_number(writer, value, 1);
}

void put_u16(struct writer *writer, uint16_t value)
{
    put_number(writer, value, 2);
}

void put_u32(struct writer *writer, uint32_t value)
{
    put_number(writer, value, 4);
}

void put_u64(struct writer *writer, uint64_t value)
{
    put_number(writer, value, 8);
}

void put_i64(struct writer *writer, int64_t value)
{
    put_number(writer, (uint64_t)value, 8);
}

void put_f64(struct writer *writer, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    put_number(writer, bits, 8);
}

void put_bytes(struct writer *writer, const void *bytes, size_t size)
{
    uint8_t *at = claim_space(writer, size);
    if (at != NULL && size > 0) memcpy(at, bytes, size);
}

uint8_t get_u8(struct reader *reader)
{
    return (uint8_t)get_number(reader, 1);
}

uint16_t get_u16(struct reader *reader)
{
    return (uint16_t)get_number(reader, 2);
}

uint32_t get_u32(struct reader *reader)
{
    return (uint32_t)get_number(reader, 4);
}

uint64_t get_u64(struct reader *reader)
{
    return get_number(reader, 8);
}

int64_t get_i64(struct reader *reader)
{
    uint64_t bits = get_number(reader, 8);
    int64_t value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

double get_f64(struct reader *reader)
{
    uint64_t bits = get_number(reader, 8);
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

void get_bytes(struct reader *reader, void *out, size_t size)
{
    const uint8_t *at = claim_input(reader, size);
    if (size == 0) return;
    if (at != NULL)
        memcpy(out, at, size);
    else
        memset(out, 0, size);
}
