#ifndef VERB_HELP_H
#define VERB_HELP_H

/* What `baton-lab VERB --help` says beyond usage and sentence. */
void help_balance(void);
void help_test(void);

#endif
