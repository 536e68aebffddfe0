#!/bin/sh
# Proof that a game is the same whoever compiled it: determinism.sh BUILD RUNS. Both scenarios are
# simulated RUNS times by programs from gcc -O0, gcc -O3, clang -O2 and the build's own, with one and
# with two jobs; the outputs are compared byte by byte. Then RUNS games of every shipped scenario: in one
# process, each in a process of its own, and with a new Lua state for every week.
build=$1
runs=$2
out=$build/determinism
mkdir -p "$out"
failed=0

compile() { # name, compiler, optimisation
    ${MAKE:-make} --no-print-directory -j"$(nproc)" CC="$2" OPT="$3" BUILD="$build/$1" \
        "$build/$1/baton-lab" >"$out/$1.log" 2>&1 && return
    tail -n 20 "$out/$1.log"
    echo "determinism: baton-lab does not compile with $2 $3"
    exit 1
}

simulate() { # program's folder, jobs, scenario, policy
    "$1/baton-lab" simulate "scripts/scenarios/$3.lua" --seed 1 --runs "$runs" --jobs "$2" \
        --policy "scripts/policies/$4.lua" --json
}

compile gcc-O0 gcc -O0
compile gcc-O3 gcc -O3
compile clang clang -O2
${MAKE:-make} --no-print-directory BUILD="$build" "$build/baton-lab" >/dev/null || exit 1

for game in first_quarter:as_is air_cover:as_is air_cover:balanced; do
    scenario=${game%:*}
    policy=${game#*:}
    first=
    for folder in "$build" "$build/gcc-O0" "$build/gcc-O3" "$build/clang"; do
        for jobs in 1 2; do
            file=$out/$scenario-$policy-$jobs.$(basename "$folder")
            simulate "$folder" "$jobs" "$scenario" "$policy" >"$file" || failed=1
            if [ "$(wc -l <"$file")" -ne "$runs" ]; then
                echo "determinism: $file has not $runs lines"
                failed=1
            elif [ -z "$first" ]; then
                first=$file
            elif ! cmp -s "$first" "$file"; then
                echo "determinism: $(cmp "$first" "$file")"
                failed=1
            fi
        done
    done
    echo "$scenario, $policy, $runs runs: $(sha256sum <"$first" | cut -c1-16) from every program"
done
lab=$build/baton-lab
for file in scripts/scenarios/*.lua; do
    name=$(basename "$file" .lua)
    "$lab" simulate "$file" --seed 1 --runs "$runs" >"$out/$name.one" || failed=1
    "$lab" simulate "$file" --seed 1 --runs "$runs" --fresh >"$out/$name.fresh" || failed=1
    : >"$out/$name.each"
    for seed in $(seq 1 "$runs"); do
        "$lab" simulate "$file" --seed "$seed" >>"$out/$name.each" || failed=1
    done
    for other in fresh each; do
        if ! cmp -s "$out/$name.one" "$out/$name.$other"; then
            echo "determinism: $name: $(cmp "$out/$name.one" "$out/$name.$other")"
            failed=1
        fi
    done
done
echo "$(ls scripts/scenarios/*.lua | wc -l) scenarios, $runs games each: in one process, in one each, in a new Lua state a week"

# A script that hides something in itself is found by this.
cat >"$out/hidden.lua" <<'END'
local weeks = 0
return { title = "Hidden", on_week = function(game)
  weeks = weeks + 1
  if weeks == 20 then game.event({ kind = "slump", size = 0.5, dur = 10 }) end
end }
END
"$lab" simulate "$out/hidden.lua" >"$out/hidden.one" && "$lab" simulate "$out/hidden.lua" --fresh >"$out/hidden.fresh" || failed=1
if cmp -s "$out/hidden.one" "$out/hidden.fresh"; then
    echo "determinism: a script that counts weeks in a variable of its own was not found"
    failed=1
fi

[ "$failed" -eq 0 ] && echo "determinism: $runs runs of each game, the same bytes from four builds, one and two jobs"
exit "$failed"
