#include "captured.h"
#include "verbs.h"

#include <stdbool.h>

/* One file that says everything, and the mistakes that an author may make in it: check finds each
 * of them, on its line, in words that help. */

static const char *const clean_file = "tests/script/scenarios/everything.lua";

static const struct mistake {
    const char *severity;
    int below;
    const char *there, *planted, *words;
} mistakes[] = {
#define MISTAKE(severity, below, there, planted, words) {#severity, below, there, planted, words},
#include "mistakes.def"
#undef MISTAKE
};

enum { MISTAKES = sizeof mistakes / sizeof *mistakes };

static int line_at(const char *text, const char *at)
{
    int line = 1;
    for (; text < at; text++)
        line += *text == '\n';
    return line;
}

/* Writes the file with the mistake to `path`; returns the line where the edit begins. */
static int plant(const struct mistake *mistake, const char *text, const char *path)
{
    const char *at = strstr(text, mistake->there);
    ck_assert_msg(at != NULL && strstr(at + 1, mistake->there) == NULL,
                  "this does not stand there once: %s", mistake->there);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fprintf(file, "%.*s%s%s", (int)(at - text), text, mistake->planted,
            at + strlen(mistake->there));
    ck_assert_int_eq(fclose(file), 0);
    return line_at(text, at);
}

/* Whether one line of what check said begins with `place` and has the words. */
static bool is_said(const char *said, const char *place, const char *words)
{
    for (const char *at = said; *at != '\0';) {
        size_t size = strcspn(at, "\n");
        char line[700];
        snprintf(line, sizeof line, "%.*s", (int)size, at);
        if (strncmp(line, place, strlen(place)) == 0 && strstr(line, words) != NULL) return true;
        at += size + (at[size] == '\n');
    }
    return false;
}

START_TEST(the_file_that_says_everything_has_no_finding)
{
    struct captured captured = CAPTURE(verb_check, (char *)(size_t)clean_file);
    ck_assert_str_eq(captured.text, "");
    ck_assert_int_eq(captured.code, LAB_DONE);
}
END_TEST

START_TEST(every_planted_mistake_is_found_on_its_line_in_words_that_help)
{
    char *text = read_text(clean_file), *path = own_path("planted.lua");
    int missed = 0;
    for (size_t i = 0; i < MISTAKES; i++) {
        const struct mistake *mistake = &mistakes[i];
        char place[160];
        int line = plant(mistake, text, path) + mistake->below;
        struct captured captured = CAPTURE(verb_check, path);
        snprintf(place, sizeof place, "%s:%d: %s: ", path, line, mistake->severity);
        bool is_error = strcmp(mistake->severity, "error") == 0;
        if (is_said(captured.text, place, mistake->words) &&
            captured.code == (is_error ? LAB_FAILED : LAB_DONE))
            continue;
        missed++;
        fprintf(stderr, "%s\n  is not told as %d: %s: ... %s ..., but\n%s", mistake->planted, line,
                mistake->severity, mistake->words, captured.text);
    }
    unlink(path);
    free(text);
    ck_assert_int_ge((int)MISTAKES, 70);
    ck_assert_int_eq(missed, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mistakes");
    TCase *tests = tcase_create("mistakes");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, the_file_that_says_everything_has_no_finding);
    tcase_add_test(tests, every_planted_mistake_is_found_on_its_line_in_words_that_help);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
