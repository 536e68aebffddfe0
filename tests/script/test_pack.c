#include "pack.h"
#include "room_script.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

/* Packs: folders and zip files of strangers. Each test works in a folder of its own. */

static char folder[64];
static struct scenario scenario;
static struct findings findings;

static const char good_scenario[] = "return {\n"
                                    "  title = 'The fair',\n"
                                    "  summary = 'A short one.',\n"
                                    "  injects = { { week = 2, text = 'Hello there.' } },\n"
                                    "}\n";
static const char german[] = "return {\n"
                             "  ['The fair'] = 'Die Messe',\n"
                             "  ['A short one.'] = 'Eine kurze.',\n"
                             "  ['Hello there.'] = 'Guten Tag.',\n"
                             "}\n";
static const char picture[] = "\x89PNG\r\n\x1a\n and so on";

static void make_folder(void)
{
    snprintf(folder, sizeof folder, "/tmp/baton-pack-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    memset(&findings, 0, sizeof findings);
}

static void remove_folder(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    ck_assert_int_eq(system(command), 0);
}

static const char *path_of(const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void put(const char *name, const char *bytes, size_t size)
{
    FILE *file = fopen(path_of(name), "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
    ck_assert_int_eq(fclose(file), 0);
}

static void put_text(const char *name, const char *text)
{
    put(name, text, strlen(text));
}

static void put_pack(void)
{
    ck_assert_int_eq(mkdir(path_of("fair"), 0700), 0);
    ck_assert_int_eq(mkdir(path_of("fair/texts"), 0700), 0);
    ck_assert_int_eq(mkdir(path_of("fair/pictures"), 0700), 0);
    put_text("fair/scenario.lua", good_scenario);
    put_text("fair/texts/de.lua", german);
    put("fair/pictures/logo.png", picture, sizeof picture);
}

struct packed {
    const char *name, *bytes;
    size_t size;
};

static void put_zip(const char *name, const struct packed *files, size_t count)
{
    int code = 0;
    zip_t *archive = zip_open(path_of(name), ZIP_CREATE | ZIP_TRUNCATE, &code);
    ck_assert_ptr_nonnull(archive);
    for (size_t i = 0; i < count; i++) {
        zip_source_t *source = zip_source_buffer(archive, files[i].bytes, files[i].size, 0);
        ck_assert_int_ge(zip_file_add(archive, files[i].name, source, ZIP_FL_ENC_UTF_8), 0);
    }
    ck_assert_int_eq(zip_close(archive), 0);
}

static bool load(const char *name)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    memset(&findings, 0, sizeof findings);
    bool is_good = script_load_scenario(script, path_of(name), &scenario, &findings);
    script_free(script);
    return is_good;
}

static void ck_assert_finding(const char *words)
{
    for (size_t i = 0; i < findings.count; i++)
        if (strstr(findings.rows[i].sentence, words) != NULL) return;
    ck_abort_msg("no finding says \"%s\"; the first: %s", words,
                 findings.count > 0 ? findings.rows[0].sentence : "(none)");
}

START_TEST(a_folder_is_a_pack_and_its_texts_are_translations)
{
    put_pack();
    ck_assert(load("fair"));
    ck_assert_uint_eq(findings.count, 0);
    ck_assert_str_eq(scenario.name, "fair");
    ck_assert_str_eq(phrases_find(&scenario.phrases, "de", scenario.title), "Die Messe");
    ck_assert_str_eq(phrases_find(&scenario.phrases, "de", scenario.injects[0].text), "Guten Tag.");
    ck_assert_str_eq(phrases_find(&scenario.phrases, "fr", scenario.title), "The fair");
}
END_TEST

START_TEST(a_zip_file_is_a_pack_wrapped_or_not)
{
    const struct packed flat[] = {{"scenario.lua", good_scenario, sizeof good_scenario - 1},
                                  {"texts/de.lua", german, sizeof german - 1},
                                  {"pictures/logo.png", picture, sizeof picture}};
    const struct packed wrapped[] = {{"x/", "", 0},
                                     {"x/scenario.lua", good_scenario, sizeof good_scenario - 1},
                                     {"x/texts/de.lua", german, sizeof german - 1},
                                     {"__MACOSX/x/._scenario.lua", "rubbish", 7},
                                     {"x/.DS_Store", "rubbish", 7}};
    put_zip("flat.zip", flat, 3);
    put_zip("wrapped.zip", wrapped, 5);
    ck_assert(load("flat.zip"));
    ck_assert_uint_eq(findings.count, 0);
    ck_assert_str_eq(scenario.name, "flat");
    ck_assert(load("wrapped.zip"));
    ck_assert_str_eq(phrases_find(&scenario.phrases, "de", "The fair"), "Die Messe");
}
END_TEST

START_TEST(a_text_that_is_not_translated_is_named_with_its_line)
{
    put_pack();
    put_text("fair/texts/de.lua", "return { ['The fair'] = 'Die Messe', ['Gone'] = 'Weg' }");
    ck_assert(load("fair"));
    ck_assert_finding("injects[1].text: there is no text in 'de' for \"Hello there.\"");
    ck_assert_finding("the scenario has no text \"Gone\"");
    for (size_t i = 0; i < findings.count; i++)
        if (strstr(findings.rows[i].sentence, "summary") != NULL)
            ck_assert_int_eq(findings.rows[i].line, 3);
}
END_TEST

START_TEST(what_is_no_part_of_a_pack_is_refused_by_name)
{
    static const char *const strangers[] = {
        "run.sh",       "texts/de.txt",         "pictures/logo.svg", "sub/more.lua",
        "../evil.lua",  "texts/../../evil.lua", "/etc/evil.lua",     "pictures/a b.png",
        "C:\\evil.lua", "scenario.luac",
    };
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
        const struct packed files[] = {{"scenario.lua", good_scenario, sizeof good_scenario - 1},
                                       {strangers[i], "x", 1}};
        put_zip("bad.zip", files, 2);
        ck_assert_msg(!load("bad.zip"), "%s was taken", strangers[i]);
        ck_assert_finding("is no part of a pack");
    }
    ck_assert_int_ne(access("/tmp/evil.lua", F_OK), 0);
}
END_TEST

START_TEST(a_link_out_of_the_folder_is_not_followed)
{
    put_pack();
    ck_assert_int_eq(symlink("/etc/hostname", path_of("fair/texts/fr.lua")), 0);
    ck_assert(!load("fair"));
    ck_assert_finding("neither a file nor a folder");
}
END_TEST

START_TEST(sizes_are_checked_before_anything_is_read)
{
    size_t size = PACK_PICTURE_BYTES + 1;
    char *large = calloc(1, 2 * PACK_BYTES);
    const struct packed files[] = {{"scenario.lua", good_scenario, sizeof good_scenario - 1},
                                   {"pictures/large.png", large, size}};
    const struct packed bomb[] = {{"scenario.lua", large, 2 * PACK_BYTES}};
    put_zip("large.zip", files, 2);
    ck_assert(!load("large.zip"));
    ck_assert_finding("49152 are allowed");
    put_zip("bomb.zip", bomb, 1);
    ck_assert(!load("bomb.zip"));
    ck_assert_finding("65536 are allowed");
    free(large);
}
END_TEST

START_TEST(a_pack_has_a_scenario_and_not_too_many_files)
{
    struct packed files[PACK_FILES_MAX + 1];
    char names[PACK_FILES_MAX + 1][32];
    for (int i = 0; i <= PACK_FILES_MAX; i++) {
        snprintf(names[i], sizeof names[i], "texts/l%d.lua", i);
        files[i] = (struct packed){names[i], "return {}", 9};
    }
    put_zip("many.zip", files, PACK_FILES_MAX + 1);
    ck_assert(!load("many.zip"));
    ck_assert_finding("more than 64 files");
    put_zip("none.zip", files, 2);
    ck_assert(!load("none.zip"));
    ck_assert_finding("there is no scenario.lua in it");
    ck_assert_int_eq(mkdir(path_of("empty"), 0700), 0);
    ck_assert(!load("empty"));
    ck_assert_finding("there is no scenario.lua in it");
}
END_TEST

START_TEST(a_picture_is_a_picture)
{
    struct finding fault;
    size_t size = 0;
    put_pack();
    put_text("fair/pictures/logo.png", "GIF89a, says who?");
    struct pack *pack = pack_open(path_of("fair"), &fault);
    ck_assert_ptr_nonnull(pack);
    ck_assert_ptr_null(pack_read(pack, "pictures/logo.png", &size, &fault));
    ck_assert_str_eq(fault.sentence, "this is no PNG picture");
    ck_assert_ptr_null(pack_read(pack, "pictures/none.png", &size, &fault));
    pack_close(pack);
}
END_TEST

/* Whatever a damaged archive is, it is a sentence or a scenario, never a crash. */
START_TEST(damaged_archives_are_sentences)
{
    const struct packed files[] = {{"scenario.lua", good_scenario, sizeof good_scenario - 1},
                                   {"texts/de.lua", german, sizeof german - 1}};
    static char bytes[4096], damaged[4096];
    put_zip("good.zip", files, 2);
    FILE *file = fopen(path_of("good.zip"), "rb");
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    unsigned random = 12345, refused = 0;
    for (int run = 0; run < 400; run++) {
        memcpy(damaged, bytes, size);
        for (int k = 0; k < 1 + run % 4; k++) {
            random = random * 1664525u + 1013904223u;
            damaged[(random >> 8) % size] ^= (char)(1u << (random >> 29));
        }
        size_t length = run % 5 == 0 ? (random >> 8) % size : size;
        put("damaged.zip", damaged, length);
        if (load("damaged.zip")) continue;
        refused++;
        ck_assert_uint_gt(findings.errors, 0);
        ck_assert_int_ne(findings.rows[0].sentence[0], 0);
    }
    ck_assert_uint_gt(refused, 200);
}
END_TEST

static const char with_logo[] = "return {\n"
                                "  title = 'The fair',\n"
                                "  logo = 'logo.png',\n"
                                "}\n";
/* A head of 8 by 4 points and an end: what a loader looks at. */
static const uint8_t png[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0,   0, 0, 13,
                              'I',  'H', 'D', 'R', 0,    0,    0,    8,    0,   0, 0, 4,
                              8,    2,   0,   0,   0,    1,    2,    3,    4,   0, 0, 0,
                              0,    'I', 'E', 'N', 'D',  0xae, 0x42, 0x60, 0x82};

START_TEST(the_logo_comes_out_of_the_pack)
{
    put_pack();
    put_text("fair/scenario.lua", with_logo);
    put("fair/pictures/logo.png", (const char *)png, sizeof png);
    ck_assert_msg(load("fair"), "%s", findings.rows[0].sentence);
    ck_assert_uint_eq(scenario.own.picture_size, sizeof png);
    ck_assert_mem_eq(scenario.own.picture, png, sizeof png);
}
END_TEST

START_TEST(a_logo_that_is_broken_too_wide_or_missing_is_a_sentence_with_its_line)
{
    uint8_t wide[sizeof png];
    memcpy(wide, png, sizeof png);
    wide[18] = 9;
    put_pack();
    ck_assert_int_eq(unlink(path_of("fair/texts/de.lua")), 0);
    put_text("fair/scenario.lua", with_logo);
    put("fair/pictures/logo.png", (const char *)png, sizeof png - 1);
    ck_assert(!load("fair"));
    ck_assert_finding("pictures/logo.png must be a whole PNG of at most 512 by 256 points");
    ck_assert_int_eq(findings.rows[0].line, 3);
    put("fair/pictures/logo.png", (const char *)wide, sizeof wide);
    ck_assert(!load("fair"));
    ck_assert_finding("at most 512 by 256 points");
    ck_assert_int_eq(unlink(path_of("fair/pictures/logo.png")), 0);
    ck_assert(!load("fair"));
    ck_assert_finding("pictures/logo.png is not there");
    put_text("alone.lua", with_logo);
    ck_assert(!load("alone.lua"));
    ck_assert_finding("a logo lies in a pack");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pack");
    TCase *tests = tcase_create("packs");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_test(tests, a_folder_is_a_pack_and_its_texts_are_translations);
    tcase_add_test(tests, a_zip_file_is_a_pack_wrapped_or_not);
    tcase_add_test(tests, a_text_that_is_not_translated_is_named_with_its_line);
    tcase_add_test(tests, what_is_no_part_of_a_pack_is_refused_by_name);
    tcase_add_test(tests, a_link_out_of_the_folder_is_not_followed);
    tcase_add_test(tests, sizes_are_checked_before_anything_is_read);
    tcase_add_test(tests, a_pack_has_a_scenario_and_not_too_many_files);
    tcase_add_test(tests, a_picture_is_a_picture);
    tcase_add_test(tests, the_logo_comes_out_of_the_pack);
    tcase_add_test(tests, a_logo_that_is_broken_too_wide_or_missing_is_a_sentence_with_its_line);
    tcase_add_test(tests, damaged_archives_are_sentences);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
