#include "requests.h"
#include "room_views.h"
#include "text.h"

#include <stdio.h>

/* Requests as rows of views: those for money are the whole team's, every other one lies on two
 * desks, that of the chair that asks and that of the chair that answers, and on no third. */

static double money_of(const struct decisions *now, const struct setting *setting)
{
    const struct decision_info *info = decision_info(decision_of_slot(setting->slot));
    return info->budget_weight * (setting->value - decisions_get(now, setting->slot));
}

/* "Brand aims at", or "Brand money and more" where an idea is about several decisions. */
static void word_what(const struct request *request, char *out, size_t capacity)
{
    bool has_more = false;
    if (request->kind == REQUEST_INITIATIVE) {
        text_copy(out, capacity,
                  initiative_info((enum initiative)request->slot)->label[LANGUAGE_EN]);
        return;
    }
    enum decision first = decision_of_slot(request->slot);
    for (unsigned i = 0; i < request->setting_count; i++)
        has_more |= decision_of_slot(request->settings[i].slot) != first;
    snprintf(out, capacity, "%s%s", decision_info(first)->label, has_more ? " and more" : "");
}

static void fill_change(const struct team *team, const struct request *request,
                        struct request_row *row)
{
    const struct decisions *now = &team->world->decided;
    const struct setting setting = {request->slot, request->value};
    double money = 0;
    if (request->kind == REQUEST_INITIATIVE) return;
    row->now = decisions_get(now, request->slot);
    row->value = request->value;
    for (unsigned i = 0; i < request->setting_count; i++)
        money += money_of(now, &request->settings[i]);
    row->weekly_cents = cents_of(request->setting_count > 0 ? money : money_of(now, &setting));
}

static void fill_request(const struct team *team, const struct request *request,
                         struct request_row *row)
{
    row->request = request->id;
    row->kind = request->kind;
    row->role = request->role;
    row->signer = request->signer;
    row->week = request->week;
    row->slot = request->slot;
    fill_change(team, request, row);
    word_what(request, row->what, sizeof row->what);
}

void fill_team_requests(const struct team *team, struct view_team_view *view)
{
    const size_t max = sizeof view->requests / sizeof *view->requests;
    for (size_t i = 0; i < REQUESTS_MAX && view->requests_count < max; i++) {
        const struct request *request = &team->requests[i];
        if (request->id != 0 && request->kind == REQUEST_MONEY)
            fill_request(team, request, &view->requests[view->requests_count++]);
    }
}

void fill_papers(const struct team *team, enum role role, struct view_desk_view *view)
{
    const size_t max = sizeof view->papers / sizeof *view->papers;
    for (size_t i = 0; i < REQUESTS_MAX && view->papers_count < max; i++) {
        const struct request *request = &team->requests[i];
        bool is_here = request->role == role || request->signer == role;
        if (request->id != 0 && request->kind != REQUEST_MONEY && is_here)
            fill_request(team, request, &view->papers[view->papers_count++]);
    }
}
