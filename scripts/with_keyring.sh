#!/usr/bin/env bash
# Run a command with a real, unlocked and empty Secret Service (gnome-keyring) on a message bus of
# its own, with all its files in a folder that is removed afterwards.
#   scripts/with_keyring.sh COMMAND [ARGUMENT...]
# Elsewhere than on Linux, or without the service, the command runs as it is, and says so; tests
# that need the service are then skipped with that reason.
set -euo pipefail

if [ "${1:-}" = --inside-the-bus ]; then
    shift
    # The daemon reads the password to its end, makes the login keyring and stays in the background.
    printf 'practice' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
    export PLANHAT_GUI_TEST_KEYRING=1
    set +e
    "$@"
    exit $?
fi

missing=
if [ "$(uname -s)" != Linux ]; then
    missing="this is not Linux"
else
    for program in dbus-run-session gnome-keyring-daemon; do
        command -v "$program" >/dev/null || missing="$program is not installed"
    done
fi
if [ -n "$missing" ]; then
    echo "No keyring service for this run ($missing): tests that need one will be skipped." >&2
    exec "$@"
fi

home=$(mktemp -d "${TMPDIR:-/tmp}/keyring.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/data" "$home/runtime" "$home/cache" "$home/config"
set +e
XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/runtime XDG_CACHE_HOME=$home/cache \
    XDG_CONFIG_HOME=$home/config DBUS_SESSION_BUS_ADDRESS='' \
    dbus-run-session -- "$0" --inside-the-bus "$@"
exit $?
