#include "bench_lines.h"

#include "bench_numbers.h"
#include "real.h"
#include "score.h"

#include <inttypes.h>
#include <string.h>

long long bench_cents(double thousands)
{
    return (long long)real_floor(thousands * 100000.0 + 0.5);
}

void bench_print_text(FILE *out, const char *text)
{
    fputc('"', out);
    for (const unsigned char *at = (const unsigned char *)text; *at != 0; at++) {
        if (*at == '"' || *at == '\\')
            fprintf(out, "\\%c", *at);
        else if (*at < 0x20)
            fprintf(out, "\\u%04x", *at);
        else
            fputc(*at, out);
    }
    fputc('"', out);
}

/* ---- Weeks -------------------------------------------------------------------------------------
 */

static void add_week(struct bench_sums *sums, const struct world *world,
                     const struct week_result *week)
{
    unsigned index = world_quarter_of_week(week->week);
    struct bench_quarter *quarter = &sums->quarters[index];
    sums->quarter_count = index + 1;
    quarter->weeks++;
    quarter->revenue += week->revenue;
    quarter->new_revenue += week->new_revenue;
    quarter->profit += week->profit;
    quarter->leads += week->leads;
    quarter->accepted += week->accepted;
    quarter->opportunities += week->opportunities;
    quarter->won += week->won;
    quarter->lost += week->lost;
    quarter->churned += week->churned;
    quarter->index_sum += week->index;
    quarter->felt_sum += (week->felt_sales + week->felt_marketing) / 2;
    quarter->brand = world->B;
    quarter->awareness = week->awareness;
    quarter->tension = week->tension;
    quarter->product_gap = week->gap;
    quarter->satisfaction = week->satisfaction;
    if (week->week < world->setup.weeks) sums->load_sum += week->load;
}

/* A field with one number is a number, an array a list, decisions an object by key. */
static void print_field(FILE *out, const struct world *world, unsigned field)
{
    unsigned length = world_field_length(world, field);
    fprintf(out, ",\"%s\":%s", world_field_name(field), length > 1 ? "[" : "");
    for (unsigned i = 0; i < length; i++)
        fprintf(out, "%s%.17g", i > 0 ? "," : "", world_field_value(world, field, i));
    fputs(length > 1 ? "]" : "", out);
}

static void print_decisions(FILE *out, const char *name, const struct decisions *decisions)
{
    fprintf(out, ",\"%s\":{", name);
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        const struct decision_info *info = decision_info((enum decision)i);
        fprintf(out, "%s\"%s\":%s", i > 0 ? "," : "", info->key, info->count > 1 ? "[" : "");
        for (unsigned k = 0; k < info->count; k++)
            fprintf(out, "%s%.17g", k > 0 ? "," : "",
                    decisions_get(decisions, info->first_slot + k));
        fputs(info->count > 1 ? "]" : "", out);
    }
    fputs("}", out);
}

static void print_week(FILE *out, const struct bench_game *game)
{
    const struct world *world = bench_game_world(game);
    const struct week_result *week = bench_game_week(game);
    fprintf(out, "{\"seed\":%" PRIu64 ",\"week\":%" PRIu32, world->seed, week->week);
    for (unsigned flow = 0; flow < bench_flow_count(); flow++)
        fprintf(out, ",\"%s\":%.17g", bench_flow_name(flow), bench_flow_value(week, flow));
    for (unsigned field = FIELD_week + 1; bench_field_is_shown(field); field++)
        if (field != FIELD_decided && field != FIELD_done) print_field(out, world, field);
    print_decisions(out, "decided", &world->decided);
    print_decisions(out, "done", &world->done);
    fprintf(out, ",\"hash\":\"%016" PRIx64 "\"}\n", world_hash(world));
}

void bench_play_out(struct bench_game *game, struct bench_sums *sums, FILE *trace)
{
    memset(sums, 0, sizeof *sums);
    while (bench_game_play(game)) {
        add_week(sums, bench_game_world(game), bench_game_week(game));
        if (trace != NULL) print_week(trace, game);
    }
}

