#include "debrief_page.h"
#include "ensure.h"
#include "plot.h"
#include "text.h"

#include <stdio.h>

#define LEFT       126
#define ROW        26
#define LANES_MAX  3
#define GROUPS_MAX 512

static const char *side_colour(enum role role)
{
    switch (role_side(role)) {
    case SIDE_SALES:
        return PLOT_SALES;
    case SIDE_MARKETING:
        return PLOT_MARKETING;
    case SIDE_NEUTRAL:
        return PLOT_COMMON;
    }
    return PLOT_INK;
}

static const char *side_soft(enum role role)
{
    switch (role_side(role)) {
    case SIDE_SALES:
        return "#DCEBF5";
    case SIDE_MARKETING:
        return "#FAE6D9";
    case SIDE_NEUTRAL:
        return "#DBF1EA";
    }
    return "#EEEEEE";
}

static bool has_chair(const struct story *story, unsigned role)
{
    return (story->room->open.chairs & (1u << role)) != 0;
}

static unsigned chair_count(const struct story *story)
{
    unsigned count = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        count += has_chair(story, role);
    return count;
}

static void open_rows(struct plot *plot, const struct story *story, const char *meaning)
{
    unsigned row = 0;
    plot_open(plot->paper, plot->height + 26, meaning);
    plot_quarters(plot, story->room->open.weeks_per_quarter, story->room->open.weeks);
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        double y = plot->top + row * ROW;
        if (!has_chair(story, role)) continue;
        paper_put(plot->paper,
                  "<rect x=\"0\" y=\"%.1f\" width=\"4\" height=\"%d\" fill=\"%s\"/>\n"
                  "<line x1=\"0\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#E3E8ED\"/>\n",
                  y + 4, ROW - 8, side_colour((enum role)role), PLOT_WIDTH, y + ROW, y + ROW);
        plot_text(plot->paper, (struct plot_label){12, y + 17, "start", "b", PLOT_INK},
                  role_name((enum role)role));
        row++;
    }
}

static struct plot timeline(struct paper *paper, const struct story *story)
{
    return (struct plot){
        paper, LEFT, 4, PLOT_WIDTH - LEFT - 2, ROW * chair_count(story), story->room->open.weeks,
        0,     1};
}

/* ---- Who sat where when ------------------------------------------------------------------------
 */

struct lane {
    unsigned free_from[LANES_MAX];
    unsigned count;
};

/* Two who share a chair sit in lanes above each other. */
static unsigned lane_of(struct lane *lanes, unsigned from, unsigned to)
{
    unsigned lane = 0;
    while (lane < LANES_MAX - 1 && lanes->free_from[lane] > from)
        lane++;
    lanes->free_from[lane] = to;
    if (lane + 1 > lanes->count) lanes->count = lane + 1;
    return lane;
}

static unsigned end_of(const struct story_team *team, const struct sitting *sitting)
{
    return sitting->is_over ? sitting->to_week : team->weeks;
}

/* The name as far as it fits. */
static void put_name(const struct plot *plot, const struct person *person, double x, double width,
                     double y)
{
    char name[sizeof person->name];
    size_t fits = width > 8 ? (size_t)((width - 6) / 5.6) : 0;
    size_t at = 0, letters = 0;
    while (person->name[at] != 0 && letters <= fits) {
        at++;
        while ((person->name[at] & 0xC0) == 0x80)
            at++;
        letters++;
    }
    if (fits == 0) return;
    if (letters > fits)
        text_copy(name, at < sizeof name ? at : sizeof name, person->name);
    else
        text_copy(name, sizeof name, person->name);
    plot_text(plot->paper, (struct plot_label){x + 4, y, "start", "s", PLOT_INK}, name);
}

static void put_sitting(const struct plot *plot, const struct story *story,
                        const struct story_team *team, const struct sitting *sitting,
                        struct lane *lanes, unsigned lanes_of_row, double y)
{
    const struct person *person = room_person(story->room, sitting->person);
    unsigned end = end_of(team, sitting);
    if (person == NULL || end <= sitting->from_week) return;
    unsigned lane = lane_of(lanes, sitting->from_week, end);
    double height = (ROW - 6.0) / lanes_of_row, top = y + 3 + lane * height;
    double x = plot_x(plot, sitting->from_week) + 1, width = plot_x(plot, end) - x - 1;
    paper_put(plot->paper, "<g><title>");
    paper_put_html(plot->paper, person->name);
    paper_put(plot->paper,
              ", weeks %u to %u</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" "
              "rx=\"3\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.8\"/>\n",
              sitting->from_week + 1u, end, x, top, width, height - 1,
              side_soft((enum role)sitting->role), side_colour((enum role)sitting->role));
    put_name(plot, person, x, width, top + height / 2 + 3.5);
    paper_put(plot->paper, "</g>\n");
}

static void put_row_of_sittings(const struct plot *plot, const struct story *story,
                                const struct story_team *team, unsigned role, double y)
{
    struct lane counted = {0}, lanes = {0};
    const struct team *seated = team->team;
    paper_put(plot->paper,
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#C3CCD4\" "
              "stroke-dasharray=\"2 3\"/>\n",
              plot_x(plot, 0), plot_x(plot, team->weeks), y + ROW / 2.0, y + ROW / 2.0);
    for (unsigned i = 0; i < seated->sitting_count; i++)
        if (seated->sittings[i].role == role &&
            end_of(team, &seated->sittings[i]) > seated->sittings[i].from_week)
            lane_of(&counted, seated->sittings[i].from_week, end_of(team, &seated->sittings[i]));
    for (unsigned i = 0; i < seated->sitting_count; i++)
        if (seated->sittings[i].role == role)
            put_sitting(plot, story, team, &seated->sittings[i], &lanes,
                        counted.count > 0 ? counted.count : 1, y);
}

