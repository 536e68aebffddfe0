/* Whole games with a person in every chair: whatever a person's chairs must not know is changed
 * behind the room's back, and every packet to that person, views and news, stays the same byte by
 * byte. What a chair may know is in tests/secrets.h. */
#include "bench.h"
#include "secrets.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PEOPLE_MAX   12
#define VIEWER_FIRST 10
#define MAIL_MAX     (256 * 1024)
#define PACKETS_MAX  64

static struct bench bench;

/* Everything sent to each person since the last look: what lies in books that are open to them, or
 * everything else. */
struct mail {
    size_t size;
    unsigned count;
    size_t starts[PACKETS_MAX];
    uint8_t bytes[MAIL_MAX];
};
static struct mail usual[PEOPLE_MAX], changed[PEOPLE_MAX], *now;
static bool is_about_books;

static bool is_books(const uint8_t *bytes)
{
    return bytes[0] == PACKET_VIEW && bytes[1] == VIEW_BOOKS_VIEW;
}

static void keep_mail(void *context, uint32_t viewer, const uint8_t *bytes, size_t size)
{
    (void)context;
    if (now == NULL || viewer < VIEWER_FIRST || viewer >= VIEWER_FIRST + PEOPLE_MAX) return;
    if (is_books(bytes) != is_about_books) return;
    struct mail *mail = &now[viewer - VIEWER_FIRST];
    ck_assert_uint_le(mail->size + size, sizeof mail->bytes);
    ck_assert_uint_lt(mail->count, PACKETS_MAX);
    mail->starts[mail->count++] = mail->size;
    memcpy(mail->bytes + mail->size, bytes, size);
    mail->size += size;
}

/* Sends everybody all that they may see now, and the week's news once more. */
static void send_everything(struct mail mails[PEOPLE_MAX])
{
    struct room *room = bench.room;
    for (unsigned i = 0; i < PEOPLE_MAX; i++)
        mails[i].size = mails[i].count = 0;
    for (size_t i = 0; i < room->viewer_count; i++)
        memset(room->viewers[i].has, 0, sizeof room->viewers[i].has);
    now = mails;
    room_touch(room);
    room_flush(room);
    if (room->week > 0) room_tell_week(room);
    now = NULL;
}

/* A team as it was before its secrets were changed. */
static struct world *kept_world;
static struct team kept;

static size_t world_bytes(void)
{
    return world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
}

/* What chairs say of themselves (protocol/statements.def) they say to everybody. */
static bool is_said(unsigned slot)
{
    static const unsigned said[] = {SLOT_ceo_field, SLOT_promise, SLOT_claim,   SLOT_pmi_fb,
                                    SLOT_sla,       SLOT_disc,    SLOT_reviews, SLOT_cx_iss};
    for (size_t i = 0; is_about_books && i < sizeof said / sizeof *said; i++)
        if (said[i] == slot) return true;
    return false;
}

/* On the desk lie the chair's own orders; the money that all chairs spend is everybody's. */
static void restore_orders(struct world *w, unsigned roles)
{
    w->setup.parameters.budget = kept_world->setup.parameters.budget;
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        bool is_own = (roles & (1u << decision_slot_role(slot))) != 0;
        bool is_money = decision_info(decision_of_slot(slot))->budget_weight > 0;
        if (is_own) decisions_put(&w->done, slot, decisions_get(&kept_world->done, slot));
        if (is_own || is_money || is_said(slot))
            decisions_put(&w->decided, slot, decisions_get(&kept_world->decided, slot));
    }
}

/* Whether these chairs hear at once how deals end; the others hear it in the break. */
static bool hears_ends(unsigned roles)
{
    return secret_may_see(kept_world, roles, FIELD_deal_id, 0) ||
           secret_may_see(kept_world, roles, FIELD_last, SIGNAL_won);
}

/* Of the weeks played, money by its kind is common, and what a break has told. */
static void change_results(struct team *team, unsigned roles)
{
    const unsigned quarter = bench.room->open.weeks_per_quarter;
    const unsigned told = bench.room->week - bench.room->week % quarter;
    for (unsigned week = 0; week < bench.room->week; week++) {
        struct week_result *r = &team->weeks[week];
        const struct week_result was = *r;
        double *numbers = &r->revenue;
        const size_t count = (sizeof *r - offsetof(struct week_result, revenue)) / sizeof *numbers;
        for (size_t i = 0; i < count; i++)
            numbers[i] += 1;
        r->revenue = was.revenue;
        r->new_revenue = was.new_revenue;
        r->renewal = was.renewal;
        r->expansion = was.expansion;
        r->due++, r->open_deals++, r->customers++, r->real_opened++;
        if (week >= told) r->churned++;
        if (week >= told && !hears_ends(roles)) r->won++, r->lost++;
        team->brand[week] += 0.1;
        team->waiting[week] += 3;
    }
}

