#include "text_file.h"

#include <stdio.h>
#include <stdlib.h>

enum { TEXT_MAX = 1 << 20 };

char *text_file_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    char *text = malloc(TEXT_MAX + 1);
    size_t size = text == NULL ? 0 : fread(text, 1, TEXT_MAX, file);
    fclose(file);
    if (text != NULL) text[size] = 0;
    return text;
}
