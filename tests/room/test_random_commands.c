/* Some hundred games of a real room in which people, the facilitator and onlookers send commands at
 * random, sensible ones and nonsense: each gets one answer, a refusal has a sentence and changes
 * nothing, every company keeps the invariants, and the rows played again make the same room. */
#include "bench.h"
#include "faults.h"
#include "invariants.h"
#include "random.h"
#include "suite.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define GAMES 40
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GAMES 40
#endif
#endif
#ifndef GAMES
#define GAMES 300
#endif
/* With fewer games a part, the mean of their weeks is mere luck. */
#define PARTS        (GAMES / 20)
#define COMMANDS     120
#define FACILITATOR  1
#define ONLOOKER     2
#define VIEWER_FIRST 10

static struct bench bench;
static uint64_t seed, thrown;
static unsigned people;

static double share(void)
{
    return random_uniform(seed, 99, 0, thrown++);
}

static unsigned below(unsigned sides)
{
    return (unsigned)(share() * sides);
}

/* ---- Anything at all that a packet can hold ---- */

static double any_number(void)
{
    static const double odd[] = {-1, 0, 1, 1e9, -1e300, 0.5, 13, 1e-300};
    return below(2) ? odd[below(sizeof odd / sizeof *odd)] : share();
}

static void any_text(char *out, size_t size)
{
    static const char *const words[] = {"P-a",    "P-b", "P-c",
                                        "Nobody", "",    "A longer line of words"};
    if (size > 0) snprintf(out, size, "%s", words[below(sizeof words / sizeof *words)]);
}

static void any_fields(const struct schema *schema, char *base);

static void any_list(const struct field *field, char *base)
{
    uint16_t count = (uint16_t)below(field->max < 6u ? field->max + 1u : 6u);
    memcpy(base + field->count_offset, &count, sizeof count);
    for (uint16_t i = 0; i < count; i++)
        any_fields(field->row(), base + field->offset + i * field->size);
}

/* Numbers are mostly small, where chairs, teams, slots and requests lie. */
static uint64_t any_whole(void)
{
    static const unsigned ends[] = {3, 12, 90, 256, 65536};
    return below(ends[below(5)]);
}

static void any_fields(const struct schema *schema, char *base)
{
    for (const struct field *field = schema->fields; field->type != FIELD_END; field++) {
        uint64_t whole = any_whole();
        double number = any_number();
        switch (field->type) {
        case FIELD_U8:
            base[field->offset] = (char)(uint8_t)whole;
            break;
        case FIELD_U16:
            memcpy(base + field->offset, &(uint16_t){(uint16_t)whole}, sizeof(uint16_t));
            break;
        case FIELD_U32:
            memcpy(base + field->offset, &(uint32_t){(uint32_t)whole}, sizeof(uint32_t));
            break;
        case FIELD_U64:
        case FIELD_I64:
            memcpy(base + field->offset, &whole, sizeof whole);
            break;
        case FIELD_F64:
            memcpy(base + field->offset, &number, sizeof number);
            break;
        case FIELD_TEXT:
            any_text(base + field->offset, field->size);
            break;
        case FIELD_LIST:
            any_list(field, base);
            break;
        case FIELD_BLOB:
        case FIELD_END:
            break;
        }
    }
}

static struct command any_command(void)
{
    static struct command command;
    memset(&command, 0, sizeof command);
    command.id = (enum command_id)(1 + below(COMMAND_COUNT - 1));
    /* A room that closes or empties early shows nothing: rarely. */
    bool ends_all = command.id == COMMAND_CLOSE || command.id == COMMAND_KICK;
    if (ends_all && below(20) != 0) command.id = COMMAND_DECIDE;
    any_fields(command_kind(command.id)->schema(), (char *)&command.as);
    return command;
}

/* ---- What a person at a desk may well send ---- */

