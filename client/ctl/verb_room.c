#include "ctl.h"
#include "phase.h"
#include "roles.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* Verbs that are one command in one room. */

/* Enters the room and has the command accepted. */
static bool obey(struct ctl *ctl, const struct command *command)
{
    return ctl_connect(ctl) && ctl_watch(ctl, ctl->words[0]) && ctl_command(ctl, command);
}

static enum ctl_outcome say_done(const struct ctl *ctl, const char *sentence)
{
    char code[CTL_CODE_SIZE];
    ctl_show_code(ctl->room.code, code);
    if (ctl->is_json)
        printf("{\"code\":\"%s\",\"done\":true}\n", code);
    else
        puts(sentence);
    return CTL_DONE;
}

static enum ctl_outcome simple(struct ctl *ctl, enum command_id id, const char *sentence)
{
    struct command command = {.id = id};
    return obey(ctl, &command) ? say_done(ctl, sentence) : CTL_FAILED;
}

enum ctl_outcome verb_start(struct ctl *ctl)
{
    return simple(ctl, COMMAND_START, "The game has begun.");
}

enum ctl_outcome verb_pause(struct ctl *ctl)
{
    return simple(ctl, COMMAND_PAUSE, "The clock stands still; resume lets it go on.");
}

enum ctl_outcome verb_resume(struct ctl *ctl)
{
    return simple(ctl, COMMAND_RESUME, "The clock goes on.");
}

enum ctl_outcome verb_rotate(struct ctl *ctl)
{
    return simple(ctl, COMMAND_ROTATE, "Everybody has moved to the next chair.");
}

enum ctl_outcome verb_close(struct ctl *ctl)
{
    return simple(ctl, COMMAND_CLOSE, "The room is closed; export still writes its debrief.");
}

/* ---- set --------------------------------------------------------------------------------------*/

/* Reads KEY=VALUE; false and a sentence when it cannot be one. */
static bool read_change(struct ctl *ctl, const char *word, struct command_change *change)
{
    const char *equals = strchr(word, '=');
    size_t length = equals == NULL ? 0 : (size_t)(equals - word);
    if (length == 0 || length >= sizeof change->key ||
        strlen(equals + 1) >= sizeof change->value || !text_is_clean(word, strlen(word))) {
        ctl_misuse(ctl, "set takes KEY=VALUE, as week_seconds=3 or AE=Closers, not \"%.60s\".", word);
        return false;
    }
    memset(change, 0, sizeof *change);
    memcpy(change->key, word, length);
    text_copy(change->value, sizeof change->value, equals + 1);
    return true;
}

static bool is_format(const char *word)
{
    return strncmp(word, "format=", 7) == 0;
}

/* A format brings settings along, so single ones come after it. */
enum ctl_outcome verb_set(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_CHANGE};
    for (int i = 1; i < ctl->count; i++)
        if (!read_change(ctl, ctl->words[i], &command.as.change)) return CTL_WRONG_USE;
    if (!ctl_connect(ctl) || !ctl_watch(ctl, ctl->words[0])) return CTL_FAILED;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 1; i < ctl->count; i++)
            if (is_format(ctl->words[i]) == (pass == 0) &&
                (!read_change(ctl, ctl->words[i], &command.as.change) ||
                 !ctl_command(ctl, &command)))
                return CTL_FAILED;
    return say_done(ctl, "The room has it.");
}

/* ---- advance ----------------------------------------------------------------------------------*/

static bool is_over(const struct view_room_view *room)
{
    return room->phase == PHASE_DEBRIEF || room->phase == PHASE_CLOSED;
}

static bool wait_for_week(struct ctl *ctl, unsigned week)
{
    struct link_news news;
    uint64_t deadline_ms = ctl_now_ms() + ctl->timeout_ms;
    while (ctl->room.week < week && !is_over(&ctl->room)) {
        if (ctl_next(ctl, deadline_ms, &news)) continue;
        if (link_state(ctl->link) != LINK_REFUSED)
            ctl_fail(ctl,
                     "After %llu seconds the room is at week %u and not yet at %u; status "
                     "shows where it is.",
                     (unsigned long long)(ctl->timeout_ms / 1000), ctl->room.week, week);
        return false;
    }
    return true;
}

