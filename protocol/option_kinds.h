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

#endif