static struct command decision_of(enum role role)
{
    static struct command command;
    memset(&command, 0, sizeof command);
    command.id = COMMAND_DECIDE;
    command.as.decide.role = (uint8_t)role;
    for (unsigned tries = 0; tries < 200 && command.as.decide.settings_count == 0; tries++) {
        unsigned slot = below(DECISION_SLOTS);
        const struct decision_info *info = decision_info(decision_of_slot(slot));
        if (room_owner(bench.room, slot) != role || info->sum_rule != SUM_NONE) continue;
        double value = info->min + (info->max - info->min) * share();
        command.as.decide.settings[0] =
            (struct setting){(uint16_t)slot, info->is_whole ? floor(value + 0.5) : value};
        command.as.decide.settings_count = 1;
    }
    return command;
}

/* Something done to another chair; a word that an open request awaits. */
static struct command dealing_of(enum role role)
{
    static struct command command;
    enum role other = (enum role)below(ROLE_MODEL_COUNT);
    const struct setting setting = decision_of(other).as.decide.settings[0];
    memset(&command, 0, sizeof command);
    switch (below(7)) {
    case 0:
        command.id = COMMAND_PROPOSE;
        command.as.propose = (struct command_propose){(uint8_t)role, (uint8_t)other, 1, {setting}};
        break;
    case 1:
        command.id = COMMAND_OVERRULE;
        command.as.overrule = (struct command_overrule){(uint8_t)other, 1, {setting}};
        break;
    case 2:
        command.id = COMMAND_INITIATE;
        command.as.initiate.initiative = (uint8_t)below(INITIATIVE_COUNT);
        break;
    case 3:
        command.id = COMMAND_LOOK;
        command.as.look = (struct command_look){(uint8_t)role, (uint8_t)other};
        break;
    case 4:
        command.id = COMMAND_CHECK_FACTS;
        command.as.check_facts =
            (struct command_check_facts){(uint8_t)role, (uint8_t)below(STATEMENT_COUNT)};
        break;
    case 5:
        command.id = COMMAND_ANSWER_CARD;
        command.as.answer_card = (struct command_answer_card){
            bench.room->teams[0].cards.places[below(2) != 0 ? role : below(CARD_PLACES)].card.card,
            (uint8_t)below(4)};
        break;
    default:
        command.id = COMMAND_ANSWER_REQUEST;
        command.as.answer_request = (struct command_answer_request){
            bench.room->teams[0].requests[below(8)].id, (uint8_t)below(2)};
        break;
    }
    return command;
}

/* A decision of the scenario's own; a setting of the lobby. */
static struct command own_command(void)
{
    static struct command command;
    memset(&command, 0, sizeof command);
    command.id = COMMAND_DECIDE_OWN;
    command.as.decide_own = (struct command_decide_own){(uint8_t)below(2), below(11)};
    return command;
}

static struct command change_command(void)
{
    static const char *const changes[][2] = {
        {"goal", "1.5"},  {"goal", "2"},        {"AE", "Hunters"}, {"AE", ""},
        {"format", "45"}, {"goal", "9"},        {"sellers", "4"},  {"chat", "yes"},
        {"people", "5"},  {"week_seconds", "7"}};
    static struct command command;
    unsigned which = below(sizeof changes / sizeof *changes);
    memset(&command, 0, sizeof command);
    command.id = COMMAND_CHANGE;
    snprintf(command.as.change.key, sizeof command.as.change.key, "%s", changes[which][0]);
    snprintf(command.as.change.value, sizeof command.as.change.value, "%s", changes[which][1]);
    return command;
}

