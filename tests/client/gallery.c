#include "gallery.h"

#include "chart.h"
#include "theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void gallery_start(struct gallery *gallery)
{
    memset(gallery, 0, sizeof *gallery);
    gallery->stops[0] = 1;
    gallery->stops[1] = 2;
    gallery->stops[2] = 0;
    gallery->money = 6000;
    gallery->row = 2;
    gallery->week = 9;
    snprintf(gallery->name, sizeof gallery->name, "Zoë Müller");
}

/* ---- The desk ---- */

struct lever {
    const char *id;
    const char *label;
    const char *sentence;
    const char *const *names;
    int count;
    int as_is;
    const char *cost;
    const char *when;
    const char *sign;
};

static const char *const money_stops[] = {"Off", "A little", "Steady", "A lot"};
static const char *const pass_stops[] = {"Everyone", "Interested", "Only hot"};
static const char *const argue_stops[] = {"Take back", "Dispute"};
static const struct lever levers[3] = {
    {"money", "Campaign money", "How much you spend to be found by new buyers.", money_stops, 4, 1,
     "$3,000 a week", "in about six weeks", "Leads a week"},
    {"pass", "Pass to sales", "Which leads you hand over to first contact.", pass_stops, 3, 1,
     "costs nothing", "now", "Leads accepted"},
    {"argue", "Refused leads", "What happens to leads sales does not want.", argue_stops, 2, 0,
     "an hour each", "in about three weeks", "Leads refused"},
};
static const double signs[3][9] = {
    {12, 14, 13, 15, 18, 17, 19, 22, 21}, {8, 8, 9, 7, 8, 6, 7, 7, 6}, {3, 3, 4, 5, 4, 6, 7, 6, 8}};

static void draw_sign(struct ui *ui, struct box box, int index)
{
    struct chart_series series = {
        .values = signs[index], .count = 9, .colour = theme_side(SIDE_MARKETING)};
    char value[16];

    gfx_text(ui->list, box_cut_top(&box, 18), theme_text(TYPE_NOTE, COLOUR_MUTED),
             levers[index].sign);
    snprintf(value, sizeof value, "%.0f", signs[index][8]);
    gfx_text(ui->list, box_cut_left(&box, 36), theme_text(TYPE_TITLE, COLOUR_INK), value);
    chart_draw_spark(ui->list, box, &series);
}

static void draw_lever(struct ui *ui, struct box box, struct gallery *gallery, int index)
{
    const struct lever *lever = &levers[index];
    struct box inside = ui_panel(ui, box, NULL);
    struct box sign = box_cut_right(&inside, 132);
    struct ui_stops stops = {.id = lever->id,
                             .label = lever->label,
                             .names = lever->names,
                             .count = lever->count,
                             .as_is = lever->as_is,
                             .hides_label = true,
                             .why_not = index == 2 ? "Sales has refused no lead yet." : NULL};
    char line[120];

    box_cut_right(&inside, SPACE_XL);
    gfx_text(ui->list, box_cut_top(&inside, 20), theme_text(TYPE_HEADING, COLOUR_INK),
             lever->label);
    if (inside.height > 120)
        gfx_text(ui->list, box_cut_top(&inside, 20), theme_text(TYPE_SMALL, COLOUR_MUTED),
                 lever->sentence);
    box_cut_top(&inside, inside.height > 104 ? SPACE_S : SPACE_XS);
    ui_stops(ui, box_cut_top(&inside, UI_STOPS_HEIGHT), &stops, &gallery->stops[index]);
    snprintf(line, sizeof line, "%s  ·  you will feel it %s", lever->cost, lever->when);
    gfx_text(ui->list, box_cut_top(&inside, 22), theme_text(TYPE_SMALL, COLOUR_INK), line);
    draw_sign(ui, box_inset(sign, 2), index);
}

static void account_cell(void *context, int row, int column, char *out, size_t capacity)
{
    static const char *const names[] = {"Harbor Foods", "Nordlicht AG", "Corvex", "Blue Finch",
                                        "Ostrava Steel"};
    static const char *const stages[] = {"First talk", "Offer", "Signed", "Waiting"};

    (void)context;
    if (column == 0) snprintf(out, capacity, "%s %d", names[row % 5], row + 1);
    if (column == 1) snprintf(out, capacity, "%s", stages[row % 4]);
    if (column == 2) snprintf(out, capacity, "$%d,%03d", 4 + row * 3 % 17, row * 137 % 1000);
}

