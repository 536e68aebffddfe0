#include "interrupt.h"

#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <unistd.h>

static volatile sig_atomic_t has_come;

static void note(int number)
{
    (void)number;
    has_come = 1;
}

/* Without SA_RESTART, so that waiting for a worker ends too. */
static void handle(int number, void (*with)(int))
{
    struct sigaction action = {.sa_handler = with};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

void interrupt_watch(void)
{
    has_come = 0;
    handle(SIGINT, note);
    handle(SIGTERM, note);
}

bool interrupt_came(void)
{
    return has_come != 0;
}

void interrupt_follow_parent(void)
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() == 1) _exit(1); /* it ended before that */
}
