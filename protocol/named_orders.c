#include "named_orders.h"

#include "ensure.h"

unsigned named_orders_count(const struct named_orders_table *table, unsigned of)
{
    unsigned count = 0;

    for (unsigned i = 0; i < table->count; i++)
        count += table->rows[i].of == of;
    return count;
}

const struct named_orders *named_orders_at(const struct named_orders_table *table, unsigned of,
                                           unsigned index)
{
    for (unsigned i = 0; i < table->count; i++) {
        if (table->rows[i].of != of) continue;
        if (index == 0) return &table->rows[i];
        index--;
    }
    ensure(false);
    return NULL;
}
