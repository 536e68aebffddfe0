#include "policy_folder.h"

#include "shipped.h"
#include "text.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The sentence is `begin` and `end`. */
static bool complain(struct findings *findings, const char *file, const char *begin,
                     const char *end)
{
    struct finding finding;
    char sentence[256];
    snprintf(sentence, sizeof sentence, "%s%.120s", begin, end);
    finding_set(&finding, SEVERITY_ERROR, file, 0, sentence);
    findings_add(findings, &finding);
    return false;
}

static bool is_policy_file(const char *name)
{
    size_t size = strlen(name);
    return name[0] != '.' && size > 4 && strcmp(name + size - 4, ".lua") == 0;
}

static int by_name(const void *one, const void *other)
{
    const struct folder_policy *a = one, *b = other;
    return strcmp(a->name, b->name);
}

static bool take_name(struct policy_folder *folder, const char *name, struct findings *findings)
{
    size_t size = strlen(name) - strlen(".lua");
    struct folder_policy *policy = &folder->list[folder->count];
    if (folder->count == POLICY_FOLDER_MAX)
        return complain(findings, name, "there are too many policies in ", folder->path);
    if (size >= sizeof policy->name || snprintf(policy->path, sizeof policy->path, "%s/%s",
                                                folder->path, name) >= (int)sizeof policy->path)
        return complain(findings, "policies", "the path is too long: ", name);
    memcpy(policy->name, name, size);
    policy->name[size] = 0;
    folder->count++;
    return true;
}

static bool list_files(struct policy_folder *folder, struct findings *findings)
{
    bool is_good = true;
    DIR *files = opendir(folder->path);
    if (files == NULL)
        return complain(findings, folder->path,
                        "the folder of policies cannot be read: ", strerror(errno));
    for (struct dirent *file = readdir(files); file != NULL && is_good; file = readdir(files))
        if (is_policy_file(file->d_name)) is_good = take_name(folder, file->d_name, findings);
    closedir(files);
    if (is_good && folder->count == 0)
        return complain(findings, folder->path, "there is no policy (*.lua) in this folder; ",
                        "name another with --policies DIR");
    qsort(folder->list, folder->count, sizeof *folder->list, by_name);
    return is_good;
}

static bool read_file(struct folder_policy *policy, struct findings *findings)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    if (script == NULL) return complain(findings, policy->name, "memory is short", "");
    struct policy *read = script_load_policy(script, policy->path, true, findings);
    if (read != NULL) {
        policy->is_unrestricted = policy_is_unrestricted(read);
        policy->is_constant = read->is_constant;
        policy->order_count = read->order_count;
        memcpy(policy->orders, read->orders, sizeof policy->orders);
    }
    script_free(script);
    return read != NULL;
}

bool policy_folder_read(struct policy_folder *folder, const char *path, struct findings *findings)
{
    memset(folder, 0, sizeof *folder);
    folder->path = path;
    bool is_good = list_files(folder, findings);
    size_t listed = is_good ? folder->count : 0;
    for (size_t i = 0; i < listed; i++)
        is_good &= read_file(&folder->list[i], findings); /* all mistakes at once */
    return is_good;
}

const struct folder_policy *policy_folder_find(const struct policy_folder *folder, const char *name)
{
    for (size_t i = 0; i < folder->count; i++)
        if (strcmp(folder->list[i].name, name) == 0) return &folder->list[i];
    return NULL;
}

const char *policy_folder_near(const struct policy_folder *folder, const char *word)
{
    const char *names[POLICY_FOLDER_MAX];
    for (size_t i = 0; i < folder->count; i++)
        names[i] = folder->list[i].name;
    return text_near(word, names, folder->count);
}

double folder_policy_order(const struct folder_policy *policy, unsigned slot, double usual)
{
    for (uint32_t i = 0; i < policy->order_count; i++)
        if (policy->orders[i].slot == slot) return policy->orders[i].value;
    return usual;
}

const char *policy_folder_usual(void)
{
    static const char here[] = "scripts/policies";
    static char shipped[600];
    if (access(here, R_OK) == 0 || !shipped_folder("policies", shipped, sizeof shipped))
        return here;
    return shipped;
}
