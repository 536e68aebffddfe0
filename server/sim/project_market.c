/* The market and the pipeline as the holder of some chairs may see them, MODEL 2.5. */
#include "names.h"
#include "project_inside.h"
#include "week.h"

#define HIDDEN         (-1)
#define HEALTH_UNKNOWN 0
/* Of an open deal, and where a deal comes from; view.def names them. */
#define STAGES  4
#define SOURCES 3

static bool has_any(uint16_t roles, uint16_t wanted)
{
    return (roles & wanted) != 0;
}

#define BIT(role) (1u << ROLE_##role)
/* Who hears how many firms are looking for something like ours. */
#define SEE_DEMAND (BIT(DEMAND) | BIT(PMI) | BIT(PROSPECT) | BIT(CEO) | BIT(BRAND))
/* Whose work is deals with a name, and who knows what they are worth. */
#define NAME_DEALS  (BIT(PROSPECT) | BIT(AE) | BIT(AM) | BIT(CEO))
#define VALUE_DEALS (BIT(AE) | BIT(CEO))
#define COUNT_DEALS (BIT(BRAND) | BIT(DEMAND) | BIT(PMI) | BIT(DIRECTOR))

/* A director of whom the company knows nothing yet sees nothing either. */
static uint16_t real_roles(const struct world *w, uint16_t roles)
{
    return project_has_director(w) ? roles : (uint16_t)(roles & ~BIT(DIRECTOR));
}

/* (V5) */
static bool knows_the_others(const struct world *w)
{
    return w->last[SIGNAL_kap] >= eqV5_known;
}

static bool sees_names(const struct world *w, uint16_t roles)
{
    return has_any(roles, NAME_DEALS) || (has_any(roles, BIT(CX)) && knows_the_others(w));
}

bool project_names_deals(const struct world *world, uint16_t roles)
{
    return sees_names(world, real_roles(world, roles));
}

bool project_tells_ends(const struct world *world, uint16_t roles)
{
    roles = real_roles(world, roles);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if ((roles & (1u << role)) && project_is_shown(world, (enum role)role, METRIC_SLOT_won))
            return true;
    return sees_names(world, roles);
}

/* ---- The market ---- */

static void fill_segment(const struct world *w, uint16_t roles, unsigned s, struct segment_row *row)
{
    const double accounts = w->setup.parameters.N[s];
    row->accounts = (uint16_t)least(accounts, UINT16_MAX);
    row->in_market =
        has_any(roles, SEE_DEMAND) && accounts > 0 ? w->M[s] / accounts : (double)HIDDEN;
    row->aware = has_any(roles, BIT(BRAND))
                     ? project_surveyed(w, ROLE_BRAND, (uint16_t)(METRIC_SLOT_A + s))
                     : HIDDEN;
    row->tired = has_any(roles, BIT(PROSPECT)) ? w->burn[s] : HIDDEN;
}

static uint8_t health_of(const struct customer *c)
{
    return c->sat < eqV6_red ? 1 : c->sat < eqV6_amber ? 2 : 3; /* (V6) */
}

static uint16_t weeks_to_renewal(const struct world *w, const struct customer *c)
{
    double left = c->renew - w->week;
    return left < 0 ? 0 : (uint16_t)least(left, VIEW_HIDDEN - 1);
}

static void fill_customer(const struct world *w, bool is_carer, const struct customer *c,
                          struct customer_row *row)
{
    row->id = (uint16_t)c->id;
    row->segment = (uint8_t)c->segment;
    row->health = is_carer ? health_of(c) : HEALTH_UNKNOWN;
    row->renew_in = is_carer ? weeks_to_renewal(w, c) : VIEW_HIDDEN;
    name_of_customer(c, row->name, sizeof row->name);
}

void project_market(const struct world *world, uint16_t roles, struct view_market_view *view)
{
    const size_t max = sizeof view->customers / sizeof *view->customers;
    const bool is_carer = has_any(roles, BIT(AM));
    view->segments_count = SEGMENTS;
    for (unsigned s = 0; s < SEGMENTS; s++)
        fill_segment(world, roles, s, &view->segments[s]);
    for (uint32_t i = 0; i < world->customer_count && i < max; i++) {
        const struct customer *c = world_customer_const(world, i);
        fill_customer(world, is_carer, c, &view->customers[view->customers_count++]);
        view->segments[c->segment].customers++;
    }
}

/* ---- The pipeline ---- */

/* (V6) */
static uint8_t stage_of(const struct deal *deal)
{
    return deal->z < eqV6_qualify     ? 0
           : deal->z < eqV6_propose   ? 1
           : deal->z < eqV6_negotiate ? 2
                                      : 3;
}

