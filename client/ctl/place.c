#include "ctl.h"
#include "text.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_SERVER     "localhost:7777"
#define DEFAULT_TOKEN_FILE "facilitator.token"

static bool read_token(struct ctl *ctl, const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        ctl_fail(ctl, "The token file \"%.200s\" cannot be read (%s); name it with --token-file.",
                 path, strerror(errno));
        return false;
    }
    char line[CTL_TOKEN_SIZE + 8] = "";
    bool has_line = fgets(line, sizeof line, file) != NULL;
    fclose(file);
    text_trim(line);
    if (!has_line || line[0] == '\0' || strlen(line) >= sizeof ctl->token ||
        !text_is_clean(line, strlen(line))) {
        ctl_fail(ctl, "The file \"%.200s\" holds no facilitator's token.", path);
        return false;
    }
    text_copy(ctl->token, sizeof ctl->token, line);
    return true;
}

static bool split_server(struct ctl *ctl, const char *server)
{
    const char *colon = strrchr(server, ':');
    uint64_t port = 0;
    size_t length = colon == NULL ? 0 : (size_t)(colon - server);
    if (length == 0 || length >= sizeof ctl->host ||
        !ctl_read_number(colon + 1, 1, UINT16_MAX, &port)) {
        ctl_misuse(ctl, "--server needs HOST:PORT, such as 192.168.0.12:7777, not \"%.80s\".",
                   server);
        return false;
    }
    memcpy(ctl->host, server, length);
    ctl->host[length] = '\0';
    ctl->port = (uint16_t)port;
    return true;
}

/* Takes what is needed out of the ready file's object. */
static bool take_ready(struct ctl *ctl, const json_t *ready)
{
    json_int_t port = json_integer_value(json_object_get(ready, "port"));
    const char *token_file = json_string_value(json_object_get(ready, "facilitator_token_file"));
    if (port < 1 || port > UINT16_MAX || token_file == NULL) {
        ctl_fail(ctl, "The file \"%.200s\" is no ready file of a Baton server.", ctl->ready_file);
        return false;
    }
    text_copy(ctl->host, sizeof ctl->host, "127.0.0.1");
    ctl->port = (uint16_t)port;
    return read_token(ctl, ctl->token_file != NULL ? ctl->token_file : token_file);
}

static bool read_ready_file(struct ctl *ctl)
{
    json_error_t error;
    json_t *ready = json_load_file(ctl->ready_file, 0, &error);
    if (ready == NULL) {
        ctl_fail(ctl, "The ready file \"%.200s\" cannot be read: is the server running?",
                 ctl->ready_file);
        return false;
    }
    bool is_taken = take_ready(ctl, ready);
    json_decref(ready);
    return is_taken;
}

bool ctl_find_server(struct ctl *ctl)
{
    if (ctl->ready_file != NULL) return read_ready_file(ctl);
    return split_server(ctl, ctl->server != NULL ? ctl->server : DEFAULT_SERVER) &&
           read_token(ctl, ctl->token_file != NULL ? ctl->token_file : DEFAULT_TOKEN_FILE);
}
