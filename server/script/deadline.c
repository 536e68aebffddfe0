#define _GNU_SOURCE /* SIGEV_THREAD_ID: the signal must reach the thread that runs Lua */
#include "deadline.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "ensure.h"

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

/* What a thread knows of its own timer. The timer is left armed between calls, so that a short call
 * costs no word with the kernel at all. */
static _Thread_local struct deadline *volatile running;
static _Thread_local volatile long long armed_for_ns; /* it goes off within this; 0: not armed */
static _Thread_local volatile bool has_timer;
static _Thread_local timer_t timer;
static pthread_key_t at_thread_end;
static pthread_once_t once = PTHREAD_ONCE_INIT;

long long deadline_now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (long long)now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void arm_timer(long long wait_ns)
{
    if (wait_ns < 1) wait_ns = 1;
    struct itimerspec when = {.it_value = {.tv_sec = (time_t)(wait_ns / 1000000000LL),
                                           .tv_nsec = (long)(wait_ns % 1000000000LL)}};
    armed_for_ns = wait_ns;
    timer_settime(timer, 0, &when, NULL);
}

/* Only async-signal-safe calls here: clock_gettime, timer_settime, lua_sethook. */
static void on_signal(int number)
{
    (void)number;
    armed_for_ns = 0;
    struct deadline *deadline = running;
    if (deadline == NULL) return;
    long long now_ns = deadline_now_ns();
    if (deadline->at_ns == 0) deadline->at_ns = now_ns + deadline->limit_ns;
    if (now_ns >= deadline->at_ns)
        deadline->arm(deadline->lua);
    else
        arm_timer(deadline->at_ns - now_ns);
}

/* Timers are not inherited by a forked child. */
static void forget_timer(void)
{
    has_timer = false;
    armed_for_ns = 0;
}

static void delete_timer(void *unused)
{
    (void)unused;
    if (has_timer) timer_delete(timer);
    forget_timer();
}

static int signal_number(void)
{
    return SIGRTMIN + 6;
}

static void install_handler(void)
{
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    ensure(sigaction(signal_number(), &action, NULL) == 0);
    ensure(pthread_atfork(NULL, NULL, forget_timer) == 0);
    ensure(pthread_key_create(&at_thread_end, delete_timer) == 0);
}

static void make_timer(void)
{
    pthread_once(&once, install_handler);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal_number());
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = signal_number()};
    event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
    ensure(timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer) == 0);
    has_timer = true;
    ensure(pthread_setspecific(at_thread_end, &timer) == 0); /* any value calls delete_timer */
}

void deadline_begin(struct deadline *deadline, unsigned limit_ms)
{
    if (!has_timer) make_timer();
    deadline->limit_ns = (long long)limit_ms * 1000000LL;
    deadline->at_ns = 0;
    deadline->outer = running;
    running = deadline; /* before the timer is looked at, which may go off at any moment */
    if (armed_for_ns == 0 || armed_for_ns > deadline->limit_ns) {
        deadline->at_ns = deadline_now_ns() + deadline->limit_ns;
        arm_timer(deadline->limit_ns);
    }
}

void deadline_end(struct deadline *deadline)
{
    ensure(running == deadline);
    running = deadline->outer;
}
