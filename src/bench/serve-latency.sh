#!/usr/bin/env bash
# Measures how much processor time passes until an edited report is in the browser, at 2,600 reports.
# Wants: target/foresite.jar (mvn package).
# Use: src/bench/serve-latency.sh [CORPUS [EDITS]]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
. "$(dirname "$0")/corpus.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$corpus" "$work/content"
[ "$corpus" = "$given" ] || rm -rf "$corpus"
java src/bench/ServeLatency.java target/foresite.jar "$(find "$work/content" -name '*.md' -printf '%h\n' | sort | uniq -c | sort -rn | awk 'NR==1 {print $2}')" "$work" "${2:-10}"
