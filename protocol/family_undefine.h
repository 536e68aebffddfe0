/* Ends the use of a family template. */
#undef FAMILY
#undef FAMILY_ENUM
#undef FAMILY_FILE
#undef FAMILY_NAME
#undef FAMILY_ID
#ifdef FAMILY_SCHEMA
#undef FAMILY_SCHEMA
#undef FAMILY_TABLE
#endif
