#include "balance.h"
#include "bench_lines.h"

/* Everything that the verdict and the tables say, for programs. Shares and differences with six
 * decimals, money in cents. */

static long long mean_cents(const struct balance *balance, int arm, unsigned figure)
{
    return bench_cents(balance_mean(balance, arm, figure));
}

static void put_key(FILE *out, bool is_first, const char *key)
{
    fputs(is_first ? "" : ",", out);
    bench_print_text(out, key);
    fputc(':', out);
}

static void put_effect(FILE *out, const struct effect *effect)
{
    fprintf(out,
            "{\"difference_cents\":%lld,\"band_cents\":%lld,\"relative\":%.6f,\"sigmas\":%.6f,"
            "\"beyond_luck\":%s}",
            bench_cents(effect->difference), bench_cents(effect->half), effect->relative,
            effect_sigmas(effect), effect_is_beyond_luck(effect) ? "true" : "false");
}

static void put_verdict(FILE *out, const struct balance *balance)
{
    struct balance_verdict verdict;
    balance_words(balance, &verdict);
    put_key(out, false, "verdict");
    for (unsigned i = 0; i < verdict.count; i++) {
        fputc(i == 0 ? '[' : ',', out);
        bench_print_text(out, verdict.sentences[i]);
    }
    fputc(']', out);
}

static void put_policy(FILE *out, const struct balance *balance, int place)
{
    int arm = balance->policies[place];
    struct effect effect = balance_effect(balance, arm, balance->as_is, FIGURE_worth);
    fputs("{\"policy\":", out);
    bench_print_text(out, balance->folder.list[place].name);
    fprintf(out,
            ",\"worth_cents\":%lld,\"target_reached\":%.6f,\"sigmas\":%.6f,\"constant\":%s,"
            "\"revenue_cents\":%lld,\"successor_revenue_cents\":%lld,\"profit_cents\":%lld,"
            "\"quarters_cents\":[",
            bench_cents(effect.arm), balance_mean(balance, arm, FIGURE_reached),
            effect_sigmas(&effect), balance->folder.list[place].is_constant ? "true" : "false",
            mean_cents(balance, arm, MEASURE_year), mean_cents(balance, arm, MEASURE_ghost),
            mean_cents(balance, arm, MEASURE_profit));
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        fprintf(out, "%s%lld", quarter > 0 ? "," : "",
                mean_cents(balance, arm, MEASURE_revenue_q1 + quarter));
    fputs("],\"to_as_is\":", out);
    put_effect(out, &effect);
    fputc('}', out);
}

static void put_policies(FILE *out, const struct balance *balance)
{
    bool is_first = true;
    put_key(out, false, "policies");
    fputc('[', out);
    for (int i = 0; i < (int)balance->folder.count; i++) {
        if (balance->policies[i] == BALANCE_NO_ARM) continue;
        fputs(is_first ? "" : ",", out);
        is_first = false;
        put_policy(out, balance, i);
    }
    fputs("],\"skipped\":[", out);
    is_first = true;
    for (int i = 0; i < (int)balance->folder.count; i++) {
        if (balance->policies[i] != BALANCE_NO_ARM) continue;
        fputs(is_first ? "" : ",", out);
        is_first = false;
        bench_print_text(out, balance->folder.list[i].name);
    }
    fputc(']', out);
}

static void put_targets(FILE *out, const struct balance *balance)
{
    double targets[QUARTERS], change = balance_targets(balance, targets);
    fputs(",\"targets_cents\":[", out);
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        fprintf(out, "%s%lld", quarter > 0 ? "," : "",
                mean_cents(balance, balance->balanced, FIGURE_target_q1 + quarter));
    fputs("],\"proposed_targets_cents\":[", out);
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        fprintf(out, "%s%lld", quarter > 0 ? "," : "", bench_cents(targets[quarter]));
    fprintf(out, "],\"proposed_change\":%.6f", change);
}

static void put_plans(FILE *out, const struct balance *balance)
{
    int best = balance_best_constant(balance, -1);
    int second = best < 0 ? -1 : balance_best_constant(balance, best);
    if (best >= 0) {
        put_key(out, false, "best_constant");
        bench_print_text(out, balance->folder.list[best].name);
    }
    if (second >= 0) {
        put_key(out, false, "second_constant");
        bench_print_text(out, balance->folder.list[second].name);
    }
    fprintf(out, ",\"one_plan_dominates\":%s", balance_has_dominant(balance) ? "true" : "false");
}

