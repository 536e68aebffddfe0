#include "script_inside.h"
#include "script_sight.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Time ---- */

static bool is_over(const struct script *script, const struct script_sight *sight, uint64_t ms)
{
    return sight->now_ms - script->since_ms >= ms;
}

void script_play_wait(struct script *script, const struct script_sight *sight,
                      struct script_action *action)
{
    (void)action;
    if (is_over(script, sight, strtoull(script->rest, NULL, 10))) script_done(script);
}

/* Takes the number of milliseconds off the end of `words`; `usual` when there is none. */
static uint64_t take_limit(char *words, uint64_t usual)
{
    char *space = strrchr(words, ' ');

    if (!space || !space[1] || space[1 + strspn(space + 1, "0123456789")]) return usual;
    *space = 0;
    return strtoull(space + 1, NULL, 10);
}

/* "week 3" means the week; "week three" means the text. */
static int week_wanted(const char *words)
{
    int week = 0, used = 0;

    sscanf(words, "week %d%n", &week, &used);
    return used > 0 && words[used] == 0 ? week : 0;
}

static void wait_for_week(struct script *script, const struct script_sight *sight, int week,
                          uint64_t limit)
{
    int now = sight->week ? sight->week(sight->context) : 0;
    char sentence[96];

    if (now >= week) {
        script_done(script);
    } else if (is_over(script, sight, limit)) {
        snprintf(sentence, sizeof sentence, "after %llu ms it is week %d",
                 (unsigned long long)limit, now);
        script_fail_seeing(script, sight, sentence);
    }
}

static void wait_for_text(struct script *script, const struct script_sight *sight, const char *text,
                          uint64_t limit)
{
    char sentence[96];

    if (sight_shows(sight->ui, text)) {
        script_done(script);
    } else if (is_over(script, sight, limit)) {
        snprintf(sentence, sizeof sentence, "not there after %llu ms", (unsigned long long)limit);
        script_fail_seeing(script, sight, sentence);
    }
}

void script_play_until(struct script *script, const struct script_sight *sight,
                       struct script_action *action)
{
    char words[SCRIPT_LINE_MAX];
    int week = week_wanted(script->rest);
    uint64_t limit = SCRIPT_WEEK_MS;

    (void)action;
    snprintf(words, sizeof words, "%s", script->rest);
    if (week == 0) {
        limit = take_limit(words, SCRIPT_UNTIL_MS);
        week = week_wanted(words);
    }
    size_t size = strlen(words);
    if (size >= 2 && words[0] == '"' && words[size - 1] == '"') {
        memmove(words, words + 1, size - 2);
        words[size - 2] = 0;
    }
    if (week > 0)
        wait_for_week(script, sight, week, limit);
    else
        wait_for_text(script, sight, words, limit);
}

/* ---- Mouse ---- */

static void send_mouse(struct script_action *action, enum ui_event_kind kind, struct point at)
{
    action->act = SCRIPT_EVENT;
    action->event.kind = kind;
    action->event.x = at.x;
    action->event.y = at.y;
}

/* False while it is not there yet; fails when patience ends. */
static bool find_place(struct script *script, const struct script_sight *sight)
{
    if (sight_find(sight->ui, script->rest, &script->aim)) return true;
    if (is_over(script, sight, SCRIPT_PATIENCE_MS))
        script_fail_seeing(script, sight, "nothing shows or is called this");
    return false;
}

/* True when a widget can be pressed there; fails otherwise, as a person would wonder. */
static bool is_pressable(struct script *script, const struct script_sight *sight)
{
    const struct ui_area *area = sight_area_at(sight->ui, script->aim);
    char sentence[200];

    if (area && !area->is_disabled) return true;
    if (!is_over(script, sight, SCRIPT_PATIENCE_MS)) return false;
    if (area) {
        snprintf(sentence, sizeof sentence, "cannot be pressed now: %s", area->why_not);
        script_fail_seeing(script, sight, sentence);
    } else {
        script_fail_seeing(script, sight, "this text is nothing one can press");
    }
    return false;
}

void script_play_click(struct script *script, const struct script_sight *sight,
                       struct script_action *action)
{
    static const enum ui_event_kind events[] = {UI_EVENT_MOVE, UI_EVENT_PRESS, UI_EVENT_RELEASE};

    if (script->stage == 0 && !(find_place(script, sight) && is_pressable(script, sight))) return;
    send_mouse(action, events[script->stage], script->aim);
    script->stage++;
    if (script->stage == 3) script_done(script);
}

/* ---- Dragging ---- */

/* A value as a person writes it: "$6,000", "40 %", "12.5k". */
static bool read_number(const char *text, double *value)
{
    char digits[64];
    size_t size = 0;

    for (const char *at = text; *at && size + 1 < sizeof digits; at++)
        if (!strchr("$, %", *at)) digits[size++] = *at;
    digits[size] = 0;
    char *end;
    *value = strtod(digits, &end);
    if (end != digits && *end == 'k') {
        *value *= 1000;
        end++;
    }
    return end != digits && *end == 0;
}

