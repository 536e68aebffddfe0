#include "rotation_search.h"

#include "ensure.h"
#include "least_cost.h"

#include <string.h>

/*
 * The search. First every need that the seats can serve is dealt to a seating as the proof in
 * rotation_posts.h says, and each seating is filled in turn at least cost with those sides pinned.
 * Then one seating after the other is solved again with all others fixed (a person's cost depends
 * on nothing but their own line of chairs, so this is an assignment problem) until nothing gets
 * better. A change is taken only if the total falls, and an unserved need costs more than
 * everything else together, so what the dealing served stays served. If somebody keeps or repeats a
 * chair at the end, the cards are dealt differently and the best of a few schedules is taken.
 */
enum { STARTS = 6, SWEEPS = 4, SOLVED_MAX = 64, NO_POST = 0xFF };

/* Costs, each a power of two worth more than all below it together (12 people, 8 seatings). */
static const int64_t cost_fill = (int64_t)1 << 52;  /* a post that must be held and is not */
static const int64_t cost_pin = (int64_t)1 << 48;   /* a dealt need that is not served */
static const int64_t cost_miss = (int64_t)1 << 44;  /* a side not seen by a person */
static const int64_t cost_both = (int64_t)1 << 40;  /* neither side seen by a person */
static const int64_t cost_track = (int64_t)1 << 39; /* a seating more than need be after the plan */
static const int64_t cost_keep = (int64_t)1 << 32;  /* a chair kept at a rotation */
static const int64_t cost_repeat = (int64_t)1 << 18; /* a chair held before; more if sooner */
static const int64_t cost_again = (int64_t)1 << 14;  /* the same of a chair everybody has had */
static const int64_t cost_late = (int64_t)1 << 10;   /* a seating later that a person has crossed */
/* Taste: squares, so that the load is even. */
static const int64_t cost_side = 4;            /* quarters a person spends on each side */
static const int64_t cost_share = 8;           /* quarters a person shares a chair */
static const int64_t cost_crowd = 8;           /* quarters a chair is shared */
static const int64_t cost_neutral_crowd = 256; /* a neutral chair shared while a side's is not */
static const int64_t cost_bot = 16;            /* quarters a side post is left to a bot */
static const int64_t cost_uneven = 8;          /* difference of people on the two sides */

/* One person's quarters, the past first. */
struct line {
    uint16_t chairs[ROTATION_QUARTERS_MAX];
    uint8_t shared; /* bit per quarter: somebody sat beside them */
};

struct schedule {
    struct line line[ROTATION_PEOPLE_MAX];
    uint8_t post[ROTATION_QUARTERS_MAX][ROTATION_PEOPLE_MAX]; /* of each planned seating */
    uint8_t holders[ROTATION_QUARTERS_MAX][ROLE_COUNT];       /* per planned seating and post */
    int64_t cost;
    unsigned unfair; /* chairs held again while another present person has not had them */
};

struct search {
    const struct rotation_search_input *input;
    unsigned people, first, end;         /* quarters: the past before `first`, the plan to `end` */
    unsigned enough;                     /* seatings that would serve every need */
    unsigned solved;                     /* seatings solved so far, which bounds the work */
    uint8_t person[ROTATION_PEOPLE_MAX]; /* index in the team of each person here */
    uint16_t marketing, sales;           /* chairs of the two sides */
    uint16_t settled;                    /* chairs that everybody present had in the past */
    uint8_t past_shared[ROLE_COUNT];     /* quarters each chair was shared in the past */
    uint8_t past_botted[ROLE_COUNT];     /* quarters it was a bot's */
    enum side pin[ROTATION_QUARTERS_MAX][ROTATION_PEOPLE_MAX]; /* neutral: free */
};

static int64_t square(unsigned x)
{
    return (int64_t)x * x;
}

/* ---- What a schedule costs ---- */

