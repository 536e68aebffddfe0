#ifndef LOG_H
#define LOG_H
#include <stdbool.h>

/*
 * One line on stderr per call, whole lines even from several threads. Whatever a player may have
 * put into an argument, a line stays one line: control characters and malformed UTF-8 become '?'.
 * Lines longer than about 1,000 bytes are cut. Callers never pass secrets (codes, tickets) or names
 * of people: they log numbers of rooms and seats.
 */
enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR, LOG_NONE };

/* Lines below the level are dropped; at the start it is LOG_INFO. */
void log_set_level(enum log_level level);

/* Reads "debug", "info", "warn", "error" or "none"; false for any other word. */
bool log_level_named(const char *word, enum log_level *level);

/* One JSON object a line: {"time":"...","level":"warn","text":"..."}. */
void log_set_json(bool is_json);

__attribute__((format(printf, 1, 2))) void log_debug(const char *format, ...);
__attribute__((format(printf, 1, 2))) void log_info(const char *format, ...);
__attribute__((format(printf, 1, 2))) void log_warn(const char *format, ...);
__attribute__((format(printf, 1, 2))) void log_error(const char *format, ...);

#endif