static int stop_called(const struct ui_area *area, const char *name)
{
    for (int i = 0; i <= (int)area->high; i++)
        if (strcmp(area->names[i], name) == 0) return i;
    return -1;
}

/* Stops by their name or, from 1, by their number; sliders by their value. */
static bool read_value(const struct ui_area *area, const char *words, double *value)
{
    if (area->kind == UI_KIND_STOPS) {
        int stop = stop_called(area, words);
        if (stop >= 0) {
            *value = stop;
            return true;
        }
        if (!read_number(words, value)) return false;
        *value -= 1;
    } else if (!read_number(words, value)) {
        return false;
    }
    return *value >= area->low && *value <= area->high;
}

static void fail_value(struct script *script, const struct ui_area *area, const char *words)
{
    char names[300] = "";

    if (area->kind == UI_KIND_SLIDER) {
        script_fail(script, "drag \"%s\" goes from %g to %g, not to \"%s\"", area->label, area->low,
                    area->high, words);
        return;
    }
    for (int i = 0; i <= (int)area->high; i++) {
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s\"%s\"", i ? ", " : "", area->names[i]);
    }
    script_fail(script, "drag \"%s\" stops at %s, not at \"%s\"", area->label, names, words);
}

static struct point place_of(const struct ui_area *area, double value)
{
    double share = (value - area->low) / (area->high - area->low);
    float y = area->track.y + area->track.height / 2;

    if (area->kind == UI_KIND_STOPS) share = (value + 0.5) / (area->high + 1);
    return (struct point){area->track.x + area->track.width * (float)share, y};
}

/* Both words may stand in quotes of their own: drag "Pass to sales" "Only hot". */
static const struct ui_area *find_lever(const struct script *script,
                                        const struct script_sight *sight, char *value)
{
    char words[SCRIPT_LINE_MAX];
    size_t used = 0;
    const char *rest;

    for (const char *at = script->rest; *at; at++)
        if (*at != '"') words[used++] = *at;
    words[used] = 0;
    const struct ui_area *area = sight_lever(sight->ui, words, &rest);
    snprintf(value, SCRIPT_LINE_MAX, "%s", rest);
    return area;
}

/* A pixel can be worth more than a step: what is missing is done with the arrow keys. */
static void nudge(struct script *script, const struct ui_area *area, struct script_action *action)
{
    enum { NUDGES_MAX = 2000 };
    double missing = script->wanted - area->value;
    double step = area->step > 0 ? area->step : 1;

    if (fabs(missing) < step * 0.51) {
        script_done(script);
        return;
    }
    if (script->nudges++ == NUDGES_MAX) {
        script_fail(script, "drag \"%s\" stays at %g", area->label, area->value);
        return;
    }
    action->act = SCRIPT_EVENT;
    action->event.kind = UI_EVENT_KEY;
    action->event.key = missing > 0 ? UI_KEY_RIGHT : UI_KEY_LEFT;
}

static const struct ui_area *aim_lever(struct script *script, const struct script_sight *sight)
{
    char value[SCRIPT_LINE_MAX];
    const struct ui_area *area = find_lever(script, sight, value);

    if (area && area->is_disabled && is_over(script, sight, SCRIPT_PATIENCE_MS)) {
        script_fail_seeing(script, sight, area->why_not);
        return NULL;
    }
    if (area && !area->is_disabled) {
        script->target = area->id;
        if (read_value(area, value, &script->wanted)) return area;
        fail_value(script, area, value);
        return NULL;
    }
    if (!area && is_over(script, sight, SCRIPT_PATIENCE_MS))
        script_fail_seeing(script, sight, "no slider or row of stops is called this");
    return NULL;
}

void script_play_drag(struct script *script, const struct script_sight *sight,
                      struct script_action *action)
{
    static const enum ui_event_kind events[] = {UI_EVENT_MOVE, UI_EVENT_PRESS, UI_EVENT_MOVE,
                                                UI_EVENT_RELEASE};
    const struct ui_area *area =
        script->stage == 0 ? aim_lever(script, sight) : sight_area_of(sight->ui, script->target);

    if (!area && script->stage > 0)
        script_fail_seeing(script, sight, "it went away while it was dragged");
    if (!area) return;
    if (script->stage == 4) {
        nudge(script, area, action);
        return;
    }
    /* It is taken where it stands and let go where it shall be. */
    bool is_at_start = script->stage < 2;
    double from = area->value >= area->low ? area->value : script->wanted;
    send_mouse(action, events[script->stage], place_of(area, is_at_start ? from : script->wanted));
    script->stage++;
}

/* ---- Keyboard ---- */

