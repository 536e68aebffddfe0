#include "text_file.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXT_MAX = 1 << 20 };

char *text_file_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    char *text = malloc(TEXT_MAX + 1);
    size_t size = text == NULL ? 0 : fread(text, 1, TEXT_MAX, file);
    bool is_read = ferror(file) == 0; /* a folder can be opened, but not read */
    fclose(file);
    if (text != NULL && is_read) {
        text[size] = 0;
        return text;
    }
    free(text);
    return NULL;
}
