#include "front.h"

#include "log.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* What facilitators ask of the server: rooms, scenarios, debriefs. */

bool front_knows_token(struct front *front, struct client *client, const char *token,
                       size_t capacity)
{
    if (token_is_equal(front->token, token, strnlen(token, capacity))) return true;
    front_refuse_guess(front, client, REASON_TOKEN,
                       "This is not the facilitator's token of this server. Use its token file.");
    return false;
}

void front_create(struct front *front, struct client *client, const struct session_create *wish)
{
    char sentence[240];
    enum reason reason;
    const char *trouble = front_trouble(front, &reason);
    if (!front_knows_token(front, client, wish->token, sizeof wish->token)) return;
    if (trouble != NULL) {
        front_refuse(front, client, 0, reason, trouble);
        return;
    }
    const struct room *room =
        rooms_create(&front->rooms, &front->catalogue, wish, sentence, sizeof sentence);
    if (room == NULL) {
        front_refuse(front, client, 0, REASON_PLAIN, sentence);
        return;
    }
    struct session session = {.id = SESSION_CREATED};
    text_copy(session.as.created.code, sizeof session.as.created.code, room_code(room));
    front_send_session(front, client, &session);
    log_info("A room of %s is open; there are %zu.", wish->scenario, front->rooms.count);
}

void front_list_rooms(struct front *front, struct client *client, const char *token)
{
    struct session session = {.id = SESSION_ROOM_LIST};
    if (!front_knows_token(front, client, token, sizeof session.as.list_rooms.token)) return;
    rooms_list(&front->rooms, &session.as.room_list);
    front_send_session(front, client, &session);
}

void front_list_scenarios(struct front *front, struct client *client, const char *token)
{
    struct session session = {.id = SESSION_SCENARIO_LIST};
    if (!front_knows_token(front, client, token, sizeof session.as.list_scenarios.token)) return;
    catalogue_list(&front->catalogue, &session.as.scenario_list);
    front_send_session(front, client, &session);
}

void front_export(struct front *front, struct client *client, const struct session_export *wish)
{
    char sentence[240];
    enum reason reason;
    const char *trouble = front_trouble(front, &reason);
    const struct export_order order = {client->peer, front->ticket};
    if (!front_knows_token(front, client, wish->token, sizeof wish->token)) return;
    struct room *room = rooms_find(&front->rooms, wish->code, sentence, sizeof sentence);
    if (room == NULL)
        front_refuse_guess(front, client, REASON_CODE, sentence);
    else if (trouble != NULL)
        front_refuse(front, client, 0, reason, trouble);
    else if (!exports_begin(&front->exports, room, order, sentence, sizeof sentence))
        front_refuse(front, client, 0, REASON_BUSY, sentence);
}
