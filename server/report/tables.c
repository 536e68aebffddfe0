#include "debrief_page.h"

#include <stdio.h>

/*
 * The CSV files, made for spreadsheets: commas, every text in quotes, CR LF. `week` counts from 0
 * as in scenario files and journals, `screen_week` from 1 as on the screens.
 */

static void put_names(struct paper *paper, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        paper_put_cell(paper, names[i]);
    paper_end_row(paper);
}

static void put_when(struct paper *paper, const struct story *story, unsigned team, unsigned week)
{
    paper_put_whole(paper, team + 1);
    paper_put_whole(paper, week);
    paper_put_whole(paper, week + 1);
    paper_put_whole(paper, room_quarter(story->room, week) + 1);
}

static long long cents(double thousands)
{
    double value = thousands * 100000.0;
    return (long long)(value < 0 ? value - 0.5 : value + 0.5);
}

/* ---- weeks.csv ---------------------------------------------------------------------------------
 */

static void put_week(struct paper *paper, const struct story_team *team, unsigned week)
{
    const struct week_result *r = &team->results[week];
    const double money[] = {r->revenue, team->targets[week], r->new_revenue,
                            r->renewal, r->expansion,        r->cost,
                            r->profit};
    const double reals[] = {r->raw, r->leads, r->accepted, team->waiting[week], r->opportunities};
    const uint32_t wholes[] = {r->open_deals, r->won, r->lost, r->churned, r->customers};
    const double shares[] = {r->load,           r->wait_hours, r->awareness, team->brand[week],
                             r->satisfaction,   r->gap,        r->index,     r->felt_sales,
                             r->felt_marketing, r->felt_ceo,   r->tension,   r->power};
    for (size_t i = 0; i < sizeof money / sizeof *money; i++)
        paper_put_whole(paper, cents(money[i]));
    for (size_t i = 0; i < sizeof reals / sizeof *reals; i++)
        paper_put_real(paper, reals[i]);
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++)
        paper_put_whole(paper, wholes[i]);
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
        paper_put_real(paper, shares[i]);
}

/* The scenario's own numbers, "own_buzz"; they stay as they are once nobody plays any more. */
static void put_own_names(struct paper *paper, const struct story *story)
{
    char name[48];
    for (uint32_t i = 0; i < story->room->brought.metric_count; i++) {
        snprintf(name, sizeof name, "own_%s", story->room->brought.metrics[i].id);
        paper_put_cell(paper, name);
    }
}

static void put_own(struct paper *paper, const struct story *story, const struct story_team *team,
                    unsigned week)
{
    const struct team_own *own = &team->team->own;
    for (uint32_t i = 0; i < story->room->brought.metric_count; i++)
        paper_put_real(paper, week < story->room->week ? own->history[i][week] : own->measured[i]);
}

