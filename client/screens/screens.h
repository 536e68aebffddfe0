#ifndef SCREENS_H
#define SCREENS_H
#include "forms.h"
#include "intents.h"
#include "model.h"
#include "ui.h"

/* Draws the screen that the model's state calls for and gathers what the person wants. Called
 * between ui_begin and ui_end. */
void screens_draw(const struct model *model, struct ui *ui, struct forms *forms,
                  struct intents *intents);

#endif
