#ifndef POLICY_FOLDER_H
#define POLICY_FOLDER_H
#include "finding.h"
#include "room_script.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * The policies of a folder, by name. Their orders are kept, so that two of them can be told apart
 * where they are data; a policy that is a function is kept by its path only.
 */
enum { POLICY_FOLDER_MAX = 200, POLICY_PATH_BYTES = 400 };

struct folder_policy {
    char name[64]; /* the file's, without .lua */
    char path[POLICY_PATH_BYTES];
    bool is_unrestricted; /* sees or changes more than a room allows */
    bool is_constant;     /* data: the same orders from the first week to the last */
    struct policy_order orders[DECISION_SLOTS];
    uint32_t order_count;
};

struct policy_folder {
    const char *path;
    size_t count;
    struct folder_policy list[POLICY_FOLDER_MAX];
};

/* Reads all *.lua of a folder in the order of their names. False, and sentences, when the folder
 * cannot be read, has no policy, or one of them is wrong. Large: keep it on the heap. */
bool policy_folder_read(struct policy_folder *folder, const char *path, struct findings *findings);

/* Where the policies lie when nobody says: scripts/policies here, else those that came with the
 * program. */
const char *policy_folder_usual(void);

/* NULL: there is none of this name. */
const struct folder_policy *policy_folder_find(const struct policy_folder *folder,
                                               const char *name);
/* The name in the folder nearest to a word, or NULL. */
const char *policy_folder_near(const struct policy_folder *folder, const char *word);

/* The order for a slot, or `usual` where the policy says nothing. */
double folder_policy_order(const struct folder_policy *policy, unsigned slot, double usual);

#endif
