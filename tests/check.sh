#!/bin/sh
# Everything CI runs: check.sh BUILD STAGE... Each stage is `make check-STAGE`; it costs one line
# here, its output goes to BUILD/check/STAGE.log. Stops at the first failure with the reason.
build=$1
shift
logs=$build/check
mkdir -p "$logs"
began=$(date +%s)
passed=0
for stage in "$@"; do
    stage_began=$(date +%s)
    if ${MAKE:-make} --no-print-directory BUILD="$build" "check-$stage" >"$logs/$stage.log" 2>&1 </dev/null; then
        passed=$((passed + 1))
        printf 'ok    %-12s %4d s  %s\n' "$stage" $(($(date +%s) - stage_began)) \
            "$(grep -v '^\(cc\|link\) ' "$logs/$stage.log" | tail -n 1)"
    else
        printf 'FAIL  %-12s %4d s  the whole story: %s\n' "$stage" \
            $(($(date +%s) - stage_began)) "$logs/$stage.log"
        grep -v '^\(cc\|link\|ok\) ' "$logs/$stage.log" | tail -n 40
        echo "check: $passed stages passed, then $stage failed"
        echo "total: $passed passed, 1 failed"
        exit 1
    fi
done
echo "check: $passed stages in $(($(date +%s) - began)) s"
echo "total: $passed passed, 0 failed"
