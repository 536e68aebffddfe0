#include "refused.h"
#include "screen_stage.h"

/* Every screen from hand-made models, at both sizes and in both languages, held against what a
 * person would complain about: cut, overlapping or lost text, words nobody knows, widgets that the
 * keyboard cannot reach. */

/* Texts that people and scenarios write may be long; ours may not. */
static bool is_foreign(const struct play_on_stage *open, const char *text)
{
    const struct view_room_view *room = &open->play.model->room;

    for (unsigned i = 0; i < room->people_count; i++)
        if (strcmp(text, room->people[i].name) == 0) return true;
    return strcmp(text, room->briefing) == 0;
}

/* Where letters really stand: the twin's lines are higher than those of small fonts. */
static struct box letters(const struct draw_op *op)
{
    struct box ink = op->ink;
    float high = op->style.size * 1.2f;

    if (ink.height < 2 * TWIN_LINE_HEIGHT && high < ink.height) {
        ink.y += (ink.height - high) / 2;
        ink.height = high;
    }
    return box_intersection(ink, op->clip);
}

START_TEST(nothing_is_cut_or_left_out)
{
    struct play_on_stage open;

    open_case(&open, _i);
    const struct draw_list *list = open.stage->list;
    ck_assert_msg(!list->is_full && !open.stage->ui.is_full, "%s", open.name);
    for (uint32_t i = 0; i < list->op_count; i++) {
        if (!is_visible_text(list, i) || !list->ops[i].is_cut) continue;
        const char *text = draw_list_text(list, &list->ops[i]);
        ck_assert_msg(is_foreign(&open, text), "%s: cut \"%s\"", open.name, text);
    }
    close_case(&open);
}
END_TEST

static bool do_meet(struct box a, struct box b)
{
    const float touch = 2.5f;
    struct box both = box_intersection(a, b);

    return both.width > touch && both.height > touch;
}

START_TEST(no_text_lies_on_another)
{
    struct play_on_stage open;

    open_case(&open, _i);
    const struct draw_list *list = open.stage->list;
    for (uint32_t i = 0; i < list->op_count; i++) {
        if (!is_visible_text(list, i)) continue;
        struct box one = letters(&list->ops[i]);
        for (uint32_t k = 0; k < i; k++) {
            if (!is_visible_text(list, k)) continue;
            struct box other = letters(&list->ops[k]);
            ck_assert_msg(!do_meet(one, other), "%s: \"%s\" on \"%s\"", open.name,
                          draw_list_text(list, &list->ops[i]), draw_list_text(list, &list->ops[k]));
        }
    }
    close_case(&open);
}
END_TEST

