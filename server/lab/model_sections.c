#include "model_report.h"

const struct model_section model_sections[] = {
    {"properties", "Lessons as properties", 30, model_write_properties},
    {NULL, NULL, 0, NULL},
};