enum ctl_outcome verb_advance(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_ADVANCE};
    uint64_t weeks = 1;
    char code[CTL_CODE_SIZE];
    if (ctl->count > 1 && !ctl_read_number(ctl->words[1], 1, 104, &weeks))
        return ctl_misuse(ctl, "advance needs 1 to 104 weeks, not \"%.40s\".", ctl->words[1]);
    command.as.advance.weeks = (uint16_t)weeks;
    if (!ctl_connect(ctl) || !ctl_watch(ctl, ctl->words[0])) return CTL_FAILED;
    unsigned goal = ctl->room.week + (unsigned)weeks;
    if (goal > ctl->room.weeks) goal = ctl->room.weeks;
    if (!ctl_command(ctl, &command) || !wait_for_week(ctl, goal)) return CTL_FAILED;
    ctl_show_code(ctl->room.code, code);
    if (ctl->is_json)
        printf("{\"code\":\"%s\",\"week\":%u,\"state\":\"%s\"}\n", code, ctl->room.week,
               phase_name((enum phase)ctl->room.phase));
    else
        printf("%u of %u weeks are played.\n", ctl->room.week, ctl->room.weeks);
    return CTL_DONE;
}

/* ---- With words -------------------------------------------------------------------------------*/

enum ctl_outcome verb_extend(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_EXTEND};
    uint64_t seconds;
    if (!ctl_read_number(ctl->words[1], 1, 3600, &seconds))
        return ctl_misuse(ctl, "extend needs 1 to 3600 seconds, not \"%.40s\".", ctl->words[1]);
    command.as.extend.ms = (uint32_t)seconds * 1000u;
    return obey(ctl, &command) ? say_done(ctl, "Everybody has more time.") : CTL_FAILED;
}

/* Copies a word into a message's text; false when it is empty, too long or unclean. */
static bool put_text(char *out, size_t capacity, const char *word)
{
    size_t length = strlen(word);
    if (length == 0 || length >= capacity || !text_is_clean(word, length)) return false;
    memcpy(out, word, length + 1);
    return true;
}

/* All words after the code as one sentence, so that quotes may be forgotten. */
static bool join_words(const struct ctl *ctl, char *out, size_t capacity)
{
    char joined[1024] = "";
    size_t length = 0;
    for (int i = 1; i < ctl->count; i++) {
        int added = snprintf(joined + length, sizeof joined - length, "%s%s", i == 1 ? "" : " ",
                             ctl->words[i]);
        if (added < 0 || (size_t)added >= sizeof joined - length) return false;
        length += (size_t)added;
    }
    return put_text(out, capacity, joined);
}

enum ctl_outcome verb_announce(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_ANNOUNCE};
    if (!join_words(ctl, command.as.announce.text, sizeof command.as.announce.text))
        return ctl_misuse(ctl, "announce needs one line of up to 279 letters.");
    return obey(ctl, &command) ? say_done(ctl, "Everybody sees it.") : CTL_FAILED;
}

enum ctl_outcome verb_seat(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_MOVE_PERSON};
    struct command_move_person *move = &command.as.move_person;
    enum role role;
    uint64_t team;
    if (!put_text(move->person_name, sizeof move->person_name, ctl->words[1]))
        return ctl_misuse(ctl, "\"%.40s\" cannot be a person's name.", ctl->words[1]);
    if (!ctl_read_number(ctl->words[2], 1, 8, &team))
        return ctl_misuse(ctl, "Teams are numbers from 1 to 8, not \"%.40s\".", ctl->words[2]);
    if (!role_parse(ctl->words[3], &role))
        return ctl_misuse(ctl,
                          "There is no chair \"%.40s\"; chairs are BRAND DEMAND PMI PROSPECT "
                          "AE AM CEO CX DIRECTOR.",
                          ctl->words[3]);
    move->team = (uint8_t)(team - 1);
    move->role = (uint8_t)role;
    if (!obey(ctl, &command)) return CTL_FAILED;
    return say_done(ctl,
                    "The person sits there now; whoever sat there has the person's old chair.");
}

enum ctl_outcome verb_kick(struct ctl *ctl)
{
    struct command command = {.id = COMMAND_KICK};
    if (!put_text(command.as.kick.person_name, sizeof command.as.kick.person_name, ctl->words[1]))
        return ctl_misuse(ctl, "\"%.40s\" cannot be a person's name.", ctl->words[1]);
    return obey(ctl, &command) ? say_done(ctl, "The person is out of the room.") : CTL_FAILED;
}
