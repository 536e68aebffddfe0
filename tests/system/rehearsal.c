#include "rehearsal.h"

#include "random.h"
#include "room_state.h"
#include "rooms.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

#define FACILITATOR 1000u

struct stage {
    struct rehearsal *rehearsal;
    struct room *room;
    uint64_t number;
    int asked[PLAYERS][LEVER_COUNT]; /* the stop asked for last, from 1 */
    unsigned refused;
    char sentence[240];
};

void rehearsal_name(unsigned player, char name[8])
{
    snprintf(name, 8, "P%02u", player % 100 + 1);
}

/* ---- What the room says ---- */

static void keep_row(void *context, const char *code, const struct room_row *row)
{
    struct stage *stage = context;
    struct command command;

    (void)code;
    if (row->kind != COMMAND_WEEK) return;
    ck_assert(command_decode(&command, row->payload, row->size));
    const struct command_week *week = &command.as.week;
    for (size_t i = 0; i < week->hashes_count && i < 2; i++)
        stage->rehearsal->hashes[week->week][i] = week->hashes[i].hash;
}

static void keep_packet(void *context, uint32_t viewer, const uint8_t *bytes, size_t size)
{
    static struct packet packet;
    struct stage *stage = context;

    (void)viewer;
    ck_assert(packet_decode(&packet, bytes, size));
    if (packet.family != PACKET_SESSION || packet.as.session.id != SESSION_REFUSED) return;
    stage->refused++;
    memcpy(stage->sentence, packet.as.session.as.refused.sentence, sizeof stage->sentence);
}

static void keep_release(void *context, uint32_t viewer)
{
    (void)context;
    (void)viewer;
}

/* ---- What people do ---- */

static void send(struct stage *stage, uint32_t viewer, const struct command *command)
{
    room_command(stage->room, viewer, ++stage->number, command);
    ck_assert_msg(stage->refused == 0, "refused in the rehearsal: %s", stage->sentence);
}

static void send_plain(struct stage *stage, uint32_t viewer, enum command_id id)
{
    const struct command command = {.id = id};
    send(stage, viewer, &command);
}

static const struct person *person_of(const struct stage *stage, unsigned player)
{
    return &stage->room->people[player];
}

/* A number from 0 to below `count`, always the same for a week and a player. */
static unsigned choose(unsigned count, unsigned week, unsigned player, unsigned question)
{
    double u = random_uniform(26, 1 + player, week, question);
    unsigned choice = (unsigned)(u * count);
    return choice < count ? choice : count - 1;
}

static void note_order(struct stage *stage, struct order order)
{
    struct rehearsal *rehearsal = stage->rehearsal;
    ck_assert_uint_lt(rehearsal->count, ORDERS_MAX);
    rehearsal->orders[rehearsal->count++] = order;
}

/* A stop other than the one at which the lever stands and, because the window goes on showing what
 * was asked for until it is granted, other than the one asked for last. */
static unsigned choose_stop(struct stage *stage, unsigned player, enum lever lever)
{
    const struct world *world = stage->room->teams[person_of(stage, player)->team].world;
    unsigned count = lever_stop_count(lever);
    int *asked = &stage->asked[player][lever];
    double values[DECISION_SLOTS];

    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        values[slot] = decisions_get(&world->decided, slot);
    int now = lever_stop_at(lever, values);
    unsigned stop = choose(count, stage->room->week, player, 2);
    while ((int)stop == now || (int)stop + 1 == *asked)
        stop = (stop + 1) % count;
    *asked = (int)stop + 1;
    return stop;
}

static void pull(struct stage *stage, unsigned player, enum lever lever)
{
    unsigned index = choose_stop(stage, player, lever);
    const struct named_orders *stop = lever_stop(lever, index);
    struct command command = {.id = COMMAND_DECIDE};

    command.as.decide.role = (uint8_t)lever_info(lever)->role;
    command.as.decide.settings_count = (uint16_t)stop->setting_count;
    for (unsigned i = 0; i < stop->setting_count; i++)
        command.as.decide.settings[i] =
            (struct setting){(uint16_t)stop->settings[i].slot, stop->settings[i].value};
    send(stage, player + 1, &command);
    note_order(stage, (struct order){.week = stage->room->week,
                                     .player = (uint8_t)player,
                                     .lever = lever,
                                     .stop = (uint8_t)index});
}

/* Some lever of the person's chair; false when all would take money that is another's this week. */
static bool choose_lever(const struct stage *stage, unsigned player, bool may_spend,
                         enum lever *lever)
{
    unsigned role = 0;
    while (role < ROLE_COUNT && !(person_of(stage, player)->roles >> role & 1))
        role++;
    ck_assert_msg(role < ROLE_COUNT, "player %u has no chair in week %u", player,
                  stage->room->week);
    unsigned count = levers_of_role((enum role)role);
    unsigned first = choose(count, stage->room->week, player, 1);
    for (unsigned i = 0; i < count; i++) {
        *lever = lever_of_role((enum role)role, (first + i) % count);
        if (may_spend || !lever_costs_money(*lever)) return true;
    }
    return false;
}

