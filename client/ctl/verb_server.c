#include "ctl.h"
#include "phase.h"
#include "text.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>

/* Verbs that ask the server itself. */

void ctl_print_json(json_t *object)
{
    char *text = json_dumps(object, JSON_COMPACT | JSON_ENSURE_ASCII | JSON_REAL_PRECISION(9));
    if (text != NULL) puts(text);
    free(text);
    json_decref(object);
}

/* ---- scenarios --------------------------------------------------------------------------------*/

static json_t *json_scenario(const struct scenario_line *line)
{
    return json_pack("{s:s, s:s, s:s, s:i, s:i, s:i, s:b}", "name", line->name, "title",
                     line->title, "summary", line->summary, "minutes", line->minutes, "seats_min",
                     line->seats_min, "seats_max", line->seats_max, "playable", line->is_playable);
}

static void print_scenario(const struct scenario_line *line)
{
    if (line->is_playable)
        printf("%s: %s, %u minutes, %u to %u people a team\n    %s\n", line->name, line->title,
               line->minutes, line->seats_min, line->seats_max, line->summary);
    else
        printf("%s cannot be played\n    %s\n", line->name, line->summary);
}

enum ctl_outcome verb_scenarios(struct ctl *ctl)
{
    struct session question = {.id = SESSION_LIST_SCENARIOS};
    if (!ctl_connect(ctl)) return CTL_FAILED;
    memcpy(question.as.list_scenarios.token, ctl->token, sizeof ctl->token);
    const struct session *answer = ctl_ask(ctl, &question, SESSION_SCENARIO_LIST);
    if (answer == NULL) return CTL_FAILED;
    const struct session_scenario_list *list = &answer->as.scenario_list;
    json_t *lines = json_array();
    for (size_t i = 0; i < list->scenarios_count; i++) {
        if (ctl->is_json)
            json_array_append_new(lines, json_scenario(&list->scenarios[i]));
        else
            print_scenario(&list->scenarios[i]);
    }
    if (ctl->is_json)
        ctl_print_json(lines);
    else
        json_decref(lines);
    return CTL_DONE;
}

/* ---- list -------------------------------------------------------------------------------------*/

static json_t *json_room(const struct room_line *line)
{
    char code[CTL_CODE_SIZE];
    ctl_show_code(line->code, code);
    const char *state = line->phase < PHASE_COUNT ? phase_name((enum phase)line->phase) : "";
    return json_pack("{s:s, s:s, s:s, s:i, s:i}", "code", code, "scenario", line->scenario, "state",
                     state, "week", line->week, "people", line->people);
}

static void print_room(const struct room_line *line)
{
    char code[CTL_CODE_SIZE];
    ctl_show_code(line->code, code);
    printf("%s  %s, %s, week %u, %u people\n", code, line->scenario,
           line->phase < PHASE_COUNT ? phase_name((enum phase)line->phase) : "", line->week,
           line->people);
}

enum ctl_outcome verb_list(struct ctl *ctl)
{
    struct session question = {.id = SESSION_LIST_ROOMS};
    if (!ctl_connect(ctl)) return CTL_FAILED;
    memcpy(question.as.list_rooms.token, ctl->token, sizeof ctl->token);
    const struct session *answer = ctl_ask(ctl, &question, SESSION_ROOM_LIST);
    if (answer == NULL) return CTL_FAILED;
    const struct session_room_list *list = &answer->as.room_list;
    json_t *lines = json_array();
    for (size_t i = 0; i < list->rooms_count; i++) {
        if (ctl->is_json)
            json_array_append_new(lines, json_room(&list->rooms[i]));
        else
            print_room(&list->rooms[i]);
    }
    if (ctl->is_json)
        ctl_print_json(lines);
    else
        json_decref(lines);
    if (!ctl->is_json && list->rooms_count == 0)
        puts("There is no room yet; baton-ctl create opens one.");
    return CTL_DONE;
}