static struct command sensible_command(uint32_t viewer)
{
    if (bench.room->phase == PHASE_LOBBY && viewer == FACILITATOR) return change_command();
    if (bench.room->brought.decision_count > 0 && viewer != FACILITATOR && below(6) == 0)
        return own_command();
    static const enum command_id own[] = {COMMAND_READY, COMMAND_PULSE,          COMMAND_NOTE,
                                          COMMAND_ASK,   COMMAND_ANSWER_REQUEST, COMMAND_TAKE_PEN};
    static const enum command_id lead[] = {COMMAND_PAUSE,  COMMAND_RESUME,   COMMAND_ROTATE,
                                           COMMAND_EXTEND, COMMAND_ANNOUNCE, COMMAND_MOVE_PERSON};
    static struct command command;
    memset(&command, 0, sizeof command);
    if (viewer == FACILITATOR && below(6) == 0) {
        command.id = COMMAND_MEND;
        command.as.mend.mending = below(2) ? MENDING_BACK : (uint8_t)below(MENDING_COUNT);
        return command;
    }
    if (viewer == FACILITATOR && below(3) != 0) {
        command.id = COMMAND_ADVANCE;
        command.as.advance.weeks = (uint16_t)(1 + below(4));
        return command;
    }
    if (viewer != FACILITATOR && below(2) != 0) {
        enum role role = bench_chair(&bench, viewer - VIEWER_FIRST + 1);
        if (role < ROLE_COUNT) return below(3) != 0 ? decision_of(role) : dealing_of(role);
    }
    command.id = viewer == FACILITATOR ? lead[below(6)] : own[below(6)];
    any_fields(command_kind(command.id)->schema(), (char *)&command.as);
    return command;
}

/* ---- One game ---- */

/* Chairs cut anew, settings, a format, decisions and a number of the scenario's own. */
static void bring_along(struct scenario *scenario)
{
    struct scenario_own *own = &scenario->own;
    const struct scenario_decision fair = {
        .id = "fair", .role = ROLE_BRAND, .label = "Fair", .max = 10, .cost = 0.3};
    const struct scenario_decision gifts = {
        .id = "gifts", .role = ROLE_AM, .label = "Gifts", .max = 5, .value = 1, .cost = 0.1};
    own->decisions[0] = fair;
    own->decisions[1] = gifts;
    own->decision_count = 2;
    own->metrics[0] = (struct scenario_metric){.id = "buzz", .label = "Buzz", .seen_by = 3};
    own->metric_count = 1;
    own->chairs[ROLE_PMI].slots[0] = SLOT_x_rd;
    own->chairs[ROLE_PMI].slots[1] = SLOT_disc;
    own->chairs[ROLE_PMI].slots[2] = SLOT_crit_s;
    own->chairs[ROLE_PMI].slot_count = 3;
    own->chairs[ROLE_CX].slots[0] = SLOT_counter;
    own->chairs[ROLE_CX].slot_count = 1;
    own->options[0] = (struct scenario_option){
        .key = "goal", .kind = OPTION_NUMBER, .min = 0.5, .max = 2, .value = 1, .sets = "targets"};
    own->options[1] = (struct scenario_option){.key = "sellers",
                                               .kind = OPTION_WHOLE,
                                               .min = 2,
                                               .max = 9,
                                               .value = 5,
                                               .sets = "params.ae_n"};
    own->option_count = 2;
    memcpy(own->targets, scenario->setup.targets, sizeof own->targets);
    own->formats[0] = (struct scenario_format){.minutes = 45, .settings = scenario->settings};
    own->formats[0].settings.merge_chairs = 1;
    own->formats[0].beats[0] = 13;
    own->formats[0].beat_count = 1;
    own->format_count = 1;
}

static void open_game(void)
{
    char name[8];
    people = 1 + below(12);
    bench_new(&bench);
    bench.scenario.rotation_count = 1;
    bench.scenario.rotations[0].week = 13;
    bench.scenario.settings.bots = below(2) ? BOTS_FILL : BOTS_NONE;
    if (seed % 3 == 0) bring_along(&bench.scenario);
    bench_open(&bench, (uint8_t)(1 + below(2)));
    bench_facilitate(&bench, FACILITATOR);
    room_watch(bench.room, ONLOOKER, false);
    for (unsigned i = 0; i < people; i++) {
        snprintf(name, sizeof name, "P-%c", (char)('a' + i));
        bench_join(&bench, VIEWER_FIRST + i, name);
    }
}

