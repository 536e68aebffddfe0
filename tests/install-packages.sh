#!/bin/sh
# Installs the Debian packages named as arguments that are not there yet. Without root and without
# sudo it prints the one line to run and fails.
missing=
for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
        missing="$missing $package"
done
[ -z "$missing" ] && exit 0
install="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "These packages are missing:$missing. Install them with this system's package manager." >&2
    exit 1
elif [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root=sudo
else
    echo "Packages are missing. Run this as root, then make again: $install" >&2
    exit 1
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq && $as_root $install >/dev/null || {
    echo "The packages could not be installed; run by hand: $install" >&2
    exit 1
}
