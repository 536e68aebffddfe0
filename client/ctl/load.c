#include "load.h"

#include "ensure.h"
#include "text.h"

#include <jansson.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PEOPLE_A_TEAM 7
#define JOIN_MS       20000
#define LAST_WORD_MS  5000
#define STEP_MS       2

/* ---- The wish ---------------------------------------------------------------------------------*/

static bool take_clients(void *context, const char *value)
{
    struct load_wish *wish = context;
    return ctl_read_number(value, 1, 1000, &wish->clients);
}

static bool take_rooms(void *context, const char *value)
{
    struct load_wish *wish = context;
    return ctl_read_number(value, 1, 200, &wish->rooms);
}

static bool take_seconds(void *context, const char *value)
{
    struct load_wish *wish = context;
    return ctl_read_number(value, 1, 3600, &wish->seconds);
}

static bool take_hz(void *context, const char *value)
{
    struct load_wish *wish = context;
    return ctl_read_number(value, 1, 25, &wish->hz);
}

static bool take_scenario(void *context, const char *value)
{
    struct load_wish *wish = context;
    wish->scenario = value;
    return value[0] != '\0';
}

static const struct ctl_option load_options[] = {
    {"--clients", take_clients, "a number from 1 to 1000"},
    {"--rooms", take_rooms, "a number from 1 to 200"},
    {"--seconds", take_seconds, "a number from 1 to 3600"},
    {"--hz", take_hz, "decisions a second and person, from 1 to 25"},
    {"--scenario", take_scenario, "a scenario's name"},
};

/* ---- Rooms ------------------------------------------------------------------------------------*/

/* Weeks pass one after the other, so that views travel too. */
static bool create_room(struct load *load, size_t index)
{
    struct session wish = {.id = SESSION_CREATE};
    uint64_t people = (load->wish.clients + load->wish.rooms - 1) / load->wish.rooms;
    uint64_t teams = (people + PEOPLE_A_TEAM - 1) / PEOPLE_A_TEAM;
    text_copy(wish.as.create.scenario, sizeof wish.as.create.scenario, load->wish.scenario);
    wish.as.create.teams = (uint8_t)(teams > 8 ? 8 : teams);
    wish.as.create.seed = index + 1;
    ctl_add_option(&wish.as.create, "pace", "weeks");
    ctl_add_option(&wish.as.create, "week_seconds", "1");
    ctl_add_option(&wish.as.create, "break_seconds", "10");
    ctl_add_option(&wish.as.create, "chat", "yes");
    return ctl_create(load->ctl, &wish, load->codes[index]);
}

static bool command_rooms(struct load *load, enum command_id id)
{
    const struct command command = {.id = id};
    for (size_t i = 0; i < load->wish.rooms; i++)
        if (!ctl_watch(load->ctl, load->codes[i]) || !ctl_command(load->ctl, &command))
            return false;
    return true;
}

/* ---- People -----------------------------------------------------------------------------------*/

static struct transport *dial(void *context, char *sentence, size_t capacity)
{
    const struct ctl *ctl = context;
    return transport_enet_connect(ctl->host, ctl->port, sentence, capacity);
}

static void send_people(struct load *load)
{
    for (size_t i = 0; i < load->wish.clients; i++) {
        char name[32];
        snprintf(name, sizeof name, "Person %zu", i + 1);
        load->players[i].link = link_new(&(struct link_connector){load->ctl, dial});
        link_join(load->players[i].link, load->codes[i % load->wish.rooms], name, "");
    }
}

/* One round over all connections; the rooms' own connection is kept alive too. */
static void work_all(struct load *load, struct pollfd *sources)
{
    struct link_news news;
    for (size_t i = 0; i < load->wish.clients; i++)
        sources[i] =
            (struct pollfd){.fd = link_descriptor(load->players[i].link), .events = POLLIN};
    poll(sources, (nfds_t)load->wish.clients, STEP_MS);
    for (size_t i = 0; i < load->wish.clients; i++)
        load_work_player(load, &load->players[i]);
    link_tick(load->ctl->link, ctl_now_ms());
    while (link_next(load->ctl->link, &news))
        ;
}

static size_t count_in(const struct load *load)
{
    size_t count = 0;
    for (size_t i = 0; i < load->wish.clients; i++)
        count += link_state(load->players[i].link) == LINK_IN;
    return count;
}

static const char *first_refusal(const struct load *load)
{
    for (size_t i = 0; i < load->wish.clients; i++)
        if (link_state(load->players[i].link) == LINK_REFUSED)
            return link_sentence(load->players[i].link);
    return NULL;
}

