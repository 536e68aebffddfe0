#include "sample_own.h"

#include "option_kinds.h"
#include "room_names.h"
#include "sample_parts.h"
#include "units.h"

#include <math.h>
#include <string.h>

static struct own_decision_row *add_decision(struct view_desk_view *desk, const char *label,
                                             const char *sentence)
{
    struct own_decision_row *row = &desk->own_decisions[desk->own_decisions_count];

    row->decision = (uint8_t)desk->own_decisions_count++;
    PUT(row->label, label);
    PUT(row->sentence, sentence);
    row->max = 10;
    return row;
}

static void add_metric(struct own_metric_row *row, const char *label, enum unit unit, double high)
{
    PUT(row->label, label);
    PUT(row->sentence, "How much buyers talk of us, as far as anybody can hear.");
    row->unit = (uint8_t)unit;
    row->is_chart = 1;
    row->points_count = 20;
    for (int i = 0; i < 20; i++)
        row->points[i].value = high * (0.4 + 0.03 * i + 0.1 * sin(i));
}

void sample_own_desk(struct view_desk_view *desk)
{
    static const char *const stops[] = {"No stand", "A small stand", "The large hall"};
    struct own_decision_row *fair =
        add_decision(desk, "The spring trade fair", "A stand where the buyers of the trade go.");

    fair->value = 5;
    fair->weekly_cents = 20000;
    for (int i = 0; i < 3; i++) {
        PUT(fair->stops[i].text, stops[i]);
        fair->stops[fair->stops_count++].value = 5 * i;
    }
    add_decision(desk, "Free samples", "Boxes a week that go to firms which have never bought.")
        ->value = 4;
    add_metric(&desk->own_metrics[desk->own_metrics_count++], "Talk of the trade", UNIT_SHARE, 0.8);
    add_metric(&desk->own_metrics[desk->own_metrics_count++], "Boxes sent out", UNIT_COUNT, 60);
}

void sample_own_debrief(struct view_debrief_view *debrief)
{
    add_metric(&debrief->own_metrics[debrief->own_metrics_count++], "Talk of the trade", UNIT_SHARE,
               0.8);
    add_metric(&debrief->own_metrics[debrief->own_metrics_count++], "Boxes sent out", UNIT_COUNT,
               60);
}

static struct option_row *add_option(struct model *model, enum option_group group, const char *key,
                                     enum option_kind kind)
{
    struct option_row *row = &model->facilitator.options[model->facilitator.options_count++];

    row->group = (uint8_t)group;
    row->kind = (uint8_t)kind;
    PUT(row->key, key);
    return row;
}

static void add_number(struct model *model, enum option_group group, const char *key,
                       const char *label, const double range[3])
{
    struct option_row *row = add_option(model, group, key, OPTION_WHOLE);

    PUT(row->label, label);
    row->min = range[0];
    row->max = range[1];
    row->value = range[2];
}

static void add_choice(struct model *model, enum option_group group, const char *key,
                       const char *words)
{
    struct option_row *row = add_option(model, group, key, OPTION_CHOICE);

    PUT(row->words, words);
    row->value = 1;
}

static void add_names(struct model *model)
{
    static const char *const texts[] = {"Kranz & Partner", "Beam", "Corvex", "CHF", "", "Trades"};

    for (unsigned name = 0; name + 1 < ROOM_NAME_COUNT; name++) {
        struct option_row *row =
            add_option(model, OPTION_OF_NAMES, room_name_key(name), OPTION_TEXT);
        if (name < sizeof texts / sizeof *texts) PUT(row->text, texts[name]);
    }
}

