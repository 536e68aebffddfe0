#include "text_client.h"

#include "figures.h"
#include "text.h"
#include "text_between.h"
#include "words.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* One line a thing, nothing moves, nothing is repeated: made to be read aloud. */

enum { LINE_SIZE = 400, TICK_MS = 20 };

struct talk {
    struct baton *baton;
    const struct model *model;
    char line[LINE_SIZE];
    size_t size;
    bool is_over;
    bool has_left; /* the input ended: nothing more to wait for */
    enum model_link link_told;
    unsigned week_told;
    unsigned phase_told;
    uint64_t chat_told, news_told;
    uint32_t refusals_told;
    uint64_t told_at_ms;
    struct text_between between;
};

static uint64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000 + 1;
}

/* ---- Saying ---- */

static void say_own(const struct own_decision_row *row, unsigned number)
{
    printf("lever %u: %s. %s\n", number, row->label, row->sentence);
    for (unsigned i = 0; i < row->stops_count; i++)
        printf("  %u %s%s\n", i + 1, row->stops[i].text,
               row->stops[i].value >= row->value && row->stops[i].value <= row->value ? " (now)"
                                                                                      : "");
    if (row->stops_count == 0) printf("  %g now; %g to %g\n", row->value, row->min, row->max);
}

static void say_metric(const struct talk *talk, const struct own_metric_row *row)
{
    char shown[48];

    if (row->points_count == 0) return;
    figures_value(shown, sizeof shown, row->points[row->points_count - 1].value,
                  (enum unit)row->unit, talk->model->room.currency);
    printf("%s: %s\n", row->label, shown);
}

static void say_levers(const struct talk *talk, enum role role)
{
    const struct view_desk_view *desk = model_desk(talk->model, role);
    enum lever levers[LEVERS_OF_ROLE_MAX];
    double values[DECISION_SLOTS];

    if (!desk) return;
    desk_decided(desk, values);
    unsigned count = desk_levers(desk, levers, LEVERS_OF_ROLE_MAX);
    for (unsigned i = 0; i < count; i++) {
        enum lever lever = levers[i];
        const struct lever_info *info = lever_info(lever);
        int at = lever_stop_at(lever, values);
        printf("lever %u: %s. %s\n", i + 1, info->label[words_language()],
               info->sentence[words_language()]);
        for (unsigned k = 0; k < lever_stop_count(lever); k++)
            printf("  %u %s%s\n", k + 1, lever_stop(lever, k)->label[words_language()],
                   (int)k == at ? " (now)" : "");
    }
    for (unsigned i = 0; i < desk->own_decisions_count; i++)
        say_own(&desk->own_decisions[i], count + i + 1);
    for (unsigned i = 0; i < desk->own_metrics_count; i++)
        say_metric(talk, &desk->own_metrics[i]);
}

static void say_money(const struct talk *talk)
{
    const struct view_team_view *team = model_team(talk->model);
    char have[40], want[40];

    if (!team) return;
    figures_money(have, sizeof have, team->quarter_revenue_cents, talk->model->room.currency);
    figures_money(want, sizeof want, team->quarter_target_cents, talk->model->room.currency);
    printf("revenue this quarter: %s of %s\n", have, want);
}

static void say_status(const struct talk *talk)
{
    const struct model *model = talk->model;
    const struct view_room_view *room = &model->room;
    enum role role = ROLE_COUNT;

    words_take_names(room->names, model->has_room ? room->names_count : 0);

    if (!model->has_room) {
        printf("not in a room. %s\n", model->link_sentence);
        return;
    }
    printf("%s, %s, week %u of %u, quarter %u%s\n", room->company,
           phase_name((enum phase)room->phase), model_week(model), room->weeks, room->quarter,
           room->is_paused ? ", paused" : "");
    say_money(talk);
    for (unsigned i = 0; i < model_chairs(model, i, &role); i++) {
        model_chairs(model, i, &role);
        printf("your chair: %s. %s\n", words_role(role), words_job(role));
        say_levers(talk, role);
    }
    text_between_status(model);
}

static void say_people(const struct talk *talk)
{
    const struct view_room_view *room = &talk->model->room;

    for (unsigned i = 0; i < room->people_count; i++) {
        const struct person_row *person = &room->people[i];
        printf("team %u, %s:", person->team + 1u, person->name);
        for (int role = 0; role < ROLE_COUNT; role++)
            if (person->roles >> role & 1) printf(" %s", words_role((enum role)role));
        printf("%s%s\n", person->is_taken_over ? " (autopilot)" : "",
               person->is_connected ? "" : " (away)");
    }
}

