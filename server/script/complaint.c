#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "sandbox_inside.h"
#include "text.h"

/* Lua's words and ours. `*` stands for any text; $1 to $3 put it into the sentence. The first
 * row that fits is used; a message that fits none is shown as it is. */
static const struct {
    const char *message, *sentence;
} translations[] = {
    {"attempt to call a nil value (global '*')", "there is no function '$1' for scripts"},
    {"attempt to call a nil value (* '*')", "there is no function '$2' there"},
    {"attempt to call a * value*", "a $1 value is called here as if it were a function"},
    {"attempt to index a nil value (* '*')",
     "'$2' is empty (nil), so nothing can be read from it or put into it"},
    {"attempt to index a * value (* '*')", "'$3' is a $1, not a table"},
    {"attempt to index a * value*", "a $1 is used here as if it were a table"},
    {"attempt to perform arithmetic on a nil value (* '*')",
     "'$2' is empty (nil), so one cannot calculate with it"},
    {"attempt to perform arithmetic on a * value*", "one cannot calculate with a $1"},
    {"attempt to concatenate a nil value (* '*')",
     "'$2' is empty (nil), so it cannot be joined to a text"},
    {"attempt to concatenate a * value*", "a $1 cannot be joined to a text; use tostring(...)"},
    {"attempt to compare two * values", "two $1 values have no order, so < cannot compare them"},
    {"attempt to compare * with *", "a $1 cannot be compared with a $2"},
    {"attempt to get length of a * value*", "a $1 has no length"},
    {"bad argument #* to '*' (*)", "$2: value number $1 is wrong: $3"},
    {"bad argument #* to *", "value number $1 is wrong: $2"},
    {"stack overflow*", "functions call each other too deeply; one of them never returns"},
    {"C stack overflow*", "brackets, blocks or calls are nested too deeply"},
    {"error in error handling", "functions call each other too deeply; one of them never returns"},
    {"unfinished string near *", "a text is not closed by a quotation mark near $1"},
    {"unfinished long *", "a long text or comment is never closed by ]]"},
    {"malformed number near *", "this is not a number: $1"},
    {"'*' expected (to close '*' at line *) near <eof>",
     "'$1' is missing before the end of the file; it closes the '$2' of line $3"},
    {"'}' expected (to close '{' at line *) near *",
     "a comma is missing before $2, or a '}' that closes the '{' of line $1"},
    {"'*' expected (to close '*' at line *) near *",
     "'$1' is missing before $4; it closes the '$2' of line $3"},
    {"'=' expected near *", "an '=' is missing before $1"},
    {"<eof> expected*", "nothing may stand after the '}' that closes the 'return {' of the file"},
    {"'<eof>' expected near *",
     "nothing may stand after the '}' that closes the 'return {' of the file; look at $1"},
    {"'*' expected near *", "'$1' is missing before $2"},
    {"<name> expected near *",
     "a name is missing before $1; between a name and its value stands =, not :"},
    {"unexpected symbol near '<\\*",
     "this sign cannot stand outside of a text; quotation marks are plain \" and the file is saved "
     "as plain text (UTF-8)"},
    {"unexpected symbol near '//'", "a remark begins with --, not with //"},
    {"unexpected symbol near '{'",
     "'{' does not belong here; the first one of a file stands after the word return"},
    {"unexpected symbol near *",
     "$1 does not belong here; often a comma, a bracket or an 'end' is missing before it"},
    {"syntax error near *", "$1 does not belong here; a line that only names a thing does nothing"},
    {"chunk has too many syntax levels", "brackets or blocks are nested too deeply"},
};

enum { CAPTURES = 4 };

struct capture {
    const char *at;
    size_t size;
};

/* Each `*` takes as little as lets the text after it be found; a last one takes all. */
static bool matches(const char *pattern, const char *text, struct capture captures[CAPTURES])
{
    size_t count = 0;
    while (*pattern != '\0') {
        size_t literal = strcspn(pattern, "*");
        if (strncmp(pattern, text, literal) != 0) return false;
        pattern += literal;
        text += literal;
        if (*pattern == '\0') break;
        pattern++;
        size_t next = strcspn(pattern, "*");
        const char *end = text;
        if (*pattern == '\0')
            end = text + strlen(text);
        else
            while (*end != '\0' && strncmp(end, pattern, next) != 0)
                end++;
        if (count < CAPTURES)
            captures[count++] = (struct capture){.at = text, .size = (size_t)(end - text)};
        text = end;
    }
    return *text == '\0';
}

static struct capture in_words(struct capture capture)
{
    static const char end[] = "the end of the file";
    if (capture.size == 5 && memcmp(capture.at, "<eof>", 5) == 0)
        return (struct capture){.at = end, .size = sizeof end - 1};
    return capture;
}

