#!/bin/sh
# Style as a test: sizes, includes, names, words. Prints each finding as FILE:LINE: sentence.
failed=0
say() { echo "tidy: $1"; failed=1; }
# Hostile scripts are ugly on purpose.
sources=$(git ls-files '*.c' '*.h' '*.def' '*.lua' 2>/dev/null | grep -v '^tests/script/hostile/')
code=$(printf '%s\n' $sources | grep -E '\.(c|h)$')
for file in $sources; do
    lines=$(wc -l <"$file")
    [ "$lines" -le 500 ] || say "$file: $lines lines; a file has at most 500"
done
long=$(grep -nE '.{101,}' $code | cut -d: -f1,2)
[ -z "$long" ] || say "longer than 100 columns: $(echo $long)"
tabs=$(grep -nP '\t' $sources | cut -d: -f1,2)
[ -z "$tabs" ] || say "tabs: $(echo $tabs)"
blanks=$(grep -nE ' +$' $sources | cut -d: -f1,2)
[ -z "$blanks" ] || say "blanks at a line's end: $(echo $blanks)"
upward=$(grep -n '#include "\.\./' $code | cut -d: -f1,2)
[ -z "$upward" ] || say "an include that climbs out of its room: $(echo $upward)"
typedefs=$(grep -nE '^typedef [^(]*\*[a-z_]+;|^typedef .*_t;' $code | cut -d: -f1,2)
[ -z "$typedefs" ] || say "a pointer hidden in a typedef, or a name in _t: $(echo $typedefs)"
twins=$(printf '%s\n' $code | grep '\.h$' | sed 's|.*/||' | sort | uniq -d)
[ -z "$twins" ] || say "two headers of one name: $(echo $twins)"
loose=$(grep -nwE 'TODO|FIXME|XXX' $sources | grep -v '^tests/tidy.sh' | cut -d: -f1,2)
[ -z "$loose" ] || say "unfinished words: $(echo $loose)"
if command -v ctags >/dev/null 2>&1 && ctags --version | grep -q Universal; then
    tall=$(printf '%s\n' $code | grep '\.c$' | ctags -L - -f - --fields=+ne --kinds-C=f 2>/dev/null |
        sed -n 's/^\([^\t]*\)\t\([^\t]*\)\t.*line:\([0-9]*\).*end:\([0-9]*\).*/\1 \2 \3 \4/p' |
        awk '$4 - $3 > 70 {print $2 ":" $3 " (" $1 ", " $4 - $3 + 1 " lines)"}')
    [ -z "$tall" ] || say "functions over 70 lines: $(echo $tall)"
fi
[ "$failed" -eq 0 ] && echo "tidy: $(printf '%s\n' $sources | wc -l) files"
exit "$failed"
