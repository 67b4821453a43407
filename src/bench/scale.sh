#!/usr/bin/env bash
# Measures how a build grows with its corpus: processor and wall time, peak memory, files and bytes at so many reports, made
# from the given ones by copies.py; and the same with pages for topics of two reports or more only (pages.minReports).
# Requires: target/foresite.jar (mvn package), GNU time, python3.
# Use: src/bench/scale.sh [CORPUS [REPORTS...]]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
. "$bench/corpus.sh"
counts=("${@:2}")
[ "${#counts[@]}" -gt 0 ] || counts=(2600 6500 13000 26000)
jar=$PWD/target/foresite.jar
work=$(mktemp -d)
trap 'rm -rf "$work"; [ "$corpus" = "$given" ] || rm -rf "$corpus"' EXIT
printf '%8s %10s %8s %8s %8s %8s %9s\n' reports minReports 'CPU s' 'wall s' MB files 'site MB'
for count in "${counts[@]}"; do
    mkdir -p "$work/$count/digests"
    python3 "$bench/copies.py" "$corpus" "$work/$count/digests" "$count"
    for least in 1 2; do
        echo "pages: {minReports: $least}" >"$work/$count/site.yaml"
        if env time -f '%e %U %S %M' -o "$work/time" java -jar "$jar" build --quiet --no-cache --content "$work/$count" \
            --output "$work/site-$count-$least" >"$work/log" 2>&1; then
            read -r files bytes < <(find "$work/site-$count-$least" -type f -printf '%s\n' |
                awk '{ bytes += $1 } END { print NR, bytes }')
            awk -v count="$count" -v least="$least" -v files="$files" -v bytes="$bytes" '{
                printf "%8d %10d %8.1f %8.1f %8.0f %8d %9.1f\n", count, least, $2 + $3, $1, $4 / 1024, files, bytes / 1e6 }' "$work/time"
        else
            echo "$count reports, minReports $least: the build failed"
            tail -3 "$work/log"
        fi
        rm -rf "$work/site-$count-$least"
    done
done
