#include "gallery.h"
#include "run.h"

#include <stdlib.h>
#include <string.h>

/* The gallery in a window: baton-gallery [--script FILE] [--shot FILE.png] [--scale F] [--page N].
 */
int main(int argc, char **argv)
{
    struct run_options options = {.title = "Baton gallery"};
    struct gallery gallery;

    gallery_start(&gallery);
    struct app_hooks hooks = gallery_hooks(&gallery);
    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--script") == 0) options.script_path = argv[i + 1];
        if (strcmp(argv[i], "--shot") == 0) options.shot_path = argv[i + 1];
        if (strcmp(argv[i], "--scale") == 0) options.scale = strtof(argv[i + 1], NULL);
        if (strcmp(argv[i], "--page") == 0) gallery.page = atoi(argv[i + 1]);
    }
    return sdl_run(&hooks, &options);
}