static bool contains(struct box outer, struct box inner)
{
    const float slack = 2;

    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

/* A ground that a text stands on: opaque, and larger than the text. */
static bool is_ground(const struct draw_op *op, struct box ink)
{
    bool is_opaque = op->kind == DRAW_RECT && (op->colour & 0xFF) == 0xFF;

    return is_opaque && op->box.width * op->box.height > ink.width * ink.height &&
           op->box.height > 12;
}

START_TEST(every_text_stays_in_its_panel_and_in_the_window)
{
    struct play_on_stage open;

    open_case(&open, _i);
    const struct draw_list *list = open.stage->list;
    struct box window = {0, 0, list->width, list->height};
    for (uint32_t i = 0; i < list->op_count; i++) {
        if (!is_visible_text(list, i)) continue;
        struct box ink = letters(&list->ops[i]);
        const char *text = draw_list_text(list, &list->ops[i]);
        ck_assert_msg(contains(window, ink), "%s: outside the window: %s", open.name, text);
        for (uint32_t k = first_read(list); k < list->op_count; k++) {
            struct box ground = box_intersection(list->ops[k].box, list->ops[k].clip);
            if (!is_ground(&list->ops[k], ink) || !do_meet(ground, ink)) continue;
            ck_assert_msg(contains(ground, ink), "%s: over its panel's edge: %s", open.name, text);
        }
    }
    close_case(&open);
}
END_TEST

START_TEST(no_refused_word_is_on_any_screen)
{
    struct play_on_stage open;

    open_case(&open, _i);
    const struct draw_list *list = open.stage->list;
    for (uint32_t i = 0; i < list->op_count; i++) {
        if (!is_visible_text(list, i)) continue;
        const char *text = draw_list_text(list, &list->ops[i]);
        ck_assert_msg(!refused_word(text), "%s: \"%s\" in: %s", open.name, refused_word(text),
                      text);
        ck_assert_msg(!strchr(text, '{') && strncmp(text, "nan", 3) != 0, "%s: %s", open.name,
                      text);
    }
    close_case(&open);
}
END_TEST

static unsigned alive_widgets(const struct ui *ui, uint32_t *ids)
{
    const struct ui_area *areas = ui->areas[1 - ui->turn];
    unsigned count = 0;

    for (int i = 0; i < ui->area_count[1 - ui->turn]; i++)
        if (areas[i].layer == ui->layer_top && !areas[i].skips_focus) ids[count++] = areas[i].id;
    return count;
}

START_TEST(tab_reaches_every_widget)
{
    struct play_on_stage open;
    uint32_t ids[UI_AREAS_MAX];
    bool is_reached[UI_AREAS_MAX] = {false};

    open_case(&open, _i);
    unsigned count = alive_widgets(&open.stage->ui, ids);
    for (unsigned step = 0; step < count; step++) {
        stage_key(open.stage, UI_KEY_TAB);
        for (unsigned i = 0; i < count; i++)
            is_reached[i] |= open.stage->ui.focus == ids[i];
    }
    for (unsigned i = 0; i < count; i++)
        ck_assert_msg(is_reached[i], "%s: widget %u of %u", open.name, i, count);
    for (unsigned i = 0; i < count; i++)
        for (unsigned k = 0; k < i; k++)
            ck_assert_msg(ids[i] != ids[k], "%s: two widgets of one name", open.name);
    close_case(&open);
}
END_TEST

/* ---- What a person does ---- */

static void open_desk(struct play_on_stage *open, enum sample sample)
{
    open_case(open, (int)sample);
}

START_TEST(a_press_on_a_stop_becomes_a_decision_of_that_chair)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_DESK_DEMAND);
    click_text(open.stage, "Strong");
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_int_eq(intent.command.id, COMMAND_DECIDE);
    const struct command_decide *decide = &intent.command.as.decide;
    ck_assert_uint_eq(decide->role, ROLE_DEMAND);
    ck_assert_uint_eq(decide->settings_count, 1);
    ck_assert_uint_eq(decide->settings[0].slot, SLOT_act_spend);
    ck_assert_double_eq(decide->settings[0].value, 10);
    ck_assert(!intents_take(&open.play.intents, &intent));
    ck_assert(stage_shows(open.stage, "$10,000 a week"));
    close_case(&open);
}
END_TEST

START_TEST(a_choice_falls_back_when_the_server_refuses_it)
{
    struct play_on_stage open;

    open_desk(&open, SAMPLE_DESK_DEMAND);
    click_text(open.stage, "Strong");
    model_take_refusal(open.play.model, "There is not enough free money for that.", 2000);
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "$7,000 a week"));
    ck_assert(stage_shows(open.stage, "There is not enough free money for that."));
    close_case(&open);
}
END_TEST

START_TEST(the_keyboard_alone_moves_a_lever_and_says_ready)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_DESK_DEMAND);
    stage_key(open.stage, UI_KEY_TAB); /* pages */
    for (int i = 0; i < 8 && open.stage->ui.focus != ui_id("campaign_money"); i++)
        stage_key(open.stage, UI_KEY_TAB);
    stage_key(open.stage, UI_KEY_RIGHT);
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_double_eq(intent.command.as.decide.settings[0].value, 10);
    stage_letter(open.stage, 'R', false);
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_int_eq(intent.command.id, COMMAND_READY);
    close_case(&open);
}
END_TEST

