#!/usr/bin/env bash
# Builds the published modules twice, in two directories, and compares every jar (classes, sources, javadoc) and the
# bill of materials byte for byte. Same JDK for both: a newer compiler writes other class files.
#
#   .ci/reproducible.sh [built]        (built: the jars of this directory have just been built, and count as the first;
#                                       they come without a bill of materials)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  mkdir -p "$1"
  git ls-files -z --cached --others --exclude-standard | tar --null -T - --ignore-failed-read -cf - 2>/dev/null | tar -xf - -C "$1"
  (
    cd "$1"
    mvn -q -B -ntp -DskipTests -Dspotless.check.skip=true -pl .,core,crypto,indicators package >&2
    sums
  ) >"$1.sha256"
}

sums() {
  find . core crypto indicators -maxdepth 2 \( -path '*/target/allervers*.jar' -o -path './target/bom.*' \) | sort | xargs sha256sum
}

if [[ ${1:-} == built ]]; then sums | grep '\.jar$' >"$work/first.sha256"; else build "$work/first"; fi
build "$work/a-second-directory"
[[ ${1:-} != built ]] || sed -i '/\.jar$/!d' "$work/a-second-directory.sha256"

jars=$(grep -c '\.jar$' "$work/first.sha256" || true)
((jars >= 9)) || { cat "$work/first.sha256"; echo "expected 9 jars (3 modules: classes, sources, javadoc), found $jars" >&2; exit 1; }
if ! diff "$work/first.sha256" "$work/a-second-directory.sha256"; then
  echo 'The two builds differ.' >&2
  exit 1
fi
cat "$work/first.sha256"
echo "$jars jars identical in both builds."
