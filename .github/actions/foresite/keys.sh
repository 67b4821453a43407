#!/usr/bin/env bash
# Finds the program that builds the site. Writes to $GITHUB_OUTPUT: own (whether the site's repository contains
# foresite.jar), target and jar (the folder and path of the program) and, unless own, program (a hash of its sources, the
# key of the packaged program in the cache).
set -euo pipefail
root="$(cd "$(dirname "$0")/../../.." && pwd -P)"
cd "$GITHUB_WORKSPACE"

# Prints a hash of the names and bytes of all files below some paths; a missing path does not count.
hash_of() {
    local path
    for path in "$@"; do
        if [ -e "$path" ]; then
            find -H "$path" -type f -print0
        fi
    done | LC_ALL=C sort -z | xargs -0 -r sha256sum -- | sha256sum | cut -c 1-40
}

if [ -f foresite.jar ]; then
    own=true
    target="$PWD"
    program=
else
    own=false
    target="$root/target"
    program="$(cd "$root" && hash_of ./pom.xml ./.mvn ./src/main ./templates)"
fi

{
    echo "own=$own"
    echo "target=$target"
    echo "jar=$target/foresite.jar"
    echo "program=$program"
} >>"$GITHUB_OUTPUT"
