#!/bin/sh
# The facilitator of the workshop that plays itself: facilitator.sh BUILD READY_FILE CODE
build=$1 ready=$2 code=$3
ctl() { "$build/baton-ctl" --ready-file "$ready" "$@" >/dev/null; }
week_is() { "$build/baton-ctl" --ready-file "$ready" status "$code" --json | grep -q "\"week\":$1,"; }
ctl start "$code" || exit 1
# The first beat runs by the clock, as people see it; then the facilitator moves on.
tries=0
until week_is 4; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || exit 1
    sleep 0.2
done
sleep 2
ctl announce "$code" "Half of the first quarter is over: look at each other's screens." || exit 1
ctl advance "$code" 9 || exit 1 # the end of quarter 1
sleep 2
ctl advance "$code" 1 || exit 1 # everybody changes chairs
sleep 3
ctl advance "$code" 12 && sleep 1 && ctl advance "$code" 1 && sleep 1 || exit 1
ctl advance "$code" 25 || exit 1
