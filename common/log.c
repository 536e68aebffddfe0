#include "log.h"

#include "text.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { TEXT_MAX = 1024, LINE_MAX_BYTES = 2 * TEXT_MAX + 128 };

static const char *const level_names[] = {[LOG_DEBUG] = "debug",
                                          [LOG_INFO] = "info",
                                          [LOG_WARN] = "warn",
                                          [LOG_ERROR] = "error",
                                          [LOG_NONE] = "none"};

static atomic_int lowest = LOG_INFO;
static atomic_bool wants_json = false;

void log_set_level(enum log_level level)
{
    atomic_store(&lowest, (int)level);
}

void log_set_json(bool is_json)
{
    atomic_store(&wants_json, is_json);
}

bool log_level_named(const char *word, enum log_level *level)
{
    for (int i = LOG_DEBUG; i <= LOG_NONE; i++) {
        if (strcmp(word, level_names[i]) == 0) {
            *level = (enum log_level)i;
            return true;
        }
    }
    return false;
}

/* The time in UTC with milliseconds, as ISO 8601 has it. */
static void write_time(char *out, size_t capacity)
{
    struct timespec now;
    struct tm parts;
    char second[32];
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &parts);
    strftime(second, sizeof second, "%Y-%m-%dT%H:%M:%S", &parts);
    snprintf(out, capacity, "%s.%03dZ", second, (int)(now.tv_nsec / 1000000));
}

/* `text` is clean, so only the quotation mark and the backslash need an escape. */
static void escape_json(char *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\') *out++ = '\\';
        *out++ = *text;
    }
    *out = '\0';
}

/* One write() a line, so that lines of several threads do not mix. */
static void write_line(const char *level, const char *text)
{
    char when[64], escaped[2 * TEXT_MAX + 1], line[LINE_MAX_BYTES];
    int size;
    write_time(when, sizeof when);
    if (atomic_load(&wants_json)) {
        escape_json(escaped, text);
        size = snprintf(line, sizeof line, "{\"time\":\"%s\",\"level\":\"%s\",\"text\":\"%s\"}\n",
                        when, level, escaped);
    } else {
        size = snprintf(line, sizeof line, "%s %-5s %s\n", when, level, text);
    }
    if (size <= 0) return;
    /* There is nobody left to tell when stderr itself fails. */
    ssize_t written = write(STDERR_FILENO, line, (size_t)size);
    (void)written;
}

__attribute__((format(printf, 2, 0))) static void log_at(enum log_level level, const char *format,
                                                         va_list arguments)
{
    char raw[TEXT_MAX], text[TEXT_MAX];
    if ((int)level < atomic_load(&lowest)) return;
    if (vsnprintf(raw, sizeof raw, format, arguments) < 0) return;
    text_clean(text, sizeof text, raw);
    write_line(level_names[level], text);
}

void log_debug(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    log_at(LOG_DEBUG, format, arguments);
    va_end(arguments);
}

void log_info(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    log_at(LOG_INFO, format, arguments);
    va_end(arguments);
}

void log_warn(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    log_at(LOG_WARN, format, arguments);
    va_end(arguments);
}

void log_error(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    log_at(LOG_ERROR, format, arguments);
    va_end(arguments);
}
