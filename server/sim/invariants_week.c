/* What holds of a week: who came and went is told once, and every cent has two sides. */
#include "invariants.h"

#include "structural.h"

#include <string.h>

/* Sums of the same numbers in another order agree this closely. */
#define ROUNDING      1e-9
#define NOT_ONE_STATE "a deal or customer is not in exactly one state"

static bool is_close(double a, double b)
{
    double size = (a < 0 ? -a : a) + (b < 0 ? -b : b) + 1;
    double apart = a < b ? b - a : a - b;
    return apart <= ROUNDING * size;
}

static unsigned count_of(const struct happenings *week, enum happening_kind kind)
{
    unsigned count = 0;
    for (uint32_t i = 0; i < week->count; i++)
        count += week->list[i].kind == kind;
    return count;
}

static double value_of(const struct happenings *week, enum happening_kind kind)
{
    double sum = 0;
    for (uint32_t i = 0; i < week->count; i++)
        sum += week->list[i].kind == kind ? week->list[i].value : 0;
    return sum;
}

static bool is_end(uint32_t kind, bool is_deal)
{
    if (!is_deal) return kind == HAPPENING_CHURNED;
    return kind == HAPPENING_DEAL_WON || kind == HAPPENING_DEAL_LOST ||
           kind == HAPPENING_DEAL_DARK || kind == HAPPENING_DEAL_DROPPED;
}

/* How often the week tells the end of this deal (`is_deal`) or customer. */
static unsigned ends_of(const struct happenings *week, bool is_deal, uint32_t id)
{
    unsigned count = 0;
    for (uint32_t i = 0; i < week->count; i++)
        count += week->list[i].id == id && is_end(week->list[i].kind, is_deal);
    return count;
}

static unsigned ends_in(const struct happenings *week, bool is_deal)
{
    unsigned count = 0;
    for (uint32_t i = 0; i < week->count; i++)
        count += is_end(week->list[i].kind, is_deal);
    return count;
}

static uint32_t id_at(const struct world *w, bool is_deal, uint32_t i)
{
    return is_deal ? world_deal_const(w, i)->id : world_customer_const(w, i)->id;
}

/* Walks the ids there were and those that came, both ascending, against the ids there are: who is
 * not there any more has ended once, nobody else has ended, and nobody else is there. */
static bool each_has_one_state(const struct world *before, const struct world *after,
                               const struct happenings *week, bool is_deal, struct broken *broken)
{
    unsigned field = is_deal ? FIELD_deal_id : FIELD_customer_id;
    uint32_t had = is_deal ? before->deal_count : before->customer_count;
    uint32_t has = is_deal ? after->deal_count : after->customer_count;
    uint32_t next = is_deal ? before->next_deal : before->next_customer;
    uint32_t end = is_deal ? after->next_deal : after->next_customer;
    uint32_t found = 0, gone = 0;
    for (uint32_t i = 0; i < had + (end - next); i++) {
        uint32_t id = i < had ? id_at(before, is_deal, i) : next + (i - had);
        bool is_here = found < has && id_at(after, is_deal, found) == id;
        found += is_here;
        gone += !is_here;
        if (!is_here && ends_of(week, is_deal, id) != 1)
            return broken_say(broken, NOT_ONE_STATE, field, id, ends_of(week, is_deal, id));
    }
    if (ends_in(week, is_deal) != gone)
        return broken_say(broken, NOT_ONE_STATE, field, gone, ends_in(week, is_deal));
    if (found != has)
        return broken_say(broken, "a deal or customer came from nowhere", field, found, has);
    return true;
}

/* Deals that wait: those of before, less those that found a place, and those that came. */
static bool waiting_holds(const struct world *before, const struct world *after,
                          const struct happenings *week, struct broken *broken)
{
    uint32_t held = world_deals_held(before), free = before->max_deals - before->deal_count;
    uint32_t opened = held < free ? held : free;
    uint32_t expected = held - opened + count_of(week, HAPPENING_DEAL_WAITS);
    if (world_deals_held(after) != expected)
        return broken_say(broken, "a waiting deal is lost", FIELD_held, 0, world_deals_held(after));
    if (count_of(week, HAPPENING_DEAL_OPENED) != after->next_deal - before->next_deal)
        return broken_say(broken, "a deal opened untold", FIELD_next_deal, 0, after->next_deal);
    return true;
}

