#!/usr/bin/env bash
# Copies what the build wrote, and nothing else, from OUTPUT to a folder of the runner's, and writes its path to
# $GITHUB_OUTPUT. The list is the one that the build has just left; no path in it contains a control character.
set -euo pipefail
cd "$GITHUB_WORKSPACE"

site="$RUNNER_TEMP/foresite-site"
rm -rf -- "$site"
mkdir -- "$site"
cd -- "./$OUTPUT"
while IFS= read -r path; do
    case "/$path/" in
    *//* | */../*)
        echo "::error::the list of the site's files is damaged" >&2
        exit 1
        ;;
    esac
    if [ -L "./$path" ] || [ ! -f "./$path" ]; then
        echo "::error::a file that the build wrote has been replaced or removed" >&2
        exit 1
    fi
    printf '%s\0' "./$path"
done <.foresite-manifest | xargs -0 -r cp --parents --no-dereference -t "$site" --
echo "site=$site" >>"$GITHUB_OUTPUT"
