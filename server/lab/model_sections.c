#include "model_report.h"

const struct model_section model_sections[] = {
    {"properties", "Lessons as properties", 30, model_write_properties},
    {"signs", "Near signs of the front levers", 10, model_write_signs},
    {"decisions", "Every decision matters", 20, model_write_decisions},
    {"sensitivity", "Sensitivity to the parameters", 40, model_write_sensitivity},
    {NULL, NULL, 0, NULL},
};
