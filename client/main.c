#include "baton.h"
#include "run.h"
#include "text_client.h"
#include "words.h"

#include <stdio.h>

#ifndef BATON_VERSION
#define BATON_VERSION "0"
#endif

static int run_window(struct baton *baton, const struct command_line *line)
{
    struct app_hooks hooks = baton_hooks(baton);
    struct run_options options = {.title = "Baton",
                                  .scale = line->scale,
                                  .is_fullscreen = line->is_projector && !line->script,
                                  .script_path = line->script,
                                  .shot_path = line->shot};

    return sdl_run(&hooks, &options);
}

int main(int argc, char **argv)
{
    struct command_line line;
    char sentence[320];

    if (!command_line_read(&line, argc, argv, sentence, sizeof sentence)) {
        fprintf(stderr, "baton: %s\n", sentence);
        return 2;
    }
    if (line.wants_help) return fputs(command_line_help(), stdout) < 0;
    if (line.wants_version) return puts("baton " BATON_VERSION) < 0;
    words_choose(line.language);
    if (line.is_test) return baton_test_server(line.server);
    struct baton *baton = baton_new(&line, sentence, sizeof sentence);
    if (!baton) {
        fprintf(stderr, "baton: %s\n", sentence);
        return 2;
    }
    int result = line.is_text ? text_client_run(baton, &line) : run_window(baton, &line);
    baton_free(baton);
    return result;
}
