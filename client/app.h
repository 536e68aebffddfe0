#ifndef APP_H
#define APP_H
#include "ui.h"

/* The seam between the client and whatever shows it. The window (client/sdl), the tests and the
 * script runner know the client only by these hooks; the client knows none of them. */
struct app_hooks {
    void *app;

    /* Draws the whole window: reads the model, calls widgets, may keep intents for the next tick.
     * Called between ui_begin and ui_end, after every event and once more; must not block. */
    void (*frame)(void *app, struct ui *ui);

    /* Does what time and network bring; called at least every 20 ms. True when something a frame
     * shows has changed. */
    bool (*tick)(void *app, uint64_t now_ms);

    /* The week on the screen, from 1; 0 when there is none. For `until week N`. May be NULL. */
    int (*week)(void *app);

    /* True when the person asked to leave inside the client. May be NULL. */
    bool (*wants_quit)(void *app);
};

#endif