static bool wait_for_people(struct load *load, struct pollfd *sources)
{
    uint64_t deadline_ms = ctl_now_ms() + JOIN_MS;
    while (count_in(load) < load->wish.clients) {
        work_all(load, sources);
        const char *refusal = first_refusal(load);
        if (refusal != NULL) {
            ctl_fail(load->ctl, "A person could not join: %s", refusal);
            return false;
        }
        if (ctl_now_ms() < deadline_ms) continue;
        ctl_fail(load->ctl, "Only %zu of %llu people joined within %d seconds.", count_in(load),
                 (unsigned long long)load->wish.clients, JOIN_MS / 1000);
        return false;
    }
    return true;
}

static size_t count_waiting(const struct load *load)
{
    size_t count = 0;
    for (size_t i = 0; i < load->wish.clients; i++)
        count += link_outbox_count(load->players[i].link);
    return count;
}

/* Everybody decides at their own moments, evenly spread over the time between two decisions. */
static void play(struct load *load, struct pollfd *sources)
{
    uint64_t period_us = 1000000u / load->wish.hz;
    uint64_t start_us = load_now_us();
    uint64_t end_us = start_us + load->wish.seconds * 1000000u;
    for (size_t i = 0; i < load->wish.clients; i++)
        load->players[i].due_us = start_us + period_us * i / load->wish.clients;
    while (load_now_us() < end_us) {
        for (size_t i = 0; i < load->wish.clients; i++) {
            struct player *player = &load->players[i];
            if (load_now_us() < player->due_us) continue;
            player->due_us += period_us;
            load_decide(load, player);
        }
        work_all(load, sources);
    }
    uint64_t deadline_ms = ctl_now_ms() + LAST_WORD_MS;
    while (count_waiting(load) > 0 && ctl_now_ms() < deadline_ms)
        work_all(load, sources);
}

/* ---- The report -------------------------------------------------------------------------------*/

static int compare_latencies(const void *one, const void *other)
{
    uint32_t a = *(const uint32_t *)one, b = *(const uint32_t *)other;
    return (a > b) - (a < b);
}

static double percentile_ms(const struct load *load, double share)
{
    if (load->latency_count == 0) return 0;
    size_t index = (size_t)(share * (double)(load->latency_count - 1));
    return load->latencies_us[index] / 1000.0;
}

static void report(struct load *load)
{
    qsort(load->latencies_us, load->latency_count, sizeof *load->latencies_us, compare_latencies);
    size_t acknowledged = load->latency_count;
    ctl_print_json(
        json_pack("{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:f, s:f, s:f, s:f, s:f}",
                  "clients", (json_int_t)load->wish.clients, "rooms", (json_int_t)load->wish.rooms,
                  "seconds", (json_int_t)load->wish.seconds, "hz", (json_int_t)load->wish.hz,
                  "sent", (json_int_t)load->sent, "acknowledged", (json_int_t)acknowledged,
                  "refused", (json_int_t)load->refused, "unanswered",
                  (json_int_t)count_waiting(load), "lost_connections", (json_int_t)load->returns,
                  "per_second", (double)acknowledged / (double)load->wish.seconds, "p50_ms",
                  percentile_ms(load, 0.5), "p95_ms", percentile_ms(load, 0.95), "p99_ms",
                  percentile_ms(load, 0.99), "max_ms", percentile_ms(load, 1.0)));
}

static bool run(struct load *load, struct pollfd *sources)
{
    for (size_t i = 0; i < load->wish.rooms; i++)
        if (!create_room(load, i)) return false;
    send_people(load);
    if (!wait_for_people(load, sources) || !command_rooms(load, COMMAND_START)) return false;
    play(load, sources);
    report(load);
    return command_rooms(load, COMMAND_CLOSE);
}

static void free_load(struct load *load)
{
    for (size_t i = 0; i < load->wish.clients; i++)
        link_free(load->players[i].link);
    free(load->players);
    free(load->codes);
    free(load->latencies_us);
}

enum ctl_outcome verb_load(struct ctl *ctl)
{
    struct load load = {.ctl = ctl, .wish = {"first_quarter", 12, 1, 10, 1}};
    size_t known = sizeof load_options / sizeof load_options[0];
    if (!ctl_read_options(ctl, 0, load_options, known, &load.wish)) return CTL_WRONG_USE;
    if (!ctl_connect(ctl)) return CTL_FAILED;
    load.players = calloc(load.wish.clients, sizeof *load.players);
    load.codes = calloc(load.wish.rooms, sizeof *load.codes);
    struct pollfd *sources = calloc(load.wish.clients, sizeof *sources);
    ensure(load.players != NULL && load.codes != NULL && sources != NULL);
    bool is_done = run(&load, sources);
    free(sources);
    free_load(&load);
    return is_done ? CTL_DONE : CTL_FAILED;
}
