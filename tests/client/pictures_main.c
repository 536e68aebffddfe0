#include "run.h"
#include "samples.h"
#include "screens.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* For designers: paints one hand-made screen to a PNG.
 * baton-pictures NAME FILE.png [WIDTH HEIGHT [en|de]]; without arguments it lists the names. */

static void frame(void *app, struct ui *ui)
{
    struct stage_play *play = app;

    play->model->room_at_ms = ui->now_ms;
    ui->is_still = true;
    screens_draw(play->model, ui, &play->forms, &play->intents);
    const char *cut = draw_list_cut_text(ui->list);
    if (cut) fprintf(stderr, "cut: %s\n", cut);
}

static bool tick(void *app, uint64_t now_ms)
{
    (void)app;
    (void)now_ms;
    return false;
}

static int find(const char *name)
{
    for (int i = 0; i < SAMPLE_COUNT; i++)
        if (strcmp(sample_name((enum sample)i), name) == 0) return i;
    return -1;
}

int main(int argc, char **argv)
{
    struct run_options options = {.title = "Baton", .width = 1280, .height = 800};
    struct stage_play play;
    struct app_hooks hooks = {.app = &play, .frame = frame, .tick = tick};
    enum language language = LANGUAGE_EN;

    if (argc < 3) {
        for (int i = 0; i < SAMPLE_COUNT; i++)
            puts(sample_name((enum sample)i));
        return argc == 1 ? 0 : 2;
    }
    int sample = find(argv[1]);
    if (sample < 0) {
        fprintf(stderr, "baton-pictures: no screen is called %s\n", argv[1]);
        return 2;
    }
    if (argc > 4) options.width = atoi(argv[3]);
    if (argc > 4) options.height = atoi(argv[4]);
    if (argc > 5 && words_parse_language(argv[5], &language)) words_choose(language);
    options.shot_path = argv[2];
    play.model = malloc(sizeof *play.model);
    if (!play.model) return 1;
    sample_fill(&play, (enum sample)sample, 1000);
    int result = sdl_run(&hooks, &options);
    free(play.model);
    return result;
}
