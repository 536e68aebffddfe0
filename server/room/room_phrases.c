#include "room_phrases.h"

#include "ensure.h"
#include "phrases.h"
#include "room_state.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

void room_keep_phrase(struct room *room, const struct command_phrase *phrase)
{
    if (room->phrases == NULL) {
        room->phrases = calloc(1, sizeof *room->phrases);
        ensure(room->phrases != NULL);
    }
    (void)phrases_put(room->phrases, phrase->language, phrase->source, phrase->text);
}

const char *room_phrase(const struct room *room, const char *language, const char *text)
{
    return room->phrases == NULL ? text : phrases_find(room->phrases, language, text);
}

static bool is_known(const struct room *room, const char *language, const char *source,
                     const char *text)
{
    return room->phrases != NULL && phrases_has(room->phrases, language, source) &&
           strcmp(phrases_find(room->phrases, language, source), text) == 0;
}

void room_say_phrase(struct room *room, const char *language, const char *source, const char *text)
{
    struct command command = {.id = COMMAND_PHRASE};
    struct command_phrase *phrase = &command.as.phrase;
    if (source[0] == '\0' || is_known(room, language, source, text)) return;
    text_copy(phrase->language, sizeof phrase->language, language);
    text_copy(phrase->source, sizeof phrase->source, source);
    text_copy(phrase->text, sizeof phrase->text, text);
    room_append(room, ACTOR_SCENARIO, 0, &command);
}

void room_say_phrases(struct room *room, const struct phrases *from, const char *text)
{
    for (uint32_t i = 0; text[0] != '\0' && i < from->language_count; i++)
        if (phrases_has(from, from->languages[i], text))
            room_say_phrase(room, from->languages[i], text,
                            phrases_find(from, from->languages[i], text));
}
