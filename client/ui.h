#ifndef UI_H
#define UI_H
#include "gfx.h"

/* Immediate-mode widgets over the draw list. A screen calls its widgets every frame between
 * ui_begin and ui_end; a widget draws itself and answers what the person did to it. What lives from
 * frame to frame (focus, scroll positions, carets, clocks of animations) is kept in struct ui under
 * the widget's id, a name that must be unique in a frame and stable between frames.
 *
 * A frame is given at most one event. Who is hit and what Tab reaches is decided on the places the
 * widgets took in the frame before; so after an event the caller runs one frame more without one.
 */

enum ui_key {
    UI_KEY_NONE,
    UI_KEY_TAB,
    UI_KEY_BACK_TAB,
    UI_KEY_LEFT,
    UI_KEY_RIGHT,
    UI_KEY_UP,
    UI_KEY_DOWN,
    UI_KEY_HOME,
    UI_KEY_END,
    UI_KEY_PAGE_UP,
    UI_KEY_PAGE_DOWN,
    UI_KEY_ENTER,
    UI_KEY_SPACE,
    UI_KEY_BACKSPACE,
    UI_KEY_DELETE,
    UI_KEY_ESCAPE,
    UI_KEY_COPY,
    UI_KEY_CUT,
    UI_KEY_LETTER /* see struct ui_event's letter */
};

enum ui_event_kind {
    UI_EVENT_MOVE,
    UI_EVENT_PRESS,
    UI_EVENT_RELEASE,
    UI_EVENT_WHEEL,
    UI_EVENT_KEY,
    UI_EVENT_TEXT,   /* typed or pasted */
    UI_EVENT_COMPOSE /* what an input method shows before it is typed */
};

enum { UI_TEXT_MAX = 512, UI_LABEL_MAX = 64, UI_SHOWN_MAX = 32, UI_STOPS_MAX = 7 };

/* What a person did. Window and script both speak in these. */
struct ui_event {
    enum ui_event_kind kind;
    float x, y;  /* of the mouse; of a wheel: where it stands */
    float wheel; /* notches, up is positive */
    enum ui_key key;
    char letter; /* upper case A..Z, 0..9, '.', '-', '?', or 0; function keys are 'a'..'l' for
                    F1..F12 */
    bool has_alt;
    char text[UI_TEXT_MAX];
};

/* ---- State ---- */

enum ui_kind {
    UI_KIND_BUTTON,
    UI_KIND_STOPS,
    UI_KIND_SLIDER,
    UI_KIND_EDIT,
    UI_KIND_CHECKBOX,
    UI_KIND_TABS,
    UI_KIND_TABLE,
    UI_KIND_SCROLL,
    UI_KIND_OTHER
};

/* Where a widget stood in a frame, and what the script runner must know to work it. */
struct ui_area {
    uint32_t id;
    enum ui_kind kind;
    struct box box;     /* what can be hit, already clipped */
    struct box track;   /* of slider and stops: where the mouse sets the value */
    struct box whole;   /* the widget unclipped, for scrolling it into view */
    uint32_t scroll_id; /* the scroll view around it, 0 for none */
    int layer;          /* 0 the screen, 1 and up the modals */
    bool is_disabled;
    bool takes_text;
    bool takes_digits;
    bool skips_focus;                /* for the mouse only */
    double low, high, step, value;   /* of a slider; of stops: 0, count - 1, 1, chosen */
    const char *names[UI_STOPS_MAX]; /* of stops: their texts live longer than the frame */
    char label[UI_LABEL_MAX];
    char why_not[128];
};

/* What one widget is remembered by. Fields mean what their widget says. */
struct ui_memory {
    uint32_t id;
    uint32_t frame; /* last used */
    float scroll;
    float shown; /* where an animation stands */
    uint64_t shown_ms;
    uint32_t caret;
};

enum ui_tone { UI_TONE_PLAIN, UI_TONE_GOOD, UI_TONE_WARN, UI_TONE_BAD };

