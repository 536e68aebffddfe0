#include "scenario_check.h"

#include <stdlib.h>

#include "pack.h"
#include "source.h"
#include "spelling.h"

void scenario_check(const char *path, const struct scenario *scenario, struct findings *findings)
{
    struct finding fault;
    size_t size = 0;
    struct pack *pack = pack_open(path, &fault);
    char *text = pack == NULL ? NULL : pack_read(pack, pack_main(pack), &size, &fault);
    if (text != NULL) {
        const struct source source = {pack_main(pack), text, size};
        spelling_check(&source, scenario, findings);
    }
    free(text);
    pack_close(pack);
}
