#include "bench.h"
#include "deadline.h"
#include "phase.h"
#include "room_script.h"
#include "suite.h"
#include "text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Hostile scripts in a room with people in it: whatever one does, no call takes long, no memory is
 * taken beyond the limit, and the game reaches its end. */

#define CALL_MS_MAX 300
#define GAME_WEEKS  26
enum { LEADER = 1, TEXT_BYTES = 65536, ATTACKS_LEAST = 160 };

static struct bench bench;
static char text[TEXT_BYTES];

static const struct attack {
    const char *name, *before, *unit, *after;
    unsigned times;
} attacks[] = {
#define BODY(name, lua)                                                                            \
    {#name, "return { title = 'T', on_week = function(game) ", lua, " end }", 1},
#define FILE_TEXT(name, lua)                     {#name, "", lua, "", 1},
#define REPEAT(name, before, unit, times, after) {#name, before, unit, after, times},
#include "hostile.def"
#undef BODY
#undef FILE_TEXT
#undef REPEAT
};

enum { ATTACKS = sizeof attacks / sizeof *attacks };

static void write_attack(const struct attack *attack)
{
    size_t unit = strlen(attack->unit), used = strlen(attack->before);
    memcpy(text, attack->before, used);
    for (unsigned i = 0; i < attack->times && used + unit + 200 < sizeof text; i++) {
        memcpy(text + used, attack->unit, unit);
        used += unit;
    }
    memcpy(text + used, attack->after, strlen(attack->after) + 1);
}

/* A script of the sandbox's corpus, whose run() becomes what a hook does. */
static bool read_corpus(const char *name)
{
    static char source[TEXT_BYTES - 64];
    char path[400];
    snprintf(path, sizeof path, "tests/script/hostile/%.200s", name);
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    size_t size = fread(source, 1, sizeof source - 1, file);
    fclose(file);
    source[size] = '\0';
    char *run = strstr(source, "run = ");
    if (run == NULL || memchr(source, 0, size) != NULL) return false;
    *run = '\0';
    size_t used = text_copy(text, sizeof text, source);
    used += text_copy(text + used, sizeof text - used, "title = 'T', on_week = ");
    text_copy(text + used, sizeof text - used, run + 6);
    return true;
}

struct worst {
    double ms;
    char name[80];
};

static void note(struct worst *worst, const char *name, long long ns)
{
    double ms = (double)ns / 1e6;
    ck_assert_msg(ms < CALL_MS_MAX, "%s: a call took %.0f ms of processor time", name, ms);
    if (ms <= worst->ms) return;
    worst->ms = ms;
    snprintf(worst->name, sizeof worst->name, "%s", name);
}

static void check_faults(const char *name)
{
    for (size_t i = 0; i < bench.facilitator_view.faults_count; i++) {
        const struct fault_row *fault = &bench.facilitator_view.faults[i];
        ck_assert_msg(strstr(fault->sentence, "attack.lua") != NULL, "%s: %s", name,
                      fault->sentence);
        for (const char *at = fault->sentence; *at != '\0'; at++)
            ck_assert_msg((unsigned char)*at >= 0x20, "%s: a control character", name);
    }
}

static void play(const char *name, struct script *script, struct worst *worst)
{
    bench.scenario.setup.weeks = GAME_WEEKS;
    bench.scenario.settings.bots = BOTS_FILL;
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, 1);
    bench_facilitate(&bench, LEADER);
    bench_join(&bench, 10, "Ana");
    ck_assert(bench_do_plain(&bench, LEADER, COMMAND_START));
    for (unsigned week = 0; week < GAME_WEEKS; week++) {
        long long start_ns = deadline_now_ns();
        ck_assert(bench_advance(&bench, LEADER, 1));
        note(worst, name, deadline_now_ns() - start_ns);
        check_faults(name);
    }
    ck_assert_msg(bench.room->phase == PHASE_DEBRIEF, "%s: the game has no end", name);
}

/* Loads what is in `text`; what loads is played. True when it did. */
static bool attack_room(const char *name, struct worst *worst)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct findings findings = {0};
    bench_new(&bench);
    struct script *script = script_new(&limits);
    long long start_ns = deadline_now_ns();
    bool is_loaded = script_load_scenario_text(script, "attack.lua", text, strlen(text),
                                               &bench.scenario, &findings);
    note(worst, name, deadline_now_ns() - start_ns);
    ck_assert_msg(is_loaded || findings.errors > 0, "%s: refused without a word", name);
    if (is_loaded) play(name, script, worst);
    ck_assert_msg(script_memory_peak_bytes(script) <= limits.memory_bytes, "%s: %zu bytes", name,
                  script_memory_peak_bytes(script));
    bench_free(&bench);
    script_free(script);
    return is_loaded;
}

START_TEST(no_attack_keeps_a_live_room_from_its_debrief)
{
    struct worst worst = {0};
    unsigned played = 0;
    for (unsigned i = 0; i < ATTACKS; i++) {
        write_attack(&attacks[i]);
        played += attack_room(attacks[i].name, &worst);
    }
    printf("%d attacks on a live room, %u of them loaded and played; worst call %.0f ms (%s)\n",
           ATTACKS, played, worst.ms, worst.name);
    ck_assert_uint_gt(played, 80);
}
END_TEST

START_TEST(nor_does_any_script_of_the_sandboxs_corpus)
{
    struct worst worst = {0};
    unsigned tried = 0, played = 0;
    DIR *folder = opendir("tests/script/hostile");
    ck_assert_msg(folder != NULL, "run this from the top of the tree");
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (entry->d_name[0] == '.') continue;
        tried++;
        if (read_corpus(entry->d_name)) played += attack_room(entry->d_name, &worst);
    }
    closedir(folder);
    printf("%u scripts of the corpus, %u played in a live room; worst call %.0f ms (%s)\n", tried,
           played, worst.ms, worst.name);
    ck_assert_uint_gt(played, 70);
    ck_assert_uint_ge(tried + ATTACKS, ATTACKS_LEAST);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hostile");
    TCase *tests = tcase_create("live rooms");
    tcase_set_timeout(tests, 240);
    tcase_add_test(tests, no_attack_keeps_a_live_room_from_its_debrief);
    tcase_add_test(tests, nor_does_any_script_of_the_sandboxs_corpus);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
