#include "baton.h"

#include "address.h"
#include "alone.h"
#include "screens.h"
#include "text.h"
#include "tickets.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOKEN_TEXT = 40 };

struct baton {
    struct model model;
    struct forms forms;
    struct intents intents;
    struct link *link; /* NULL before the first wish to join */
    FILE *receipts;    /* NULL: nobody keeps them */
    struct address address;
    char token[TOKEN_TEXT];
    char name[PERSON_NAME_SIZE]; /* under which the ticket is kept */
    struct alone *alone;         /* a rehearsal's server; NULL: none */
    enum role chair;             /* to be taken when the rehearsal's door opens, ROLE_COUNT: none */
    bool is_rehearsing;          /* the door of the alone is still to be gone through */
    bool is_watching;
    bool wants_quit;
    bool is_changed;
    uint64_t now_ms;
    int64_t shown_second; /* of the countdown */
};

static struct transport *connect_to(void *context, char *sentence, size_t capacity)
{
    const struct address *address = context;

    return transport_enet_connect(address->host, address->port, sentence, capacity);
}

/* ---- What became of the connection ---- */

static enum model_link link_of(const struct link *link)
{
    bool was_in = link_was_in(link);

    switch (link_state(link)) {
    case LINK_CONNECTING:
    case LINK_GREETING:
    case LINK_READY:
    case LINK_JOINING:
        return was_in ? MODEL_LOST : MODEL_CONNECTING;
    case LINK_IN:
        return MODEL_OPEN;
    case LINK_LOST:
        return was_in ? MODEL_LOST : MODEL_FAILED;
    case LINK_REFUSED:
        return MODEL_FAILED;
    }
    return MODEL_FAILED;
}

static void take_entry(struct baton *baton)
{
    struct link *link = baton->link;

    if (baton->is_watching) {
        struct session_watching watching = {.may_facilitate = link_may_facilitate(link)};
        text_copy(watching.code, sizeof watching.code, link_code(link));
        if (!watching.code[0]) text_copy(watching.code, sizeof watching.code, baton->forms.code);
        model_take_watch(&baton->model, &watching);
        return;
    }
    struct session_joined joined = {.person = link_person(link), .team = link_team(link)};
    text_copy(joined.code, sizeof joined.code, link_code(link));
    text_copy(joined.ticket, sizeof joined.ticket, link_ticket(link));
    model_take_seat(&baton->model, &joined);
    ticket_keep(joined.code, baton->name, joined.ticket);
}

/* Refused after having been in: the seat is gone, and the screen that says so is the goodbye. */
static void take_end(struct baton *baton)
{
    const char *sentence = link_sentence(baton->link);

    if (baton->model.has_room && !baton->model.sent_out[0])
        text_copy(baton->model.sent_out, sizeof baton->model.sent_out, sentence);
    if (!baton->is_watching) ticket_forget(baton->forms.code, baton->name);
}

static void take_state(struct baton *baton)
{
    enum link_state state = link_state(baton->link);

    model_take_link(&baton->model, link_of(baton->link), link_sentence(baton->link), baton->now_ms);
    if (state == LINK_IN) take_entry(baton);
    if (state == LINK_REFUSED) take_end(baton);
}

/* One line an answer, out of our hands at once: it outlives the program however that ends. */
static void keep_receipt(struct baton *baton, const struct link_news *news)
{
    if (!baton->receipts || news->number == 0) return;
    if (news->kind == LINK_NEWS_ACCEPTED)
        fprintf(baton->receipts, "%llu row %llu\n", (unsigned long long)news->number,
                (unsigned long long)news->seq);
    else
        fprintf(baton->receipts, "%llu refused: %s\n", (unsigned long long)news->number,
                news->sentence);
    (void)fflush(baton->receipts);
}

static void take_news(struct baton *baton, const struct link_news *news)
{
    switch (news->kind) {
    case LINK_NEWS_STATE:
        take_state(baton);
        break;
    case LINK_NEWS_ACCEPTED:
        keep_receipt(baton, news);
        break;
    case LINK_NEWS_REFUSED:
        keep_receipt(baton, news);
        model_take_refusal(&baton->model, news->sentence, baton->now_ms);
        break;
    case LINK_NEWS_PACKET:
        model_take_packet(&baton->model, news->packet, baton->now_ms);
        break;
    }
}

/* ---- What the person wants ---- */

