#ifndef DOCS_PAGES_H
#define DOCS_PAGES_H
#include <stdio.h>

/* The documents that are made from the tables the programs themselves read, as Markdown. */
void docs_print_protocol(FILE *out);  /* docs/PROTOCOL.md: every message on the wire */
void docs_print_reference(FILE *out); /* docs/REFERENCE.md: the names of the model */
void docs_print_scenarios(FILE *out); /* what a scenario file may say */

#endif
