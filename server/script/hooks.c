#include "hooks.h"

#include <string.h>

#include "ensure.h"

static const char *const hook_names[HOOK_COUNT] = {
#define HOOK(id, name, arguments, sentence) "on_" #name,
#include "hooks.def"
#undef HOOK
};

const char *hook_name(enum hook hook)
{
    ensure(hook < HOOK_COUNT);
    return hook_names[hook];
}

bool hook_find(const char *name, enum hook *hook)
{
    for (int i = 0; i < HOOK_COUNT; i++) {
        if (strcmp(name, hook_names[i]) != 0) continue;
        *hook = (enum hook)i;
        return true;
    }
    return false;
}
