#ifndef SUITE_H
#define SUITE_H
#include <check.h>

/* Runs every test of `suite` in a process of its own; returns what main() should return. */
int suite_run(Suite *suite);

#endif
