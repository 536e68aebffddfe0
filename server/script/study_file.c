#include "study_file.h"

#include "room_script_inside.h"
#include "study_read.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* From names to companies: what a file says of an arm is put over its scenario and policy. */

static bool complain(struct findings *findings, const char *name, const char *sentence)
{
    struct finding finding;
    finding_set(&finding, SEVERITY_ERROR, name, 0, sentence);
    findings_add(findings, &finding);
    return false;
}

static bool take_scenario(struct script *script, struct study_arm *arm, const char *folder,
                          const char *name, struct findings *findings)
{
    static struct scenario scenario; /* large */
    char path[STUDY_TEXT_BYTES];
    snprintf(path, sizeof path, "%s/scenarios/%s.lua", folder, name);
    if (!script_load_scenario(script, path, &scenario, findings)) return false;
    study_arm_of_scenario(arm, name, &scenario);
    return true;
}

bool study_arm_of_names(struct study_arm *arm, const char *folder, const char *scenario,
                        const char *policy, char path[STUDY_TEXT_BYTES], struct findings *findings)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    struct policy *loaded = NULL;
    if (script == NULL) return complain(findings, policy, "memory is short");
    snprintf(path, STUDY_TEXT_BYTES, "%s/policies/%s.lua", folder, policy);
    if (take_scenario(script, arm, folder, scenario, findings))
        loaded = script_load_policy(script, path, true, findings);
    if (loaded != NULL) study_arm_take_policy(arm, loaded, path);
    script_free(script);
    return loaded != NULL;
}

/* ---- The file's own changes --------------------------------------------------------------------
 */

static bool is_said(double value)
{
    return value <= 0 || value > 0; /* not NaN */
}

static bool put_setup(struct study_arm *arm, const struct setup *said)
{
    bool is_good = true;
    for (unsigned slot = 0; slot < PARAMETER_SLOTS; slot++) {
        double value = parameters_get(&said->parameters, slot);
        if (is_said(value)) is_good &= setup_put_parameter(&arm->setup, slot, value);
    }
    for (unsigned slot = 0; slot < INIT_SLOTS; slot++) {
        double value = inits_get(&said->inits, slot);
        if (is_said(value)) is_good &= setup_put_init(&arm->setup, slot, value);
    }
    for (uint32_t i = 0; i < said->shock_count; i++)
        is_good &= setup_add_shock(&arm->setup, &said->shocks[i]);
    return is_good;
}

static void put_orders(struct study_arm *arm, const struct study_arm *said)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        double value = decisions_get(&said->orders, slot);
        if (is_said(value)) study_arm_order(arm, slot, value);
    }
    for (uint32_t i = 0; i < said->change_count; i++)
        study_arm_order_at(arm, said->changes[i].week, said->changes[i].slot,
                           said->changes[i].value);
    if (said->rotation_count > 0) {
        memcpy(arm->rotations, said->rotations, sizeof arm->rotations);
        arm->rotation_count = said->rotation_count;
    }
    if (said->is_assessing) {
        arm->is_assessing = true;
        arm->assess_week = said->assess_week;
    }
}

/* ---- All of a file -----------------------------------------------------------------------------
 */

/* The arm of this name, or STUDY_ARMS_MAX. */
static size_t find_arm(const struct study_file *file, const char *name)
{
    for (size_t i = 0; i < file->arm_count; i++)
        if (strcmp(file->names[i], name) == 0) return i;
    return STUDY_ARMS_MAX;
}

static bool build_arm(struct study_file *file, const struct said_arm *said, const char *folder,
                      struct findings *findings)
{
    size_t place = file->arm_count;
    struct study_arm *arm = &file->arms[place];
    text_copy(file->names[place], STUDY_NAME_BYTES, said->name);
    if (said->like[0] != '\0') {
        size_t base = find_arm(file, said->like);
        if (base == STUDY_ARMS_MAX)
            return complain(findings, said->name, "like: there is no such arm above this one");
        *arm = file->arms[base];
    } else if (!study_arm_of_names(arm, folder, said->scenario, said->policy, file->paths[place],
                                   findings)) {
        return false;
    }
    arm->name = file->names[place];
    if (!put_setup(arm, &said->arm.setup))
        return complain(findings, said->name, "a number is out of range");
    put_orders(arm, &said->arm);
    file->arm_count++;
    return true;
}

/* The arm of a name; a policy's name is an arm too, in the default company. */
static bool find_or_build(struct study_file *file, const char *name, const char *folder,
                          size_t *place, struct findings *findings)
{
    static struct said_arm plain; /* large */
    *place = find_arm(file, name);
    if (*place < STUDY_ARMS_MAX) return true;
    *place = file->arm_count;
    if (file->arm_count == STUDY_ARMS_MAX) return complain(findings, name, "too many arms");
    said_arm_start(&plain);
    text_copy(plain.name, sizeof plain.name, name);
    text_copy(plain.policy, sizeof plain.policy, name);
    return build_arm(file, &plain, folder, findings);
}

static bool build(struct study_file *file, const struct said_file *said, const char *folder,
                  struct findings *findings)
{
    bool is_good = true;
    for (size_t i = 0; i < said->arm_count && is_good; i++)
        is_good = build_arm(file, &said->arms[i], folder, findings);
    for (size_t i = 0; i < said->claim_count && is_good; i++) {
        struct study_claim *claim = &file->claims[file->claim_count++];
        *claim = said->claims[i].claim;
        is_good = find_or_build(file, said->claims[i].arm, folder, &claim->arm, findings) &&
                  find_or_build(file, said->claims[i].base, folder, &claim->base, findings);
    }
    for (size_t t = 0; t < said->table_count && is_good; t++) {
        file->tables[t] = said->tables[t].table;
        for (size_t r = 0; r < file->tables[t].row_count && is_good; r++)
            is_good = find_or_build(file, said->tables[t].arms[r], folder,
                                    &file->tables[t].rows[r].arm, findings);
        file->table_count++;
    }
    return is_good;
}

static bool read_said(const char *path, struct said_file *said, struct findings *findings)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    if (script == NULL) return complain(findings, path, "memory is short");
    struct source source = {.file = sandbox_file_name(path)};
    char *text = script_fetch(script, path, &source.size, findings);
    source.text = text;
    bool is_good =
        text != NULL && script_read_text(script, &source, said_file_read, said, findings) != 0;
    free(text);
    script_free(script);
    return is_good;
}

struct study_file *study_file_read(const char *path, const char *folder, struct findings *findings)
{
    struct study_file *file = calloc(1, sizeof *file);
    struct said_file *said = calloc(1, sizeof *said);
    bool is_good = file != NULL && said != NULL && read_said(path, said, findings) &&
                   build(file, said, folder, findings);
    free(said);
    if (is_good) return file;
    free(file);
    return NULL;
}
