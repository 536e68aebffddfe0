#ifndef ROOM_SETTINGS_H
#define ROOM_SETTINGS_H
#include "messages.h"
#include "scenario.h"

/* The settings of settings.def as a room keeps them in OPEN; times are in seconds here. */
void room_put_setting(struct command_open *open, enum setting_key key, uint32_t value);
uint32_t room_setting(const struct command_open *open, enum setting_key key);

struct room;
/* Whether the facilitator may still change it in the lobby. */
bool room_may_change(const struct room *room, enum setting_key key);

#endif
