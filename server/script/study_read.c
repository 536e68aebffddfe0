#include "study_read.h"

#include "scenario_read.h"
#include "text.h"

#include <lua.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- Arms --------------------------------------------------------------------------------------
 */

void said_arm_start(struct said_arm *said)
{
    memset(said, 0, sizeof *said);
    text_copy(said->scenario, sizeof said->scenario, "default");
    text_copy(said->policy, sizeof said->policy, "as_is");
    setup_default(&said->arm.setup);
    for (unsigned slot = 0; slot < PARAMETER_SLOTS; slot++)
        parameters_put(&said->arm.setup.parameters, slot, NAN);
    for (unsigned slot = 0; slot < INIT_SLOTS; slot++)
        inits_put(&said->arm.setup.inits, slot, NAN);
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        decisions_put(&said->arm.orders, slot, NAN);
}

static void read_order(struct form *form, const char *key, void *data)
{
    struct decisions *orders = data;
    enum decision decision;
    double values[ROLE_MODEL_COUNT];
    if (!form_decision(form, key, &decision, values)) return;
    const struct decision_info *row = decision_info(decision);
    for (unsigned i = 0; i < row->count; i++)
        decisions_put(orders, row->first_slot + i, values[i]);
}

/* Orders as { key = value }; those that are not named are NaN. */
static void read_orders(struct form *form, const char *key, struct decisions *orders)
{
    struct form inner;
    if (!form_enter(form, key, &inner)) return;
    form_each(&inner, read_order, orders);
    form_leave(&inner);
}

/* [13] = { qe_disc = 0 }: from that week on. */
static void read_week(struct form *form, long week, void *data)
{
    struct study_arm *arm = data;
    struct decisions orders;
    struct form inner;
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        decisions_put(&orders, slot, NAN);
    if (week < 0 || week >= YEAR_WEEKS) {
        form_complain(form, SEVERITY_ERROR, NULL, "week %ld is not one of 0 to %d", week,
                      YEAR_WEEKS - 1);
        return;
    }
    lua_rawgeti(form->lua, form->table, week);
    inner = *form;
    inner.table = lua_gettop(form->lua);
    form_each(&inner, read_order, &orders);
    lua_pop(form->lua, 1);
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        double value = decisions_get(&orders, slot);
        if (isnan(value)) continue;
        if (arm->change_count == STUDY_CHANGES_MAX)
            form_complain(form, SEVERITY_ERROR, NULL, "too many orders for later weeks");
        else
            study_arm_order_at(arm, (unsigned)week, slot, value);
    }
}