static size_t append(char *out, size_t length, size_t capacity, struct capture what)
{
    size_t room = capacity - 1 - length;
    size_t size = what.size < room ? what.size : room;
    memcpy(out + length, what.at, size);
    out[length + size] = '\0';
    return length + size;
}

static void fill_in(const char *sentence, const struct capture captures[CAPTURES], char *out,
                    size_t capacity)
{
    size_t length = 0;
    out[0] = '\0';
    for (; *sentence != '\0'; sentence++) {
        bool is_capture = sentence[0] == '$' && sentence[1] >= '1' && sentence[1] <= '4';
        struct capture piece = {.at = sentence, .size = 1};
        if (is_capture) piece = in_words(captures[*++sentence - '1']);
        length = append(out, length, capacity, piece);
    }
}

static void translate(const char *message, char *out, size_t capacity)
{
    for (size_t i = 0; i < sizeof translations / sizeof *translations; i++) {
        struct capture captures[CAPTURES] = {{.at = ""}, {.at = ""}, {.at = ""}, {.at = ""}};
        if (matches(translations[i].message, message, captures)) {
            fill_in(translations[i].sentence, captures, out, capacity);
            return;
        }
    }
    snprintf(out, capacity, "%s", message);
}

/* Takes away a code point that a buffer's end has cut in two. */
static void drop_cut_end(char *text)
{
    size_t size = strlen(text), whole = size;
    while (whole > 0 && size - whole < 4 && ((unsigned char)text[whole - 1] & 0xC0U) == 0x80U)
        whole--;
    if (whole > 0 && (unsigned char)text[whole - 1] >= 0xC0U && !text_is_utf8(text, size))
        text[whole - 1] = '\0';
}

/* A message may quote anything the script has; on a screen it must be one line of plain text. */
static void make_printable(char *text)
{
    drop_cut_end(text);
    if (text_is_clean(text, strlen(text))) return;
    for (char *at = text; *at != '\0'; at++)
        if ((unsigned char)*at < 0x20 || (unsigned char)*at >= 0x7f) *at = '?';
}

/* Splits "file:12: words"; returns the words, or all of it where there is no place. */
static const char *split_place(const char *message, char *file, size_t capacity, int *line)
{
    for (const char *at = strchr(message, ':'); at != NULL; at = strchr(at + 1, ':')) {
        int number = 0;
        const char *digit = at + 1;
        while (isdigit((unsigned char)*digit) && number < 1000000)
            number = number * 10 + (*digit++ - '0');
        if (digit == at + 1 || digit[0] != ':' || digit[1] != ' ') continue;
        size_t size = (size_t)(at - message);
        if (size >= capacity) return message;
        memcpy(file, message, size);
        file[size] = '\0';
        *line = number;
        return digit + 2;
    }
    return message;
}

void complaint_describe(const struct sandbox *sandbox, const char *message, const char *file,
                        struct finding *fault)
{
    char place[64], sentence[256];
    int line = sandbox->place_line;
    snprintf(place, sizeof place, "%s", line > 0 ? sandbox->place_file : file);
    const char *words = split_place(message, place, sizeof place, &line);
    translate(words, sentence, sizeof sentence);
    make_printable(sentence);
    make_printable(place);
    finding_set(fault, SEVERITY_ERROR, place, line, sentence);
}

static void describe_limit(const struct sandbox *sandbox, char *out, size_t capacity)
{
    switch (sandbox->stop) {
    case STOP_TIME:
        snprintf(out, capacity,
                 "stopped after %u ms; look for a loop that does not end or does too much",
                 sandbox->limits.deadline_ms);
        return;
    case STOP_MEMORY:
        snprintf(out, capacity, "stopped because it needs more than %zu MiB of memory",
                 sandbox->limits.memory_bytes >> 20U);
        return;
    case STOP_DEPTH:
        snprintf(out, capacity,
                 "stopped because functions call each other too deeply; one never returns");
        return;
    case STOP_ALLOCATION:
        snprintf(out, capacity,
                 "stopped because it used up %zu MiB of memory in one call, even if not at once",
                 sandbox->limits.allocation_bytes >> 20U);
        return;
    case STOP_WORK:
        snprintf(out, capacity, "stopped because it sorts, joins or copies too much in one call");
        return;
    case STOP_NONE:
        snprintf(out, capacity, "stopped");
    }
}

void complaint_describe_stop(const struct sandbox *sandbox, const char *file, struct finding *fault)
{
    char sentence[256], place[64];
    snprintf(place, sizeof place, "%s", sandbox->place_line > 0 ? sandbox->place_file : file);
    describe_limit(sandbox, sentence, sizeof sentence);
    make_printable(place);
    finding_set(fault, SEVERITY_ERROR, place, sandbox->place_line, sentence);
}
