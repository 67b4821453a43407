#!/usr/bin/env bash
# Packages the program (JAR) from the repository that this action stands in, unless it is there already.
set -euo pipefail
root="$(cd "$(dirname "$0")/../../.." && pwd -P)"

if [ -f "$JAR" ]; then
    echo "The program is there: $JAR"
    exit 0
fi
if ! command -v mvn >/dev/null; then
    echo "::error::Maven is not there to package the program; put foresite.jar into the root of the site's repository" >&2
    exit 1
fi
mvn -B -ntp -q -f "$root/pom.xml" -Dmaven.test.skip=true package
