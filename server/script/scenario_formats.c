#include "scenario_read.h"

#include <stdio.h>
#include <string.h>

/* The same scenario as a workshop of 45, 90 or 180 minutes. */

static const long lengths[SCENARIO_FORMATS_MAX] = {45, 90, 180};

static bool is_length(long minutes)
{
    for (size_t i = 0; i < SCENARIO_FORMATS_MAX; i++)
        if (lengths[i] == minutes) return true;
    return false;
}

static void read_format(struct form *form, struct scenario *scenario, long minutes)
{
    static const char *const keys[] = {"settings", "beats", "rotation", "plan"};
    struct scenario_format *format = &scenario->own.formats[scenario->own.format_count];
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    format->minutes = (uint16_t)minutes;
    format->settings = scenario->settings;
    memcpy(format->beats, scenario->beats, sizeof format->beats);
    format->beat_count = scenario->beat_count;
    memcpy(format->rotations, scenario->rotations, sizeof format->rotations);
    format->rotation_count = scenario->rotation_count;
    scenario_read_settings(form, "settings", &format->settings);
    scenario_read_beats(form, format->beats, &format->beat_count);
    struct scenario_rotation rotations[SCENARIO_ROTATIONS_MAX] = {{0}};
    uint32_t count = 0;
    if (scenario_read_rotation(form, "rotation", rotations, &count)) {
        memcpy(format->rotations, rotations, sizeof format->rotations);
        format->rotation_count = count;
    }
    if (!form_words(form, "plan", format->plan, sizeof format->plan))
        form_complain(
            form, SEVERITY_WARNING, NULL,
            "the facilitator reads plan = \"4 min briefing; ...\" in the lobby, and there "
            "is none");
    scenario->own.format_count++;
}

static void read_length(struct form *form, long minutes, void *data)
{
    struct scenario *scenario = data;
    struct form inner;
    char key[24];
    snprintf(key, sizeof key, "[%ld]", minutes);
    if (!is_length(minutes)) {
        form_complain(form, SEVERITY_ERROR, key, "formats are [45], [90] and [180] minutes");
        return;
    }
    if (!form_enter_row(form, (int)minutes, &inner)) return;
    read_format(&inner, scenario, minutes);
    form_leave(&inner);
}

void scenario_read_formats(struct form *form, struct scenario *scenario)
{
    struct form inner;
    if (!form_enter(form, "formats", &inner)) return;
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
