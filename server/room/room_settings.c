#include "room_settings.h"

#include "room_state.h"

/* A rehearsal goes on when its one person says so. */
#define REHEARSAL_WAIT_SECONDS 3600u

static uint32_t wait_ms(const struct command_open *open, uint32_t seconds)
{
    return (open->is_rehearsal ? REHEARSAL_WAIT_SECONDS : seconds) * 1000u;
}

void room_put_setting(struct command_open *open, enum setting_key key, uint32_t value)
{
    switch (key) {
    case SETTING_bots:
        open->bots = (uint8_t)value;
        return;
    case SETTING_merge_chairs:
        open->merge_chairs = (uint8_t)value;
        return;
    case SETTING_chat:
        open->chat = (uint8_t)value;
        return;
    case SETTING_pace:
        open->is_timed = (uint8_t)value;
        return;
    case SETTING_people:
        open->people_max = (uint16_t)value;
        return;
    case SETTING_week_seconds:
        open->week_ms = value * 1000u / (open->speed > 0 ? open->speed : 1u);
        return;
    case SETTING_decide_seconds:
        open->decide_ms = wait_ms(open, value);
        return;
    case SETTING_ready_seconds:
        open->ready_ms = wait_ms(open, value);
        return;
    case SETTING_break_seconds:
        open->break_ms = wait_ms(open, value);
        return;
    case SETTING_warn_seconds:
        open->warn_ms = value * 1000u;
        return;
    case SETTING_speed:
        open->speed = (uint8_t)value;
        return;
    case SETTING_rehearsal:
        open->is_rehearsal = (uint8_t)value;
        return;
    case SETTING_takeover_seconds:
        open->takeover_ms = value * 1000u;
        return;
    case SETTING_COUNT:
        return;
    }
}

uint32_t room_setting(const struct command_open *open, enum setting_key key)
{
    switch (key) {
    case SETTING_bots:
        return open->bots;
    case SETTING_merge_chairs:
        return open->merge_chairs;
    case SETTING_chat:
        return open->chat;
    case SETTING_pace:
        return open->is_timed;
    case SETTING_people:
        return open->people_max;
    case SETTING_week_seconds:
        return open->week_ms * (open->speed > 0 ? open->speed : 1u) / 1000u;
    case SETTING_decide_seconds:
        return open->decide_ms / 1000u;
    case SETTING_ready_seconds:
        return open->ready_ms / 1000u;
    case SETTING_break_seconds:
        return open->break_ms / 1000u;
    case SETTING_warn_seconds:
        return open->warn_ms / 1000u;
    case SETTING_speed:
        return open->speed;
    case SETTING_rehearsal:
        return open->is_rehearsal;
    case SETTING_takeover_seconds:
        return open->takeover_ms / 1000u;
    case SETTING_COUNT:
        return 0;
    }
    return 0;
}

bool room_may_change(const struct room *room, enum setting_key key)
{
    bool is_wait = key == SETTING_decide_seconds || key == SETTING_ready_seconds ||
                   key == SETTING_break_seconds;
    return key != SETTING_speed && key != SETTING_rehearsal &&
           !(is_wait && room->open.is_rehearsal);
}