static uint32_t account_tint(void *context, int row)
{
    (void)context;
    return theme_series((unsigned)row % 4);
}

static void draw_accounts(struct ui *ui, struct box box, struct gallery *gallery)
{
    static const struct ui_column columns[] = {{"Account", 0.46f, ALIGN_LEFT},
                                               {"Stage", 0.28f, ALIGN_LEFT},
                                               {"Worth", 0.26f, ALIGN_RIGHT}};
    struct ui_table table = {.id = "accounts",
                             .columns = columns,
                             .column_count = 3,
                             .row_count = 24,
                             .cell = account_cell,
                             .tint = account_tint};

    ui_table(ui, ui_panel(ui, box, "Accounts"), &table, &gallery->row);
}

static void draw_forms(struct ui *ui, struct box box, struct gallery *gallery)
{
    struct box inside = ui_panel(ui, box, "Your seat");
    struct ui_edit name = {
        .id = "name", .label = "Your name", .hint = "First name", .capacity = 32};
    struct ui_edit code = {
        .id = "code", .label = "Room code", .hint = "XXXX-XXXX", .capacity = 16, .is_code = true};
    struct ui_checkbox consult = {.id = "consult", .label = "Ask sales first"};
    struct ui_checkbox hidden = {.id = "private",
                                 .label = "Show my name in reports",
                                 .why_not = "Everybody in the team must say yes first."};
    struct box row = box_cut_top(&inside, HEIGHT_EDIT + UI_EDIT_LABEL_HEIGHT);

    ui_edit(ui, box_column(row, 2, 0, SPACE_M), &name, gallery->name);
    ui_edit(ui, box_column(row, 2, 1, SPACE_M), &code, gallery->code);
    box_cut_top(&inside, SPACE_M);
    ui_checkbox(ui, box_cut_top(&inside, 26), &consult, &gallery->is_consulting);
    ui_checkbox(ui, box_cut_top(&inside, 26), &hidden, &gallery->is_private);
}

static void draw_actions(struct ui *ui, struct box box, struct gallery *gallery)
{
    struct ui_button ready = {.id = "ready", .label = "I am ready", .look = UI_PRIMARY, .key = 'R'};
    struct ui_button more = {.id = "more", .label = "More", .key = 'M', .tip = "All levers"};
    struct ui_button ask = {.id = "ask", .label = "Ask for money", .why_not = "You have asked."};
    struct ui_button leave = {.id = "leave", .label = "Leave", .look = UI_DANGER};
    struct ui_button link = {.id = "link", .label = "Who sees what?", .look = UI_BARE};
    struct ui_button *const all[] = {&ready, &more, &ask, &leave, &link};
    bool was[5];

    for (int i = 0; i < 5; i++) {
        struct box at = box_cut_left(&box, ui_button_width(ui, all[i]));
        was[i] = ui_button(ui, at, all[i]);
        box_cut_left(&box, SPACE_M);
    }
    if (was[0]) ui_toast(ui, UI_TONE_GOOD, "You are ready. Waiting for Ben and Chiara.");
    if (was[3]) gallery->is_asking = true;
}

static void draw_desk(struct ui *ui, struct box box, struct gallery *gallery)
{
    struct box bottom = box_cut_bottom(&box, HEIGHT_BUTTON);
    struct ui_slider slider = {.id = "exact",
                               .label = "Campaign money, exactly",
                               .low = 0,
                               .high = 20000,
                               .step = 250,
                               .as_is = 4000};
    char number[16], shown[32];

    box_cut_bottom(&box, SPACE_L);
    struct box left = box_cut_left(&box, box.width * 0.54f);
    box_cut_left(&box, SPACE_L);
    struct box exact = box_cut_bottom(&left, UI_SLIDER_HEIGHT + 2 * SPACE_L);
    box_cut_bottom(&left, SPACE_M);
    for (int i = 0; i < 3; i++)
        draw_lever(ui, box_row(left, 3, i, SPACE_M), gallery, i);
    chart_format(number, sizeof number, gallery->money, CHART_NUMBER);
    snprintf(shown, sizeof shown, "$%s a week", number);
    slider.shown = shown;
    ui_slider(ui, ui_panel(ui, exact, NULL), &slider, &gallery->money);
    draw_forms(ui, box_cut_top(&box, 190), gallery);
    box_cut_top(&box, SPACE_M);
    draw_accounts(ui, box, gallery);
    draw_actions(ui, bottom, gallery);
}

