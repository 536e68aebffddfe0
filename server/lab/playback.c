#include "playback_inside.h"

#include "code.h"
#include "journal.h"
#include "log.h"
#include "messages.h"

#include <stdio.h>

static void drop_row(void *context, const char *code, const struct room_row *row)
{
    (void)context, (void)code, (void)row;
}

static void drop_packet(void *context, uint32_t viewer, const uint8_t *packet, size_t size)
{
    (void)context, (void)viewer, (void)packet, (void)size;
}

static void drop_viewer(void *context, uint32_t viewer)
{
    (void)context, (void)viewer;
}

void playback_begin(struct playback *playback, const char *code)
{
    static const struct room_port nobody = {NULL, drop_row, drop_packet, drop_viewer};
    *playback = (struct playback){.room = room_new(code, &nobody)};
}

bool playback_row(struct playback *playback, const struct room_row *row)
{
    bool is_good = room_replay(playback->room, row, playback->sentence, sizeof playback->sentence);
    if (row->kind != COMMAND_WEEK) return is_good;
    playback->ticks++;
    playback->is_different = !is_good;
    return is_good;
}

/* ---- Out of a store ----------------------------------------------------------------------------
 */

struct reading {
    struct playback *playback;
    FILE *record;
    bool is_good;
};

static bool play_row(void *context, const struct journal_row *row)
{
    struct reading *reading = context;
    const struct room_row room_row = {row->seq,  row->time_ms, row->actor, row->command_id,
                                      row->kind, row->payload, row->size};
    if (reading->playback->room == NULL) {
        playback_begin(reading->playback, row->room);
        if (reading->record != NULL) recording_write_head(reading->record, row->room);
    }
    reading->is_good = playback_row(reading->playback, &room_row);
    if (reading->record != NULL)
        recording_write_row(reading->record, reading->playback->room, &room_row);
    return reading->is_good;
}

bool playback_store(struct playback *playback, const char *store, const char *code, FILE *record)
{
    char plain[CODE_SIZE];
    struct reading reading = {playback, record, true};
    *playback = (struct playback){0};
    log_set_level(LOG_WARN);
    if (!code_parse(code, plain, playback->sentence, sizeof playback->sentence)) return false;
    struct journal *journal =
        journal_open_recorded(store, playback->sentence, sizeof playback->sentence);
    if (journal == NULL) return false;
    bool is_read = journal_read(journal, plain, 0, play_row, &reading);
    journal_close(journal);
    if (!reading.is_good) return false;
    if (playback->room == NULL && is_read)
        snprintf(playback->sentence, sizeof playback->sentence, "There is no such room in %s.",
                 store);
    else if (!is_read)
        snprintf(playback->sentence, sizeof playback->sentence,
                 "The rows after tick %u are damaged or cannot be read.", playback->ticks);
    return is_read && playback->room != NULL;
}
