#!/bin/sh
# Runs test programs one after the other and closes with one line: total: N passed, N failed.
# Each program is a Check suite; its summary line "NN%: Checks: C, Failures: F, Errors: E" is read.
passed=0 failed=0
for program in "$@"; do
    output=$("$program" 2>&1)
    code=$?
    summary=$(printf '%s\n' "$output" | sed -n 's/^[0-9]*%: Checks: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\)$/\1 \2 \3/p' | tail -n 1)
    if [ -z "$summary" ]; then
        echo "FAIL  $program ended with $code before its summary"
        printf '%s\n' "$output" | tail -n 20
        failed=$((failed + 1))
        continue
    fi
    set -- $summary
    bad=$(($2 + $3))
    passed=$((passed + $1 - bad))
    failed=$((failed + bad))
    if [ "$bad" -gt 0 ] || [ "$code" -ne 0 ]; then
        echo "FAIL  $program"
        printf '%s\n' "$output" | grep -v ':P:' | tail -n 30
        [ "$bad" -gt 0 ] || failed=$((failed + 1))
    else
        echo "ok    $program ($1)"
    fi
done
echo "total: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