static int64_t value_cents(double thousands)
{
    return (int64_t)(thousands * 100000 + 0.5);
}

/* How a person sees single deals beyond their names. */
struct sight {
    bool has_values;
};

static void fill_deal(const struct deal *deal, const struct sight *sight, struct deal_row *row)
{
    row->id = deal->id;
    row->segment = (uint8_t)deal->segment;
    row->stage = stage_of(deal);
    row->source = (uint8_t)deal->source;
    row->age_weeks = sight->has_values ? (uint16_t)least(deal->age, UINT16_MAX) : 0;
    row->value_cents = sight->has_values ? value_cents(deal->val) : HIDDEN;
    name_of_deal(deal->id, deal->segment, row->name, sizeof row->name);
}

static struct deal_row *next_row(struct view_pipeline_view *view)
{
    const size_t max = sizeof view->deals / sizeof *view->deals;
    return view->deals_count < max ? &view->deals[view->deals_count++] : NULL;
}

static bool is_alike(const struct deal *deal, unsigned stage, unsigned segment, unsigned source)
{
    return stage_of(deal) == stage && deal->segment == segment && deal->source == source;
}

/* How many deals there are of each stage, size and source: rows numbered in that order, so that no
 * single deal can be followed from week to week. */
static void count_deals(const struct world *w, struct view_pipeline_view *view)
{
    for (unsigned k = 0; k < STAGES * SEGMENTS * SOURCES; k++) {
        unsigned stage = k / (SEGMENTS * SOURCES);
        unsigned segment = k / SOURCES % SEGMENTS, source = k % SOURCES;
        for (uint32_t i = 0; i < w->deal_count; i++) {
            if (!is_alike(world_deal_const(w, i), stage, segment, source)) continue;
            struct deal_row *row = next_row(view);
            if (row == NULL) return;
            *row = (struct deal_row){.id = view->deals_count,
                                     .segment = (uint8_t)segment,
                                     .stage = (uint8_t)stage,
                                     .source = (uint8_t)source,
                                     .value_cents = HIDDEN};
        }
    }
}

/* The stage of a deal that is no longer open: 0 where the happening is about something else. */
static uint8_t ended_stage(const struct happening *happening)
{
    if (happening->kind == HAPPENING_DEAL_WON) return STAGES;
    bool is_lost = happening->kind == HAPPENING_DEAL_LOST ||
                   happening->kind == HAPPENING_DEAL_DARK ||
                   happening->kind == HAPPENING_DEAL_DROPPED;
    return is_lost ? STAGES + 1 : 0;
}

static void fill_ended(const struct happening *happening, uint8_t stage, const struct sight *sight,
                       struct deal_row *row)
{
    bool is_lost = stage > STAGES;
    row->id = happening->id;
    row->segment = (uint8_t)happening->segment;
    row->stage = stage;
    row->source = (uint8_t)happening->source;
    row->value_cents = sight->has_values ? value_cents(happening->value) : HIDDEN;
    row->age_weeks = sight->has_values && is_lost ? (uint16_t)happening->detail : 0;
    name_of_deal(happening->id, happening->segment, row->name, sizeof row->name);
}

/* Single deals, those that are open and those that ended in the week. */
static void fill_deals(const struct world *w, uint16_t roles, const struct happenings *week,
                       struct view_pipeline_view *view)
{
    const struct sight sight = {has_any(roles, VALUE_DEALS)};
    struct deal_row *row;
    for (uint32_t i = 0; i < w->deal_count && (row = next_row(view)) != NULL; i++)
        fill_deal(world_deal_const(w, i), &sight, row);
    for (uint32_t i = 0; i < week->count; i++) {
        uint8_t stage = ended_stage(&week->list[i]);
        if (stage != 0 && (row = next_row(view)) != NULL)
            fill_ended(&week->list[i], stage, &sight, row);
    }
}

void project_pipeline(const struct world *world, uint16_t roles, const struct happenings *week,
                      struct view_pipeline_view *view)
{
    roles = real_roles(world, roles);
    bool is_marketer = has_any(roles, BIT(DEMAND) | BIT(DIRECTOR));
    bool is_caller = has_any(roles, BIT(PROSPECT) | BIT(DIRECTOR));
    view->passed = is_marketer ? world->last[SIGNAL_passed] : HIDDEN;
    view->nurtured = is_marketer ? world->last[SIGNAL_pool] : HIDDEN;
    view->waiting = is_caller ? world->last[SIGNAL_inbox] : HIDDEN;
    view->wait_hours = is_caller ? world->last[SIGNAL_wait] : HIDDEN;
    if (sees_names(world, roles))
        fill_deals(world, roles, week, view);
    else if (has_any(roles, COUNT_DEALS))
        count_deals(world, view);
}
