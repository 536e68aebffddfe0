#!/bin/sh
# Shows once that the test of receipts notices a server which confirms before it has saved:
# early.sh BUILD. Builds one with -DBATON_ACK_EARLY and expects the test to fail with it.
build=$1
early=$build/early
${MAKE:-make} --no-print-directory -j"$(nproc)" BUILD="$early" CFLAGS=-DBATON_ACK_EARLY \
    "$early/baton-server" "$early/baton-ctl" >"$build/early.log" 2>&1 || { tail -n 20 "$build/early.log"; exit 1; }
if BATON_BUILD=$early BATON_NIGHTLY=4 "$build/tests/system/test_receipts" >"$build/early.out" 2>&1; then
    echo "early: NOT NOTICED: a server that confirms before it saves passes the test"
    exit 1
fi
grep -qE ':F:.* [1-9][0-9]* confirmed commands are not once' "$build/early.out" || { tail -n 5 "$build/early.out"; exit 1; }
echo "early: a server that confirms before it saves is noticed: $(grep -oE '[1-9][0-9]* confirmed commands are not once in the journal' "$build/early.out" | head -n 1)"