/* "empty_chairs" is what each costs as a share; "chairs" is all that is known. */
static void put_chairs(FILE *out, const struct balance *balance)
{
    bool is_first = true;
    fputs(",\"empty_chairs\":{", out);
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        if (balance->empty_chairs[role] == BALANCE_NO_ARM) continue;
        put_key(out, is_first, role_id((enum role)role));
        fprintf(out, "%.6f", -balance_chair(balance, role).relative);
        is_first = false;
    }
    fprintf(out, "},\"idlest_chair\":\"%s\",\"chairs\":{",
            role_id((enum role)balance_idlest_chair(balance)));
    is_first = true;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        int best, worst;
        if (balance->empty_chairs[role] == BALANCE_NO_ARM) continue;
        struct effect empty = balance_chair(balance, role);
        put_key(out, is_first, role_id((enum role)role));
        is_first = false;
        fprintf(out,
                "{\"weight\":%.6f,\"idle\":%s,\"left_empty\":", balance_chair_weight(balance, role),
                balance_chair_is_idle(balance, role) ? "true" : "false");
        put_effect(out, &empty);
        if (balance_answers(balance, role, &best, &worst)) {
            struct effect spread = balance_effect(balance, best, worst, FIGURE_worth);
            put_key(out, false, "best");
            bench_print_text(out, balance->arms[best].name);
            put_key(out, false, "worst");
            bench_print_text(out, balance->arms[worst].name);
            put_key(out, false, "spread");
            put_effect(out, &spread);
        }
        fputc('}', out);
    }
    fputc('}', out);
}

static void put_parts(FILE *out, const struct balance *balance, const char *key,
                      const struct balance_part *parts, unsigned count)
{
    put_key(out, false, key);
    fputc('[', out);
    for (unsigned i = 0; i < count; i++) {
        fputs(i > 0 ? ",{\"what\":" : "{\"what\":", out);
        bench_print_text(out, parts[i].label);
        if (parts[i].arm == BALANCE_NO_ARM) {
            fputs(",\"words_only\":true}", out);
            continue;
        }
        struct effect effect =
            balance_effect(balance, balance->balanced, parts[i].arm, FIGURE_worth);
        fputs(",\"effect\":", out);
        put_effect(out, &effect);
        fputc('}', out);
    }
    fputc(']', out);
}

static void put_teams(FILE *out, const struct balance *balance)
{
    fputs(",\"teams\":[", out);
    for (unsigned i = 0; i < balance->team_count; i++) {
        const struct balance_team *team = &balance->teams[i];
        char chairs[128];
        fprintf(out, "%s{\"people\":%u,\"merged\":%s,\"as_file\":%s,\"empty\":", i > 0 ? "," : "",
                team->people, team->is_merged ? "true" : "false",
                team->is_as_file ? "true" : "false");
        bench_print_text(out, balance_chairs_text(team->empty, chairs, sizeof chairs));
        fputs(",\"posts\":[", out);
        for (unsigned post = 0; post < team->post_count; post++) {
            fputs(post > 0 ? "," : "", out);
            bench_print_text(out, balance_chairs_text(team->posts[post], chairs, sizeof chairs));
        }
        fprintf(out, "],\"revenue_cents\":%lld,\"target_reached\":%.6f}",
                mean_cents(balance, team->arm, MEASURE_year),
                balance_mean(balance, team->arm, FIGURE_reached));
    }
    fputc(']', out);
}

static void put_rotation(FILE *out, const struct balance *balance)
{
    bool has_own = balance->scenario.rotation_count > 0;
    int with = has_own ? balance->balanced : balance->other_rotation;
    int without = has_own ? balance->other_rotation : balance->balanced;
    struct effect year = balance_effect(balance, with, without, MEASURE_year);
    struct effect after = balance_effect(balance, with, without, MEASURE_ghost);
    fprintf(out, ",\"rotation\":{\"in_file\":%s,\"year\":", has_own ? "true" : "false");
    put_effect(out, &year);
    fputs(",\"after\":", out);
    put_effect(out, &after);
    fputc('}', out);
}

static void put_par(FILE *out, const struct balance *balance)
{
    struct par par;
    char sentence[160];
    balance_par(balance, &par);
    fputs(",\"par\":{", out);
    for (unsigned i = 0; i < PAR_COUNT; i++) {
        if (!par.has[i]) continue;
        put_key(out, i == 0, par_name(i));
        fprintf(out, "%.0f", par.values[i]);
    }
    fprintf(out, "},\"par_of_file_holds\":%s",
            par_is_near(&balance->said, &par, sentence, sizeof sentence) ? "true" : "false");
}

void balance_json(FILE *out, const struct balance *balance)
{
    struct finding fault;
    char text[400];
    fputs("{\"scenario\":", out);
    bench_print_text(out, balance->scenario.name);
    fprintf(out,
            ",\"runs\":%u,\"games\":%zu,\"target_reached\":%.6f,\"adaptive_reached\":%.6f,"
            "\"as_is_reached\":%.6f",
            balance->runs, balance->arm_count * balance->runs,
            balance_mean(balance, balance->balanced, FIGURE_reached),
            balance->adaptive == BALANCE_NO_ARM
                ? 0
                : balance_mean(balance, balance->adaptive, FIGURE_reached),
            balance_mean(balance, balance->as_is, FIGURE_reached));
    put_verdict(out, balance);
    put_targets(out, balance);
    put_policies(out, balance);
    put_plans(out, balance);
    put_chairs(out, balance);
    put_parts(out, balance, "events", balance->events, balance->event_count);
    put_parts(out, balance, "injects", balance->injects, balance->inject_count);
    put_teams(out, balance);
    put_rotation(out, balance);
    put_par(out, balance);
    if (balance_fault(balance, &fault)) {
        put_key(out, false, "fault");
        bench_print_text(out, finding_text(&fault, text, sizeof text));
    }
    fputs("}\n", out);
}
