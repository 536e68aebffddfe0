#include "gfx.h"

#include "ensure.h"
#include "hash.h"

#include <stdlib.h>
#include <string.h>

static bool list_settle(struct draw_list *list)
{
    list->ops = calloc(list->op_capacity, sizeof *list->ops);
    list->points = calloc(list->point_capacity, sizeof *list->points);
    list->text = calloc(list->text_capacity, 1);
    return list->ops && list->points && list->text;
}

struct draw_list *draw_list_new(uint32_t ops, uint32_t points, uint32_t text_bytes,
                                struct text_ruler ruler)
{
    ensure(ops > 0 && points > 0 && text_bytes > 0 && ruler.measure);
    struct draw_list *list = calloc(1, sizeof *list);

    if (!list) return NULL;
    list->op_capacity = ops;
    list->point_capacity = points;
    list->text_capacity = text_bytes;
    list->ruler = ruler;
    if (!list_settle(list)) {
        draw_list_free(list);
        return NULL;
    }
    return list;
}

void draw_list_free(struct draw_list *list)
{
    if (!list) return;
    free(list->ops);
    free(list->points);
    free(list->text);
    free(list);
}

void draw_list_begin(struct draw_list *list, float width, float height, uint32_t ground)
{
    list->op_count = 0;
    list->point_count = 0;
    list->text_size = 0;
    list->clip_depth = 0;
    list->clip_lost = 0;
    list->width = width;
    list->height = height;
    list->ground = ground;
    list->is_full = false;
}

/* Structs are hashed by their fields, because the bytes between fields are nobody's. */
static uint64_t hash_float(uint64_t hash, float value)
{
    return hash_bytes(hash, &value, sizeof value);
}

static uint64_t hash_word(uint64_t hash, uint32_t value)
{
    return hash_bytes(hash, &value, sizeof value);
}

static uint64_t hash_box(uint64_t hash, struct box box)
{
    float values[4] = {box.x, box.y, box.width, box.height};

    return hash_bytes(hash, values, sizeof values);
}

static uint64_t hash_op(uint64_t hash, const struct draw_op *op)
{
    hash = hash_word(hash, (uint32_t)op->kind);
    hash = hash_word(hash, op->colour);
    hash = hash_box(hash, op->box);
    hash = hash_float(hash, op->radius);
    hash = hash_float(hash, op->thickness);
    hash = hash_float(hash, op->dash);
    hash = hash_word(hash, op->count);
    if (op->kind != DRAW_TEXT) return hash;
    hash = hash_float(hash, op->style.size);
    hash = hash_word(hash, (uint32_t)op->style.weight);
    hash = hash_word(hash, (uint32_t)op->style.align);
    return hash_word(hash, op->style.is_wrapped);
}

uint64_t draw_list_hash(const struct draw_list *list)
{
    uint64_t hash = HASH_START;

    hash = hash_float(hash, list->width);
    hash = hash_float(hash, list->height);
    hash = hash_word(hash, list->ground);
    for (uint32_t i = 0; i < list->op_count; i++)
        hash = hash_op(hash, &list->ops[i]);
    hash = hash_bytes(hash, list->points, list->point_count * sizeof *list->points);
    return hash_bytes(hash, list->text, list->text_size);
}

const char *draw_list_text(const struct draw_list *list, const struct draw_op *op)
{
    ensure(op->kind == DRAW_TEXT);
    return list->text + op->first;
}

static bool covers(const struct draw_op *op, struct point at)
{
    struct box seen = box_intersection(op->box, op->clip);

    return op->kind == DRAW_RECT && (op->colour & 0xFF) == 0xFF && box_contains(seen, at.x, at.y);
}

bool draw_list_shows(const struct draw_list *list, uint32_t index)
{
    ensure(index < list->op_count);
    const struct draw_op *op = &list->ops[index];
    struct box screen = {0, 0, list->width, list->height};
    struct box seen = box_intersection(box_intersection(op->ink, op->clip), screen);
    struct point middle = box_center(seen);

    if (op->kind != DRAW_TEXT || op->count == 0 || (op->colour & 0xFF) == 0) return false;
    if (seen.width <= 0 || seen.height < op->ink.height / 3) return false;
    for (uint32_t i = index + 1; i < list->op_count; i++)
        if (covers(&list->ops[i], middle)) return false;
    return true;
}

const char *draw_list_cut_text(const struct draw_list *list)
{
    for (uint32_t i = 0; i < list->op_count; i++)
        if (list->ops[i].is_cut && draw_list_shows(list, i))
            return draw_list_text(list, &list->ops[i]);
    return NULL;
}
