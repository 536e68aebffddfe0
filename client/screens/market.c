#include "market_motion.h"
#include "scene.h"

#include <math.h>
#include <stdio.h>

/* The market as a crowd: one mark is one firm. A newcomer sees three kinds of firms and in each how
 * many do not know us, know us, look for an offer, talk with us, and are ours; from week to week
 * marks wander between the zones. Customers tell their name under the mouse or the arrow keys. */

static const enum word zone_words[MARKET_ZONES] = {
    WORD_zone_ours, WORD_zone_deals, WORD_zone_looking, WORD_zone_know, WORD_zone_unaware};
/* What the zones take of a field's height. */
static const float zone_shares[MARKET_ZONES] = {0.18f, 0.11f, 0.12f, 0.25f, 0.34f};
/* The same for a chair that does not see who knows us. */
static const float blind_shares[MARKET_ZONES] = {0.18f, 0.11f, 0.12f, 0.07f, 0.52f};
enum { ZONE_HEAD = 19, SETTLE_MS = 700 };

static uint32_t health_colour(uint8_t health)
{
    static const uint32_t colours[] = {0x4A6285FFu, OKABE_VERMILLION, OKABE_ORANGE, OKABE_GREEN};

    return colours[health < 4 ? health : 0];
}

static uint32_t zone_colour(unsigned zone)
{
    static const uint32_t colours[MARKET_ZONES] = {OKABE_GREEN, OKABE_BLUE, OKABE_SKY, 0x9AA9BCFFu,
                                                   0xC6CFD9FFu};
    return colours[zone];
}

/* The index-th customer of a segment; NULL when this chair does not know the names. */
static const struct customer_row *customer(const struct model *model, unsigned segment,
                                           unsigned index)
{
    const struct view_market_view *market = &model->market;

    for (unsigned i = 0; i < market->customers_count; i++) {
        if (market->customers[i].segment != segment) continue;
        if (index-- == 0) return &market->customers[i];
    }
    return NULL;
}

static const struct deal_row *deal(const struct model *model, unsigned segment, unsigned index)
{
    for (unsigned i = 0; i < model->pipeline.deals_count; i++) {
        const struct deal_row *row = &model->pipeline.deals[i];
        if (row->segment != segment || row->stage >= 4) continue;
        if (index-- == 0) return row;
    }
    return NULL;
}

static struct market_field lay_field(struct box box, const struct market_counts *counts)
{
    const float *shares = counts->zone[ZONE_KNOW] < 0 ? blind_shares : zone_shares;
    struct market_field field;

    for (unsigned zone = 0; zone < MARKET_ZONES; zone++) {
        struct box whole = {box.x, box.y, box.width, box.height * shares[zone]};
        box_cut_top(&whole, ZONE_HEAD);
        whole.height -= 6;
        field.zones[zone] = whole;
        box.y += box.height * shares[zone];
    }
    return field;
}

static void draw_zone_head(struct scene *scene, struct box zone, const char *name, int count)
{
    struct box line = {zone.x, zone.y - ZONE_HEAD, zone.width, ZONE_HEAD};
    struct text_style style = theme_text(TYPE_NOTE, COLOUR_INK);
    char number[24];

    figures_number(number, sizeof number, count);
    ui_rule(scene->ui, (struct box){line.x, line.y - 3, line.width, 1});
    style.align = ALIGN_RIGHT;
    style.weight = WEIGHT_BOLD;
    if (count < 0) {
        style.colour = COLOUR_MUTED;
        style.weight = WEIGHT_REGULAR;
    }
    const char *shown = count < 0 ? word(WORD_zone_hidden) : number;
    float width = gfx_measure(scene->ui->list, style, 0, shown).width + 1;
    ui_label(scene->ui, box_cut_right(&line, width), style, shown);
    ui_label(scene->ui, line, theme_text(TYPE_NOTE, COLOUR_MUTED), name);
}

