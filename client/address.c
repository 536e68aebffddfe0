#include "address.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

static bool parse_port(const char *text, uint16_t *port)
{
    char *end;
    long value = strtol(text, &end, 10);

    if (end == text || *end || value < 1 || value > 65535) return false;
    *port = (uint16_t)value;
    return true;
}

bool address_parse(const char *text, struct address *address)
{
    char copy[sizeof address->host + 8];

    memset(address, 0, sizeof *address);
    address->port = ADDRESS_PORT;
    if (strlen(text) >= sizeof copy) return false;
    memcpy(copy, text, strlen(text) + 1);
    text_trim(copy);
    char *host = copy;
    char *colon = strrchr(copy, ':');
    char *close = strrchr(copy, ']');
    bool is_bare_six = colon && strchr(copy, ':') != colon && !close;
    if (copy[0] == '[' && close) {
        host = copy + 1;
        *close = 0;
        colon = close[1] == ':' ? close + 1 : NULL;
        if (close[1] && !colon) return false;
    }
    if (is_bare_six) colon = NULL;
    if (colon && !parse_port(colon + 1, &address->port)) return false;
    if (colon && host == copy) *colon = 0;
    if (!host[0] || strchr(host, ' ') || strlen(host) >= sizeof address->host) return false;
    memcpy(address->host, host, strlen(host) + 1);
    return true;
}
