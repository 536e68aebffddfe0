#include "transport_memory.h"

#include "ensure.h"
#include "random.h"
#include "transport_leaf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REPEAT_MS = 200, REPEAT_MS_MAX = 800, REPEATS_MAX = 60, FIRST_FREE_PORT = 49152 };

struct letter {
    struct letter *next;
    enum transport_event_kind kind;
    uint64_t due_ms;
    uint64_t order; /* of letters due at one moment, the one sent first comes first */
    size_t size;
    uint8_t bytes[];
};

/* One side of a line: what it was called, and what is on its way to it. */
struct side {
    struct memory_end *end; /* NULL once that end is freed */
    uint32_t peer;          /* how this end calls the line; 0 when it has no number */
    bool is_open;           /* may send */
    struct letter *first, *last;
    size_t queued; /* bytes on their way to this side */
    uint64_t last_due_ms;
    uint64_t draws;
};

/* Side 0 belongs to the client, side 1 to the listener. */
struct line {
    struct line *next;
    uint64_t number;
    bool is_cut;
    struct side sides[2];
};

struct memory_network {
    uint64_t seed, now_ms, orders, lines_made;
    uint32_t delay_ms_min, delay_ms_max;
    double loss;
    struct line *lines;
    struct memory_end *ends;
};

struct memory_end {
    struct transport base;
    struct memory_network *network;
    struct memory_end *next;
    struct letter *current; /* lent out by the last event */
    uint16_t port;
    bool is_listener;
    size_t peers_max;
    uint32_t *generations;
    bool *is_taken;
    struct transport_counts counts;
};

static void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    ensure(memory != NULL);
    return memory;
}

static struct memory_end *end_of(struct transport *transport)
{
    return (struct memory_end *)transport;
}

static const struct memory_end *const_end_of(const struct transport *transport)
{
    return (const struct memory_end *)transport;
}

/* ---- The network ----------------------------------------------------------------------------- */

struct memory_network *memory_network_new(uint64_t seed, uint32_t delay_ms_min,
                                          uint32_t delay_ms_max, double loss)
{
    ensure(delay_ms_min <= delay_ms_max && loss >= 0.0 && loss < 1.0);
    struct memory_network *network = allocate(1, sizeof *network);
    network->seed = seed;
    network->delay_ms_min = delay_ms_min;
    network->delay_ms_max = delay_ms_max;
    network->loss = loss;
    return network;
}

static void drop_letters(struct side *side)
{
    while (side->first != NULL) {
        struct letter *letter = side->first;
        side->first = letter->next;
        free(letter);
    }
    side->last = NULL;
    side->queued = 0;
}

void memory_network_free(struct memory_network *network)
{
    if (network == NULL) return;
    ensure(network->ends == NULL);
    while (network->lines != NULL) {
        struct line *line = network->lines;
        network->lines = line->next;
        drop_letters(&line->sides[0]);
        drop_letters(&line->sides[1]);
        free(line);
    }
    free(network);
}

void memory_network_advance(struct memory_network *network, uint64_t ms)
{
    network->now_ms += ms;
}

uint64_t memory_network_now(const struct memory_network *network)
{
    return network->now_ms;
}

/* ---- Letters --------------------------------------------------------------------------------- */

static double draw(const struct memory_network *network, struct line *line, int to)
{
    uint64_t index = line->sides[to].draws++;
    return random_uniform(network->seed, line->number * 2 + (uint64_t)to, 0, index);
}

/* How long one letter takes: its own delay, and the waits for repeating it when it is lost. */
static uint64_t draw_delay(const struct memory_network *network, struct line *line, int to)
{
    uint64_t span = network->delay_ms_max - network->delay_ms_min + 1u;
    uint64_t delay_ms = network->delay_ms_min + (uint64_t)(draw(network, line, to) * (double)span);
    uint64_t wait_ms = REPEAT_MS;
    for (int i = 0; i < REPEATS_MAX && draw(network, line, to) < network->loss; i++) {
        delay_ms += wait_ms;
        wait_ms = wait_ms * 2 > REPEAT_MS_MAX ? REPEAT_MS_MAX : wait_ms * 2;
    }
    return delay_ms;
}

static struct letter *new_letter(enum transport_event_kind kind, const uint8_t *bytes, size_t size)
{
    struct letter *letter = allocate(1, sizeof *letter + size);
    letter->kind = kind;
    letter->size = size;
    if (size > 0) memcpy(letter->bytes, bytes, size);
    return letter;
}

/* Puts a letter behind the others for that side; it never overtakes them. */
static void post_letter(struct memory_network *network, struct line *line, int to,
                        struct letter *letter, uint64_t due_ms)
{
    struct side *side = &line->sides[to];
    letter->due_ms = due_ms < side->last_due_ms ? side->last_due_ms : due_ms;
    letter->order = network->orders++;
    side->last_due_ms = letter->due_ms;
    side->queued += letter->size;
    if (side->last != NULL)
        side->last->next = letter;
    else
        side->first = letter;
    side->last = letter;
}

