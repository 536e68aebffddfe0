#ifndef LOAD_H
#define LOAD_H
#include "ctl.h"

/* The load generator: many people at once, each over a connection of their own. */

struct load_wish {
    const char *scenario;
    uint64_t clients, rooms, seconds, hz;
};

/* One person who decides again and again. */
struct player {
    struct link *link;
    uint16_t pens; /* the chairs that this person decides for */
    bool is_ready;
    uint64_t due_us;
    uint64_t decisions;
    uint64_t last_number;
    uint64_t sent_us[64]; /* when command `number` left, at number % 64 */
};

struct load {
    struct ctl *ctl; /* its own connection creates, starts and closes the rooms */
    struct load_wish wish;
    struct player *players;
    char (*codes)[CTL_CODE_SIZE];
    uint32_t *latencies_us;
    size_t latency_count, latency_capacity;
    uint64_t sent, refused, returns;
};

/* load_player.c */
uint64_t load_now_us(void);
/* Does what is due and hears what came. */
void load_work_player(struct load *load, struct player *player);
/* Sends this person's next decision, or a word to the team where somebody else has the pen. */
void load_decide(struct load *load, struct player *player);

#endif
