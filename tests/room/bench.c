#include "bench.h"

#include "ensure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS_MAX 20000

static void keep_row(void *context, const char *code, const struct room_row *row)
{
    struct bench *bench = context;
    (void)code;
    ensure(bench->kept_count < ROWS_MAX && row->size <= ROOM_ROW_MAX);
    struct kept_row *kept = &bench->kept[bench->kept_count++];
    kept->row = *row;
    memcpy(kept->payload, row->payload, row->size);
}

static void keep_session(struct bench *bench, const struct session *session)
{
    if (session->id == SESSION_ACCEPTED) {
        bench->accepted++;
    } else if (session->id == SESSION_REFUSED) {
        bench->refused++;
        memcpy(bench->sentence, session->as.refused.sentence, sizeof bench->sentence);
    } else if (session->id == SESSION_JOINED) {
        bench->person = session->as.joined.person;
        memcpy(bench->ticket, session->as.joined.ticket, sizeof bench->ticket);
    }
}

static void keep_view(struct bench *bench, uint32_t viewer, const struct view *view)
{
    bench->views[view->id]++;
    if (view->id == VIEW_FACILITATOR_VIEW && viewer < BENCH_VIEWERS) bench->desk_views_to[viewer]++;
    if (view->id == VIEW_ROOM_VIEW)
        bench->room_view = view->as.room_view;
    else if (view->id == VIEW_TEAM_VIEW)
        bench->team_view = view->as.team_view;
    else if (view->id == VIEW_DESK_VIEW)
        bench->desk_view[view->as.desk_view.role] = view->as.desk_view;
    else if (view->id == VIEW_REVIEW_VIEW)
        bench->review_view = view->as.review_view;
    else if (view->id == VIEW_DEBRIEF_VIEW)
        bench->debrief_view = view->as.debrief_view;
    else if (view->id == VIEW_FACILITATOR_VIEW)
        bench->facilitator_view = view->as.facilitator_view;
    else if (view->id == VIEW_PICTURE_VIEW)
        bench->picture_view = view->as.picture_view;
    else if (view->id == VIEW_CARDS_VIEW && viewer < BENCH_VIEWERS)
        bench->cards_view[viewer] = view->as.cards_view;
    else if (view->id == VIEW_BOOKS_VIEW && viewer < BENCH_VIEWERS)
        bench->books_view[viewer] = view->as.books_view;
}

static void keep_told(struct bench *bench, uint32_t viewer, const char *text)
{
    bench->told++;
    if (viewer < BENCH_VIEWERS)
        snprintf(bench->told_to[viewer], sizeof bench->told_to[viewer], "%s", text);
}

static void keep_news(struct bench *bench, uint32_t viewer, const struct event_news *news)
{
    if (bench->news < HEARD_MAX) bench->heard[bench->news] = (struct heard_news){viewer, *news};
    bench->news++;
}

static void keep_packet(void *context, uint32_t viewer, const uint8_t *bytes, size_t size)
{
    static struct packet packet;
    struct bench *bench = context;
    ensure(packet_decode(&packet, bytes, size));
    if (packet.family == PACKET_SESSION)
        keep_session(bench, &packet.as.session);
    else if (packet.family == PACKET_VIEW)
        keep_view(bench, viewer, &packet.as.view);
    else if (packet.family == PACKET_EVENT && packet.as.event.id == EVENT_NEWS)
        keep_news(bench, viewer, &packet.as.event.as.news);
    else if (packet.family == PACKET_EVENT && packet.as.event.id == EVENT_DEALT &&
             viewer < BENCH_VIEWERS)
        bench->dealt_to[viewer] = packet.as.event.as.dealt;
    else if (packet.family == PACKET_EVENT && packet.as.event.id == EVENT_TOLD)
        keep_told(bench, viewer, packet.as.event.as.told.text);
}

static void keep_release(void *context, uint32_t viewer)
{
    (void)viewer;
    ((struct bench *)context)->released++;
}

void bench_new(struct bench *bench)
{
    memset(bench, 0, sizeof *bench);
    scenario_default(&bench->scenario);
    bench->kept = malloc(ROWS_MAX * sizeof *bench->kept);
    ensure(bench->kept != NULL);
    struct room_port port = {bench, keep_row, keep_packet, keep_release};
    bench->room = room_new("TESTR00M", &port);
}

void bench_open(struct bench *bench, uint8_t teams)
{
    room_open(bench->room, &bench->scenario, teams, 42);
}

void bench_free(struct bench *bench)
{
    room_free(bench->room);
    free(bench->kept);
    bench->room = NULL;
}

void bench_join(struct bench *bench, uint32_t viewer, const char *name)
{
    struct session_join join = {.code = "TESTR00M"};
    snprintf(join.name, sizeof join.name, "%s", name);
    room_join(bench->room, viewer, &join);
    room_flush(bench->room);
}

void bench_facilitate(struct bench *bench, uint32_t viewer)
{
    room_watch(bench->room, viewer, true);
}

bool bench_do(struct bench *bench, uint32_t viewer, const struct command *command)
{
    static uint64_t number = 1000;
    uint64_t before = bench->accepted;
    room_command(bench->room, viewer, ++number, command);
    room_flush(bench->room);
    return bench->accepted == before + 1;
}

bool bench_do_plain(struct bench *bench, uint32_t viewer, enum command_id id)
{
    struct command command = {.id = id};
    return bench_do(bench, viewer, &command);
}

bool bench_decide(struct bench *bench, uint32_t viewer, enum role role, unsigned slot, double value)
{
    struct command command = {.id = COMMAND_DECIDE};
    command.as.decide.role = (uint8_t)role;
    command.as.decide.settings_count = 1;
    command.as.decide.settings[0] = (struct setting){(uint16_t)slot, value};
    return bench_do(bench, viewer, &command);
}

bool bench_advance(struct bench *bench, uint32_t viewer, uint16_t weeks)
{
    struct command command = {.id = COMMAND_ADVANCE, .as.advance.weeks = weeks};
    if (!bench_do(bench, viewer, &command)) return false;
    room_tick(bench->room, 1);
    room_flush(bench->room);
    return true;
}

void bench_run(struct bench *bench, unsigned week)
{
    while (bench->room->week < week && bench->room->phase != PHASE_DEBRIEF) {
        room_tick(bench->room, 500);
        room_flush(bench->room);
    }
}

bool bench_answer_card(struct bench *bench, uint32_t viewer, uint16_t card, uint8_t choice)
{
    struct command command = {.id = COMMAND_ANSWER_CARD};
    command.as.answer_card = (struct command_answer_card){card, choice};
    return bench_do(bench, viewer, &command);
}

struct room *bench_replay(const struct bench *bench, char *sentence, size_t capacity)
{
    struct room_port nowhere = {NULL, NULL, NULL, NULL};
    struct room *room = room_new("TESTR00M", &nowhere);
    for (size_t i = 0; i < bench->kept_count; i++) {
        struct room_row row = bench->kept[i].row;
        row.payload = bench->kept[i].payload;
        if (!room_replay(room, &row, sentence, capacity)) {
            room_free(room);
            return NULL;
        }
    }
    return room;
}

enum role bench_chair(const struct bench *bench, uint32_t person)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (bench->room->people[person - 1].roles & (1u << role)) return (enum role)role;
    return ROLE_COUNT;
}
