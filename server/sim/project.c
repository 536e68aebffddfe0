#include "project_inside.h"
#include "week.h"

bool project_has_director(const struct world *w)
{
    return w->done.structure > 0;
}

/* Sixty-four fields a role, and as many again for numbers that came to the table later: so a number
 * keeps its noise when others are appended, and no two numbers share it. */
static uint64_t field_of(enum role role, uint16_t slot)
{
    uint64_t bank = slot / 64;
    return (bank * ROLE_COUNT + role) * 64 + slot % 64;
}

static double blurred(const struct world *w, enum role role, uint16_t slot)
{
    double luck = draw_normal(w, STREAM_VIEW, field_of(role, slot));
    double value =
        project_is_signal(slot) ? project_signal_before(w, slot, 1) : project_true(w, slot);
    double seen = value * real_exp(eqV1_blur * (1 - w->F) * luck); /* (V1) */
    bool is_share = metric_info(metric_of_slot(slot))->unit == UNIT_SHARE;
    return is_share && value <= 1 ? clamp(seen) : seen;
}

static double late(const struct world *w, uint16_t slot)
{
    double lag = eqV2_lag - eqV2_lag_engaged * w->last[SIGNAL_eng];
    return project_signal_before(w, slot, (unsigned)real_floor(lag + eqV2_rounding)); /* (V2) */
}

double project_surveyed(const struct world *w, enum role role, uint16_t slot)
{
    unsigned since = w->week == 0 ? 0 : (w->week - 1) % (unsigned)eqV3_weeks;
    uint64_t week = w->week == 0 ? 0 : w->week - 1 - since;
    double u = random_uniform(w->seed, STREAM_VIEW, week, field_of(role, slot));
    return clamp(project_signal_before(w, slot, since) + eqV3_points * (2 * u - 1)); /* (V3) */
}

/* The private goal hangs on the same survey as the chair's other numbers. */
static double surveyed_gain(const struct world *w, enum role role)
{
    double sum = 0;
    for (uint16_t s = 0; s < SEGMENTS; s++)
        sum += project_surveyed(w, role, (uint16_t)(METRIC_SLOT_A + s)) - w->setup.inits.A[s];
    return sum / SEGMENTS;
}

static double unsure(const struct world *w, enum role role, uint16_t slot)
{
    double luck = draw_normal(w, STREAM_VIEW, field_of(role, slot));
    return project_true(w, slot) + eqV4_gap * (1 - w->I) * luck; /* (V4) */
}

/* What is seen only under a condition (V5). */
static bool condition_holds(const struct world *w, enum access access)
{
    switch (access) {
    case ACCESS_F:
        return w->F >= eqV5_systems;
    case ACCESS_C:
        return w->done.consult >= eqV5_asked;
    case ACCESS_R:
        return w->done.reason >= eqV5_reasons;
    case ACCESS_K:
        return w->last[SIGNAL_kap] >= eqV5_known;
    case ACCESS_W:
        return w->done.pmi_wl >= eqV5_lost_asked;
    case ACCESS_o:
        return false;
    case ACCESS_E:
    case ACCESS_N:
    case ACCESS_L:
    case ACCESS_D:
    case ACCESS_S:
    case ACCESS_G:
        return true;
    }
    return false;
}

static double veiled(const struct world *w, enum role role, uint16_t slot, enum access access)
{
    switch (access) {
    case ACCESS_N:
        return blurred(w, role, slot);
    case ACCESS_L:
        return w->last[SIGNAL_eng] >= eqV2_in_touch ? project_true(w, slot) : late(w, slot);
    case ACCESS_D:
        return late(w, slot);
    case ACCESS_S:
        return slot == METRIC_SLOT_A_gain ? surveyed_gain(w, role)
                                          : project_surveyed(w, role, slot);
    case ACCESS_G:
        return unsure(w, role, slot);
    case ACCESS_o:
    case ACCESS_E:
    case ACCESS_F:
    case ACCESS_C:
    case ACCESS_R:
    case ACCESS_K:
    case ACCESS_W:
        break;
    }
    return project_true(w, slot);
}

bool project_is_shown(const struct world *world, enum role role, uint16_t slot)
{
    return condition_holds(world, metric_info(metric_of_slot(slot))->access[role]);
}

void project(const struct world *world, enum role role, struct panel *out)
{
    out->count = 0;
    out->is_start = world->week == 0;
    if (role >= ROLE_COUNT || (role == ROLE_DIRECTOR && !project_has_director(world))) return;
    for (uint16_t slot = 0; slot < METRIC_SLOTS; slot++) {
        enum access access = metric_info(metric_of_slot(slot))->access[role];
        if (!condition_holds(world, access)) continue;
        double value = veiled(world, role, slot, access);
        /* The wire knows no negative zero. */
        out->rows[out->count++] =
            (struct metric_row){.metric = slot, .value = value == 0 ? 0 : value};
    }
}

static bool sees(const struct world *world, enum role role, uint16_t slot)
{
    if (role == ROLE_DIRECTOR && !project_has_director(world)) return false;
    return project_is_shown(world, role, slot);
}

bool project_as_others(const struct world *world, uint16_t slot, double *value)
{
    enum role seer = ROLE_COUNT;
    if (slot >= METRIC_SLOTS) return false;
    const struct metric_info *info = metric_info(metric_of_slot(slot));
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        if (!sees(world, (enum role)role, slot)) continue;
        if (seer == ROLE_COUNT) seer = (enum role)role;
        if (info->access[role] == ACCESS_E && info->access[seer] != ACCESS_E)
            seer = (enum role)role;
    }
    if (seer == ROLE_COUNT) return false;
    double seen = veiled(world, seer, slot, info->access[seer]);
    *value = seen == 0 ? 0 : seen; /* the wire knows no negative zero */
    return true;
}

bool panel_get(const struct panel *panel, uint16_t slot, double *value)
{
    for (size_t i = 0; i < panel->count; i++) {
        if (panel->rows[i].metric == slot) {
            *value = panel->rows[i].value;
            return true;
        }
    }
    return false;
}