static int64_t cost_of_line(const struct search *s, const struct line *line)
{
    uint16_t had = 0, twice = 0, last = 0;
    unsigned sides[3] = {0}, crossed = s->end;
    int64_t cost = 0;
    for (unsigned t = 0; t < s->end; t++) {
        const uint16_t now = line->chairs[t];
        if (t >= s->first && (now & had) != 0) {
            const uint16_t again = now & had, fair = again & s->settled;
            unsigned fresh = rotation_count((uint16_t)(again & ~s->settled));
            unsigned thrice = rotation_count(now & twice);
            cost +=
                (cost_repeat * fresh + cost_again * (rotation_count(fair) + thrice)) * (s->end - t);
            cost += (now & last) != 0 ? cost_keep : 0;
        }
        twice |= now & had;
        had |= now;
        last = now;
        sides[SIDE_MARKETING] += (now & s->marketing) != 0;
        sides[SIDE_SALES] += (now & s->sales) != 0;
        sides[SIDE_NEUTRAL] += now != 0 && (now & (s->marketing | s->sales)) == 0;
        if (crossed == s->end && (had & s->marketing) != 0 && (had & s->sales) != 0) crossed = t;
    }
    unsigned missed = sides[SIDE_MARKETING] == 0 ? 1u : 0u;
    missed += sides[SIDE_SALES] == 0 ? 1u : 0u;
    cost += missed * cost_miss + (missed == 2 ? cost_both : 0);
    cost += crossed > s->first ? (crossed - s->first) * cost_late : 0;
    for (unsigned i = 0; i < 3; i++)
        cost += cost_side * square(sides[i]);
    return cost + cost_share * square(rotation_count(line->shared));
}

/* What the line of person `p` costs if they hold `post` in seating `t`. */
static int64_t cost_of_seat(const struct search *s, const struct line *line, unsigned t,
                            unsigned post, bool shared)
{
    struct line changed = *line;
    uint8_t quarter = (uint8_t)(1u << (s->first + t));
    changed.chairs[s->first + t] = s->input->posts.chairs[post];
    changed.shared = (uint8_t)(shared ? changed.shared | quarter : changed.shared & ~quarter);
    return cost_of_line(s, &changed);
}

static unsigned lowest_role(uint16_t chairs)
{
    unsigned role = 0;
    while ((chairs & (1u << role)) == 0)
        role++;
    return role;
}

/* Quarters a post was left to a bot, and quarters it was shared, seating `but` not counted. */
static void count_post(const struct search *s, const struct schedule *plan, unsigned post,
                       unsigned but, unsigned counts[2])
{
    unsigned role = lowest_role(s->input->posts.chairs[post]);
    counts[0] = s->past_botted[role];
    counts[1] = s->past_shared[role];
    for (unsigned t = 0; t < s->end - s->first; t++) {
        counts[0] += t != but && plan->holders[t][post] == 0;
        counts[1] += t != but && plan->holders[t][post] >= 2;
    }
}

static int64_t cost_of_uneven(const struct search *s, const uint8_t *holders)
{
    unsigned on[3] = {0};
    for (unsigned post = 0; post < s->input->posts.count; post++)
        on[s->input->posts.side[post]] += holders[post];
    unsigned m = on[SIDE_MARKETING], n = on[SIDE_SALES];
    return cost_uneven * square(m > n ? m - n : n - m);
}

/* A plan too short for all needs should leave those that few more seatings can serve. */
static int64_t cost_of_rest(const struct search *s, const struct schedule *plan)
{
    struct rotation_needs rest = {0, 0};
    if (s->enough <= s->end - s->first || s->enough == ROTATION_NEVER) return 0;
    for (unsigned p = 0; p < s->people; p++) {
        uint16_t had = 0;
        for (unsigned t = 0; t < s->end; t++)
            had |= plan->line[p].chairs[t];
        rest.marketing |= (uint16_t)(((had & s->marketing) == 0) << p);
        rest.sales |= (uint16_t)(((had & s->sales) == 0) << p);
    }
    return cost_track * rotation_seatings_needed(rest, s->input->capacity);
}

static int64_t cost_of_schedule(const struct search *s, const struct schedule *plan)
{
    const struct rotation_posts *posts = &s->input->posts;
    int64_t cost = 0;
    for (unsigned p = 0; p < s->people; p++)
        cost += cost_of_line(s, &plan->line[p]);
    for (unsigned post = 0; post < posts->count; post++) {
        unsigned counts[2];
        count_post(s, plan, post, NO_POST, counts);
        cost += cost_bot * square(counts[0]) + cost_crowd * square(counts[1]);
        if (posts->side[post] == SIDE_NEUTRAL) cost += cost_neutral_crowd * counts[1];
    }
    if (s->people < posts->count)
        for (unsigned t = 0; t < s->end - s->first; t++)
            cost += cost_of_uneven(s, plan->holders[t]);
    return cost + cost_of_rest(s, plan);
}