static const char *const help =
    "status                where we are, your chair, your levers\n"
    "people                who is here and who sits where\n"
    "sit CHAIR             takes a chair before the start, such as: sit Campaigns\n"
    "decide LEVER STOP     moves a lever, by numbers: decide 1 3\n"
    "say TEXT              to your team (also: chat TEXT)\n"
    "ready                 you are ready\n"
    "news                  the last news\n";
static const char *const last_help = "help, quit\n";

/* ---- Doing ---- */

/* A stop by its number, or the number itself where there are no stops. */
static void do_own(struct talk *talk, const struct own_decision_row *row, const char *typed)
{
    double value = strtod(typed, NULL);
    unsigned stop = (unsigned)(value > 0 && value < 100 ? value : 0);

    if (row->stops_count > 0 && (stop < 1 || stop > row->stops_count)) {
        printf("this lever has stops 1 to %u.\n", row->stops_count);
        return;
    }
    if (row->stops_count > 0) value = row->stops[stop - 1].value;
    intents_decide_own(baton_intents(talk->baton), row->decision, value);
    if (row->stops_count > 0)
        printf("%s: %s.\n", row->label, row->stops[stop - 1].text);
    else
        printf("%s: %g.\n", row->label, value);
}

static void do_decide(struct talk *talk, const char *rest)
{
    char *end;
    enum role role = ROLE_COUNT;
    unsigned long lever = strtoul(rest, &end, 10);
    const char *start = end;
    unsigned long stop = strtoul(end, &end, 10);

    if (model_chairs(talk->model, 0, &role) == 0) {
        puts("you have no chair yet.");
        return;
    }
    const struct view_desk_view *desk = model_desk(talk->model, role);
    enum lever levers[LEVERS_OF_ROLE_MAX];
    unsigned count = desk ? desk_levers(desk, levers, LEVERS_OF_ROLE_MAX) : 0;
    unsigned own = desk ? desk->own_decisions_count : 0;
    if (lever < 1 || lever > count + own) {
        printf("there are %u levers; write: decide LEVER STOP.\n", count + own);
        return;
    }
    if (lever > count) {
        do_own(talk, &desk->own_decisions[lever - count - 1], start);
        return;
    }
    enum lever which = levers[lever - 1];
    if (stop < 1 || stop > lever_stop_count(which)) {
        printf("this lever has stops 1 to %u.\n", lever_stop_count(which));
        return;
    }
    const struct named_orders *chosen = lever_stop(which, (unsigned)stop - 1);
    intents_choose_stop(baton_intents(talk->baton), role, chosen);
    printf("%s: %s.\n", lever_info(which)->label[words_language()],
           chosen->label[words_language()]);
}

static void do_sit(struct talk *talk, const char *rest)
{
    enum role role;

    if (role_parse(rest, &role))
        intents_choose_seat(baton_intents(talk->baton), talk->model->team, role);
    else
        printf("no chair is called \"%s\"; people lists them.\n", rest);
}

static void say_news(const struct talk *talk)
{
    for (unsigned i = 0; i < talk->model->news.count; i++)
        printf("week %u: %s\n", model_line(&talk->model->news, i)->week + 1u,
               model_line(&talk->model->news, i)->text);
}

static void do_line(struct talk *talk, char *line)
{
    text_trim(line);
    char *rest = line + strcspn(line, " ");

    if (*rest) *rest++ = 0;
    if (!line[0]) return;
    if (strcmp(line, "status") == 0)
        say_status(talk);
    else if (strcmp(line, "people") == 0)
        say_people(talk);
    else if (strcmp(line, "decide") == 0)
        do_decide(talk, rest);
    else if (strcmp(line, "sit") == 0)
        do_sit(talk, rest);
    else if (strcmp(line, "news") == 0)
        say_news(talk);
    else if (strcmp(line, "say") == 0 || strcmp(line, "chat") == 0)
        intents_say(baton_intents(talk->baton), rest);
    else if (strcmp(line, "ready") == 0)
        intents_simple(baton_intents(talk->baton), COMMAND_READY);
    else if (strcmp(line, "help") == 0)
        printf("%s%s%s", help, text_between_help, last_help);
    else if (strcmp(line, "quit") == 0)
        talk->is_over = true;
    else if (!text_between_do(talk->model, baton_intents(talk->baton), line, rest))
        printf("\"%s\" is not understood; help lists what is.\n", line);
}

