#ifndef RUN_H
#define RUN_H
#include "app.h"

/* Opens a window and runs the client in it until it is closed. The header is free of any library so
 * that client/main.c can include it; client/sdl/run.c is the only implementation so far. */
struct run_options {
    const char *title;
    int width, height;       /* logical pixels at the start; 0 means 1280 x 800 */
    float scale;             /* --scale: larger or smaller letters; 0 means 1 */
    bool is_fullscreen;      /* --projector */
    const char *script_path; /* --script, or NULL; "-" reads standard input */
    const char *shot_path;   /* paints one settled frame to this PNG and returns; or NULL */
};

/* 0 when the window was closed or the script passed; 1 when it failed or no window could be opened;
 * the sentence went to stderr. The hooks are used until it returns. */
int sdl_run(const struct app_hooks *hooks, const struct run_options *options);

#endif
