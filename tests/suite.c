#include "suite.h"

#include <stdlib.h>

int suite_run(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}

unsigned suite_rounds(unsigned usual)
{
    const char *text = getenv("BATON_NIGHTLY");
    unsigned long times = text == NULL ? 1 : strtoul(text, NULL, 10);
    return usual * (unsigned)(times < 1 ? 1 : times > 1000 ? 1000 : times);
}
