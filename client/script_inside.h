#ifndef SCRIPT_INSIDE_H
#define SCRIPT_INSIDE_H
#include "script.h"

/* What the two halves of the script runner share: script.c reads lines, script_play.c plays them.
 */

__attribute__((format(printf, 2, 3))) void script_fail(struct script *script, const char *format,
                                                       ...);
/* `COMMAND "REST": what; on the screen: ...` */
void script_fail_seeing(struct script *script, const struct script_sight *sight, const char *what);
/* This line is played; the next step reads another. */
void script_done(struct script *script);

/* The event of a key's name; false when there is no such key. */
bool script_key(const char *name, struct ui_event *event);

void script_play_wait(struct script *, const struct script_sight *, struct script_action *);
void script_play_until(struct script *, const struct script_sight *, struct script_action *);
void script_play_click(struct script *, const struct script_sight *, struct script_action *);
void script_play_drag(struct script *, const struct script_sight *, struct script_action *);
void script_play_type(struct script *, const struct script_sight *, struct script_action *);
void script_play_key(struct script *, const struct script_sight *, struct script_action *);
void script_play_expect(struct script *, const struct script_sight *, struct script_action *);
void script_play_refuse(struct script *, const struct script_sight *, struct script_action *);
void script_play_shot(struct script *, const struct script_sight *, struct script_action *);
void script_play_size(struct script *, const struct script_sight *, struct script_action *);
void script_play_quit(struct script *, const struct script_sight *, struct script_action *);

#endif
