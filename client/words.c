#include "words.h"

#include "ensure.h"
#include "messages.h"
#include "room_names.h"
#include "text.h"

#include <string.h>

struct word_row {
    enum word_kind kind;
    const char *text[LANGUAGE_COUNT];
};

static const struct word_row rows[WORD_COUNT] = {
#define LABEL(key, english, german)     [WORD_##key] = {WORD_KIND_LABEL, {english, german}},
#define SENTENCE(key, english, german)  [WORD_##key] = {WORD_KIND_SENTENCE, {english, german}},
#define PARAGRAPH(key, english, german) [WORD_##key] = {WORD_KIND_PARAGRAPH, {english, german}},
#include "words.def"
#undef LABEL
#undef SENTENCE
#undef PARAGRAPH
};

/* Set once before the first frame; a parameter through every screen would say nothing more. */
static enum language chosen = LANGUAGE_EN;

void words_choose(enum language language)
{
    ensure(language < LANGUAGE_COUNT);
    chosen = language;
}

enum language words_language(void)
{
    return chosen;
}

bool words_parse_language(const char *text, enum language *language)
{
    static const char *const names[LANGUAGE_COUNT] = {"en", "de"};

    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        bool is_named = strncmp(text, names[i], 2) == 0;
        if (!is_named || (text[2] != 0 && text[2] != '_' && text[2] != '.')) continue;
        *language = (enum language)i;
        return true;
    }
    return false;
}

const char *word_in(enum word word, enum language language)
{
    ensure(word < WORD_COUNT && language < LANGUAGE_COUNT);
    return rows[word].text[language];
}

const char *word(enum word which)
{
    return word_in(which, chosen);
}

enum word_kind word_kind(enum word word)
{
    ensure(word < WORD_COUNT);
    return rows[word].kind;
}

void word_fill(char *out, size_t capacity, enum word which, const char *const *values)
{
    const char *from = word(which);
    size_t count = 0;
    size_t size = 0;

    while (values[count])
        count++;
    while (*from && size + 1 < capacity) {
        bool is_place = from[0] == '{' && from[1] >= '1' && from[1] <= '9' && from[2] == '}';
        size_t index = is_place ? (size_t)(from[1] - '1') : 0;
        if (!is_place || index >= count) {
            out[size++] = *from++;
            continue;
        }
        size += text_copy(out + size, capacity - size, values[index]);
        from += 3;
    }
    out[size] = 0;
    if (!text_is_utf8(out, size)) text_copy(out, capacity, word(which));
}

/* Settled once a frame from what the room says; a parameter through every screen would say nothing
 * more. */
static char called[ROOM_NAME_COUNT][40];
static char cards[ROLE_COUNT][96];

void words_take_names(const struct name_row *names, unsigned count)
{
    unsigned name;

    memset(called, 0, sizeof called);
    memset(cards, 0, sizeof cards);
    for (unsigned i = 0; i < count; i++) {
        if (!room_name_find(names[i].key, &name)) continue;
        text_copy(called[name], sizeof called[name], names[i].text);
        if (name >= NAME_OF_ROLE)
            text_copy(cards[name - NAME_OF_ROLE], sizeof cards[0], names[i].card);
    }
}

const char *words_role(enum role role)
{
    ensure(role < ROLE_COUNT);
    return called[NAME_OF_ROLE + role][0] ? called[NAME_OF_ROLE + role] : words_role_usual(role);
}

const char *words_role_usual(enum role role)
{
    return role_name_in(role, words_language());
}

const char *words_job(enum role role)
{
    static const enum word jobs[ROLE_COUNT] = {
#define ROLE(id, ...) [ROLE_##id] = WORD_job_##id,
#include "roles.def"
#undef ROLE
    };
    ensure(role < ROLE_COUNT);
    return cards[role][0] ? cards[role] : word(jobs[role]);
}

const char *words_segment(unsigned segment)
{
    static const enum word names[] = {WORD_segment_0, WORD_segment_1, WORD_segment_2};

    ensure(segment < sizeof names / sizeof names[0]);
    return called[NAME_SMALL + segment][0] ? called[NAME_SMALL + segment] : word(names[segment]);
}

const char *words_segment_named(unsigned segment, const char *name)
{
    const enum word usual = (enum word)(WORD_segment_0 + segment);

    ensure(segment < 3);
    bool is_own = name[0] && strcmp(name, word_in(usual, LANGUAGE_EN)) != 0;
    return is_own ? name : word(usual);
}

const char *words_felt(enum felt felt)
{
    switch (felt) {
    case FELT_NOW:
        return word(WORD_felt_now);
    case FELT_WEEKS:
        return word(WORD_felt_weeks);
    case FELT_AFTER:
        return word(WORD_felt_after);
    }
    return "";
}

const char *words_order(enum decision decision)
{
    static const char *const german[DECISION_COUNT] = {
#define ORDER(key, label) [DECISION_##key] = label,
#include "orders_de.def"
#undef ORDER
    };
    bool is_named = chosen == LANGUAGE_DE && german[decision];

    return is_named ? german[decision] : decision_info(decision)->label;
}
