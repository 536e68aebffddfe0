#ifndef GALLERY_H
#define GALLERY_H
#include "app.h"

/* Every widget and chart on a few pages that look like the game: what the tests press and what a
 * designer looks at. */
struct gallery {
    int page;
    int stops[3];
    double money;
    bool is_consulting;
    bool is_private;
    int row;
    char name[32];
    char code[16];
    char note[81];
    bool is_asking;
    int saved; /* how often "Save" was pressed */
    int week;
};

void gallery_start(struct gallery *gallery);
void gallery_frame(void *gallery, struct ui *ui);
struct app_hooks gallery_hooks(struct gallery *gallery);

#endif
