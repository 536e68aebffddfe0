#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "form.h"
#include "pack.h"
#include "phrases.h"
#include "placeholders.h"
#include "room_script_inside.h"
#include "scenario_read.h"
#include "shipped.h"
#include "source.h"
#include "text.h"

/* Scenarios as they lie on a disk: a file or a pack, and the texts of a pack in other languages. */

struct translating {
    struct phrases *phrases;
    const char *language;
};

/* ["English text"] = "Deutscher Text" */
static void read_text(struct form *form, const char *source, void *data)
{
    const struct translating *translating = data;
    char text[1024], sentence[160];
    if (!form_text(form, source, text, sizeof text)) return;
    if (placeholders_are_wrong(text, placeholders_used(source), sentence, sizeof sentence))
        form_complain(form, SEVERITY_ERROR, source, "%s", sentence);
    else if (!phrases_is_noted(translating->phrases, source))
        form_complain(form, SEVERITY_WARNING, NULL,
                      "the scenario has no text \"%.60s\"; has it been changed there?", source);
    else if (!phrases_add(translating->phrases, translating->language, source, text))
        form_complain(form, SEVERITY_ERROR, source,
                      "there is no place for this text: name the file as the language, \"de.lua\"");
}

static void read_texts(struct form *form, void *data)
{
    form_each(form, read_text, data);
}

/* texts/de.lua */
static void load_language(struct script *script, const struct pack *pack, const char *file,
                          struct scenario *scenario, struct findings *findings)
{
    char language[PACK_NAME_BYTES];
    struct finding fault;
    size_t size = 0;
    char *text = pack_read(pack, file, &size, &fault);
    if (text == NULL) {
        findings_add(findings, &fault);
        return;
    }
    text_copy(language, sizeof language, strchr(file, '/') + 1);
    *strrchr(language, '.') = '\0';
    struct translating translating = {&scenario->phrases, language};
    struct source source = {file, text, size};
    int reference = script_read_text(script, &source, read_texts, &translating, findings);
    if (reference != 0) sandbox_release(script->sandbox, reference);
    free(text);
}

struct lacking {
    const struct source *source;
    struct findings *findings;
};

static void say_missing(const char *language, const char *text, const char *path, void *data)
{
    const struct lacking *lacking = data;
    struct finding finding;
    char sentence[256], shown[60];
    text_copy(shown, sizeof shown, text);
    snprintf(sentence, sizeof sentence,
             "%s: there is no text in '%s' for \"%s%s\", as others have; it will be shown as it is",
             path, language, shown, strlen(text) >= sizeof shown ? "..." : "");
    finding_set(&finding, SEVERITY_WARNING, lacking->source->file,
                source_line(lacking->source, path), sentence);
    findings_add(lacking->findings, &finding);
}

static bool load_pack(struct script *script, const struct pack *pack, struct scenario *scenario,
                      struct findings *findings)
{
    struct finding fault;
    size_t size = 0, errors = findings->errors;
    char *text = pack_read(pack, pack_main(pack), &size, &fault);
    if (text == NULL) {
        findings_add(findings, &fault);
        return false;
    }
    struct source source = {pack_main(pack), text, size};
    if (script_load_scenario_text(script, source.file, text, size, scenario, findings)) {
        text_copy(scenario->name, sizeof scenario->name, pack_name(pack));
        for (size_t i = 0; i < pack_count(pack); i++)
            if (strncmp(pack_file(pack, i), "texts/", 6) == 0)
                load_language(script, pack, pack_file(pack, i), scenario, findings);
        scenario_load_picture(pack, &source, scenario, findings);
        struct lacking lacking = {&source, findings};
        phrases_missing(&scenario->phrases, say_missing, &lacking);
    }
    free(text);
    return findings->errors == errors;
}

bool script_load_scenario(struct script *script, const char *path, struct scenario *scenario,
                          struct findings *findings)
{
    struct finding fault;
    struct pack *pack = pack_open(path, &fault);
    scenario_default(scenario);
    if (pack == NULL) {
        findings_add(findings, &fault);
        return false;
    }
    bool is_good = load_pack(script, pack, scenario, findings);
    pack_close(pack);
    return is_good;
}

/* ---- Decks -------------------------------------------------------------------------------------
 */

enum { DECK_PARTS_MAX = 4 };

static void read_deck(struct form *form, void *data)
{
    scenario_read_deck(form, data);
}

/* A deck alone is looked at more closely than one that only comes along. */
static void read_deck_closely(struct form *form, void *data)
{
    form->is_noting = true;
    scenario_read_deck(form, data);
}

static bool load_deck(struct script *script, const char *path,
                      void (*read)(struct form *form, void *data), struct scenario *scenario,
                      struct findings *findings)
{
    size_t size = 0, errors = findings->errors;
    char *text = script_fetch(script, path, &size, findings);
    if (text == NULL) return false;
    struct source source = {sandbox_file_name(path), text, size};
    int reference = script_read_text(script, &source, read, scenario, findings);
    if (reference != 0) sandbox_release(script->sandbox, reference);
    struct lacking lacking = {&source, findings};
    if (read == read_deck_closely) phrases_missing(&scenario->phrases, say_missing, &lacking);
    free(text);
    return findings->errors == errors;
}

static void drop_deck(struct scenario *scenario)
{
    while (scenario->card_count > 0 && scenario->cards[scenario->card_count - 1].is_of_deck)
        scenario->card_count--;
}

static void warn_of_deck(const struct scenario *scenario, const char *path, const char *words,
                         struct findings *findings)
{
    struct finding finding;
    char sentence[256];
    snprintf(sentence, sizeof sentence, "deck: the deck '%s' %.180s", scenario->deck, words);
    finding_set(&finding, SEVERITY_WARNING, sandbox_file_name(path), 0, sentence);
    findings_add(findings, &finding);
}

/* A deck that is long goes on in NAME_2.lua, NAME_3.lua ... */
static bool load_further(struct script *script, const char *folder, struct scenario *scenario,
                         struct findings *findings)
{
    char name[sizeof scenario->deck + 8], file[600];
    for (unsigned part = 2; part <= DECK_PARTS_MAX; part++) {
        snprintf(name, sizeof name, "%s_%u", scenario->deck, part);
        if (!shipped_file(folder, "decks", name, file, sizeof file)) return true;
        if (!load_deck(script, file, read_deck, scenario, findings)) return false;
    }
    return true;
}

void script_add_deck(struct script *script, const char *path, struct scenario *scenario,
                     struct findings *findings)
{
    char folder[512], file[600];
    struct findings of_deck = {0};
    if (scenario->deck[0] == '\0') return;
    text_copy(folder, sizeof folder, path);
    char *slash = strrchr(folder, '/');
    text_copy(slash == NULL ? folder : slash, 2, slash == NULL ? "." : "");
    if (!shipped_file(folder, "decks", scenario->deck, file, sizeof file)) {
        if (scenario->has_deck_name)
            warn_of_deck(scenario, path, "is not in the folder decks, so it is not dealt",
                         findings);
        return;
    }
    if (load_deck(script, file, read_deck, scenario, &of_deck) &&
        load_further(script, folder, scenario, &of_deck))
        return;
    drop_deck(scenario);
    warn_of_deck(scenario, path, "has mistakes, so it is not dealt: see baton-lab check", findings);
}

bool script_check_deck(struct script *script, const char *path, struct scenario *scenario,
                       struct findings *findings)
{
    scenario_default(scenario);
    return load_deck(script, path, read_deck_closely, scenario, findings);
}
