#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "own_limits.h"
#include "pack.h"
#include "picture.h"
#include "scenario_read.h"
#include "source.h"

/* The picture that `logo` names, out of the pack. */

static void complain(const struct source *source, const char *words, const char *logo,
                     struct findings *findings)
{
    struct finding finding;
    char sentence[256];
    snprintf(sentence, sizeof sentence, "logo: pictures/%s %s", logo, words);
    finding_set(&finding, SEVERITY_ERROR, source->file, source_line(source, "logo"), sentence);
    findings_add(findings, &finding);
}

static bool has_file(const struct pack *pack, const char *file)
{
    for (size_t i = 0; i < pack_count(pack); i++)
        if (strcmp(pack_file(pack, i), file) == 0) return true;
    return false;
}

void scenario_load_picture(const struct pack *pack, const struct source *source,
                           struct scenario *scenario, struct findings *findings)
{
    struct scenario_own *own = &scenario->own;
    struct finding fault;
    char file[PACK_NAME_BYTES + 16];
    size_t size = 0;
    if (own->logo[0] == '\0') return;
    snprintf(file, sizeof file, "pictures/%s", own->logo);
    if (!has_file(pack, file)) {
        complain(source, "is not there; a logo lies in a pack, a folder or zip with scenario.lua",
                 own->logo, findings);
        return;
    }
    char *bytes = pack_read(pack, file, &size, &fault);
    if (bytes == NULL) {
        findings_add(findings, &fault);
        return;
    }
    if (picture_is_allowed((const uint8_t *)bytes, size)) {
        memcpy(own->picture, bytes, size);
        own->picture_size = (uint32_t)size;
    } else {
        complain(source, "must be a whole PNG of at most 512 by 256 points and 48 kB", own->logo,
                 findings);
    }
    free(bytes);
}
