#!/bin/sh
# Copies what a workshop needs: install.sh BUILD PLACE -> PLACE/bin and PLACE/share/baton.
build=$1
place=$2
share=$place/share/baton
mkdir -p "$place/bin" "$share/assets" || exit 1
for program in baton-server baton-ctl baton-lab baton; do
    install -m 755 "$build/$program" "$place/bin/" || exit 1
done
for folder in scenarios policies decks examples; do
    mkdir -p "$share/$folder" && cp -R "scripts/$folder/." "$share/$folder/" || exit 1
done
cp -R assets/. "$share/assets/" && cp README.md LICENSE CHANGELOG.md "$share/" || exit 1
echo "installed: $place/bin and $share"
