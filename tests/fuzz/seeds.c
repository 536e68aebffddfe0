#include "messages.h"

#include <stdio.h>
#include <string.h>

/* Writes one packet of every message, empty and full, into the folder argv[1]: the fuzzer's start.
 */

static uint8_t bytes[1 << 17];

/* Fills every field of a schema: lists to three rows, texts with letters, numbers with patterns. */
static void fill(const struct schema *schema, uint8_t *base)
{
    for (const struct field *field = schema->fields; field->type != FIELD_END; field++) {
        uint8_t *at = base + field->offset;
        uint16_t count = field->max < 3 ? field->max : 3;
        double real = 0.25;
        switch (field->type) {
        case FIELD_U8:
        case FIELD_U16:
        case FIELD_U32:
        case FIELD_U64:
        case FIELD_I64:
            memset(at, 7, field->size);
            break;
        case FIELD_F64:
            memcpy(at, &real, sizeof real);
            break;
        case FIELD_TEXT:
            memset(at, 'a', field->size - 1);
            break;
        case FIELD_BLOB:
            memcpy(base + field->count_offset, &count, sizeof count);
            break;
        case FIELD_LIST:
            memcpy(base + field->count_offset, &count, sizeof count);
            for (uint16_t i = 0; i < count; i++)
                fill(field->row(), at + i * field->size);
            break;
        case FIELD_END:
            break;
        }
    }
}

static void save(const char *folder, const char *family, const char *name, const char *kind,
                 size_t size)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s-%s-%s", folder, family, name, kind);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(bytes, 1, size, file) != size)
        fprintf(stderr, "%s could not be written\n", path);
    if (file != NULL) fclose(file);
}

#define WRITE_FAMILY(family, COUNT, encode)                                                        \
    for (unsigned id = 1; id < (COUNT); id++) {                                                    \
        static struct family message;                                                              \
        memset(&message, 0, sizeof message);                                                       \
        message.id = (enum family##_id)id;                                                         \
        save(folder, #family, family##_kind(id)->name, "empty", encode);                           \
        fill(family##_kind(id)->schema(), (uint8_t *)&message.as);                                 \
        save(folder, #family, family##_kind(id)->name, "full", encode);                            \
    }

int main(int argc, char **argv)
{
    const char *folder = argc > 1 ? argv[1] : ".";
    WRITE_FAMILY(session, SESSION_COUNT, packet_of_session(&message, bytes, sizeof bytes))
    WRITE_FAMILY(command, COMMAND_COUNT, packet_of_command(&message, 7, bytes, sizeof bytes))
    WRITE_FAMILY(event, EVENT_COUNT, packet_of_event(&message, bytes, sizeof bytes))
    WRITE_FAMILY(view, VIEW_COUNT, packet_of_view(&message, bytes, sizeof bytes))
    return 0;
}
