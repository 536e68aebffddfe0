#ifndef HASH_H
#define HASH_H
#include <stddef.h>
#include <stdint.h>

/*
 * A 64-bit fingerprint for noticing that two things differ; no protection against somebody who
 * wants a collision. The bytes are taken in groups of eight, little endian, so that every machine
 * agrees. The result of one call may be the seed of the next; how the bytes are cut into calls is
 * part of the fingerprint.
 */
#define HASH_START UINT64_C(0x6261746F6E2D3031)

uint64_t hash_bytes(uint64_t seed, const void *bytes, size_t size);

/* The same as hashing the eight bytes of `value`, least significant first. */
uint64_t hash_number(uint64_t seed, uint64_t value);

#endif
