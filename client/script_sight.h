#ifndef SCRIPT_SIGHT_H
#define SCRIPT_SIGHT_H
#include "ui.h"

/* What the script runner sees: texts and widgets on the last frame. */

/* Is this text on the screen? */
bool sight_shows(const struct ui *ui, const char *text);

/* The widgets on the screen just drawn, topmost layer only; NULL when there is no such. */
const struct ui_area *sight_area_called(const struct ui *ui, const char *label);
const struct ui_area *sight_area_at(const struct ui *ui, struct point at);
const struct ui_area *sight_area_of(const struct ui *ui, uint32_t id);

/* The slider or row of stops whose label `words` begins with; *rest is what follows it. */
const struct ui_area *sight_lever(const struct ui *ui, const char *words, const char **rest);

/* Where a person would click for this text: the best visible one, widgets first. */
bool sight_find(const struct ui *ui, const char *text, struct point *at);

/* Lists the visible texts as `"...", "..."`, as many as fit. */
void sight_list(const struct ui *ui, char *out, size_t capacity);

#endif
