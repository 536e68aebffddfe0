#include "token.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "whole_file.h"

__attribute__((format(printf, 3, 4))) static bool refuse(char *sentence, size_t capacity,
                                                         const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(sentence, capacity, format, arguments);
    va_end(arguments);
    return false;
}

static bool make_file(const char *path, char *sentence, size_t capacity)
{
    uint8_t random[TOKEN_LENGTH / 2];
    if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random)
        return refuse(sentence, capacity,
                      "The system gives no random numbers for the token file %s: try "
                      "again in a moment.",
                      path);
    char text[TOKEN_SIZE + 1];
    for (size_t i = 0; i < sizeof random; i++)
        snprintf(text + 2 * i, 3, "%02x", random[i]);
    memcpy(text + TOKEN_LENGTH, "\n", 2);
    const struct whole_file file = {
        .path = path, .bytes = text, .size = TOKEN_LENGTH + 1, .mode = 0600, .may_replace = false};
    bool is_good = whole_file_write(&file, sentence, capacity);
    explicit_bzero(text, sizeof text);
    explicit_bzero(random, sizeof random);
    return is_good;
}

/* Looks at the open file and not at its name, which could be given to another meanwhile. */
static bool is_private(int descriptor, const char *path, char *sentence, size_t capacity)
{
    struct stat found;
    if (fstat(descriptor, &found) != 0 || !S_ISREG(found.st_mode))
        return refuse(sentence, capacity,
                      "The token file %s is not a plain file: name another path.", path);
    if (found.st_uid != geteuid() && found.st_uid != 0)
        return refuse(sentence, capacity,
                      "The token file %s belongs to another user, who could lead the "
                      "rooms: remove it, and the server makes a new one.",
                      path);
    if ((found.st_mode & 077) != 0)
        return refuse(sentence, capacity,
                      "Others may read or change the token file %s: remove it, and the "
                      "server makes a new one; or trust it with chmod 600.",
                      path);
    return true;
}

/* One byte more than a token and its newline, to notice a file that holds more. */
static bool read_token(int descriptor, char token[TOKEN_SIZE])
{
    char text[TOKEN_LENGTH + 2];
    ssize_t size = read(descriptor, text, sizeof text);
    bool is_good = size == TOKEN_LENGTH || (size == TOKEN_LENGTH + 1 && text[TOKEN_LENGTH] == '\n');
    for (size_t i = 0; i < TOKEN_LENGTH && is_good; i++)
        is_good = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
    if (is_good) {
        memcpy(token, text, TOKEN_LENGTH);
        token[TOKEN_LENGTH] = '\0';
    }
    explicit_bzero(text, sizeof text);
    return is_good;
}

/* O_NONBLOCK keeps a pipe of that name from stopping the server; is_private refuses it then. */
static int open_token(const char *path)
{
    return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

bool token_load_or_make(const char *path, char token[TOKEN_SIZE], char *sentence, size_t capacity)
{
    memset(token, 0, TOKEN_SIZE);
    int descriptor = open_token(path);
    if (descriptor < 0 && errno == ENOENT) {
        if (!make_file(path, sentence, capacity)) return false;
        descriptor = open_token(path);
    }
    if (descriptor < 0)
        return refuse(sentence, capacity,
                      "The token file %s cannot be read (%s): let the server's user read it, "
                      "or name another path.",
                      path, strerror(errno));
    bool is_good = is_private(descriptor, path, sentence, capacity);
    if (is_good && !read_token(descriptor, token))
        is_good = refuse(sentence, capacity,
                         "The file %s holds no token (32 hex digits): remove it, and the "
                         "server makes a new one, or name another path.",
                         path);
    close(descriptor);
    return is_good;
}

bool token_is_equal(const char token[TOKEN_SIZE], const char *offered, size_t size)
{
    /* Volatile, so that no compiler finds out that it could stop at the first difference. */
    volatile unsigned char difference = 0;
    if (size != TOKEN_LENGTH || token[0] == '\0') return false;
    for (size_t i = 0; i < TOKEN_LENGTH; i++)
        difference = (unsigned char)(difference | (token[i] ^ offered[i]));
    return difference == 0;
}
