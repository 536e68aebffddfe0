/* How fast the model is on one core, how much memory it takes, and whether its cost grows in line
 * with the customers: one JSON object a line, as tests/bench.sh prints them. Fails when a promise
 * of server/sim/world.h or of the bench is not kept. */
#include "score.h"
#include "step.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define GAMES          200
#define GAME_MS_MAX    2.0
#define DEFAULT_BYTES  (256 * 1024)
#define LINEAR_AT_MOST 1.5
/* More deals than any of these companies opens at a time, so that none has to wait. */
#define DEALS 512

/* Allocations of everything linked here, counted by -Wl,--wrap; the model has none to make. */
static unsigned long allocations;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);

void *__wrap_malloc(size_t size)
{
    allocations++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    allocations++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *block, size_t size)
{
    allocations++;
    return __real_realloc(block, size);
}

static void tell(const char *name, double value, const char *unit, const char *compared_with)
{
    printf("{\"name\":\"%s\",\"value\":%.6g,\"unit\":\"%s\",\"compared_with\":\"%s\"}\n", name,
           value, unit, compared_with);
}

/* Of this process, so that a busy machine does not count. */
static double now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void play_year(struct world *world)
{
    for (unsigned week = 0; week < YEAR_WEEKS; week++)
        world_step(world, NULL);
}

/* The default company with constant policies, Lua apart. */
static bool bench_game(void)
{
    struct setup setup;
    setup_default(&setup);
    struct world *world = malloc(world_size_bytes(64, 1024));
    if (world == NULL) return false;
    double revenue = 0;
    unsigned long before = allocations;
    double began = now_ms();
    for (uint64_t seed = 1; seed <= GAMES; seed++) {
        world_start(world, &setup, seed, 64, 1024);
        play_year(world);
        revenue += world_year_revenue(world);
    }
    double ms = (now_ms() - began) / GAMES;
    unsigned long made = allocations - before;
    tell("model, 52 weeks of the default company", ms, "ms of one core a game", "at most 2 ms");
    tell("allocations in 200 such games", (double)made, "allocations", "none");
    tell("world of 64 deals and 1,024 customers", (double)world_size_bytes(64, 1024), "bytes",
         "at most 262,144");
    tell("a deal more", (double)(world_size_bytes(65, 1024) - world_size_bytes(64, 1024)), "bytes",
         "at most 160");
    tell("a customer more", (double)(world_size_bytes(64, 1025) - world_size_bytes(64, 1024)),
         "bytes", "at most 128");
    free(world);
    return revenue > 0 && ms <= GAME_MS_MAX && made == 0 &&
           world_size_bytes(64, 1024) <= DEFAULT_BYTES;
}

/* A company `times` as large in accounts and customers, with the demand of the default one: what
 * grows is the customers alone. Far beyond what a scenario may set. */
static double ns_per_customer_week(double times, unsigned years)
{
    struct setup setup;
    double customer_weeks = 0, ms = 0;
    setup_default(&setup);
    for (unsigned s = 0; s < SEGMENTS; s++) {
        setup.parameters.N[s] *= times;
        setup.parameters.cust0[s] *= times;
    }
    setup.parameters.phi /= times;
    uint32_t customers = (uint32_t)(200 * times) + 2000;
    struct world *world = malloc(world_size_bytes(DEALS, customers));
    if (world == NULL) exit(1);
    for (unsigned year = 0; year < years; year++) {
        world_start(world, &setup, year + 1, DEALS, customers);
        double began = now_ms();
        for (unsigned week = 0; week < YEAR_WEEKS; week++) {
            customer_weeks += world->customer_count;
            world_step(world, NULL);
        }
        ms += now_ms() - began;
    }
    free(world);
    return ms * 1e6 / customer_weeks;
}

static bool bench_size(void)
{
    /* 149 customers of the default company to about 1,000, 10,000 and 100,000. */
    double small = ns_per_customer_week(1000.0 / 149, 200);
    double middle = ns_per_customer_week(10000.0 / 149, 20);
    double large = ns_per_customer_week(100000.0 / 149, 4);
    double dearest = large > middle ? large : middle;
    const char *unit = "ns of one core a customer and week";
    tell("model, 1,000 customers", small, unit, "the other sizes");
    tell("model, 10,000 customers", middle, unit, "the other sizes");
    tell("model, 100,000 customers", large, unit, "the other sizes");
    tell("a customer's week in a large company", dearest / small, "times that in a small one",
         "at most 1.5: cost is linear");
    return dearest / small <= LINEAR_AT_MOST;
}

int main(void)
{
    bool is_kept = bench_game();
    is_kept = bench_size() && is_kept;
    if (!is_kept) fprintf(stderr, "bench_world: a promise is not kept\n");
    return is_kept ? 0 : 1;
}
