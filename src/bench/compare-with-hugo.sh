#!/usr/bin/env bash
# Builds the same reports with Hugo and with Foresite, one after the other, and prints the ratio of their wall times.
# Wants: target/foresite.jar (mvn package), hugo, python3, GNU time, and ../shared/bench and ../shared/corpus.
# Use: src/bench/compare-with-hugo.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-3}
shared=$(cd ../shared && pwd)
jar=$PWD/target/foresite.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tar xJf "$shared/corpus/full.tar.xz" -C "$work"
cp -r "$shared/bench/hugo" "$work/hugo"
chmod -R u+w "$work/hugo"
mkdir -p "$work/hugo/static"
python3 "$shared/bench/to_hugo.py" "$work/full" "$work/hugo/content/reports"

# Each run writes to a folder of its own: deleting thirty thousand files makes the next ones slower to create.
timed() {
    env time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>&1
    cat "$work/time"
}
for run in $(seq "$runs"); do
    read -r hugo hugo_kb < <(cd "$work/hugo" && timed hugo --quiet -d "$work/hugo-$run")
    read -r ours ours_kb < <(timed java -jar "$jar" build --content "$work/full" --output "$work/foresite-$run" --cache "$work/cache-$run" --quiet)
    awk -v h="$hugo" -v hk="$hugo_kb" -v f="$ours" -v fk="$ours_kb" 'BEGIN {
        printf "hugo %.1f s, %.0f MB; foresite %.1f s, %.0f MB; ratio %.1f\n", h, hk / 1024, f, fk / 1024, h / f }'
done
