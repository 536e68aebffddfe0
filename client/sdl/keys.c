#include "keys.h"

#include <string.h>

static const struct {
    SDL_Keycode code;
    enum ui_key key;
} keys[] = {
    {SDLK_LEFT, UI_KEY_LEFT},      {SDLK_RIGHT, UI_KEY_RIGHT},
    {SDLK_UP, UI_KEY_UP},          {SDLK_DOWN, UI_KEY_DOWN},
    {SDLK_HOME, UI_KEY_HOME},      {SDLK_END, UI_KEY_END},
    {SDLK_PAGEUP, UI_KEY_PAGE_UP}, {SDLK_PAGEDOWN, UI_KEY_PAGE_DOWN},
    {SDLK_RETURN, UI_KEY_ENTER},   {SDLK_KP_ENTER, UI_KEY_ENTER},
    {SDLK_SPACE, UI_KEY_SPACE},    {SDLK_BACKSPACE, UI_KEY_BACKSPACE},
    {SDLK_DELETE, UI_KEY_DELETE},  {SDLK_ESCAPE, UI_KEY_ESCAPE},
};

/* Text longer than an event holds is cut between characters. */
static bool carry_text(struct ui_event *to, enum ui_event_kind kind, const char *text)
{
    size_t size = strlen(text);

    if (size >= sizeof to->text) size = sizeof to->text - 1;
    while (size > 0 && text[size] && ((unsigned char)text[size] & 0xC0) == 0x80)
        size--;
    to->kind = kind;
    memcpy(to->text, text, size);
    to->text[size] = 0;
    return size > 0 || kind == UI_EVENT_COMPOSE;
}

static bool paste(struct ui_event *to)
{
    char *text = SDL_GetClipboardText();
    bool has_text = text && carry_text(to, UI_EVENT_TEXT, text);

    SDL_free(text);
    return has_text;
}

static char to_letter(SDL_Keysym sym)
{
    SDL_Keycode code = sym.sym;

    if (code >= SDLK_a && code <= SDLK_z) return (char)(code - SDLK_a + 'A');
    if (code >= SDLK_0 && code <= SDLK_9) return (char)code;
    if (code >= SDLK_F1 && code <= SDLK_F12) return (char)(code - SDLK_F1 + 'a');
    if (code == SDLK_KP_0) return '0';
    if (code >= SDLK_KP_1 && code <= SDLK_KP_9) return (char)(code - SDLK_KP_1 + '1');
    if (code == SDLK_QUESTION || (code == SDLK_SLASH && sym.mod & KMOD_SHIFT)) return '?';
    if (code == SDLK_PERIOD || code == SDLK_KP_PERIOD) return '.';
    if (code == SDLK_MINUS || code == SDLK_KP_MINUS) return '-';
    return 0;
}

static bool translate_chord(SDL_Keysym sym, struct ui_event *to)
{
    if (sym.sym == SDLK_v) return paste(to);
    to->key = sym.sym == SDLK_c ? UI_KEY_COPY : sym.sym == SDLK_x ? UI_KEY_CUT : UI_KEY_NONE;
    return to->key != UI_KEY_NONE;
}

static bool translate_key(SDL_Keysym sym, struct ui_event *to)
{
    to->kind = UI_EVENT_KEY;
    to->has_alt = (sym.mod & KMOD_LALT) != 0;
    if (sym.mod & (KMOD_CTRL | KMOD_GUI) && !(sym.mod & KMOD_ALT)) return translate_chord(sym, to);
    if (sym.sym == SDLK_INSERT && sym.mod & KMOD_SHIFT) return paste(to);
    if (sym.sym == SDLK_TAB) {
        to->key = sym.mod & KMOD_SHIFT ? UI_KEY_BACK_TAB : UI_KEY_TAB;
        return !to->has_alt;
    }
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (keys[i].code == sym.sym) to->key = keys[i].key;
    if (to->key != UI_KEY_NONE) return true;
    to->letter = to_letter(sym);
    to->key = UI_KEY_LETTER;
    return to->letter != 0;
}

static bool translate_button(const SDL_MouseButtonEvent *from, float zoom, struct ui_event *to)
{
    to->kind = from->type == SDL_MOUSEBUTTONDOWN ? UI_EVENT_PRESS : UI_EVENT_RELEASE;
    to->x = (float)from->x / zoom;
    to->y = (float)from->y / zoom;
    return from->button == SDL_BUTTON_LEFT;
}

static bool translate_wheel(const SDL_MouseWheelEvent *from, float zoom, struct ui_event *to)
{
    to->kind = UI_EVENT_WHEEL;
    to->wheel = from->preciseY;
    to->x = (float)from->mouseX / zoom;
    to->y = (float)from->mouseY / zoom;
    return true;
}

bool keys_translate(const SDL_Event *from, float zoom, struct ui_event *to)
{
    memset(to, 0, sizeof *to);
    if (from->type == SDL_MOUSEMOTION) {
        to->kind = UI_EVENT_MOVE;
        to->x = (float)from->motion.x / zoom;
        to->y = (float)from->motion.y / zoom;
        return true;
    }
    if (from->type == SDL_MOUSEBUTTONDOWN || from->type == SDL_MOUSEBUTTONUP)
        return translate_button(&from->button, zoom, to);
    if (from->type == SDL_MOUSEWHEEL) return translate_wheel(&from->wheel, zoom, to);
    if (from->type == SDL_KEYDOWN) return translate_key(from->key.keysym, to);
    /* With Alt held a letter is an accelerator, already sent as a key. */
    if (from->type == SDL_TEXTINPUT)
        return !(SDL_GetModState() & KMOD_LALT) && carry_text(to, UI_EVENT_TEXT, from->text.text);
    if (from->type == SDL_TEXTEDITING) return carry_text(to, UI_EVENT_COMPOSE, from->edit.text);
    return false;
}