static unsigned count_unfair(const struct search *s, const struct schedule *plan)
{
    uint16_t had[ROTATION_PEOPLE_MAX] = {0};
    unsigned unfair = 0;
    for (unsigned t = 0; t < s->end; t++) {
        uint16_t again[ROTATION_PEOPLE_MAX], all = 0xFFFF;
        for (unsigned p = 0; p < s->people; p++) {
            again[p] = had[p] & plan->line[p].chairs[t];
            had[p] |= plan->line[p].chairs[t];
            all &= had[p];
        }
        for (unsigned p = 0; p < s->people && t >= s->first; p++)
            unfair += rotation_count((uint16_t)(again[p] & ~all));
    }
    return unfair;
}

/* ---- One seating as an assignment problem ---- */

struct seats {
    unsigned count;
    uint8_t post[LEAST_COST_COLUMNS_MAX];
    int64_t price[LEAST_COST_COLUMNS_MAX]; /* added for any person who takes it */
};

static void add_seat(struct seats *seats, unsigned post, int64_t price)
{
    ensure(seats->count < LEAST_COST_COLUMNS_MAX);
    seats->post[seats->count] = (uint8_t)post;
    seats->price[seats->count++] = price;
}

/* People >= posts: each post's even share of people, and one more seat that r of the posts get. */
static void list_seats(const struct search *s, const struct schedule *plan, unsigned t,
                       struct seats *seats)
{
    const struct rotation_posts *posts = &s->input->posts;
    unsigned each = s->people / posts->count, extra = s->people % posts->count;
    for (unsigned post = 0; post < posts->count; post++) {
        unsigned counts[2];
        for (unsigned i = 0; i < each; i++)
            add_seat(seats, post, -cost_fill);
        count_post(s, plan, post, t, counts);
        int64_t price = cost_crowd * (2 * (int64_t)counts[1] + 1);
        if (posts->side[post] == SIDE_NEUTRAL) price += cost_neutral_crowd;
        if (extra > 0) add_seat(seats, post, price);
    }
}

/* Writes the rows of the people, pins included. */
static void price_people(const struct search *s, const struct schedule *plan, unsigned t,
                         const struct seats *seats, struct least_cost *table)
{
    for (unsigned p = 0; p < s->people; p++) {
        int64_t of_post[ROLE_COUNT];
        for (unsigned post = 0; post < s->input->posts.count; post++) {
            bool shared = plan->holders[t][post] >= 2;
            of_post[post] = cost_of_seat(s, &plan->line[p], t, post, shared);
            if (s->pin[t][p] != SIDE_NEUTRAL && s->pin[t][p] != s->input->posts.side[post])
                of_post[post] += cost_pin;
        }
        for (unsigned i = 0; i < seats->count; i++)
            table->cost[p][i] = of_post[seats->post[i]] + seats->price[i];
    }
}

/* People < posts: rows for the bots of the seating, `marketing_bots` of them on that side. */
static void price_bots(const struct search *s, const struct schedule *plan, unsigned t,
                       unsigned marketing_bots, struct least_cost *table)
{
    const struct rotation_posts *posts = &s->input->posts;
    for (unsigned post = 0; post < posts->count; post++) {
        unsigned counts[2];
        count_post(s, plan, post, t, counts);
        int64_t price = cost_bot * (2 * (int64_t)counts[0] + 1);
        for (unsigned bot = 0; bot < posts->count - s->people; bot++) {
            enum side side = bot < marketing_bots ? SIDE_MARKETING : SIDE_SALES;
            table->cost[s->people + bot][post] = posts->side[post] == side ? price : cost_fill;
        }
    }
}

