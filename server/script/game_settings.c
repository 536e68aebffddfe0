#include <string.h>

#include "room_script.h"

/* Settings as scripts see them. */

static void take_word_at(const char *words, char between, unsigned place,
                         struct game_setting *setting)
{
    const char ends[] = {between, '\0'};
    const char *at = words;
    for (; place > 0 && *at != '\0'; place--) {
        at += strcspn(at, ends);
        at += *at == between;
    }
    setting->kind = SETTING_IS_WORD;
    setting->word = at;
    setting->word_size = strcspn(at, ends);
}

void setting_take_option(const struct option_range *range, double value,
                         struct game_setting *setting)
{
    *setting = (struct game_setting){.name = range->key, .number = value};
    setting->kind = range->kind == OPTION_FLAG ? SETTING_IS_FLAG : SETTING_IS_NUMBER;
    if (range->kind == OPTION_CHOICE && value >= 0)
        take_word_at(range->words, '|', (unsigned)value, setting);
}

void setting_take_word(const struct setting_info *info, struct game_setting *setting)
{
    if (strcmp(info->words, "no yes") == 0)
        setting->kind = SETTING_IS_FLAG;
    else
        take_word_at(info->words, ' ', (unsigned)setting->number, setting);
}
