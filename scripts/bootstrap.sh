#!/usr/bin/env bash
# Make .venv ready for one kind of work, from a machine that may have nothing but Python 3.11.
#   scripts/bootstrap.sh run|test|dev|freeze
# Installs system packages (Debian, Ubuntu: as root or through sudo) only when something is
# missing, and says so. Does nothing but look when everything is there already.
# PYTHON=... chooses the interpreter.
set -euo pipefail
cd "$(dirname "$0")/.."

kind=${1:?run, test, dev or freeze}
case $kind in
    run) lock=run installed="run" ;;
    test) lock=test installed="run test" ;;
    dev | freeze) lock=dev installed="run test dev" ;;
    *) echo "bootstrap.sh: unknown kind of work: $kind" >&2 && exit 2 ;;
esac

say() { echo "bootstrap: $*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

# --- system packages -----------------------------------------------------------------------------

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

can_install() { has apt-get && { [ "$(id -u)" = 0 ] || has sudo; }; }

update_lists() {
    local attempt
    for attempt in 1 2 3; do
        as_root apt-get -qq update && return 0
        say "apt-get update failed (attempt $attempt of 3)"
    done
    return 1
}

apt_install() { # apt_install PACKAGE...; apt's own words are shown only when it fails
    local log status=0
    local command=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0
        install --no-install-recommends "$@")
    if ! ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then
        update_lists || say "the package lists could not be fetched"
    fi
    log=$(mktemp)
    as_root "${command[@]}" >"$log" 2>&1 ||
        { update_lists && as_root "${command[@]}" >"$log" 2>&1; } || status=1
    [ $status = 0 ] || cat "$log" >&2
    rm -f "$log"
    return $status
}

# need PACKAGE...: remember what is missing, each once
missing=()
need() {
    local package
    for package in "$@"; do
        [[ " ${missing[*]-} " == *" $package "* ]] || missing+=("$package")
    done
}

# install_missing WHY: exit status 1 when it could not be done
install_missing() {
    [ ${#missing[@]} -gt 0 ] || return 0
    if can_install; then
        say "installing system packages $1: ${missing[*]}"
        if apt_install "${missing[@]}"; then
            missing=()
            return 0
        fi
        say "apt-get could not install them"
    fi
    say "please install what these Debian packages hold $1: ${missing[*]}"
    missing=()
    return 1
}

# library FILE PACKAGE: look for a shared library as the dynamic linker would
library_check='
import ctypes, sys
for pair in sys.argv[1:]:
    name, package = pair.split("=")
    try:
        ctypes.CDLL(name)
    except OSError:
        print(package)
'
qt_libraries=(
    libGL.so.1=libgl1 libEGL.so.1=libegl1 libxkbcommon.so.0=libxkbcommon0
    libglib-2.0.so.0=libglib2.0-0 libfontconfig.so.1=libfontconfig1 libdbus-1.so.3=libdbus-1-3
    libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0
    libxkbcommon-x11.so.0=libxkbcommon-x11-0
)

# --- Python --------------------------------------------------------------------------------------

find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if has "$candidate" && new_enough "$candidate"; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

if ! python=$(find_python); then
    say "Python 3.11 or newer is needed; set PYTHON=/path/to/python3 if it is not on the PATH."
    exit 1
fi
can_make_venv() { "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; }

if [ "$(uname -s)" = Linux ]; then
    if [ ! -x .venv/bin/python ] && ! can_make_venv; then
        need "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        install_missing "for making .venv" || exit 1
    fi

    for package in $("$python" -c "$library_check" "${qt_libraries[@]}"); do need "$package"; done
    install_missing "for Qt" || say "going on without them: the window may not open"

    if [ "$kind" != run ]; then
        has Xvfb || need xvfb
        has openbox || need openbox
        has xdotool || need xdotool
        has dbus-run-session || need dbus
        has gnome-keyring-daemon || need gnome-keyring
        has strace || need strace
        # The tree that screen readers see: its bus, and bindings for the system's own Python.
        [ -x /usr/libexec/at-spi-bus-launcher ] || need at-spi2-core
        /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' >/dev/null 2>&1 ||
            need python3-gi gir1.2-atspi-2.0
        install_missing "for the tests" || say "going on without them: some tests will be skipped"
    fi
    if [ "$kind" = freeze ]; then
        has objdump || need binutils
        if ! "$python" - <<'PYTHON'; then
import ctypes, sys, sysconfig
from pathlib import Path
name = sysconfig.get_config_var("INSTSONAME") or ""
if ".so" not in name:
    name = "libpython%d.%d.so.1.0" % sys.version_info[:2]
try:
    ctypes.CDLL(name)
except OSError:
    sys.exit(not (Path(sysconfig.get_config_var("LIBDIR") or "/") / name).exists())
PYTHON
            need "libpython$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
        fi
        install_missing "for PyInstaller" || exit 1
    fi
fi

# --- .venv ---------------------------------------------------------------------------------------

# What an installation depends on: the pins, the project's own declaration, the interpreter, and
# this folder, as scripts in .venv carry its path.
stamp_of() { # stamp_of LOCK
    { cat "requirements/$1.txt" pyproject.toml && pwd && "$python" -VV; } | cksum
}

if [ -x .venv/bin/python ] && [ "$(cat ".venv/.stamp-$lock" 2>/dev/null)" = "$(stamp_of "$lock")" ]; then
    exit 0
fi

if [ ! -x .venv/bin/python ] || [ ! -x .venv/bin/pip ] || ! new_enough .venv/bin/python ||
    [ "$(cat .venv/.folder 2>/dev/null)" != "$PWD" ]; then
    say "making .venv with $("$python" -V)"
    rm -rf .venv
    "$python" -m venv .venv
    pwd >.venv/.folder
fi
say "installing the locked dependencies ($lock)"
rm -f .venv/.stamp-*
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
    --requirement "requirements/$lock.txt"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
    --no-build-isolation --editable .
for name in $installed; do
    stamp_of "$name" >".venv/.stamp-$name"
done