/* ---- The charts ---- */

static void draw_revenue(struct ui *ui, struct box box)
{
    static double ours[26], theirs[26];
    struct chart_mark marks[] = {{12.5, "New chairs"}};
    struct chart_series series[] = {
        {"Team Blue", ours, 17, theme_series(0), theme_series_ink(0), false},
        {"Team Orange", theirs, 17, theme_series(1), theme_series_ink(1), true}};

    for (int i = 0; i < 26; i++) {
        ours[i] = 1e6 * (2 + i * 0.31 + sin(i * 0.9) * 0.5);
        theirs[i] = 1e6 * (2.2 + i * 0.30 + cos(i * 0.7) * 0.4);
    }
    chart_draw_lines(ui->list, ui_panel(ui, box, "Revenue a week"),
                     &(struct chart){.series = series,
                                     .series_count = 2,
                                     .length = 26,
                                     .first_label = 1,
                                     .x_name = "week",
                                     .unit = CHART_CENTS,
                                     .has_target = true,
                                     .target = 7.1e6,
                                     .target_name = "Target",
                                     .marks = marks,
                                     .mark_count = 1,
                                     .starts_at_zero = true});
}

static void draw_pipeline(struct ui *ui, struct box box)
{
    static const double talk[] = {12, 14, 11, 9, 15, 16, 12, 13};
    static const double offer[] = {6, 7, 9, 8, 7, 9, 11, 10};
    static const double won[] = {2, 3, 2, 5, 4, 3, 6, 5};
    struct chart_series series[] = {{"Signed", won, 8, theme_series(2), 0, false},
                                    {"Offer made", offer, 8, theme_series(0), 0, false},
                                    {"First talk", talk, 8, theme_series(5), 0, false}};

    chart_draw_stacked(
        ui->list, ui_panel(ui, box, "Deals by stage"),
        &(struct chart){
            .series = series, .series_count = 3, .length = 8, .first_label = 2, .x_name = "week"},
        NULL);
}

static void draw_chairs(struct ui *ui, struct box box)
{
    static const char *const rows[] = {"Brand", "Campaigns", "First contact", "Selling",
                                       "Customer care"};
    static const char *const people[] = {"Ana", "Ben", "Chiara", "Dov", "Emil"};
    struct chart_span spans[20];
    struct chart_mark marks[] = {{12.5, "Rotation"}, {25.5, "Rotation"}, {38.5, "Rotation"}};

    for (int i = 0; i < 20; i++) {
        enum side side = (i + i / 5) % 5 < 2 ? SIDE_MARKETING : SIDE_SALES;
        spans[i] = (struct chart_span){i % 5,
                                       i / 5 * 13.0,
                                       i / 5 * 13.0 + 13,
                                       people[(i + i / 5) % 5],
                                       theme_side_soft(side),
                                       theme_side_ink(side)};
    }
    chart_draw_timeline(ui->list, ui_panel(ui, box, "Who sat where"),
                        &(struct chart_timeline){.rows = rows,
                                                 .row_count = 5,
                                                 .spans = spans,
                                                 .span_count = 20,
                                                 .marks = marks,
                                                 .mark_count = 3,
                                                 .length = 52,
                                                 .first_label = 1,
                                                 .x_name = "week",
                                                 .now = 30.5});
}

static void draw_alignment(struct ui *ui, struct box box)
{
    static const double pull[] = {0.42, 0.45, NAN, 0.47, 0.55, 0.58, 0.61, 0.60};
    static const double trust[] = {0.44, 0.45, 0.46, 0.49, 0.53, 0.56, 0.60, 0.61};
    struct chart_series series[] = {
        {"We pull together", pull, 8, theme_series(2), theme_series_ink(2), false},
        {"They deliver", trust, 8, theme_series(3), theme_series_ink(3), false}};

    chart_draw_lines(ui->list, ui_panel(ui, box, "How it feels"),
                     &(struct chart){.series = series,
                                     .series_count = 2,
                                     .length = 8,
                                     .first_label = 1,
                                     .x_name = "week",
                                     .unit = CHART_SHARE});
}

