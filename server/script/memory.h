#ifndef MEMORY_H
#define MEMORY_H
#include <stddef.h>

/*
 * What the hooks of a scenario remember: `game.memory`, written out as text so that the same
 * content is always the same bytes. {["seen"]=true,["teams"]={[1]=0.5}}: keys in order (numbers
 * first), whole numbers plain, others with 17 digits, in a text \ before " and \.
 */
enum { MEMORY_BYTES_MAX = 6000, MEMORY_DEPTH_MAX = 16 };

struct memory {
    size_t size; /* 0: nothing, which is an empty table */
    char bytes[MEMORY_BYTES_MAX];
};

#endif