/* Seats everybody in seating `t` as the solved table says. */
static void seat_people(const struct search *s, struct schedule *plan, unsigned t,
                        const struct seats *seats, const struct least_cost *table)
{
    const unsigned quarter = s->first + t;
    memset(plan->holders[t], 0, sizeof plan->holders[t]);
    for (unsigned p = 0; p < s->people; p++) {
        plan->post[t][p] = seats->post[table->column_of[p]];
        plan->holders[t][plan->post[t][p]]++;
    }
    for (unsigned p = 0; p < s->people; p++) {
        struct line *line = &plan->line[p];
        unsigned post = plan->post[t][p], bit = 1u << quarter;
        line->chairs[quarter] = s->input->posts.chairs[post];
        bool shared = plan->holders[t][post] >= 2;
        line->shared = (uint8_t)(shared ? line->shared | bit : line->shared & ~bit);
    }
}

/* Takes the solved seating if it is better, or if the seating was still open. */
static bool try_seating(const struct search *s, struct schedule *plan, unsigned t,
                        const struct seats *seats, struct least_cost *table)
{
    struct schedule trial = *plan;
    least_cost_solve(table);
    seat_people(s, &trial, t, seats, table);
    trial.cost = cost_of_schedule(s, &trial);
    for (unsigned p = 0; p < s->people; p++)
        if (s->pin[t][p] != SIDE_NEUTRAL && s->pin[t][p] != s->input->posts.side[trial.post[t][p]])
            trial.cost += cost_pin;
    if (trial.cost >= plan->cost) return false;
    *plan = trial;
    return true;
}

/* More posts than people: every split of the people over the two sides. */
static bool solve_with_bots(const struct search *s, struct schedule *plan, unsigned t)
{
    const struct rotation_posts *posts = &s->input->posts;
    const struct rotation_capacity *capacity = &s->input->capacity;
    struct least_cost table = {posts->count, posts->count, {{0}}, {0}};
    struct seats seats = {0};
    bool better = false;
    for (unsigned post = 0; post < posts->count; post++)
        add_seat(&seats, post, 0);
    price_people(s, plan, t, &seats, &table);
    for (unsigned m = s->people - capacity->sales; m <= capacity->marketing; m++) {
        price_bots(s, plan, t, posts->marketing - m, &table);
        better |= try_seating(s, plan, t, &seats, &table);
    }
    return better;
}

/* As many posts as people or fewer: first with the extra seats free, then, shares known, again. */
static bool solve_full(const struct search *s, struct schedule *plan, unsigned t)
{
    struct least_cost table = {s->people, 0, {{0}}, {0}};
    struct seats seats = {0};
    list_seats(s, plan, t, &seats);
    table.columns = seats.count;
    price_people(s, plan, t, &seats, &table);
    bool better = try_seating(s, plan, t, &seats, &table);
    if (s->people % s->input->posts.count == 0) return better;
    seats.count = 0;
    for (unsigned post = 0; post < s->input->posts.count; post++)
        for (unsigned i = 0; i < plan->holders[t][post]; i++)
            add_seat(&seats, post, 0);
    table.columns = seats.count;
    price_people(s, plan, t, &seats, &table);
    return try_seating(s, plan, t, &seats, &table) || better;
}

static bool solve_seating(struct search *s, struct schedule *plan, unsigned t)
{
    s->solved++;
    return s->people < s->input->posts.count ? solve_with_bots(s, plan, t) : solve_full(s, plan, t);
}

/* ---- Dealing the needs (the proof in rotation_posts.h) ---- */

/* The people of `set` in dealing order: from `start` on, around. Returns how many. */
static unsigned list_people(const struct search *s, uint16_t set, unsigned start, uint8_t *out)
{
    unsigned count = 0;
    for (unsigned i = 0; i < s->people; i++) {
        unsigned p = (i + start) % s->people;
        if ((set & (1u << s->person[p])) != 0) out[count++] = (uint8_t)p;
    }
    return count;
}

/* Even starts deal to as few seatings as are enough, which crosses people soon; odd starts to all.
 */
static unsigned seatings_to_deal(const struct search *s, unsigned start)
{
    const unsigned seatings = s->end - s->first;
    return start % 2 == 0 && s->enough >= 1 && s->enough < seatings ? s->enough : seatings;
}