static void draw_charts(struct ui *ui, struct box box)
{
    struct box top = box_row(box, 2, 0, SPACE_M);
    struct box bottom = box_row(box, 2, 1, SPACE_M);

    draw_revenue(ui, box_column(top, 2, 0, SPACE_M));
    draw_pipeline(ui, box_column(top, 2, 1, SPACE_M));
    draw_chairs(ui, box_column(bottom, 2, 0, SPACE_M));
    draw_alignment(ui, box_column(bottom, 2, 1, SPACE_M));
}

/* ---- The note: text, scrolling, bars ---- */

static void draw_bars(struct ui *ui, struct box box)
{
    struct box inside = ui_panel(ui, box, "The common budget");
    struct ui_bar_part parts[] = {{4000, theme_role(ROLE_BRAND)},
                                  {6000, theme_role(ROLE_DEMAND)},
                                  {3000, theme_role(ROLE_PMI)}};
    struct ui_bar bar = {parts, 3, 18000, 15000};
    float x;

    ui_bar(ui, box_cut_top(&inside, 16), &bar);
    box_cut_top(&inside, SPACE_M);
    x = inside.x;
    x += ui_pill(ui, x, inside.y, UI_TONE_GOOD, "on target") + SPACE_S;
    x += ui_pill(ui, x, inside.y, UI_TONE_WARN, "asked for $2,000") + SPACE_S;
    x += ui_pill(ui, x, inside.y, UI_TONE_BAD, "late") + SPACE_S;
    ui_pill(ui, x, inside.y, UI_TONE_PLAIN, "on autopilot");
    box_cut_top(&inside, 22 + SPACE_M);
    ui_paragraph(ui, inside, theme_text(TYPE_BODY, COLOUR_INK),
                 "Whoever spends from the common budget sees this one bar. What goes beyond it "
                 "becomes a request; the managing director grants it with one click.");
}

static void draw_chat(struct ui *ui, struct box box, struct gallery *gallery)
{
    struct box inside = ui_panel(ui, box, "Hand-over note");
    struct box line = box_cut_bottom(&inside, HEIGHT_EDIT);
    struct ui_button save = {.id = "save", .label = "Save", .look = UI_PRIMARY};
    struct ui_edit note = {.id = "note", .hint = "Next to go wrong ...", .capacity = 81};
    struct box at = box_cut_right(&line, ui_button_width(ui, &save));
    struct ui_scroll scroll = {.id = "notes", .content_height = 14 * 46, .sticks_to_end = true};

    box_cut_bottom(&inside, SPACE_M);
    struct box content = ui_scroll_begin(ui, inside, &scroll);
    for (int i = 0; i < 14; i++) {
        struct box entry = box_cut_top(&content, 46);
        char title[32];
        snprintf(title, sizeof title, "Week %d", i + 1);
        gfx_text(ui->list, box_cut_top(&entry, 18), theme_text(TYPE_NOTE, COLOUR_MUTED), title);
        gfx_text(ui->list, box_cut_top(&entry, 22), theme_text(TYPE_BODY, COLOUR_INK),
                 "Harbor Foods waited 9 days and signed with Corvex.");
    }
    ui_scroll_end(ui);
    box_cut_right(&line, SPACE_S);
    bool is_entered = ui_edit(ui, line, &note, gallery->note) == UI_EDIT_ENTERED;
    if (ui_button(ui, at, &save) || is_entered) {
        gallery->saved++;
        gallery->note[0] = 0;
        ui_toast(ui, UI_TONE_PLAIN, "Your note waits for the next holder.");
    }
}

static void draw_types(struct ui *ui, struct box box)
{
    static const char *const samples[] = {"Note: the smallest text",
                                          "Small: rows and hints",
                                          "Body: sentences",
                                          "Heading",
                                          "Title",
                                          "Display"};
    struct box inside = ui_panel(ui, box, "Letters and colours");
    enum { SWATCHES = ROLE_COUNT };

    for (int i = 0; i < 6; i++) {
        struct text_style style = theme_text((enum theme_type)i, COLOUR_INK);
        gfx_text(ui->list, box_cut_top(&inside, style.size * 1.75f), style, samples[i]);
    }
    box_cut_top(&inside, SPACE_M);
    for (int i = 0; i < SWATCHES; i++) {
        struct box row = box_cut_top(&inside, 24);
        gfx_circle(ui->list, (struct point){row.x + 8, row.y + 12}, 7, theme_role((enum role)i));
        row.x += 26;
        gfx_text(ui->list, row, theme_text(TYPE_SMALL, theme_role_ink((enum role)i)),
                 role_name((enum role)i));
    }
}

