#!/bin/sh
# Runs test programs, as many at a time as there are processors, and closes with one line:
# total: N passed, N failed. Each program is a Check suite; its summary line
# "NN%: Checks: C, Failures: F, Errors: E" is read.
#
# BATON_REUSE=1 takes the result of a program that passed before and for which nothing has changed
# since: `make check` after `make test` need not run the tests a second time.
# BATON_NIGHTLY=N makes the long tests play N times as many rounds.

summary_of() {
    sed -n 's/^[0-9]*%: Checks: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\)$/\1 \2 \3/p' |
        tail -n 1
}

# Nothing that a test reads or runs is younger than its result.
is_still_true() { # result
    [ -n "$BATON_REUSE" ] && [ -s "$1" ] && grep -q ' 0$' "$1" &&
        [ -z "$(find Makefile common protocol server client scripts assets tests \
            "$(dirname "$1")"/../../baton* -newer "$1" ! -type d 2>/dev/null | head -n 1)" ]
}

# Leaves "PASSED FAILED" in PROGRAM.result and prints what a reader wants to know.
run_one() { # program
    result=$1.result
    if is_still_true "$result"; then
        echo "ok    $1 ($(cut -d' ' -f1 "$result"), as before)"
        return
    fi
    echo '0 1' >"$result.new"
    began=$(date +%s)
    output=$("$1" 2>&1 </dev/null)
    code=$?
    seconds=$(($(date +%s) - began))
    summary=$(printf '%s\n' "$output" | summary_of)
    if [ -z "$summary" ]; then
        { echo "FAIL  $1 ended with $code before its summary"
        printf "%s\n" "$output" | tail -n 20; }
    else
        # shellcheck disable=SC2086 # three numbers
        set -- "$1" $summary
        bad=$(($3 + $4))
        [ "$bad" -gt 0 ] || [ "$code" -eq 0 ] || bad=1
        echo "$(($2 - bad)) $bad" >"$result.new"
        if [ "$bad" -gt 0 ]; then
            { echo "FAIL  $1"
            printf '%s\n' "$output" | grep -v ':P:' | tail -n 30; }
        elif [ "$seconds" -gt 2 ]; then
            echo "ok    $1 ($2, $seconds s)"
        else
            echo "ok    $1 ($2)"
        fi
    fi
    mv "$result.new" "$result"
}

if [ "$1" = --one ]; then
    run_one "$2"
    exit 0
fi
[ $# -gt 0 ] || { echo "total: 0 passed, 0 failed"; exit 0; }
# Check stops a test after four seconds; two at a time on a busy machine may need more.
export CK_TIMEOUT_MULTIPLIER="${CK_TIMEOUT_MULTIPLIER:-4}"
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 sh "$0" --one
results=
for program in "$@"; do results="$results $program.result"; done
# shellcheck disable=SC2086 # a list of paths without blanks
awk '{p += $1; f += $2} END {print "total: " p " passed, " f " failed"; exit f > 0}' $results
