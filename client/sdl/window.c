#include "window.h"

#include "fonts.h"
#include "letters.h"
#include "log.h"
#include "paint.h"

#include <stdio.h>
#include <stdlib.h>

enum { POINTERS = 3, LEAST_WIDTH = 800, LEAST_HEIGHT = 560 };

struct window {
    SDL_Window *sdl;
    SDL_Renderer *renderer;
    SDL_Texture *texture;
    SDL_Cursor *pointers[POINTERS];
    struct letters *letters;
    struct paint *paint;
    int pixel_width, pixel_height;
    float zoom;     /* --scale and Ctrl +: logical pixels to those of the window system */
    float density;  /* those of the window system to real ones */
    uint64_t shown; /* hash of the list on the screen */
    bool has_shown;
    bool has_text_input;
};

/* ---- Opening ---- */

static bool start_video(bool may_be_blind)
{
    if (SDL_Init(SDL_INIT_VIDEO) == 0) return true;
    if (!may_be_blind) return false;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    return SDL_Init(SDL_INIT_VIDEO) == 0;
}

/* The picture is made by cairo; all that SDL does is to put one texture on the screen. */
static bool make_window(struct window *window, const struct run_options *options)
{
    int width = (int)((float)(options->width > 0 ? options->width : 1280) * window->zoom);
    int height = (int)((float)(options->height > 0 ? options->height : 800) * window->zoom);
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;

    if (options->is_fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    window->sdl =
        SDL_CreateWindow(options->title ? options->title : "Baton", SDL_WINDOWPOS_CENTERED,
                         SDL_WINDOWPOS_CENTERED, width, height, flags);
    if (!window->sdl) return false;
    SDL_SetWindowMinimumSize(window->sdl, LEAST_WIDTH, LEAST_HEIGHT);
    window->renderer = SDL_CreateRenderer(window->sdl, -1, 0);
    return window->renderer != NULL;
}

static bool make_letters(struct window *window)
{
    char sentence[256];

    if (!fonts_load(sentence, sizeof sentence)) log_warn("%s", sentence);
    window->letters = letters_new();
    window->paint = window->letters ? paint_new(window->letters) : NULL;
    return window->paint != NULL;
}

static void make_pointers(struct window *window)
{
    window->pointers[UI_POINTER_ARROW] = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW);
    window->pointers[UI_POINTER_HAND] = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND);
    window->pointers[UI_POINTER_TEXT] = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_IBEAM);
}

/* Follows the window's size in real pixels; false when memory is out. */
static bool fit_picture(struct window *window)
{
    int width, height, logical_width;

    SDL_GetRendererOutputSize(window->renderer, &width, &height);
    SDL_GetWindowSize(window->sdl, &logical_width, NULL);
    window->density = logical_width > 0 ? (float)width / (float)logical_width : 1;
    if (window->texture && width == window->pixel_width && height == window->pixel_height)
        return true;
    if (window->texture) SDL_DestroyTexture(window->texture);
    window->texture = SDL_CreateTexture(window->renderer, SDL_PIXELFORMAT_ARGB8888,
                                        SDL_TEXTUREACCESS_STREAMING, width, height);
    window->pixel_width = width;
    window->pixel_height = height;
    window->has_shown = false;
    return window->texture && paint_resize(window->paint, width, height);
}

struct window *window_open(const struct run_options *options, bool may_be_blind, char *sentence,
                           size_t capacity)
{
    struct window *window = calloc(1, sizeof *window);

    if (!window) {
        snprintf(sentence, capacity, "Out of memory.");
        return NULL;
    }
    window->zoom = options->scale > 0 ? options->scale : 1;
    if (!start_video(may_be_blind) || !make_window(window, options) || !make_letters(window) ||
        !fit_picture(window)) {
        snprintf(sentence, capacity, "No window could be opened: %s.", SDL_GetError());
        window_close(window);
        return NULL;
    }
    make_pointers(window);
    SDL_StopTextInput();
    return window;
}

void window_close(struct window *window)
{
    for (int i = 0; i < POINTERS; i++)
        SDL_FreeCursor(window->pointers[i]);
    paint_free(window->paint);
    letters_free(window->letters);
    if (window->texture) SDL_DestroyTexture(window->texture);
    if (window->renderer) SDL_DestroyRenderer(window->renderer);
    if (window->sdl) SDL_DestroyWindow(window->sdl);
    SDL_Quit();
    free(window);
}

