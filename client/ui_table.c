#include "ui.h"

#include "theme.h"
#include "ui_inside.h"

/* Rows and columns. Only the rows that are seen are asked for. */

enum { TABLE_HEAD = 30, CELL_PAD = 10, CELL_MAX = 160, TINT_WIDTH = 4, BAR_SPACE = 8 };

static struct box column_box(const struct ui_table *table, struct box row, int column)
{
    float x = row.x;

    for (int i = 0; i < column; i++)
        x += row.width * table->columns[i].share;
    struct box cell = {x, row.y, row.width * table->columns[column].share, row.height};
    return (struct box){cell.x + CELL_PAD, cell.y, cell.width - 2 * CELL_PAD, cell.height};
}

static void draw_head(struct ui *ui, struct box head, const struct ui_table *table, float bar)
{
    struct box cells = {head.x, head.y, head.width - bar, head.height};

    gfx_rect(ui->list, head, RADIUS_S, COLOUR_SUNKEN);
    for (int column = 0; column < table->column_count; column++) {
        struct text_style style =
            theme_aligned(TYPE_NOTE, COLOUR_MUTED, table->columns[column].align);
        style.weight = WEIGHT_MEDIUM;
        gfx_text(ui->list, column_box(table, cells, column), style, table->columns[column].name);
    }
}

struct row_look {
    bool is_chosen;
    bool is_hot;
    float bar; /* width kept free for the scroll bar */
};

static void draw_row_ground(struct ui *ui, struct box box, const struct ui_table *table, int row,
                            struct row_look look)
{
    uint32_t tint = table->tint ? table->tint(table->context, row) : 0;
    struct box mark = {box.x + 2, box.y + 6, TINT_WIDTH, box.height - 12};

    if (look.is_chosen)
        gfx_rect(ui->list, box, RADIUS_S, COLOUR_ACCENT_SOFT);
    else if (look.is_hot)
        gfx_rect(ui->list, box, RADIUS_S, COLOUR_GROUND);
    gfx_rect(ui->list, (struct box){box.x, box.y + box.height - 1, box.width, 1}, 0,
             theme_fade(COLOUR_LINE, 0.6f));
    if (tint) gfx_rect(ui->list, mark, TINT_WIDTH / 2.0f, tint);
}

static void draw_row(struct ui *ui, struct box box, const struct ui_table *table, int row,
                     struct row_look look)
{
    struct box cells = {box.x, box.y, box.width - look.bar, box.height};
    char text[CELL_MAX];

    draw_row_ground(ui, box, table, row, look);
    for (int column = 0; column < table->column_count; column++) {
        struct text_style style =
            theme_aligned(TYPE_SMALL, COLOUR_INK, table->columns[column].align);
        if (column == 0) style.weight = WEIGHT_MEDIUM;
        text[0] = 0;
        table->cell(table->context, row, column, text, sizeof text);
        gfx_text(ui->list, column_box(table, cells, column), style, text);
    }
}

static int row_after_key(const struct ui_table *table, enum ui_key key, int chosen, int page)
{
    int wanted = chosen;

    if (key == UI_KEY_UP) wanted = chosen > 0 ? chosen - 1 : 0;
    if (key == UI_KEY_DOWN) wanted = chosen + 1;
    if (key == UI_KEY_PAGE_UP) wanted = chosen - page;
    if (key == UI_KEY_PAGE_DOWN) wanted = chosen + page;
    if (key == UI_KEY_HOME) wanted = 0;
    if (key == UI_KEY_END) wanted = table->row_count - 1;
    if (wanted == chosen) return chosen;
    if (wanted >= table->row_count) wanted = table->row_count - 1;
    return wanted < 0 && table->row_count > 0 ? 0 : wanted;
}

struct table_place {
    struct box rows;
    float top;
    float bar; /* width kept free for the scroll bar */
    int hot;   /* the row under the mouse, -1 for none */
};

