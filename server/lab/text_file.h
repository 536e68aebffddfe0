#ifndef TEXT_FILE_H
#define TEXT_FILE_H

/* The text of a file, at most a mebibyte of it, from malloc; NULL: it cannot be read. */
char *text_file_read(const char *path);

#endif
