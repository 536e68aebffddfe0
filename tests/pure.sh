#!/bin/sh
# Proof that the simulation touches memory and nothing else: pure.sh OBJECT...
# All symbols that the objects leave undefined, taken together, are on a short list, and no object
# has writable data.
allowed='memcpy|memmove|memset|memcmp|bcmp|strlen|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_'
defined=$(mktemp) wanted=$(mktemp)
trap 'rm -f "$defined" "$wanted"' EXIT
nm --defined-only "$@" | awk 'NF == 3 {print $3}' | sort -u >"$defined"
nm -u "$@" | awk 'NF == 2 {print $2}' | sort -u >"$wanted"
outside=$(comm -13 "$defined" "$wanted" | grep -vxE "$allowed")
writable=$(size -A "$@" | awk '/ :$/ {file = $1} $1 ~ /^\.(data|bss)($|\.[^r])/ && $2 > 0 && $1 !~ /^\.data\.rel\.ro/ {print file, $1, $2}')
if [ -n "$outside" ]; then
    echo "pure: the simulation reaches outside itself: $(echo $outside)"
    for symbol in $outside; do
        for object in "$@"; do nm -u "$object" | grep -qw "$symbol" && echo "pure:   $symbol in $object"; done
    done
    exit 1
fi
if [ -n "$writable" ]; then
    echo "pure: the simulation has writable data: $writable"
    exit 1
fi
echo "pure: $# objects reach for nothing but: $(comm -13 "$defined" "$wanted" | tr '\n' ' ')"
