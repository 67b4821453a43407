#!/usr/bin/env bash
# Builds sites from the largest and slowest inputs that we could think of, each with 1 GB of memory, and prints a table:
# exit code, CPU seconds, peak memory, size of the site. One input is one line; names given as arguments choose some.
#
#   mvn -q package -DskipTests && src/bench/largest-inputs.sh [NAME...]
set -euo pipefail
cd "$(dirname "$0")/../.."
jar="$PWD/target/foresite.jar"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

repeat() { awk -v text="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'; }
count() { awk -v text="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s %d\n", text, i }'; }
report() { mkdir -p content/digests/20250803 && cat >content/digests/20250803/report.md; }
summary() { { printf '# T, from ([20250803](https://example.org/).)\n\n## Summary\n\n' && cat; } | report; }

themes() { { printf '# T, from ([20250803](https://example.org/).)\n\n## Themes\n\n' && count '* theme' 100000; } | report; }
name_of_a_million_letters() { { printf '# T\n\n## Themes\n\n* ' && repeat a 1000000; } | report; }
name_of_200000_words() { { printf '# T\n\n## Themes\n\n* ' && repeat 'word ' 200000; } | report; }
report_of_50_MB() { repeat 'Kelp grows half a meter a day. ' 1700000 | summary; }
report_of_7_9_MB() { repeat 'Kelp grows half a meter a day. ' 254000 | summary; }
report_of_7_9_MB_of_tables() { { printf '# T\n\n## Concerns\n\n| name | description |\n|---|---|\n' &&
    count '| a concern | its description' 200000; } | report; }
circle() { entries 50000 && printf '  - prefLabel: "entry 49999"\n    broader: ["entry 0"]\n' >>content/vocabulary.yaml; }
chain() { entries 50000; }
entries() { echo 'A text.' | summary && awk -v n="$1" 'BEGIN { print "themes:"; for (i = 1; i < n; i++)
    printf "  - prefLabel: \"entry %d\"\n    broader: [\"entry %d\"]\n", i - 1, i }' >content/vocabulary.yaml; }
equal_subheadings() { repeat $'### The same\n\ntext\n\n' 160000 | summary; }
links_in_a_paragraph() { repeat '[a](https://example.org/) ' 120000 | summary; }
ordered_markers() { repeat '1. ' 330000 | summary; }
cdata() { repeat '<![CDATA[' 110000 | summary; }
escapes_behind_a_bracket() { { printf '[' && repeat '\*' 330000; } | summary; }
lines_of_a_wide_table() { { printf '\n' && repeat '|a' 5000 && printf '\n' && repeat '|-' 5000 && printf '\n' &&
    repeat $'|b\n' 200000; } | summary; }
reports() { mkdir -p content/digests && awk 'BEGIN { for (d = 0; d < 100; d++) for (r = 0; r < 1000; r++) {
    f = sprintf("content/digests/d%02d-%03d.md", d, r)
    printf "---\ntitle: Report %d of %d\ndigest: 20%02d0101\n---\n\n## Summary\n\nText %d.\n\n## Themes\n\n* theme %d\n", r, d, d % 25, r, r >f
    close(f) } }'; }

all=(report_of_50_MB report_of_7_9_MB report_of_7_9_MB_of_tables themes name_of_a_million_letters name_of_200000_words circle chain
    equal_subheadings links_in_a_paragraph ordered_markers cdata escapes_behind_a_bracket lines_of_a_wide_table reports)
[ "$#" -gt 0 ] && all=("$@")
printf '%-28s %5s %8s %8s %9s\n' input exit CPU/s peak/MB site/MB
for input in "${all[@]}"; do
    mkdir -p "$work/$input" && cd "$work/$input" && mkdir content
    "$input"
    code=0
    /usr/bin/time -f '%U %S %M' -o time java -Xmx1g -jar "$jar" build --no-cache --quiet >out 2>&1 || code=$?
    read -r user system memory <<<"$(tail -n 1 time)"
    size="$(du -sm site-output 2>/dev/null | cut -f1)"
    awk -v i="$input" -v c="$code" -v u="$user" -v s="$system" -v m="$memory" -v z="${size:-0}" \
        'BEGIN { printf "%-28s %5d %8.1f %8d %9d\n", i, c, u + s, m / 1024, z }'
    cd / && rm -rf "${work:?}/$input"
done
