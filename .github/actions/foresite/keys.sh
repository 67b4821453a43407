#!/usr/bin/env bash
# Says which program builds the site, and by what to know it again. Writes to $GITHUB_OUTPUT: own (whether the site's
# repository brings its foresite.jar), target and jar (where the program is, or will be) and, unless it is there already,
# program (a hash of its sources that the packaged program is kept under).
set -euo pipefail
root="$(cd "$(dirname "$0")/../../.." && pwd -P)"
cd "$GITHUB_WORKSPACE"

# Of the names and bytes of all files below some paths; a path that is not there counts for nothing.
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
