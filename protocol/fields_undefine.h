/* Ends one pass over a .def file. */
#undef RECORD
#undef MESSAGE
#undef U8
#undef U16
#undef U32
#undef U64
#undef I64
#undef F64
#undef TEXT
#undef BLOB
#undef LIST
#undef NOTHING
#undef END
