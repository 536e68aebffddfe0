/*
 * Included once per message family by messages.h with FAMILY (its name) and FAMILY_FILE (its .def)
 * set. No include guard: it is a template. It declares
 *     struct <record>, struct <family>_<message>,
 *     enum <family>_id { <FAMILY>_NONE, <FAMILY>_<ID> ... , <FAMILY>_COUNT },
 *     struct <family> { enum <family>_id id; union { ... } as; }
 * and the functions over them.
 */
#define RECORD(name)                  struct name {
#define MESSAGE(ID, name, from, when) struct FAMILY_NAME(name) {
#define U8(f)                         uint8_t f;
#define U16(f)                        uint16_t f;
#define U32(f)                        uint32_t f;
#define U64(f)                        uint64_t f;
#define I64(f)                        int64_t f;
#define F64(f)                        double f;
#define TEXT(f, capacity)             char f[capacity];
#define BLOB(f, capacity)                                                                          \
    uint16_t f##_count;                                                                            \
    uint8_t f[capacity];
#define LIST(record, f, max)                                                                       \
    uint16_t f##_count;                                                                            \
    struct record f[max];
#define NOTHING uint8_t nothing; /* C has no empty structs */
#define END(name)                                                                                  \
    }                                                                                              \
    ;
#include FAMILY_FILE
#include "fields_undefine.h"

#include "fields_ignore.h"
#define MESSAGE(ID, name, from, when) FAMILY_ID(ID),
enum FAMILY_ENUM {
    FAMILY_ID(NONE),
#include FAMILY_FILE
    FAMILY_ID(COUNT)
};
#undef MESSAGE

#define MESSAGE(ID, name, from, when) struct FAMILY_NAME(name) name;
struct FAMILY {
    enum FAMILY_ENUM id;
    union {
#include FAMILY_FILE
    } as;
};
#include "fields_undefine.h"
