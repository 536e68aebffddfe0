#include "verb_help.h"

#include "expect.h"

#include <stdio.h>

void help_balance(void)
{
    printf(
        "\nA verdict in words first, then tables. Every way to play has the same seeds, so luck\n"
        "cancels out of each comparison. Policies are the files of --policies (usually\n"
        "scripts/policies); those that a room cannot play are named and left out.\n\n"
        "  --runs R      games of each way to play (usually 60); four times as many halve the\n"
        "                bands\n"
        "  --jobs J      processes (usually one a processor); figures do not depend on it\n"
        "  --json        one JSON object with everything\n"
        "  --html PAGE   also writes a page with pictures that needs no network\n"
        "  --par         prints only the line par = { ... } for the scenario's file: the year's\n"
        "                mean revenue in k$ without changing chairs\n\n"
        "Examples:\n"
        "  baton-lab balance scripts/scenarios/air_cover.lua --html air_cover.html\n"
        "  baton-lab balance mine.lua --runs 240 --json\n");
}

void help_test(void)
{
    printf(
        "\nExpectations are lines of the scenario's file, or of NAME.expect beside it (there\n"
        "without the two dashes if you like; # begins a remark):\n\n"
        "  -- expect: balanced revenue > 9000\n"
        "  -- expect: all_sales q1 > balanced q1\n"
        "  -- expect: all_sales q4 < balanced q4 by 20 %%\n"
        "  -- expect: balanced,AE=always_discount profit < balanced profit\n"
        "  -- expect: balanced revenue with ae_n=9 > revenue\n"
        "  -- expect: balanced revenue without pricewar > revenue\n"
        "  -- expect: no_feedback q1 about balanced q1 by 2 %%\n"
        "  -- expect: inject fire week 10\n"
        "  -- expect: card harbor dealt\n"
        "  -- expect: hook on_week runs\n"
        "  -- expect: no faults\n"
        "  -- runs: 40\n\n"
        "Left: a policy of --policies, or POLICY,CHAIR=POLICY; then a quantity. Right: a number,\n"
        "a quantity of the same policy, or policy and quantity. `with NAME=VALUE` changes a\n"
        "parameter, a setting, a start or a standing order (several numbers: 0.2/0.1/0.1);\n"
        "`without` leaves out rotation, events, event N, inject N or a kind of event. An inject\n"
        "without an id is named by words of its text, in quotes. Weeks count from 0.\n\n"
        "Both sides are played with the same seeds. > and < hold when the difference is larger\n"
        "than two standard errors; >= and <= also when both are equal in every game; about\n"
        "holds when the difference with two standard errors stays within the margin (3 %%, or\n"
        "what `by` says). `by` with > or < asks for at least so much more or less.\n\n"
        "Quantities:\n");
    for (unsigned i = 0; i < quantity_count(); i++)
        printf("  %-13s %s\n", quantity_info(i)->name, quantity_info(i)->meaning);
}
