#include "model_report.h"

const struct model_section model_sections[] = {
    {"policies", "Policies in the default company", 3, model_write_policies},
    {"scenarios", "Policies in the scenarios", 4, model_write_scenarios},
    {"skill", "Skill and luck", 16, model_write_skill},
    {"random", "Plans drawn at random", 4, model_write_random},
    {"properties", "Lessons as properties", 16, model_write_properties},
    {"curves", "Response curves", 3, model_write_curves},
    {"aggregates", "What the model brings forth", 3, model_write_aggregates},
    {"extremes", "Extreme conditions", 2, model_write_extremes},
    {"steps", "Time step and integration", 1, model_write_steps},
    {"signs", "Near signs of the front levers", 2, model_write_signs},
    {"decisions", "Every decision matters", 9, model_write_decisions},
    {"sensitivity", "Sensitivity to the parameters", 38, model_write_sensitivity},
    {NULL, NULL, 0, NULL},
};