void sample_settings(struct model *model)
{
    struct view_facilitator_view *view = &model->facilitator;

    model->has_facilitator = true;
    PUT(view->plan, "4 minutes briefing; four quarters of 9 minutes each with a break after it; 5 "
                    "minutes to talk about it.");
    add_choice(model, OPTION_OF_FORMAT, "format", "45|90|180");
    view->options[0].value = 45;
    add_number(model, OPTION_OF_SCENARIO, "sellers", "Sellers at the beginning",
               (const double[3]){2, 9, 5});
    add_choice(model, OPTION_OF_SCENARIO, "mood", "calm|tense");
    PUT(view->options[2].label, "Mood of the market");
    add_option(model, OPTION_OF_SCENARIO, "drill", OPTION_FLAG)->value = 1;
    PUT(view->options[3].label, "A price war in the third quarter");
    add_names(model);
    add_choice(model, OPTION_OF_ROOM, "bots", "none|fill|all");
    add_option(model, OPTION_OF_ROOM, "merge_chairs", OPTION_FLAG);
    add_choice(model, OPTION_OF_ROOM, "pace", "beats|weeks");
    add_number(model, OPTION_OF_ROOM, "takeover_seconds", "", (const double[3]){2, 3600, 60});
}

static void add_name(struct view_room_view *room, unsigned name, const char *text, const char *card)
{
    struct name_row *row = &room->names[room->names_count++];

    PUT(row->key, room_name_key(name));
    PUT(row->text, text);
    PUT(row->card, card);
}

void sample_names(struct view_room_view *room)
{
    add_name(room, NAME_LARGE, "Groups", "");
    add_name(room, NAME_OF_ROLE + ROLE_BRAND, "Fame and fairs",
             "I make us known, and I decide which fairs we go to.");
    add_name(room, NAME_OF_ROLE + ROLE_AE, "Closers", "");
}

static const uint8_t png[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x78, 0x00, 0x00, 0x00, 0x28, 0x08, 0x03, 0x00, 0x00, 0x00, 0x02, 0x34, 0xce,
    0x17, 0x00, 0x00, 0x00, 0x09, 0x50, 0x4c, 0x54, 0x45, 0xff, 0xff, 0xff, 0x1c, 0x3f, 0x6e, 0xd5,
    0x5e, 0x00, 0x5d, 0xb7, 0x43, 0xdb, 0x00, 0x00, 0x00, 0x7a, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda,
    0xed, 0xd8, 0x31, 0x0a, 0xc0, 0x30, 0x0c, 0x43, 0xd1, 0xfc, 0xde, 0xff, 0xd0, 0xed, 0x56, 0x0a,
    0x1d, 0x14, 0xe2, 0x4a, 0x25, 0x58, 0x7b, 0x78, 0x43, 0x82, 0x89, 0x3c, 0x46, 0xe7, 0x0a, 0x09,
    0xf3, 0x4e, 0x46, 0xb5, 0xda, 0x10, 0x91, 0x79, 0x4f, 0xca, 0xfd, 0x5c, 0x06, 0x49, 0x3e, 0x6a,
    0x22, 0xb9, 0x0f, 0x79, 0x1b, 0x18, 0x44, 0xb9, 0x18, 0x06, 0x55, 0x6e, 0x78, 0x0d, 0x06, 0x59,
    0x8e, 0xc1, 0xb6, 0xe1, 0xd1, 0xb0, 0xdb, 0xcd, 0xc9, 0x7d, 0xc7, 0x76, 0x98, 0xf9, 0xfc, 0x11,
    0x9e, 0x98, 0xd5, 0x0d, 0xaf, 0xbe, 0x4b, 0xf9, 0x6c, 0x35, 0x2c, 0xff, 0xb9, 0xf6, 0x81, 0x87,
    0x7d, 0x78, 0xc4, 0x9b, 0x44, 0xae, 0x3b, 0xe5, 0xda, 0x62, 0xb0, 0x1f, 0xe7, 0x36, 0x02, 0xc9,
    0x1d, 0x88, 0x2d, 0x27, 0x5b, 0x13, 0x09, 0xfa, 0x6e, 0x6a, 0x09, 0xa6, 0x00, 0x00, 0x00, 0x00,
    0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
};

void sample_picture(struct model *model)
{
    model->picture.bytes_count = sizeof png;
    memcpy(model->picture.bytes, png, sizeof png);
    model->picture_number = 1;
}
