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
for entry in "$@"; do
    name=$(printf '%s' "$entry" | cut -d: -f1)
    header=$(printf '%s' "$entry" | cut -d: -f2)
    symbols=$(printf '%s' "$entry" | cut -d: -f3)
    allowed=$(printf '%s' "$entry" | cut -d: -f4)
    users=0
    for object in $(find "$build/common" "$build/protocol" "$build/server" "$build/client" -name '*.o' 2>/dev/null); do
        place=${object#"$build"/}
        place=${place%.o}
        uses=
        grep -q "/$header" "${object%.o}.d" 2>/dev/null && uses="includes <$header>"
        nm -u "$object" | awk '{print $2}' | grep -qE "^($symbols)" && uses="$uses calls $name"
        [ -n "$uses" ] || continue
        users=$((users + 1))
        if ! is_allowed "$place" "$allowed"; then
            echo "doors: $place.c $uses, but $name may be used only in: $allowed"
            failed=1
        fi
    done
    [ "$users" -gt 0 ] || [ -n "$PARTIAL" ] || { echo "doors: nobody uses $name: the table in the Makefile is out of date"; failed=1; }
done
[ "$failed" -eq 0 ] && echo "doors: every library is used behind its door only"
exit "$failed"