void chart_seats(struct paper *paper, const struct story *story, const struct story_team *team)
{
    struct plot plot = timeline(paper, story);
    unsigned row = 0;
    open_rows(&plot, story, "Who sat in which chair in which weeks");
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (has_chair(story, role))
            put_row_of_sittings(&plot, story, team, role, plot.top + ROW * row++);
    plot_close(paper);
}

/* ---- What each chair decided when --------------------------------------------------------------
 */

static unsigned decisions_in_week(const struct team *team, unsigned role, unsigned week)
{
    unsigned count = 0;
    for (size_t i = 0; i < team->decision_count; i++)
        count += team->decisions[i].role == role && team->decisions[i].week == week;
    return count;
}

static void put_dot(const struct plot *plot, unsigned role, unsigned week, unsigned count, double y)
{
    char number[16];
    double x = plot_x(plot, week + 0.5), radius = count > 1 ? 6.5 : 4;
    paper_put(plot->paper, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>\n", x, y,
              radius, side_colour((enum role)role));
    if (count < 2) return;
    snprintf(number, sizeof number, "%u", count);
    plot_text(plot->paper, (struct plot_label){x, y + 3, "middle", "w", "#FFFFFF"}, number);
}

void chart_decisions(struct paper *paper, const struct story *story, const struct story_team *team)
{
    struct plot plot = timeline(paper, story);
    unsigned row = 0;
    open_rows(&plot, story, "In which weeks each chair changed its orders");
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        double y = plot.top + ROW * row + ROW / 2.0;
        if (!has_chair(story, role)) continue;
        row++;
        for (unsigned week = 0; week < team->weeks; week++) {
            unsigned count = decisions_in_week(team->team, role, week);
            if (count > 0) put_dot(&plot, role, week, count, y);
        }
    }
    plot_close(paper);
}

/* One order of one chair in one quarter: its first and last value, and how often it moved. */
struct moved_order {
    uint16_t week, last_week, slot;
    uint8_t role;
    unsigned count;
    double before, after;
};

static unsigned gather_changes(const struct story *story, const struct team *team, unsigned quarter,
                               struct moved_order *changes)
{
    unsigned count = 0;
    for (size_t i = 0; i < team->decision_count; i++) {
        const struct decision_made *made = &team->decisions[i];
        unsigned at = 0;
        if (room_quarter(story->room, made->week) != quarter) continue;
        while (at < count && changes[at].slot != made->slot)
            at++;
        if (at == GROUPS_MAX) continue;
        if (at == count)
            changes[count++] = (struct moved_order){
                .week = made->week, .slot = made->slot, .role = made->role, .before = made->before};
        changes[at].last_week = made->week;
        changes[at].after = made->after;
        changes[at].count++;
    }
    return count;
}

static void put_change(struct paper *paper, const struct story *story,
                       const struct moved_order *change)
{
    char what[80], before[40], after[40];
    story_word_decision(story, change->slot, what, sizeof what);
    story_word_value(story, change->slot, change->before, before, sizeof before);
    story_word_value(story, change->slot, change->after, after, sizeof after);
    paper_put(paper, "<tr><td class=\"num\">%u", change->week + 1u);
    if (change->last_week > change->week) paper_put(paper, "&ndash;%u", change->last_week + 1u);
    paper_put(paper, "</td><td>");
    paper_put_html(paper, what);
    paper_put(paper, "</td><td>");
    paper_put_html(paper, before);
    paper_put(paper, " &rarr; ");
    paper_put_html(paper, after);
    if (change->count > 1) paper_put(paper, " <small>(%u changes)</small>", change->count);
    paper_put(paper, "</td></tr>\n");
}

static void list_chair(struct paper *paper, const struct story *story,
                       const struct moved_order *changes, unsigned count, unsigned role)
{
    unsigned own = 0;
    for (unsigned i = 0; i < count; i++)
        own += changes[i].role == role;
    if (own == 0) return;
    paper_put(paper, "<tr class=\"chair\"><td colspan=\"3\" style=\"border-left-color:%s\">",
              side_colour((enum role)role));
    paper_put_html(paper, room_role_name(story->room, (enum role)role));
    paper_put(paper, "</td></tr>\n");
    for (unsigned i = 0; i < count; i++)
        if (changes[i].role == role) put_change(paper, story, &changes[i]);
}

void list_decisions(struct paper *paper, const struct story *story, const struct story_team *team)
{
    struct moved_order changes[GROUPS_MAX];
    paper_put(paper, "<div class=\"columns\">\n");
    for (unsigned quarter = 0; quarter < story->quarters; quarter++) {
        unsigned count = gather_changes(story, team->team, quarter, changes);
        paper_put(paper, "<table class=\"orders\"><caption>Quarter %u</caption>\n", quarter + 1);
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            list_chair(paper, story, changes, count, role);
        if (count == 0)
            paper_put(paper, "<tr><td>All chairs kept the orders they had found.</td></tr>\n");
        paper_put(paper, "</table>\n");
    }
    paper_put(paper, "</div>\n");
}
