#include "ready_file.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "whole_file.h"

/* One line of JSON with a newline behind it, to be freed; NULL without memory, or when a text is
 * not UTF-8. */
static char *text_of(const struct ready_facts *facts)
{
    char *absolute = realpath(facts->facilitator_token_file, NULL);
    const char *token_file = absolute ? absolute : facts->facilitator_token_file;
    json_t *object =
        json_pack("{s:I, s:i, s:i, s:s, s:s?, s:s, s:s}", "pid", (json_int_t)facts->pid, "port",
                  (int)facts->port, "web_port", (int)facts->web_port, "schema_fingerprint",
                  facts->schema_fingerprint, "key_fingerprint", facts->key_fingerprint,
                  "facilitator_token_file", token_file, "version", facts->version);
    free(absolute);
    if (object != NULL && facts->rehearsal_code != NULL)
        json_object_set_new(object, "rehearsal_code", json_string(facts->rehearsal_code));
    char *json = object ? json_dumps(object, JSON_COMPACT) : NULL;
    json_decref(object);
    size_t size = json ? strlen(json) : 0;
    char *line = json ? realloc(json, size + 2) : NULL;
    if (!line) {
        free(json);
        return NULL;
    }
    memcpy(line + size, "\n", 2);
    return line;
}

bool ready_file_write(const char *path, const struct ready_facts *facts, char *sentence,
                      size_t capacity)
{
    char *text = text_of(facts);
    if (!text) {
        snprintf(sentence, capacity,
                 "The ready file %s cannot be made: the path of the token file is not readable "
                 "text, or there is no memory.",
                 path);
        return false;
    }
    const struct whole_file file = {
        .path = path, .bytes = text, .size = strlen(text), .mode = 0644, .may_replace = true};
    bool is_good = whole_file_write(&file, sentence, capacity);
    free(text);
    return is_good;
}

void ready_file_remove(const char *path)
{
    unlink(path);
}
