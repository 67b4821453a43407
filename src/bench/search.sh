#!/usr/bin/env bash
# Compares the search of the built site with Pagefind 1.6 over the same report, topic and own pages: how high known items come
# (seeded, 200 of each sort), how many of the first five results of twenty questions are relevant (judged in
# search-judged.tsv; --pool FILE writes what is to judge, shuffled and without the engine), what the first results load,
# how long they take at a processor four times slower, and what the index takes on disk.
# Requires: target/foresite.jar (mvn package), node and npm (which get pagefind and playwright-core), Chromium.
# Use: src/bench/search.sh [CORPUS [--pool FILE] [--copies N]]; CORPUS is a folder of reports or a tar of one. With --copies
# each report is there N times, with some words changed, and only what the first results load is measured, of this site alone.
set -euo pipefail
. "$(dirname "$0")/corpus.sh"
bench=$PWD/src/bench
for needed in node npm chromium; do
    command -v "$needed" >/dev/null || { echo "not measured: there is no $needed"; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"; [ "$corpus" = "$given" ] || rm -rf "$corpus"' EXIT
mkdir -p "$work/content/digests"
find "$corpus" -name '*.md' -exec cp {} "$work/content/digests" \;
cd "$work"
npm init -y >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --no-audit --no-fund --silent pagefind@1.6 playwright-core
cp "$bench/search.mjs" .
node search.mjs copies "$work/content/digests" "${@:2}"
java -jar "$OLDPWD/target/foresite.jar" build --quiet --content content --cache cache --output site >/dev/null 2>&1
node search.mjs compare site "$bench/search-judged.tsv" "$(command -v chromium)" "${@:2}"
