#include "run.h"

#include "keys.h"
#include "log.h"
#include "script.h"
#include "theme.h"
#include "window.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Limits of one frame: a full screen of ours needs about a tenth. */
enum { OPS_MAX = 16384, POINTS_MAX = 65536, TEXT_MAX = 262144, TICK_MS = 15 };

struct run {
    const struct app_hooks *hooks;
    struct window *window;
    struct draw_list *list;
    struct ui ui;
    uint64_t frame_ms; /* when the last frame was made */
    bool has_warned;
    bool is_over;
};

static uint64_t now_ms(void)
{
    return SDL_GetTicks64() + 1;
}

static void make_frame(struct run *run, const struct ui_event *event)
{
    float width, height;

    window_size(run->window, &width, &height);
    draw_list_begin(run->list, width, height, COLOUR_GROUND);
    run->frame_ms = now_ms();
    ui_begin(&run->ui, run->list, event, run->frame_ms);
    run->hooks->frame(run->hooks->app, &run->ui);
    ui_end(&run->ui);
    if ((run->list->is_full || run->ui.is_full) && !run->has_warned) {
        log_warn("a frame did not fit its limits; part of it is not drawn");
        run->has_warned = true;
    }
}

/* After an event a second frame shows its effect and gives the widgets their new places. */
static void feel(struct run *run, const struct ui_event *event)
{
    make_frame(run, event);
    make_frame(run, NULL);
    window_follow(run->window, &run->ui);
}

static bool tick(struct run *run)
{
    bool is_changed = run->hooks->tick(run->hooks->app, now_ms());

    if (run->hooks->wants_quit && run->hooks->wants_quit(run->hooks->app)) run->is_over = true;
    return is_changed;
}

static bool is_frame_due(const struct run *run)
{
    int wake = ui_wake_ms(&run->ui);

    return wake >= 0 && now_ms() - run->frame_ms >= (uint64_t)wake;
}

/* Of several moves of the mouse in the queue only the last matters. */
static bool is_outrun(const SDL_Event *event)
{
    SDL_Event next;

    return event->type == SDL_MOUSEMOTION &&
           SDL_PeepEvents(&next, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1 &&
           next.type == SDL_MOUSEMOTION;
}

static void take_event(struct run *run, const SDL_Event *event)
{
    struct ui_event translated;

    if (event->type == SDL_QUIT) {
        run->is_over = true;
        return;
    }
    if (is_outrun(event)) return;
    if (window_take_event(run->window, event)) {
        make_frame(run, NULL);
        return;
    }
    /* A script is the only person there: the real pointer may lie anywhere. */
    if (run->ui.is_still) return;
    if (keys_translate(event, window_zoom(run->window), &translated)) feel(run, &translated);
}

static void take_events(struct run *run, int wait_ms)
{
    SDL_Event event;
    int has_event = wait_ms > 0 ? SDL_WaitEventTimeout(&event, wait_ms) : SDL_PollEvent(&event);

    while (has_event && !run->is_over) {
        take_event(run, &event);
        has_event = SDL_PollEvent(&event);
    }
}

static void refresh(struct run *run)
{
    if (tick(run) || is_frame_due(run)) {
        make_frame(run, NULL);
        window_follow(run->window, &run->ui);
    }
    window_show(run->window, run->list);
}

static int run_by_hand(struct run *run)
{
    while (!run->is_over) {
        take_events(run, run->ui.is_moving ? 1 : TICK_MS);
        refresh(run);
    }
    return 0;
}

/* ---- Scripts ---- */

/* The whole file, to be freed; NULL and a sentence on stderr. "-" is standard input. */
static char *read_file(const char *path, size_t *size)
{
    enum { FILE_MAX = 1 << 20 };
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    char *text = file ? malloc(FILE_MAX) : NULL;

    if (!text) {
        fprintf(stderr, "baton: the script %s cannot be read; does it exist?\n", path);
        if (file && file != stdin) fclose(file);
        return NULL;
    }
    *size = fread(text, 1, FILE_MAX, file);
    if (file != stdin) fclose(file);
    return text;
}

static void do_action(struct run *run, struct script *script, const struct script_action *action)
{
    switch (action->act) {
    case SCRIPT_LOOK_AGAIN:
        SDL_Delay(5);
        break;
    case SCRIPT_EVENT:
        feel(run, &action->event);
        break;
    case SCRIPT_SHOT:
        script_tell_shot(script, window_write_png(run->window, run->list, action->path));
        break;
    case SCRIPT_SIZE:
        window_resize(run->window, action->width, action->height);
        make_frame(run, NULL);
        break;
    }
}

static int play_script(struct run *run, struct script *script)
{
    struct script_action action = {.act = SCRIPT_EVENT};
    enum script_state state = SCRIPT_RUNNING;

    run->ui.is_still = true;
    while (!run->is_over && state == SCRIPT_RUNNING) {
        take_events(run, 0);
        /* A person who waits costs nothing while nothing moves. */
        if (tick(run) || action.act != SCRIPT_LOOK_AGAIN || is_frame_due(run)) {
            make_frame(run, NULL);
            make_frame(run, NULL);
            window_show(run->window, run->list);
        }
        struct script_sight sight = {&run->ui, now_ms(), run->hooks->week, run->hooks->app};
        state = script_step(script, &sight, &action);
        if (state == SCRIPT_RUNNING) do_action(run, script, &action);
    }
    if (state == SCRIPT_FAILED) fprintf(stderr, "%s\n", script_sentence(script));
    return state == SCRIPT_FAILED ? 1 : 0;
}

static int run_by_script(struct run *run, const char *path)
{
    size_t size;
    struct script *script = calloc(1, sizeof *script);
    char *text = script ? read_file(path, &size) : NULL;
    int code = 1;

    if (text && script_start(script, path, text, size))
        code = play_script(run, script);
    else if (text)
        fprintf(stderr, "%s\n", script_sentence(script));
    free(text);
    free(script);
    return code;
}

static int write_shot(struct run *run, const char *path)
{
    run->ui.is_still = true;
    tick(run);
    make_frame(run, NULL);
    make_frame(run, NULL);
    if (window_write_png(run->window, run->list, path)) return 0;
    fprintf(stderr, "baton: the picture %s cannot be written.\n", path);
    return 1;
}

/* ---- Start and end ---- */

static int run_in_window(struct run *run, const struct run_options *options)
{
    make_frame(run, NULL);
    if (options->shot_path) return write_shot(run, options->shot_path);
    if (options->script_path) return run_by_script(run, options->script_path);
    return run_by_hand(run);
}

int sdl_run(const struct app_hooks *hooks, const struct run_options *options)
{
    struct run *run = calloc(1, sizeof *run);
    char sentence[256] = "Out of memory.";
    int code = 1;

    if (!run) return 1;
    run->hooks = hooks;
    ui_start(&run->ui);
    run->window =
        window_open(options, options->script_path || options->shot_path, sentence, sizeof sentence);
    if (run->window)
        run->list = draw_list_new(OPS_MAX, POINTS_MAX, TEXT_MAX, window_ruler(run->window));
    if (run->list)
        code = run_in_window(run, options);
    else
        fprintf(stderr, "baton: %s\n", sentence);
    draw_list_free(run->list);
    if (run->window) window_close(run->window);
    free(run);
    return code;
}
