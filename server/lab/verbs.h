#ifndef VERBS_H
#define VERBS_H
#include <stdbool.h>
#include <stddef.h>

/* The verbs of baton-lab. Each gets the words after its name and returns the program's exit code.
 */
enum { LAB_DONE = 0, LAB_FAILED = 1, LAB_WRONG_USAGE = 2 };

struct verb {
    const char *name;
    const char *usage;    /* after the name */
    const char *sentence; /* what it does */
    int (*run)(int count, char **words);
    void (*more)(void); /* prints what else --help says; NULL: nothing */
};

/* All verbs in the order of the help; closed by a row without a name. */
extern const struct verb verbs[];

int verb_check(int count, char **words);
int verb_simulate(int count, char **words);
int verb_balance(int count, char **words);
int verb_test(int count, char **words);
int verb_rehearse(int count, char **words);
int verb_replay(int count, char **words);
int verb_report(int count, char **words);
int verb_new(int count, char **words);
int verb_docs(int count, char **words);
int verb_model(int count, char **words);

/* Says what is wrong with a scenario or policy file, as `check` does; false when there is an error.
 */
bool check_file(const char *path);

/* One sentence on stderr, as `baton-lab VERB: SENTENCE`; returns the code given. */
int verb_refuse(const char *verb, int code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
