#ifndef SCRIPT_H
#define SCRIPT_H
#include "ui.h"

/* `baton --script`: a person made of lines. It sees what a person sees (the texts drawn, the
 * widgets' places) and answers with what a person does (mouse, keys, text), so it walks the same
 * event paths. Pure: no files, no clock, no window; the caller brings them.
 *
 *   wait MS            lets time pass
 *   until TEXT [MS]    waits for TEXT to be on the screen (10 s unless told)
 *   until week N [MS]  waits for week N (60 s unless told)
 *   click TEXT         presses the widget that shows or is called TEXT
 *   drag TEXT VALUE    moves the slider or the row of stops called TEXT to VALUE
 *   type TEXT          types into the field that has the focus
 *   key NAME           Tab Shift+Tab Left Right Up Down Home End PageUp PageDown Enter Space
 * Backspace Delete Escape F1..F12, a letter or digit, Alt+letter expect TEXT        fails unless
 * TEXT is on the screen refuse TEXT        fails if TEXT is on the screen shot FILE.png · size W H
 * · quit
 *
 * Empty lines and lines starting with # are skipped. TEXT may stand in double quotes and is found
 * inside any visible text; a text that is exactly it wins. `click`, `drag` and `expect` look for up
 * to SCRIPT_PATIENCE_MS, as a person would. */

enum {
    SCRIPT_PATIENCE_MS = 2000,
    SCRIPT_UNTIL_MS = 10000,
    SCRIPT_WEEK_MS = 60000,
    SCRIPT_LINE_MAX = 512
};

enum script_state { SCRIPT_RUNNING, SCRIPT_PASSED, SCRIPT_FAILED };

enum script_act {
    SCRIPT_LOOK_AGAIN, /* nothing to do: run a tick and come back in some milliseconds */
    SCRIPT_EVENT,      /* give `event` to the next frame */
    SCRIPT_SHOT,       /* write the picture to `path`, then tell with script_tell_shot */
    SCRIPT_SIZE        /* make the window width x height */
};

struct script_action {
    enum script_act act;
    struct ui_event event;
    char path[SCRIPT_LINE_MAX];
    int width, height;
};

/* What the script may know in a step. `week` may be NULL. */
struct script_sight {
    const struct ui *ui; /* after ui_end, with its draw list */
    uint64_t now_ms;
    int (*week)(void *context);
    void *context;
};

struct script {
    const char *name; /* of the file, for sentences */
    const char *text;
    size_t size;
    size_t next; /* offset of the line after this one */
    int line;    /* number of the line being played, from 1 */
    bool has_line;
    int stage; /* how far into this line's events */
    uint64_t since_ms;
    size_t typed; /* bytes of the text already typed */
    uint32_t target;
    struct point aim;
    char command[16];
    char rest[SCRIPT_LINE_MAX];
    enum script_state state;
    double wanted; /* of a drag: where the lever must end */
    int nudges;    /* of a drag: arrow keys pressed so far */
    char sentence[2048];
};

/* Checks every line's command and form first: false, and sentence says `NAME:LINE: what is wrong`.
 * `name` and `text` must outlive the script. */
bool script_start(struct script *script, const char *name, const char *text, size_t size);

/* One step on a settled frame; `action` is to be done while the state is SCRIPT_RUNNING. */
enum script_state script_step(struct script *script, const struct script_sight *sight,
                              struct script_action *action);

/* What became of the picture asked for last. */
void script_tell_shot(struct script *script, bool is_written);

/* Why it failed: `FILE:LINE: sentence; on the screen: "...", "..."`. */
const char *script_sentence(const struct script *script);

#endif