/* ---- Size ---- */

struct text_ruler window_ruler(struct window *window)
{
    return letters_ruler(window->letters);
}

static float pixels_per_unit(const struct window *window)
{
    return window->zoom * window->density;
}

void window_size(const struct window *window, float *width, float *height)
{
    *width = (float)window->pixel_width / pixels_per_unit(window);
    *height = (float)window->pixel_height / pixels_per_unit(window);
}

float window_zoom(const struct window *window)
{
    return window->zoom;
}

void window_resize(struct window *window, int width, int height)
{
    SDL_SetWindowSize(window->sdl, (int)((float)width * window->zoom),
                      (int)((float)height * window->zoom));
    SDL_PumpEvents();
    fit_picture(window);
}

/* ---- Showing ---- */

static void draw_picture(struct window *window, const struct draw_list *list)
{
    paint_play(window->paint, list, pixels_per_unit(window));
}

void window_show(struct window *window, const struct draw_list *list)
{
    uint64_t hash = draw_list_hash(list);
    int pitch;

    if (window->has_shown && hash == window->shown) return;
    draw_picture(window, list);
    const void *pixels = paint_pixels(window->paint, &pitch);
    SDL_UpdateTexture(window->texture, NULL, pixels, pitch);
    SDL_RenderCopy(window->renderer, window->texture, NULL, NULL);
    SDL_RenderPresent(window->renderer);
    window->shown = hash;
    window->has_shown = true;
}

bool window_write_png(struct window *window, const struct draw_list *list, const char *path)
{
    draw_picture(window, list);
    return paint_write_png(window->paint, path);
}

/* ---- Following the ui ---- */

static void follow_text(struct window *window, const struct ui *ui)
{
    struct box caret;
    bool wants_text = ui_wants_text(ui, &caret);

    if (wants_text) {
        SDL_Rect place = {(int)(caret.x * window->zoom), (int)(caret.y * window->zoom), 2,
                          (int)(caret.height * window->zoom)};
        SDL_SetTextInputRect(&place);
    }
    if (wants_text && !window->has_text_input) SDL_StartTextInput();
    if (!wants_text && window->has_text_input) SDL_StopTextInput();
    window->has_text_input = wants_text;
}

void window_follow(struct window *window, struct ui *ui)
{
    SDL_Cursor *pointer = window->pointers[ui->pointer];
    const char *copied = ui_take_copied(ui);

    if (copied) SDL_SetClipboardText(copied);
    if (pointer && SDL_GetCursor() != pointer) SDL_SetCursor(pointer);
    follow_text(window, ui);
}

/* ---- Events of the window's own ---- */

static void toggle_full_screen(struct window *window)
{
    bool is_full = (SDL_GetWindowFlags(window->sdl) & SDL_WINDOW_FULLSCREEN) != 0;

    SDL_SetWindowFullscreen(window->sdl, is_full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

static bool take_zoom(struct window *window, SDL_Keycode code)
{
    float zoom = window->zoom;

    if (code == SDLK_PLUS || code == SDLK_EQUALS || code == SDLK_KP_PLUS) zoom *= 1.1f;
    if (code == SDLK_MINUS || code == SDLK_KP_MINUS) zoom /= 1.1f;
    if (code == SDLK_0 || code == SDLK_KP_0) zoom = 1;
    if (zoom < 0.5f || zoom > 4) return true;
    if (zoom <= window->zoom && zoom >= window->zoom) return false;
    window->zoom = zoom;
    window->has_shown = false;
    return true;
}

bool window_take_event(struct window *window, const SDL_Event *event)
{
    if (event->type == SDL_WINDOWEVENT) {
        window->has_shown = false;
        fit_picture(window);
        return true;
    }
    if (event->type != SDL_KEYDOWN) return false;
    if (event->key.keysym.sym == SDLK_F11) {
        toggle_full_screen(window);
        return true;
    }
    return event->key.keysym.mod & KMOD_CTRL && take_zoom(window, event->key.keysym.sym);
}