static void draw_marks(struct scene *scene, unsigned segment, const struct market_field *field)
{
    const struct market_motion *motion = &scene->forms->motion;
    float radius = field->pitch * 0.36f;

    for (unsigned i = 0; i < motion->counts[segment]; i++) {
        const struct market_mark *mark = &motion->marks[segment][i];
        if (mark->zone == MARKET_ZONES) continue;
        uint32_t colour = zone_colour(mark->zone);
        if (mark->zone == ZONE_OURS) {
            const struct customer_row *row = customer(scene->model, segment, mark->cell);
            colour = health_colour(row ? row->health : 0);
        }
        gfx_circle(scene->ui->list, (struct point){mark->x, mark->y}, radius, colour);
    }
}

static void customer_text(const struct customer_row *row, char *out, size_t capacity)
{
    char weeks[32], line[120];
    static const enum word healths[] = {WORD_health_3, WORD_health_1, WORD_health_2, WORD_health_3};

    if (row->renew_in == UINT16_MAX) {
        snprintf(line, sizeof line, "%s", row->name);
    } else {
        scene_weeks(weeks, sizeof weeks, row->renew_in);
        word_fill(line, sizeof line, WORD_customer_renews, WORD_VALUES(row->name, weeks));
    }
    if (row->health == 0)
        snprintf(out, capacity, "%s", line);
    else
        snprintf(out, capacity, "%s, %s", line, word(healths[row->health < 4 ? row->health : 0]));
}

/* The cell of a zone under the mouse, or -1. */
static int cell_under(const struct scene *scene, const struct market_field *field, unsigned zone,
                      int count)
{
    for (int cell = 0; cell < count; cell++) {
        struct point at = market_cell(field, zone, (unsigned)cell);
        float dx = scene->ui->mouse_x - at.x;
        float dy = scene->ui->mouse_y - at.y;
        if (dx * dx + dy * dy <= field->pitch * field->pitch / 4) return cell;
    }
    return -1;
}

static int cursor_after_key(struct scene *scene, const struct ui_touch *touch, int cursor,
                            int count)
{
    int moved = cursor;

    if (touch->key == UI_KEY_RIGHT) moved = cursor + 1 < count ? cursor + 1 : cursor;
    if (touch->key == UI_KEY_LEFT) moved = cursor > 0 ? cursor - 1 : 0;
    if (moved != cursor) ui_take_key(scene->ui);
    return moved;
}

/* Names under the mouse, or along the arrow keys when the zone has the focus. */
static void feel_zone(struct scene *scene, unsigned segment, const struct market_field *field,
                      unsigned zone, int count)
{
    char id[32], text[160] = "";
    struct ui_area area = {.kind = UI_KIND_OTHER};
    int *cursor = &scene->forms->motion.cursor[segment];

    if (count <= 0) return;
    area.id = ui_id(ui_name(id, sizeof id, "market/zone", (int)(segment * MARKET_ZONES + zone)));
    snprintf(area.label, sizeof area.label, "%s %s", words_segment(segment),
             word(zone_words[zone]));
    struct ui_touch touch = ui_touch(scene->ui, field->zones[zone], &area);
    int cell = touch.is_hot ? cell_under(scene, field, zone, count) : -1;
    if (touch.is_focused && zone == ZONE_OURS)
        *cursor = cursor_after_key(scene, &touch, *cursor, count);
    if (touch.is_ring) ui_ring(scene->ui, field->zones[zone], RADIUS_S);
    if (cell < 0 && touch.is_ring) cell = zone == ZONE_OURS && *cursor < count ? *cursor : 0;
    if (cell < 0) return;
    const struct customer_row *row =
        zone == ZONE_OURS ? customer(scene->model, segment, (unsigned)cell) : NULL;
    const struct deal_row *talk =
        zone == ZONE_DEALS ? deal(scene->model, segment, (unsigned)cell) : NULL;
    if (row) customer_text(row, text, sizeof text);
    if (talk) snprintf(text, sizeof text, "%s", talk->name);
    struct point at = market_cell(field, zone, (unsigned)cell);
    gfx_ring(scene->ui->list, at, field->pitch / 2, (struct stroke){2, COLOUR_INK, 0});
    struct box around = {at.x - 6, at.y - 6, 12, 12};
    if (text[0]) ui_tip(scene->ui, around, text);
}

