#ifndef OWN_LIMITS_H
#define OWN_LIMITS_H

/* How much a scenario may bring along: the lists of OPTION, FORMAT, CHAIR, OWN_DECISION and
 * OWN_METRIC in commands.def and view.def have room for it. */
enum {
    SCENARIO_OPTIONS_MAX = 16,
    SCENARIO_FORMATS_MAX = 3,
    SCENARIO_WEEKS_MAX = 13, /* beats of a quarter */
    SCENARIO_TURNS_MAX = 8,  /* rotations */
    SCENARIO_LEVERS_MAX = 3, /* on a front panel */
    SCENARIO_SLOTS_MAX = 60, /* decisions that move to one chair */
    SCENARIO_VIEW_MAX = 16,  /* further numbers on its panel */
    SCENARIO_STOPS_MAX = 5,
    SCENARIO_OWN_MAX = 8, /* decisions, and numbers, of its own */
    SCENARIO_PARS_MAX = 12,
    PICTURE_BYTES_MAX = 48 * 1024
};

#endif