/* Every won deal has become one customer who pays what was booked. */
static bool signatures_hold(const struct happenings *week, struct broken *broken)
{
    for (uint32_t i = 0; i < week->count; i++) {
        const struct happening *won = &week->list[i];
        unsigned customers = 0;
        if (won->kind != HAPPENING_DEAL_WON) continue;
        for (uint32_t k = 0; k < week->count; k++) {
            const struct happening *new = &week->list[k];
            customers += new->kind == HAPPENING_CUSTOMER_NEW &&new->deal == won->id + 1 &&
                         new->value == won->value &&new->segment == won->segment;
        }
        if (customers != 1)
            return broken_say(broken, "a won deal has no customer of its own", FIELD_deal_id,
                              won->id, customers);
    }
    if (count_of(week, HAPPENING_DEAL_WON) != count_of(week, HAPPENING_CUSTOMER_NEW))
        return broken_say(broken, "a customer came without a deal", FIELD_customer_count, 0, 0);
    return true;
}

static bool counts_hold(const struct world *after, const struct happenings *week,
                        struct broken *broken)
{
    const struct week_result *r = &week->result;
    unsigned lost = count_of(week, HAPPENING_DEAL_LOST) + count_of(week, HAPPENING_DEAL_DARK) +
                    count_of(week, HAPPENING_DEAL_DROPPED);
    unsigned renewed = count_of(week, HAPPENING_RENEWED);
    if (r->won != count_of(week, HAPPENING_DEAL_WON) || r->lost != lost)
        return broken_say(broken, "deals are counted otherwise than told", FIELD_last, 0, r->lost);
    if (r->churned != count_of(week, HAPPENING_CHURNED) || r->due != r->churned + renewed)
        return broken_say(broken, "who was due has neither renewed nor left", FIELD_last, 0,
                          r->due);
    for (uint32_t i = 0; i < after->customer_count; i++) {
        const struct customer *c = world_customer_const(after, i);
        if (!(c->renew > r->week))
            return broken_say(broken, "a renewal is overdue", FIELD_customer_renew, i, c->renew);
    }
    return true;
}

/* A segment never gains customers beyond its accounts; a new N may find more of them there. */
static bool segments_hold(const struct world *before, const struct world *after,
                          struct broken *broken)
{
    uint32_t had[SEGMENTS] = {0}, has[SEGMENTS] = {0};
    for (uint32_t i = 0; i < before->customer_count; i++)
        had[world_customer_const(before, i)->segment]++;
    for (uint32_t i = 0; i < after->customer_count; i++)
        has[world_customer_const(after, i)->segment]++;
    for (unsigned s = 0; s < SEGMENTS; s++)
        if (has[s] > had[s] && has[s] > after->setup.parameters.N[s])
            return broken_say(broken, "more customers than accounts", FIELD_customer_segment, s,
                              has[s]);
    return true;
}

/* ---- Money ---- */

static bool revenue_holds(const struct world *after, const struct happenings *week,
                          struct broken *broken)
{
    const struct week_result *r = &week->result;
    double kept = 1 - after->setup.parameters.leak * (1 - after->F);
    if (!is_close(r->new_revenue, value_of(week, HAPPENING_DEAL_WON)) ||
        !is_close(r->renewal, value_of(week, HAPPENING_RENEWED)) ||
        !is_close(r->expansion, value_of(week, HAPPENING_EXPANDED)) ||
        !is_close(r->churned_value, value_of(week, HAPPENING_CHURNED)))
        return broken_say(broken, "a booked cent has no signature", FIELD_last, SIGNAL_revenue,
                          r->revenue);
    if (!is_close(r->revenue, (r->new_revenue + r->renewal + r->expansion) * kept))
        return broken_say(broken, "revenue is not the sum of what was booked", FIELD_last,
                          SIGNAL_revenue, r->revenue);
    return true;
}

