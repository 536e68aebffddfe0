#!/bin/sh
# Shows each of the house's proofs failing once, on a copy of the tree, and holding again when the
# wrong line is gone. One line a proof; fails when a wrong line goes unnoticed.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files | tar -cf - -T - | tar -xf - -C "$copy" || exit 1
# The copy is a tree of its own: nothing here can touch the work tree.
cd "$copy" || exit 1
sim=server/sim/score.c
screen=client/screens/desk.c
failed=0

build() { ${MAKE:-make} --no-print-directory -j"$(nproc)" OPT=-O1 BUILD=proof "$@"; }
compile_and_hold() { build "$1" && build doors-of-objects; }

# The wrong line goes to the end of the file, where it is noticed only for what it is.
spoil() { # file, line
    cp "$1" kept
    printf '%s\n' "$2" >>"$1"
}
restore() { # file
    cp kept "$1"
    touch "$1"
}

expect_failure() { # what it shows, words the reason has to have, command...
    what=$1 words=$2
    shift 2
    if "$@" >said 2>&1; then
        echo "proofs: NOT NOTICED: $what"
        failed=1
    elif ! grep -qE "$words" said; then
        echo "proofs: $what: failed, but not because of \"$words\":"
        tail -n 5 said
        failed=1
    else
        echo "proofs: $what: refused ($(grep -oE "$words" said | head -n 1))"
    fi
}

# A library's header in a room that is not its door: either the compiler has no path to it, or the
# doors notice.
library() { # header, library's name, file
    spoil "$3" "#include <$1>"
    expect_failure "<$1> in ${3%/*}" "$1: No such file|includes <[^>]*>, but $2" \
        compile_and_hold "proof/${3%.c}.o"
    restore "$3"
}

own_header() { # header, file
    spoil "$2" "#include \"$1\""
    expect_failure "\"$1\" in ${2%/*}" "$1: No such file" build "proof/${2%.c}.o"
    restore "$2"
}

build proof/${sim%.c}.o proof/${screen%.c}.o >said 2>&1 || { cat said; exit 1; }
own_header room_state.h $sim
own_header journal.h $sim
own_header world.h $screen
own_header window.h $screen
for file in $sim $screen; do
    library enet/enet.h enet $file
    library sqlite3.h sqlite $file
    library lua.h lua $file
    library SDL.h sdl $file
    library SDL2/SDL.h sdl $file
    library lua5.4/lua.h lua $file
    library jansson.h jansson $file
done
spoil $sim '#include <time.h>
long score_now(void);
long score_now(void)
{
    return (long)time(NULL);
}'
expect_failure "time() in server/sim" "reaches outside itself: time" build pure
restore $sim
spoil $sim 'int score_calls;'
expect_failure "a global variable in server/sim" "writable data" build pure
restore $sim
# tests/model.sh looks at what git lists.
git init -q . && git add -A
spoil $sim '/* (Z9) */'
expect_failure "an equation that docs/MODEL.md does not have" "names equation Z9" sh tests/model.sh
restore $sim
spoil $sim '/* MODEL 17.4 */'
expect_failure "a section that docs/MODEL.md does not have" "names section 17.4" sh tests/model.sh
restore $sim
build pure >said 2>&1 || { echo "proofs: the copy is not pure after all:"; cat said; failed=1; }

[ "$failed" -eq 0 ] && echo "proofs: every wrong line was noticed, and the tree held again without it"
exit "$failed"
