#!/usr/bin/env bash
# Builds the site: CONTENT, TEMPLATES (may be empty) and BASE_URL (may be empty) become OUTPUT. The program appends
# what the newest digest has brought to $GITHUB_STEP_SUMMARY.
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
