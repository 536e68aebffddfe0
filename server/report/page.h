#ifndef PAGE_H
#define PAGE_H
#include "paper.h"

/* A page of HTML in the house's style: self-contained, made for A4 and for a screen. */

/* The head, up to where the content begins; the title is `kind` and `name`. */
void page_open(struct paper *paper, const char *kind, const char *name);
/* The foot: who made it, and a sentence. */
void page_close(struct paper *paper, const char *sentence);

#endif
