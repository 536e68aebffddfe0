/* The 18 seats and the people in them: aptitude and fit (MODEL 2.6 step 1, O1b). */
#include "ensure.h"
#include "week.h"

#define APTITUDES 4
/* The best seller's seat: empty of selling while its person manages. */
#define STAR_SEAT 6

/* hunt, care, think, tell */
static const double aptitude[STAFF_SEATS][APTITUDES] = {
    {.1, .3, .3, .9}, /* Ines */
    {.3, .1, .8, .5}, /* Omar */
    {.1, .2, .9, .3}, /* Petra */
    {.9, .1, .2, .3}, /* Quim */
    {.2, .9, .2, .2}, /* Rosa, a round peg in a square hole */
    {.8, .2, .1, .4}, /* Sven */
    {.9, .4, .3, .5}, /* Tara, the best seller */
    {.6, .4, .4, .3}, /* Ugo */
    {.2, .2, .9, .2}, /* Vera, misplaced */
    {.7, .5, .2, .5}, /* Will */
    {.6, .3, .4, .5}, /* Xia */
    {.6, .5, .3, .2}, /* Dan */
    {.2, .8, .4, .2}, /* Yann */
    {.9, .2, .2, .4}, /* Zoe, misplaced */
    {.1, .9, .2, .1}, /* Abe */
    {.2, .3, .2, .9}, /* Bea, misplaced */
    {.1, .8, .3, .2}, /* Cleo */
    {.1, .9, .1, .2}, /* Eve */
};

static const double wanted[ROLE_MODEL_COUNT][APTITUDES] = {
    [ROLE_BRAND] = {0, .2, .3, .95}, [ROLE_DEMAND] = {.3, 0, .7, .6},
    [ROLE_PMI] = {0, .3, .9, .3},    [ROLE_PROSPECT] = {.95, .1, .1, .3},
    [ROLE_AE] = {.7, .4, .3, .4},    [ROLE_AM] = {.2, .8, .4, .2},
    [ROLE_CX] = {0, .95, .2, .1},
};

static const enum role role_of_seat[STAFF_SEATS] = {
    ROLE_BRAND, ROLE_DEMAND, ROLE_PMI, ROLE_PROSPECT, ROLE_PROSPECT, ROLE_PROSPECT,
    ROLE_AE,    ROLE_AE,     ROLE_AE,  ROLE_AE,       ROLE_AE,       ROLE_AE,
    ROLE_AM,    ROLE_AM,     ROLE_CX,  ROLE_CX,       ROLE_CX,       ROLE_CX,
};

static double dot(const double *a, const double *b)
{
    double sum = 0;
    for (int i = 0; i < APTITUDES; i++)
        sum += a[i] * b[i];
    return sum;
}

static double fit(const struct parameters *p, uint32_t person, enum role role)
{
    const double *has = aptitude[person], *needs = wanted[role];
    double cosine = dot(has, needs) / (real_sqrt(dot(has, has)) * real_sqrt(dot(needs, needs)));
    return curve_fit(p, cosine); /* (O1b) */
}

double staff_fit_of_role(const struct world *w, enum role role, bool is_star_away)
{
    double sum = 0, seats = 0;
    for (unsigned seat = 0; seat < STAFF_SEATS; seat++) {
        if (role_of_seat[seat] != role || (seat == STAR_SEAT && is_star_away)) continue;
        sum += fit(&w->setup.parameters, w->staff[seat], role);
        seats += 1;
    }
    return sum / seats;
}

void staff_swap(struct world *w, unsigned seat, unsigned other)
{
    ensure(seat < STAFF_SEATS && other < STAFF_SEATS);
    uint32_t person = w->staff[seat];
    w->staff[seat] = w->staff[other];
    w->staff[other] = person;
}

static double gain_of_swap(const struct world *w, unsigned seat, unsigned other)
{
    enum role a = role_of_seat[seat], b = role_of_seat[other];
    const struct parameters *p = &w->setup.parameters;
    return fit(p, w->staff[other], a) + fit(p, w->staff[seat], b) - fit(p, w->staff[seat], a) -
           fit(p, w->staff[other], b);
}

bool staff_best_swap(struct world *w, unsigned *seat, unsigned *other)
{
    double best = eqO10_gain_min; /* (O10) */
    bool is_found = false;
    for (unsigned i = 0; i < STAFF_SEATS; i++) {
        for (unsigned j = i + 1; j < STAFF_SEATS; j++) {
            double gain = role_of_seat[i] == role_of_seat[j] ? 0 : gain_of_swap(w, i, j);
            if (gain <= best) continue;
            best = gain;
            *seat = i;
            *other = j;
            is_found = true;
        }
    }
    return is_found;
}
