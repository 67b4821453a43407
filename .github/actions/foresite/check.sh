#!/usr/bin/env bash
# Checks the corpus (CONTENT) and the built site (OUTPUT), and reports each problem as an annotation. FAIL_ON is what
# makes the step fail: error, warning or never.
set -euo pipefail
cd "$GITHUB_WORKSPACE"

case "$FAIL_ON" in
error | warning | never) ;;
*)
    echo "::error::fail-on must be error, warning or never" >&2
    exit 2
    ;;
esac
java -jar "$JAR" check --content "$CONTENT" --output "$OUTPUT" --format github --fail-on "$FAIL_ON"