/* ---- Telling what happened ---- */

static void tell_link(struct talk *talk)
{
    const struct model *model = talk->model;

    if (model->link == talk->link_told) return;
    talk->link_told = model->link;
    if (model->link == MODEL_OPEN) puts("you are in. help lists what you can say.");
    if (model->link == MODEL_LOST) puts(word(WORD_lost_line));
    if (model->link == MODEL_FAILED) puts(model->link_sentence);
}

static void tell_room(struct talk *talk)
{
    const struct view_room_view *room = &talk->model->room;

    if (!talk->model->has_room) return;
    if (room->phase != talk->phase_told) printf("now: %s\n", phase_name((enum phase)room->phase));
    if (model_week(talk->model) != talk->week_told) printf("week %u\n", model_week(talk->model));
    talk->phase_told = room->phase;
    talk->week_told = model_week(talk->model);
}

static void tell_ring(const struct model_ring *ring, uint64_t *told)
{
    uint64_t fresh = ring->total - *told;
    unsigned from = fresh > ring->count ? 0 : ring->count - (unsigned)fresh;

    for (unsigned i = from; i < ring->count; i++) {
        const struct model_line *line = model_line(ring, i);
        printf("%s%s%s\n", line->name[0] ? line->name : "news", ": ", line->text);
    }
    *told = ring->total;
}

static void tell(struct talk *talk)
{
    const struct model *model = talk->model;

    tell_link(talk);
    tell_room(talk);
    tell_ring(&model->chat, &talk->chat_told);
    tell_ring(&model->news, &talk->news_told);
    bool is_fresh = model->told.text[0] && model->told.at_ms != talk->told_at_ms;
    bool is_company = model->told.tone == MODEL_TOLD_BY_SCENARIO;
    if (is_fresh && model->told.tone != MODEL_TOLD_BY_CHAIR) /* that stands among the news */
        printf("%s: %s\n", word(is_company ? WORD_scenario_says : WORD_facilitator_says),
               model->told.text);
    talk->told_at_ms = model->told.at_ms;
    text_between_tell(model, &talk->between);
    if (model->refusals != talk->refusals_told) puts(model->refusal);
    talk->refusals_told = model->refusals;
    if (model->sent_out[0]) {
        puts(model->sent_out);
        talk->is_over = true;
    }
    fflush(stdout);
}

/* ---- The loop ---- */

static void take_input(struct talk *talk)
{
    char bytes[256];
    ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);

    if (count < 0 && errno == EINTR) return;
    if (count <= 0) talk->has_left = true;
    for (ssize_t i = 0; i < count; i++) {
        if (bytes[i] != '\n') {
            if (talk->size + 1 < sizeof talk->line) talk->line[talk->size++] = bytes[i];
            continue;
        }
        talk->line[talk->size] = 0;
        talk->size = 0;
        if (text_is_clean(talk->line, strlen(talk->line))) do_line(talk, talk->line);
        (void)baton_tick(talk->baton, now_ms());
    }
}

/* Lines wait until there is a room to say them in. */
static bool may_read(const struct talk *talk)
{
    return talk->model->has_room && !talk->has_left && !talk->is_over;
}

/* After `quit` or the input's end: what was said is to arrive first, within reason. */
static bool is_through(struct talk *talk, uint64_t *since_ms)
{
    enum { LAST_WORDS_MS = 3000 };

    if (baton_is_refused(talk->baton)) return true;
    if (!talk->is_over && !talk->has_left) return false;
    if (*since_ms == 0) *since_ms = now_ms();
    return baton_is_settled(talk->baton) || now_ms() - *since_ms > LAST_WORDS_MS;
}

int text_client_run(struct baton *baton, const struct command_line *line)
{
    struct talk talk = {.baton = baton, .model = baton_model(baton), .phase_told = PHASE_COUNT};
    uint64_t end_ms = 0;

    if (!line->code || !line->name) {
        fprintf(stderr, "baton: --text needs HOST, --code CODE and --name NAME.\n");
        return 2;
    }
    while (!is_through(&talk, &end_ms)) {
        struct pollfd files[2] = {{may_read(&talk) ? STDIN_FILENO : -1, POLLIN, 0},
                                  {baton_descriptor(baton), POLLIN, 0}};
        (void)poll(files, 2, TICK_MS);
        if (files[0].revents) take_input(&talk);
        (void)baton_tick(baton, now_ms());
        tell(&talk);
    }
    return talk.model->link == MODEL_FAILED ? 1 : 0;
}
