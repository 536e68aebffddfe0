#include "bench_numbers.h"

#include "ensure.h"
#include "project.h"

#include <string.h>

struct flow {
    const char *name;
    size_t offset;
    bool is_count; /* uint32_t, otherwise double */
};

#define REAL_FLOW(name, member)                                                                    \
    {                                                                                              \
        name, offsetof(struct week_result, member), false                                          \
    }
#define COUNT_FLOW(name, member)                                                                   \
    {                                                                                              \
        name, offsetof(struct week_result, member), true                                           \
    }

static const struct flow flows[] = {
    REAL_FLOW("revenue", revenue),
    REAL_FLOW("new", new_revenue),
    REAL_FLOW("renewals", renewal),
    REAL_FLOW("expansion", expansion),
    COUNT_FLOW("wins", won),
    COUNT_FLOW("losses", lost),
    REAL_FLOW("opportunities", opportunities),
    REAL_FLOW("leads", leads),
    REAL_FLOW("accepted", accepted),
    REAL_FLOW("load", load),
    REAL_FLOW("raw", raw),
    COUNT_FLOW("churned", churned),
    COUNT_FLOW("due", due),
    COUNT_FLOW("customers", customers),
    COUNT_FLOW("open_deals", open_deals),
    REAL_FLOW("cost", cost),
    REAL_FLOW("profit", profit),
    REAL_FLOW("wait", wait_hours),
    REAL_FLOW("response", response),
    REAL_FLOW("gap", gap),
    REAL_FLOW("CA", advantage),
    REAL_FLOW("satm", satisfaction),
    REAL_FLOW("Aavg", awareness),
    REAL_FLOW("index", index),
    REAL_FLOW("kap", kappa),
    REAL_FLOW("P_sales", felt_sales),
    REAL_FLOW("P_marketing", felt_marketing),
};

enum { FLOW_COUNT = sizeof flows / sizeof *flows };

unsigned bench_flow_count(void)
{
    return FLOW_COUNT;
}

const char *bench_flow_name(unsigned flow)
{
    ensure(flow < FLOW_COUNT);
    return flows[flow].name;
}

double bench_flow_value(const struct week_result *result, unsigned flow)
{
    ensure(flow < FLOW_COUNT);
    const char *at = (const char *)result + flows[flow].offset;
    uint32_t whole;
    double real;
    if (flows[flow].is_count) {
        memcpy(&whole, at, sizeof whole);
        return whole;
    }
    memcpy(&real, at, sizeof real);
    return real;
}

bool bench_field_is_shown(unsigned field)
{
    return field < FIELD_setup_parameters && field != FIELD_last && field != FIELD_past;
}

static void add(struct bench_numbers *out, const char *name, unsigned index, double value)
{
    ensure(out->count < BENCH_NUMBERS_MAX);
    out->list[out->count++] = (struct named_number){name, index, value};
}

static void add_metric(struct bench_numbers *out, uint16_t slot, double value)
{
    const struct metric_info *info = metric_info(metric_of_slot(slot));
    add(out, info->symbol, info->count == 1 ? 0 : slot - info->first_slot + 1, value);
}

void bench_numbers_of_role(const struct world *world, enum role role, struct bench_numbers *out)
{
    struct panel panel;
    project(world, role, &panel);
    out->count = 0;
    for (size_t i = 0; i < panel.count; i++)
        add_metric(out, panel.rows[i].metric, panel.rows[i].value);
}

void bench_numbers_of_company(const struct world *world, const struct week_result *last,
                              struct bench_numbers *out)
{
    out->count = 0;
    for (unsigned field = 0; field < FIELD_decided; field++)
        for (unsigned i = 0; i < world_field_length(world, field); i++)
            add(out, world_field_name(field), world_field_length(world, field) == 1 ? 0 : i + 1,
                world_field_value(world, field, i));
    for (unsigned field = FIELD_done + 1; bench_field_is_shown(field); field++)
        for (unsigned i = 0; i < world_field_length(world, field) && field != FIELD_exp; i++)
            add(out, world_field_name(field), world_field_length(world, field) == 1 ? 0 : i + 1,
                world_field_value(world, field, i));
    for (uint16_t slot = 0; slot < METRIC_SLOTS; slot++)
        add_metric(out, slot, project_true(world, slot));
    for (unsigned flow = 0; last != NULL && flow < FLOW_COUNT; flow++)
        add(out, flows[flow].name, 0, bench_flow_value(last, flow));
}
