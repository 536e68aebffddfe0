#include "facts.h"
#include "requests.h"
#include "room_views.h"

#include <string.h>

/* What one person knows beyond their own chairs (MODEL 2.5, 2.11): the numbers of chairs they have
 * held long enough, looked into or checked, what the others say of themselves, and how far they
 * are on the way to the director's chair. Numbers leave through project() only. */

#define NEVER_CLOSED 65535

/* Marks the weeks of one sitting that are over. */
static void mark_weeks(const struct sitting *sitting, unsigned now, bool has_sat[WEEKS_MAX])
{
    unsigned end = sitting->is_over ? sitting->to_week : now;
    for (unsigned week = sitting->from_week; week < end && week < now; week++)
        has_sat[week] = true;
}

unsigned room_weeks_held(const struct room *room, const struct person *person, unsigned roles)
{
    const struct team *team = &room->teams[person->team];
    bool has_sat[WEEKS_MAX] = {false};
    unsigned weeks = 0;
    for (unsigned i = 0; i < team->sitting_count; i++) {
        const struct sitting *sitting = &team->sittings[i];
        if (sitting->person == person->id && (roles & (1u << sitting->role)) != 0)
            mark_weeks(sitting, room->week, has_sat);
    }
    for (unsigned week = 0; week < room->week; week++)
        weeks += has_sat[week];
    return weeks;
}

/* ---- Why a chair's numbers lie open, and until when -------------------------------------------
 */

struct opening {
    enum book_why why;
    uint16_t until_week; /* 0: closed */
};

static void open_for_looks(const struct team *team, const struct person *person, enum role role,
                           struct opening *opening)
{
    for (unsigned from = 0; from < ROLE_COUNT; from++) {
        const struct look *look = &team->dealings.looks[from];
        bool is_ours = (person->roles & (1u << from)) != 0 && look->is_taken && look->role == role;
        if (is_ours && look->until_week > opening->until_week)
            *opening = (struct opening){BOOK_LOOKED, look->until_week};
    }
}

static void open_for_checks(const struct team *team, const struct person *person, enum role role,
                            struct opening *opening)
{
    for (unsigned i = 0; i < team->dealings.check_count; i++) {
        const struct check *check = &team->dealings.checks[i];
        uint16_t until = (uint16_t)(check->week + CHECK_WEEKS);
        if (check->person != person->id ||
            statement_info((enum statement)check->statement)->role != role)
            continue;
        if (until > opening->until_week) *opening = (struct opening){BOOK_CHECKED, until};
    }
}

static struct opening opening_of(const struct room *room, const struct person *person,
                                 enum role role)
{
    const struct team *team = &room->teams[person->team];
    struct opening opening = {BOOK_HELD, 0};
    if (person->roles & (1u << role)) return opening;
    if (room_weeks_held(room, person, 1u << role) >= BOOK_HELD_WEEKS)
        return (struct opening){BOOK_HELD, NEVER_CLOSED};
    open_for_looks(team, person, role, &opening);
    open_for_checks(team, person, role, &opening);
    if (opening.until_week <= room->week) opening.until_week = 0;
    return opening;
}

static void fill_books(const struct room *room, const struct person *person,
                       struct view_books_view *view)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        struct opening opening = opening_of(room, person, (enum role)role);
        struct panel panel;
        if (opening.until_week == 0) continue;
        project(room->teams[person->team].world, (enum role)role, &panel);
        if (panel.count == 0) continue;
        struct book_row *book = &view->books[view->books_count++];
        const size_t max = sizeof book->panel / sizeof *book->panel;
        book->role = (uint8_t)role;
        book->why = (uint8_t)opening.why;
        book->until_week = opening.until_week;
        while (book->panel_count < panel.count && book->panel_count < max) {
            book->panel[book->panel_count] = panel.rows[book->panel_count];
            book->panel_count++;
        }
    }
}

/* ---- What the others say, and what was held against the facts ---------------------------------
 */

static void fill_statements(const struct team *team, const struct person *person,
                            struct view_books_view *view)
{
    for (unsigned i = 0; i < STATEMENT_COUNT; i++) {
        if (person->roles & (1u << statement_info((enum statement)i)->role)) continue;
        struct fact fact = world_fact(team->world, (enum statement)i);
        view->statements[view->statements_count++] = (struct statement_row){(uint8_t)i, fact.said};
    }
}

/* The last ones that this person asked for, the newest first. */
static void fill_checked(const struct team *team, const struct person *person,
                         struct view_books_view *view)
{
    const size_t max = sizeof view->checked / sizeof *view->checked;
    for (unsigned i = team->dealings.check_count; i > 0 && view->checked_count < max; i--) {
        const struct check *check = &team->dealings.checks[i - 1];
        if (check->person != person->id) continue;
        view->checked[view->checked_count++] = (struct checked_row){
            check->statement, check->holds, check->week, check->said, check->found};
    }
}

static void fill_rights(const struct room *room, const struct person *person,
                        struct view_books_view *view)
{
    const struct team *team = &room->teams[person->team];
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        const struct look *look = &team->dealings.looks[role];
        if (!(person->roles & (1u << role))) continue;
        view->has_looked |= look->is_taken && look->until_week > room->week;
        view->may_check |=
            world_knowing(team->world, role_side((enum role)role)) >= KNOWING_TO_CHECK;
    }
}

void fill_books_view(struct room *room, const struct person *person, struct view_books_view *view)
{
    const struct team *team = &room->teams[person->team];
    fill_rights(room, person, view);
    view->weeks_marketing = (uint16_t)room_weeks_held(room, person, roles_of_side(SIDE_MARKETING));
    view->weeks_sales = (uint16_t)room_weeks_held(room, person, roles_of_side(SIDE_SALES));
    view->is_ready_for_director =
        view->weeks_marketing >= DIRECTOR_WEEKS && view->weeks_sales >= DIRECTOR_WEEKS;
    fill_books(room, person, view);
    fill_statements(team, person, view);
    fill_checked(team, person, view);
}