static int row_at(const struct ui *ui, const struct ui_table *table,
                  const struct table_place *place)
{
    if (!box_contains(place->rows, ui->mouse_x, ui->mouse_y)) return -1;
    int row = (int)((ui->mouse_y - place->rows.y + place->top) / HEIGHT_ROW);
    return row < table->row_count ? row : -1;
}

static enum ui_table_answer choose_row(struct ui *ui, const struct ui_table *table,
                                       const struct ui_touch *touch,
                                       const struct table_place *place, int *chosen)
{
    int before = *chosen;
    int page = (int)(place->rows.height / HEIGHT_ROW) - 1;

    if (touch->was_clicked && !touch->key && place->hot >= 0) {
        *chosen = place->hot;
        return *chosen == before ? UI_TABLE_OPENED : UI_TABLE_CHOSEN;
    }
    if (touch->key == UI_KEY_ENTER && before >= 0) {
        ui_take_key(ui);
        return UI_TABLE_OPENED;
    }
    if (touch->key) *chosen = row_after_key(table, touch->key, before, page > 1 ? page : 1);
    if (*chosen == before) return UI_TABLE_SAME;
    ui_take_key(ui);
    return UI_TABLE_CHOSEN;
}

/* Scrolls just as far as it takes to see the chosen row. */
static float top_showing(float top, float view, int row)
{
    float start = (float)row * HEIGHT_ROW;

    if (start < top) return start;
    if (start + HEIGHT_ROW > top + view) return start + HEIGHT_ROW - view;
    return top;
}

static void draw_rows(struct ui *ui, const struct ui_table *table, const struct table_place *place,
                      int chosen, float content)
{
    int first = (int)(place->top / HEIGHT_ROW);

    gfx_clip(ui->list, place->rows);
    for (int row = first; row < table->row_count; row++) {
        float y = place->rows.y + (float)row * HEIGHT_ROW - place->top;
        if (y >= place->rows.y + place->rows.height) break;
        struct box box = {place->rows.x, y, place->rows.width, HEIGHT_ROW};
        draw_row(ui, box, table, row,
                 (struct row_look){row == chosen, row == place->hot, place->bar});
    }
    ui_draw_scroll_bar(ui, place->rows, content, place->top);
    gfx_unclip(ui->list);
    if (table->row_count > 0 || !table->empty) return;
    gfx_text(ui->list, box_inset(place->rows, SPACE_M),
             theme_aligned(TYPE_SMALL, COLOUR_MUTED, ALIGN_CENTER), table->empty);
}

enum ui_table_answer ui_table(struct ui *ui, struct box box, const struct ui_table *table,
                              int *chosen)
{
    struct ui_area area = {.id = ui_id(table->id), .kind = UI_KIND_TABLE};
    struct ui_memory *memory = ui_memory(ui, area.id);
    struct box head = {box.x, box.y, box.width, TABLE_HEAD};
    struct table_place place = {
        .rows = {box.x, box.y + TABLE_HEAD, box.width, box.height - TABLE_HEAD}};
    float content = (float)table->row_count * HEIGHT_ROW;
    struct ui_scroll_range range = {place.rows.height, content, HEIGHT_ROW};
    enum ui_table_answer answer = UI_TABLE_SAME;
    int none = -1;

    struct ui_touch touch = ui_touch(ui, box, &area);
    place.top = memory->scroll;
    place.bar = content > place.rows.height + 1 ? BAR_SPACE : 0;
    place.hot = touch.is_hot ? row_at(ui, table, &place) : -1;
    if (chosen) answer = choose_row(ui, table, &touch, &place, chosen);
    if (answer == UI_TABLE_CHOSEN) place.top = top_showing(place.top, place.rows.height, *chosen);
    place.top = ui_scroll_moved(ui, area.id, range, place.top);
    memory->scroll = place.top;
    if (!chosen) place.hot = -1;
    draw_head(ui, head, table, place.bar);
    draw_rows(ui, table, &place, chosen ? *chosen : none, content);
    if (touch.is_ring) ui_ring(ui, box, RADIUS_S);
    if (place.hot >= 0) ui->pointer = UI_POINTER_HAND;
    return answer;
}