static const struct {
    const char *name;
    enum ui_key key;
} key_names[] = {
    {"Tab", UI_KEY_TAB},        {"Shift+Tab", UI_KEY_BACK_TAB},
    {"Left", UI_KEY_LEFT},      {"Right", UI_KEY_RIGHT},
    {"Up", UI_KEY_UP},          {"Down", UI_KEY_DOWN},
    {"Home", UI_KEY_HOME},      {"End", UI_KEY_END},
    {"PageUp", UI_KEY_PAGE_UP}, {"PageDown", UI_KEY_PAGE_DOWN},
    {"Enter", UI_KEY_ENTER},    {"Return", UI_KEY_ENTER},
    {"Space", UI_KEY_SPACE},    {"Backspace", UI_KEY_BACKSPACE},
    {"Delete", UI_KEY_DELETE},  {"Escape", UI_KEY_ESCAPE},
    {"Esc", UI_KEY_ESCAPE},     {"Ctrl+C", UI_KEY_COPY},
    {"Ctrl+X", UI_KEY_CUT},
};

static bool read_letter(const char *name, char *letter)
{
    int number = 0, used = 0;

    if (sscanf(name, "F%d%n", &number, &used) == 1 && name[used] == 0) {
        *letter = (char)('a' + number - 1);
        return number >= 1 && number <= 12;
    }
    if (name[0] == 0 || name[1] != 0) return false;
    *letter = name[0];
    if (*letter >= 'a' && *letter <= 'z') *letter = (char)(*letter - 'a' + 'A');
    return (*letter >= 'A' && *letter <= 'Z') || (*letter >= '0' && *letter <= '9') ||
           strchr(".-?", *letter) != NULL;
}

bool script_key(const char *name, struct ui_event *event)
{
    memset(event, 0, sizeof *event);
    event->kind = UI_EVENT_KEY;
    for (size_t i = 0; i < sizeof key_names / sizeof key_names[0]; i++)
        if (strcmp(key_names[i].name, name) == 0) event->key = key_names[i].key;
    if (event->key != UI_KEY_NONE) return true;
    if (strncmp(name, "Alt+", 4) == 0) {
        event->has_alt = true;
        name += 4;
    }
    event->key = UI_KEY_LETTER;
    return read_letter(name, &event->letter);
}

void script_play_key(struct script *script, const struct script_sight *sight,
                     struct script_action *action)
{
    (void)sight;
    action->act = SCRIPT_EVENT;
    script_key(script->rest, &action->event);
    script_done(script);
}

static size_t character_size(const char *at)
{
    size_t size = 1;

    while (((unsigned char)at[size] & 0xC0) == 0x80)
        size++;
    return size;
}

/* A field gets characters; a slider, which has no text, gets them as keys. */
static void type_character(const struct ui_area *area, const char *at, size_t size,
                           struct script_action *action)
{
    char name[8] = "";

    action->act = SCRIPT_EVENT;
    if (!area->takes_text && size == 1) {
        name[0] = *at;
        if (script_key(name, &action->event)) return;
        memset(&action->event, 0, sizeof action->event);
    }
    action->event.kind = UI_EVENT_TEXT;
    snprintf(action->event.text, sizeof action->event.text, "%.*s", (int)size, at);
}

void script_play_type(struct script *script, const struct script_sight *sight,
                      struct script_action *action)
{
    const struct ui_area *area = sight_area_of(sight->ui, sight->ui->focus);
    const char *at = script->rest + script->typed;

    if (*at == 0) {
        script_done(script);
        return;
    }
    if (!area || !(area->takes_text || area->takes_digits)) {
        if (is_over(script, sight, SCRIPT_PATIENCE_MS))
            script_fail_seeing(script, sight, "no field has the focus; click one first");
        return;
    }
    size_t size = character_size(at);
    type_character(area, at, size, action);
    script->typed += size;
}

/* ---- Looking ---- */

void script_play_expect(struct script *script, const struct script_sight *sight,
                        struct script_action *action)
{
    (void)action;
    if (sight_shows(sight->ui, script->rest))
        script_done(script);
    else if (is_over(script, sight, SCRIPT_PATIENCE_MS))
        script_fail_seeing(script, sight, "not on the screen");
}

void script_play_refuse(struct script *script, const struct script_sight *sight,
                        struct script_action *action)
{
    (void)action;
    if (sight_shows(sight->ui, script->rest))
        script_fail_seeing(script, sight, "must not be on the screen");
    else
        script_done(script);
}

void script_play_shot(struct script *script, const struct script_sight *sight,
                      struct script_action *action)
{
    (void)sight;
    action->act = SCRIPT_SHOT;
    snprintf(action->path, sizeof action->path, "%s", script->rest);
    script_done(script);
}

void script_play_size(struct script *script, const struct script_sight *sight,
                      struct script_action *action)
{
    (void)sight;
    action->act = SCRIPT_SIZE;
    sscanf(script->rest, "%d %d", &action->width, &action->height);
    script_done(script);
}

void script_play_quit(struct script *script, const struct script_sight *sight,
                      struct script_action *action)
{
    (void)sight;
    (void)action;
    script->state = SCRIPT_PASSED;
}
