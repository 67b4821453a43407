#!/usr/bin/env bash
# Says which program builds the site, and by what to know it and the content again. Writes to $GITHUB_OUTPUT:
# own (whether the site's repository brings its foresite.jar), target and jar (where the program is, or will be),
# program and content (hashes that the caches are kept under).
set -euo pipefail
root="$(cd "$(dirname "$0")/../../.." && pwd -P)"
cd "$GITHUB_WORKSPACE"

# Of the names and bytes of all files below some paths; a path that is not there counts for nothing.
hash_of() {
    local path
    for path in "$@"; do
        if [ -e "$path" ]; then
            find "$path" -type f -print0
        fi
    done | LC_ALL=C sort -z | xargs -0 -r sha256sum -- | sha256sum | cut -c 1-40
}

# A path as find takes it, whatever it begins with.
plain() {
    case "$1" in
    /*) printf '%s' "$1" ;;
    *) printf './%s' "$1" ;;
    esac
}

if [ -f foresite.jar ]; then
    own=true
    target="$PWD"
    program="$(hash_of ./foresite.jar)"
else
    own=false
    target="$root/target"
    program="$(cd "$root" && hash_of ./pom.xml ./.mvn ./src/main ./templates)"
fi

watched=("$(plain "$CONTENT")")
if [ -n "${TEMPLATES:-}" ]; then
    watched+=("$(plain "$TEMPLATES")")
fi
content="$({ hash_of "${watched[@]}"; printf '%s\n' "${BASE_URL:-}"; } | sha256sum | cut -c 1-40)"

{
    echo "own=$own"
    echo "target=$target"
    echo "jar=$target/foresite.jar"
    echo "program=$program"
    echo "content=$content"
} >>"$GITHUB_OUTPUT"
