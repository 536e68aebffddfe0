#ifndef TICKETS_H
#define TICKETS_H
#include <stddef.h>

/* The way back to a seat after the program or the machine was restarted: one small private file per
 * room and name under $XDG_STATE_HOME/baton (or ~/.local/state/baton). Without such a folder
 * nothing is kept and everything else works. */

enum { TICKET_SIZE = 40 };

/* Empty when there is none. */
void ticket_read(const char *code, const char *name, char out[TICKET_SIZE]);
void ticket_keep(const char *code, const char *name, const char *ticket);
void ticket_forget(const char *code, const char *name);

#endif
