#!/bin/sh
# Proof that each library is used behind its door only: doors.sh BUILD ENTRY...
# An entry is name:header pattern:symbol prefixes:allowed objects (comma separated).
# Headers are read from the compiler's own dependency files, symbols from nm. With PARTIAL=1 only
# some rooms are compiled, and a library that nobody uses is no finding.
build=$1
shift
failed=0
# % is any text within one folder: server/% does not reach into server/sim.
is_allowed() { # object, list
    for place_allowed in $(printf '%s' "$2" | tr ',' ' '); do
        case "${1##*/}" in $(printf '%s' "${place_allowed##*/}" | sed 's/%/*/g'))
            [ "${1%/*}" = "${place_allowed%/*}" ] && return 0 ;;
        esac
    done
    return 1
}
places=$(for room in common protocol server client; do echo "$build/$room"; done)
wanted=$(mktemp)
trap 'rm -f "$wanted"' EXIT
# One line an undefined symbol: OBJECT.o: U SYMBOL
# shellcheck disable=SC2086 # a list of paths without blanks
find $places -name '*.o' 2>/dev/null | xargs nm -A -u >"$wanted"

users_of_header() { # header pattern
    # shellcheck disable=SC2086
    find $places -name '*.d' 2>/dev/null | xargs grep -lF "/$1" | sed 's/\.d$//'
}
users_of_symbols() { # prefixes
    grep -E " U ($1)" "$wanted" | sed 's/\.o:.*//' | sort -u
}

for entry in "$@"; do
    name=$(printf '%s' "$entry" | cut -d: -f1)
    header=$(printf '%s' "$entry" | cut -d: -f2)
    symbols=$(printf '%s' "$entry" | cut -d: -f3)
    allowed=$(printf '%s' "$entry" | cut -d: -f4)
    included=$(users_of_header "$header")
    called=$(users_of_symbols "$symbols")
    [ -n "$included$called" ] || [ -n "$PARTIAL" ] ||
        { echo "doors: nobody uses $name: the table in the Makefile is out of date"; failed=1; }
    for object in $included; do
        is_allowed "${object#"$build"/}" "$allowed" && continue
        echo "doors: ${object#"$build"/}.c includes <$header>, but $name may be used only in: $allowed"
        failed=1
    done
    for object in $called; do
        is_allowed "${object#"$build"/}" "$allowed" && continue
        echo "doors: ${object#"$build"/}.c calls $name, but $name may be used only in: $allowed"
        failed=1
    done
done
[ "$failed" -eq 0 ] && echo "doors: every library is used behind its door only"
exit "$failed"