static void deal_needs(struct search *s, unsigned start)
{
    const unsigned seatings = seatings_to_deal(s, start);
    struct rotation_needs needs =
        rotation_needs_within(s->input->needs, s->input->capacity, seatings);
    const uint16_t both = needs.marketing & needs.sales;
    uint8_t card[2 * ROTATION_PEOPLE_MAX], crossing[ROTATION_PEOPLE_MAX];
    unsigned marketing = list_people(s, (uint16_t)(needs.marketing & ~both), start, card);
    marketing += list_people(s, both, start, card + marketing);
    unsigned crossers = list_people(s, both, start, crossing), cards = marketing;
    const unsigned shift = crossers % seatings == 0 ? 1 : 0;
    for (unsigned i = 0; i < crossers; i++)
        card[cards++] = crossing[(i + crossers - shift) % crossers];
    cards += list_people(s, (uint16_t)(needs.sales & ~both), start, card + cards);
    memset(s->pin, 0, sizeof s->pin);
    for (unsigned i = 0; i < cards; i++)
        s->pin[(i + start / 2) % seatings][card[i]] = i < marketing ? SIDE_MARKETING : SIDE_SALES;
}

/* ---- The whole ---- */

static void open_search(struct search *s, const struct rotation_search_input *input,
                        struct schedule *empty)
{
    const struct rotation_team *team = input->team;
    *s = (struct search){.input = input,
                         .first = team->quarters,
                         .settled = 0xFFFF,
                         .marketing = roles_of_side(SIDE_MARKETING),
                         .sales = roles_of_side(SIDE_SALES)};
    *empty = (struct schedule){0};
    s->end = s->first + input->seatings;
    s->enough = rotation_seatings_needed(input->needs, input->capacity);
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        for (unsigned t = 0; t < s->first; t++) {
            unsigned holders = rotation_count(rotation_holders(&team->past[t], (enum role)role));
            s->past_botted[role] = (uint8_t)(s->past_botted[role] + (holders == 0));
            s->past_shared[role] = (uint8_t)(s->past_shared[role] + (holders >= 2));
        }
    }
    for (unsigned person = 0; person < ROTATION_PEOPLE_MAX; person++) {
        if ((team->present & (1u << person)) == 0) continue;
        struct line *line = &empty->line[s->people];
        uint16_t had = 0;
        for (unsigned t = 0; t < s->first; t++) {
            line->chairs[t] = team->past[t].chairs[person];
            had |= line->chairs[t];
            for (unsigned other = 0; other < ROTATION_PEOPLE_MAX; other++)
                if (other != person && (team->past[t].chairs[other] & line->chairs[t]) != 0)
                    line->shared |= (uint8_t)(1u << t);
        }
        s->person[s->people++] = (uint8_t)person;
        s->settled &= had;
    }
}

static void run_start(struct search *s, unsigned start, struct schedule *plan)
{
    const unsigned seatings = s->end - s->first;
    deal_needs(s, start);
    for (unsigned t = 0; t < seatings; t++) {
        plan->cost = INT64_MAX;
        solve_seating(s, plan, t);
    }
    memset(s->pin, 0, sizeof s->pin);
    plan->cost = cost_of_schedule(s, plan);
    unsigned settled = 0; /* seatings solved since the last change */
    for (unsigned i = 0; i < SWEEPS * seatings && settled < seatings; i++)
        settled = solve_seating(s, plan, i % seatings) ? 0 : settled + 1;
    plan->unfair = count_unfair(s, plan);
}

static bool is_better(const struct schedule *a, const struct schedule *b)
{
    const int64_t hard_a = a->cost / cost_keep, hard_b = b->cost / cost_keep;
    if (hard_a != hard_b) return hard_a < hard_b;
    return a->unfair != b->unfair ? a->unfair < b->unfair : a->cost < b->cost;
}

void rotation_search(const struct rotation_search_input *input, struct rotation_seating *out)
{
    struct search s;
    struct schedule empty, best, plan;
    open_search(&s, input, &empty);
    ensure(s.people >= 1 && input->seatings >= 1 && s.end <= ROTATION_QUARTERS_MAX);
    best = empty;
    best.cost = INT64_MAX;
    for (unsigned start = 0; start < STARTS && s.solved < SOLVED_MAX; start++) {
        plan = empty;
        run_start(&s, start, &plan);
        if (is_better(&plan, &best)) best = plan;
        if (best.unfair == 0 && best.cost % cost_track < cost_keep) break;
    }
    for (unsigned t = 0; t < input->seatings; t++)
        for (unsigned p = 0; p < s.people; p++)
            out[t].chairs[s.person[p]] = best.line[p].chairs[s.first + t];
}
