#!/usr/bin/env bash
# Prints how many topics of five reports or more are called rising or falling when the digests of all reports are shuffled
# (five seeds; the goal is 1 % at most), and how many of planted trends are found: a rate doubled, tripled or halved in the
# newest four quarters, at 8, 15, 30 and 60 reports, in twelve corpora with twenty trends each. The same on every machine.
# Wants: target/foresite.jar (mvn package). Takes two minutes on the real corpus.
# Use: src/bench/trends.sh [CORPUS]; CORPUS is a folder of reports or a tar of one.
set -euo pipefail
. "$(dirname "$0")/corpus.sh"
java -cp target/foresite.jar src/bench/TrendPower.java "$corpus"
