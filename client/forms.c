#include "forms.h"

#include "text.h"

#include <string.h>

void forms_start(struct forms *forms, const char *server, const char *code, const char *name)
{
    memset(forms, 0, sizeof *forms);
    text_copy(forms->server, sizeof forms->server, server);
    text_copy(forms->code, sizeof forms->code, code);
    text_copy(forms->name, sizeof forms->name, name);
    forms->role_seen = ROLE_COUNT;
    forms->card_role = -1;
    forms->other = OTHER_NONE;
    forms->other_stop = -1;
    for (int segment = 0; segment < MARKET_SEGMENTS; segment++)
        for (int i = 0; i < MARKET_MARKS_MAX; i++)
            forms->motion.marks[segment][i].zone = MARKET_ZONES;
}
