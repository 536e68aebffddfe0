#ifndef LOOP_H
#define LOOP_H
#include "front.h"

/* The one loop of the server: it sleeps until a packet arrives, rows become durable, something is
 * due or the server is asked to stop. */

/* Makes SIGTERM and SIGINT readable instead of deadly. Call before any thread is made. Returns the
 * descriptor, or -1. */
int loop_catch_signals(void);

/* Serves until a signal arrives, then stops cleanly within 2 s. */
void loop_run(struct front *front, int signals);

#endif
