#include "market_motion.h"

#include <math.h>

static int whole(double value)
{
    return value > 0 ? (int)floor(value + 0.5) : 0;
}

static int open_deals(const struct model *model, unsigned segment)
{
    const struct view_pipeline_view *pipeline = &model->pipeline;
    int count = 0;

    if (!model->has_pipeline) return 0;
    for (unsigned i = 0; i < pipeline->deals_count; i++)
        count += pipeline->deals[i].segment == segment && pipeline->deals[i].stage < 4;
    return count;
}

static int at_least_zero(int value)
{
    return value > 0 ? value : 0;
}

struct market_counts market_count(const struct model *model, unsigned segment)
{
    const struct segment_row *row = &model->market.segments[segment];
    struct market_counts counts;
    int all = row->accounts < MARKET_MARKS_MAX ? row->accounts : MARKET_MARKS_MAX;
    int ours = row->customers < all ? row->customers : all;
    int deals = open_deals(model, segment);
    int looking = row->in_market < 0 ? 0 : whole(row->in_market * all);

    bool sees_deals = model_sees_deals(model);
    if (ours + deals > all) deals = all - ours;
    if (ours + deals + looking > all) looking = all - ours - deals;
    int left = all - ours - deals - looking;
    int know = row->aware < 0 ? 0 : at_least_zero(whole(row->aware * all) - ours - deals - looking);
    if (know > left) know = left;
    counts.zone[ZONE_OURS] = ours;
    counts.zone[ZONE_DEALS] = sees_deals ? deals : -1;
    counts.zone[ZONE_LOOKING] = row->in_market < 0 ? -1 : looking;
    counts.zone[ZONE_KNOW] = row->aware < 0 ? -1 : know;
    counts.zone[ZONE_UNAWARE] = left - know;
    return counts;
}

static unsigned columns_of(const struct market_field *field, unsigned zone, float pitch)
{
    float width = field->zones[zone].width;

    return width > pitch ? (unsigned)(width / pitch) : 1;
}

struct point market_cell(const struct market_field *field, unsigned zone, unsigned cell)
{
    unsigned columns = columns_of(field, zone, field->pitch);
    float column = (float)(cell % columns);
    float row = (float)(cell / columns);

    return (struct point){field->zones[zone].x + (column + 0.5f) * field->pitch,
                          field->zones[zone].y + (row + 0.5f) * field->pitch};
}

static bool fits(const struct market_field *field, const struct market_counts *counts, float pitch)
{
    for (unsigned zone = 0; zone < MARKET_ZONES; zone++) {
        unsigned columns = columns_of(field, zone, pitch);
        unsigned rows = (unsigned)(field->zones[zone].height / pitch);
        if (counts->zone[zone] > 0 && columns * rows < (unsigned)counts->zone[zone]) return false;
    }
    return true;
}

float market_pitch(const struct market_field *field, const struct market_counts *counts)
{
    const float least = 5, most = 20;
    float pitch = most;

    while (pitch > least && !fits(field, counts, pitch))
        pitch -= 0.5f;
    return pitch;
}

/* Marks whose cell is no longer there become homeless. Cells stay without gaps, because the last
 * ones go first. */
static void evict(struct market_motion *motion, unsigned segment,
                  const struct market_counts *counts)
{
    for (unsigned i = 0; i < motion->counts[segment]; i++) {
        struct market_mark *mark = &motion->marks[segment][i];
        if (mark->zone < MARKET_ZONES && (int)mark->cell >= at_least_zero(counts->zone[mark->zone]))
            mark->zone = MARKET_ZONES;
    }
}

static void count_cells(const struct market_motion *motion, unsigned segment, int *have)
{
    for (unsigned zone = 0; zone < MARKET_ZONES; zone++)
        have[zone] = 0;
    for (unsigned i = 0; i < motion->counts[segment]; i++)
        if (motion->marks[segment][i].zone < MARKET_ZONES) have[motion->marks[segment][i].zone]++;
}

/* The zone nearest to the top that still lacks a mark. */
static unsigned zone_with_room(const struct market_counts *counts, const int *have)
{
    for (unsigned zone = 0; zone < MARKET_ZONES; zone++)
        if (have[zone] < counts->zone[zone]) return zone;
    return MARKET_ZONES;
}

static void settle(struct market_motion *motion, unsigned segment,
                   const struct market_counts *counts, const struct market_field *field)
{
    int have[MARKET_ZONES];
    unsigned wanted = 0;

    for (unsigned zone = 0; zone < MARKET_ZONES; zone++)
        wanted += (unsigned)at_least_zero(counts->zone[zone]);
    for (unsigned i = motion->counts[segment]; i < wanted; i++)
        motion->marks[segment][i] = (struct market_mark){.zone = MARKET_ZONES, .x = -1};
    motion->counts[segment] = wanted;
    evict(motion, segment, counts);
    count_cells(motion, segment, have);
    for (unsigned i = 0; i < wanted; i++) {
        struct market_mark *mark = &motion->marks[segment][i];
        if (mark->zone < MARKET_ZONES) continue;
        unsigned zone = zone_with_room(counts, have);
        if (zone == MARKET_ZONES) return;
        mark->zone = (uint8_t)zone;
        mark->cell = (uint16_t)have[zone]++;
        if (mark->x >= 0) continue; /* on its way from another zone */
        struct point at = market_cell(field, zone, mark->cell);
        mark->x = at.x;
        mark->y = at.y;
    }
}

bool market_move(struct market_motion *motion, unsigned segment, const struct market_counts *counts,
                 const struct market_field *field, float step)
{
    bool is_moving = false;

    settle(motion, segment, counts, field);
    for (unsigned i = 0; i < motion->counts[segment]; i++) {
        struct market_mark *mark = &motion->marks[segment][i];
        if (mark->zone == MARKET_ZONES) continue;
        struct point at = market_cell(field, mark->zone, mark->cell);
        float dx = at.x - mark->x;
        float dy = at.y - mark->y;
        mark->x += dx * step;
        mark->y += dy * step;
        if (dx * dx + dy * dy > 0.5f && step < 1) is_moving = true;
    }
    return is_moving;
}
