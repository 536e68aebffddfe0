#include "load.h"

#include "decisions.h"
#include "ensure.h"
#include "phase.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

uint64_t load_now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000u + (uint64_t)now.tv_nsec / 1000u;
}

/* A decision of that chair that costs nothing and stands alone, so that it is never refused for
 * what others decided. DECISION_SLOTS: the chair has none. */
static unsigned free_slot(enum role role)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        const struct decision_info *info = decision_info(decision_of_slot(slot));
        if (info->role == role && info->place == PLACE_FRONT && info->sum_rule == SUM_NONE &&
            info->budget_weight <= 0.0)
            return slot;
    }
    return DECISION_SLOTS;
}

static double next_value(unsigned slot, uint64_t turn)
{
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    if (turn % 2 == 0) return decision_default(slot);
    return info->is_whole ? info->max : info->min + (info->max - info->min) * 0.25;
}

static bool word_decision(const struct player *player, struct command *command)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        unsigned slot = free_slot((enum role)role);
        if (!(player->pens & (1u << role)) || slot == DECISION_SLOTS) continue;
        command->id = COMMAND_DECIDE;
        command->as.decide.role = (uint8_t)role;
        command->as.decide.settings_count = 1;
        command->as.decide.settings[0].slot = (uint16_t)slot;
        command->as.decide.settings[0].value = next_value(slot, player->decisions);
        return true;
    }
    return false;
}

void load_decide(struct load *load, struct player *player)
{
    struct command command = {.id = COMMAND_NONE};
    if (!word_decision(player, &command)) {
        command.id = COMMAND_SAY;
        snprintf(command.as.say.text, sizeof command.as.say.text, "Word %llu of a busy day.",
                 (unsigned long long)player->decisions);
    }
    uint64_t number = link_send(player->link, &command);
    if (number == 0) return; /* too many wait for answers already */
    player->decisions++;
    player->sent_us[number % 64] = load_now_us();
    load->sent++;
}

static void note_latency(struct load *load, uint64_t sent_us)
{
    if (load->latency_count == load->latency_capacity) {
        load->latency_capacity = load->latency_capacity * 2 + 1024;
        load->latencies_us =
            realloc(load->latencies_us, load->latency_capacity * sizeof *load->latencies_us);
        ensure(load->latencies_us != NULL);
    }
    load->latencies_us[load->latency_count++] = (uint32_t)(load_now_us() - sent_us);
}

/* In the first week of a new chair the clock waits until everybody has said so. */
static void say_ready(struct load *load, struct player *player, const struct view_room_view *room)
{
    const struct command ready = {.id = COMMAND_READY};
    bool was_ready = player->is_ready;
    player->is_ready = room->phase == PHASE_READY;
    if (!player->is_ready || was_ready) return;
    uint64_t number = link_send(player->link, &ready);
    player->sent_us[number % 64] = load_now_us();
    load->sent += number != 0;
}

static void note_room(struct load *load, struct player *player, const struct view_room_view *room)
{
    say_ready(load, player, room);
    for (size_t i = 0; i < room->people_count; i++)
        if (room->people[i].person == link_person(player->link))
            player->pens = room->people[i].pens;
}

static void hear(struct load *load, struct player *player, const struct link_news *news)
{
    switch (news->kind) {
    case LINK_NEWS_STATE:
        load->returns += link_state(player->link) == LINK_LOST && link_was_in(player->link);
        break;
    case LINK_NEWS_ACCEPTED:
        note_latency(load, player->sent_us[news->number % 64]);
        break;
    case LINK_NEWS_REFUSED:
        load->refused++;
        break;
    case LINK_NEWS_PACKET:
        if (news->packet->family == PACKET_VIEW && news->packet->as.view.id == VIEW_ROOM_VIEW)
            note_room(load, player, &news->packet->as.view.as.room_view);
        break;
    }
}

void load_work_player(struct load *load, struct player *player)
{
    struct link_news news;
    while (link_next(player->link, &news))
        hear(load, player, &news);
    link_tick(player->link, load_now_us() / 1000);
}
