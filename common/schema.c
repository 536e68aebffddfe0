#include "schema.h"

#include "ensure.h"
#include "hash.h"
#include "text.h"

#include <string.h>

static uint16_t count_of(const struct field *field, const uint8_t *base)
{
    uint16_t count;
    memcpy(&count, base + field->count_offset, sizeof count);
    return count;
}

static void encode_text(const struct field *field, const char *text, struct writer *writer)
{
    size_t size = strnlen(text, field->size);
    if (size == field->size || !text_is_clean(text, size)) {
        writer->failed = true;
        return;
    }
    put_u16(writer, (uint16_t)size);
    put_bytes(writer, text, size);
}

static void encode_many(const struct field *field, const uint8_t *base, struct writer *writer)
{
    uint16_t count = count_of(field, base);
    if (count > field->max) {
        writer->failed = true;
        return;
    }
    put_u16(writer, count);
    if (field->type == FIELD_BLOB) {
        put_bytes(writer, base + field->offset, count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        schema_encode(field->row(), base + field->offset + i * field->size, writer);
}

static void encode_number(const struct field *field, const uint8_t *at, struct writer *writer)
{
    uint16_t u16;
    uint32_t u32;
    uint64_t u64;
    size_t size = field->type == FIELD_U16 ? 2 : field->type == FIELD_U32 ? 4 : 8;
    if (field->type == FIELD_U8) {
        put_u8(writer, *at);
    } else if (size == 2) {
        memcpy(&u16, at, size);
        put_u16(writer, u16);
    } else if (size == 4) {
        memcpy(&u32, at, size);
        put_u32(writer, u32);
    } else {
        memcpy(&u64, at, size);
        put_u64(writer, u64);
    }
}

/* A double has many bit patterns that mean nothing to the model; one value, one encoding. */
static bool is_plain_number(double value)
{
    const double zero = 0.0;
    bool is_finite = value - value == zero;
    bool is_minus_zero = value == zero && memcmp(&value, &zero, sizeof value) != 0;
    return is_finite && !is_minus_zero;
}

static void encode_real(const uint8_t *at, struct writer *writer)
{
    double value;
    memcpy(&value, at, sizeof value);
    if (is_plain_number(value))
        put_f64(writer, value);
    else
        writer->failed = true;
}

void schema_encode(const struct schema *schema, const void *base, struct writer *writer)
{
    const uint8_t *bytes = base;
    for (const struct field *field = schema->fields; field->type != FIELD_END; field++) {
        const uint8_t *at = bytes + field->offset;
        switch (field->type) {
        case FIELD_U8:
        case FIELD_U16:
        case FIELD_U32:
        case FIELD_U64:
        case FIELD_I64:
            encode_number(field, at, writer);
            break;
        case FIELD_F64:
            encode_real(at, writer);
            break;
        case FIELD_TEXT:
            encode_text(field, (const char *)at, writer);
            break;
        case FIELD_BLOB:
        case FIELD_LIST:
            encode_many(field, bytes, writer);
            break;
        case FIELD_END:
            break;
        }
    }
}

static void decode_text(const struct field *field, char *text, struct reader *reader)
{
    size_t size = get_u16(reader);
    if (size >= field->size) {
        reader->failed = true;
        return;
    }
    get_bytes(reader, text, size);
    if (!reader->failed && !text_is_clean(text, size)) reader->failed = true;
}

static void decode_many(const struct field *field, uint8_t *base, struct reader *reader)
{
    uint16_t count = get_u16(reader);
    if (count > field->max) {
        reader->failed = true;
        return;
    }
    memcpy(base + field->count_offset, &count, sizeof count);
    if (field->type == FIELD_BLOB) {
        get_bytes(reader, base + field->offset, count);
        return;
    }
    for (size_t i = 0; i < count && !reader->failed; i++)
        schema_decode(field->row(), base + field->offset + i * field->size, reader);
}

static void decode_number(const struct field *field, uint8_t *at, struct reader *reader)
{
    if (field->type == FIELD_U8) {
        *at = get_u8(reader);
    } else if (field->type == FIELD_U16) {
        uint16_t value = get_u16(reader);
        memcpy(at, &value, sizeof value);
    } else if (field->type == FIELD_U32) {
        uint32_t value = get_u32(reader);
        memcpy(at, &value, sizeof value);
    } else {
        uint64_t value = get_u64(reader);
        memcpy(at, &value, sizeof value);
    }
}

static void decode_real(uint8_t *at, struct reader *reader)
{
    double value = get_f64(reader);
    if (!reader->failed && !is_plain_number(value)) reader->failed = true;
    if (!reader->failed) memcpy(at, &value, sizeof value);
}

void schema_decode(const struct schema *schema, void *base, struct reader *reader)
{
    uint8_t *bytes = base;
    for (const struct field *field = schema->fields; field->type != FIELD_END; field++) {
        uint8_t *at = bytes + field->offset;
        if (reader->failed) return;
        switch (field->type) {
        case FIELD_U8:
        case FIELD_U16:
        case FIELD_U32:
        case FIELD_U64:
        case FIELD_I64:
            decode_number(field, at, reader);
            break;
        case FIELD_F64:
            decode_real(at, reader);
            break;
        case FIELD_TEXT:
            decode_text(field, (char *)at, reader);
            break;
        case FIELD_BLOB:
        case FIELD_LIST:
            decode_many(field, bytes, reader);
            break;
        case FIELD_END:
            break;
        }
    }
}

uint64_t schema_fingerprint(const struct schema *schema, uint64_t hash)
{
    hash = hash_bytes(hash, schema->name, strlen(schema->name) + 1);
    for (const struct field *field = schema->fields; field->type != FIELD_END; field++) {
        uint8_t shape[8];
        struct writer writer = {shape, shape + sizeof shape, false};
        put_u16(&writer, (uint16_t)field->type);
        put_u16(&writer, field->max);
        put_u32(&writer, field->type == FIELD_TEXT ? (uint32_t)field->size : 0);
        ensure(!writer.failed);
        hash = hash_bytes(hash, field->name, strlen(field->name) + 1);
        hash = hash_bytes(hash, shape, sizeof shape);
        if (field->type == FIELD_LIST) hash = schema_fingerprint(field->row(), hash);
    }
    return hash;
}

const char *schema_type_name(enum field_type type)
{
    static const char *const names[] = {
        [FIELD_END] = "end",   [FIELD_U8] = "u8",     [FIELD_U16] = "u16", [FIELD_U32] = "u32",
        [FIELD_U64] = "u64",   [FIELD_I64] = "i64",   [FIELD_F64] = "f64", [FIELD_TEXT] = "text",
        [FIELD_BLOB] = "blob", [FIELD_LIST] = "list",
    };
    return names[type];
}
