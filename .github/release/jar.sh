#!/usr/bin/env bash
# Puts the packaged jar, its bill of materials (CycloneDX) and their checksums into target/release, if the jar is the same when it is packaged again and has
# the version of the tag ($GITHUB_REF_NAME).
set -euo pipefail
cd "$GITHUB_WORKSPACE"

version="$(java -jar target/foresite.jar --version)"
version="${version#foresite }"
if [ "$GITHUB_REF_NAME" != "v$version" ]; then
    echo "::error::the tag is $GITHUB_REF_NAME, but pom.xml has the version $version; tag a commit with the right version" >&2
    exit 1
fi

first="$RUNNER_TEMP/foresite.jar"
cp target/foresite.jar "$first"
mvn -B -ntp -q -Dmaven.test.skip=true clean package
if ! cmp "$first" target/foresite.jar; then
    echo "::error::the jar is not the same when it is packaged again" >&2
    exit 1
fi

mvn -B -ntp -q cyclonedx:makeBom
mkdir target/release
cp "$first" target/release/foresite.jar
cp target/foresite.cdx.json target/release/
cd target/release
sha256sum foresite.jar foresite.cdx.json | tee foresite.jar.sha256
