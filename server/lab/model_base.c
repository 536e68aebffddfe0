#include "model_base.h"

#include "study_file.h"

#include <stdio.h>

bool model_base_arm(struct study_arm *arm, const char *folder, enum model_base base)
{
    static const char *const policies[BASE_COUNT] = {"as_is", "balanced"};
    static char paths[BASE_COUNT][STUDY_TEXT_BYTES]; /* arms may point to them */
    struct findings findings = {0};
    char text[400];
    bool is_good =
        study_arm_of_names(arm, folder, "default", policies[base], paths[base], &findings);
    for (size_t i = 0; !is_good && i < findings.count; i++)
        fprintf(stderr, "baton-lab model: %s\n",
                finding_text(&findings.rows[i], text, sizeof text));
    return is_good;
}
