#!/usr/bin/env bash
# Prints 100 merges and 100 broader links of the real corpus, the same on every machine, for a person to judge.
# Wants: target/foresite.jar (mvn package).
# Use: src/bench/vocabulary-sample.sh [CORPUS [SEED]]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
. "$(dirname "$0")/corpus.sh"
java -cp target/foresite.jar src/bench/VocabularySample.java "$corpus" "${@:2}"
