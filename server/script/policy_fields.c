#include "policy_fields.h"

#include <string.h>
#include <strings.h>

#include "scenario_read.h"

static bool is_of_a_seat(unsigned id)
{
    const struct message_kind *kind = command_kind(id);
    return kind != NULL && (kind->from & FROM_SEAT) != 0;
}

enum command_id policy_command_named(const char *name)
{
    for (unsigned id = COMMAND_NONE + 1; id < COMMAND_COUNT; id++)
        if (is_of_a_seat(id) && strcasecmp(command_kind(id)->name, name) == 0)
            return (enum command_id)id;
    return COMMAND_NONE;
}

struct form_names policy_command_names(void)
{
    static const char *const names[] = {"decide", "answer_request", "assess", "ready",   "say",
                                        "note",   "pulse",          "ask",    "take_pen"};
    return (struct form_names){names, sizeof names / sizeof *names};
}

static void fill_whole(struct form *form, const struct field *field, void *at, size_t size,
                       long max)
{
    long value = 0;
    bool flag = false;
    int type = form_push(form, field->name);
    lua_pop(form->lua, 1);
    if (type == LUA_TBOOLEAN) { /* is_granted = true */
        form_flag(form, field->name, &flag);
        value = flag ? 1 : 0;
    } else {
        form_whole(form, field->name, 0, max, &value);
    }
    /* Written through the type of the field's own size. */
    uint8_t u8 = (uint8_t)value;
    uint16_t u16 = (uint16_t)value;
    uint32_t u32 = (uint32_t)value;
    const void *from = size == 1 ? (const void *)&u8 : size == 2 ? (const void *)&u16 : &u32;
    memcpy(at, from, size);
}

static void fill_field(struct form *form, const struct field *field, void *at)
{
    double number = 0;
    switch (field->type) {
    case FIELD_U8:
        fill_whole(form, field, at, 1, UINT8_MAX);
        return;
    case FIELD_U16:
        fill_whole(form, field, at, 2, UINT16_MAX);
        return;
    case FIELD_U32:
        fill_whole(form, field, at, 4, UINT32_MAX);
        return;
    case FIELD_F64:
        form_number(form, field->name, -1e15, 1e15, &number);
        memcpy(at, &number, sizeof number);
        return;
    case FIELD_TEXT:
        form_text(form, field->name, at, field->size);
        return;
    case FIELD_END:
    case FIELD_U64:
    case FIELD_I64:
    case FIELD_BLOB:
    case FIELD_LIST:
        form_complain(form, SEVERITY_ERROR, field->name, "a policy cannot send this field");
    }
}

void policy_fill_command(struct form *form, struct command *command, uint8_t role)
{
    enum { KEYS_MAX = 16 };
    const char *keys[KEYS_MAX] = {"command", "role"};
    size_t count = 2;
    for (const struct field *field = command_kind(command->id)->schema()->fields;
         field->type != FIELD_END; field++) {
        char *at = (char *)&command->as + field->offset;
        if (count < KEYS_MAX) keys[count++] = field->name;
        if (strcmp(field->name, "role") == 0) {
            *(uint8_t *)at = form_role(form, "role", role);
        } else if (strcmp(field->name, "nothing") != 0) {
            fill_field(form, field, at);
        }
    }
    form_expect(form, (struct form_names){keys, count});
}
