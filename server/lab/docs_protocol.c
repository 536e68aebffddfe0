#include "docs_pages.h"

#include "messages.h"

struct family {
    const char *title;
    const char *sentence;
    const struct message_kind *(*kind)(unsigned id);
    unsigned count;
};

static const struct family families[] = {
    {"Session (family 1)", "A program speaks to the server itself.", session_kind, SESSION_COUNT},
    {"Commands (family 2)",
     "What changes a room. On the wire the sender's own number (u64) stands before the message; an "
     "accepted command is a row of the journal.",
     command_kind, COMMAND_COUNT},
    {"Events (family 3)", "What happened, told once.", event_kind, EVENT_COUNT},
    {"Views (family 4)",
     "What one player may see, as state: each replaces the one before. Money is in cents.",
     view_kind, VIEW_COUNT},
};

static void print_set(FILE *out, unsigned set, const char *const *names, unsigned count)
{
    const char *comma = "";
    for (unsigned i = 0; i < count; i++) {
        if ((set & (1u << i)) == 0) continue;
        fprintf(out, "%s%s", comma, names[i]);
        comma = ", ";
    }
}

static void print_when(FILE *out, unsigned when)
{
    const char *comma = "";
    if (when == WHEN_ALWAYS) {
        fputs("always", out);
        return;
    }
    for (unsigned phase = 0; phase < PHASE_COUNT; phase++) {
        if ((when & (1u << phase)) == 0) continue;
        fprintf(out, "%s%s", comma, phase_name((enum phase)phase));
        comma = ", ";
    }
}

static void print_fields(FILE *out, const struct schema *schema, int depth);

static void print_field(FILE *out, const struct field *field, int depth)
{
    fprintf(out, "%*s- `%s` %s", depth * 2, "", field->name, schema_type_name(field->type));
    if (field->type == FIELD_TEXT) fprintf(out, ", at most %zu bytes", field->size - 1);
    if (field->type == FIELD_BLOB) fprintf(out, ", at most %u bytes", field->max);
    if (field->type == FIELD_LIST) fprintf(out, ", at most %u rows of", field->max);
    fputs("\n", out);
    if (field->type == FIELD_LIST) print_fields(out, field->row(), depth + 1);
}

static void print_fields(FILE *out, const struct schema *schema, int depth)
{
    for (const struct field *field = schema->fields; field->type != FIELD_END; field++)
        print_field(out, field, depth);
}

static void print_message(FILE *out, const struct message_kind *kind, unsigned id)
{
    static const char *const senders[] = {"any connection",  "the server",   "a seat",
                                          "the facilitator", "the scenario", "the room's clock"};
    fprintf(out, "\n### %u %s\n\nFrom ", id, kind->name);
    print_set(out, kind->from, senders, sizeof senders / sizeof *senders);
    fputs("; ", out);
    print_when(out, kind->when);
    fputs(".\n\n", out);
    if (kind->schema()->fields->type == FIELD_END) fputs("No fields.\n", out);
    print_fields(out, kind->schema(), 0);
}

void docs_print_protocol(FILE *out)
{
    fprintf(
        out,
        "# Protocol\n\nMade by `baton-lab docs protocol` from protocol/*.def; do not edit.\n\n"
        "A packet is one byte family, one byte message, then the fields in order, little\n"
        "endian. Texts are UTF-8 without control characters behind a 16-bit length; lists\n"
        "stand behind a 16-bit count; f64 is IEEE 754, finite, never minus zero. Leftover bytes,\n"
        "counts over a limit and unknown messages are refused. Both sides must have the same\n"
        "schema: fingerprint `%016llx`.\n",
        (unsigned long long)messages_fingerprint());
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        const struct family *family = &families[i];
        fprintf(out, "\n## %s\n\n%s\n", family->title, family->sentence);
        for (unsigned id = 0; id < family->count; id++)
            if (family->kind(id) != NULL) print_message(out, family->kind(id), id);
    }
}