struct ui_toast {
    char text[160];
    enum ui_tone tone;
    uint64_t until_ms;
};

enum ui_pointer { UI_POINTER_ARROW, UI_POINTER_HAND, UI_POINTER_TEXT };

enum { UI_AREAS_MAX = 512, UI_MEMORY_MAX = 256, UI_TOASTS_MAX = 3, UI_LAYERS_MAX = 4 };

struct ui {
    struct draw_list *list; /* this frame's */
    struct box screen;
    uint64_t now_ms;
    uint32_t frame;
    bool is_still; /* no animations and no blinking: for scripts, tests and pictures */

    const struct ui_event *event; /* of this frame, or NULL */
    struct ui_event event_copy;
    float mouse_x, mouse_y;
    bool is_mouse_down;
    char compose[UI_TEXT_MAX];

    uint32_t hot;        /* under the mouse */
    uint32_t active;     /* pressed and not yet released */
    uint32_t focus;      /* gets the keys */
    uint32_t clicked;    /* in this frame: pressed and released on it */
    bool is_focus_shown; /* the focus came by keyboard */
    bool is_key_taken;   /* this frame's key had its effect */
    bool is_moving;      /* an animation runs: another frame is wanted soon */
    uint64_t hot_since_ms;
    uint32_t focus_wanted; /* focus this id as soon as it is there */

    struct ui_area areas[2][UI_AREAS_MAX]; /* this frame's and the last one's */
    int area_count[2];
    int turn; /* which of the two is this frame's */
    int layer;
    int layer_top;      /* of this frame so far */
    int layer_top_last; /* of the last frame: only this layer is alive */
    uint32_t focus_below[UI_LAYERS_MAX];
    bool *closed[UI_LAYERS_MAX]; /* where the modals being drawn want to hear of Esc */
    uint32_t scroll_id;          /* the scroll view being drawn */
    bool is_full;                /* more widgets than UI_AREAS_MAX */

    struct ui_memory memory[UI_MEMORY_MAX];
    struct ui_toast toasts[UI_TOASTS_MAX];
    int toast_count;

    struct box tip_at;
    char tip[160];
    char number[24];  /* digits typed at a slider, not yet entered */
    struct box caret; /* where the input method should stand */
    bool has_caret;
    enum ui_pointer pointer;
    char copied[UI_TEXT_MAX];
    bool has_copied;
};

void ui_start(struct ui *ui); /* zeroes it */

/* `event` may be NULL; it is copied. `list` has been begun by the caller. */
void ui_begin(struct ui *ui, struct draw_list *list, const struct ui_event *event, uint64_t now_ms);
/* Draws what lies over all (tooltips, toasts) and settles the focus. */
void ui_end(struct ui *ui);

/* After ui_end: does something take text, and where is its caret? Milliseconds until another frame
 * is wanted though nothing happened; -1 for never. Text to put on the clipboard, once, or NULL. */
bool ui_wants_text(const struct ui *ui, struct box *caret);
int ui_wake_ms(const struct ui *ui);
const char *ui_take_copied(struct ui *ui);

/* ---- Keys ---- */

/* True once, when this accelerator was pressed: letters, digits, '?' and function keys alone while
 * no field takes text, with Alt always. Only the topmost layer hears them. */
bool ui_hears(struct ui *ui, char letter);
/* True once, when Esc was pressed in the topmost layer and no widget wanted it. */
bool ui_hears_escape(struct ui *ui);
/* Puts the focus on the widget of this id, now or as soon as it is drawn. */
void ui_focus(struct ui *ui, const char *id);

/* ---- Things to read ---- */

/* A white card with a soft edge; returns what is left inside, under its title (NULL for none). */
struct box ui_panel(struct ui *ui, struct box box, const char *title);
void ui_label(struct ui *ui, struct box box, struct text_style style, const char *text);
/* A wrapped text from box.y down; returns the height it took. */
float ui_paragraph(struct ui *ui, struct box box, struct text_style style, const char *text);
/* A small rounded word on a tinted ground; returns its width. */
float ui_pill(struct ui *ui, float x, float y, enum ui_tone tone, const char *text);
/* A key-cap such as the accelerator of a button; right-aligned at x; returns its width. */
float ui_keycap(struct ui *ui, struct point right_middle, const char *text, uint32_t colour);
/* A line of separation along the top edge of the box. */
void ui_rule(struct ui *ui, struct box box);

