#include "room_names.h"
#include "scenario_read.h"

#include <string.h>

#include "text.h"

/* What a scenario calls things: where its file's text goes, and how it is read. */

char *scenario_name(struct scenario *scenario, unsigned name, size_t *capacity)
{
    struct scenario_own *own = &scenario->own;
    *capacity = sizeof own->product;
    switch (name) {
    case NAME_COMPANY:
        return scenario->company;
    case NAME_PRODUCT:
        return own->product;
    case NAME_COMPETITOR:
        return scenario->competitor;
    case NAME_CURRENCY:
        *capacity = sizeof scenario->currency;
        return scenario->currency;
    case NAME_SMALL:
    case NAME_MIDDLE:
    case NAME_LARGE:
        *capacity = sizeof scenario->segments[0];
        return scenario->segments[name - NAME_SMALL];
    default:
        return own->chairs[name - NAME_OF_ROLE].name;
    }
}

bool scenario_has_name(const char *key)
{
    unsigned name;
    return room_name_find(key, &name);
}

/* What was read under `key`, in every language. */
static void check_length(struct form *form, const struct scenario *scenario, unsigned name,
                         const char *key, const char *text)
{
    const struct phrases *phrases = &scenario->phrases;
    if (text[0] == '\0') return;
    if (!room_name_is_allowed(name, text))
        form_complain(form, SEVERITY_ERROR, key,
                      "the name \"%s\" is empty or too long: %zu characters fit", text,
                      room_name_length(name));
    for (uint32_t i = 0; i < phrases->language_count; i++) {
        const char *other = phrases_find(phrases, phrases->languages[i], text);
        if (!room_name_is_allowed(name, other) && other != text)
            form_complain(form, SEVERITY_ERROR, key,
                          "the name \"%s\" is too long: %zu characters fit", other,
                          room_name_length(name));
    }
}

void form_name(struct form *form, struct scenario *scenario, const char *key, unsigned name)
{
    size_t capacity;
    char *out = scenario_name(scenario, name, &capacity);
    bool was_noting = form->is_noting;
    form->is_noting &= name > NAME_CURRENCY; /* a proper name needs no translation */
    bool is_read = form_words(form, key, out, capacity);
    form->is_noting = was_noting;
    if (is_read) check_length(form, scenario, name, key, out);
}

static void read_segments(struct form *form, struct scenario *scenario)
{
    struct form inner;
    if (!form_enter(form, "segments", &inner)) return;
    if (form_rows(&inner) != 3)
        form_complain(&inner, SEVERITY_ERROR, NULL,
                      "name three kinds of customers: small, middle and large ones");
    for (int row = 1; row <= 3; row++) {
        unsigned name = NAME_SMALL + (unsigned)row - 1;
        char key[8] = {'[', (char)('0' + row), ']', '\0'};
        char *out = scenario->segments[row - 1];
        if (form_words_row(&inner, row, out, sizeof scenario->segments[0]))
            check_length(&inner, scenario, name, key, out);
    }
    form_leave(&inner);
}

static void read_chair_name(struct form *form, const char *key, void *data)
{
    enum role role;
    if (form_role_key(form, key, &role)) form_name(form, data, key, NAME_OF_ROLE + (unsigned)role);
}

void scenario_read_names(struct form *form, struct scenario *scenario)
{
    struct form inner;
    for (unsigned name = NAME_COMPANY; name <= NAME_CURRENCY; name++)
        form_name(form, scenario, room_name_key(name), name);
    read_segments(form, scenario);
    if (!form_enter(form, "chair_names", &inner)) return;
    form_each(&inner, read_chair_name, scenario);
    form_leave(&inner);
}
