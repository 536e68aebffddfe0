#ifndef ENSURE_H
#define ENSURE_H

/* A claim that only a programmer's error can break. A broken claim stops the program at once: going
 * on with a state nobody thought of would be worse. Never use it on what came from outside. */
#define ensure(claim) ((claim) ? (void)0 : __builtin_trap())

#endif
