#include "report_base.h"

/* MODEL 4.6, "balanced". */
static const struct study_change balanced[] = {
    {0, SLOT_crit_m, 0.5},      {0, SLOT_crit_s, 0.5},    {0, SLOT_sla, 8},
    {0, SLOT_nurture, 2},       {0, SLOT_pmi_fb, 0.28},   {0, SLOT_pmi_wl, 0.14},
    {0, SLOT_pmi_en, 0.26},     {0, SLOT_pmi_ret, 0.2},   {0, SLOT_consult, 0.8},
    {0, SLOT_claim, 0.35},      {0, SLOT_measured, 0.9},  {0, SLOT_argue, 0.1},
    {0, SLOT_reason, 0.8},      {0, SLOT_offmsg, 0.1},    {0, SLOT_ridealong, 0.3},
    {0, SLOT_mkt_direct, 0},    {0, SLOT_fb_time, 0.05},  {0, SLOT_cull, 0.5},
    {0, SLOT_reviews, 0.7},     {0, SLOT_prep, 0.7},      {0, SLOT_upsell, 0.5},
    {0, SLOT_brand_spend, 6.5}, {0, SLOT_act_spend, 6.5}, {0, SLOT_x_infra, 1.5},
    {0, SLOT_disc, 0.05},       {0, SLOT_shared, 0.7},    {0, SLOT_ceo_field, 0.3},
    {0, SLOT_ceo_mkt, 1},       {0, SLOT_ceo_calls, 3},   {0, SLOT_ceo_stance, 0.5},
    {0, SLOT_purpose, 0.4},
};

void report_base_arm(struct study_arm *arm, enum report_base base)
{
    study_arm_default(arm, base == BASE_BALANCED ? "balanced" : "as it is");
    if (base != BASE_BALANCED) return;
    for (size_t i = 0; i < sizeof balanced / sizeof *balanced; i++)
        study_arm_order(arm, balanced[i].slot, balanced[i].value);
}
