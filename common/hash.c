#include "hash.h"

/* The odd constant is 2^64 divided by the golden ratio. Both halves of a step can be undone, so two
 * inputs of one length that differ in one group never meet. */
static uint64_t stir(uint64_t hash, uint64_t group)
{
    hash = (hash ^ group) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ (hash >> 32);
}

/* The finishing steps of MurmurHash3 by Austin Appleby (public domain). */
static uint64_t finish(uint64_t hash)
{
    hash ^= hash >> 33;
    hash *= UINT64_C(0xFF51AFD7ED558CCD);
    hash ^= hash >> 33;
    hash *= UINT64_C(0xC4CEB9FE1A85EC53);
    return hash ^ (hash >> 33);
}

static uint64_t group_of_rest(const uint8_t *bytes, size_t size)
{
    uint64_t group = 0;
    for (size_t i = 0; i < size; i++)
        group |= (uint64_t)bytes[i] << (8 * i);
    return group;
}

/* Written out so that compilers make one load of it where the machine is little endian. */
static uint64_t group_of_eight(const uint8_t *at)
{
    return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
           (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
           (uint64_t)at[7] << 56;
}

uint64_t hash_bytes(uint64_t seed, const void *bytes, size_t size)
{
    const uint8_t *at = bytes;
    uint64_t hash = stir(seed, (uint64_t)size);
    size_t left = size;
    for (; left >= 8; left -= 8, at += 8)
        hash = stir(hash, group_of_eight(at));
    if (left > 0) hash = stir(hash, group_of_rest(at, left));
    return finish(hash);
}

uint64_t hash_number(uint64_t seed, uint64_t value)
{
    return finish(stir(stir(seed, 8), value));
}
