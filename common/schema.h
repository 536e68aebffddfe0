#ifndef SCHEMA_H
#define SCHEMA_H
#include "bytes.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A schema describes the fields of one plain struct as data. One small walker per job reads it:
 * encode, decode, compare, print, fingerprint. The tables are made by X-macros (protocol/) and are
 * constant.
 */
enum field_type {
    FIELD_END,
    FIELD_U8,
    FIELD_U16,
    FIELD_U32,
    FIELD_U64,
    FIELD_I64,
    FIELD_F64,  /* finite; minus zero is refused so that one value has one encoding */
    FIELD_TEXT, /* char[size], UTF-8 without control characters, terminated */
    FIELD_BLOB, /* uint8_t[size] with a uint16_t count beside it */
    FIELD_LIST  /* struct row[max] with a uint16_t count beside it */
};

struct schema;

struct field {
    const char *name;
    enum field_type type;
    size_t offset;       /* of the value; of the first row for a list */
    size_t count_offset; /* of the uint16_t count: blobs and lists only */
    size_t size;         /* text and blob: bytes of the array; list: bytes of one row */
    uint16_t max;        /* lists: rows at most; blobs: bytes at most */
    const struct schema *(*row)(void); /* lists only */
};

struct schema {
    const char *name;
    const struct field *fields; /* closed by a FIELD_END row */
};

/* Appends the fields of `base` to `writer`; the writer fails when a text, blob or list is over its
 * limit or when the buffer is full. */
void schema_encode(const struct schema *schema, const void *base, struct writer *writer);

/* Reads the fields into `base`, which must be zeroed before. The reader fails on a short buffer, a
 * count over its limit, a text that is no clean UTF-8 and a number that is not finite. */
void schema_decode(const struct schema *schema, void *base, struct reader *reader);

/* Mixes names, types and limits of all fields into `hash`; equal programs agree on the result. */
uint64_t schema_fingerprint(const struct schema *schema, uint64_t hash);

/* The name of a field type for documents, e.g. "u16". */
const char *schema_type_name(enum field_type type);

#endif
