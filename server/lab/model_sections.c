#include "model_report.h"

const struct model_section model_sections[] = {
    {"policies", "Policies in the default company", 5, model_write_policies},
    {"scenarios", "Policies in the scenarios", 7, model_write_scenarios},
    {"skill", "Skill and luck", 30, model_write_skill},
    {"properties", "Lessons as properties", 30, model_write_properties},
    {NULL, NULL, 0, NULL},
};
