#!/usr/bin/env bash
# Builds the site in OUTPUT from CONTENT, TEMPLATES (may be empty) and BASE_URL (may be empty). The program appends a
# summary of the newest digest to $GITHUB_STEP_SUMMARY.
set -euo pipefail
cd "$GITHUB_WORKSPACE"

arguments=(--content "$CONTENT" --output "$OUTPUT")
if [ -n "${TEMPLATES:-}" ]; then
    arguments+=(--templates "$TEMPLATES")
fi
if [ -n "${BASE_URL:-}" ]; then
    arguments+=(--base-url "$BASE_URL")
fi
java -jar "$JAR" build "${arguments[@]}"
