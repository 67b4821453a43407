#!/usr/bin/env bash
# Checks the corpus (CONTENT) and the built site (OUTPUT), and tells all that is wrong as annotations; FAIL_ON says what
# fails the step: error, warning or never.
set -euo pipefail
cd "$GITHUB_WORKSPACE"

case "$FAIL_ON" in
error | warning | never) ;;
*)
    echo "::error::fail-on is one of error, warning and never" >&2
    exit 2
    ;;
esac
java -jar "$JAR" check --content "$CONTENT" --output "$OUTPUT" --format github --fail-on "$FAIL_ON"
