#!/bin/sh
# What the code says of docs/MODEL.md is there: sections, equations, decisions, parameters.
model=docs/MODEL.md
failed=0
say() { echo "model: $1"; failed=1; }
code=$(git ls-files 'server/*.[chd]*' 'protocol/*.[chd]*' 'tests/*.[chd]*' 'scripts/*.lua')

for section in $(grep -ohE 'MODEL [0-9]+(\.[0-9]+)?' $code | cut -d' ' -f2 | sort -u); do
    grep -qE "^#+ $section(\.|[^0-9.])" "$model" || say "the code names section $section, which is not there"
done
# An equation is a letter or two and a number in brackets, alone or in a list: (L1), (L1, pl L8).
equations=$(grep -oE '\([^()]*\)' "$model" | grep -oE '\b[A-Z][0-9]+[a-z]?\b' | sort -u)
has_equation() { printf '%s\n' "$equations" | grep -qx "$1"; }
for number in $(grep -ohE '\((\w+, )*[A-Z][0-9]+[a-z]?(, [A-Z0-9a-z]+)*\)' server/sim/*.[ch] |
    grep -oE '\b[A-Z][0-9]+[a-z]?\b' | sort -u) \
    $(grep -ohE 'eq[A-Z][0-9]+[a-z]?_' server/sim/structural*.def | sed 's/^eq//; s/_$//' | sort -u) \
    $(grep -oE 'CURVE\(\w+, "[A-Z][0-9]+[a-z]?"' server/sim/curves.def | cut -d'"' -f2 | sort -u); do
    has_equation "$number" || say "the code names equation $number, which is not there"
done
for key in $(sed -nE 's/^DECISION\([A-Z]+, (\w+),.*/\1/p' protocol/decisions.def) \
    $(sed -nE 's/^(SCALAR|VECTOR)\((\w+), [-0-9].*/\2/p' server/sim/parameters.def); do
    grep -qw -- "$key" "$model" || say "$key is not mentioned"
done
# No structural coefficient is idle, and the text says its value where it says its equation.
for name in $(sed -nE 's/^STRUCTURAL\((eq\w+),.*/\1/p' server/sim/structural*.def); do
    grep -qw -- "$name" server/sim/*.[ch] || say "$name is used nowhere"
done
untold=$(sed -nE 's/^STRUCTURAL\((eq\w+), ([-0-9.e]+),.*/\1 \2/p' server/sim/structural*.def |
    sed 's/−/-/g' "$model" - | awk '
    function as_regex(value) {
        sub(/^-/, "", value)
        if (value ~ /\./) sub(/0+$/, "", value)
        sub(/\.$/, "", value)
        head = sub(/^0\./, ".", value) ? "0?" : ""
        gsub(/\./, "[.]", value)
        return "(^|[^0-9.])" head value "(0*|[.]0+)([^0-9]|$)"
    }
    /^eq[A-Z][0-9]+[a-z]?_[a-z_0-9]+ [-0-9.e]+$/ {
        equation = substr($1, 3)
        sub(/_.*/, "", equation)
        told = 0
        for (i in text)
            told = told || (text[i] ~ "[( ]" equation "[,)]" && text[i] ~ as_regex($2))
        if (!told) print $1
        next
    }
    /^#/ { section++ }
    { text[section] = text[section] "\n" $0 }')
[ -z "$untold" ] || say "the text does not have the value of $(echo $untold)"
# Links to other documents and pictures lead somewhere.
for file in docs/MODEL*.md; do
    for link in $(grep -oE '\]\([^)#:]+\)' "$file" | sed 's/^](//; s/)$//' | sort -u); do
        [ -e "docs/$link" ] || [ "$link" = MODEL-RESULTS.md ] || say "$file links to $link, which is not there"
    done
done
[ "$failed" -eq 0 ] && echo "model: sections, equations and names of the code stand in $model"
exit "$failed"
