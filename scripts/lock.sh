#!/usr/bin/env bash
# Pin every dependency with the hashes of all its files (Linux, macOS, Windows), from one
# resolution: dev.txt holds everything, the others are parts of it. The files name no index, so
# they install from whichever one this machine uses.
#   scripts/lock.sh UV [--upgrade]
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$1
shift

compile() { # compile OUT ARGUMENT...
    local out=$1
    shift
    "$uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
        --no-sources --output-file "requirements/$out" "$@"
}

mkdir -p requirements
compile dev.txt --extra dev "$@"
compile test.txt --extra test --extra build --constraint requirements/dev.txt
compile run.txt --extra build --constraint requirements/dev.txt
if grep -nE '://' requirements/*.txt; then
    echo "A lock file names an address; see above." >&2
    exit 1
fi
echo "Locked: $(grep -c '==' requirements/run.txt) packages to run, $(grep -c '==' requirements/test.txt) to test, $(grep -c '==' requirements/dev.txt) to develop."
