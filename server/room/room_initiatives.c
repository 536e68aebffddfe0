#include "requests.h"
#include "room_state.h"

/*
 * The quarter's initiative (MODEL 2.11): Market insight proposes, the managing director signs, and
 * what follows are ordinary events of the model (server/sim/shocks.def). Scenarios have the same.
 */

#define COST         30   /* k$, once */
#define INSIGHT_HALF 0.35 /* below it an initiative is worth half */
#define INSIGHT_FITS 0.5  /* from it on a new message fits */
#define MISSED       (-0.05)
#define ALWAYS       (YEAR_WEEKS + GHOST_WEEKS)
#define CHANGES_MAX  2
#define THEMES       100

/* What an initiative changes: an event of this size, so many weeks ahead, for so many weeks. */
static const struct {
    enum initiative initiative;
    enum shock_kind kind;
    uint32_t ahead, weeks;
    double size;
} changes[] = {
    {INITIATIVE_tiers, SHOCK_care_large, 0, ALWAYS, 0.03},
    {INITIATIVE_tiers, SHOCK_care_small, 0, ALWAYS, -0.01},
    {INITIATIVE_product, SHOCK_product_if, 10, 1, 0.06},
    {INITIATIVE_dearer_large, SHOCK_price_large, 0, ALWAYS, 0.05},
    {INITIATIVE_cheaper_small, SHOCK_price_small, 0, ALWAYS, -0.05},
    {INITIATIVE_channel, SHOCK_partner, 0, 20, 1},
    {INITIATIVE_reposition, SHOCK_message, 0, 20, 0.15},
};

/* A proposal that nobody has answered is still on the managing director's desk when the quarter
 * turns, so it keeps its place: two of them signed would be two initiatives in one quarter. */
static bool is_asked(const struct team *team)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        if (team->requests[i].id != 0 && team->requests[i].kind == REQUEST_INITIATIVE) return true;
    return false;
}

enum initiative_state room_initiative(const struct room *room, unsigned team)
{
    const struct dealings *dealings = &room->teams[team].dealings;
    if (is_asked(&room->teams[team])) return INITIATIVE_ASKED;
    if (dealings->initiative_quarter != room_quarter(room, room->week)) return INITIATIVE_NONE;
    return (enum initiative_state)dealings->initiative_state;
}

bool room_has_place_for_initiative(const struct room *room, unsigned team)
{
    return room->teams[team].world->setup.shock_count + CHANGES_MAX <= SETUP_SHOCKS_MAX;
}

static void note_state(struct room *room, unsigned team, enum initiative initiative,
                       enum initiative_state state)
{
    struct dealings *dealings = &room->teams[team].dealings;
    dealings->initiative = (uint8_t)initiative;
    dealings->initiative_state = (uint8_t)state;
    dealings->initiative_quarter = (uint8_t)room_quarter(room, room->week);
}

/* A message that does not fit is a loss, and of a loss nobody is spared half. */
static double size_of(const struct world *world, enum shock_kind kind, double size)
{
    if (kind == SHOCK_message && world->I < INSIGHT_FITS) return MISSED;
    return world->I < INSIGHT_HALF ? size / 2 : size;
}

static void start_changes(struct team *team, enum initiative initiative)
{
    const struct world *world = team->world;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        if (changes[i].initiative != initiative) continue;
        struct change change = {.kind = CHANGE_SHOCK,
                                .shock = {changes[i].kind, world->week + changes[i].ahead,
                                          changes[i].weeks, 0,
                                          size_of(world, changes[i].kind, changes[i].size)}};
        (void)team_change(team, &change);
    }
}

/* A new message is a new theme of the campaigns. */
static void change_theme(struct room *room, unsigned team)
{
    unsigned theme = (unsigned)room->teams[team].world->decided.theme;
    struct command_decide orders = {.role = ROLE_BRAND, .settings_count = 1};
    orders.settings[0] = (struct setting){SLOT_theme, (theme + 1) % THEMES};
    room_decide(room, team, &orders);
}

void room_begin_initiative(struct room *room, unsigned index, enum initiative initiative)
{
    struct team *team = &room->teams[index];
    struct change pay = {.kind = CHANGE_PAY, .values = {COST}};
    note_state(room, index, initiative, INITIATIVE_SIGNED);
    (void)team_change(team, &pay);
    start_changes(team, initiative);
    if (initiative == INITIATIVE_reposition) change_theme(room, index);
}

void room_decline_initiative(struct room *room, unsigned team)
{
    note_state(room, team, INITIATIVE_tiers, INITIATIVE_NONE);
}

void room_initiate(struct room *room, unsigned team, uint8_t initiative)
{
    struct request request = {.kind = REQUEST_INITIATIVE,
                              .role = ROLE_PMI,
                              .signer = ROLE_CEO,
                              .target = ROLE_CEO,
                              .slot = initiative};
    if (room_chair_is_bots(room, team, ROLE_CEO)) {
        room_begin_initiative(room, team, (enum initiative)initiative);
        return;
    }
    note_state(room, team, (enum initiative)initiative, INITIATIVE_ASKED);
    team_ask(room, &room->teams[team], &request);
}