/* A horizontal bar with parts, such as a common budget: part values in units of `full`. */
struct ui_bar_part {
    double value;
    uint32_t colour;
};
struct ui_bar {
    const struct ui_bar_part *parts;
    size_t count;
    double full;
    double mark; /* a tick across the bar, negative for none */
};
void ui_bar(struct ui *ui, struct box box, const struct ui_bar *bar);

/* A ring that empties clockwise with text inside, such as a countdown: share 1 full, 0 empty. */
void ui_dial(struct ui *ui, struct box box, float share, enum ui_tone tone, const char *text);

/* ---- Things to work ---- */

enum ui_look { UI_QUIET, UI_PRIMARY, UI_DANGER, UI_BARE /* looks like a link */ };

struct ui_button {
    const char *id;
    const char *label;
    enum ui_look look;
    char key;            /* accelerator for ui_hears, 0 for none; shown on the button */
    const char *why_not; /* not NULL: disabled, and this sentence says why */
    const char *tip;     /* a sentence on hover, or NULL */
    bool is_chosen;      /* drawn as switched on */
};
/* True in the frame in which it was pressed by mouse, Enter, Space or its key. */
bool ui_button(struct ui *ui, struct box box, const struct ui_button *button);
/* The width a button of this label needs. */
float ui_button_width(const struct ui *ui, const struct ui_button *button);

/* A row of 2 to 7 named stops for a lever. The label is drawn above unless the caller did. */
struct ui_stops {
    const char *id;
    const char *label;
    const char *const *names;
    int count;
    int as_is;              /* the stop marked "as it is now", -1 for none */
    const char *as_is_note; /* the words of that mark; NULL means "as it is now" */
    bool hides_label;       /* the label names the row for --script but is not drawn */
    const char *why_not;
};
enum { UI_STOPS_HEIGHT = 56, UI_STOPS_LABEL_HEIGHT = 22 }; /* without and for the label */
/* *chosen is an index or -1 (between stops); true when the person changed it. */
bool ui_stops(struct ui *ui, struct box box, const struct ui_stops *stops, int *chosen);

/* An exact number. Digits can be typed while it has the focus; Enter takes them. */
struct ui_slider {
    const char *id;
    const char *label;
    double low, high, step;
    double as_is;      /* a mark on the track; outside low..high: none */
    const char *shown; /* the value in words, such as "$6,000 a week" */
    const char *why_not;
};
enum { UI_SLIDER_HEIGHT = 50 };
bool ui_slider(struct ui *ui, struct box box, const struct ui_slider *slider, double *value);

enum ui_edit_answer { UI_EDIT_SAME, UI_EDIT_CHANGED, UI_EDIT_ENTERED };

/* A line of text, UTF-8, never longer than capacity - 1 bytes and never cut inside a character. */
struct ui_edit {
    const char *id;
    const char *label; /* drawn above when not NULL: 20 pixels of the box's height */
    const char *hint;
    size_t capacity;   /* of the caller's buffer, with the terminating zero */
    bool is_secret;    /* shows dots */
    bool is_code;      /* upper case, wide */
    const char *wrong; /* what is wrong with it, drawn in the frame's colour and below; or NULL */
};
enum { UI_EDIT_LABEL_HEIGHT = 22 };
enum ui_edit_answer ui_edit(struct ui *ui, struct box box, const struct ui_edit *edit, char *text);

struct ui_checkbox {
    const char *id;
    const char *label;
    const char *why_not;
};
bool ui_checkbox(struct ui *ui, struct box box, const struct ui_checkbox *checkbox, bool *is_on);

