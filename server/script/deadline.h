#ifndef DEADLINE_H
#define DEADLINE_H

/*
 * Stops a running Lua call that took too much of its thread's processor time.
 *
 * A count hook would cost 62 % in every instruction, so there is none: a timer of the calling
 * thread sends a signal once the time is up, and the handler sets the hook. The handler runs on
 * the thread that runs Lua, which is the one case for which lua_sethook is documented as safe.
 * Processor time is used, not the wall clock, so that a busy machine does not accuse a script.
 */
struct lua_State;

struct deadline {
    struct lua_State *lua;
    void (*arm)(struct lua_State *lua); /* called in the signal handler, once */
    long long limit_ns;                 /* of processor time of this thread */
    long long at_ns;                    /* where it ends; 0: not known yet */
    struct deadline *outer;             /* a call inside a call */
};

/* From here to deadline_end, `arm` is called once when `limit_ms` have been used, and at the latest
 * after twice that: reading the processor's clock costs as much as a small hook, so a call that
 * finds the timer running learns when it began only once the timer goes off. */
void deadline_begin(struct deadline *deadline, unsigned limit_ms);
void deadline_end(struct deadline *deadline);

/* Processor time the calling thread has used, in nanoseconds. */
long long deadline_now_ns(void);

#endif
