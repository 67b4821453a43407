#!/usr/bin/env bash
# Builds a corpus without its newest digest of 16 reports or more, then with nothing changed, then with that digest, and
# all of it anew; prints the ratios of their wall times to that of the clean build, and holds the sites to be the same.
# Wants: target/foresite.jar (mvn package), GNU time.
# Use: src/bench/rebuild.sh [CORPUS [RUNS]]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
. "$(dirname "$0")/corpus.sh"
runs=${2:-3}
jar=$PWD/target/foresite.jar
work=$(mktemp -d)
trap 'rm -rf "$work"; [ "$corpus" = "$given" ] || rm -rf "$corpus"' EXIT
mkdir "$work/digests" "$work/aside"
find "$corpus" -name '*.md' -exec cp {} "$work/digests" \;

# The newest code that is a date and has enough reports; what is newer is left out, so that it is the newest.
code_of() { grep -oE -m1 '\[20[0-9]{6}' "$1" | tr -d '['; }
for file in "$work"/digests/*.md; do printf '%s %s\n' "$(code_of "$file" || echo 0)" "$file"; done | sort >"$work/codes"
newest=$(awk '$1 ~ /^20[0-2]/ && $1 < 20270000 {n[$1]++} END {for (c in n) if (n[c] >= 16) print c}' "$work/codes" | sort | tail -1)
awk -v c="$newest" '$1 > c && $1 < 20270000 {print $2}' "$work/codes" | xargs -r rm
awk -v c="$newest" '$1 == c {print $2}' "$work/codes" | xargs mv -t "$work/aside"
echo "$(ls "$work/digests" | wc -l) reports, then the digest $newest of $(ls "$work/aside" | wc -l)"

build() { # CACHE OUTPUT
    env time -f '%e %U %S' -o "$work/time" java -jar "$jar" build --quiet --content "$work/content" --cache "$1" --output "$2" >/dev/null 2>&1
    cat "$work/time"
}
for run in $(seq "$runs"); do
    rm -rf "$work/content" && mkdir -p "$work/content" && cp -r "$work/digests" "$work/content/digests"
    build "$work/cache-$run" "$work/site-$run" >/dev/null
    same=$(build "$work/cache-$run" "$work/site-$run")
    cp "$work"/aside/*.md "$work/content/digests"
    digest=$(build "$work/cache-$run" "$work/site-$run")
    clean=$(build "$work/cache-clean-$run" "$work/clean-$run")
    diff -rq "$work/site-$run" "$work/clean-$run" || { echo "the sites differ" >&2; exit 1; }
    echo "$clean $same $digest" | awk '{
        printf "clean %.2f s (%.1f s of CPU); nothing changed %.2f s (%.1f), %.0f %%; new digest %.2f s (%.1f), %.0f %%\n",
            $1, $2 + $3, $4, $5 + $6, 100 * $4 / $1, $7, $8 + $9, 100 * $7 / $1 }'
done
