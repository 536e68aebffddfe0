#ifndef MODEL_SEAL_H
#define MODEL_SEAL_H
#include "model_report.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The last line of docs/MODEL-RESULTS.md: a fingerprint of what the report was made from, and one
 * of its text. In seconds they tell a report that is out of date, or was edited by hand, from a
 * good one; playing all its games again takes minutes.
 */
enum { SEAL_BYTES = 200 };

/* Games of every arm of scripts/lab with one seed, the claims, and the tables of decisions, levers,
 * parameters' ranges and measures. False when a game could not be played. */
bool model_fingerprint(struct model_report *report, uint64_t *fingerprint);

/* Writes the line for the text before it. */
void model_seal(char out[SEAL_BYTES], uint64_t fingerprint, const char *text, size_t size);

/* The document ends with the seal of its own text and of this fingerprint; else one sentence. */
bool model_seal_holds(const char *document, size_t size, uint64_t fingerprint,
                      const char **sentence);

#endif
