#!/usr/bin/env bash
# Measures what the GitHub action does for a new digest, step by step: restore what the last run saved, build, check, collect the
# site, pack it for GitHub Pages, and save for the next run. Prints wall and processor seconds of each step, and what is stored.
# The network is not part of it. The caches are packed as actions/cache does, with zstd; the site as upload-pages-artifact does.
# Requires: target/foresite.jar (mvn package), GNU time, zstd.
# Use: src/bench/action.sh [CORPUS]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
. "$bench/corpus.sh"
command -v zstd >/dev/null || { echo "not measured: there is no zstd"; exit 0; }
jar=$PWD/target/foresite.jar
action=$PWD/.github/actions/foresite
work=$(mktemp -d)
trap 'rm -rf "$work"; [ "$corpus" = "$given" ] || rm -rf "$corpus"' EXIT
cd "$work"
mkdir -p content/digests new
find "$corpus" -name '*.md' -exec cp {} content/digests \;
code_of() { grep -oE -m1 '\[20[0-9]{6}' "$1" | tr -d '['; }
for file in content/digests/*.md; do printf '%s %s\n' "$(code_of "$file" || echo 0)" "$file"; done | sort >codes
newest=$(awk '$1 ~ /^20[0-2]/ && $1 < 20270000 {n[$1]++} END {for (c in n) if (n[c] >= 16) print c}' codes | sort | tail -1)
awk -v c="$newest" '$1 == c {print $2}' codes | xargs mv -t new

step() { # NAME COMMAND...
    local name=$1
    shift
    env time -f '%e %U %S' -o time "$@" >log 2>&1 || { cat log; exit 1; }
    awk -v name="$name" '{ printf "%-10s %6.1f s, %6.1f s of CPU\n", name, $1, $2 + $3; }' time
    awk '{ print $1, $2 + $3 }' time >>total
}
size() { du -b "$1" | awk -v what="$2" '{ printf "%-34s %7.1f MB\n", what, $1 / 1e6 }'; }

java -jar "$jar" build --quiet --content content --cache .foresite/site --output site >/dev/null 2>&1
tar -c .foresite site | zstd -q -T0 -o saved.tar.zst
rm -rf .foresite site
mv new/*.md content/digests

echo "a new digest, $newest, for $(find content -name '*.md' | wc -l) reports in all:"
step restore bash -c 'zstd -q -d -c saved.tar.zst | tar -x'
step build java -jar "$jar" build --quiet --content content --cache .foresite/site --output site
step check java -jar "$jar" check --content content --cache .foresite/site --output site --format github --fail-on never
step collect env ACTION="$action" OUTPUT=site RUNNER_TEMP="$work" GITHUB_OUTPUT=outputs GITHUB_WORKSPACE="$work" bash "$action/collect.sh"
collected=$(sed -n 's/^site=//p' outputs)
step pack bash -c 'tar --dereference --hard-dereference -C "$0" -cf artifact.tar . && zip -q -1 artifact.zip artifact.tar' "$collected"
step save bash -c 'rm saved.tar.zst && tar -c .foresite site | zstd -q -T0 -o saved.tar.zst'
awk '{ wall += $1; cpu += $2 } END { printf "%-10s %6.1f s, %6.1f s of CPU\n", "together", wall, cpu }' total
size saved.tar.zst "saved: the site and what it is from"
size .foresite "of this, before it is packed: cache"
size artifact.tar "the artifact for GitHub Pages"
size artifact.zip "as it is uploaded"
