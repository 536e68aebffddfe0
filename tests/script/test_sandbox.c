#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deadline.h"
#include "sandbox.h"
#include "suite.h"

/* Every script of the corpus says in its first line what must become of it:
 *   -- fine             it runs
 *   -- error: WORDS     it ends with a sentence that contains these words
 *   -- stopped WORDS    it meets a limit, and no pcall of its own can hide that; the sentence
 *                       begins with these words
 *   -- any              whatever, as long as the sandbox holds */
static const char corpus[] = "tests/script/hostile";
enum { CALL_MS_MAX = 300 };

static const char healthy[] = "return { run = function() local t = {}\n"
                              "  for i = 1, 100 do t[i] = (i * 37) % 101 end\n"
                              "  table.sort(t)\n"
                              "  return table.concat(t, ',', 1, 5) end }";

static struct sandbox *new_room_sandbox(void)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct sandbox *sandbox = sandbox_new(&limits);
    ck_assert_ptr_nonnull(sandbox);
    return sandbox;
}

static int load(struct sandbox *sandbox, const char *text)
{
    struct finding fault = {0};
    int reference = sandbox_load_text(sandbox, "test.lua", text, strlen(text), &fault);
    ck_assert_msg(reference != 0, "%d: %s", fault.line, fault.sentence);
    return reference;
}

static bool run(struct sandbox *sandbox, int reference, char out[256], struct finding *fault)
{
    struct sandbox_call call = {.reference = reference, .function = "run", .file = "test.lua"};
    return sandbox_call_text(sandbox, &call, out, 256, fault);
}

/* Runs the text in a fresh state and returns what it returned; the caller frees nothing. */
static const char *result_of(const char *text)
{
    static char out[256];
    struct finding fault = {0};
    struct sandbox *sandbox = new_room_sandbox();
    if (!run(sandbox, load(sandbox, text), out, &fault))
        snprintf(out, sizeof out, "%d: %.200s", fault.line, fault.sentence);
    sandbox_free(sandbox);
    return out;
}

static void expect_outcome(const char *path, const char *wish, bool fine,
                           const struct finding *fault)
{
    if (strncmp(wish, "-- fine", 7) == 0)
        ck_assert_msg(fine, "%s:%d: %s", path, fault->line, fault->sentence);
    else if (strncmp(wish, "-- stopped", 10) == 0)
        ck_assert_msg(!fine && strncmp(fault->sentence, wish + 3, strlen(wish + 3)) == 0,
                      "%s was not %s: %s", path, wish + 3, fine ? "fine" : fault->sentence);
    else if (strncmp(wish, "-- error: ", 10) == 0)
        ck_assert_msg(!fine && strstr(fault->sentence, wish + 10) != NULL, "%s: %s, not %s", path,
                      fine ? "fine" : fault->sentence, wish + 10);
    else
        ck_assert_msg(strncmp(wish, "-- any", 6) == 0 || wish[0] == '\x1b', "%s: %s", path, wish);
    if (!fine) ck_assert_msg(fault->sentence[0] != '\0' && fault->file[0] != '\0', "%s", path);
}

static void read_wish(const char *path, char out[128])
{
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    out[0] = '\0';
    ck_assert_ptr_nonnull(fgets(out, 128, file));
    out[strcspn(out, "\n")] = '\0';
    fclose(file);
}

