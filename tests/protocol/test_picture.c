#include "own_limits.h"
#include "picture.h"
#include "suite.h"

#include <string.h>

/* The smallest whole file: signature, head, end. */
static const uint8_t small[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0,   0, 0, 13,
                                'I',  'H', 'D', 'R', 0,    0,    1,    0x40, 0,   0, 0, 0x80,
                                8,    2,   0,   0,   0,    1,    2,    3,    4,   0, 0, 0,
                                0,    'I', 'E', 'N', 'D',  0xae, 0x42, 0x60, 0x82};
static uint8_t bytes[PICTURE_BYTES_MAX + 64];

static void start(void)
{
    memset(bytes, 0, sizeof bytes);
    memcpy(bytes, small, sizeof small);
}

START_TEST(a_whole_head_tells_the_size)
{
    uint32_t width, height;
    ck_assert(picture_size(small, sizeof small, &width, &height));
    ck_assert_uint_eq(width, 0x140);
    ck_assert_uint_eq(height, 0x80);
    ck_assert(picture_is_allowed(small, sizeof small));
}
END_TEST

START_TEST(a_file_cut_anywhere_is_none)
{
    for (size_t size = 0; size < sizeof small; size++)
        ck_assert_msg(!picture_is_allowed(small, size), "%zu bytes", size);
}
END_TEST

START_TEST(a_broken_signature_or_chunk_is_none)
{
    static const size_t places[] = {0, 1, 5, 8, 11, 12, 15, 33, 36, 37, 40};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        start();
        bytes[places[i]] ^= 0x41;
        ck_assert_msg(!picture_is_allowed(bytes, sizeof small), "byte %zu", places[i]);
    }
}
END_TEST

START_TEST(sizes_beyond_the_limit_and_of_nothing_are_refused)
{
    static const struct {
        uint8_t width[4], height[4];
    } sizes[] = {{{0, 0, 2, 1}, {0, 0, 0, 1}},
                 {{0, 0, 0, 1}, {0, 0, 1, 1}},
                 {{0, 0, 0, 0}, {0, 0, 0, 1}},
                 {{0xff, 0xff, 0xff, 0xff}, {0xff, 0xff, 0xff, 0xff}}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        start();
        memcpy(bytes + 16, sizes[i].width, 4);
        memcpy(bytes + 20, sizes[i].height, 4);
        ck_assert_msg(!picture_is_allowed(bytes, sizeof small), "size %zu", i);
    }
}
END_TEST

/* A chunk that fills the file up to its limit, and one byte more. */
START_TEST(a_file_of_48_kB_is_the_largest)
{
    for (size_t more = 0; more < 2; more++) {
        size_t size = PICTURE_BYTES_MAX + more, length = size - sizeof small - 12;
        start();
        memcpy(bytes + size - 12, small + sizeof small - 12, 12);
        memset(bytes + 33, 0, 12);
        bytes[35] = (uint8_t)(length >> 8);
        bytes[36] = (uint8_t)length;
        memcpy(bytes + 37, "IDAT", 4);
        ck_assert(picture_is_allowed(bytes, size) == (more == 0));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("picture");
    TCase *tests = tcase_create("picture");
    tcase_add_test(tests, a_whole_head_tells_the_size);
    tcase_add_test(tests, a_file_cut_anywhere_is_none);
    tcase_add_test(tests, a_broken_signature_or_chunk_is_none);
    tcase_add_test(tests, sizes_beyond_the_limit_and_of_nothing_are_refused);
    tcase_add_test(tests, a_file_of_48_kB_is_the_largest);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