/* ---- create -----------------------------------------------------------------------------------*/

/* Adds KEY=VALUE; false when it does not fit the message. */
static bool add_option(struct session_create *wish, const char *key, size_t key_length,
                       const char *value)
{
    const size_t most = sizeof wish->options / sizeof wish->options[0];
    struct room_option *option = &wish->options[wish->options_count];
    if (wish->options_count == most || key_length == 0 || key_length >= sizeof option->key ||
        strlen(value) >= sizeof option->value || !text_is_clean(value, strlen(value)))
        return false;
    memcpy(option->key, key, key_length);
    option->key[key_length] = '\0';
    text_copy(option->value, sizeof option->value, value);
    wish->options_count++;
    return text_is_clean(option->key, key_length);
}

bool ctl_add_option(struct session_create *wish, const char *key, const char *value)
{
    return add_option(wish, key, strlen(key), value);
}

static bool take_teams(void *context, const char *value)
{
    struct session_create *wish = context;
    uint64_t teams;
    if (!ctl_read_number(value, 1, 8, &teams)) return false;
    wish->teams = (uint8_t)teams;
    return true;
}

static bool take_seed(void *context, const char *value)
{
    struct session_create *wish = context;
    return ctl_read_number(value, 0, INT64_MAX, &wish->seed);
}

static bool take_set(void *context, const char *value)
{
    const char *equals = strchr(value, '=');
    return equals != NULL && add_option(context, value, (size_t)(equals - value), equals + 1);
}

static bool take_bots(void *context, const char *value)
{
    bool is_known =
        strcmp(value, "all") == 0 || strcmp(value, "fill") == 0 || strcmp(value, "none") == 0;
    return is_known && ctl_add_option(context, "bots", value);
}

static bool take_week_seconds(void *context, const char *value)
{
    uint64_t seconds;
    return ctl_read_number(value, 0, 600, &seconds) &&
           ctl_add_option(context, "week_seconds", value);
}

static bool take_rotate(void *context, const char *value)
{
    return ctl_add_option(context, "rotate", value);
}

static const struct ctl_option create_options[] = {
    {"--teams", take_teams, "a number from 1 to 8"},
    {"--seed", take_seed, "a whole number"},
    {"--set", take_set, "KEY=VALUE, up to 24 times"},
    {"--bots", take_bots, "all, fill or none"},
    {"--week-seconds", take_week_seconds, "a number from 0 to 600"},
    {"--rotate", take_rotate, "none, or weeks such as 13,26,39"},
};

bool ctl_create(struct ctl *ctl, struct session *wish, char code[CTL_CODE_SIZE])
{
    wish->id = SESSION_CREATE;
    memcpy(wish->as.create.token, ctl->token, sizeof wish->as.create.token);
    const struct session *answer = ctl_ask(ctl, wish, SESSION_CREATED);
    if (answer == NULL) return false;
    ctl_show_code(answer->as.created.code, code);
    return true;
}

enum ctl_outcome verb_create(struct ctl *ctl)
{
    struct session wish = {.id = SESSION_CREATE};
    char code[CTL_CODE_SIZE];
    size_t known = sizeof create_options / sizeof create_options[0];
    if (getrandom(&wish.as.create.seed, sizeof wish.as.create.seed, 0) < 0)
        return ctl_fail(ctl, "The system gives no random numbers; name a --seed.");
    wish.as.create.seed >>= 32; /* short enough to be read aloud */
    if (strlen(ctl->words[0]) >= sizeof wish.as.create.scenario)
        return ctl_misuse(ctl, "There is no scenario with so long a name.");
    text_copy(wish.as.create.scenario, sizeof wish.as.create.scenario, ctl->words[0]);
    if (!ctl_read_options(ctl, 1, create_options, known, &wish.as.create)) return CTL_WRONG_USE;
    if (!ctl_connect(ctl) || !ctl_create(ctl, &wish, code)) return CTL_FAILED;
    if (ctl->is_json)
        ctl_print_json(
            json_pack("{s:s, s:I}", "code", code, "seed", (json_int_t)wish.as.create.seed));
    else
        puts(code);
    return CTL_DONE;
}

