#include "ui.h"

#include "ui_inside.h"

#include <math.h>
#include <stdio.h>

/* The slot of this id; else the one longest unused is taken over. */
struct ui_memory *ui_memory(struct ui *ui, uint32_t id)
{
    struct ui_memory *oldest = &ui->memory[0];

    for (int i = 0; i < UI_MEMORY_MAX; i++) {
        struct ui_memory *slot = &ui->memory[i];
        if (slot->id == id) {
            slot->frame = ui->frame;
            return slot;
        }
        if (slot->frame < oldest->frame) oldest = slot;
    }
    *oldest = (struct ui_memory){.id = id, .frame = ui->frame};
    return oldest;
}

/* Moves by a share of the way that depends on the time gone, so that the pace of frames does not
 * matter; is there after about 0.2 s. */
float ui_glide(struct ui *ui, const char *id, float target)
{
    enum { GLIDE_MS = 55 };
    uint32_t key = ui_id(id) ^ 0x611DEu;
    struct ui_memory *slot = ui_memory(ui, key);
    bool is_new = slot->shown_ms == 0;
    float gone_ms = (float)(ui->now_ms - slot->shown_ms);

    slot->shown_ms = ui->now_ms;
    if (ui->is_still || is_new || gone_ms > 1000) {
        slot->shown = target;
        return target;
    }
    slot->shown += (target - slot->shown) * (1 - expf(-gone_ms / GLIDE_MS));
    if (fabsf(target - slot->shown) < 0.002f * (1 + fabsf(target)))
        slot->shown = target;
    else
        ui->is_moving = true;
    return slot->shown;
}

void ui_set_label(struct ui_area *area, const char *label)
{
    snprintf(area->label, sizeof area->label, "%s", label ? label : "");
}

void ui_set_why_not(struct ui_area *area, const char *why_not)
{
    area->is_disabled = why_not != NULL;
    snprintf(area->why_not, sizeof area->why_not, "%s", why_not ? why_not : "");
}

void ui_tell_value(struct ui *ui, uint32_t id, double value)
{
    int count = ui->area_count[ui->turn];
    struct ui_area *last = &ui->areas[ui->turn][count > 0 ? count - 1 : 0];

    if (count > 0 && last->id == id) last->value = value;
}