static bool open_link(struct baton *baton, const char *server)
{
    struct link_connector connector = {&baton->address, connect_to};

    link_free(baton->link);
    baton->link = NULL;
    model_forget_room(&baton->model);
    if (!address_parse(server, &baton->address)) {
        model_take_link(&baton->model, MODEL_FAILED,
                        "The server's address reads HOST or HOST:PORT, such as 192.168.1.20.",
                        baton->now_ms);
        return false;
    }
    baton->link = link_new(&connector);
    if (baton->link) link_speak(baton->link, language_tag(words_language()));
    if (baton->link) model_take_link(&baton->model, MODEL_CONNECTING, "", baton->now_ms);
    return baton->link != NULL;
}

static void join(struct baton *baton, const struct intent *intent)
{
    char ticket[TICKET_SIZE];

    if (!open_link(baton, intent->server)) return;
    baton->is_watching = false;
    text_copy(baton->name, sizeof baton->name, intent->name);
    ticket_read(intent->code, intent->name, ticket);
    link_join(baton->link, intent->code, intent->name, ticket);
}

/* ---- Alone ---- */

static void fail_rehearsal(struct baton *baton, const char *sentence)
{
    alone_stop(baton->alone);
    baton->alone = NULL;
    baton->is_rehearsing = false;
    model_take_link(&baton->model, MODEL_FAILED, sentence, baton->now_ms);
}

static void rehearse(struct baton *baton, const struct intent *intent)
{
    char sentence[240];

    alone_stop(baton->alone);
    baton->alone = alone_start(intent->scenario, sentence, sizeof sentence);
    if (!baton->alone) {
        fail_rehearsal(baton, sentence);
        return;
    }
    baton->is_rehearsing = true;
    model_take_link(&baton->model, MODEL_CONNECTING, "", baton->now_ms);
}

/* The server of the rehearsal is up, or will not be. True when something changed. */
static bool look_at_practice(struct baton *baton)
{
    struct alone_place place;
    struct intent door = {.kind = INTENT_JOIN};
    char sentence[240];

    switch (alone_look(baton->alone, &place, sentence, sizeof sentence)) {
    case ALONE_STARTING:
        return false;
    case ALONE_FAILED:
        fail_rehearsal(baton, sentence);
        return true;
    case ALONE_READY:
        break;
    }
    baton->is_rehearsing = false;
    text_copy(door.server, sizeof door.server, place.server);
    text_copy(door.code, sizeof door.code, place.code);
    text_copy(door.name, sizeof door.name,
              baton->forms.name[0] ? baton->forms.name : word(WORD_rehearse_me));
    text_copy(baton->forms.code, sizeof baton->forms.code, place.code);
    join(baton, &door);
    return true;
}

/* The chair that the command line named is taken and the game begins, once. */
static void take_chair(struct baton *baton)
{
    const struct model *model = &baton->model;

    if (baton->chair == ROLE_COUNT || !model->is_seated || !model->has_room) return;
    if (model->room.phase == PHASE_LOBBY) {
        intents_choose_seat(&baton->intents, model->team, baton->chair);
        intents_simple(&baton->intents, COMMAND_START);
    }
    baton->chair = ROLE_COUNT;
}

static void watch(struct baton *baton, const struct intent *intent)
{
    if (!open_link(baton, intent->server)) return;
    baton->is_watching = true;
    link_watch(baton->link, intent->code, baton->token);
}

/* Back to the door: the seat is given up for good, unless it was gone already. */
static void leave(struct baton *baton)
{
    if (baton->link && link_state(baton->link) == LINK_IN && !baton->model.sent_out[0])
        link_leave(baton->link);
    link_free(baton->link);
    baton->link = NULL;
    alone_stop(baton->alone);
    baton->alone = NULL;
    model_start(&baton->model);
}

static void do_intent(struct baton *baton, const struct intent *intent)
{
    switch (intent->kind) {
    case INTENT_COMMAND:
        if (!baton->link || link_send(baton->link, &intent->command) == 0)
            model_take_refusal(&baton->model, "That could not be sent; please try again.",
                               baton->now_ms);
        break;
    case INTENT_JOIN:
        join(baton, intent);
        break;
    case INTENT_WATCH:
        watch(baton, intent);
        break;
    case INTENT_REHEARSE:
        rehearse(baton, intent);
        break;
    case INTENT_LEAVE:
        leave(baton);
        break;
    case INTENT_QUIT:
        baton->wants_quit = true;
        break;
    }
}

/* ---- Time ---- */

