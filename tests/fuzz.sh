#!/bin/sh
# Lets each fuzzer play: fuzz.sh FOLDER SECONDS FUZZER... Prints one line a fuzzer; fails at the
# first finding, whose input is then FOLDER/finding-*.
folder=$1
seconds=$2
shift 2
for fuzzer in "$@"; do
    corpus=$folder/corpus-$fuzzer
    mkdir -p "$corpus"
    case $fuzzer in
    fuzz_wire) "$folder/wire_seeds" "$corpus" || exit 1 ;;
    fuzz_scenario) cp scripts/scenarios/*.lua tests/script/scenarios/*.lua "$corpus" ;;
    esac
    if ! timeout $((seconds + 60)) "$folder/$fuzzer" -max_total_time="$seconds" -max_len=65536 -print_final_stats=1 \
        -rss_limit_mb=2048 -artifact_prefix="$folder/finding-" "$corpus" >"$folder/$fuzzer.log" 2>&1; then
        tail -n 40 "$folder/$fuzzer.log"
        echo "fuzz: $fuzzer has a finding"
        exit 1
    fi
    echo "fuzz: $fuzzer, $(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$fuzzer.log") inputs in $seconds s, no finding"
done
