#!/bin/sh
# Runs every check and every test, or those named to pytest here, after installing whatever they still lack.
set -eu

# shellcheck source=packaging/prepare.sh
. "$(dirname -- "$0")/prepare.sh"

prepare run+test mosquitto openssl postgresql shellcheck xvfb xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi espeak-ng

cd "$folder"
PATH=$PATH:/usr/sbin # where Debian keeps mosquitto, and users do not look
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
export PATH QT_QPA_PLATFORM
exec "$venv/bin/python" -m pytest --numprocesses 2 --dist loadfile "$@" # one after another they take a quarter of an hour
