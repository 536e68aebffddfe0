#include "deal_event.h"

#include "names.h"

static bool is_end_of_deal(const struct happening *happening)
{
    return happening->kind == HAPPENING_DEAL_WON || happening->kind == HAPPENING_DEAL_LOST ||
           happening->kind == HAPPENING_DEAL_DARK || happening->kind == HAPPENING_DEAL_DROPPED;
}

bool deal_event(const struct happening *happening, uint8_t team, struct hook_event *event)
{
    if (!is_end_of_deal(happening)) return false;
    *event = (struct hook_event){.team = team,
                                 .role = EVERY_ROLE,
                                 .segment = (uint8_t)happening->segment,
                                 .source = (uint8_t)happening->source,
                                 .is_won = happening->kind == HAPPENING_DEAL_WON,
                                 .value = happening->value};
    if (!event->is_won) event->age_weeks = (uint16_t)happening->detail;
    name_of_deal(happening->id, happening->segment, event->name, sizeof event->name);
    return true;
}