static void post_after(struct memory_network *network, struct line *line, int to,
                       enum transport_event_kind kind, uint64_t delay_ms)
{
    post_letter(network, line, to, new_letter(kind, NULL, 0), network->now_ms + delay_ms);
}

/* ---- Ends ------------------------------------------------------------------------------------ */

static const struct transport_kind memory_kind;

static struct memory_end *new_end(struct memory_network *network, uint16_t port, size_t peers_max)
{
    struct memory_end *end = allocate(1, sizeof *end);
    end->base.kind = &memory_kind;
    end->network = network;
    end->port = port;
    end->peers_max = peers_max;
    end->generations = allocate(peers_max, sizeof *end->generations);
    end->is_taken = allocate(peers_max, sizeof *end->is_taken);
    end->next = network->ends;
    network->ends = end;
    return end;
}

static struct memory_end *find_port(const struct memory_network *network, uint16_t port)
{
    for (struct memory_end *end = network->ends; end != NULL; end = end->next) {
        if (end->port == port) return end;
    }
    return NULL;
}

static uint16_t free_port(const struct memory_network *network)
{
    uint16_t port = FIRST_FREE_PORT;
    while (find_port(network, port) != NULL)
        port++;
    return port;
}

/* A number for a new line, or 0 when every slot is taken. */
static uint32_t take_number(struct memory_end *end)
{
    for (size_t i = 0; i < end->peers_max; i++) {
        if (end->is_taken[i]) continue;
        end->is_taken[i] = true;
        end->generations[i] = transport_next_generation(end->generations[i]);
        return transport_peer_number(i, end->generations[i]);
    }
    return 0;
}

/* From now on the side has heard and said everything. */
static void finish_side(struct side *side)
{
    if (side->end != NULL && side->peer != 0)
        side->end->is_taken[transport_peer_slot(side->peer)] = false;
    drop_letters(side);
    side->end = NULL;
    side->peer = 0;
    side->is_open = false;
}

struct transport *transport_memory_listen(struct memory_network *network, uint16_t port,
                                          size_t peers_max, char *sentence, size_t capacity)
{
    ensure(peers_max > 0 && peers_max <= TRANSPORT_SLOTS_MAX);
    if (port != 0 && find_port(network, port) != NULL) {
        snprintf(sentence, capacity,
                 "Port %u is already in use in memory; choose another with --port.", port);
        return NULL;
    }
    struct memory_end *end = new_end(network, port != 0 ? port : free_port(network), peers_max);
    end->is_listener = true;
    return &end->base;
}

struct transport *transport_memory_connect(struct memory_network *network, uint16_t port)
{
    struct memory_end *listener = find_port(network, port);
    struct memory_end *end = new_end(network, free_port(network), 1);
    struct line *line = allocate(1, sizeof *line);
    line->number = ++network->lines_made;
    line->next = network->lines;
    network->lines = line;
    line->sides[0].end = end;
    line->sides[0].peer = take_number(end);
    uint32_t peer = listener != NULL && listener->is_listener ? take_number(listener) : 0;
    if (peer == 0) {
        post_after(network, line, 0, TRANSPORT_CLOSED, TRANSPORT_CONNECT_MS);
        return &end->base;
    }
    line->sides[1].end = listener;
    line->sides[1].peer = peer;
    uint64_t there_ms = draw_delay(network, line, 1);
    post_after(network, line, 1, TRANSPORT_OPENED, there_ms);
    post_after(network, line, 0, TRANSPORT_OPENED, there_ms + draw_delay(network, line, 0));
    return &end->base;
}

void memory_network_cut(struct transport *client)
{
    struct memory_end *end = end_of(client);
    for (struct line *line = end->network->lines; line != NULL; line = line->next) {
        if (line->sides[0].end != end || line->is_cut) continue;
        line->is_cut = true;
        for (int i = 0; i < 2; i++) {
            struct side *side = &line->sides[i];
            bool was_open = side->is_open;
            drop_letters(side);
            if (!was_open && i == 1)
                finish_side(side); /* A listener that never heard of the client misses nothing. */
            else if (side->end != NULL)
                post_after(end->network, line, i, TRANSPORT_CLOSED,
                           was_open ? TRANSPORT_SILENCE_MS : TRANSPORT_CONNECT_MS);
        }
    }
}

/* ---- The table ------------------------------------------------------------------------------- */

static void drop_current(struct memory_end *end)
{
    free(end->current);
    end->current = NULL;
}

static void sweep_lines(struct memory_network *network)
{
    for (struct line **at = &network->lines; *at != NULL;) {
        struct line *line = *at;
        if (line->sides[0].end == NULL && line->sides[1].end == NULL) {
            *at = line->next;
            free(line);
        } else {
            at = &line->next;
        }
    }
}

