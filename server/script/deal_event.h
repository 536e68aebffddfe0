#ifndef DEAL_EVENT_H
#define DEAL_EVENT_H
#include "happenings.h"
#include "hooks.h"

/* What on_deal is told of a happening; false: it is not the end of a deal. */
bool deal_event(const struct happening *happening, uint8_t team, struct hook_event *event);

#endif