static void draw_texts(struct ui *ui, struct box box, struct gallery *gallery)
{
    struct box left = box_column(box, 2, 0, SPACE_M);
    struct box right = box_column(box, 2, 1, SPACE_M);

    draw_bars(ui, box_cut_top(&left, 190));
    box_cut_top(&left, SPACE_M);
    draw_chat(ui, left, gallery);
    draw_types(ui, right);
}

/* ---- The window ---- */

static void draw_head(struct ui *ui, struct box box, struct gallery *gallery)
{
    static const char *const pages[] = {"Desk", "Charts", "Texts"};
    static const unsigned char news[] = {0, 0, 3};
    struct ui_tabs tabs = {.id = "pages", .names = pages, .count = 3, .keys = "123", .marks = news};
    struct box ground = {0, 0, box.width, box.height};

    gfx_rect(ui->list, ground, 0, COLOUR_PANEL);
    gfx_rect(ui->list, (struct box){0, box.height - 1, box.width, 1}, 0, COLOUR_LINE);
    box = box_inset(box, 0);
    box_cut_left(&box, SPACE_L);
    gfx_text(ui->list, box_cut_left(&box, 90), theme_text(TYPE_TITLE, COLOUR_ACCENT), "Baton");
    box_cut_right(&box, SPACE_L);
    ui_dial(ui, box_inset(box_cut_right(&box, 56), 6), 0.62f, UI_TONE_PLAIN, "28");
    gfx_text(ui->list, box_cut_right(&box, 250),
             theme_aligned(TYPE_SMALL, COLOUR_MUTED, ALIGN_RIGHT),
             "Quarter 1 · week 9 · Campaigns");
    ui_tabs(ui, box, &tabs, &gallery->page);
}

static void draw_question(struct ui *ui, struct gallery *gallery)
{
    struct ui_modal modal = {
        .id = "leave?", .title = "Leave your chair?", .width = 420, .height = 116};
    struct ui_button yes = {.id = "yes", .label = "Leave", .look = UI_DANGER};
    struct ui_button no = {.id = "no", .label = "Stay", .look = UI_QUIET};
    bool is_closed = false;
    struct box inside = ui_modal_begin(ui, &modal, &is_closed);
    struct box row = box_cut_bottom(&inside, HEIGHT_BUTTON);

    ui_paragraph(ui, inside, theme_text(TYPE_BODY, COLOUR_INK),
                 "The autopilot takes over and keeps your standing orders. You can come back with "
                 "the same code at any time.");
    struct box at_yes = box_cut_right(&row, 96);
    box_cut_right(&row, SPACE_S);
    bool is_no = ui_button(ui, box_cut_right(&row, 96), &no);
    bool is_yes = ui_button(ui, at_yes, &yes);
    ui_modal_end(ui);
    if (is_closed || is_yes || is_no) gallery->is_asking = false;
}

void gallery_frame(void *context, struct ui *ui)
{
    struct gallery *gallery = context;
    struct box box = ui->screen;

    draw_head(ui, box_cut_top(&box, 56), gallery);
    box = box_inset(box, SPACE_L);
    if (gallery->page == 0) draw_desk(ui, box, gallery);
    if (gallery->page == 1) draw_charts(ui, box);
    if (gallery->page == 2) draw_texts(ui, box, gallery);
    if (gallery->is_asking) draw_question(ui, gallery);
}

static bool gallery_tick(void *context, uint64_t now_ms)
{
    (void)context;
    (void)now_ms;
    return false;
}

static int gallery_week(void *context)
{
    const struct gallery *gallery = context;

    return gallery->week;
}

struct app_hooks gallery_hooks(struct gallery *gallery)
{
    return (struct app_hooks){
        .app = gallery, .frame = gallery_frame, .tick = gallery_tick, .week = gallery_week};
}
