#include "gfx.h"

static float least(float a, float b)
{
    return a < b ? a : b;
}

static float most(float a, float b)
{
    return a > b ? a : b;
}

bool box_contains(struct box box, float x, float y)
{
    return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

struct box box_intersection(struct box a, struct box b)
{
    float left = most(a.x, b.x);
    float top = most(a.y, b.y);
    float right = least(a.x + a.width, b.x + b.width);
    float bottom = least(a.y + a.height, b.y + b.height);

    return (struct box){left, top, most(right - left, 0), most(bottom - top, 0)};
}

struct box box_inset(struct box box, float by)
{
    return (struct box){box.x + by, box.y + by, most(box.width - 2 * by, 0),
                        most(box.height - 2 * by, 0)};
}

struct point box_center(struct box box)
{
    return (struct point){box.x + box.width / 2, box.y + box.height / 2};
}

struct box box_cut_top(struct box *from, float height)
{
    float cut = most(least(height, from->height), 0);
    struct box slice = {from->x, from->y, from->width, cut};

    from->y += cut;
    from->height -= cut;
    return slice;
}

struct box box_cut_bottom(struct box *from, float height)
{
    float cut = most(least(height, from->height), 0);

    from->height -= cut;
    return (struct box){from->x, from->y + from->height, from->width, cut};
}

struct box box_cut_left(struct box *from, float width)
{
    float cut = most(least(width, from->width), 0);
    struct box slice = {from->x, from->y, cut, from->height};

    from->x += cut;
    from->width -= cut;
    return slice;
}

struct box box_cut_right(struct box *from, float width)
{
    float cut = most(least(width, from->width), 0);

    from->width -= cut;
    return (struct box){from->x + from->width, from->y, cut, from->height};
}

struct box box_column(struct box box, int count, int index, float gap)
{
    float width = (box.width - gap * (float)(count - 1)) / (float)count;

    return (struct box){box.x + (width + gap) * (float)index, box.y, width, box.height};
}

struct box box_row(struct box box, int count, int index, float gap)
{
    float height = (box.height - gap * (float)(count - 1)) / (float)count;

    return (struct box){box.x, box.y + (height + gap) * (float)index, box.width, height};
}
