#include "playback_inside.h"

#include "messages.h"
#include "room_state.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * The lines of a recording:
 *   baton recording 1 CODE
 *   fields NAME NAME ...
 *   row SEQ TIME_MS ACTOR NUMBER KIND PAYLOAD       (the payload in hexadecimal digits)
 *   digest TEAM NUMBER NUMBER ...                   (behind a week, one number a field)
 * Fields are compared by name, so a world that has learned new fields still reads old recordings.
 */
enum { LINE_BYTES = 160 * 1024 };

/* ---- Writing -----------------------------------------------------------------------------------
 */

void recording_write_head(FILE *file, const char *code)
{
    fprintf(file, RECORDING_HEAD " %s\nfields", code);
    for (unsigned field = 0; field < WORLD_FIELD_COUNT; field++)
        fprintf(file, " %s", world_field_name(field));
    fputc('\n', file);
}

static void write_digest(FILE *file, unsigned team, const struct world *world)
{
    uint32_t digest[WORLD_FIELD_COUNT];
    world_digest(world, digest);
    fprintf(file, "digest %u", team);
    for (unsigned field = 0; field < WORLD_FIELD_COUNT; field++)
        fprintf(file, " %" PRIx32, digest[field]);
    fputc('\n', file);
}

void recording_write_row(FILE *file, const struct room *room, const struct room_row *row)
{
    fprintf(file, "row %" PRIu64 " %" PRId64 " %" PRIu32 " %" PRIu64 " %u ", row->seq, row->time_ms,
            row->actor, row->number, row->kind);
    for (size_t i = 0; i < row->size; i++)
        fprintf(file, "%02x", row->payload[i]);
    fputs(row->size == 0 ? "-\n" : "\n", file);
    for (unsigned team = 0; row->kind == COMMAND_WEEK && team < room->open.teams; team++)
        write_digest(file, team, room->teams[team].world);
}

/* ---- Reading -----------------------------------------------------------------------------------
 */

struct recording {
    struct playback *playback;
    unsigned line;
    unsigned
        fields[WORLD_FIELD_COUNT * 2]; /* of the world, by column; WORLD_FIELD_COUNT: unknown */
    unsigned field_count;
    bool has_bad_week; /* the last row's hash differed: its digests tell the field */
};

static bool refuse(struct recording *recording, const char *what)
{
    snprintf(recording->playback->sentence, sizeof recording->playback->sentence,
             "Line %u of the recording %s.", recording->line, what);
    return false;
}

static unsigned field_named(const char *name)
{
    unsigned field = 0;
    while (field < WORLD_FIELD_COUNT && strcmp(world_field_name(field), name) != 0)
        field++;
    return field;
}

static bool read_fields(struct recording *recording, char *words)
{
    char *rest = words;
    for (char *name = strtok_r(rest, " ", &rest); name != NULL; name = strtok_r(NULL, " ", &rest)) {
        if (recording->field_count == sizeof recording->fields / sizeof *recording->fields)
            return refuse(recording, "names too many fields");
        recording->fields[recording->field_count++] = field_named(name);
    }
    return true;
}

static bool read_payload(const char *digits, uint8_t *out, size_t *size)
{
    *size = 0;
    if (strcmp(digits, "-") == 0) return true;
    for (; digits[0] != 0; digits += 2) {
        unsigned byte;
        if (digits[1] == 0 || *size == ROOM_ROW_MAX || sscanf(digits, "%2x", &byte) != 1)
            return false;
        out[(*size)++] = (uint8_t)byte;
    }
    return true;
}

static bool read_row(struct recording *recording, const char *words)
{
    static char digits[ROOM_ROW_MAX * 2 + 2];
    uint8_t payload[ROOM_ROW_MAX];
    struct room_row row = {.payload = payload};
    unsigned kind;
    /* The width is ROOM_ROW_MAX * 2. */
    if (sscanf(words, "%" SCNu64 " %" SCNd64 " %" SCNu32 " %" SCNu64 " %u %8192s", &row.seq,
               &row.time_ms, &row.actor, &row.number, &kind, digits) != 6 ||
        kind > UINT16_MAX || !read_payload(digits, payload, &row.size))
        return refuse(recording, "is no row");
    row.kind = (uint16_t)kind;
    bool is_good = playback_row(recording->playback, &row);
    recording->has_bad_week = recording->playback->is_different;
    return is_good || recording->has_bad_week;
}

/* Names the first field that differs; false when one does. */
static bool compare_digest(struct recording *recording, const char *words)
{
    struct playback *playback = recording->playback;
    uint32_t digest[WORLD_FIELD_COUNT];
    char *at;
    unsigned long team = strtoul(words, &at, 10);
    if (team >= playback->room->open.teams || at == words)
        return refuse(recording, "is of a team that the room does not have");
    world_digest(playback->room->teams[team].world, digest);
    for (unsigned column = 0; column < recording->field_count; column++) {
        char *end;
        unsigned field = recording->fields[column];
        unsigned long recorded = strtoul(at, &end, 16);
        if (end == at) return refuse(recording, "has too few numbers");
        at = end;
        if (field == WORLD_FIELD_COUNT || digest[field] == recorded) continue;
        playback->is_different = true;
        snprintf(playback->sentence, sizeof playback->sentence,
                 "Tick %u, team %lu: %s differs (%s)", playback->ticks, team + 1,
                 world_field_name(field), world_field_meaning(field));
        return false;
    }
    return true;
}

static bool read_line(struct recording *recording, char *line)
{
    if (strncmp(line, "fields ", 7) == 0) return read_fields(recording, line + 7);
    if (strncmp(line, "digest ", 7) == 0) return compare_digest(recording, line + 7);
    if (recording->has_bad_week) return false;
    if (strncmp(line, "row ", 4) == 0) return read_row(recording, line + 4);
    return refuse(recording, "is neither a row nor a digest");
}

bool playback_is_recording(const char *path)
{
    char head[sizeof RECORDING_HEAD] = "";
    FILE *file = fopen(path, "r");
    if (file == NULL) return false;
    bool is_read = fgets(head, sizeof head, file) != NULL;
    fclose(file);
    return is_read && strcmp(head, RECORDING_HEAD) == 0;
}

static bool read_lines(struct recording *recording, FILE *file, char *line)
{
    char code[ROOM_CODE_SIZE];
    bool is_good = true;
    if (fgets(line, LINE_BYTES, file) == NULL || sscanf(line, RECORDING_HEAD " %8s", code) != 1 ||
        strlen(code) != ROOM_CODE_SIZE - 1)
        return refuse(recording, "is no head of a recording");
    playback_begin(recording->playback, code);
    while (is_good && fgets(line, LINE_BYTES, file) != NULL) {
        recording->line++;
        line[strcspn(line, "\n")] = 0;
        is_good = read_line(recording, line);
    }
    return is_good && !recording->has_bad_week;
}

bool playback_recording(struct playback *playback, const char *path)
{
    struct recording recording = {.playback = playback, .line = 1};
    *playback = (struct playback){0};
    char *line = malloc(LINE_BYTES);
    FILE *file = fopen(path, "r");
    bool is_good = false;
    if (file == NULL || line == NULL)
        snprintf(playback->sentence, sizeof playback->sentence, "%s cannot be read.", path);
    else
        is_good = read_lines(&recording, file, line);
    if (file != NULL) fclose(file);
    free(line);
    return is_good;
}
