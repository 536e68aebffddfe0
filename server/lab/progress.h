#ifndef PROGRESS_H
#define PROGRESS_H
#include <stdbool.h>

/*
 * How far a long piece of work is: one line on stderr with a bar, what is done of how much, and the
 * time left. It is redrawn at most five times a second and erased at the end; where stderr is no
 * terminal nothing is written at all.
 */
struct progress {
    const char *label; /* "balance" */
    unsigned long total, done;
    double began, drawn; /* seconds of a clock that only goes forward */
    bool is_shown, is_drawn;
};

void progress_begin(struct progress *progress, const char *label, unsigned long total);
/* So much more is done. NULL: nobody looks. */
void progress_add(struct progress *progress, unsigned long more);
/* Makes room for a line that is about to be printed on the same terminal; the bar comes back with
 * the next progress. */
void progress_lift(struct progress *progress);
/* The same where somebody else's bar may be: in the processes that work. */
void progress_clear_terminal(void);
/* Erases the line. */
void progress_end(struct progress *progress);

/* The line itself, without what moves the cursor; `seconds` since the beginning. Returns `out`. */
const char *progress_text(const struct progress *progress, double seconds, unsigned columns,
                          char *out, unsigned capacity);

#endif
