#!/usr/bin/env bash
# Packages the program (JAR) from the repository that contains this action, unless it exists already.
#
# A workflow pins the action by its commit, and that pins the sources as well. The jar of a release is not downloaded: its
# checksum cannot be part of the commit that it is built from, so it could be replaced later without anybody noticing.
set -euo pipefail
root="$(cd "$(dirname "$0")/../../.." && pwd -P)"

if [ -f "$JAR" ]; then
    echo "The program exists already: $JAR"
    exit 0
fi
if ! command -v mvn >/dev/null; then
    echo "::error::Maven is missing, so the program cannot be packaged; put foresite.jar into the root of this repository" >&2
    exit 1
fi
# These variables are about the site's repository, and the program must not take it for its own.
env -u GITHUB_REPOSITORY -u GITHUB_SHA -u GITHUB_REF mvn -B -ntp -q -f "$root/pom.xml" -Dmaven.test.skip=true package
