#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "form.h"
#include "pack.h"
#include "phrases.h"
#include "room_script_inside.h"
#include "scenario_read.h"
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
    char text[1024];
    if (!form_text(form, source, text, sizeof text)) return;
    if (!phrases_is_noted(translating->phrases, source))
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