/* ---- export -----------------------------------------------------------------------------------*/

/* File names come from the server: no way out of the folder. */
static bool is_plain_file_name(const char *name)
{
    return name[0] != '\0' && name[0] != '.' && strchr(name, '/') == NULL;
}

static bool write_piece(struct ctl *ctl, const char *folder, const struct session_file *piece,
                        FILE **file)
{
    char path[1024];
    if (!is_plain_file_name(piece->name)) {
        ctl_fail(ctl, "The server sent a file with a name that cannot be used.");
        return false;
    }
    snprintf(path, sizeof path, "%s/%s", folder, piece->name);
    if (*file == NULL) *file = fopen(path, "wb");
    bool is_written =
        *file != NULL && fwrite(piece->bytes, 1, piece->bytes_count, *file) == piece->bytes_count;
    if (*file != NULL && piece->is_last_piece) {
        is_written = fclose(*file) == 0 && is_written;
        *file = NULL;
    }
    if (!is_written) ctl_fail(ctl, "Writing \"%.300s\" failed: %s.", path, strerror(errno));
    return is_written;
}

/* The next FILE or FILES_END; NULL with a sentence. */
static const struct session *next_piece(struct ctl *ctl)
{
    struct link_news news;
    uint64_t deadline_ms = ctl_now_ms() + ctl->timeout_ms;
    while (ctl_next(ctl, deadline_ms, &news)) {
        if (news.kind == LINK_NEWS_REFUSED) {
            ctl_fail(ctl, "%s", news.sentence);
            return NULL;
        }
        if (news.kind != LINK_NEWS_PACKET || news.packet->family != PACKET_SESSION) continue;
        enum session_id id = news.packet->as.session.id;
        if (id == SESSION_FILE || id == SESSION_FILES_END) return &news.packet->as.session;
    }
    return NULL;
}

static bool receive_files(struct ctl *ctl, const char *folder, json_t *names)
{
    FILE *file = NULL;
    const struct session *piece = next_piece(ctl);
    if (piece != NULL && mkdir(folder, 0755) != 0 && errno != EEXIST) {
        ctl_fail(ctl, "The folder \"%.200s\" cannot be made: %s.", folder, strerror(errno));
        return false;
    }
    while (piece != NULL && piece->id == SESSION_FILE) {
        const struct session_file *part = &piece->as.file;
        if (!write_piece(ctl, folder, part, &file)) break;
        if (part->is_last_piece) json_array_append_new(names, json_string(part->name));
        piece = next_piece(ctl);
    }
    if (file != NULL) fclose(file);
    return piece != NULL && piece->id == SESSION_FILES_END;
}

static void print_files(const struct ctl *ctl, const char *folder, json_t *names)
{
    size_t i;
    json_t *name;
    if (ctl->is_json) {
        ctl_print_json(json_pack("{s:s, s:O}", "folder", folder, "files", names));
        return;
    }
    json_array_foreach(names, i, name) printf("%s/%s\n", folder, json_string_value(name));
}

enum ctl_outcome verb_export(struct ctl *ctl)
{
    const char *folder = ctl->words[1];
    struct session question = {.id = SESSION_EXPORT};
    if (!ctl_connect(ctl)) return CTL_FAILED;
    memcpy(question.as.export.token, ctl->token, sizeof ctl->token);
    text_copy(question.as.export.code, sizeof question.as.export.code, ctl->words[0]);
    if (!link_ask(ctl->link, &question))
        return ctl_fail(ctl, "The connection was lost; try again.");
    json_t *names = json_array();
    bool is_done = receive_files(ctl, folder, names);
    if (is_done) print_files(ctl, folder, names);
    json_decref(names);
    return is_done ? CTL_DONE : CTL_FAILED;
}