static void read_shocks(struct form *form, struct setup *setup)
{
    struct form inner, row_form;
    if (!form_enter(form, "events", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        struct shock shock;
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (form_shock(&row_form, &shock) && !setup_add_shock(setup, &shock))
            form_complain(&row_form, SEVERITY_ERROR, NULL, "there are too many events");
        form_leave(&row_form);
    }
    form_leave(&inner);
}

static void read_arm(struct form *form, struct said_arm *said)
{
    static const char *const keys[] = {"like", "scenario", "policy", "orders",   "weeks",
                                       "init", "params",   "events", "rotation", "assess"};
    struct study_arm *arm = &said->arm;
    struct form inner;
    long week = 0;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    form_text(form, "like", said->like, sizeof said->like);
    form_text(form, "scenario", said->scenario, sizeof said->scenario);
    form_text(form, "policy", said->policy, sizeof said->policy);
    read_orders(form, "orders", &arm->orders);
    if (form_enter(form, "weeks", &inner)) {
        form_each_number(&inner, read_week, arm);
        form_leave(&inner);
    }
    scenario_read_params(form, &arm->setup);
    scenario_read_init(form, &arm->setup);
    read_shocks(form, &arm->setup);
    scenario_read_rotation(form, "rotation", arm->rotations, &arm->rotation_count);
    arm->is_assessing = form_whole(form, "assess", 0, YEAR_WEEKS - 1, &week);
    arm->assess_week = (uint32_t)week;
}

/* Arms stand in a list, because one may be like another above it. */
static void read_named_arm(struct form *form, struct said_file *file)
{
    struct said_arm *said = &file->arms[file->arm_count];
    struct form inner;
    said_arm_start(said);
    if (!form_text(form, "name", said->name, sizeof said->name)) {
        form_complain(form, SEVERITY_ERROR, NULL, "an arm needs a name");
        return;
    }
    if (form_enter(form, "plays", &inner)) {
        read_arm(&inner, said);
        form_leave(&inner);
    }
    file->arm_count++;
}

/* ---- Claims ------------------------------------------------------------------------------------
 */

/* spec = { difference, half [, digits] }, as MODEL.md prints them. */
static void read_spec(struct form *form, struct study_claim *claim)
{
    double numbers[3] = {0};
    if (!form_numbers(form, "spec", numbers, 3)) return;
    claim->has_spec = true;
    claim->spec = numbers[0];
    claim->spec_half = numbers[1];
    claim->spec_digits = numbers[2] >= 0 && numbers[2] <= 6 ? (unsigned)numbers[2] : 0;
}

static void read_sign(struct form *form, struct study_claim *claim)
{
    char word[8] = "";
    if (!form_text(form, "claim", word, sizeof word)) return;
    if (strcmp(word, "more") == 0)
        claim->sign = 1;
    else if (strcmp(word, "less") == 0)
        claim->sign = -1;
    else
        form_complain(form, SEVERITY_ERROR, "claim", "this is \"more\" or \"less\"");
}

static void read_claim(struct form *form, struct said_file *file)
{
    static const char *const keys[] = {"lesson",  "text",  "arm",  "base",
                                       "measure", "claim", "weak", "spec"};
    struct said_claim *said = &file->claims[file->claim_count];
    struct study_claim *claim = &said->claim;
    memset(said, 0, sizeof *said);
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    bool is_whole = form_text(form, "lesson", claim->lesson, sizeof claim->lesson);
    is_whole &= form_text(form, "text", claim->text, sizeof claim->text);
    is_whole &= form_text(form, "arm", said->arm, sizeof said->arm);
    is_whole &= form_text(form, "base", said->base, sizeof said->base);
    is_whole &= form_text(form, "measure", claim->measure, sizeof claim->measure);
    if (!is_whole)
        form_complain(form, SEVERITY_ERROR, NULL,
                      "a claim needs lesson, text, arm, base and measure");
    read_sign(form, claim);
    form_flag(form, "weak", &claim->is_weak);
    read_spec(form, claim);
    file->claim_count++;
}

/* ---- Tables ------------------------------------------------------------------------------------
 */

static void read_row(struct form *form, struct said_table *said)
{
    static const char *const keys[] = {"label", "arm", "spec"};
    size_t place = said->table.row_count++;
    struct study_row *row = &said->table.rows[place];
    struct form numbers;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    if (!form_text(form, "arm", said->arms[place], sizeof said->arms[place]))
        form_complain(form, SEVERITY_ERROR, NULL, "a row needs an arm");
    form_text(form, "label", row->label, sizeof row->label);
    if (!form_enter(form, "spec", &numbers)) return;
    for (int i = 1; i <= form_rows(&numbers) && i <= STUDY_NUMBERS_MAX; i++) {
        lua_rawgeti(form->lua, numbers.table, i);
        row->spec[row->spec_count++] = lua_tonumber(form->lua, -1);
        lua_pop(form->lua, 1);
    }
    form_leave(&numbers);
}

static void read_table(struct form *form, struct said_file *file)
{
    struct said_table *said = &file->tables[file->table_count++];
    struct form rows, row_form;
    form_text(form, "title", said->table.title, sizeof said->table.title);
    if (!form_enter(form, "rows", &rows)) return;
    for (int row = 1; row <= form_rows(&rows); row++) {
        if (said->table.row_count == STUDY_ROWS_MAX) {
            form_complain(&rows, SEVERITY_ERROR, NULL, "at most %d rows fit", STUDY_ROWS_MAX);
            break;
        }
        if (!form_enter_row(&rows, row, &row_form)) continue;
        read_row(&row_form, said);
        form_leave(&row_form);
    }
    form_leave(&rows);
}

/* ---- The file ----------------------------------------------------------------------------------
 */

static void read_list(struct form *form, const char *key, int most,
                      void (*read)(struct form *form, struct said_file *file),
                      struct said_file *file)
{
    struct form list, row_form;
    if (!form_enter(form, key, &list)) return;
    if (form_rows(&list) > most) form_complain(&list, SEVERITY_ERROR, NULL, "at most %d fit", most);
    for (int row = 1; row <= form_rows(&list) && row <= most; row++) {
        if (!form_enter_row(&list, row, &row_form)) continue;
        read(&row_form, file);
        form_leave(&row_form);
    }
    form_leave(&list);
}

void said_file_read(struct form *form, void *data)
{
    static const char *const keys[] = {"arms", "claims", "tables"};
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    read_list(form, "arms", STUDY_ARMS_MAX, read_named_arm, data);
    read_list(form, "claims", STUDY_CLAIMS_MAX, read_claim, data);
    read_list(form, "tables", STUDY_TABLES_MAX, read_table, data);
}
