#ifndef SHIPPED_H
#define SHIPPED_H
#include <stdbool.h>
#include <stddef.h>

/* Where the scripts lie that come with the program: scenarios, policies, decks. An author's own
 * come first. */

/* The file KIND/NAME.lua: in a folder beside `folder` (which may be NULL), else in the program's
 * own (scripts/ of a checkout, share/baton of an installation). False: there is none. `kind` is
 * "policies", "decks" or "scenarios". */
bool shipped_file(const char *folder, const char *kind, const char *name, char *path,
                  size_t capacity);

/* The program's own folder of that kind; false: there is none. */
bool shipped_folder(const char *kind, char *path, size_t capacity);

#endif
