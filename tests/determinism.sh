#!/bin/sh
# Proof that a game is the same whoever compiled it: determinism.sh BUILD RUNS. Both scenarios are
# simulated RUNS times by programs from gcc -O0, gcc -O3, clang -O2 and the build's own, with one and
# with two jobs; the outputs are compared byte by byte.
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
[ "$failed" -eq 0 ] && echo "determinism: $runs runs of each game, the same bytes from four builds, one and two jobs"
exit "$failed"
