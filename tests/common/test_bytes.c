#include "bytes.h"
#include "suite.h"

#include <string.h>

START_TEST(what_was_put_is_got_back)
{
    uint8_t buffer[64];
    char word[5] = {0};
    struct writer writer = writer_over(buffer, sizeof buffer);
    put_u8(&writer, 0xFE);
    put_u16(&writer, 0xBEEF);
    put_u32(&writer, 0xDEADBEEF);
    put_u64(&writer, UINT64_MAX - 1);
    put_i64(&writer, INT64_MIN);
    put_f64(&writer, -1.5e-300);
    put_bytes(&writer, "Baton", 5);
    ck_assert(!writer.failed);
    struct reader reader = reader_over(buffer, (size_t)(writer.at - buffer));
    ck_assert_uint_eq(get_u8(&reader), 0xFE);
    ck_assert_uint_eq(get_u16(&reader), 0xBEEF);
    ck_assert_uint_eq(get_u32(&reader), 0xDEADBEEF);
    ck_assert(get_u64(&reader) == UINT64_MAX - 1);
    ck_assert(get_i64(&reader) == INT64_MIN);
    ck_assert(get_f64(&reader) == -1.5e-300);
    ck_assert(!reader_is_done(&reader));
    get_bytes(&reader, word, 5);
    ck_assert_mem_eq(word, "Baton", 5);
    ck_assert(reader_is_done(&reader));
}
END_TEST

START_TEST(numbers_are_little_endian_on_the_wire)
{
    uint8_t buffer[14];
    static const uint8_t expected[] = {2, 1, 6, 5, 4, 3, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F};
    struct writer writer = writer_over(buffer, sizeof buffer);
    put_u16(&writer, 0x0102);
    put_u32(&writer, 0x03040506);
    put_f64(&writer, 1.0);
    ck_assert(!writer.failed);
    ck_assert_mem_eq(buffer, expected, sizeof expected);
}
END_TEST

START_TEST(a_full_buffer_fails_and_stays_failed)
{
    uint8_t buffer[8];
    memset(buffer, 0x55, sizeof buffer);
    struct writer writer = writer_over(buffer, 5);
    put_u32(&writer, 1);
    ck_assert_uint_eq(writer_left(&writer), 1);
    put_u16(&writer, 2);
    ck_assert(writer.failed);
    put_u8(&writer, 3); /* It would have fitted. */
    ck_assert(writer.failed);
    ck_assert_uint_eq(writer_left(&writer), 0);
    ck_assert_uint_eq(buffer[4], 0x55);
    ck_assert_uint_eq(buffer[5], 0x55);
}
END_TEST

START_TEST(a_short_read_yields_zeros_and_stays_failed)
{
    static const uint8_t buffer[] = {1, 2, 3};
    uint8_t out[4] = {9, 9, 9, 9};
    struct reader reader = reader_over(buffer, sizeof buffer);
    ck_assert_uint_eq(get_u32(&reader), 0);
    ck_assert(reader.failed);
    ck_assert_uint_eq(get_u8(&reader), 0);
    get_bytes(&reader, out, sizeof out);
    ck_assert_uint_eq(out[0] | out[1] | out[2] | out[3], 0);
    ck_assert(!reader_is_done(&reader));
    ck_assert_uint_eq(reader_left(&reader), 0);
}
END_TEST

START_TEST(every_cut_of_a_message_is_noticed)
{
    uint8_t buffer[23] = {0};
    for (size_t size = 0; size <= sizeof buffer; size++) {
        struct reader reader = reader_over(buffer, size);
        get_u8(&reader);
        get_u16(&reader);
        get_u32(&reader);
        get_u64(&reader);
        get_f64(&reader);
        ck_assert(reader_is_done(&reader) == (size == sizeof buffer));
    }
}
END_TEST

START_TEST(a_huge_size_does_not_wrap_around)
{
    uint8_t buffer[4] = {0};
    struct reader reader = reader_over(buffer, sizeof buffer);
    struct writer writer = writer_over(buffer, sizeof buffer);
    get_u8(&reader);
    put_u8(&writer, 1);
    put_bytes(&writer, buffer, SIZE_MAX);
    ck_assert(writer.failed);
    ck_assert_uint_eq(reader_left(&reader), 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("bytes");
    TCase *tests = tcase_create("bytes");
    tcase_add_test(tests, what_was_put_is_got_back);
    tcase_add_test(tests, numbers_are_little_endian_on_the_wire);
    tcase_add_test(tests, a_full_buffer_fails_and_stays_failed);
    tcase_add_test(tests, a_short_read_yields_zeros_and_stays_failed);
    tcase_add_test(tests, every_cut_of_a_message_is_noticed);
    tcase_add_test(tests, a_huge_size_does_not_wrap_around);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
