#ifndef DEALINGS_GAME_H
#define DEALINGS_GAME_H
#include "bench.h"
#include "hash.h"
#include "requests.h"
#include "room_views.h"
#include "suite.h"
#include "world.h"

#include <stdio.h>
#include <string.h>

/* A game in which people sit in chosen chairs and stay there: viewer 1 leads, viewer 10 + role sits
 * in that role's chair, bots play the rest. */
static struct bench bench;

#define PLAYER(role) (10u + (uint32_t)(role))

static inline struct team *team(void)
{
    return &bench.room->teams[0];
}

static inline struct world *world(void)
{
    return bench.room->teams[0].world;
}

static inline void move_to(const char *name, enum role role)
{
    struct command command = {.id = COMMAND_MOVE_PERSON};
    snprintf(command.as.move_person.person_name, sizeof command.as.move_person.person_name, "%s",
             name);
    command.as.move_person.role = (uint8_t)role;
    ck_assert(bench_do(&bench, 1, &command));
}

/* Opens the room; a test may change bench.scenario between the two halves. */
static inline void begin_game(void)
{
    bench_new(&bench);
    bench.scenario.rotation_count = 0;
}

/* People in these chairs (bit set), in the first week of a running game. */
static inline void seat_people(unsigned roles)
{
    bench_open(&bench, 1);
    bench_facilitate(&bench, 1);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (roles & (1u << role)) bench_join(&bench, PLAYER(role), role_id((enum role)role));
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (roles & (1u << role)) move_to(role_id((enum role)role), (enum role)role);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
}

static inline void start_game(unsigned roles)
{
    begin_game();
    seat_people(roles);
}

/* What every chair and every person would see of this room, as one number. */
static inline uint64_t everything_seen(struct room *room)
{
    static struct view view;
    static uint8_t packet[65536];
    uint64_t hash = HASH_START;
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        memset(&view, 0, sizeof view);
        view.id = VIEW_DESK_VIEW;
        fill_desk_view(room, 0, (enum role)role, &view.as.desk_view);
        hash = hash_bytes(hash, packet, packet_of_view(&view, packet, sizeof packet));
    }
    for (uint32_t i = 0; i < room->person_count; i++) {
        memset(&view, 0, sizeof view);
        view.id = VIEW_BOOKS_VIEW;
        fill_books_view(room, &room->people[i], &view.as.books_view);
        hash = hash_bytes(hash, packet, packet_of_view(&view, packet, sizeof packet));
        memset(&view, 0, sizeof view);
        view.id = VIEW_CARDS_VIEW;
        fill_cards_view(room, "de", &room->people[i], &view.as.cards_view);
        hash = hash_bytes(hash, packet, packet_of_view(&view, packet, sizeof packet));
    }
    memset(&view, 0, sizeof view);
    view.id = VIEW_TEAM_VIEW;
    fill_team_view(room, 0, &view.as.team_view);
    return hash_bytes(hash, packet, packet_of_view(&view, packet, sizeof packet));
}

/* The rows make the same room again: the same world, and the same on every screen. */
static inline void check_replay(void)
{
    char sentence[240] = "";
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    ck_assert_uint_eq(world_hash(again->teams[0].world), world_hash(world()));
    ck_assert_uint_eq(everything_seen(again), everything_seen(bench.room));
    room_free(again);
}

static inline void end_game(void)
{
    check_replay();
    bench_free(&bench);
}

static inline bool decide(enum role role, unsigned slot, double value)
{
    return bench_decide(&bench, PLAYER(role), role, slot, value);
}

static inline bool play(uint16_t weeks)
{
    return bench_advance(&bench, 1, weeks);
}

/* Whether something about the slot waits for a word. */
static inline bool request_about(unsigned slot)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        if (team()->requests[i].id != 0 && team()->requests[i].slot == slot) return true;
    return false;
}

/* The only open request of this kind; NULL: there is none. */
static inline const struct request *request_of(enum request_kind kind)
{
    const struct request *found = NULL;
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        const struct request *request = &team()->requests[i];
        if (request->id == 0 || request->kind != kind) continue;
        ck_assert_ptr_null(found);
        found = request;
    }
    return found;
}

static inline bool answer(enum role role, enum request_kind kind, bool is_granted)
{
    const struct request *request = request_of(kind);
    struct command command = {.id = COMMAND_ANSWER_REQUEST};
    ck_assert_ptr_nonnull(request);
    command.as.answer_request.request = request->id;
    command.as.answer_request.is_granted = is_granted;
    return bench_do(&bench, PLAYER(role), &command);
}

static inline bool propose(enum role from, enum role to, unsigned slot, double value)
{
    struct command command = {.id = COMMAND_PROPOSE};
    command.as.propose.from = (uint8_t)from;
    command.as.propose.role = (uint8_t)to;
    command.as.propose.settings_count = 1;
    command.as.propose.settings[0] = (struct setting){(uint16_t)slot, value};
    return bench_do(&bench, PLAYER(from), &command);
}

static inline bool overrule(enum role role, unsigned slot, double value)
{
    struct command command = {.id = COMMAND_OVERRULE};
    command.as.overrule.role = (uint8_t)role;
    command.as.overrule.settings_count = 1;
    command.as.overrule.settings[0] = (struct setting){(uint16_t)slot, value};
    return bench_do(&bench, PLAYER(ROLE_CEO), &command);
}

static inline bool initiate(enum role role, enum initiative initiative)
{
    struct command command = {.id = COMMAND_INITIATE};
    command.as.initiate.initiative = (uint8_t)initiative;
    return bench_do(&bench, PLAYER(role), &command);
}

static inline bool look(enum role from, enum role role)
{
    struct command command = {.id = COMMAND_LOOK};
    command.as.look.from = (uint8_t)from;
    command.as.look.role = (uint8_t)role;
    return bench_do(&bench, PLAYER(from), &command);
}

static inline bool check_fact(enum role from, enum statement statement)
{
    struct command command = {.id = COMMAND_CHECK_FACTS};
    command.as.check_facts.from = (uint8_t)from;
    command.as.check_facts.statement = (uint8_t)statement;
    return bench_do(&bench, PLAYER(from), &command);
}

/* The last command was refused with a sentence that holds these words. */
static inline void was_refused(const char *words)
{
    ck_assert_msg(strstr(bench.sentence, words) != NULL, "refused with: %s", bench.sentence);
    bench.sentence[0] = 0;
}

/* What was last done to the chair: `by` whom, and about which decision, initiative or number. */
static inline void was_dealt(enum role role, enum dealt kind, enum role by, unsigned slot)
{
    const struct event_dealt *dealt = &bench.dealt_to[PLAYER(role)];
    ck_assert_uint_eq(dealt->kind, kind);
    ck_assert_uint_eq(dealt->role, by);
    ck_assert_uint_eq(dealt->slot, slot);
}

#define BIT(role) (1u << ROLE_##role)
#define EVERYBODY ((1u << ROLE_MODEL_COUNT) - 1u)

#endif
