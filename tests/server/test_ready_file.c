#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ready_file.h"
#include "suite.h"

static char folder[] = "/tmp/baton-ready-XXXXXX";
static char path[64];
static char sentence[300];
static const struct ready_facts facts = {.pid = 4711,
                                         .port = 40000,
                                         .schema_fingerprint = "0123456789abcdef",
                                         .facilitator_token_file = "/var/lib/baton/\"token\"",
                                         .version = "0.1.0"};

static void make_folder(void)
{
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/ready", folder);
}

static void remove_folder(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    ck_assert_int_eq(system(command), 0);
}

static json_t *load(void)
{
    json_error_t error;
    json_t *object = json_load_file(path, 0, &error);
    ck_assert_msg(object != NULL, "%s", error.text);
    return object;
}

static const char *text_at(json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

START_TEST(the_file_is_one_json_object_with_the_keys_of_the_contract)
{
    ck_assert_msg(ready_file_write(path, &facts, sentence, sizeof sentence), "%s", sentence);
    json_t *object = load();
    ck_assert_uint_eq(json_object_size(object), 7);
    ck_assert_int_eq(json_integer_value(json_object_get(object, "pid")), 4711);
    ck_assert_int_eq(json_integer_value(json_object_get(object, "port")), 40000);
    ck_assert(json_is_integer(json_object_get(object, "web_port")));
    ck_assert(json_is_null(json_object_get(object, "key_fingerprint")));
    ck_assert_str_eq(text_at(object, "schema_fingerprint"), "0123456789abcdef");
    ck_assert_str_eq(text_at(object, "facilitator_token_file"), "/var/lib/baton/\"token\"");
    ck_assert_str_eq(text_at(object, "version"), "0.1.0");
    json_decref(object);
}
END_TEST

START_TEST(an_older_file_is_replaced_and_nothing_else_is_left)
{
    struct ready_facts later = facts;
    later.port = 50000;
    later.key_fingerprint = "k";
    ck_assert(ready_file_write(path, &facts, sentence, sizeof sentence));
    ck_assert(ready_file_write(path, &later, sentence, sizeof sentence));
    json_t *object = load();
    ck_assert_int_eq(json_integer_value(json_object_get(object, "port")), 50000);
    ck_assert_str_eq(text_at(object, "key_fingerprint"), "k");
    json_decref(object);
    ready_file_remove(path);
    ck_assert_int_eq(rmdir(folder), 0);
    ck_assert_int_eq(mkdir(folder, 0700), 0);
}
END_TEST

START_TEST(the_token_file_is_named_by_its_absolute_path)
{
    struct ready_facts here = facts;
    here.facilitator_token_file = "token";
    char *before = getcwd(NULL, 0);
    ck_assert_ptr_nonnull(before);
    ck_assert_int_eq(chdir(folder), 0);
    fclose(fopen("token", "w"));
    ck_assert(ready_file_write(path, &here, sentence, sizeof sentence));
    ck_assert_int_eq(chdir(before), 0);
    free(before);
    json_t *object = load();
    ck_assert_int_eq(text_at(object, "facilitator_token_file")[0], '/');
    ck_assert_int_eq(access(text_at(object, "facilitator_token_file"), F_OK), 0);
    json_decref(object);
}
END_TEST

START_TEST(a_path_that_cannot_be_written_is_refused_with_a_sentence)
{
    const char *const paths[] = {"/nowhere/ready", folder, "/dev/full/ready"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        ck_assert(!ready_file_write(paths[i], &facts, sentence, sizeof sentence));
        ck_assert_msg(strstr(sentence, paths[i]) && strstr(sentence, "cannot be written"), "%s",
                      sentence);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ready file");
    TCase *files = tcase_create("files");
    tcase_add_checked_fixture(files, make_folder, remove_folder);
    tcase_add_test(files, the_file_is_one_json_object_with_the_keys_of_the_contract);
    tcase_add_test(files, an_older_file_is_replaced_and_nothing_else_is_left);
    tcase_add_test(files, the_token_file_is_named_by_its_absolute_path);
    tcase_add_test(files, a_path_that_cannot_be_written_is_refused_with_a_sentence);
    suite_add_tcase(suite, files);
    return suite_run(suite);
}