static void hold_companies(void)
{
    for (unsigned team = 0; bench.room->is_started && team < bench.room->open.teams; team++) {
        struct broken broken = {0};
        bool holds = world_state_holds(bench.room->teams[team].world, &broken);
        ck_assert_msg(holds, "game %llu week %u: %s (%s %g)", (unsigned long long)seed,
                      bench.room->week, broken.sentence,
                      broken.field < WORLD_FIELD_COUNT ? world_field_name(broken.field) : "-",
                      broken.value);
    }
}

static uint64_t hash_of_teams(const struct room *room)
{
    uint64_t hash = room->seq;
    for (unsigned team = 0; room->is_started && team < room->open.teams; team++)
        hash = hash * 31 + world_hash(room->teams[team].world);
    return hash;
}

static void send_one(void)
{
    unsigned who = below(people + 3);
    uint32_t viewer = who < people        ? VIEWER_FIRST + who
                      : who == people + 2 ? ONLOOKER
                                          : FACILITATOR;
    bool is_sensible = viewer != ONLOOKER && below(2) != 0;
    struct command command = is_sensible ? sensible_command(viewer) : any_command();
    uint64_t before = hash_of_teams(bench.room), answers = bench.accepted + bench.refused;
    bool is_taken = bench_do(&bench, viewer, &command);
    const char *name = command_kind(command.id)->name;
    ck_assert_msg(bench.accepted + bench.refused == answers + 1, "game %llu: %s has no answer",
                  (unsigned long long)seed, name);
    if (is_taken) return;
    ck_assert_msg(hash_of_teams(bench.room) == before, "game %llu: a refused %s changed something",
                  (unsigned long long)seed, name);
    ck_assert_msg(strlen(bench.sentence) > 10, "game %llu: %s is refused without a sentence",
                  (unsigned long long)seed, name);
}

static void hold_replay(void)
{
    char sentence[240] = "";
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "game %llu: %s", (unsigned long long)seed, sentence);
    ck_assert_uint_eq(again->week, bench.room->week);
    ck_assert(again->phase == bench.room->phase);
    ck_assert(hash_of_teams(again) == hash_of_teams(bench.room));
    room_free(again);
}

static unsigned taken_back;

/* The weeks that were played, those that were taken back among them. */
static unsigned play_game(void)
{
    open_game();
    for (unsigned i = 0; i < 5; i++)
        send_one(); /* in the lobby */
    bench_do_plain(&bench, FACILITATOR, COMMAND_START);
    for (unsigned i = 0; i < COMMANDS && !room_is_closed(bench.room); i++) {
        send_one();
        room_tick(bench.room, below(4) == 0 ? 1 + below(20000) : 1);
        room_flush(bench.room);
        hold_companies();
    }
    hold_replay();
    unsigned weeks = bench.room->week, backs = 0;
    for (size_t i = 0; i < bench.kept_count; i++)
        backs += bench.kept[i].row.kind == COMMAND_BACK;
    bench_free(&bench);
    taken_back += backs;
    return weeks + backs;
}

START_TEST(random_commands_break_no_room)
{
    unsigned games = suite_rounds(GAMES) / PARTS, weeks = 0;
    for (unsigned i = 0; i < games; i++) {
        seed = 1 + (uint64_t)_i * games + i;
        thrown = 0;
        weeks += play_game();
    }
    ck_assert_uint_gt(weeks, games * 13); /* the games are games */
    ck_assert_uint_gt(taken_back, games / 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random commands");
    TCase *tcase = tcase_create("random commands");
    tcase_set_timeout(tcase, 30.0 * suite_rounds(1));
    tcase_add_loop_test(tcase, random_commands_break_no_room, 0, PARTS);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
