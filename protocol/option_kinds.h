#ifndef OPTION_KINDS_H
#define OPTION_KINDS_H

/* Kinds of settings that a facilitator changes in the lobby (OPTION, commands.def). */
enum option_kind {
    OPTION_NUMBER,
    OPTION_WHOLE,
    OPTION_FLAG,   /* 0 or 1 */
    OPTION_CHOICE, /* 0.. into `words` */
    OPTION_TEXT,   /* a name; its value is a text */
    OPTION_KIND_COUNT
};

/* Whose it is, and where the lobby shows it. */
enum option_group {
    OPTION_OF_SCENARIO,
    OPTION_OF_FORMAT, /* the lengths of a workshop; `words` has them, its value is the chosen one */
    OPTION_OF_NAMES,  /* room_names.h */
    OPTION_OF_ROOM,   /* settings.def */
    OPTION_GROUP_COUNT
};

#endif
