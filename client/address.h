#ifndef ADDRESS_H
#define ADDRESS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a server listens, as people write it: HOST, HOST:PORT or [IPV6]:PORT. */
struct address {
    char host[112];
    uint16_t port;
};

#define ADDRESS_PORT 7777 /* the server's own default */

/* False when there is no host or the port is not 1..65535. Blanks around are forgiven. */
bool address_parse(const char *text, struct address *address);

#endif
