#ifndef CTL_H
#define CTL_H
#include "link.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* baton-ctl: one verb, one conversation with the server, one answer. */

enum ctl_outcome { CTL_DONE = 0, CTL_FAILED = 1, CTL_WRONG_USE = 2 };

#define CTL_TOKEN_SIZE    40
#define CTL_SENTENCE_SIZE 512
#define CTL_CODE_SIZE     10 /* XXXX-XXXX and the terminator */

struct ctl {
    /* From the command line. */
    bool is_json;
    const char *ready_file; /* NULL: not given */
    const char *server;
    const char *token_file;
    uint64_t timeout_ms;
    int count;    /* words after the verb, without the options above */
    char **words; /* borrowed from main */

    /* Where the server is and what opens it. */
    char host[256];
    uint16_t port;
    char token[CTL_TOKEN_SIZE];

    struct link *link; /* NULL before ctl_connect */
    struct view_room_view room;
    struct view_facilitator_view facilitator;
    unsigned room_views, facilitator_views; /* how many came so far */

    enum ctl_outcome outcome; /* of the failure that the sentence tells */
    char sentence[CTL_SENTENCE_SIZE];
};

/* Notes why, and returns the outcome, so that a verb can end with it. */
__attribute__((format(printf, 2, 3))) enum ctl_outcome ctl_fail(struct ctl *ctl, const char *format,
                                                                ...);
__attribute__((format(printf, 2, 3))) enum ctl_outcome ctl_misuse(struct ctl *ctl,
                                                                  const char *format, ...);

/* A number within the limits; false: it is none. */
bool ctl_read_number(const char *word, uint64_t least, uint64_t most, uint64_t *number);
/* A code as people read it, XXXX-XXXX. */
void ctl_show_code(const char *code, char shown[CTL_CODE_SIZE]);

/* ---- place.c: where is the server ----------------------------------------------------------- */

/* Reads the ready file and the token file. False with a sentence. */
bool ctl_find_server(struct ctl *ctl);

/* ---- talk.c: the conversation; all false with a sentence, none waits longer than the timeout --
 */

bool ctl_connect(struct ctl *ctl);
/* Takes what the room tells as a consequence of a command: a moment, whether anything comes or not.
 */
void ctl_hear_views(struct ctl *ctl);
void ctl_disconnect(struct ctl *ctl);
/* Asks and waits for one kind of answer, which stays valid until the next call. */
const struct session *ctl_ask(struct ctl *ctl, const struct session *question,
                              enum session_id answer);
/* Enters the room as the facilitator and waits for its first view. */
bool ctl_watch(struct ctl *ctl, const char *code);
/* Sends a command and waits until it is accepted. */
bool ctl_command(struct ctl *ctl, const struct command *command);
/* The next news; false when `deadline_ms` has passed or the server refused us. */
bool ctl_next(struct ctl *ctl, uint64_t deadline_ms, struct link_news *news);
/* Milliseconds of a clock that never goes back. */
uint64_t ctl_now_ms(void);

/* ---- verbs.c -------------------------------------------------------------------------------- */

struct verb {
    const char *name;
    const char *usage;    /* its words */
    const char *sentence; /* what it does */
    int least, most;      /* words after the verb; most -1: no limit */
    enum ctl_outcome (*run)(struct ctl *ctl);
};

extern const struct verb ctl_verbs[];
extern const size_t ctl_verb_count;
/* The verb of that name, or NULL and a sentence that may know what was meant. */
const struct verb *ctl_find_verb(struct ctl *ctl, const char *name);

enum ctl_outcome verb_scenarios(struct ctl *ctl); /* verb_server.c */
enum ctl_outcome verb_create(struct ctl *ctl);
enum ctl_outcome verb_list(struct ctl *ctl);
enum ctl_outcome verb_export(struct ctl *ctl);
enum ctl_outcome verb_status(struct ctl *ctl); /* verb_status.c */
enum ctl_outcome verb_start(struct ctl *ctl);  /* verb_room.c */
enum ctl_outcome verb_set(struct ctl *ctl);
enum ctl_outcome verb_pause(struct ctl *ctl);
enum ctl_outcome verb_resume(struct ctl *ctl);
enum ctl_outcome verb_advance(struct ctl *ctl);
enum ctl_outcome verb_extend(struct ctl *ctl);
enum ctl_outcome verb_rotate(struct ctl *ctl);
enum ctl_outcome verb_announce(struct ctl *ctl);
enum ctl_outcome verb_seat(struct ctl *ctl);
enum ctl_outcome verb_kick(struct ctl *ctl);
enum ctl_outcome verb_inject(struct ctl *ctl); /* verb_script.c */
enum ctl_outcome verb_mend(struct ctl *ctl);
enum ctl_outcome verb_close(struct ctl *ctl);
enum ctl_outcome verb_load(struct ctl *ctl); /* load.c */

/* Reads words that are "--name value" pairs after the verb's own words: calls `take` for each;
 * false with a sentence when a name is unknown or a value missing or bad. */
struct ctl_option {
    const char *name;
    /* False: the value makes no sense; the sentence says which ones do. */
    bool (*take)(void *context, const char *value);
    const char *values; /* "a number from 1 to 8" */
};
bool ctl_read_options(struct ctl *ctl, int first, const struct ctl_option *options, size_t count,
                      void *context);

/* Creates a room as `wish` says, with the token put in. False with a sentence. */
bool ctl_create(struct ctl *ctl, struct session *wish, char code[CTL_CODE_SIZE]);
/* Adds KEY=VALUE to the wish; false when it does not fit. */
bool ctl_add_option(struct session_create *wish, const char *key, const char *value);
/* Prints the JSON on a line of its own. */
struct json_t;
void ctl_print_json(struct json_t *object);

/* Buttons and waiting faults, of status; arrays that the caller owns, and lines on stdout. */
struct json_t *ctl_json_buttons(const struct view_facilitator_view *view);
struct json_t *ctl_json_faults(const struct view_facilitator_view *view);
void ctl_print_script(const struct view_facilitator_view *view);

#endif