/* The week's news are chosen anew from what happened. */
static void choose_news(struct team *team)
{
    const unsigned week = bench.room->week - 1u;
    if (bench.room->week == 0) return;
    while (team->news_count > 0 && team->news[team->news_count - 1].week == week)
        team->news_count--;
    team_keep_news(team, week);
}

/* A card is read by its chair alone; how others vote nobody hears until the votes are counted. */
static void change_cards(struct team *team, const struct person *person)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        struct card_place *place = &team->cards.places[role];
        if (person == NULL || (person->roles & (1u << role)) != 0) continue;
        snprintf(place->card.text, sizeof place->card.text, "Read by another chair.");
        place->card.card++;
        place->is_closed = !place->is_closed;
    }
    struct card_place *vote = &team->cards.places[PLACE_OF_VOTE];
    for (unsigned i = 0; person != NULL && i < TEAM_PEOPLE_MAX; i++)
        if (i != person->index && vote->answers[i] != CARD_UNANSWERED)
            vote->answers[i] = vote->answers[i] == 0;
}

static void change_secrets(unsigned team_index, unsigned roles, unsigned how)
{
    struct team *team = &bench.room->teams[team_index];
    memcpy(kept_world, team->world, world_bytes());
    kept = *team;
    secrets_change(team->world, roles, WORLD_FIELD_COUNT, how);
    restore_orders(team->world, roles);
    secrets_change_week(&team->happenings, kept_world, roles);
    change_results(team, roles);
    choose_news(team);
}

static void change_back(unsigned team_index)
{
    struct team *team = &bench.room->teams[team_index];
    memcpy(team->world, kept_world, world_bytes());
    *team = kept;
    choose_news(team);
}

/* The packet in which two mails first differ: its family and its number in protocol/. */
static void name_difference(const struct mail *a, const struct mail *b, char out[120])
{
    static struct packet packet;
    size_t at = 0, begin = 0, end = a->size;
    while (at < a->size && at < b->size && a->bytes[at] == b->bytes[at])
        at++;
    for (unsigned i = 0; i < a->count; i++) {
        begin = a->starts[i] <= at ? a->starts[i] : begin;
        end = a->starts[i] > at && a->starts[i] < end ? a->starts[i] : end;
    }
    ck_assert(packet_decode(&packet, a->bytes + begin, end - begin));
    bool is_view = packet.family == PACKET_VIEW;
    snprintf(out, 120, "%s %u, byte %zu", is_view ? "view" : "event",
             is_view ? (unsigned)packet.as.view.id : (unsigned)packet.as.event.id, at - begin);
}

/* The chairs whose numbers this person may read: their own, and in the books those they have held
 * for eight weeks (nobody looks into books or checks facts in these games). */
static unsigned readable_chairs(const struct person *person)
{
    unsigned roles = person->roles;
    for (unsigned role = 0; is_about_books && role < ROLE_COUNT; role++)
        if (room_weeks_held(bench.room, person, 1u << role) >= 8) roles |= 1u << role;
    return roles;
}

static void hold_person(unsigned i, unsigned how)
{
    char where[120];
    struct person *person = &bench.room->people[i];
    if (person->roles == 0) return;
    change_secrets(person->team, readable_chairs(person), how);
    change_cards(&bench.room->teams[person->team], person);
    send_everything(changed);
    change_back(person->team);
    bool is_same = usual[i].size == changed[i].size &&
                   memcmp(usual[i].bytes, changed[i].bytes, usual[i].size) == 0;
    if (is_same) return;
    name_difference(&usual[i], &changed[i], where);
    ck_abort_msg("week %u, chairs %x: a secret has reached them: %s", bench.room->week,
                 person->roles, where);
}

static void hold_everybody(void)
{
    if (bench.room->phase == PHASE_DEBRIEF || bench.room->phase == PHASE_CLOSED) return;
    for (unsigned pass = 0; pass < 2; pass++) {
        is_about_books = pass == 1;
        send_everything(usual);
        for (unsigned i = 0; i < bench.room->person_count; i++)
            for (unsigned how = 0; how < 2; how++)
                hold_person(i, how);
    }
    is_about_books = false;
}

/* A vote in week 4 and one in week 17. */
static void add_votes(void)
{
    for (uint16_t i = 0; i < 2; i++) {
        struct scenario_card *vote = &bench.scenario.cards[bench.scenario.card_count++];
        *vote = (struct scenario_card){.role = EVERY_ROLE,
                                       .is_fixed = true,
                                       .from = (uint16_t)(4 + 13 * i),
                                       .till = (uint16_t)(12 + 13 * i)};
        snprintf(vote->id, sizeof vote->id, "vote_%u", i);
        snprintf(vote->text, sizeof vote->text, "Shall we?");
        vote->choice_count = 2;
        snprintf(vote->choices[0].text, sizeof vote->choices[0].text, "Yes");
        snprintf(vote->choices[1].text, sizeof vote->choices[1].text, "No");
    }
}

