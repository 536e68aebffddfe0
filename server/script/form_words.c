#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "form.h"
#include "phrases.h"
#include "placeholders.h"

/* Texts that people read: a text, or a pair { "English", de = "Deutsch" } whose first element is in
 * the file's own language. */

enum { WORDS_BYTES_MAX = 1024 };

struct words {
    const char *source;
    size_t capacity;
};

/* Complains when the {names} of the text cannot be put in. */
static bool check(struct form *form, const char *key, const char *text)
{
    char sentence[160];
    if (!placeholders_are_wrong(text, form->placeholders, sentence, sizeof sentence)) return true;
    form_complain(form, SEVERITY_ERROR, key, "%s", sentence);
    return false;
}

/* One translation; the form is that of the pair. */
static void read_translation(struct form *form, const char *language, void *data)
{
    const struct words *words = data;
    char text[WORDS_BYTES_MAX];
    size_t capacity = words->capacity < sizeof text ? words->capacity : sizeof text;
    if (!form_text(form, language, text, capacity) || !check(form, language, text)) return;
    if (form->phrases == NULL || words->source[0] == '\0') return;
    if (!phrases_add(form->phrases, language, words->source, text))
        form_complain(form, SEVERITY_ERROR, language,
                      "there is no place for this text: languages are tags as \"de\", at most %d, "
                      "and all texts fit into %d kB",
                      PHRASES_LANGUAGES_MAX, PHRASES_BYTES / 1024);
}

static bool read_pair(struct form *pair, char *out, size_t capacity)
{
    struct words words = {out, capacity};
    if (form_rows(pair) != 1) {
        form_complain(pair, SEVERITY_ERROR, NULL,
                      "this must be a text, or a pair { \"text\", de = \"Text\" }");
        return false;
    }
    if (!form_text_row(pair, 1, out, capacity)) return false;
    form_each_beside_rows(pair, read_translation, &words);
    return true;
}

/* Checks the text and notes it for the search for what is not translated. */
static bool take(struct form *form, const char *key, const char *text)
{
    char path[FORM_PATH_BYTES];
    (void)check(form, key, text);
    if (form->phrases != NULL && form->is_noting)
        phrases_note(form->phrases, text, form_path(form, key, path));
    return true;
}

bool form_words(struct form *form, const char *key, char *out, size_t capacity)
{
    struct form pair;
    int type = form_push(form, key);
    lua_pop(form->lua, 1);
    if (type != LUA_TTABLE) return form_text(form, key, out, capacity) && take(form, key, out);
    if (!form_enter(form, key, &pair)) return false;
    bool is_read = read_pair(&pair, out, capacity);
    form_leave(&pair);
    return is_read && take(form, key, out);
}

bool form_words_row(struct form *form, int row, char *out, size_t capacity)
{
    struct form pair;
    luaL_checkstack(form->lua, 8, "too many tables in each other");
    int type = lua_rawgeti(form->lua, form->table, row);
    lua_pop(form->lua, 1);
    char key[24];
    snprintf(key, sizeof key, "[%d]", row);
    if (type != LUA_TTABLE) return form_text_row(form, row, out, capacity) && take(form, key, out);
    if (!form_enter_row(form, row, &pair)) return false;
    bool is_read = read_pair(&pair, out, capacity);
    form_leave(&pair);
    return is_read && take(form, key, out);
}
