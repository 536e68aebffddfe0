#ifndef SUITE_H
#define SUITE_H
#include <check.h>

/* Runs every test of `suite` in a process of its own; returns what main() should return. */
int suite_run(Suite *suite);

/* How many rounds a long test plays: `usual`, times what BATON_NIGHTLY says when it is set. */
unsigned suite_rounds(unsigned usual);

#endif
