#ifndef POLICY_FIELDS_H
#define POLICY_FIELDS_H
#include "form.h"
#include "messages.h"

/* Commands of a seat other than DECIDE, as Lua tables: { command = "say", text = "..." }. Fields
 * are those of protocol/commands.def. */

/* The command of this name (letters' case forgiven) that a seat may send; COMMAND_NONE: none. */
enum command_id policy_command_named(const char *name);
/* Their names in lower case. */
struct form_names policy_command_names(void);
/* Fills the zeroed command from the form; a field `role` that is absent is the caller's. */
void policy_fill_command(struct form *form, struct command *command, uint8_t role);

#endif
