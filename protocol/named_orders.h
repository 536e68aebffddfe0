#ifndef NAMED_ORDERS_H
#define NAMED_ORDERS_H
#include "decisions.h"
#include "language.h"

/* Orders that have a name on screen: a stop of a lever (levers.def), an answer to an occasion
 * (occasions.def). Each sets one or several decisions; texts exist in each language. */

enum { LEVER_SETTINGS_MAX = 4 };

struct lever_setting {
    unsigned slot;
    double value;
};

struct named_orders {
    unsigned of; /* enum lever or enum occasion: what it is a stop or an answer of */
    const char *label[LANGUAGE_COUNT];
    struct lever_setting settings[LEVER_SETTINGS_MAX];
    unsigned setting_count;
};

struct named_orders_table {
    const struct named_orders *rows;
    unsigned count;
};

/* How many rows belong to `of`, and the index-th of them, which must be there. */
unsigned named_orders_count(const struct named_orders_table *table, unsigned of);
const struct named_orders *named_orders_at(const struct named_orders_table *table, unsigned of,
                                           unsigned index);

/* A row of the two .def files: NAMED_ORDERS(of, label, German label, SET(...) ...). */
#define SET(key, component, number) {SLOT_##key + (component), number},
#define NAMED_ORDERS(of, label_en, label_de, ...)                                                  \
    {of,                                                                                           \
     {label_en, label_de},                                                                         \
     {__VA_ARGS__},                                                                                \
     (unsigned)(sizeof((const struct lever_setting[]){__VA_ARGS__}) /                              \
                sizeof(struct lever_setting))},

#endif
