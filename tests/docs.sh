#!/bin/sh
# The generated documents: docs.sh BUILD writes them, docs.sh BUILD check says which is out of date.
build=$1
failed=0
new=$(mktemp)
trap 'rm -f "$new"' EXIT
for document in protocol:PROTOCOL reference:REFERENCE scenarios:SCENARIOS; do
    file=docs/${document#*:}.md
    # What stands above this line is written by hand and stays.
    sed -n '1,/^<!-- What follows is made by/p' "$file" | grep -q '^<!-- What follows' &&
        sed -n '1,/^<!-- What follows is made by/p' "$file" >"$new" || : >"$new"
    "$build/baton-lab" docs "${document%:*}" >>"$new" || exit 1
    if [ "$2" = check ]; then
        cmp -s "$new" "$file" || { echo "docs: $file is out of date; run make docs"; failed=1; }
    else
        cat "$new" >"$file" && echo "docs: $file"
    fi
done
# Playing all of it takes minutes; its seal tells in a second whether it is up to date.
if [ "$2" = check ]; then "$build/baton-lab" model --check docs/MODEL-RESULTS.md || failed=1; fi
[ "$failed" -eq 0 ] && [ "$2" = check ] && echo "docs: as the tables of the code say"
exit "$failed"
