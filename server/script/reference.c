#include "reference.h"

/* What allowed.c and its neighbours put into the list of globals; tests/script/test_reference.c
 * holds the two against each other. */
static const struct reference_row globals[] = {
    {"assert", "assert(value, text)", "Raises an error with the text when the value is false."},
    {"error", "error(text)", "Stops the hook; the facilitator reads the text."},
    {"ipairs", "for i, value in ipairs(list)", "The elements of a list in order."},
    {"pairs", "for key, value in pairs(table)",
     "All fields, always in the same order: false and true, numbers, texts."},
    {"pcall", "pcall(f, ...)", "Calls f and catches its error, but no limit of the sandbox."},
    {"select", "select(n, ...)", "The arguments from the n-th on; \"#\" counts them."},
    {"tonumber", "tonumber(text)", "The number in a text, or nil."},
    {"tostring", "tostring(value)", "A value as text; a table is \"table\"."},
    {"type", "type(value)",
     "\"nil\", \"boolean\", \"number\", \"string\", \"table\", \"function\"."},
    {"math.abs", "math.abs(x)", "Without its sign."},
    {"math.ceil", "math.ceil(x)", "The next whole number above."},
    {"math.cos", "math.cos(x)", "Cosine, the same on every machine."},
    {"math.deg", "math.deg(x)", "Radians to degrees."},
    {"math.exp", "math.exp(x)", "e to the x, the same on every machine."},
    {"math.floor", "math.floor(x)", "The next whole number below."},
    {"math.fmod", "math.fmod(x, y)", "Remainder that keeps the sign of x."},
    {"math.huge", "math.huge", "Infinity."},
    {"math.log", "math.log(x, base)", "Logarithm, the same on every machine."},
    {"math.max", "math.max(x, ...)", "The largest."},
    {"math.maxinteger", "math.maxinteger", "The largest whole number."},
    {"math.min", "math.min(x, ...)", "The smallest."},
    {"math.mininteger", "math.mininteger", "The smallest whole number."},
    {"math.modf", "math.modf(x)", "Whole part and fraction."},
    {"math.pi", "math.pi", "3.14159..."},
    {"math.rad", "math.rad(x)", "Degrees to radians."},
    {"math.sin", "math.sin(x)", "Sine, the same on every machine."},
    {"math.sqrt", "math.sqrt(x)", "Square root."},
    {"math.tointeger", "math.tointeger(x)", "The whole number, or nil."},
    {"math.type", "math.type(x)", "\"integer\" or \"float\"."},
    {"math.ult", "math.ult(a, b)", "Compares whole numbers without their signs."},
    {"string.byte", "s:byte(i, j)", "Codes of bytes."},
    {"string.char", "string.char(65, 66)", "A text from codes of bytes."},
    {"string.find", "s:find(text, from, true)", "Where a text stands in another; no patterns."},
    {"string.format", "string.format(\"%.1f\", x)", "Numbers and texts put into a text."},
    {"string.len", "s:len()", "Length in bytes, as #s."},
    {"string.lower", "s:lower()", "In small letters."},
    {"string.rep", "s:rep(n, between)", "A text n times, up to 1 MiB."},
    {"string.reverse", "s:reverse()", "Backwards, byte by byte."},
    {"string.sub", "s:sub(i, j)", "A part of a text."},
    {"string.upper", "s:upper()", "In capitals."},
    {"table.concat", "table.concat(list, between)", "The elements of a list as one text."},
    {"table.insert", "table.insert(list, place, value)", "Puts an element in."},
    {"table.remove", "table.remove(list, place)", "Takes an element out."},
    {"table.sort", "table.sort(list, less)",
     "Sorts; equal elements keep their order; up to 20,000."},
    {"table.unpack", "table.unpack(list)", "The elements as arguments."},
};

enum { GLOBALS = sizeof globals / sizeof *globals };

size_t reference_of_globals(struct reference_row *rows, size_t capacity)
{
    size_t count = 0;
    for (; count < GLOBALS && count < capacity; count++)
        rows[count] = globals[count];
    return count;
}
