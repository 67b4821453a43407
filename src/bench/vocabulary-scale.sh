#!/usr/bin/env bash
# Measures on one core what naming concepts costs as the corpus grows to ten times its size, and prints a table.
# Wants: target/foresite.jar (mvn package), taskset.
# Use: src/bench/vocabulary-scale.sh [CORPUS [REPORTS…]]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
. "$(dirname "$0")/corpus.sh"
# A heap that is large from the start: its growing would be counted for the row that needs it first.
taskset -c 0 java -Xms4g -Xmx6g -cp target/foresite.jar src/bench/VocabularyScale.java "$corpus" "${@:2}"
