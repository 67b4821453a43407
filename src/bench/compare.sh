#!/usr/bin/env bash
# Builds the same reports with Foresite, Zola, Hugo and Eleventy, and copies Foresite's finished site, which is as fast as a
# build could be. Three builds of each: clean, with nothing changed, and with one new digest. Prints the medians of processor
# and wall time, peak memory, files and bytes, and the ratios to Foresite's. The runs alternate, each in new folders: deleting
# many files makes the next build slower. The other sites are in src/bench/peers.
# Requires: target/foresite.jar (mvn package), GNU time, python3. A tool that cannot be had is left out: Zola and Hugo must be
# on the path, or named by ZOLA='command' and HUGO='command'; Eleventy comes from npm.
# Use: src/bench/compare.sh [CORPUS [RUNS]]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
. "$bench/corpus.sh"
runs=${2:-3}
jar=$PWD/target/foresite.jar
work=${WORK:-$(mktemp -d)}
mkdir -p "$work"
trap '[ -n "${WORK:-}" ] || rm -rf "$work"; [ "$corpus" = "$given" ] || rm -rf "$corpus"' EXIT

# The newest digest of 16 reports or more is the new one; what is newer is left out.
mkdir -p "$work/old" "$work/new"
find "$corpus" -name '*.md' -exec cp {} "$work/old" \;
code_of() { grep -oE -m1 '\[20[0-9]{6}' "$1" | tr -d '['; }
for file in "$work"/old/*.md; do printf '%s %s\n' "$(code_of "$file" || echo 0)" "$file"; done | sort >"$work/codes"
newest=$(awk '$1 ~ /^20[0-2]/ && $1 < 20270000 {n[$1]++} END {for (c in n) if (n[c] >= 16) print c}' "$work/codes" | sort | tail -1)
awk -v c="$newest" '$1 > c && $1 < 20270000 {print $2}' "$work/codes" | xargs -r rm
awk -v c="$newest" '$1 == c {print $2}' "$work/codes" | xargs mv -t "$work/new"
echo "$(find "$work/old" -name '*.md' | wc -l) reports, then the digest $newest of $(find "$work/new" -name '*.md' | wc -l)"

read -ra zola <<<"${ZOLA:-zola}"
read -ra hugo <<<"${HUGO:-hugo}"
tools=(foresite)
! command -v "${zola[0]}" >/dev/null || tools+=(zola)
! command -v "${hugo[0]}" >/dev/null || tools+=(hugo)
if command -v npm >/dev/null && mkdir -p "$work/npm" && (cd "$work/npm" && npm init -y &&
    npm install --no-audit --no-fund --silent @11ty/eleventy@3 @sindresorhus/slugify) >/dev/null 2>&1; then
    tools+=(eleventy)
fi
echo "compared: ${tools[*]}"
for peer in zola hugo eleventy; do
    [[ " ${tools[*]} " == *" $peer "* ]] || echo "left out, since it cannot be had: $peer"
done

measure() { # TOOL STEP FOLDER COMMAND...: adds a line to the results
    local tool=$1 step=$2 folder=$3
    shift 3
    env time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/log" 2>&1 || { echo "$tool failed:" && tail -5 "$work/log"; return; }
    local files bytes
    read -r files bytes < <(find "$folder" -type f -printf '%s\n' | awk '{ bytes += $1 } END { print NR, bytes }')
    awk -v tool="$tool" -v step="$step" -v files="$files" -v bytes="$bytes" \
        '{ print tool, step, $2 + $3, $1, $4 / 1024, files, bytes / 1e6 }' "$work/time" >>"$work/results"
}

build() { # TOOL STEP SITE OUTPUT
    case $1 in
    foresite) measure "$1" "$2" "$4" java -jar "$jar" build --quiet --content "$3/content" --cache "$3/cache" --output "$4" ;;
    zola) measure "$1" "$2" "$4" "${zola[@]}" --root "$3/zola" build --force --output-dir "$4" ;;
    hugo) measure "$1" "$2" "$4" "${hugo[@]}" --quiet --buildFuture --source "$3/hugo" --destination "$4" ;;
    eleventy) measure "$1" "$2" "$4" env --chdir "$3/eleventy" OUTPUT="../eleventy-site" \
        "$work/npm/node_modules/.bin/eleventy" ;;
    esac
}

site() { # TOOL SITE REPORTS: writes the reports as that tool reads them
    if [ "$1" = foresite ]; then
        mkdir -p "$2/content/digests"
        cp "$3"/*.md "$2/content/digests"
    else
        python3 "$bench/peers/sites.py" "$3" "$2"
        ln -sfn "$work/npm/node_modules" "$2/eleventy/node_modules"
    fi
}

for run in $(seq "$runs"); do
    for tool in "${tools[@]}"; do
        site=$work/$tool-$run
        output=$site/$tool-site
        site "$tool" "$site" "$work/old"
        build "$tool" clean "$site" "$output"
        build "$tool" unchanged "$site" "$output"
        site "$tool" "$site" "$work/new"
        build "$tool" digest "$site" "$output"
    done
    measure cp -r "$work/copy-$run" cp -r "$work/foresite-$run/foresite-site" "$work/copy-$run"
done

python3 - "$work/results" <<'PYTHON'
import collections, statistics, sys
rows = collections.defaultdict(list)
for line in open(sys.argv[1]):
    tool, step, *figures = line.split()
    rows[tool, step].append([float(figure) for figure in figures])
median = {key: [statistics.median(column) for column in zip(*of)] for key, of in rows.items()}
print(f"{'':20}{'CPU s':>8}{'wall s':>8}{'MB':>7}{'files':>8}{'site MB':>9}{'Foresite CPU':>14}{'wall':>7}")
for (tool, step), (cpu, wall, memory, files, size) in median.items():
    own = median["foresite", step if step != "-r" else "clean"]
    ratios = "" if tool == "foresite" else f"{own[0] / max(cpu, .01):>14.2f}{own[1] / max(wall, .01):>7.2f}"
    print(f"{tool + ' ' + step:20}{cpu:8.1f}{wall:8.1f}{memory:7.0f}{files:8.0f}{size:9.1f}{ratios}")
clean = median["foresite", "clean"]
for step in ("unchanged", "digest"):
    part = median["foresite", step]
    print(f"Foresite, {step} against clean: {part[0] / clean[0]:.2f} of CPU, {part[1] / clean[1]:.2f} of wall time")
PYTHON

echo "What weighs in Foresite's site, by folder and ending:"
(cd "$work/foresite-1/foresite-site" && find . -type f -printf '%s %P\n') | awk '
    { folder = $2; sub(/\/.*/, "", folder); folder = $2 ~ /\// ? folder "/" : ""; ending = $2; sub(/.*\./, "", ending)
      bytes[folder "*." ending] += $1; files[folder "*." ending]++ }
    END { for (kind in bytes) printf "%8.2f MB %6d %s\n", bytes[kind] / 1e6, files[kind], kind }' | sort -rn | head -25