START_TEST(levers_are_dead_without_connection_and_the_clock_says_so)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_DESK_LOST);
    ck_assert(stage_shows(open.stage, "your seat is kept"));
    ck_assert(stage_shows(open.stage, "no connection"));
    ck_assert(!stage_shows(open.stage, "0:42"));
    click_text(open.stage, "Visits first");
    ck_assert(!intents_take(&open.play.intents, &intent));
    close_case(&open);
}
END_TEST

START_TEST(the_managing_director_grants_a_request_with_one_press)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_DESK_CEO);
    click_text(open.stage, "Grant");
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_int_eq(intent.command.id, COMMAND_ANSWER_REQUEST);
    ck_assert_uint_eq(intent.command.as.answer_request.request, 1);
    ck_assert_uint_eq(intent.command.as.answer_request.is_granted, 1);
    close_case(&open);
}
END_TEST

START_TEST(joining_without_a_name_says_what_is_missing_and_asks_for_nothing)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_JOIN);
    snprintf(open.play.forms.code, sizeof open.play.forms.code, "k7qm2wxh");
    stage_feel(open.stage, NULL);
    click_text(open.stage, "Join");
    ck_assert(!intents_take(&open.play.intents, &intent));
    ck_assert(stage_shows(open.stage, "Please type a name"));
    snprintf(open.play.forms.name, sizeof open.play.forms.name, "Ana");
    click_text(open.stage, "Join");
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_int_eq(intent.kind, INTENT_JOIN);
    ck_assert_str_eq(intent.name, "Ana");
    close_case(&open);
}
END_TEST

START_TEST(the_first_week_in_a_chair_greets_with_what_was_asked_of_it)
{
    struct play_on_stage open;

    open_desk(&open, SAMPLE_FIRST_DESK);
    ck_assert(stage_shows(open.stage, "Answer faster"));
    ck_assert(stage_shows(open.stage, "A note by Ben"));
    ck_assert(stage_shows(open.stage, "Burning now"));
    ck_assert(stage_shows(open.stage, "A first move"));
    ck_assert(!stage_shows(open.stage, "What this chair sees"));
    close_case(&open);
}
END_TEST

START_TEST(changing_chairs_needs_two_presses_of_the_facilitator)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_PROJECTOR);
    click_text(open.stage, "Change chairs");
    ck_assert(!intents_take(&open.play.intents, &intent));
    click_text(open.stage, "Press again to do it");
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_int_eq(intent.command.id, COMMAND_ROTATE);
    close_case(&open);
}
END_TEST

START_TEST(a_button_of_the_scenario_asks_its_question_and_wants_two_presses)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_STORY);
    click_text(open.stage, "The fair burns");
    ck_assert(!intents_take(&open.play.intents, &intent));
    ck_assert(stage_shows(open.stage, "The biggest fair of the year is off. Sure?"));
    click_text(open.stage, "Press again to do it");
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_int_eq(intent.command.id, COMMAND_INJECT);
    ck_assert_str_eq(intent.command.as.inject.id, "fire");
    ck_assert_uint_eq(intent.command.as.inject.team, EVERY_TEAM);
    click_text(open.stage, "The rival stumbles · week 5"); /* asks nothing */
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_str_eq(intent.command.as.inject.id, "rival");
    close_case(&open);
}
END_TEST

START_TEST(a_fault_is_answered_with_one_press_or_two_where_something_is_lost)
{
    struct play_on_stage open;
    struct intent intent;

    open_desk(&open, SAMPLE_STORY);
    click_text(open.stage, "Load corrected file");
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_int_eq(intent.command.id, COMMAND_MEND);
    ck_assert_uint_eq(intent.command.as.mend.mending, MENDING_RELOAD);
    click_text(open.stage, "Take the week back");
    ck_assert(!intents_take(&open.play.intents, &intent));
    click_text(open.stage, "Press again to do it");
    ck_assert(intents_take(&open.play.intents, &intent));
    ck_assert_uint_eq(intent.command.as.mend.mending, MENDING_BACK);
    close_case(&open);
}
END_TEST

