/* Deals that found no place among the open ones. A world has a limit, settled when the room opens;
 * what comes beyond it is not lost: it waits as a number of its kind and is opened as soon as a
 * place is free, before the new deals of that week. No equation of MODEL: a world of usual size
 * never gets here. */
#include "ensure.h"
#include "week.h"

/* Kinds within a segment. */
enum held_kind {
    HELD_SELF_SERVE,
    HELD_INBOUND,
    HELD_CALL,
    HELD_REFERRAL,
    HELD_FALSE_INBOUND,
    HELD_FALSE_CALL
};
_Static_assert(HELD_FALSE_CALL + 1 == HELD_KINDS_OF_SEGMENT, "the kinds are counted in world.h");

static enum held_kind kind_of(const struct new_deal *new)
{
    if (new->self_serve) return HELD_SELF_SERVE;
    if (!new->good) return new->source == 1 ? HELD_FALSE_CALL : HELD_FALSE_INBOUND;
    return new->source == 1 ? HELD_CALL : new->source == 2 ? HELD_REFERRAL : HELD_INBOUND;
}

static struct new_deal deal_of(enum held_kind kind, uint32_t segment, double cover)
{
    return (struct new_deal){.segment = segment,
                             .good = kind != HELD_FALSE_INBOUND && kind != HELD_FALSE_CALL,
                             .source = kind == HELD_CALL || kind == HELD_FALSE_CALL ? 1
                                       : kind == HELD_REFERRAL                      ? 2
                                                                                    : 0,
                             .self_serve = kind == HELD_SELF_SERVE,
                             .cover = cover};
}

uint32_t world_deals_held(const struct world *world)
{
    uint32_t sum = 0;
    for (unsigned i = 0; i < HELD_KINDS; i++)
        sum += world->held[i];
    return sum;
}

void deal_hold(struct world *w, const struct new_deal *new)
{
    enum held_kind kind = kind_of(new);
    unsigned i = new->segment *HELD_KINDS_OF_SEGMENT + (unsigned)kind;
    if (w->held[i]++ == 0) w->held_since[i] = w->week;
    w->held_cover[i] += new->cover;
}

/* The kind that has waited longest since one of its deals was opened: taking turns, no kind starves
 * however many of another come. */
static unsigned longest_waiting(const struct world *w)
{
    unsigned first = HELD_KINDS;
    for (unsigned i = 0; i < HELD_KINDS; i++) {
        if (w->held[i] == 0) continue;
        if (first == HELD_KINDS || w->held_since[i] < w->held_since[first]) first = i;
    }
    ensure(first < HELD_KINDS);
    return first;
}

static void open_held(struct world *w, struct week *t, unsigned i)
{
    double cover = least(1, w->held_cover[i] / w->held[i]); /* deals of a kind are alike */
    struct new_deal new =
        deal_of((enum held_kind)(i % HELD_KINDS_OF_SEGMENT), i / HELD_KINDS_OF_SEGMENT, cover);
    w->held[i] -= 1;
    w->held_cover[i] -= w->held[i] > 0 ? cover : w->held_cover[i];
    w->held_since[i] = w->held[i] > 0 ? w->week : 0;
    deal_open(w, t, &new);
}

void step_waiting(struct world *w, struct week *t)
{
    uint32_t waiting = world_deals_held(w);
    while (waiting > 0 && w->deal_count < w->max_deals) {
        open_held(w, t, longest_waiting(w));
        waiting -= 1;
    }
}