/* Returns the milliseconds of processor time that the slower of load and call took. */
static double attack(struct sandbox *sandbox, const char *path)
{
    struct finding fault = {0};
    char out[256], wish[128];
    read_wish(path, wish);
    long long start_ns = deadline_now_ns();
    int reference = sandbox_load_file(sandbox, path, &fault);
    long long loaded_ns = deadline_now_ns();
    bool fine = reference != 0;
    if (fine && sandbox_has_function(sandbox, reference, "run"))
        fine = run(sandbox, reference, out, &fault);
    long long ended_ns = deadline_now_ns();
    expect_outcome(path, wish, fine, &fault);
    if (reference != 0) sandbox_release(sandbox, reference);
    long long load_ns = loaded_ns - start_ns, run_ns = ended_ns - loaded_ns;
    return (double)(load_ns > run_ns ? load_ns : run_ns) / 1e6;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

START_TEST(every_hostile_script_is_held_and_the_sandbox_works_afterwards)
{
    struct sandbox *sandbox = new_room_sandbox();
    int good = load(sandbox, healthy), tried = 0;
    struct dirent **names;
    int count = scandir(corpus, &names, NULL, by_name);
    double worst_ms = 0;
    char worst[300] = "";
    ck_assert_msg(count > 0, "run this from the top of the tree");
    for (int i = 0; i < count; i++) {
        char path[300], out[256];
        struct finding fault = {0};
        snprintf(path, sizeof path, "%s/%.200s", corpus, names[i]->d_name);
        bool is_script = names[i]->d_name[0] != '.';
        free(names[i]);
        if (!is_script) continue;
        double ms = attack(sandbox, path);
        if (ms > worst_ms) {
            worst_ms = ms;
            snprintf(worst, sizeof worst, "%s", path);
        }
        if (getenv("SANDBOX_TIMES") != NULL) printf("%8.1f ms %s\n", ms, path);
        ck_assert_msg(ms < CALL_MS_MAX, "%s took %.0f ms", path, ms);
        ck_assert_msg(run(sandbox, good, out, &fault), "after %s: %s", path, fault.sentence);
        ck_assert_str_eq(out, "1,2,3,4,5");
        tried++;
    }
    free(names);
    printf("%d hostile scripts, worst %.0f ms (%s), peak %zu KiB\n", tried, worst_ms, worst,
           sandbox_memory_peak_bytes(sandbox) >> 10U);
    ck_assert_int_ge(tried, 80);
    ck_assert_uint_le(sandbox_memory_peak_bytes(sandbox), 16U << 20U);
    sandbox_free(sandbox);
}
END_TEST

START_TEST(pairs_gives_the_same_order_in_every_state)
{
    static const char text[] =
        "return { run = function() local t, s = {}, ''\n"
        "  for _, w in ipairs({'pear','fig','apple','a','B','','zebra'}) do t[w] = 1 end\n"
        "  for _, n in ipairs({10, -3, 2.5, 7}) do t[n] = 1 end\n"
        "  t[true] = 1 t[false] = 1\n"
        "  for k in pairs(t) do s = s .. tostring(k) .. ' ' end return s end }";
    for (int i = 0; i < 20; i++)
        ck_assert_str_eq(result_of(text), "false true -3 2.5 7 10  B a apple fig pear zebra ");
}
END_TEST

START_TEST(sort_keeps_the_order_of_equal_elements)
{
    ck_assert_str_eq(
        result_of("return { run = function() local t, s = {}, ''\n"
                  "  for i = 1, 12 do t[i] = { i % 3, i } end\n"
                  "  table.sort(t, function(a, b) return a[1] < b[1] end)\n"
                  "  for _, v in ipairs(t) do s = s .. v[2] .. ' ' end return s end }"),
        "3 6 9 12 1 4 7 10 2 5 8 11 ");
}
END_TEST

START_TEST(a_fault_names_file_line_and_what_is_wrong_in_plain_words)
{
    ck_assert_str_eq(result_of("return { run = function()\n\n  return os.time() end }"),
                     "3: 'os' is empty (nil), so nothing can be read from it or put into it");
    ck_assert_str_eq(result_of("return { run = function()\n  return 1 + nothing end }"),
                     "2: 'nothing' is empty (nil), so one cannot calculate with it");
    ck_assert_str_eq(result_of("return { run = function()\n error('no such week') end }"),
                     "2: no such week");
    ck_assert_str_eq(result_of("return { run = function()\n error('Grün fehlt', 0) end }"),
                     "2: Grün fehlt");
}
END_TEST

START_TEST(a_stopped_call_names_the_line_that_ran)
{
    const char *said = result_of("return { run = function()\n local n = 0\n while true do\n"
                                 "  n = n + 1\n end end }");
    ck_assert_msg(said[0] == '3' || said[0] == '4', "%s", said);
    ck_assert_ptr_nonnull(strstr(said, "stopped after 50 ms"));
    said = result_of("return { run = function()\n local s = 'x'\n"
                     " while true do s = s .. s end\n end }");
    ck_assert_msg(strncmp(said, "3: stopped because it needs more than 16 MiB", 44) == 0, "%s",
                  said);
}
END_TEST

static const char *syntax_fault(const char *text)
{
    static char out[400];
    struct finding fault = {0};
    struct sandbox *sandbox = new_room_sandbox();
    ck_assert_int_eq(sandbox_load_text(sandbox, "air_cover.lua", text, strlen(text), &fault), 0);
    sandbox_free(sandbox);
    ck_assert_int_eq(fault.severity, SEVERITY_ERROR);
    return finding_text(&fault, out, sizeof out);
}

START_TEST(a_syntax_error_is_a_sentence_with_its_line)
{
    ck_assert_str_eq(
        syntax_fault("return {\n  title = \"Air Cover\"\n  minutes = 45,\n}"),
        "air_cover.lua:3: a comma is missing before 'minutes', or a '}' that closes the "
        "'{' of line 1");
    ck_assert_str_eq(syntax_fault("return {\n  title = \"Air Cover,\n}"),
                     "air_cover.lua:2: a text is not closed by a quotation mark near "
                     "'\"Air Cover,'");
    ck_assert_str_eq(syntax_fault("local function f()\nreturn {}"),
                     "air_cover.lua:2: 'end' is missing before the end of the file; it closes "
                     "the 'function' of line 1");
    ck_assert_str_eq(syntax_fault("return 3"),
                     "air_cover.lua: the script must end with `return { ... }`, one table");
}
END_TEST

START_TEST(endless_recursion_is_called_by_its_name)
{
    struct finding fault = {0};
    char out[256];
    struct sandbox_limits limits = sandbox_limits_room();
    limits.deadline_ms = 0; /* so that no slow machine meets the deadline first */
    struct sandbox *sandbox = sandbox_new(&limits);
    int reference = load(sandbox, "local function f(n) return 1 + f(n + 1) end\n"
                                  "return { run = function() return f(1) end }");
    ck_assert(!run(sandbox, reference, out, &fault));
    ck_assert_str_eq(fault.sentence,
                     "stopped because functions call each other too deeply; one never returns");
    ck_assert_int_eq(fault.line, 1);
    sandbox_free(sandbox);
}
END_TEST

/* A thread of its own: its scripts must be stopped by its own timer, not another thread's. */
static void *loop_in_a_thread(void *data)
{
    char out[256];
    struct finding fault = {0};
    struct sandbox *sandbox = new_room_sandbox();
    int bad = load(sandbox, "return { run = function() while true do end end }");
    int good = load(sandbox, healthy), *stopped = data;
    for (int i = 0; i < 3; i++) {
        *stopped += run(sandbox, bad, out, &fault) ? 0 : 1;
        *stopped += run(sandbox, good, out, &fault) ? 1 : 0;
    }
    sandbox_free(sandbox);
    return NULL;
}

START_TEST(each_thread_keeps_its_own_deadline)
{
    enum { THREADS = 4 };
    pthread_t threads[THREADS];
    int stopped[THREADS] = {0};
    for (int i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, loop_in_a_thread, &stopped[i]), 0);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        ck_assert_int_eq(stopped[i], 6);
    }
}
END_TEST

