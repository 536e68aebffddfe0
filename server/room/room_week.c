#include "ensure.h"
#include "room_state.h"
#include "step.h"

/* One week of every team, as a row applies it: what is counted before it, and what is kept of it
 * for screens, news and the debrief. */

static void step_team(const struct room *room, struct team *team, unsigned week)
{
    const struct world *world = team->world;
    const bool was_assessing = world->assess_week != 0;
    team_pay_own(team);
    world_step(team->world, &team->happenings);
    team->dealings.is_assessed_news = was_assessing && world->assess_week == 0;
    team->weeks[week] = team->happenings.result;
    team->brand[week] = world->B;
    team->waiting[week] = world->last[SIGNAL_inbox];
    team_keep_signs(room, team, week);
    team_keep_own(team, week);
    team_keep_seat_at_table(team);
    team_keep_news(team, week);
}

/* Notes who worked in the quarter that ended, and where the past stood. */
static void end_quarter(struct room *room, unsigned quarter)
{
    for (unsigned i = 0; i < room->open.teams && quarter < QUARTERS_MAX; i++) {
        struct team *team = &room->teams[i];
        team->ends[quarter].changes = (uint32_t)team_mark(team);
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            team->ends[quarter].from[role] = team->chairs[role].since_change;
    }
    for (uint32_t i = 0; i < room->person_count; i++)
        room->people[i].worked = room->people[i].roles;
    room->has_to_think = true;
}

void room_step_week(struct room *room)
{
    ensure(room->week < WEEKS_MAX);
    for (unsigned i = 0; i < room->open.teams; i++) {
        room_count_overruled(room, i);
        step_team(room, &room->teams[i], room->week);
    }
    room->week++;
    if (room_is_quarter_start(room, room->week))
        end_quarter(room, room_quarter(room, room->week) - 1);
}
