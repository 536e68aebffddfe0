/* For a pass over a .def file that looks at messages only. No include guard: it is a template. */
#define RECORD(name)
#define U8(f)
#define U16(f)
#define U32(f)
#define U64(f)
#define I64(f)
#define F64(f)
#define TEXT(f, capacity)
#define BLOB(f, capacity)
#define LIST(record, f, max)
#define NOTHING
#define END(name)
