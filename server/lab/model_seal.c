#include "model_seal.h"

#include "hash.h"
#include "levers.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const files[] = {"policies", "properties", "curves", "aggregates", "extremes"};

static uint64_t hash_text(uint64_t hash, const char *text)
{
    return hash_bytes(hash, text, strlen(text));
}

static uint64_t hash_real(uint64_t hash, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return hash_number(hash, bits);
}

static uint64_t hash_levers(uint64_t hash)
{
    for (unsigned l = 0; l < LEVER_COUNT; l++) {
        const struct lever_info *info = lever_info((enum lever)l);
        hash = hash_text(hash_text(hash, info->id), info->sign);
        for (unsigned i = 0; i < lever_stop_count((enum lever)l); i++) {
            const struct named_orders *stop = lever_stop((enum lever)l, i);
            hash = hash_text(hash, stop->label[LANGUAGE_EN]);
            for (unsigned k = 0; k < stop->setting_count; k++)
                hash =
                    hash_real(hash_number(hash, stop->settings[k].slot), stop->settings[k].value);
        }
    }
    return hash;
}

static uint64_t hash_ranges(uint64_t hash)
{
    for (unsigned p = 0; p < PARAMETERS_OF_CURVES; p++) {
        const struct parameter_info *info = parameter_info((enum parameter)p);
        hash = hash_real(hash_real(hash_text(hash, info->name), info->low), info->high);
    }
    return hash;
}

static uint64_t hash_tables(uint64_t hash)
{
    hash = hash_ranges(hash_levers(hash));
    for (unsigned d = 0; d < DECISION_COUNT; d++) {
        const struct decision_info *info = decision_info((enum decision)d);
        hash = hash_real(hash_real(hash_text(hash, info->key), info->min), info->max);
        hash = hash_number(hash_real(hash, info->budget_weight), (uint64_t)info->place);
    }
    for (unsigned m = 0; m < MEASURE_COUNT; m++) {
        const struct measure *info = measure_info((enum measure_id)m);
        hash = hash_text(hash_text(hash, info->name), info->meaning);
        hash = hash_text(hash, series_name(info->series));
        hash = hash_number(hash_number(hash, info->from), info->to);
    }
    return hash;
}

static uint64_t hash_claims(uint64_t hash, const struct study_file *file)
{
    for (size_t i = 0; i < file->claim_count; i++) {
        const struct study_claim *claim = &file->claims[i];
        hash = hash_text(hash_text(hash, claim->text), claim->measure);
        hash = hash_number(hash_number(hash, claim->arm), claim->base);
        hash = hash_number(hash, (uint64_t)(claim->sign + 1));
        hash = hash_real(hash_real(hash, claim->spec), claim->spec_half);
    }
    for (size_t t = 0; t < file->table_count; t++)
        for (size_t r = 0; r < file->tables[t].row_count; r++)
            for (size_t k = 0; k < file->tables[t].rows[r].spec_count; k++)
                hash = hash_real(hash, file->tables[t].rows[r].spec[k]);
    return hash;
}

/* One game an arm: all that is recorded of it, which a new field of the world alone does not
 * change. */
static bool hash_games(struct model_report *report, const struct study_file *file, uint64_t *hash)
{
    static struct study_course course; /* large */
    for (size_t i = 0; i < file->arm_count; i++) {
        if (!study_play(&file->arms[i], 1, NULL, &course, &report->findings)) return false;
        for (unsigned week = 0; week < course.weeks; week++)
            for (unsigned series = 0; series < SERIES_COUNT; series++)
                *hash = hash_real(*hash, course.values[week][series]);
    }
    return true;
}

bool model_fingerprint(struct model_report *report, uint64_t *fingerprint)
{
    uint64_t hash = hash_tables(HASH_START);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct study_file *file = model_file(report, files[i]);
        bool is_good = file != NULL && hash_games(report, file, &hash);
        if (is_good) hash = hash_claims(hash, file);
        free(file);
        if (!is_good) return false;
    }
    *fingerprint = hash;
    return true;
}

void model_seal(char out[SEAL_BYTES], uint64_t fingerprint, const char *text, size_t size)
{
    snprintf(out, SEAL_BYTES,
             "Made from games and tables with the fingerprint %016" PRIx64
             "; this text has %016" PRIx64 ".\n",
             fingerprint, hash_bytes(HASH_START, text, size));
}

/* Where the last line of the document begins. */
static size_t last_line(const char *document, size_t size)
{
    size_t at = size > 0 ? size - 1 : 0;
    while (at > 0 && document[at - 1] != '\n')
        at--;
    return at;
}

bool model_seal_holds(const char *document, size_t size, uint64_t fingerprint,
                      const char **sentence)
{
    char seal[SEAL_BYTES];
    size_t at = last_line(document, size);
    model_seal(seal, fingerprint, document, at);
    size_t length = strlen(seal);
    *sentence = NULL;
    if (size - at == length && memcmp(document + at, seal, length) == 0) return true;
    /* The same text with any other fingerprint ends in the same words. */
    const char *own = strstr(seal, "; this text");
    size_t tail = strlen(own);
    if (size - at == length && memcmp(document + size - tail, own, tail) == 0)
        *sentence =
            "the model or its studies have changed since it was made; run make model-report";
    else
        *sentence = "its text is not what make model-report wrote; run it again";
    return false;
}
