#include "progress.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define REDRAW_SECONDS 0.2
#define SILENT_SECONDS 1.0 /* before so much work is seen, no time left is told */
#define COLUMNS_USUAL  80u
#define COLUMNS_LEAST  20u
#define BAR_CELLS      24u
#define ERASE_THE_LINE "\r\033[K"
#define MINUTE_SECONDS 60ul
#define HOUR_SECONDS   3600ul

static double now_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static unsigned columns_of_terminal(void)
{
    struct winsize size = {0};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < COLUMNS_LEAST)
        return COLUMNS_USUAL;
    return size.ws_col;
}

/* "12 s", "3 min 05 s", "2 h 10 min". */
static void put_duration(char *out, unsigned capacity, double seconds)
{
    unsigned long whole = (unsigned long)(seconds + 0.5);
    if (whole < MINUTE_SECONDS)
        snprintf(out, capacity, "%lu s", whole);
    else if (whole < HOUR_SECONDS)
        snprintf(out, capacity, "%lu min %02lu s", whole / MINUTE_SECONDS, whole % MINUTE_SECONDS);
    else
        snprintf(out, capacity, "%lu h %02lu min", whole / HOUR_SECONDS,
                 whole % HOUR_SECONDS / MINUTE_SECONDS);
}

const char *progress_text(const struct progress *progress, double seconds, unsigned columns,
                          char *out, unsigned capacity)
{
    char bar[BAR_CELLS + 1], left[48] = "";
    unsigned long total = progress->total > 0 ? progress->total : 1;
    unsigned long done = progress->done < total ? progress->done : total;
    unsigned cells = (unsigned)(done * BAR_CELLS / total);
    for (unsigned i = 0; i < BAR_CELLS; i++)
        bar[i] = i < cells ? '#' : '.';
    bar[BAR_CELLS] = 0;
    if (done > 0 && seconds >= SILENT_SECONDS) {
        char duration[32];
        put_duration(duration, sizeof duration, seconds * (double)(total - done) / (double)done);
        snprintf(left, sizeof left, ", %s left", duration);
    }
    snprintf(out, capacity, "%s [%s] %lu of %lu games%s", progress->label, bar, done, total, left);
    if (columns > 0 && columns <= capacity) out[columns - 1] = 0; /* a line that wraps stays */
    return out;
}

static void draw(struct progress *progress, double now)
{
    char line[240];
    progress->drawn = now;
    progress->is_drawn = true;
    fprintf(
        stderr, ERASE_THE_LINE "%s",
        progress_text(progress, now - progress->began, columns_of_terminal(), line, sizeof line));
    fflush(stderr);
}

void progress_begin(struct progress *progress, const char *label, unsigned long total)
{
    double now = now_seconds();
    *progress = (struct progress){.label = label, .total = total, .began = now};
    progress->is_shown = isatty(STDERR_FILENO);
    if (progress->is_shown) draw(progress, now);
}

void progress_add(struct progress *progress, unsigned long more)
{
    if (progress == NULL) return;
    progress->done += more;
    if (!progress->is_shown) return;
    double now = now_seconds();
    if (now - progress->drawn >= REDRAW_SECONDS) draw(progress, now);
}

void progress_clear_terminal(void)
{
    if (!isatty(STDERR_FILENO)) return;
    fputs(ERASE_THE_LINE, stderr);
    fflush(stderr);
}

void progress_lift(struct progress *progress)
{
    if (progress == NULL || !progress->is_drawn) return;
    progress->is_drawn = false;
    progress_clear_terminal();
}

void progress_end(struct progress *progress)
{
    progress_lift(progress);
    progress->is_shown = false;
}