/* ---- A run -------------------------------------------------------------------------------------
 */

static double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

static void print_quarter(FILE *out, const struct world *world, const struct bench_quarter *quarter,
                          unsigned index)
{
    double target = world->setup.targets[index < QUARTERS ? index : QUARTERS - 1];
    double weeks = quarter->weeks;
    fprintf(out, "{\"quarter\":%u,\"target_cents\":%lld,\"revenue_cents\":%lld", index + 1,
            bench_cents(target), bench_cents(quarter->revenue));
    fprintf(out, ",\"new_revenue_cents\":%lld,\"profit_cents\":%lld",
            bench_cents(quarter->new_revenue), bench_cents(quarter->profit));
    fprintf(out, ",\"leads\":%.6f,\"accepted_leads\":%.6f,\"opportunities\":%.0f", quarter->leads,
            quarter->accepted, quarter->opportunities);
    fprintf(out, ",\"won\":%u,\"lost\":%u,\"churned\":%u,\"win_rate\":%.6f", quarter->won,
            quarter->lost, quarter->churned, share(quarter->won, quarter->won + quarter->lost));
    fprintf(out, ",\"brand\":%.6f,\"awareness\":%.6f", quarter->brand, quarter->awareness);
    fprintf(out, ",\"alignment\":%.6f,\"perceived_alignment\":%.6f",
            share(quarter->index_sum, weeks), share(quarter->felt_sum, weeks));
    fprintf(out, ",\"tension\":%.6f,\"product_gap\":%.6f,\"satisfaction\":%.6f}", quarter->tension,
            quarter->product_gap, quarter->satisfaction);
}

/* The year's money is the sum of its quarters' printed cents, so the line adds up. */
static void print_year(FILE *out, const struct world *world, const struct bench_sums *sums)
{
    long long revenue = 0, profit = 0, target = 0, successor = 0;
    unsigned quarters = world->setup.weeks / QUARTER_WEEKS;
    for (unsigned i = 0; i < sums->quarter_count; i++) {
        if (i < quarters) {
            revenue += bench_cents(sums->quarters[i].revenue);
            profit += bench_cents(sums->quarters[i].profit);
            target += bench_cents(world->setup.targets[i]);
        } else {
            successor += bench_cents(sums->quarters[i].revenue);
        }
    }
    fprintf(out, ",\"revenue_cents\":%lld,\"profit_cents\":%lld", revenue, profit);
    if (world->week > world->setup.weeks)
        fprintf(out, ",\"successor_revenue_cents\":%lld", successor);
    if (world->week >= world->setup.weeks + GHOST_WEEKS) {
        struct score score;
        world_score(world, &score);
        fprintf(out, ",\"score\":%.6f", score.total);
    }
    fprintf(out, ",\"load\":%.6f,\"target_reached\":%s", share(sums->load_sum, world->setup.weeks),
            revenue >= target ? "true" : "false");
}

void bench_print_run(FILE *out, const struct bench_game *game, const struct bench_sums *sums)
{
    const struct world *world = bench_game_world(game);
    fputs("{\"scenario\":", out);
    bench_print_text(out, bench_game_scenario(game)->name);
    fprintf(out, ",\"seed\":%" PRIu64 ",\"policy\":", world->seed);
    bench_print_text(out, bench_game_policy(game));
    if (bench_game_is_unrestricted(game)) fputs(",\"unrestricted\":true", out);
    fprintf(out, ",\"weeks\":%" PRIu32 ",\"quarters\":[", world->week);
    for (unsigned i = 0; i < sums->quarter_count; i++) {
        fputs(i > 0 ? "," : "", out);
        print_quarter(out, world, &sums->quarters[i], i);
    }
    fputc(']', out);
    print_year(out, world, sums);
    fprintf(out, ",\"hash\":\"%016" PRIx64 "\"}\n", world_hash(world));
}
