#include "rotation_posts.h"

#include "ensure.h"

#define BIT(role) ((uint16_t)(1u << (role)))

/* MODEL.md 2.5: "with fewer than 8 players merge in this order". */
enum { MERGE_BELOW_PEOPLE = 8 };
static const enum role merge_order[][2] = {
    {ROLE_CX, ROLE_AM},
    {ROLE_PMI, ROLE_DEMAND},
    {ROLE_BRAND, ROLE_DEMAND},
    {ROLE_PROSPECT, ROLE_AE},
};
enum { MERGES = sizeof merge_order / sizeof *merge_order };

/* Neutral posts go to bots in this order. */
static const enum role bots_first[] = {ROLE_CX, ROLE_DIRECTOR, ROLE_CEO};
enum { BOTS_FIRST = sizeof bots_first / sizeof *bots_first };

static unsigned smaller(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

static unsigned larger(unsigned a, unsigned b)
{
    return a > b ? a : b;
}

/* a - b, but not below nothing. */
static unsigned less(unsigned a, unsigned b)
{
    return a > b ? a - b : 0;
}

unsigned rotation_count(uint16_t set)
{
    unsigned count = 0;
    for (; set != 0; set = (uint16_t)(set & (set - 1u)))
        count++;
    return count;
}

enum side rotation_side(uint16_t chairs)
{
    if ((chairs & roles_of_side(SIDE_MARKETING)) != 0) return SIDE_MARKETING;
    return (chairs & roles_of_side(SIDE_SALES)) != 0 ? SIDE_SALES : SIDE_NEUTRAL;
}

static void remove_post(struct rotation_posts *posts, unsigned index)
{
    posts->count--;
    for (unsigned i = index; i < posts->count; i++)
        posts->chairs[i] = posts->chairs[i + 1];
}

/* The post that has `role`, or posts->count. */
static unsigned find_post(const struct rotation_posts *posts, enum role role)
{
    unsigned i = 0;
    while (i < posts->count && (posts->chairs[i] & BIT(role)) == 0)
        i++;
    return i;
}

static void merge_posts(struct rotation_posts *posts, enum role one, enum role other)
{
    unsigned into = find_post(posts, one), from = find_post(posts, other);
    if (into == posts->count || from == posts->count || into == from) return;
    if (into > from) {
        unsigned swap = into;
        into = from;
        from = swap;
    }
    posts->chairs[into] = (uint16_t)(posts->chairs[into] | posts->chairs[from]);
    remove_post(posts, from);
}

void rotation_posts_make(uint16_t chairs, unsigned people, bool merge, struct rotation_posts *posts)
{
    ensure(people >= 1 && people <= ROTATION_PEOPLE_MAX);
    *posts = (struct rotation_posts){0};
    for (int role = 0; role < ROLE_COUNT; role++)
        if ((chairs & BIT(role)) != 0) posts->chairs[posts->count++] = BIT(role);
    if (merge && people < MERGE_BELOW_PEOPLE)
        for (unsigned i = 0; i < MERGES && posts->count > people; i++)
            merge_posts(posts, merge_order[i][0], merge_order[i][1]);
    for (unsigned i = 0; i < BOTS_FIRST && posts->count > people; i++) {
        unsigned post = find_post(posts, bots_first[i]);
        if (post < posts->count && rotation_side(posts->chairs[post]) == SIDE_NEUTRAL)
            remove_post(posts, post);
    }
    for (unsigned i = 0; i < posts->count; i++) {
        posts->side[i] = rotation_side(posts->chairs[i]);
        posts->marketing += posts->side[i] == SIDE_MARKETING;
        posts->sales += posts->side[i] == SIDE_SALES;
    }
}

struct rotation_capacity rotation_capacity_of(const struct rotation_posts *posts, unsigned people)
{
    unsigned m = posts->marketing, s = posts->sales;
    if (people < posts->count) {
        unsigned spared = people >= 2 && m > 0 && s > 0 ? 1 : 0;
        return (struct rotation_capacity){smaller(m, people - spared), smaller(s, people - spared),
                                          people};
    }
    unsigned each = people / posts->count, extra = people % posts->count;
    return (struct rotation_capacity){m * each + smaller(m, extra), s * each + smaller(s, extra),
                                      (m + s) * each + smaller(m + s, extra)};
}

static bool is_enough(unsigned seatings, struct rotation_needs needs,
                      struct rotation_capacity capacity)
{
    unsigned m = rotation_count(needs.marketing), s = rotation_count(needs.sales);
    bool somebody_needs_both = (needs.marketing & needs.sales) != 0;
    return m <= seatings * capacity.marketing && s <= seatings * capacity.sales &&
           m + s <= seatings * capacity.both && !(somebody_needs_both && seatings < 2);
}

unsigned rotation_seatings_needed(struct rotation_needs needs, struct rotation_capacity capacity)
{
    /* One seat a seating serves everybody's two sides after that many. */
    const unsigned longest = 2 * ROTATION_PEOPLE_MAX;
    for (unsigned seatings = 0; seatings <= longest; seatings++)
        if (is_enough(seatings, needs, capacity)) return seatings;
    return ROTATION_NEVER;
}

/* `want` people of `set`, from the low end or from the high end. */
static uint16_t take(uint16_t set, unsigned want, bool from_the_end)
{
    uint16_t taken = 0;
    for (unsigned i = 0; i < ROTATION_PEOPLE_MAX && want > 0; i++) {
        uint16_t person = BIT(from_the_end ? ROTATION_PEOPLE_MAX - 1u - i : i);
        if ((set & person) != 0) {
            taken |= person;
            want--;
        }
    }
    return taken;
}

/* Chooses who gets `m` marketing and `s` sales seats. Of those who need both sides, the first get
   marketing and the last get sales: only as many of either as it takes to cover them all and to
   leave no seat empty, so that nobody is asked to use two seats while another could use one. */
static struct rotation_needs choose(struct rotation_needs needs, unsigned m, unsigned s)
{
    const uint16_t both = needs.marketing & needs.sales;
    const uint16_t only_m = (uint16_t)(needs.marketing & ~both);
    const uint16_t only_s = (uint16_t)(needs.sales & ~both);
    const unsigned x = rotation_count(both);
    unsigned first = smaller(m, larger(less(m, rotation_count(only_m)), less(x, s)));
    unsigned last = smaller(s, larger(less(s, rotation_count(only_s)), less(x, first)));
    return (struct rotation_needs){
        (uint16_t)(take(both, first, false) | take(only_m, m - first, false)),
        (uint16_t)(take(both, last, true) | take(only_s, s - last, false))};
}

struct rotation_needs rotation_needs_within(struct rotation_needs needs,
                                            struct rotation_capacity capacity, unsigned seatings)
{
    const unsigned all_m = rotation_count(needs.marketing), all_s = rotation_count(needs.sales);
    unsigned m = smaller(all_m, seatings * capacity.marketing);
    unsigned s = smaller(all_s, seatings * capacity.sales);
    unsigned limit = seatings * capacity.both;
    if (seatings == 1) limit = smaller(limit, rotation_count(needs.marketing | needs.sales));
    while (m + s > limit) {
        /* What is left over should fit the seats of the seatings that may still be added. */
        bool drop_marketing = (all_m - m) * capacity.sales <= (all_s - s) * capacity.marketing;
        if (s == 0 || (m > 0 && drop_marketing))
            m--;
        else
            s--;
    }
    return choose(needs, m, s);
}
