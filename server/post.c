#include "post.h"

#include "ensure.h"

#include <stdlib.h>
#include <string.h>

struct letter {
    struct letter *next;
    uint64_t ticket;
    size_t size;
    uint32_t peer;
    uint8_t packet[];
};

void post_put(struct post *post, uint64_t ticket, uint32_t peer, const uint8_t *packet, size_t size)
{
    struct letter *letter = malloc(sizeof *letter + size);
    ensure(letter != NULL);
    ensure(post->last == NULL || post->last->ticket <= ticket);
    *letter = (struct letter){.ticket = ticket, .size = size, .peer = peer};
    memcpy(letter->packet, packet, size);
    if (post->last != NULL)
        post->last->next = letter;
    else
        post->first = letter;
    post->last = letter;
    post->bytes += size;
}

bool post_is_full(const struct post *post)
{
    return post->bytes >= POST_BYTES_MAX;
}

static void drop_first(struct post *post)
{
    struct letter *letter = post->first;
    post->first = letter->next;
    if (post->first == NULL) post->last = NULL;
    post->bytes -= letter->size;
    free(letter);
}

void post_release(struct post *post, struct transport *transport, uint64_t committed)
{
    while (post->first != NULL && post->first->ticket <= committed) {
        const struct letter *letter = post->first;
        if (!transport_send(transport, letter->peer, letter->packet, letter->size))
            transport_close_peer(transport, letter->peer);
        drop_first(post);
    }
}

void post_visit(const struct post *post, void *context,
                void (*visit)(void *context, uint32_t peer, const uint8_t *packet, size_t size))
{
    for (const struct letter *letter = post->first; letter != NULL; letter = letter->next)
        visit(context, letter->peer, letter->packet, letter->size);
}

void post_discard(struct post *post)
{
    while (post->first != NULL)
        drop_first(post);
}