/* The way between screens, or between parts of one. */
struct ui_tabs {
    const char *id;
    const char *const *names;
    int count;
    const char *keys;           /* an accelerator for each, or NULL */
    const unsigned char *marks; /* how much news each has, 0 for none; or NULL */
};
bool ui_tabs(struct ui *ui, struct box box, const struct ui_tabs *tabs, int *chosen);
/* The width that all names need beside each other. */
float ui_tabs_width(const struct ui *ui, const struct ui_tabs *tabs);

struct ui_column {
    const char *name;
    float share; /* of the width; all shares together make 1 */
    enum gfx_align align;
};
struct ui_table {
    const char *id;
    const struct ui_column *columns;
    int column_count;
    int row_count;
    void (*cell)(void *context, int row, int column, char *out, size_t capacity);
    uint32_t (*tint)(void *context, int row); /* a mark before the row, 0 for none; or NULL */
    void *context;
    const char *empty; /* what is said when there are no rows */
};
enum ui_table_answer {
    UI_TABLE_SAME,
    UI_TABLE_CHOSEN,
    UI_TABLE_OPENED /* Enter, or clicked again */
};
/* *chosen is a row or -1; `chosen` NULL makes a table that only scrolls. */
enum ui_table_answer ui_table(struct ui *ui, struct box box, const struct ui_table *table,
                              int *chosen);

/* A view that scrolls. Returns a box of the content's size, already moved; draw into it and call
 * ui_scroll_end. Widgets reached by Tab are scrolled into view. With `sticks_to_end` it stays at
 * the end while it grows, as a chat does, unless the person scrolled away. */
struct ui_scroll {
    const char *id;
    float content_height;
    bool sticks_to_end;
};
struct box ui_scroll_begin(struct ui *ui, struct box box, const struct ui_scroll *scroll);
void ui_scroll_end(struct ui *ui);

/* Everything between begin and end lies over the screen, which hears nothing meanwhile. Returns the
 * space inside. *is_closed is set when the person pressed Esc or the cross; NULL: cannot be left.
 */
struct ui_modal {
    const char *id;
    const char *title;
    float width;
    float height; /* of the content */
};
struct box ui_modal_begin(struct ui *ui, const struct ui_modal *modal, bool *is_closed);
void ui_modal_end(struct ui *ui);

/* A sentence that lies over the upper edge, below a head of 56 pixels, for some seconds;
 * UI_TOASTS_MAX at once, oldest goes. */
void ui_toast(struct ui *ui, enum ui_tone tone, const char *text);
/* Takes back what was said last, if that was just now and no warning: it turned out otherwise. */
void ui_toast_take_back(struct ui *ui);

/* ---- For widgets of one's own (marks on a map, cards) ---- */

struct ui_touch {
    bool is_hot;
    bool is_down; /* pressed and held on it */
    bool is_focused;
    bool is_ring; /* the focus should be seen */
    bool was_pressed;
    bool was_clicked; /* by the mouse, or by Enter or Space */
    enum ui_key key;  /* this frame's key if it is for this widget and untaken */
};
uint32_t ui_id(const char *name);
/* A name with a number behind it, in a buffer of the caller's: for widgets in rows. */
const char *ui_name(char *out, size_t capacity, const char *name, int number);
/* Announces a widget. `area` carries id, kind, label and what else applies; box and layer are set
 * here from `box`. */
struct ui_touch ui_touch(struct ui *ui, struct box box, const struct ui_area *area);
void ui_take_key(struct ui *ui);
void ui_ring(struct ui *ui, struct box box, float radius);   /* the focus ring around a box */
void ui_tip(struct ui *ui, struct box at, const char *text); /* a tooltip for this frame */
struct ui_memory *ui_memory(struct ui *ui, uint32_t id);
/* A number that glides to `target` in about 0.2 s; the target itself when the ui is still. */
float ui_glide(struct ui *ui, const char *id, float target);
/* Is this id's widget alive in the topmost layer of the last frame? */
const struct ui_area *ui_find(const struct ui *ui, uint32_t id);

#endif