static void draw_segment(struct scene *scene, struct box box, unsigned segment, float step)
{
    const struct segment_row *row = &scene->model->market.segments[segment];
    struct market_counts counts = market_count(scene->model, segment);
    char share[16], line[100], number[16];

    struct box inside = ui_panel(scene->ui, box, NULL);
    struct box head = box_cut_top(&inside, 24);
    figures_number(number, sizeof number, row->accounts);
    struct text_style style = theme_text(TYPE_HEADING, COLOUR_INK);
    float width = gfx_measure(scene->ui->list, style, 0, number).width + 1;
    ui_label(scene->ui, box_cut_right(&head, width),
             theme_aligned(TYPE_HEADING, COLOUR_MUTED, ALIGN_RIGHT), number);
    ui_label(scene->ui, head, style, words_segment_named(segment, row->name));
    box_cut_top(&inside, 6);
    if (row->tired > 0) {
        struct box foot = box_cut_bottom(&inside, 18);
        figures_share(share, sizeof share, row->tired);
        word_fill(line, sizeof line, WORD_market_tired, WORD_VALUES(share));
        ui_label(scene->ui, foot, theme_text(TYPE_NOTE, COLOUR_WARN), line);
    }
    bool is_blind = counts.zone[ZONE_KNOW] < 0;
    struct market_field field = lay_field(inside, &counts);
    field.pitch = market_pitch(&field, &counts);
    if (market_move(&scene->forms->motion, segment, &counts, &field, step))
        scene->ui->is_moving = true;
    for (unsigned zone = 0; zone < MARKET_ZONES; zone++)
        draw_zone_head(scene, field.zones[zone],
                       word(is_blind && zone == ZONE_UNAWARE ? WORD_zone_rest : zone_words[zone]),
                       counts.zone[zone]);
    draw_marks(scene, segment, &field);
    feel_zone(scene, segment, &field, ZONE_OURS, counts.zone[ZONE_OURS]);
    feel_zone(scene, segment, &field, ZONE_DEALS, counts.zone[ZONE_DEALS]);
}

static bool knows_health(const struct model *model)
{
    for (unsigned i = 0; i < model->market.customers_count; i++)
        if (model->market.customers[i].health != 0) return true;
    return false;
}

static void draw_legend(struct scene *scene, struct box row)
{
    static const enum word words[3] = {WORD_health_1, WORD_health_2, WORD_health_3};
    struct text_style style = theme_text(TYPE_NOTE, COLOUR_MUTED);

    for (int i = 0; i < 3 && knows_health(scene->model); i++) {
        float width = gfx_measure(scene->ui->list, style, 0, word(words[i])).width;
        struct box text = box_cut_right(&row, width + 1);
        ui_label(scene->ui, text, style, word(words[i]));
        struct box dot = box_cut_right(&row, 16);
        gfx_circle(scene->ui->list, (struct point){dot.x + 7, dot.y + dot.height / 2}, 4,
                   health_colour((uint8_t)(i + 1)));
        box_cut_right(&row, SPACE_S);
    }
    ui_label(scene->ui, row, theme_text(TYPE_SMALL, COLOUR_MUTED), word(WORD_market_line));
}

/* The share of the way that marks go in this frame: most of it within SETTLE_MS. */
static float step_of(struct scene *scene)
{
    struct market_motion *motion = &scene->forms->motion;
    uint64_t passed = scene->now_ms - motion->at_ms;

    motion->at_ms = scene->now_ms;
    if (scene->ui->is_still || passed > SETTLE_MS * 4) return 1;
    return 1 - expf(-4.0f * (float)passed / SETTLE_MS);
}

void screen_market(struct scene *scene, struct box body)
{
    const struct model *model = scene->model;

    if (!model->has_market || model->market.segments_count == 0) {
        struct box box = ui_panel(scene->ui, box_cut_top(&body, 100), word(WORD_tab_market));
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_market_none));
        return;
    }
    draw_legend(scene, box_cut_top(&body, 22));
    box_cut_top(&body, SPACE_S);
    float step = step_of(scene);
    int count = model->market.segments_count < MARKET_SEGMENTS ? model->market.segments_count
                                                               : MARKET_SEGMENTS;
    for (int i = 0; i < count; i++)
        draw_segment(scene, box_column(body, count, i, SCENE_GAP), (unsigned)i, step);
}
