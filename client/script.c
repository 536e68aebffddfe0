#include "script.h"

#include "script_inside.h"
#include "script_sight.h"
#include "text.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Sentences ---- */

void script_fail(struct script *script, const char *format, ...)
{
    int used =
        snprintf(script->sentence, sizeof script->sentence, "%s:%d: ", script->name, script->line);
    size_t room = sizeof script->sentence - (size_t)used;
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(script->sentence + used, room, format, arguments);
    va_end(arguments);
    script->state = SCRIPT_FAILED;
}

void script_fail_seeing(struct script *script, const struct script_sight *sight, const char *what)
{
    char seen[1200];

    sight_list(sight->ui, seen, sizeof seen);
    script_fail(script, "%s \"%s\": %s; on the screen: %s", script->command, script->rest, what,
                seen);
}

const char *script_sentence(const struct script *script)
{
    return script->sentence;
}

/* ---- Lines ---- */

/* Takes "..." off a text that stands in quotes as a whole. */
static void strip_quotes(char *text)
{
    size_t size = strlen(text);

    if (size < 2 || text[0] != '"' || text[size - 1] != '"') return;
    if (memchr(text + 1, '"', size - 2)) return;
    memmove(text, text + 1, size - 2);
    text[size - 2] = 0;
}

static const char *skip_spaces(const char *at)
{
    while (*at == ' ' || *at == '\t')
        at++;
    return at;
}

/* Cuts a line into its first word and the rest; the word may come out empty. */
static void cut_line(struct script *script, char *line)
{
    const char *at = skip_spaces(line);
    size_t size = strcspn(at, " \t");
    size_t end = strlen(line);

    while (end > 0 && isspace((unsigned char)line[end - 1]))
        line[--end] = 0;
    snprintf(script->command, sizeof script->command, "%.*s", (int)size, at);
    at = size <= strlen(at) ? at + size : at + strlen(at);
    snprintf(script->rest, sizeof script->rest, "%s", skip_spaces(at));
}

/* Reads the next line that says something; false at the end. A line too long fails. */
static bool read_line(struct script *script)
{
    char line[SCRIPT_LINE_MAX];

    while (script->next < script->size) {
        const char *from = script->text + script->next;
        const char *end = memchr(from, '\n', script->size - script->next);
        size_t size = end ? (size_t)(end - from) : script->size - script->next;
        script->next += size + (end ? 1 : 0);
        script->line++;
        if (size >= sizeof line) {
            script_fail(script, "a line is longer than %d bytes", SCRIPT_LINE_MAX - 1);
            return false;
        }
        memcpy(line, from, size);
        line[size] = 0;
        cut_line(script, line);
        if (script->command[0] && script->command[0] != '#') return true;
    }
    return false;
}

/* ---- Checking before playing ---- */

static bool is_number(const char *text)
{
    return text[0] && text[strspn(text, "0123456789")] == 0;
}

static bool has_any(const struct script *script)
{
    return script->rest[0] != 0;
}

static bool has_none(const struct script *script)
{
    return script->rest[0] == 0;
}

static bool has_number(const struct script *script)
{
    return is_number(script->rest);
}

static bool has_two(const struct script *script)
{
    return strchr(script->rest, ' ') != NULL;
}

static bool has_size(const struct script *script)
{
    int width = 0, height = 0, used = 0;

    sscanf(script->rest, "%d %d%n", &width, &height, &used);
    return used > 0 && script->rest[used] == 0 && width >= 320 && height >= 240 && width <= 8192 &&
           height <= 8192;
}

static bool has_key(const struct script *script)
{
    struct ui_event event;

    return script_key(script->rest, &event);
}

typedef void play_command(struct script *script, const struct script_sight *sight,
                          struct script_action *action);

static const struct {
    const char *name;
    bool (*is_sound)(const struct script *script);
    const char *form;
    play_command *play;
} commands[] = {
    {"wait", has_number, "wait MS", script_play_wait},
    {"until", has_any, "until TEXT [MS] or until week N [MS]", script_play_until},
    {"click", has_any, "click TEXT", script_play_click},
    {"drag", has_two, "drag TEXT VALUE", script_play_drag},
    {"type", has_any, "type TEXT", script_play_type},
    {"key", has_key, "key NAME, such as Tab, Shift+Tab, Enter, Escape, F2, M or Alt+M",
     script_play_key},
    {"expect", has_any, "expect TEXT", script_play_expect},
    {"refuse", has_any, "refuse TEXT", script_play_refuse},
    {"shot", has_any, "shot FILE.png", script_play_shot},
    {"size", has_size, "size W H, from 320 240 to 8192 8192", script_play_size},
    {"quit", has_none, "quit", script_play_quit},
};
enum { COMMANDS = sizeof commands / sizeof commands[0] };

static int find_command(const struct script *script)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i].name, script->command) == 0) return i;
    return -1;
}

static void fail_unknown(struct script *script)
{
    const char *names[COMMANDS];

    for (int i = 0; i < COMMANDS; i++)
        names[i] = commands[i].name;
    const char *near = text_near(script->command, names, COMMANDS);
    if (near)
        script_fail(script, "unknown command \"%s\"; did you mean \"%s\"?", script->command, near);
    else
        script_fail(script,
                    "unknown command \"%s\"; there are wait, until, click, drag, type, key, "
                    "expect, refuse, shot, size and quit",
                    script->command);
}

static void check_line(struct script *script)
{
    int index = find_command(script);

    if (index < 0)
        fail_unknown(script);
    else if (!commands[index].is_sound(script))
        script_fail(script, "this command is written %s", commands[index].form);
}

static void rewind_script(struct script *script)
{
    script->next = 0;
    script->line = 0;
    script->has_line = false;
}

bool script_start(struct script *script, const char *name, const char *text, size_t size)
{
    memset(script, 0, sizeof *script);
    script->name = name;
    script->text = text;
    script->size = size;
    while (script->state == SCRIPT_RUNNING && read_line(script))
        check_line(script);
    if (script->state == SCRIPT_FAILED) return false;
    rewind_script(script);
    return true;
}

/* ---- Playing ---- */

void script_done(struct script *script)
{
    script->has_line = false;
}

static void begin_line(struct script *script, uint64_t now_ms)
{
    if (!read_line(script)) {
        script->state = SCRIPT_PASSED;
        return;
    }
    strip_quotes(script->rest);
    script->has_line = true;
    script->stage = 0;
    script->typed = 0;
    script->nudges = 0;
    script->target = 0;
    script->since_ms = now_ms;
}

enum script_state script_step(struct script *script, const struct script_sight *sight,
                              struct script_action *action)
{
    memset(action, 0, sizeof *action);
    if (script->state == SCRIPT_RUNNING && !script->has_line) begin_line(script, sight->now_ms);
    if (script->state == SCRIPT_RUNNING) commands[find_command(script)].play(script, sight, action);
    return script->state;
}

void script_tell_shot(struct script *script, bool is_written)
{
    if (!is_written && script->state == SCRIPT_RUNNING)
        script_fail(script, "the picture %s cannot be written; does its folder exist?",
                    script->rest);
}
