#include "datagram_guard.h"

/* ENet's wire numbers, big endian; from enet/protocol.h, which only its own door may include. */
enum {
    SLOT_MASK = 0x0FFF,
    SLOT_NONE = 0x0FFF,
    FLAG_COMPRESSED = 0x4000,
    FLAG_TIME = 0x8000,
    COMMAND_MASK = 0x0F,
    COMMAND_CONNECT = 2,
    COMMAND_RELIABLE = 6,
    COMMAND_FRAGMENT = 8,
    COMMAND_THROTTLE = 11,
    FRAGMENT_BYTES_MIN = 128 /* ENet's smallest datagram carries more than 500 */
};

/* Bytes of a command before its data; 0 for kinds that our programs never send. */
static const uint8_t head_sizes[] = {
    0, 8, 48, 44, 8, 4, 6, 0, 24, 0, 12, 16,
};

struct input {
    const uint8_t *at;
    size_t left;
    const uint16_t *received;
    size_t packet_max;
};

static uint32_t big_endian(const uint8_t *at, unsigned size)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < size; i++)
        value = value << 8 | at[i];
    return value;
}

uint16_t datagram_slot(const uint8_t *bytes, size_t size)
{
    return size < 2 ? SLOT_NONE : (uint16_t)(big_endian(bytes, 2) & SLOT_MASK);
}

/* Whether `count` commands from `number` on are old or near enough to be kept. */
static bool is_near(const struct input *input, uint8_t channel, uint32_t number, uint32_t count)
{
    if (channel >= GUARD_CHANNELS) return false;
    uint16_t ahead = (uint16_t)(number - input->received[channel]);
    return ahead >= 0x8000 || ahead + count <= GUARD_AHEAD_MAX + 1;
}

static bool is_fragment_welcome(const struct input *input, uint32_t data_size)
{
    const uint8_t *at = input->at;
    uint32_t start = big_endian(at + 4, 2), count = big_endian(at + 8, 4);
    uint32_t number = big_endian(at + 12, 4), total = big_endian(at + 16, 4);
    uint32_t offset = big_endian(at + 20, 4);
    if (count == 0 || number >= count || total > input->packet_max || offset >= total ||
        data_size > total - offset)
        return false;
    return count <= total / FRAGMENT_BYTES_MIN + 1 && is_near(input, at[1], start, count);
}

/* Bytes of the first command with its data; 0 when it is not welcome. */
static size_t take_command(const struct input *input, bool is_first)
{
    uint8_t kind = input->left < 4 ? 0 : input->at[0] & COMMAND_MASK;
    size_t head = kind > COMMAND_THROTTLE ? 0 : head_sizes[kind];
    if (head == 0 || head > input->left) return 0;
    if (kind == COMMAND_CONNECT || input->received == NULL)
        return kind == COMMAND_CONNECT && input->received == NULL && is_first ? head : 0;
    if (kind != COMMAND_RELIABLE && kind != COMMAND_FRAGMENT) return head;
    uint32_t data_size = big_endian(input->at + (kind == COMMAND_RELIABLE ? 4 : 6), 2);
    if (data_size == 0 || data_size > input->left - head) return 0;
    bool is_welcome = kind == COMMAND_RELIABLE
                          ? is_near(input, input->at[1], big_endian(input->at + 2, 2), 1)
                          : is_fragment_welcome(input, data_size);
    return is_welcome ? head + data_size : 0;
}

bool datagram_is_welcome(const uint8_t *bytes, size_t size, const uint16_t *received,
                         size_t packet_max)
{
    if (size < 2) return false;
    uint32_t first = big_endian(bytes, 2);
    size_t head = first & FLAG_TIME ? 4 : 2;
    if (first & FLAG_COMPRESSED || size < head || ((first & SLOT_MASK) == SLOT_NONE && received))
        return false;
    struct input input = {bytes + head, size - head, received, packet_max};
    for (int count = 0; input.left > 0; count++) {
        size_t taken = count < GUARD_COMMANDS_MAX ? take_command(&input, count == 0) : 0;
        if (taken == 0) return false;
        input.at += taken;
        input.left -= taken;
    }
    return true;
}