START_TEST(a_file_of_more_than_64_kib_is_not_compiled)
{
    enum { SIZE = 65537 };
    struct finding fault = {0};
    struct sandbox *sandbox = new_room_sandbox();
    char *text = malloc(SIZE);
    ck_assert_ptr_nonnull(text);
    memset(text, '-', SIZE);
    memcpy(text, "return {}", 9);
    ck_assert_int_eq(sandbox_load_text(sandbox, "long.lua", text, SIZE, &fault), 0);
    ck_assert_str_eq(fault.sentence, "the file has 65537 bytes; 65536 are allowed");
    ck_assert_int_ne(sandbox_load_text(sandbox, "long.lua", text, SIZE - 1, &fault), 0);
    free(text);
    sandbox_free(sandbox);
}
END_TEST

START_TEST(files_in_one_sandbox_do_not_share_globals)
{
    char out[256];
    struct finding fault = {0};
    struct sandbox *sandbox = new_room_sandbox();
    int first = load(sandbox, "pairs = 1 shared = 2 return { run = function() return shared end }");
    int second =
        load(sandbox, "return { run = function() return type(pairs) .. type(shared) end }");
    ck_assert(run(sandbox, first, out, &fault));
    ck_assert_str_eq(out, "2");
    ck_assert(run(sandbox, second, out, &fault));
    ck_assert_str_eq(out, "functionnil");
    sandbox_free(sandbox);
}
END_TEST

