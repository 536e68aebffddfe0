#include "catalogue.h"

#include "pack.h"
#include "shipped.h"
#include "text.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_SIZE = 64, NAMES_MAX = 64 };

/* The names of the files in the folder, in order. */
struct names {
    size_t count;
    char list[NAMES_MAX][NAME_SIZE];
};

/* A name is also a file name, and comes from outside: no dots and slashes. */
static bool is_plain_name(const char *name)
{
    size_t length =
        strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    return length > 0 && length < NAME_SIZE && name[length] == '\0';
}

/* Takes ".lua" or ".zip" off; false when the rest is no plain name. */
static bool strip_ending(const char *file, char name[NAME_SIZE])
{
    size_t length = strlen(file);
    bool has_ending = length > 4 && (strcmp(file + length - 4, ".lua") == 0 ||
                                     strcmp(file + length - 4, ".zip") == 0);
    if (length >= NAME_SIZE) return false;
    memcpy(name, file, length + 1);
    if (has_ending) name[length - 4] = '\0';
    return is_plain_name(name);
}

static int compare_names(const void *one, const void *other)
{
    return strcmp(one, other);
}

/* A file and a pack of the same name are one scenario, the file. */
static void drop_repeated(struct names *names)
{
    size_t kept = 0;
    for (size_t i = 0; i < names->count; i++)
        if (i == 0 || strcmp(names->list[i], names->list[i - 1]) != 0)
            memmove(names->list[kept++], names->list[i], NAME_SIZE);
    names->count = kept;
}

static bool read_names(const char *folder, struct names *names)
{
    DIR *directory = opendir(folder);
    names->count = 0;
    if (directory == NULL) return false;
    for (struct dirent *entry = readdir(directory); entry != NULL && names->count < NAMES_MAX;
         entry = readdir(directory))
        names->count +=
            pack_is_scenario(folder, entry->d_name, names->list[names->count], NAME_SIZE);
    closedir(directory);
    qsort(names->list, names->count, NAME_SIZE, compare_names);
    drop_repeated(names);
    return true;
}

bool catalogue_open(struct catalogue *catalogue, const char *folder, char *sentence,
                    size_t capacity)
{
    DIR *directory = opendir(folder);
    catalogue->folder = folder;
    if (directory != NULL) {
        closedir(directory);
        return true;
    }
    snprintf(sentence, capacity,
             "The scenarios folder \"%.200s\" cannot be read (%s); name another with --scenarios.",
             folder, strerror(errno));
    return false;
}

/* The first error, worded for the author. */
static void word_findings(const struct findings *findings, char *sentence, size_t capacity)
{
    for (size_t i = 0; i < findings->count; i++) {
        if (findings->rows[i].severity != SEVERITY_ERROR) continue;
        finding_text(&findings->rows[i], sentence, capacity);
        return;
    }
    snprintf(sentence, capacity, "The scenario cannot be read.");
}

/* x.lua, else x.zip, else the folder x. */
static void path_of(const struct catalogue *catalogue, const char *name, char *path,
                    size_t capacity)
{
    static const char *const endings[] = {".lua", ".zip", ""};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(path, capacity, "%s/%s%s", catalogue->folder, name, endings[i]);
        if (access(path, R_OK) == 0) return;
    }
}

static struct script *load(const struct catalogue *catalogue, const char *name,
                           struct scenario *scenario, char *sentence, size_t capacity)
{
    char path[512];
    struct findings findings = {0};
    const struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    if (script == NULL) {
        snprintf(sentence, capacity, "There is not enough memory for the scenario.");
        return NULL;
    }
    path_of(catalogue, name, path, sizeof path);
    if (script_load_scenario(script, path, scenario, &findings)) return script;
    word_findings(&findings, sentence, capacity);
    script_free(script);
    return NULL;
}

void catalogue_list(const struct catalogue *catalogue, struct session_scenario_list *list)
{
    struct names names;
    struct scenario *scenario = malloc(sizeof *scenario);
    memset(list, 0, sizeof *list);
    if (scenario == NULL || !read_names(catalogue->folder, &names)) names.count = 0;
    for (size_t i = 0; i < names.count; i++) {
        struct scenario_line *line = &list->scenarios[list->scenarios_count++];
        struct script *script =
            load(catalogue, names.list[i], scenario, line->summary, sizeof line->summary);
        text_copy(line->name, sizeof line->name, names.list[i]);
        line->is_playable = script != NULL;
        if (script == NULL) continue;
        text_copy(line->title, sizeof line->title, scenario->title);
        text_copy(line->summary, sizeof line->summary, scenario->summary);
        line->minutes = (uint16_t)scenario->minutes;
        line->seats_min = (uint8_t)scenario->seats_min;
        line->seats_max = (uint8_t)scenario->seats_max;
        script_free(script);
    }
    free(scenario);
}

static bool has_name(const struct names *names, const char *name)
{
    return bsearch(name, names->list, names->count, NAME_SIZE, compare_names) != NULL;
}

static void refuse_name(const struct names *names, const char *name, char *sentence,
                        size_t capacity)
{
    const char *list[NAMES_MAX];
    char shown[41];
    text_copy(shown, sizeof shown, name);
    for (size_t i = 0; i < names->count; i++)
        list[i] = names->list[i];
    const char *near = text_near(name, list, names->count);
    if (near != NULL)
        snprintf(sentence, capacity, "There is no scenario \"%s\"; did you mean %s?", shown, near);
    else
        snprintf(sentence, capacity, "There is no scenario \"%s\"; baton-ctl scenarios lists them.",
                 shown);
}

struct script *catalogue_load(const struct catalogue *catalogue, const char *name,
                              struct scenario *scenario, char *sentence, size_t capacity)
{
    struct names names = {0};
    char plain[NAME_SIZE];
    if (!read_names(catalogue->folder, &names)) {
        snprintf(sentence, capacity, "The server cannot read its scenarios folder any more.");
        return NULL;
    }
    if (!strip_ending(name, plain) || !has_name(&names, plain)) {
        refuse_name(&names, name, sentence, capacity);
        return NULL;
    }
    struct script *script = load(catalogue, plain, scenario, sentence, capacity);
    struct findings of_deck = {0};
    char path[512];
    path_of(catalogue, plain, path, sizeof path);
    if (script != NULL) script_add_deck(script, path, scenario, &of_deck);
    return script;
}

struct policy *catalogue_policy(const struct catalogue *catalogue, struct script *script,
                                const char *name, char *sentence, size_t capacity)
{
    char plain[NAME_SIZE], path[512];
    struct findings findings = {0};
    if (!strip_ending(name, plain)) {
        snprintf(sentence, capacity, "\"%.40s\" is no name of a policy.", name);
        return NULL;
    }
    if (!shipped_file(catalogue->folder, "policies", plain, path, sizeof path)) {
        snprintf(sentence, capacity,
                 "There is no policy \"%.40s\" in the folder \"policies\" beside the scenarios, "
                 "nor among those that come with the program.",
                 plain);
        return NULL;
    }
    struct policy *policy = script_load_policy(script, path, false, &findings);
    if (policy == NULL) word_findings(&findings, sentence, capacity);
    return policy;
}
