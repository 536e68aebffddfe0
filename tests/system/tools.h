#ifndef TOOLS_H
#define TOOLS_H
#include "link.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Starts the real programs of a build and looks at what they say. The build is that of the test
 * itself, or BATON_BUILD. Programs die with the test that started them. */

struct result {
    int code; /* of the exit; -1 when it was killed or did not end in time */
    char out[65536];
    char err[8192];
};

/* Runs a program of the build until it ends; the words are closed by NULL. */
void tool_run(struct result *result, const char *program, const char *const words[]);

/* Starts one that goes on by itself; what it says is added to `log`. */
pid_t tool_start(const char *program, const char *log, const char *const words[]);
/* The same on a terminal of its own (80 columns), from which `*terminal` reads and which it writes
 * to like a keyboard; only what the program prints on stdout is added to `log`. */
pid_t tool_start_on_terminal(const char *program, const char *log, int *terminal,
                             const char *const words[]);
/* Whether it has ended, and its exit code, -1 when it was killed. */
bool tool_has_ended(pid_t pid, int *code);
/* Its exit code; -1 when it was killed, or had to be because it did not end in time. */
int tool_wait(pid_t pid, unsigned limit_ms);
void tools_nap(unsigned ms);

struct server {
    char folder[64]; /* its own; store, token and ready file are in it */
    char ready[96];
    char store[96];
    char token_file[96];
    pid_t pid;
    uint16_t port;
};

/* A fresh folder for a server that is not yet started. */
void server_prepare(struct server *server);
/* Starts it on its port (0: any) and waits until it accepts players; it keeps the port then. */
void server_start(struct server *server);
/* Sends the signal and waits; the exit code, or -1. `took_ms` may be NULL. */
int server_stop(struct server *server, int signal, uint64_t *took_ms);
/* Stops it if it runs and removes the folder. */
void server_remove(struct server *server);

/* baton-ctl on that server; the words are closed by NULL. */
void ctl_run(const struct server *server, struct result *result, const char *const words[]);
#define ctl(server, result, ...) ctl_run(server, result, (const char *const[]){__VA_ARGS__, NULL})
/* The same with --json: what it printed, owned by the caller; NULL when it failed. */
json_t *ctl_run_json(const struct server *server, const char *const words[]);
#define ctl_json(server, ...) ctl_run_json(server, (const char *const[]){__VA_ARGS__, NULL})

/* Exactly one line on stderr, a sentence. */
bool is_one_sentence(const struct result *result);

/* ---- People -----------------------------------------------------------------------------------*/

/* A real client without a screen: a link over ENet. */
struct guest {
    const struct server *server;
    struct link *link;
    unsigned accepted, refused;
    char refusal[256];
    struct view_room_view room;
    struct view_cards_view cards;
};

void guest_start(struct guest *guest, const struct server *server);
void guest_end(struct guest *guest);
void guests_work(struct guest *guests, size_t count, unsigned ms);
/* Works until the link is in that state; false after ten seconds. */
bool guest_reach(struct guest *guest, enum link_state state);
/* Sends and works until the answer is there; true when it was accepted. */
bool guest_command(struct guest *guest, const struct command *command);

uint64_t tools_now_ms(void);

#endif
