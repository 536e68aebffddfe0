#ifndef FAULTS_H
#define FAULTS_H

/* What the facilitator can do about a hook that failed (MEND, commands.def). Nothing has to be
 * done: the model has carried the week, and the hook is tried again when its time comes. */
enum mending {
    MENDING_CONTINUE, /* the fault is read and put away */
    MENDING_AGAIN,    /* the hook runs once more, now */
    MENDING_RELOAD,   /* the corrected file is read and plays from now on */
    MENDING_BACK,     /* the last week is taken back */
    MENDING_OFF,      /* no hook runs any more; the model plays on alone */
    MENDING_COUNT
};

/* In place of a hook: a changed file that could not be taken in; the old one plays on. */
#define FAULT_OF_FILE "file"

#endif