void table_weeks(struct paper *paper, const struct story *story)
{
    static const char *const names[] = {
        "team",           "week",          "screen_week", "quarter",       "is_successor",
        "revenue_cents",  "target_cents",  "new_cents",   "renewal_cents", "expansion_cents",
        "cost_cents",     "profit_cents",  "inquiries",   "leads",         "accepted_leads",
        "waiting_leads",  "opportunities", "open_deals",  "won",           "lost",
        "churned",        "customers",     "load",        "wait_hours",    "awareness",
        "brand",          "satisfaction",  "product_gap", "alignment",     "felt_sales",
        "felt_marketing", "felt_ceo",      "tension",     "power"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        paper_put_cell(paper, names[i]);
    put_own_names(paper, story);
    paper_end_row(paper);
    for (unsigned i = 0; i < story->team_count; i++) {
        const struct story_team *team = &story->teams[i];
        for (unsigned week = 0; week < team->all_weeks; week++) {
            put_when(paper, story, i, week);
            paper_put_whole(paper, week >= team->weeks);
            put_week(paper, team, week);
            put_own(paper, story, team, week);
            paper_end_row(paper);
        }
    }
}

/* ---- decisions.csv -----------------------------------------------------------------------------
 */

static void put_decision(struct paper *paper, const struct story *story,
                         const struct decision_made *made)
{
    char what[80], before[40], after[40];
    bool is_own = made->slot >= DECISION_SLOTS;
    const struct decision_info *info = is_own ? NULL : decision_info(decision_of_slot(made->slot));
    story_word_decision(story, made->slot, what, sizeof what);
    story_word_value(story, made->slot, made->before, before, sizeof before);
    story_word_value(story, made->slot, made->after, after, sizeof after);
    paper_put_cell(paper, room_role_name(story->room, (enum role)made->role));
    paper_put_cell(paper, is_own ? story->room->brought.decisions[made->slot - DECISION_SLOTS].id
                                 : info->key);
    paper_put_whole(paper, is_own ? 0 : made->slot - info->first_slot);
    paper_put_cell(paper, what);
    paper_put_real(paper, made->before);
    paper_put_real(paper, made->after);
    paper_put_cell(paper, before);
    paper_put_cell(paper, after);
    paper_put_whole(paper, made->is_overruled);
}

void table_decisions(struct paper *paper, const struct story *story)
{
    static const char *const names[] = {
        "team",     "week",   "screen_week", "quarter",     "chair",      "key",      "element",
        "decision", "before", "after",       "before_text", "after_text", "overruled"};
    put_names(paper, names, sizeof names / sizeof *names);
    for (unsigned i = 0; i < story->team_count; i++) {
        const struct team *team = story->teams[i].team;
        for (size_t k = 0; k < team->decision_count; k++) {
            put_when(paper, story, i, team->decisions[k].week);
            put_decision(paper, story, &team->decisions[k]);
            paper_end_row(paper);
        }
    }
}

/* ---- handoffs.csv ------------------------------------------------------------------------------
 */

/* Who sat in the chair when this sitting began; NULL: nobody of the room. */
static const struct person *predecessor(const struct story *story, const struct team *team,
                                        const struct sitting *sitting)
{
    const struct person *found = NULL;
    for (unsigned i = 0; i < team->sitting_count; i++) {
        const struct sitting *other = &team->sittings[i];
        if (other->role == sitting->role && other->is_over &&
            other->to_week == sitting->from_week && other->from_week < other->to_week)
            found = room_person(story->room, other->person);
    }
    return found;
}

static void put_sitting(struct paper *paper, const struct story *story,
                        const struct story_team *team, const struct sitting *sitting)
{
    const struct person *person = room_person(story->room, sitting->person);
    const struct person *before = predecessor(story, team->team, sitting);
    unsigned end = sitting->is_over ? sitting->to_week : team->weeks;
    paper_put_cell(paper, room_role_name(story->room, (enum role)sitting->role));
    paper_put_cell(paper, before != NULL ? before->name : "");
    paper_put_cell(paper, person != NULL ? person->name : "");
    paper_put_whole(paper, end);
    paper_put_whole(paper, end - sitting->from_week);
    paper_end_row(paper);
}

void table_handoffs(struct paper *paper, const struct story *story)
{
    static const char *const names[] = {"team",      "week",       "screen_week",
                                        "quarter",   "chair",      "from_person",
                                        "to_person", "until_week", "weeks_held"};
    put_names(paper, names, sizeof names / sizeof *names);
    for (unsigned i = 0; i < story->team_count; i++) {
        const struct story_team *team = &story->teams[i];
        for (unsigned k = 0; k < team->team->sitting_count; k++) {
            const struct sitting *sitting = &team->team->sittings[k];
            unsigned end = sitting->is_over ? sitting->to_week : team->weeks;
            if (end <= sitting->from_week) continue;
            put_when(paper, story, i, sitting->from_week);
            put_sitting(paper, story, team, sitting);
        }
    }
}

/* ---- pulse.csv ---------------------------------------------------------------------------------
 */

static void put_scale(struct paper *paper, unsigned quarter, const char *question,
                      const unsigned *counts)
{
    unsigned answers = 0;
    double sum = 0;
    for (unsigned i = 1; i <= 5; i++) {
        answers += counts[i];
        sum += i * counts[i];
    }
    paper_put_whole(paper, quarter + 1);
    paper_put_cell(paper, question);
    if (!story_may_show(answers)) {
        paper_put_cell(paper, "not shown: fewer than five people answered");
        paper_end_row(paper);
        return;
    }
    paper_put_cell(paper, "all teams");
    paper_put_whole(paper, answers);
    paper_put_real(paper, sum / answers);
    for (unsigned i = 1; i <= 5; i++)
        paper_put_whole(paper, counts[i]);
    paper_end_row(paper);
}

static void put_causes(struct paper *paper, unsigned quarter, const struct story_pulse *pulse)
{
    for (unsigned cause = 1; cause <= STORY_CAUSES; cause++) {
        paper_put_whole(paper, quarter + 1);
        paper_put_cell(paper, "what held us back");
        paper_put_cell(paper, story_cause(cause));
        paper_put_whole(paper, pulse->causes[cause]);
        paper_end_row(paper);
    }
}

void table_pulse(struct paper *paper, const struct story *story)
{
    static const char *const names[] = {"quarter", "question", "who",    "answers", "mean",
                                        "said_1",  "said_2",   "said_3", "said_4",  "said_5"};
    bool is_any = false;
    put_names(paper, names, sizeof names / sizeof *names);
    for (unsigned quarter = 0; quarter < QUARTERS_MAX; quarter++) {
        const struct story_pulse *pulse = &story->pulses[quarter];
        if (pulse->answers == 0) continue;
        is_any = true;
        put_scale(paper, quarter, "we pull together", pulse->together);
        put_scale(paper, quarter, "the other side delivers", pulse->delivers);
        put_scale(paper, quarter, "what matters most: 1 this quarter, 5 next year", pulse->horizon);
        if (story_may_show(pulse->cause_answers)) put_causes(paper, quarter, pulse);
    }
    if (!is_any) {
        paper_put_cell(paper, "nobody answered at any break");
        paper_end_row(paper);
    }
}
