#!/usr/bin/env bash
# Writes a file of 1 GB of dossiers, then reads it in a heap of 256 MB: reading streams, or this runs out of memory.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

jar=examples/benchmarks/target/benchmarks.jar
[[ -f $jar ]] || mvn -q -B -ntp -Pbenchmark -DskipTests -pl examples/benchmarks -am package

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
file=$work/dossiers.json
bytes=${ALLERVERS_LARGE_FILE_BYTES:-1000000000}

java -Xmx256m -cp "$jar" org.allervers.benchmarks.LargeFile write "$file" "$bytes"
written=$(wc -c <"$file")
((written >= bytes)) || { echo "asked for $bytes bytes, got $written" >&2; exit 1; }
begun=$SECONDS
java -Xmx256m -cp "$jar" org.allervers.benchmarks.LargeFile read "$file"
echo "$written bytes read with -Xmx256m in $((SECONDS - begun)) s."