/* A countdown changes the screen once a second even when nothing arrives. */
static bool is_next_second(struct baton *baton)
{
    int64_t left = model_left_ms(&baton->model, baton->now_ms);
    int64_t second = left < 0 ? -1 : (left + 999) / 1000;
    bool is_next = second != baton->shown_second;

    baton->shown_second = second;
    return is_next;
}

bool baton_tick(struct baton *baton, uint64_t now_ms)
{
    struct intent intent;
    struct link_news news;
    bool is_changed = false;

    baton->now_ms = now_ms;
    while (intents_take(&baton->intents, &intent)) {
        do_intent(baton, &intent);
        is_changed = true;
    }
    if (baton->is_rehearsing) is_changed |= look_at_practice(baton);
    take_chair(baton);
    if (baton->link) link_tick(baton->link, now_ms);
    while (baton->link && link_next(baton->link, &news)) {
        take_news(baton, &news);
        is_changed = true;
    }
    return is_next_second(baton) || is_changed;
}

/* ---- Hooks ---- */

static void hook_frame(void *app, struct ui *ui)
{
    struct baton *baton = app;

    screens_draw(&baton->model, ui, &baton->forms, &baton->intents);
}

static bool hook_tick(void *app, uint64_t now_ms)
{
    return baton_tick(app, now_ms);
}

static int hook_week(void *app)
{
    return (int)model_week(&((const struct baton *)app)->model);
}

static bool hook_wants_quit(void *app)
{
    return ((const struct baton *)app)->wants_quit;
}

struct app_hooks baton_hooks(struct baton *baton)
{
    return (struct app_hooks){baton, hook_frame, hook_tick, hook_week, hook_wants_quit};
}

/* ---- Beginning and end ---- */

static bool read_token(struct baton *baton, const char *path, char *sentence, size_t capacity)
{
    FILE *file = fopen(path, "r");
    size_t size = 0;

    if (file) {
        size = fread(baton->token, 1, sizeof baton->token - 1, file);
        (void)fclose(file);
    }
    baton->token[size] = 0;
    baton->token[strcspn(baton->token, " \r\n")] = 0;
    if (baton->token[0]) return true;
    snprintf(sentence, capacity, "The token file %.200s cannot be read or is empty.", path);
    return false;
}

static bool open_receipts(struct baton *baton, const char *path, char *sentence, size_t capacity)
{
    baton->receipts = fopen(path, "a");
    if (baton->receipts) return true;
    snprintf(sentence, capacity, "The receipts file %.200s cannot be written.", path);
    return false;
}

static void wish_at_start(struct baton *baton, const struct command_line *line)
{
    const struct forms *forms = &baton->forms;

    baton->chair = ROLE_COUNT;
    if (line->chair) (void)role_parse(line->chair, &baton->chair);
    if (line->rehearse) intents_rehearse(&baton->intents, line->rehearse);
    if (!line->code || !forms->server[0]) return;
    if (line->facilitates || line->is_projector)
        intents_watch(&baton->intents, forms->server, forms->code);
    else if (line->name)
        intents_join(&baton->intents, forms->server, forms->code, forms->name);
}

struct baton *baton_new(const struct command_line *line, char *sentence, size_t capacity)
{
    struct baton *baton = calloc(1, sizeof *baton);

    if (!baton) {
        snprintf(sentence, capacity, "There is not enough memory.");
        return NULL;
    }
    model_start(&baton->model);
    forms_start(&baton->forms, line->server ? line->server : "localhost",
                line->code ? line->code : "", line->name ? line->name : "");
    if ((line->token_file && !read_token(baton, line->token_file, sentence, capacity)) ||
        (line->receipts && !open_receipts(baton, line->receipts, sentence, capacity))) {
        free(baton);
        return NULL;
    }
    wish_at_start(baton, line);
    return baton;
}

void baton_free(struct baton *baton)
{
    if (!baton) return;
    link_free(baton->link);
    alone_stop(baton->alone);
    if (baton->receipts) (void)fclose(baton->receipts);
    free(baton);
}

const struct model *baton_model(const struct baton *baton)
{
    return &baton->model;
}

struct intents *baton_intents(struct baton *baton)
{
    return &baton->intents;
}

int baton_descriptor(const struct baton *baton)
{
    return baton->link ? link_descriptor(baton->link) : -1;
}

bool baton_is_settled(const struct baton *baton)
{
    return baton->intents.count == 0 && (!baton->link || link_outbox_count(baton->link) == 0);
}

bool baton_is_refused(const struct baton *baton)
{
    if (!baton->link) return baton->model.link == MODEL_FAILED && !baton->is_rehearsing;
    return link_state(baton->link) == LINK_REFUSED;
}
