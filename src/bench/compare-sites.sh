#!/usr/bin/env bash
# Builds a corpus with two versions of the program and compares every file of the two sites. Prints how many files of each
# kind are new, gone or different, and the first differing lines; exit code 1 if there are any.
#
#   [FILES_SHOWN=5] src/bench/compare-sites.sh BEFORE.jar AFTER.jar [CORPUS]
set -euo pipefail
declare -A jars=([before]="$(realpath "$1")" [after]="$(realpath "$2")")
cd "$(dirname "$0")/../.."
corpus="$(realpath "${3:-content}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for side in before after; do
    java -jar "${jars[$side]}" build --content "$corpus" --output "$work/$side" --no-cache --quiet 2>/dev/null
    (cd "$work/$side" && find . -type f ! -name '.foresite-*' -print0 | sort -z | xargs -0 sha256sum |
        awk '{ print substr($0, 67) "\t" $1 }' | sort >"../$side.txt")
done
# A kind is a folder and an ending: themes/*.html.
join -t $'\t' -a 1 -a 2 -e - -o 0,1.2,2.2 "$work/before.txt" "$work/after.txt" | awk -F '\t' -v list="$work/different.txt" '
    $2 == $3 { same++; next }
    {
        what = $2 == "-" ? "new" : $3 == "-" ? "gone" : "different"
        folder = $1; sub(/[^\/]*$/, "", folder); ending = $1; sub(/.*\./, "", ending)
        counts[what " " folder "*." ending]++
        if (what == "different") print $1 >list
    }
    END { print same + 0 " files are the same"; for (kind in counts) print counts[kind], kind | "sort -rn" }'
if [ -f "$work/different.txt" ]; then
    echo
    head -n "${FILES_SHOWN:-5}" "$work/different.txt" | while read -r file; do
        echo "$file"
        diff "$work/before/$file" "$work/after/$file" | cut -c 1-200 | head -n 6 || true
    done
    exit 1
fi
