#!/bin/sh
# Recorded games (tests/golden/*.recording) come out as they were, field by field; and a number that
# differs is told by the field's name: golden.sh BUILD. `golden.sh BUILD record` records them anew,
# to be done when the model was changed on purpose.
build=$1
failed=0

record() { # scenario
    folder=$(mktemp -d)
    "$build/baton-server" --port 0 --bind 127.0.0.1 --store "sqlite:$folder/games.db" --data "$folder" \
        --ready-file "$folder/ready.json" 2>"$folder/log" &
    server=$!
    tries=0
    while [ ! -s "$folder/ready.json" ] && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
    ctl() { "$build/baton-ctl" --ready-file "$folder/ready.json" "$@"; }
    code=$(ctl --json create "$1" --teams 2 --seed 42 --bots fill --rotate 13,26,39 |
        sed 's/.*"code":"\([^"]*\)".*/\1/')
    ctl start "$code" >/dev/null && ctl advance "$code" 52 >/dev/null || failed=1
    kill "$server" && wait "$server"
    "$build/baton-lab" replay "$folder/games.db" --room "$code" --record "tests/golden/$1.recording" || failed=1
    rm -rf "$folder"
}

if [ "$2" = record ]; then
    mkdir -p tests/golden
    for scenario in scripts/scenarios/*.lua; do
        name=$(basename "$scenario" .lua)
        # The empty default is played by tests/lab/test_model, number by number.
        [ "$name" = default ] || record "$name"
    done
    exit "$failed"
fi
count=0
for recording in tests/golden/*.recording; do
    for folder in "$build" "$build/clang" "$build/gcc-O0" "$build/gcc-O3"; do
        [ -x "$folder/baton-lab" ] || continue
        said=$("$folder/baton-lab" replay "$recording") ||
            { echo "golden: $recording with $folder: $said"; failed=1; }
        count=$((count + 1))
    done
    # One digit of the tenth week's brand: the answer has to name week and field.
    field=$(sed -n 's/^fields //p' "$recording" | tr ' ' '\n' | grep -nx B | cut -d: -f1)
    spoilt=$(mktemp)
    awk -v place=$((field + 2)) '/^digest 0 / && ++n == 10 {$place = "1"} {print}' "$recording" >"$spoilt"
    if said=$("$build/baton-lab" replay "$spoilt"); then
        echo "golden: NOT NOTICED: a changed number in $recording"
        failed=1
    elif ! printf '%s' "$said" | grep -qw B; then
        echo "golden: the field that differs is B, but the answer is: $said"
        failed=1
    else
        echo "golden: a changed number is told: $said"
    fi
    rm -f "$spoilt"
done
[ "$failed" -eq 0 ] && echo "golden: $count replays came out field by field as recorded"
exit "$failed"
