#!/bin/sh
# The main job, for `make play`: play.sh BUILD
# With a display: a server, a room of the tutorial with bots, and a window in one of its chairs.
# Without one: a whole workshop over real sockets, four windows without a screen, and the debrief.
# Everything this script starts it stops again, by its own pid.
build=$(cd "$1" && pwd) || exit 1
here=$(cd "$(dirname "$0")" && pwd)
folder=${BATON_PLAY_DIR:-$PWD/play}
rm -rf "$folder"
mkdir -p "$folder" || exit 1
ready=$folder/ready.json
pids=

stop_all() {
    for pid in $pids; do kill "$pid" 2>/dev/null; done
    for pid in $pids; do wait "$pid" 2>/dev/null; done
}
trap stop_all EXIT
trap 'exit 1' INT TERM

fail() {
    echo "play: $1" >&2
    exit 1
}

ctl() { "$build/baton-ctl" --ready-file "$ready" "$@"; }

start_server() {
    "$build/baton-server" --port 0 --bind 127.0.0.1 --store "sqlite:$folder/baton.db" \
        --data "$folder" --scenarios "$here/scenarios" --ready-file "$ready" \
        --log-level warn 2>"$folder/server.log" &
    pids="$pids $!"
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        [ -s "$ready" ] && return
        sleep 0.1
    done
    fail "the server did not start: $(cat "$folder/server.log")"
}

address() { sed -n 's/.*"port":[ ]*\([0-9]*\).*/127.0.0.1:\1/p' "$ready"; }

people() { ctl status "$1" --json | grep -o '"connected":[ ]*true' | wc -l; }

# Waits until so many people are connected: await_people CODE COUNT SECONDS
await_people() {
    tries=$(($3 * 5))
    while [ "$(people "$1")" -lt "$2" ]; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "only $(people "$1") of $2 people came into the room"
        sleep 0.2
    done
}

play_in_a_window() {
    code=$(ctl create first_quarter --bots fill --set decide_seconds=120 --seed 7) || exit 1
    echo "play: room $code at $(address); close the window to end"
    (
        await_people "$code" 1 600
        ctl start "$code" >/dev/null
    ) &
    pids="$pids $!"
    "$build/baton" "$(address)" --code "$code" --name "${USER:-You}"
}

# One client that plays a script, its words in a file of its own: play_script WHO SCRIPT [OPTION ...]
play_script() {
    who=$1 script=$2
    shift 2
    SDL_VIDEODRIVER=dummy XDG_STATE_HOME=$folder/state-$who \
        "$build/baton" "$(address)" "$@" --script "$script" >"$folder/$who.log" 2>&1 &
    pids="$pids $!"
    scripts="$scripts $!:$who"
}

play_by_itself() {
    began=$(date +%s)
    code=$(ctl create first_quarter --bots fill --seed 7 --rotate 13,26,39 --set chat=yes \
        --set week_seconds=1 --set decide_seconds=30 --set break_seconds=60) || exit 1
    mkdir -p "$folder/screens"
    scripts=
    cd "$folder/screens" || exit 1
    sed "s/@CODE@/$code/" "$here/play/tour.script" >"$folder/tour.script"
    play_script Ana "$folder/tour.script"
    for name in Ben Chris Dana; do
        play_script "$name" "$here/play/colleague.script" --code "$code" --name "$name"
    done
    play_script projector "$here/play/projector.script" --code "$code" --projector
    await_people "$code" 4 20
    "$here/play/facilitator.sh" "$build" "$ready" "$code" || fail "the facilitator could not go on"
    for script in $scripts; do
        wait "${script%%:*}" || fail "${script##*:} got stuck: $(tail -n 2 "$folder/${script##*:}.log")"
    done
    cd "$folder" || exit 1
    ctl export "$code" "$folder/debrief" >/dev/null || exit 1
    echo "play: $(ctl status "$code" | head -n 1)"
    echo "play: $(($(date +%s) - began)) s for a year of 52 weeks with four people and four bots"
    echo "play: debrief  $folder/debrief/debrief.html"
    echo "play: screens  $(ls "$folder"/screens/*.png | wc -l) pictures in $folder/screens"
}

start_server
if [ -n "$DISPLAY$WAYLAND_DISPLAY" ] && [ "$SDL_VIDEODRIVER" != dummy ]; then
    play_in_a_window
else
    play_by_itself
fi
