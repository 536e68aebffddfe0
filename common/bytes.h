#ifndef BYTES_H
#define BYTES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Little-endian numbers and raw bytes into and out of a buffer that somebody else owns.
 *
 * Both sides fail once and stay failed: after a whole message has been put or got, one look at
 * `failed` answers for every step. A failed writer writes nothing more; a failed reader yields
 * zeros and does not move. Pure: no heap, no clock, no global.
 */
struct writer {
    uint8_t *at;
    uint8_t *end;
    bool failed;
};

struct reader {
    const uint8_t *at;
    const uint8_t *end;
    bool failed;
};

struct writer writer_over(void *buffer, size_t size);
struct reader reader_over(const void *buffer, size_t size);

/* Bytes that still fit, or that are still to be read. */
size_t writer_left(const struct writer *writer);
size_t reader_left(const struct reader *reader);

/* True when nothing failed and no byte is left over: leftover bytes are an error too. */
bool reader_is_done(const struct reader *reader);

void put_u8(struct writer *writer, uint8_t value);
void put_u16(struct writer *writer, uint16_t value);
void put_u32(struct writer *writer, uint32_t value);
void put_u64(struct writer *writer, uint64_t value);
void put_i64(struct writer *writer, int64_t value);
void put_f64(struct writer *writer, double value); /* the 64 bits of an IEEE double, as they are */
void put_bytes(struct writer *writer, const void *bytes, size_t size);

uint8_t get_u8(struct reader *reader);
uint16_t get_u16(struct reader *reader);
uint32_t get_u32(struct reader *reader);
uint64_t get_u64(struct reader *reader);
int64_t get_i64(struct reader *reader);
double get_f64(struct reader *reader); /* any bit pattern: whether it is a number is to be asked */
void get_bytes(struct reader *reader, void *out, size_t size); /* zeros when it fails */

#endif
