#ifndef HAPPENINGS_H
#define HAPPENINGS_H
#include "why.h"

#include <stdint.h>

/* What one week brought: events for news, cards and the debrief, and the week's results. The model
 * never reads them. They tell hidden things; project.h decides what leaves for whom. */

enum happening_kind {
    HAPPENING_DEAL_OPENED,     /* id deal, value list value, detail 1 if it is real */
    HAPPENING_DEAL_WON,        /* id deal, value booked, detail discount */
    HAPPENING_DEAL_LOST,       /* id deal, value list value, detail age in weeks */
    HAPPENING_DEAL_DARK,       /* the buyer stopped answering; as LOST */
    HAPPENING_DEAL_DROPPED,    /* the seller gave up a deal that was not real; as LOST */
    HAPPENING_CUSTOMER_NEW,    /* id customer, value contract */
    HAPPENING_RENEWED,         /* id customer, value contract, detail satisfaction */
    HAPPENING_EXPANDED,        /* id customer, value added */
    HAPPENING_CHURNED,         /* id customer, value lost, detail satisfaction */
    HAPPENING_SHOCK_STARTED,   /* id index in the setup, segment kind, value size */
    HAPPENING_SHOCK_ENDED,     /* the same, in the first week without it */
    HAPPENING_REACTION,        /* id index: our answer to the shock starts to work */
    HAPPENING_ROGUE_INBOX,     /* subversion: sellers threw half of the inbox away */
    HAPPENING_ROGUE_MATERIAL,  /* subversion: a brochure of their own */
    HAPPENING_STAFF_SWAPPED,   /* id seat, segment other seat */
    HAPPENING_CRITERIA,        /* the two sides' criteria changed */
    HAPPENING_THEME,           /* the campaign theme changed */
    HAPPENING_SPONSORED,       /* id deal: the managing director helps it along */
    HAPPENING_DEAL_WAITS,      /* too many deals are open: one waits; detail 1 if it is real */
    HAPPENING_SIGNATURE_WAITS, /* id deal: won, but there is no place for the customer yet */
    HAPPENING_KIND_COUNT
};

struct happening {
    uint32_t kind;    /* enum happening_kind */
    uint32_t id;      /* deal, customer or shock */
    uint32_t segment; /* 0 small, 1 middle, 2 large */
    uint32_t source;  /* of a deal: 0 inbound or campaign, 1 cold call, 2 referral */
    uint32_t deal;    /* of a customer: the deal they came from, plus one; 0: from the start */
    uint32_t why;     /* enum why: of won, lost, dark, renewed, expanded, churned */
    double value;     /* k$ */
    double detail;
};

/* Flows and aggregates of one week; k$ unless said otherwise. */
struct week_result {
    uint32_t week;
    uint32_t won;
    uint32_t lost; /* with those that went dark or were dropped */
    uint32_t churned;
    uint32_t due; /* renewals that were due */
    uint32_t open_deals;
    uint32_t customers;
    uint32_t real_opened; /* hidden from all players */
    double revenue;       /* after leakage */
    double new_revenue;
    double renewal;
    double expansion;
    double churned_value;
    double cost;
    double partner_cost; /* part of the cost: what a sales partner took */
    double profit;
    double raw;           /* inquiries, real and poor, before marketing's threshold */
    double leads;         /* passed by marketing */
    double accepted;      /* by sales, before losses between the chairs */
    double opportunities; /* deals opened */
    double load;          /* sellers' hours wanted over hours there are */
    double wait_hours;
    double response; /* quality of response 0..1 */
    double gap;      /* our product minus the competitor's */
    double advantage;
    double satisfaction; /* weighted by value */
    double awareness;    /* mean of the segments */
    double tension;
    double index;                   /* objective alignment, 0..100 */
    double index_parts[10];         /* c1..c10 of MODEL 2.8, each 0..1 */
    double grievances_marketing[9]; /* g1..g9: what sales holds against marketing */
    double grievances_sales[5];     /* s1..s5: what marketing holds against sales */
    double felt_sales;              /* expected perception, 0..100 (I2) */
    double felt_marketing;
    double felt_ceo;
    double kappa; /* knowing the other side */
    double power; /* who got their way in the last four weeks: -1 marketing .. 1 sales */
    double effectiveness[8];
};

/* A week rarely brings more than fifty events; the list stops at its end and counts on. */
#define HAPPENINGS_MAX 512

struct happenings {
    struct week_result result;
    uint32_t count;
    uint32_t dropped;
    struct happening list[HAPPENINGS_MAX];
};

#endif
