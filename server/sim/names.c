#include "names.h"

#include "ensure.h"

#include <string.h>

/* A name is a made-up place and a trade that fits the customer's size: two halves make the place,
 * so that no list of real firms is near. */
static const char *const starts[] = {
    "Alder", "Brack", "Cinder", "Dun",  "Elm", "Fen", "Garrow", "Hal",
    "Iver",  "Jun",   "Kest",   "Lark", "Mor", "Nor", "Oster",  "Pell",
    "Quen",  "Rav",   "Sel",    "Tarn", "Ul",  "Ver", "Wyn",    "Yar",
};
static const char *const ends[] = {
    "moor", "holm", "vale",  "march", "beck", "wick",
    "den",  "ford", "stead", "mere",  "lund", "worth",
};
#define TRADES 20
static const char *const trades[SEGMENTS][TRADES] = {
    {"Bakery",  "Bikes",    "Books",   "Coffee",  "Deli",   "Dental", "Flowers",
     "Garage",  "Gardens",  "Joinery", "Music",   "Optics", "Pets",   "Print",
     "Pottery", "Plumbing", "Studio",  "Tailors", "Toys",   "Tutors"},
    {"Cables", "Ceramics", "Clinics",  "Dairy", "Farms",    "Foods",     "Furniture",
     "Glass",  "Hotels",   "Labels",   "Lamps", "Machines", "Logistics", "Packaging",
     "Paints", "Roofing",  "Textiles", "Tools", "Timber",   "Transport"},
    {"Aerospace", "Airways",    "Bank",      "Cement", "Chemicals", "Energy",   "Group",
     "Holdings",  "Industries", "Insurance", "Mining", "Paper",     "Pharma",   "Railways",
     "Retail",    "Shipping",   "Steel",     "Stores", "Telecom",   "Utilities"},
};
enum {
    STARTS = sizeof starts / sizeof *starts,
    PLACES = STARTS * (sizeof ends / sizeof *ends),
    NAMES = PLACES * TRADES, /* of a segment, before a number must tell them apart */
    STRIDE = 1657            /* no common factor with NAMES: neighbours differ, none is missed */
};

struct line {
    char *at;
    size_t left; /* with the terminator */
};

static void add(struct line *line, const char *word)
{
    size_t size = strlen(word);
    size = size < line->left ? size : line->left - 1;
    memcpy(line->at, word, size);
    line->at += size;
    line->left -= size;
    *line->at = 0;
}

static void add_number(struct line *line, uint32_t number)
{
    char digits[11];
    char *at = digits + sizeof digits - 1;
    *at = 0;
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    add(line, at);
}

static void name_firm(uint32_t key, uint32_t segment, char *out, size_t capacity)
{
    struct line line = {out, capacity};
    ensure(segment < SEGMENTS && capacity > 0);
    uint32_t round = key / NAMES;
    uint32_t i = key % NAMES * STRIDE % NAMES;
    uint32_t place = i % PLACES;
    add(&line, starts[place % STARTS]);
    add(&line, ends[place / STARTS]);
    add(&line, " ");
    add(&line, trades[segment][i / PLACES]);
    if (round == 0) return;
    add(&line, " ");
    add_number(&line, round + 1);
}

/* Deals have the odd keys, customers from before the game the even ones. */
void name_of_deal(uint32_t id, uint32_t segment, char *out, size_t capacity)
{
    name_firm(2 * id + 1, segment, out, capacity);
}

void name_of_account(uint32_t id, uint32_t deal, uint32_t segment, char *out, size_t capacity)
{
    if (deal > 0)
        name_of_deal(deal - 1, segment, out, capacity);
    else
        name_firm(2 * id, segment, out, capacity);
}

void name_of_customer(const struct customer *customer, char *out, size_t capacity)
{
    name_of_account(customer->id, customer->deal, customer->segment, out, capacity);
}
