#include "names.h"

#include "ensure.h"

#include <string.h>

#define FIRSTS         48
#define SECONDS        32
#define SEGMENTS_NAMED 3
/* Odd and no multiple of 3: so every account up to FIRSTS * SECONDS gets a name of its own, and
 * neighbours in number are no neighbours in name. */
#define STRIDE 677

static const char *const firsts[FIRSTS] = {
    "Alderwick",    "Amberlow",      "Ashcombe",    "Birkholt",    "Brindle",         "Brackwater",
    "Calderon Bay", "Coldspring",    "Corriedale",  "Dunmere",     "Eastbourne Hill", "Elmsby",
    "Fairholm",     "Fenwick Green", "Foxglove",    "Garnet Rise", "Glenmoor",        "Greyfield",
    "Havenport",    "Hazelden",      "Hightree",    "Inverlea",    "Ivybridge",       "Junewood",
    "Kestrelby",    "Kingsley Row",  "Larkspur",    "Lindenow",    "Lowmoor",         "Maplewood",
    "Marlowby",     "Meadowby",      "Norrington",  "Oakhollow",   "Orchard Row",     "Pinecrest",
    "Quarry Bank",  "Ravensby",      "Redfern",     "Saltmarsh",   "Silverlea",       "Stonebridge",
    "Tamarack",     "Thornby",       "Uplands End", "Westerly",    "Willowmere",      "Yarrow",
};

static const char *const seconds[SEGMENTS_NAMED][SECONDS] = {
    {"Foods",    "Bakery",   "Dental",   "Florists", "Garage",  "Joinery", "Print",  "Optics",
     "Cycles",   "Pharmacy", "Nursery",  "Roofing",  "Tailors", "Travel",  "Toys",   "Veterinary",
     "Bookshop", "Ceramics", "Coffee",   "Plumbing", "Carpets", "Boats",   "Studio", "Pottery",
     "Lighting", "Music",    "Kitchens", "Gardens",  "Design",  "Repairs", "Cheese", "Framing"},
    {"Logistics",   "Machines", "Textiles",  "Packaging", "Clinics", "Breweries",  "Tools",
     "Paper",       "Plastics", "Furniture", "Freight",   "Labs",    "Glassworks", "Controls",
     "Pumps",       "Dairies",  "Timber",    "Castings",  "Schools", "Software",   "Hotels",
     "Instruments", "Coatings", "Motors",    "Farms",     "Metals",  "Fabrics",    "Systems",
     "Wholesale",   "Marine",   "Media",     "Seeds"},
    {"Group",    "Industries", "Holdings", "Utilities", "Insurance", "Railways", "Energy",
     "Steel",    "Chemicals",  "Aviation", "Hospitals", "Bank",      "Shipping", "Airports",
     "Networks", "Retail",     "Mining",   "Water",     "Telecom",   "Stores",   "Trust",
     "Works",    "Power",      "Cement",   "Ports",     "Partners",  "Mills",    "Foundries",
     "Grain",    "Estates",    "Union",    "Carriers"},
};

uint32_t account_of_deal(uint32_t deal)
{
    return ACCOUNT_FIRST_DEAL + deal;
}

static size_t append(char *out, size_t at, size_t capacity, const char *word)
{
    size_t size = strlen(word);
    size_t room = capacity - 1 - at;
    size_t copied = size < room ? size : room;
    memcpy(out + at, word, copied);
    return at + copied;
}

void name_of_account(uint32_t account, uint32_t segment, char *out, size_t capacity)
{
    ensure(segment < SEGMENTS_NAMED && capacity > 0);
    uint32_t number = account % (FIRSTS * SECONDS) * STRIDE % (FIRSTS * SECONDS);
    size_t at = append(out, 0, capacity, firsts[number % FIRSTS]);
    at = append(out, at, capacity, " ");
    at = append(out, at, capacity, seconds[segment][number / FIRSTS]);
    out[at] = '\0';
}

void name_of_customer(uint32_t account, uint32_t segment, char *out, size_t capacity)
{
    name_of_account(account, segment, out, capacity);
}

void name_of_deal(uint32_t deal, uint32_t segment, char *out, size_t capacity)
{
    name_of_account(account_of_deal(deal), segment, out, capacity);
}
