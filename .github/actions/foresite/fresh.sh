#!/usr/bin/env bash
# Deletes what the checkout brought where the site and the cache go: the site in OUTPUT and .foresite/ come from builds
# only. Whoever commits pages there, or entries of the cache, could have them published without any review of content.
set -euo pipefail
cd "$GITHUB_WORKSPACE"

workspace="$(pwd -P)"
for folder in "$OUTPUT" .foresite; do
    # A link is deleted, not what it leads to.
    if [ -L "./$folder" ] || [ -f "./$folder" ]; then
        rm -- "./$folder"
    elif [ -e "./$folder" ]; then
        real="$(cd -- "./$folder" && pwd -P)"
        case "$real" in
        "$workspace"/?*) rm -rf -- "./$folder" ;;
        *)
            echo "::error::output must be a folder within the repository" >&2
            exit 2
            ;;
        esac
    fi
done
