#include "scenario_read.h"

#include <stdio.h>
#include <string.h>

#include "text.h"

/* The same scenario as a workshop of 45, 90 or 180 minutes. A file that names no formats has the
 * usual ones, and plays as the file says until one is chosen. */

struct beats {
    uint16_t weeks[SCENARIO_BEATS_MAX];
    uint32_t count;
};

/* What a workshop of that length is as a rule. */
static const struct usual {
    long minutes;
    uint32_t week_seconds, decide_seconds, break_seconds, merge_chairs;
    struct beats beats;
    const char *plan, *plan_de;
} usuals[] = {
#define BEATS(...)                                                                                 \
    {                                                                                              \
        {__VA_ARGS__}, sizeof((uint16_t[]){__VA_ARGS__}) / sizeof(uint16_t)                        \
    }
#define FORMAT(...) {__VA_ARGS__},
#include "formats.def"
#undef FORMAT
#undef BEATS
};

enum { USUALS = sizeof usuals / sizeof *usuals };
_Static_assert((int)USUALS <= (int)SCENARIO_FORMATS_MAX, "every usual format has its place");

static const struct usual *usual_of(long minutes)
{
    for (size_t i = 0; i < USUALS; i++)
        if (usuals[i].minutes == minutes) return &usuals[i];
    return NULL;
}

static struct scenario_format *add_usual(struct scenario *scenario, const struct usual *usual)
{
    struct scenario_format *format = &scenario->own.formats[scenario->own.format_count++];
    format->minutes = (uint16_t)usual->minutes;
    format->settings = scenario->settings;
    format->settings.pace = 0;
    format->settings.week_seconds = usual->week_seconds;
    format->settings.decide_seconds = usual->decide_seconds;
    format->settings.break_seconds = usual->break_seconds;
    format->settings.merge_chairs = usual->merge_chairs;
    memcpy(format->beats, usual->beats.weeks, sizeof format->beats);
    format->beat_count = usual->beats.count;
    memcpy(format->rotations, scenario->rotations, sizeof format->rotations);
    format->rotation_count = scenario->rotation_count;
    text_copy(format->plan, sizeof format->plan, usual->plan);
    return format;
}

/* The usual plan is written in two languages, whatever the file is written in. */
static void note_plan(struct form *form, const struct usual *usual)
{
    if (form->phrases != NULL) (void)phrases_add(form->phrases, "de", usual->plan, usual->plan_de);
}

static void read_format(struct form *form, struct scenario *scenario, const struct usual *usual)
{
    static const char *const keys[] = {"settings", "beats", "rotation", "plan"};
    struct scenario_format *format = add_usual(scenario, usual);
    struct scenario_rotation rotations[SCENARIO_ROTATIONS_MAX] = {{0}};
    uint32_t count = 0;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    scenario_read_settings(form, "settings", &format->settings);
    scenario_read_beats(form, format->beats, &format->beat_count);
    if (scenario_read_rotation(form, "rotation", rotations, &count)) {
        memcpy(format->rotations, rotations, sizeof format->rotations);
        format->rotation_count = count;
    }
    if (!form_words(form, "plan", format->plan, sizeof format->plan)) note_plan(form, usual);
}

static void read_length(struct form *form, long minutes, void *data)
{
    struct scenario *scenario = data;
    struct form inner;
    char key[24];
    snprintf(key, sizeof key, "[%ld]", minutes);
    const struct usual *usual = usual_of(minutes);
    if (usual == NULL) {
        form_complain(form, SEVERITY_ERROR, key, "formats are [45], [90] and [180] minutes");
        return;
    }
    if (!form_enter_row(form, (int)minutes, &inner)) return;
    read_format(&inner, scenario, usual);
    form_leave(&inner);
}

void scenario_read_formats(struct form *form, struct scenario *scenario)
{
    struct form inner;
    if (!form_enter(form, "formats", &inner)) {
        for (size_t i = 0; i < USUALS; i++) {
            add_usual(scenario, &usuals[i]);
            note_plan(form, &usuals[i]);
        }
        return;
    }
    form_each_number(&inner, read_length, scenario);
    form_leave(&inner);
    (void)scenario_choose_format(scenario, scenario->minutes);
}

bool scenario_choose_format(struct scenario *scenario, unsigned minutes)
{
    for (uint32_t i = 0; i < scenario->own.format_count; i++) {
        const struct scenario_format *format = &scenario->own.formats[i];
        if (format->minutes != minutes) continue;
        scenario->settings = format->settings;
        memcpy(scenario->beats, format->beats, sizeof scenario->beats);
        scenario->beat_count = format->beat_count;
        memcpy(scenario->rotations, format->rotations, sizeof scenario->rotations);
        scenario->rotation_count = format->rotation_count;
        scenario->own.format = format->minutes;
        return true;
    }
    return false;
}