START_TEST(a_file_that_is_not_taken_in_is_not_called_a_lost_week)
{
    struct play_on_stage open;

    open_desk(&open, SAMPLE_STORY);
    ck_assert(stage_shows(open.stage, word(WORD_fault_title)));
    struct fault_row *fault = &open.play.model->facilitator.faults[0];
    snprintf(fault->hook, sizeof fault->hook, "%s", FAULT_OF_FILE);
    stage_frame(open.stage, NULL);
    ck_assert(stage_shows(open.stage, word(WORD_fault_title_file)));
    ck_assert(!stage_shows(open.stage, word(WORD_fault_title)));
    close_case(&open);
}
END_TEST

START_TEST(more_opens_with_m_and_sends_a_mix_that_sums_to_one)
{
    struct play_on_stage open;
    struct intent intent;
    double sum = 0;

    open_desk(&open, SAMPLE_DESK_BRAND);
    stage_letter(open.stage, 'M', false);
    for (int i = 0; i < 12 && open.stage->ui.focus != ui_id("exact/13"); i++)
        stage_key(open.stage, UI_KEY_TAB);
    ck_assert_uint_eq(open.stage->ui.focus, ui_id("exact/13"));
    stage_key(open.stage, UI_KEY_RIGHT);
    ck_assert(intents_take(&open.play.intents, &intent));
    const struct command_decide *decide = &intent.command.as.decide;
    ck_assert_uint_eq(decide->settings_count, 3);
    for (unsigned i = 0; i < 3; i++)
        sum += decide->settings[i].value;
    ck_assert_double_eq_tol(sum, 1, 1e-9);
    ck_assert(!intents_take(&open.play.intents, &intent));
    close_case(&open);
}
END_TEST

static TCase *new_case(Suite *suite, const char *name)
{
    TCase *test_case = tcase_create(name);

    tcase_set_timeout(test_case, 60);
    suite_add_tcase(suite, test_case);
    return test_case;
}

int main(void)
{
    Suite *suite = suite_create("screens");
    TCase *looks = new_case(suite, "looks");
    TCase *hands = new_case(suite, "hands");
    tcase_add_loop_test(looks, nothing_is_cut_or_left_out, 0, CASES);
    tcase_add_loop_test(looks, no_text_lies_on_another, 0, CASES);
    tcase_add_loop_test(looks, every_text_stays_in_its_panel_and_in_the_window, 0, CASES);
    tcase_add_loop_test(looks, no_refused_word_is_on_any_screen, 0, CASES);
    tcase_add_loop_test(looks, tab_reaches_every_widget, 0, CASES);
    tcase_add_test(hands, a_press_on_a_stop_becomes_a_decision_of_that_chair);
    tcase_add_test(hands, a_choice_falls_back_when_the_server_refuses_it);
    tcase_add_test(hands, the_keyboard_alone_moves_a_lever_and_says_ready);
    tcase_add_test(hands, levers_are_dead_without_connection_and_the_clock_says_so);
    tcase_add_test(hands, the_managing_director_grants_a_request_with_one_press);
    tcase_add_test(hands, joining_without_a_name_says_what_is_missing_and_asks_for_nothing);
    tcase_add_test(hands, the_first_week_in_a_chair_greets_with_what_was_asked_of_it);
    tcase_add_test(hands, changing_chairs_needs_two_presses_of_the_facilitator);
    tcase_add_test(hands, a_button_of_the_scenario_asks_its_question_and_wants_two_presses);
    tcase_add_test(hands, a_file_that_is_not_taken_in_is_not_called_a_lost_week);
    tcase_add_test(hands, a_fault_is_answered_with_one_press_or_two_where_something_is_lost);
    tcase_add_test(hands, more_opens_with_m_and_sends_a_mix_that_sums_to_one);
    return suite_run(suite);
}
