#include "scenario_read.h"
#include "text.h"

/* The names of every table once more as plain lists, for "did you mean". */

#define NAMES(list) ((struct form_names){list, sizeof list / sizeof *list})

struct form_names names_of_parameters(void)
{
    static const char *const names[] = {
#define SCALAR(name, ...) #name,
#define VECTOR(name, ...) #name,
#include "parameters.def"
#undef SCALAR
#undef VECTOR
    };
    return NAMES(names);
}

struct form_names names_of_curves(void)
{
    static const char *const names[] = {
#define CURVE(name, ...) #name,
#include "curves.def"
#undef CURVE
    };
    return NAMES(names);
}

struct form_names names_of_inits(void)
{
    static const char *const names[] = {
#define INIT(name, ...) #name,
#include "inits.def"
#undef INIT
    };
    return NAMES(names);
}

struct form_names names_of_decisions(void)
{
    static const char *const names[] = {
#define DECISION(role, key, ...) #key,
#include "decisions.def"
#undef DECISION
    };
    return NAMES(names);
}

struct form_names names_of_shocks(void)
{
    static const char *const names[] = {
#define SHOCK(kind, ...) #kind,
#include "shocks.def"
#undef SHOCK
    };
    return NAMES(names);
}

struct form_names names_of_roles(void)
{
    static const char *const names[] = {
#define ROLE(id, ...) #id,
#include "roles.def"
#undef ROLE
        "ALL"};
    return NAMES(names);
}

struct form_names names_of_settings(void)
{
    static const char *const names[] = {
#define SETTING(key, ...) #key,
#include "settings.def"
#undef SETTING
    };
    return NAMES(names);
}

struct form_names names_of_levers(void)
{
    static const char *const names[] = {
#define LEVER(role, id, ...) #id,
#define STOP(...)
#include "levers.def"
#undef LEVER
#undef STOP
    };
    return NAMES(names);
}

struct form_names names_of_metrics(void)
{
    static const char *const names[] = {
#define METRIC(symbol, ...) #symbol,
#include "metrics.def"
#undef METRIC
    };
    return NAMES(names);
}

struct form_names names_of_game_numbers(void)
{
    static const char *const names[] = {
#define GAME_NUMBER(name, ...) #name,
#include "game_numbers.def"
#undef GAME_NUMBER
    };
    return NAMES(names);
}

const char *scenario_near_setting(const char *key)
{
    struct form_names settings = names_of_settings(), parameters = names_of_parameters();
    const char *near = text_near(key, settings.list, settings.count);
    return near != NULL ? near : text_near(key, parameters.list, parameters.count);
}
