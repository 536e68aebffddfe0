#include "author_room.h"
#include "loop.h"
#include "options.h"
#include "ready_file.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SENTENCE_SIZE JOURNAL_SENTENCE_SIZE

/* What the server has opened, in the order of opening. */
struct server {
    struct options options;
    char token_path[PATH_MAX];
    struct front *front;
    int signals;
    struct author_room author;
};

static bool prepare_folder(const char *folder, char *sentence, size_t capacity)
{
    if (mkdir(folder, 0700) == 0 || errno == EEXIST) return true;
    snprintf(sentence, capacity,
             "The folder \"%.200s\" cannot be made (%s); name another with --data.", folder,
             strerror(errno));
    return false;
}

static bool prepare_token(struct server *server, char *sentence, size_t capacity)
{
    const char *folder = server->options.data;
    if (!prepare_folder(folder, sentence, capacity)) return false;
    int length =
        snprintf(server->token_path, sizeof server->token_path, "%s/facilitator.token", folder);
    if (length < 0 || (size_t)length >= sizeof server->token_path) {
        snprintf(sentence, capacity, "The name of the --data folder is too long.");
        return false;
    }
    return token_load_or_make(server->token_path, server->front->token, sentence, capacity);
}

static bool write_ready_file(const struct server *server, char *sentence, size_t capacity)
{
    char fingerprint[17];
    snprintf(fingerprint, sizeof fingerprint, "%016llx",
             (unsigned long long)messages_fingerprint());
    const struct ready_facts facts = {
        .pid = (long)getpid(),
        .port = transport_port(server->front->transport),
        .schema_fingerprint = fingerprint,
        .facilitator_token_file = server->token_path,
        .version = BATON_VERSION,
        .rehearsal_code = server->options.rehearse != NULL ? server->author.code : NULL};
    return server->options.ready_file == NULL ||
           ready_file_write(server->options.ready_file, &facts, sentence, capacity);
}

/* Opens everything; what fails first says so. */
static bool open_server(struct server *server, char *sentence, size_t capacity)
{
    const struct options *options = &server->options;
    struct front *front = server->front;
    const char *scenarios = options->scenarios;
    front->name = options->name;
    front_start(front);
    if (options->rehearse != NULL) {
        if (!author_room_prepare(&server->author, options->rehearse, sentence, capacity))
            return false;
        scenarios = server->author.folder;
    }
    if (!prepare_token(server, sentence, capacity)) return false;
    if (!catalogue_open(&front->catalogue, scenarios, sentence, capacity)) return false;
    front->transport =
        transport_enet_listen(options->bind, options->port, CLIENTS_MAX, sentence, capacity);
    if (front->transport == NULL) return false;
    front->journal = journal_open(options->store, sentence, capacity);
    if (front->journal == NULL) return false;
    if (!rooms_recover(&front->rooms, front->journal, &front->catalogue, sentence, capacity))
        return false;
    if (options->rehearse != NULL &&
        !author_room_open(&server->author, &front->rooms, &front->catalogue, sentence, capacity))
        return false;
    if (options->rehearse != NULL) front->author = &server->author;
    return write_ready_file(server, sentence, capacity);
}

static void close_server(struct server *server)
{
    front_end(server->front);
    journal_close(server->front->journal);
    transport_free(server->front->transport);
}

static int serve(struct server *server)
{
    char sentence[SENTENCE_SIZE];
    bool is_open = open_server(server, sentence, sizeof sentence);
    if (is_open) {
        log_info("Baton %s serves on UDP port %u.", BATON_VERSION,
                 transport_port(server->front->transport));
        loop_run(server->front, server->signals);
        if (server->options.ready_file != NULL) ready_file_remove(server->options.ready_file);
    } else {
        fprintf(stderr, "baton-server: %s\n", sentence);
    }
    close_server(server);
    return is_open ? 0 : 1;
}

int main(int count, char **words)
{
    char sentence[SENTENCE_SIZE];
    struct server server = {.front = NULL};
    switch (options_read(&server.options, count, words, sentence, sizeof sentence)) {
    case OPTIONS_HELP:
        fputs(options_help(), stdout);
        return 0;
    case OPTIONS_VERSION:
        printf("baton-server %s\n", BATON_VERSION);
        return 0;
    case OPTIONS_WRONG:
        fprintf(stderr, "baton-server: %s\n", sentence);
        return 2;
    case OPTIONS_RUN:
        break;
    }
    log_set_level(server.options.log_level);
    log_set_json(server.options.is_log_json);
    server.front = calloc(1, sizeof *server.front);
    server.signals = loop_catch_signals();
    if (server.front == NULL || server.signals < 0) {
        fprintf(stderr, "baton-server: The system gives no memory or no signals.\n");
        return 1;
    }
    int code = serve(&server);
    free(server.front);
    return code;
}
