#include "fonts.h"

#include <SDL.h>
#include <fontconfig/fontconfig.h>
#include <stdio.h>
#include <stdlib.h>

/* An Inter of the system may be another version and would win over ours in a tie. */
static const char without_system_inter[] =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><selectfont>"
    "<rejectfont><pattern><patelt name=\"family\"><string>Inter</string></patelt></pattern>"
    "</rejectfont></selectfont></fontconfig>";

static const char *const files[] = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-Bold.otf"};

/* False when one of the files is not in this directory. */
static bool add_from(FcConfig *config, const char *base, const char *directory)
{
    char path[4096];

    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        snprintf(path, sizeof path, "%s%s/fonts/%s", base, directory, files[i]);
        if (!FcConfigAppFontAddFile(config, (const FcChar8 *)path)) return false;
    }
    return true;
}

/* Beside the program in a build, under share/ when installed, or where BATON_ASSETS says. */
static bool find_files(FcConfig *config)
{
    const char *told = getenv("BATON_ASSETS");
    char *base = SDL_GetBasePath();
    const char *near = base ? base : "";
    bool is_found = (told && add_from(config, told, "")) || add_from(config, near, "../assets") ||
                    add_from(config, near, "../share/baton") || add_from(config, "", "assets");

    SDL_free(base);
    return is_found;
}

bool fonts_load(char *sentence, size_t capacity)
{
    FcConfig *config = FcInitLoadConfig();

    if (!config) {
        snprintf(sentence, capacity, "fontconfig could not be started");
        return false;
    }
    FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)without_system_inter, FcFalse);
    FcConfigBuildFonts(config);
    bool is_found = find_files(config);
    if (!is_found)
        snprintf(sentence, capacity,
                 "assets/fonts/Inter-*.otf not found near the program; set BATON_ASSETS to the "
                 "folder assets");
    FcConfigSetCurrent(config);
    FcConfigDestroy(config);
    return is_found;
}