START_TEST(a_missing_file_and_a_folder_are_one_sentence_each)
{
    struct finding fault = {0};
    struct sandbox *sandbox = new_room_sandbox();
    ck_assert_int_eq(sandbox_load_file(sandbox, "no/such.lua", &fault), 0);
    ck_assert_str_eq(fault.file, "such.lua");
    ck_assert_str_eq(fault.sentence, "the file cannot be read: No such file or directory");
    ck_assert_int_eq(sandbox_load_file(sandbox, "tests", &fault), 0);
    ck_assert_str_eq(fault.sentence, "the file cannot be read: it is a folder or its disk fails");
    sandbox_free(sandbox);
}
END_TEST

START_TEST(ten_thousand_short_calls_leave_nothing_behind)
{
    char out[256];
    struct finding fault = {0};
    struct sandbox *sandbox = new_room_sandbox();
    int good = load(sandbox, healthy);
    long long start_ns = deadline_now_ns();
    for (int i = 0; i < 10000; i++)
        ck_assert_msg(run(sandbox, good, out, &fault), "call %d: %s", i, fault.sentence);
    printf("a short call takes %.1f us\n", (double)(deadline_now_ns() - start_ns) / 1e7);
    ck_assert_uint_le(sandbox_memory_peak_bytes(sandbox), 1U << 20U);
    sandbox_free(sandbox);
}
END_TEST

START_TEST(a_small_memory_limit_is_refused_or_held_at_every_size)
{
    struct sandbox_limits limits = sandbox_limits_room();
    size_t made = 0;
    for (limits.memory_bytes = 0; limits.memory_bytes < 64000; limits.memory_bytes += 500) {
        struct finding fault = {0};
        struct sandbox *sandbox = sandbox_new(&limits);
        if (sandbox == NULL) continue;
        made++;
        sandbox_load_text(sandbox, "test.lua", healthy, strlen(healthy), &fault);
        ck_assert_uint_le(sandbox_memory_peak_bytes(sandbox), limits.memory_bytes);
        sandbox_free(sandbox);
    }
    ck_assert_uint_gt(made, 10);
    ck_assert_uint_lt(made, 128);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sandbox");
    TCase *cases = tcase_create("sandbox");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, every_hostile_script_is_held_and_the_sandbox_works_afterwards);
    tcase_add_test(cases, pairs_gives_the_same_order_in_every_state);
    tcase_add_test(cases, sort_keeps_the_order_of_equal_elements);
    tcase_add_test(cases, a_fault_names_file_line_and_what_is_wrong_in_plain_words);
    tcase_add_test(cases, a_stopped_call_names_the_line_that_ran);
    tcase_add_test(cases, a_syntax_error_is_a_sentence_with_its_line);
    tcase_add_test(cases, endless_recursion_is_called_by_its_name);
    tcase_add_test(cases, each_thread_keeps_its_own_deadline);
    tcase_add_test(cases, a_file_of_more_than_64_kib_is_not_compiled);
    tcase_add_test(cases, files_in_one_sandbox_do_not_share_globals);
    tcase_add_test(cases, a_missing_file_and_a_folder_are_one_sentence_each);
    tcase_add_test(cases, ten_thousand_short_calls_leave_nothing_behind);
    tcase_add_test(cases, a_small_memory_limit_is_refused_or_held_at_every_size);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
