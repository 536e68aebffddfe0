#ifndef UI_INSIDE_H
#define UI_INSIDE_H
#include "ui.h"

/* What the files of the toolkit share and screens need not know. */

/* Tooltips and toasts, over everything. */
void ui_draw_overlays(struct ui *ui);

/* May the tooltip of this widget show now: hovered long enough, or reached by keyboard? */
bool ui_is_tip_due(const struct ui *ui, uint32_t id);

/* The scroll view or table under this frame's wheel and how far it turned; 0 for none. */
uint32_t ui_wheel_target(const struct ui *ui, float *notches);

/* Copies a label into an area, cut to its size. */
void ui_set_label(struct ui_area *area, const char *label);
void ui_set_why_not(struct ui_area *area, const char *why_not);

/* The value after this frame's event, for the widget announced last. */
void ui_tell_value(struct ui *ui, uint32_t id, double value);

void ui_key_name(char *out, size_t capacity, char key); /* what stands on a key-cap: "S", "F2" */

/* The bar at the right edge of a view that shows `top` of `content`. */
void ui_draw_scroll_bar(struct ui *ui, struct box view, float content, float top);

/* A view's new position after wheel and keys, within its content. */
struct ui_scroll_range {
    float view;
    float content;
    float line; /* how far one notch or arrow goes */
};
float ui_scroll_moved(struct ui *ui, uint32_t id, struct ui_scroll_range range, float top);

#endif