/* The side of this end whose next letter is the first of all that are due, or NULL. */
static struct side *find_due(struct memory_end *end)
{
    struct side *best = NULL;
    for (struct line *line = end->network->lines; line != NULL; line = line->next) {
        struct side *side = &line->sides[end->is_listener];
        if (side->end != end || side->first == NULL || side->first->due_ms > end->network->now_ms)
            continue;
        if (best == NULL || side->first->due_ms < best->first->due_ms ||
            (side->first->due_ms == best->first->due_ms && side->first->order < best->first->order))
            best = side;
    }
    return best;
}

static bool memory_next(struct transport *transport, struct transport_event *event)
{
    struct memory_end *end = end_of(transport);
    drop_current(end);
    struct side *side = find_due(end);
    if (side == NULL) return false;
    struct letter *letter = side->first;
    side->first = letter->next;
    if (side->first == NULL) side->last = NULL;
    side->queued -= letter->size;
    end->current = letter;
    *event = (struct transport_event){letter->kind, side->peer, NULL, letter->size};
    if (letter->kind == TRANSPORT_PACKET) event->bytes = letter->bytes;
    if (letter->kind == TRANSPORT_OPENED) side->is_open = true;
    if (letter->kind == TRANSPORT_CLOSED) {
        finish_side(side);
        sweep_lines(end->network);
    }
    return true;
}

/* The line on which this end knows `peer`, or NULL. */
static struct line *find_line(const struct memory_end *end, uint32_t peer)
{
    for (struct line *line = end->network->lines; line != NULL; line = line->next) {
        const struct side *side = &line->sides[end->is_listener];
        if (peer != 0 && side->end == end && side->peer == peer) return line;
    }
    return NULL;
}

static bool memory_send(struct transport *transport, uint32_t peer, const uint8_t *bytes,
                        size_t size)
{
    struct memory_end *end = end_of(transport);
    struct line *line = find_line(end, peer);
    if (line == NULL || !line->sides[end->is_listener].is_open) return false;
    int to = !end->is_listener;
    if (line->sides[to].queued + size > TRANSPORT_QUEUE_MAX) {
        end->counts.refused++;
        return false;
    }
    if (line->is_cut) return true;
    post_letter(end->network, line, to, new_letter(TRANSPORT_PACKET, bytes, size),
                end->network->now_ms + draw_delay(end->network, line, to));
    return true;
}

static size_t memory_queued(const struct transport *transport, uint32_t peer)
{
    const struct memory_end *end = const_end_of(transport);
    const struct line *line = find_line(end, peer);
    return line == NULL ? 0 : line->sides[!end->is_listener].queued;
}

/* Says goodbye to the other side; what it was sent before still arrives. */
static uint64_t say_goodbye(struct memory_network *network, struct line *line, int to)
{
    if (line->is_cut || line->sides[to].end == NULL) return 0;
    post_after(network, line, to, TRANSPORT_CLOSED, draw_delay(network, line, to));
    return line->sides[to].last_due_ms - network->now_ms;
}

static void memory_close_peer(struct transport *transport, uint32_t peer)
{
    struct memory_end *end = end_of(transport);
    struct line *line = find_line(end, peer);
    int own = end->is_listener;
    if (line == NULL || line->is_cut ||
        (line->sides[own].last != NULL && line->sides[own].last->kind == TRANSPORT_CLOSED))
        return;
    uint64_t there_ms = say_goodbye(end->network, line, !own);
    drop_letters(&line->sides[own]);
    line->sides[own].is_open = false;
    line->sides[own].last_due_ms = 0;
    post_after(end->network, line, own, TRANSPORT_CLOSED,
               there_ms + draw_delay(end->network, line, own));
}

static void memory_free(struct transport *transport)
{
    struct memory_end *end = end_of(transport);
    struct memory_network *network = end->network;
    drop_current(end);
    for (struct line *line = network->lines; line != NULL; line = line->next) {
        struct side *side = &line->sides[end->is_listener];
        if (side->end != end) continue;
        (void)say_goodbye(network, line, !end->is_listener);
        finish_side(side);
    }
    sweep_lines(network);
    for (struct memory_end **at = &network->ends; *at != NULL; at = &(*at)->next) {
        if (*at == end) {
            *at = end->next;
            break;
        }
    }
    free(end->generations);
    free(end->is_taken);
    free(end);
}

static void memory_flush(struct transport *transport)
{
    (void)transport; /* A letter is under way as soon as it is sent. */
}

static uint16_t memory_port(const struct transport *transport)
{
    return const_end_of(transport)->port;
}

static int memory_descriptor(const struct transport *transport)
{
    (void)transport;
    return -1;
}

static struct transport_counts memory_counts(const struct transport *transport)
{
    return const_end_of(transport)->counts;
}

static const struct transport_kind memory_kind = {
    .port = memory_port,
    .descriptor = memory_descriptor,
    .next = memory_next,
    .send = memory_send,
    .queued = memory_queued,
    .flush = memory_flush,
    .close_peer = memory_close_peer,
    .free = memory_free,
    .counts = memory_counts,
};