/* What the company pays whatever the competitor does (Y2). */
static double plain_cost(const struct world *w)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    return (p->sdr_n + p->ae_n + p->am_n + p->cx_n) * p->wage + p->fixed_cost + d->brand_spend +
           d->act_spend + d->x_sales + d->x_rd + d->x_infra + eqY2_nurture * d->nurture +
           (d->structure == 0 ? eqY2_two_heads : 0);
}

/* k$ that events took or brought in the week that is over. */
static double expense_of(const struct world *after)
{
    double sum = 0;
    for (uint32_t i = 0; i < after->setup.shock_count; i++) {
        const struct shock *shock = &after->setup.shocks[i];
        bool is_on = after->week > shock->week && after->week <= shock->week + shock->weeks;
        if (shock->kind == SHOCK_expense && is_on) sum += shock->size;
    }
    return sum;
}

static bool profit_holds(const struct world *before, const struct world *after,
                         const struct happenings *week, struct broken *broken)
{
    const struct week_result *r = &week->result;
    double answers =
        (r->cost - plain_cost(after) - r->partner_cost - expense_of(after)) / eqX3_cost;
    double whole = (double)(long)(answers + 0.5);
    if (!is_close(answers, whole) || whole < 0 || whole > after->setup.shock_count)
        return broken_say(broken, "the lines of cost do not add up", FIELD_last, SIGNAL_cost,
                          r->cost);
    double profit = after->setup.parameters.gm * r->revenue - r->cost - before->paid;
    if (!is_close(r->profit, profit))
        return broken_say(broken, "profit is not margin less cost", FIELD_last, SIGNAL_profit,
                          r->profit);
    return true;
}

static bool books_hold(const struct world *before, const struct world *after,
                       const struct week_result *r, struct broken *broken)
{
    unsigned now = world_quarter_of_week(before->week);
    for (unsigned q = 0; q < WORLD_QUARTERS; q++) {
        double revenue = before->revenue_of_quarter[q] + (q == now ? r->revenue : 0);
        double profit = before->profit_of_quarter[q] + (q == now ? r->profit : 0);
        double index = before->index_of_quarter[q] + (q == now ? r->index : 0);
        if (after->revenue_of_quarter[q] != revenue)
            return broken_say(broken, "the books miss revenue", FIELD_revenue_of_quarter, q,
                              revenue);
        if (after->profit_of_quarter[q] != profit)
            return broken_say(broken, "the books miss profit", FIELD_profit_of_quarter, q, profit);
        if (after->index_of_quarter[q] != index)
            return broken_say(broken, "the books miss the index", FIELD_index_of_quarter, q, index);
    }
    if (after->last[SIGNAL_revenue] != r->revenue || after->last[SIGNAL_profit] != r->profit ||
        after->last[SIGNAL_cost] != r->cost)
        return broken_say(broken, "the week is remembered otherwise", FIELD_last, SIGNAL_revenue,
                          0);
    return true;
}

static bool clock_holds(const struct world *before, const struct world *after,
                        const struct happenings *week, struct broken *broken)
{
    if (after->week != before->week + 1 || week->result.week != before->week)
        return broken_say(broken, "the week does not follow", FIELD_week, 0, after->week);
    if (memcmp(&before->setup, &after->setup, sizeof before->setup) != 0)
        return broken_say(broken, "a week has changed the setup", FIELD_setup_parameters, 0, 0);
    if (!(week->result.index >= 0 && week->result.index <= 100 + ROUNDING))
        return broken_say(broken, "the index is outside 0..100", FIELD_last, SIGNAL_index,
                          week->result.index);
    return true;
}

bool world_week_holds(const struct world *before, const struct world *after,
                      const struct happenings *week, struct broken *broken)
{
    bool is_told = week->dropped == 0;
    return clock_holds(before, after, week, broken) && segments_hold(before, after, broken) &&
           profit_holds(before, after, week, broken) &&
           books_hold(before, after, &week->result, broken) &&
           (!is_told ||
            (each_has_one_state(before, after, week, true, broken) &&
             each_has_one_state(before, after, week, false, broken) &&
             waiting_holds(before, after, week, broken) && signatures_hold(week, broken) &&
             counts_hold(after, week, broken) && revenue_holds(after, week, broken)));
}
