#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suite.h"
#include "token.h"

static char folder[] = "/tmp/baton-token-XXXXXX";
static char path[64];
static char token[TOKEN_SIZE];
static char sentence[300];

static void make_folder(void)
{
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/token", folder);
}

static void remove_folder(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    ck_assert_int_eq(system(command), 0);
}

static bool load(void)
{
    return token_load_or_make(path, token, sentence, sizeof sentence);
}

static void write_token_file(const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
    ck_assert_int_eq(chmod(path, 0600), 0);
}

START_TEST(a_new_token_file_is_private_and_is_read_again)
{
    umask(0);
    ck_assert_msg(load(), "%s", sentence);
    ck_assert_uint_eq(strspn(token, "0123456789abcdef"), TOKEN_LENGTH);
    ck_assert_uint_eq(strlen(token), TOKEN_LENGTH);
    struct stat found;
    ck_assert_int_eq(stat(path, &found), 0);
    ck_assert_uint_eq(found.st_mode & 0777, 0600);
    char first[TOKEN_SIZE];
    memcpy(first, token, sizeof first);
    ck_assert(load());
    ck_assert_str_eq(token, first);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert(load());
    ck_assert_str_ne(token, first);
}
END_TEST

START_TEST(nothing_but_the_token_file_is_left_in_the_folder)
{
    ck_assert(load());
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(rmdir(folder), 0);
    ck_assert_int_eq(mkdir(folder, 0700), 0);
}
END_TEST

START_TEST(servers_that_start_together_agree_on_one_token)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    for (int i = 0; i < 8; i++)
        if (fork() == 0) {
            bool is_good = load() && write(ends[1], token, TOKEN_SIZE) == TOKEN_SIZE;
            _exit(is_good ? 0 : 1);
        }
    ck_assert(load());
    for (int i = 0; i < 8; i++) {
        char other[TOKEN_SIZE] = "";
        ck_assert_int_eq(read(ends[0], other, TOKEN_SIZE), TOKEN_SIZE);
        ck_assert_str_eq(other, token);
    }
    while (wait(NULL) > 0)
        continue;
}
END_TEST

static void expect_refusal(const char *words)
{
    ck_assert(!load());
    ck_assert_msg(strstr(sentence, words) && strstr(sentence, path), "%s", sentence);
    ck_assert_str_eq(token, "");
}

START_TEST(a_token_that_others_may_read_or_change_is_refused)
{
    static const mode_t modes[] = {0640, 0620, 0604, 0602, 0610, 0644};
    ck_assert(load());
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        ck_assert_int_eq(chmod(path, modes[i]), 0);
        expect_refusal("Others may read");
    }
    ck_assert_int_eq(chmod(path, 0400), 0);
    ck_assert(load());
}
END_TEST

START_TEST(a_file_without_a_token_is_refused_and_its_content_not_repeated)
{
    static const char *const texts[] = {
        "",
        "secret",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        "0123456789abcdef0123456789abcdeg\n",
        "0123456789abcdef0123456789abcdef\n\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        write_token_file(texts[i]);
        expect_refusal("holds no token");
        ck_assert(texts[i][0] == '\0' || !strstr(sentence, texts[i]));
    }
}
END_TEST

START_TEST(a_token_without_newline_is_read)
{
    write_token_file("0123456789abcdef0123456789abcdef");
    ck_assert(load());
    ck_assert_str_eq(token, "0123456789abcdef0123456789abcdef");
}
END_TEST

START_TEST(folders_pipes_and_missing_folders_are_refused)
{
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    expect_refusal("not a plain file");
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    expect_refusal("not a plain file");
    snprintf(path, sizeof path, "%s/no/token", folder);
    expect_refusal("cannot be written");
}
END_TEST

START_TEST(only_the_whole_token_is_equal)
{
    char offered[TOKEN_SIZE];
    ck_assert(load());
    memcpy(offered, token, sizeof offered);
    ck_assert(token_is_equal(token, offered, TOKEN_LENGTH));
    ck_assert(!token_is_equal(token, offered, TOKEN_LENGTH - 1));
    ck_assert(!token_is_equal(token, offered, 0));
    for (size_t i = 0; i < TOKEN_LENGTH; i++) {
        offered[i] ^= 1;
        ck_assert(!token_is_equal(token, offered, TOKEN_LENGTH));
        offered[i] ^= 1;
    }
    char empty[TOKEN_SIZE] = "";
    ck_assert(!token_is_equal(empty, empty, TOKEN_LENGTH));
    ck_assert(!token_is_equal(empty, "", 0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("facilitator token");
    TCase *tokens = tcase_create("tokens");
    tcase_add_checked_fixture(tokens, make_folder, remove_folder);
    tcase_add_test(tokens, a_new_token_file_is_private_and_is_read_again);
    tcase_add_test(tokens, nothing_but_the_token_file_is_left_in_the_folder);
    tcase_add_test(tokens, servers_that_start_together_agree_on_one_token);
    tcase_add_test(tokens, a_token_that_others_may_read_or_change_is_refused);
    tcase_add_test(tokens, a_file_without_a_token_is_refused_and_its_content_not_repeated);
    tcase_add_test(tokens, a_token_without_newline_is_read);
    tcase_add_test(tokens, folders_pipes_and_missing_folders_are_refused);
    tcase_add_test(tokens, only_the_whole_token_is_equal);
    suite_add_tcase(suite, tokens);
    return suite_run(suite);
}
