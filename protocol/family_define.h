/*
 * Included once per message family by messages.c with FAMILY and FAMILY_FILE set. No include guard:
 * it is a template. It makes the schema of every record and message, and the family's table.
 */
#define OPEN_SCHEMA(name, type)                                                                    \
    static const struct schema *FAMILY_SCHEMA(name)(void)                                          \
    {                                                                                              \
        typedef struct type self;                                                                  \
        static const char schema_name[] = #name;                                                   \
        static const struct field fields[] = {
#define RECORD(name)                  OPEN_SCHEMA(name, name)
#define MESSAGE(ID, name, from, when) OPEN_SCHEMA(name, FAMILY_NAME(name))
#define PLAIN(f, kind, width)         {#f, kind, offsetof(self, f), 0, width, 0, NULL},
#define U8(f)                         PLAIN(f, FIELD_U8, 1)
#define U16(f)                        PLAIN(f, FIELD_U16, 2)
#define U32(f)                        PLAIN(f, FIELD_U32, 4)
#define U64(f)                        PLAIN(f, FIELD_U64, 8)
#define I64(f)                        PLAIN(f, FIELD_I64, 8)
#define F64(f)                        PLAIN(f, FIELD_F64, 8)
#define TEXT(f, capacity)             PLAIN(f, FIELD_TEXT, capacity)
#define BLOB(f, capacity)                                                                          \
    {#f, FIELD_BLOB, offsetof(self, f), offsetof(self, f##_count), capacity, capacity, NULL},
#define LIST(record, f, max)                                                                       \
    {                                                                                              \
        #f,                                                                                        \
        FIELD_LIST,                                                                                \
        offsetof(self, f),                                                                         \
        offsetof(self, f##_count),                                                                 \
        sizeof(struct record),                                                                     \
        max,                                                                                       \
        FAMILY_SCHEMA(record)},
#define NOTHING {NULL, FIELD_END, offsetof(self, nothing), 0, 0, 0, NULL},
#define END(name)                                                                                  \
    {                                                                                              \
        NULL, FIELD_END, 0, 0, 0, 0, NULL                                                          \
    }                                                                                              \
    }                                                                                              \
    ;                                                                                              \
    static const struct schema schema = {schema_name, fields};                                     \
    return &schema;                                                                                \
    }
#include FAMILY_FILE
#undef OPEN_SCHEMA
#undef PLAIN
#include "fields_undefine.h"

#include "fields_ignore.h"
#define MESSAGE(ID, name, from, when)                                                              \
    [FAMILY_ID(ID)] = {#ID, FAMILY_SCHEMA(name), FROM_##from, WHEN_##when},
static const struct message_kind FAMILY_TABLE[] = {
#include FAMILY_FILE
};
#include "fields_undefine.h"
