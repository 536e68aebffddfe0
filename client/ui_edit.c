#include "ui.h"

#include "ensure.h"
#include "text.h"
#include "theme.h"
#include "ui_inside.h"

#include <stdio.h>
#include <string.h>

/* A line of text. The caller's buffer is the only copy; remembered are the caret, as an offset in
 * bytes that always lies between two characters, and whether the field had the focus. */

static bool is_inside_character(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static size_t step_back(const char *text, size_t at)
{
    if (at > 0) at--;
    while (at > 0 && is_inside_character(text[at]))
        at--;
    return at;
}

static size_t step_forward(const char *text, size_t at)
{
    if (text[at]) at++;
    while (is_inside_character(text[at]))
        at++;
    return at;
}

/* ---- Changing the text ---- */

/* Line ends and tabs of pasted text become spaces; a code is written in capitals. */
static void make_one_line(char *text, bool is_code)
{
    for (char *at = text; *at; at++) {
        if (*at == '\n' || *at == '\r' || *at == '\t') *at = ' ';
        if (is_code && *at >= 'a' && *at <= 'z') *at = (char)(*at - 'a' + 'A');
    }
}

/* Inserts as many whole characters as there is room for; returns the bytes inserted. */
static size_t insert(char *text, size_t capacity, size_t at, const char *addition)
{
    size_t size = strlen(text);
    size_t room = capacity - 1 - size;
    size_t count = strlen(addition);

    while (count > room)
        count = step_back(addition, count);
    memmove(text + at + count, text + at, size - at + 1);
    memcpy(text + at, addition, count);
    return count;
}

static void cut_out(char *text, size_t from, size_t to)
{
    memmove(text + from, text + to, strlen(text + to) + 1);
}

static bool take_text(const struct ui *ui, const struct ui_edit *edit, char *text, size_t *caret)
{
    char addition[UI_TEXT_MAX];

    snprintf(addition, sizeof addition, "%s", ui->event->text);
    make_one_line(addition, edit->is_code);
    if (!text_is_clean(addition, strlen(addition))) return false;
    size_t inserted = insert(text, edit->capacity, *caret, addition);
    *caret += inserted;
    return inserted > 0;
}

static bool erase(char *text, enum ui_key key, size_t *caret)
{
    size_t from = key == UI_KEY_BACKSPACE ? step_back(text, *caret) : *caret;
    size_t to = key == UI_KEY_BACKSPACE ? *caret : step_forward(text, *caret);

    if (from == to) return false;
    cut_out(text, from, to);
    *caret = from;
    return true;
}

static void move_caret(const char *text, enum ui_key key, size_t *caret)
{
    if (key == UI_KEY_LEFT) *caret = step_back(text, *caret);
    if (key == UI_KEY_RIGHT) *caret = step_forward(text, *caret);
    if (key == UI_KEY_HOME) *caret = 0;
    if (key == UI_KEY_END) *caret = strlen(text);
}

/* There is no selection: copy and cut mean the whole field. Secrets stay where they are. */
static bool copy_out(struct ui *ui, const struct ui_edit *edit, char *text, size_t *caret)
{
    bool is_cut = ui->event->key == UI_KEY_CUT;

    if (edit->is_secret || text[0] == 0) return false;
    snprintf(ui->copied, sizeof ui->copied, "%s", text);
    ui->has_copied = true;
    if (is_cut) {
        text[0] = 0;
        *caret = 0;
    }
    return is_cut;
}

static enum ui_edit_answer take_key(struct ui *ui, const struct ui_edit *edit, char *text,
                                    size_t *caret)
{
    enum ui_key key = ui->event->key;
    bool is_changed = false;

    if (key == UI_KEY_ENTER) {
        ui_take_key(ui);
        return UI_EDIT_ENTERED;
    }
    if (key == UI_KEY_BACKSPACE || key == UI_KEY_DELETE) is_changed = erase(text, key, caret);
    if (key == UI_KEY_COPY || key == UI_KEY_CUT) is_changed = copy_out(ui, edit, text, caret);
    move_caret(text, key, caret);
    return is_changed ? UI_EDIT_CHANGED : UI_EDIT_SAME;
}

static enum ui_edit_answer take_event(struct ui *ui, const struct ui_edit *edit, char *text,
                                      size_t *caret)
{
    if (!ui->event || ui->is_key_taken) return UI_EDIT_SAME;
    if (ui->event->kind == UI_EVENT_TEXT)
        return take_text(ui, edit, text, caret) ? UI_EDIT_CHANGED : UI_EDIT_SAME;
    if (ui->event->kind == UI_EVENT_KEY) return take_key(ui, edit, text, caret);
    return UI_EDIT_SAME;
}

/* ---- Drawing ---- */

struct line {
    struct box box; /* where the letters may stand */
    struct text_style style;
    const char *shown; /* what is drawn: the text, or dots */
    size_t caret;      /* in bytes of `shown` */
    float offset;      /* how far the line is moved left so that the caret is seen */
};

enum { DOT_BYTES = 3, SHOWN_MAX = 3 * UI_TEXT_MAX };

static size_t count_characters(const char *text, size_t bytes)
{
    size_t count = 0;

    for (size_t i = 0; i < bytes; i++)
        count += !is_inside_character(text[i]);
    return count;
}

static void dot_out(char *out, size_t capacity, size_t count)
{
    size_t most = (capacity - 1) / DOT_BYTES;

    if (count > most) count = most;
    for (size_t i = 0; i < count; i++)
        memcpy(out + i * DOT_BYTES, "\xE2\x80\xA2", DOT_BYTES);
    out[count * DOT_BYTES] = 0;
}

static float caret_x(const struct ui *ui, const struct line *line)
{
    return gfx_measure_part(ui->list, line->style, line->shown, line->caret);
}

/* The offset in `text` nearest to where the mouse is. */
static size_t caret_at_mouse(const struct ui *ui, const struct line *line, float x)
{
    size_t best = 0;
    float best_gap = -1;

    for (size_t at = 0;; at = step_forward(line->shown, at)) {
        float gap = x - (line->box.x - line->offset) -
                    gfx_measure_part(ui->list, line->style, line->shown, at);
        if (gap < 0) gap = -gap;
        if (best_gap < 0 || gap < best_gap) {
            best = at;
            best_gap = gap;
        }
        if (!line->shown[at]) return best;
    }
}

static void draw_frame(struct ui *ui, struct box box, const struct ui_edit *edit,
                       const struct ui_touch *touch)
{
    uint32_t colour = edit->wrong         ? COLOUR_BAD
                      : touch->is_focused ? COLOUR_FOCUS
                      : touch->is_hot     ? COLOUR_INK
                                          : COLOUR_LINE_STRONG;
    float width = touch->is_focused ? 2 : 1;

    gfx_rect(ui->list, box, RADIUS_M, COLOUR_PANEL);
    gfx_frame(ui->list, box_inset(box, width / 2), RADIUS_M, (struct stroke){width, colour, 0});
}

static void draw_caret(struct ui *ui, const struct line *line, float x)
{
    enum { BLINK_MS = 530 };
    struct box caret = {line->box.x + x - line->offset, line->box.y + 8, 1.5f,
                        line->box.height - 16};

    ui->caret = caret;
    ui->has_caret = true;
    if (ui->is_still || ui->now_ms / BLINK_MS % 2 == 0) gfx_rect(ui->list, caret, 0, COLOUR_INK);
}

static void draw_line(struct ui *ui, struct line *line, const char *hint, bool is_focused)
{
    struct box at = {line->box.x - line->offset, line->box.y, 0, line->box.height};
    struct text_style faint = line->style;
    float x = is_focused ? caret_x(ui, line) : 0;

    faint.colour = COLOUR_MUTED;
    if (line->shown[0]) {
        gfx_text(ui->list, at, line->style, line->shown);
    } else if (!ui->compose[0] || !is_focused) {
        at.width = line->box.width;
        gfx_text(ui->list, at, faint, hint ? hint : "");
    }
    if (!is_focused) return;
    if (ui->compose[0]) {
        faint.colour = COLOUR_ACCENT;
        gfx_text(ui->list, (struct box){at.x + x, at.y, 0, at.height}, faint, ui->compose);
    }
    draw_caret(ui, line, x);
}

static struct line make_line(const struct ui_edit *edit, struct box box)
{
    struct line line = {.style = theme_text(TYPE_BODY, COLOUR_INK)};

    if (edit->is_code) {
        line.style.size = 18;
        line.style.weight = WEIGHT_MEDIUM;
    }
    line.box = (struct box){box.x + 11, box.y, box.width - 22, box.height};
    return line;
}

static void show_in_line(const struct ui *ui, struct line *line, const struct ui_edit *edit,
                         const char *text, size_t caret, char *dots)
{
    line->shown = text;
    line->caret = caret;
    if (edit->is_secret) {
        dot_out(dots, SHOWN_MAX, count_characters(text, strlen(text)));
        line->shown = dots;
        line->caret = count_characters(text, caret) * DOT_BYTES;
    }
    float x = caret_x(ui, line);
    line->offset = x > line->box.width - 2 ? x - line->box.width + 2 : 0;
}

static size_t back_to_text(const struct ui_edit *edit, const char *text, size_t shown_at)
{
    size_t at = 0;

    if (!edit->is_secret) return shown_at;
    for (size_t i = 0; i < shown_at / DOT_BYTES; i++)
        at = step_forward(text, at);
    return at;
}

/* The label above and the complaint below belong to the field: pressing them means it. */
static struct ui_touch announce(struct ui *ui, struct box box, const struct ui_edit *edit)
{
    struct ui_area area = {.id = ui_id(edit->id), .kind = UI_KIND_EDIT, .takes_text = true};

    ui_set_label(&area, edit->label ? edit->label : edit->hint);
    return ui_touch(ui, box, &area);
}

static struct box draw_label(struct ui *ui, struct box box, const struct ui_edit *edit)
{
    struct text_style label = theme_text(TYPE_SMALL, COLOUR_INK);

    label.weight = WEIGHT_MEDIUM;
    if (edit->label)
        gfx_text(ui->list, box_cut_top(&box, UI_EDIT_LABEL_HEIGHT), label, edit->label);
    if (edit->wrong)
        gfx_text(ui->list, (struct box){box.x, box.y + box.height + 4, box.width, 18},
                 theme_text(TYPE_NOTE, COLOUR_BAD), edit->wrong);
    return box;
}

enum ui_edit_answer ui_edit(struct ui *ui, struct box box, const struct ui_edit *edit, char *text)
{
    ensure(edit->capacity > 1 && edit->capacity <= UI_TEXT_MAX);
    struct ui_memory *memory = ui_memory(ui, ui_id(edit->id));
    struct ui_touch touch = announce(ui, box, edit);
    struct box field = draw_label(ui, box, edit);
    struct line line = make_line(edit, field);
    enum ui_edit_answer answer = UI_EDIT_SAME;
    size_t caret = memory->caret;
    char dots[SHOWN_MAX];

    if (caret > strlen(text) || (touch.is_focused && memory->shown < 1)) caret = strlen(text);
    while (is_inside_character(text[caret]))
        caret--;
    if (touch.is_focused) answer = take_event(ui, edit, text, &caret);
    show_in_line(ui, &line, edit, text, touch.is_focused ? caret : 0, dots);
    if (touch.was_pressed) {
        caret = back_to_text(edit, text, caret_at_mouse(ui, &line, ui->mouse_x));
        show_in_line(ui, &line, edit, text, caret, dots);
    }
    memory->caret = (uint32_t)caret;
    memory->shown = touch.is_focused ? 1 : 0;
    draw_frame(ui, field, edit, &touch);
    gfx_clip(ui->list, box_inset(field, 3));
    draw_line(ui, &line, edit->hint, touch.is_focused);
    gfx_unclip(ui->list);
    if (touch.is_hot) ui->pointer = UI_POINTER_TEXT;
    return answer;
}
