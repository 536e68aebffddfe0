#!/bin/sh
# The client in a real window, of a virtual screen: window.sh BUILD. The same picture under X11 as
# without a screen, and a script that finds nobody to talk to says so and fails at its line.
build=$1
out=$build/window
rm -rf "$out"
mkdir -p "$out"
export XDG_STATE_HOME="$out/state"
cat >"$out/knock.script" <<'SCRIPT'
expect Baton
shot join.png
until "no such words on any screen" 300
SCRIPT
fail() { echo "window: $1"; exit 1; }

cd "$out" || exit 1
SDL_VIDEODRIVER=dummy timeout 60 ../baton localhost:9 --shot dummy.png || fail "no picture without a screen"
SDL_VIDEODRIVER=x11 timeout 60 xvfb-run -a -s '-screen 0 1280x1024x24' ../baton localhost:9 --shot x11.png ||
    fail "no picture under Xvfb"
cmp dummy.png x11.png || fail "the window does not show what the picture without a screen shows"
SDL_VIDEODRIVER=x11 timeout 60 xvfb-run -a -s '-screen 0 1280x1024x24' \
    ../baton localhost:9 --script knock.script 2>knock.err
[ $? -eq 1 ] || fail "a script whose line fails has to end with 1"
grep -q '^knock.script:3: ' knock.err || fail "the failing line is not named: $(cat knock.err)"
[ -s join.png ] || fail "the script's shot is missing"
echo "window: the same $(wc -c <x11.png) bytes of picture under X11 and without a screen"