/* Every other person votes. */
static void vote(void)
{
    const struct card_place *place = &bench.room->teams[0].cards.places[PLACE_OF_VOTE];
    for (unsigned i = 0; i < bench.room->person_count && card_is_open(place); i += 2)
        (void)bench_answer_card(&bench, VIEWER_FIRST + i, place->card.card, (uint8_t)(i / 2 % 2));
}

static void open_game(unsigned people, double structure)
{
    char name[8];
    bench_new(&bench);
    bench.scenario.rotation_count = 2;
    bench.scenario.rotations[0].week = 13;
    bench.scenario.rotations[1].week = 26;
    bench.scenario.settings.bots = BOTS_FILL;
    bench.scenario.setup.habits.structure = structure;
    add_votes();
    bench_open(&bench, 1);
    room_set_script(bench.room, &bench.scenario, NULL);
    bench_facilitate(&bench, 1);
    for (unsigned i = 0; i < people; i++) {
        snprintf(name, sizeof name, "P-%c", (char)('a' + i));
        bench_join(&bench, VIEWER_FIRST + i, name);
    }
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    kept_world = malloc(world_bytes());
}

/* Orders that open and close conditions: sales is asked, refusals are explained, systems grow. */
static void give_orders(unsigned week)
{
    static const struct {
        unsigned week;
        enum role role;
        unsigned slot;
        double value;
    } orders[] = {{2, ROLE_PMI, SLOT_consult, 1},     {2, ROLE_PROSPECT, SLOT_reason, 1},
                  {2, ROLE_CEO, SLOT_x_infra, 4},     {6, ROLE_PMI, SLOT_pmi_wl, 0},
                  {9, ROLE_CEO, SLOT_ceo_field, 0.5}, {15, ROLE_PMI, SLOT_ridealong, 1},
                  {18, ROLE_PMI, SLOT_consult, 0},    {20, ROLE_PMI, SLOT_pmi_wl, 0.2},
                  {30, ROLE_PROSPECT, SLOT_reason, 0}};
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        if (orders[i].week != week) continue;
        struct chair *chair = &bench.room->teams[0].chairs[orders[i].role];
        if (chair->holder == 0) continue;
        bench_decide(&bench, VIEWER_FIRST + chair->holder - 1, orders[i].role, orders[i].slot,
                     orders[i].value);
    }
}

static const struct {
    unsigned people;
    double structure;
} games[] = {{8, 0}, {9, 2}, {5, 0}, {3, 1}, {12, 0}};

START_TEST(no_packet_of_a_whole_game_carries_what_its_receiver_must_not_know)
{
    open_game(games[_i].people, games[_i].structure);
    void (*keep_packet)(void *, uint32_t, const uint8_t *, size_t) = bench.room->port.send;
    for (unsigned turn = 0; turn < 60 && bench.room->week < bench.room->open.weeks; turn++) {
        give_orders(bench.room->week);
        ck_assert(bench_advance(&bench, 1, 1));
        vote();
        bench.room->port.send = keep_mail;
        hold_everybody();
        bench.room->port.send = keep_packet;
    }
    ck_assert_uint_eq(bench.room->week, bench.room->open.weeks);
    free(kept_world);
    bench_free(&bench);
}
END_TEST

START_TEST(a_change_behind_the_rooms_back_goes_unnoticed_by_the_game)
{
    open_game(8, 0);
    ck_assert(bench_advance(&bench, 1, 5));
    uint64_t before = world_hash(bench.room->teams[0].world);
    change_secrets(0, SECRET_BIT(AE), 0);
    ck_assert(world_hash(bench.room->teams[0].world) != before);
    change_back(0);
    ck_assert(world_hash(bench.room->teams[0].world) == before);
    free(kept_world);
    bench_free(&bench);
}
END_TEST

START_TEST(what_one_chair_may_know_reaches_it)
{
    open_game(8, 0);
    ck_assert(bench_advance(&bench, 1, 5));
    void (*keep_packet)(void *, uint32_t, const uint8_t *, size_t) = bench.room->port.send;
    bench.room->port.send = keep_mail;
    send_everything(usual);
    for (unsigned i = 0; i < 8; i++) {
        unsigned others = SECRET_EVERYBODY & ~(unsigned)bench.room->people[i].roles;
        unsigned other = others & (0u - others); /* some other chair's secrets */
        change_secrets(0, other, 0);
        send_everything(changed);
        change_back(0);
        ck_assert_msg(usual[i].size != changed[i].size ||
                          memcmp(usual[i].bytes, changed[i].bytes, usual[i].size) != 0,
                      "person %u sees nothing of their own", i);
    }
    bench.room->port.send = keep_packet;
    free(kept_world);
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("leaks");
    TCase *tcase = tcase_create("leaks");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, no_packet_of_a_whole_game_carries_what_its_receiver_must_not_know, 0,
                        (int)(sizeof games / sizeof *games));
    tcase_add_test(tcase, a_change_behind_the_rooms_back_goes_unnoticed_by_the_game);
    tcase_add_test(tcase, what_one_chair_may_know_reaches_it);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
