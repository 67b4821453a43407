# shellcheck shell=bash
# Sourced by the benchmarks on the real corpus: goes to the project's folder, and sets $corpus to a folder of reports,
# unpacked from the first argument if that is a tar. Where there is no corpus it says so and ends without an error.
given=${1:-}
[ -z "$given" ] || given=$(realpath -m "$given")
cd "$(dirname "$0")/../.."
given=${given:-$PWD/../shared/corpus/full.tar.xz}
if [ ! -e "$given" ]; then
    echo "not measured: there is no corpus at $given; name a folder of reports or a tar of one"
    exit 0
fi
if [ ! -f target/foresite.jar ]; then
    echo "target/foresite.jar is missing: run mvn package first" >&2
    exit 1
fi
corpus=$given
if [ -f "$given" ]; then
    corpus=$(mktemp -d)
    trap 'rm -rf "$corpus"' EXIT
    tar xf "$given" -C "$corpus"
fi
