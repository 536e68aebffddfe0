#ifndef LANGUAGE_H
#define LANGUAGE_H

/* The languages that Baton itself speaks. A scenario's texts may be in others too. */
enum language { LANGUAGE_EN, LANGUAGE_DE, LANGUAGE_COUNT };

/* "en", "de": what JOIN and WATCH say. */
const char *language_tag(enum language language);
/* The language of a tag, "de" or "de-AT"; English for all others. */
enum language language_of_tag(const char *tag);

#endif