static void decide(struct stage *stage, unsigned pace)
{
    bool has_spent[ROOM_TEAMS_MAX] = {false};

    for (unsigned i = 0; i < PLAYERS; i++) {
        /* Another is the first to be asked each week, so that the purse goes round. */
        unsigned player = (i + stage->room->week) % PLAYERS;
        uint8_t team = person_of(stage, player)->team;
        enum lever lever;
        if ((stage->room->week + player) % pace != 0) continue;
        if (!choose_lever(stage, player, !has_spent[team], &lever)) continue;
        has_spent[team] |= lever_costs_money(lever);
        pull(stage, player, lever);
    }
}

/* Everybody has read the review: the chairs move. */
static void end_break(struct stage *stage)
{
    if (stage->room->phase != PHASE_BREAK) return;
    for (unsigned player = 0; player < PLAYERS; player++) {
        send_plain(stage, player + 1, COMMAND_READY);
        note_order(
            stage,
            (struct order){.week = stage->room->week, .player = (uint8_t)player, .is_ready = true});
    }
    room_tick(stage->room, 1);
    ck_assert_int_eq(stage->room->phase, PHASE_READY);
}

static void play_week(struct stage *stage, unsigned week, unsigned pace)
{
    const struct command advance = {.id = COMMAND_ADVANCE, .as.advance.weeks = 1};

    ck_assert_uint_eq(stage->room->week, week);
    end_break(stage);
    for (unsigned player = 0; player < PLAYERS; player++)
        stage->rehearsal->roles[week][player] = person_of(stage, player)->roles;
    decide(stage, pace);
    send(stage, FACILITATOR, &advance);
    room_tick(stage->room, 1);
}

void rehearsal_play(struct rehearsal *rehearsal, const struct session_create *wish, unsigned pace)
{
    static struct rooms rooms;
    struct catalogue catalogue;
    char sentence[256] = "";
    static struct stage stage;
    const struct room_port port = {&stage, keep_row, keep_packet, keep_release};

    memset(rehearsal, 0, sizeof *rehearsal);
    stage.rehearsal = rehearsal;
    rehearsal->wish = *wish;
    struct journal *journal = journal_open("memory:", sentence, sizeof sentence);
    ck_assert_msg(journal != NULL, "%s", sentence);
    rooms_start(&rooms, &port);
    rooms.journal = journal;
    rooms.journal = journal_open("memory:", sentence, sizeof sentence);
    ck_assert_msg(rooms.journal != NULL, "%s", sentence);
    ck_assert_msg(catalogue_open(&catalogue, "scripts/scenarios", sentence, sizeof sentence), "%s",
                  sentence);
    stage.room = rooms_create(&rooms, &catalogue, wish, sentence, sizeof sentence);
    ck_assert_msg(stage.room != NULL, "%s", sentence);
    for (unsigned player = 0; player < PLAYERS; player++) {
        struct session_join join = {.code = ""};
        rehearsal_name(player, join.name);
        room_join(stage.room, player + 1, &join);
    }
    room_watch(stage.room, FACILITATOR, true);
    send_plain(&stage, FACILITATOR, COMMAND_START);
    for (unsigned week = 0; week < WEEKS; week++)
        play_week(&stage, week, pace);
    rooms_free(&rooms);
    journal_close(rooms.journal);
}

/* ---- The file ---- */

size_t rehearsal_answers(const struct rehearsal *rehearsal, unsigned player, unsigned week)
{
    size_t answers = 0;
    for (size_t i = 0; i < rehearsal->count; i++) {
        const struct order *order = &rehearsal->orders[i];
        if (order->player == player && order->week <= week) answers++;
    }
    return answers;
}

void rehearsal_write(const struct rehearsal *rehearsal, const char *path)
{
    FILE *file = fopen(path, "w");
    char name[8];

    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i < rehearsal->count; i++) {
        const struct order *order = &rehearsal->orders[i];
        rehearsal_name(order->player, name);
        if (order->is_ready)
            fprintf(file, "week %u: %s is ready\n", order->week, name);
        else
            fprintf(file, "week %u: %s puts %s to stop %u\n", order->week, name,
                    lever_info(order->lever)->id, order->stop + 1u);
    }
    ck_assert_int_eq(fclose(file), 0);
}

static void write_order(FILE *file, const struct order *order)
{
    if (order->is_ready) {
        fprintf(file, "until \"Quarter %u is over\" 300000\nclick \"I am ready\"\n",
                order->week / (unsigned)QUARTER);
        return;
    }
    const char *label = lever_info(order->lever)->label[LANGUAGE_EN];
    fprintf(file, "until week %u 300000\n", order->week + 1u);
    fprintf(file, "until \"%s\" 60000\ndrag \"%s\" %u\n", label, label, order->stop + 1u);
}

void rehearsal_write_script(const struct rehearsal *rehearsal, unsigned player, unsigned week,
                            const char *path)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    fprintf(file, "size 1024 640\n");
    for (size_t i = 0; i < rehearsal->count; i++) {
        const struct order *order = &rehearsal->orders[i];
        if (order->player != player || order->week < week) continue;
        write_order(file, order);
    }
    fprintf(file, "until \"Revenue by week\" 300000\nquit\n");
    ck_assert_int_eq(fclose(file), 0);
}
