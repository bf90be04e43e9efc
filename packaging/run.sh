#!/bin/sh
# Opens the demo home, or does what `ihd` is asked here, after installing whatever this machine still lacks.
set -eu

# shellcheck source=packaging/prepare.sh
. "$(dirname -- "$0")/prepare.sh"

# Someone who names a Qt platform, such as linuxfb on a bare console, knows that there is a screen.
has_screen() {
  case ${QT_QPA_PLATFORM:-} in
    offscreen* | minimal*) return 1 ;;
    '' | xcb* | wayland*) [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ] ;;
    *) return 0 ;;
  esac
}

prepare run

if [ $# -gt 0 ]; then
  exec "$venv/bin/ihd" "$@"
elif has_screen; then
  exec "$venv/bin/ihd" demo
fi
say "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the demo home runs without one for a minute."
say "This is what the Now page would say. A picture of it is then in $PWD/ihd-now.png."
exec "$venv/bin/ihd" demo --no-screen --for 60 --picture ihd-now.png
