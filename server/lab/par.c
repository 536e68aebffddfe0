#include "par.h"

#include "ensure.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TOLERANCE 0.03 /* of what games give: 60 seeds are good to about one per cent */

static const char *const names[PAR_COUNT] = {"as_is", "balanced", "adaptive"};

const char *par_name(unsigned policy)
{
    ensure(policy < PAR_COUNT);
    return names[policy];
}

static const char *skip_blanks(const char *at)
{
    while (isspace((unsigned char)*at))
        at++;
    return at;
}

/* What follows `key` and an equals sign, where a line (but no comment) begins with it. */
static const char *field(const char *text, const char *key)
{
    size_t size = strlen(key);
    while (*text != 0) {
        const char *at = skip_blanks(text);
        if (strncmp(at, key, size) == 0 && *skip_blanks(at + size) == '=')
            return skip_blanks(skip_blanks(at + size) + 1);
        text = at + strcspn(at, "\n");
    }
    return NULL;
}

/* One `name = number` of the table; returns where it ends. */
static const char *read_entry(const char *at, struct par *par)
{
    for (unsigned i = 0; i < PAR_COUNT; i++) {
        size_t size = strlen(names[i]);
        const char *equals = skip_blanks(at + (strncmp(at, names[i], size) == 0 ? size : 0));
        char *end;
        if (strncmp(at, names[i], size) != 0 || *equals != '=') continue;
        double value = strtod(equals + 1, &end);
        par->has[i] = end != equals + 1 && value > 0 && value < 1e9;
        par->values[i] = par->has[i] ? value : 0;
    }
    return at + strcspn(at, ",}");
}

bool par_read(const char *text, struct par *par)
{
    const char *at = field(text, "par");
    *par = (struct par){0};
    if (at == NULL || *at != '{') return false;
    do
        at = read_entry(skip_blanks(at + 1), par);
    while (*at == ',');
    return par->has[0] || par->has[1] || par->has[2];
}

bool par_is_near(const struct par *said, const struct par *played, char *sentence, size_t capacity)
{
    for (unsigned i = 0; i < PAR_COUNT; i++) {
        if (!said->has[i] || !played->has[i]) continue;
        double off = said->values[i] / played->values[i] - 1;
        if (off <= TOLERANCE && off >= -TOLERANCE) continue;
        snprintf(sentence, capacity, "par says %s = %.0f, games give %.0f (%+.0f %%)", names[i],
                 said->values[i], played->values[i], 100 * off);
        return false;
    }
    return true;
}

void par_write(const struct par *par, char *out, size_t capacity)
{
    size_t size = 0;
    out[0] = 0;
    for (unsigned i = 0; i < PAR_COUNT && size < capacity; i++)
        if (par->has[i])
            size += (size_t)snprintf(out + size, capacity - size, "%s %s = %.0f",
                                     size == 0 ? "par = {" : ",", names[i], par->values[i]);
    if (size > 0 && size < capacity) snprintf(out + size, capacity - size, " }");
}
