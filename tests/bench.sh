#!/bin/sh
# One JSON object a line: name, value, unit, and what it is compared with: bench.sh BUILD.
build=$1
folder=$(mktemp -d)
trap 'kill $server 2>/dev/null; rm -rf "$folder"' EXIT
tell() { printf '{"name":"%s","value":%s,"unit":"%s","compared_with":"%s"}\n' "$1" "$2" "$3" "$4"; }
now() { date +%s%N; }

"$build/tests/sim/bench_world" || exit 1
"$build/tests/script/bench_hooks" >"$folder/hooks" || exit 1
cat "$folder/hooks"
began=$(now)
for scenario in scripts/scenarios/*.lua; do
    "$build/baton-lab" simulate "$scenario" --runs 20 --jobs 1 >/dev/null || exit 1
done
game_us=$((($(now) - began) / 20000 / $(ls scripts/scenarios/*.lua | wc -l)))
tell "share of a game's time in the scenario's rules" "$(sed -n 's/.*rules of a scenario[^:]*:\([0-9.]*\).*/\1/p;s/.*"rules of a scenario[^}]*"value":\([0-9.]*\).*/\1/p' "$folder/hooks" |
    head -n 1 | awk -v game="$game_us" '{printf "%.1f", 100000 * $1 / game}')" "%" "$game_us us a game of 52 weeks, reading the file included"
runs=200
for jobs in 1 2; do
    began=$(now)
    "$build/baton-lab" simulate scripts/scenarios/air_cover.lua --seed 1 --runs $runs --jobs $jobs >/dev/null || exit 1
    tell "simulate, $jobs job(s)" $((runs * 1000000000 / ($(now) - began))) "games of 52 weeks a second" "the other number of jobs"
done
for scenario in first_quarter new_product; do
    began=$(now)
    "$build/baton-lab" balance scripts/scenarios/$scenario.lua >/dev/null || exit 1
    tell "balance of $scenario, all policies" $((($(now) - began) / 1000000)) "ms" "at most 60000 on two cores"
done
began=$(now)
"$build/baton-lab" replay tests/golden/air_cover.recording >/dev/null || exit 1
tell "replay of a recorded year" $((($(now) - began) / 1000000)) "ms" "two teams, 52 weeks, every field held against the recording"
"$build/baton-server" --port 0 --bind 127.0.0.1 --store "sqlite:$folder/games.db" --data "$folder" \
    --ready-file "$folder/ready.json" 2>/dev/null &
server=$!
while [ ! -s "$folder/ready.json" ]; do sleep 0.05; done
"$build/baton-ctl" --ready-file "$folder/ready.json" --json load --clients 40 --rooms 4 --seconds 5 --hz 5
