#!/usr/bin/env bash
# From a dump of Mano to parsed JSON: how many sealed rows of about 2 KiB a second on one core, and what reading, opening and
# parsing take of it; beside it the same in Node with libsodium, as Mano's clients open their rows. Fails where the rate is below a
# bound that a busy machine still reaches; the goal, 40 000 rows a second, is named where it is not. Needs node, npm and a registry.
#
#   .ci/mano-benchmark.sh [folder]       (folder: where the dump is made, target/mano-benchmark if not said)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

goal=40000
bound=20000
folder=${1:-target/mano-benchmark}
jar=examples/benchmarks/target/benchmarks.jar
if [[ -z ${ALLERVERS_BENCHMARKS_BUILT:-} ]]; then
  mvn -q -B -ntp -Pbenchmark -DskipTests -pl examples/benchmarks -am package
fi
[[ -f $jar ]] || { echo "$jar was not built" >&2; exit 1; }

.ci/mano-fixture.sh "$folder" --rows 40000 --text 1850
passphrase=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).passphrase' "$folder/planted.json")
cp .ci/mano-benchmark.mjs target/mano-fixture-tools

# One core for everything that a process does: its compiler and its collector are paid for.
one_core=()
if command -v taskset >/dev/null; then one_core=(taskset -c 0); fi
{
  "${one_core[@]}" java -Xmx512m -XX:+UseSerialGC -cp "$jar" org.allervers.benchmarks.ManoDumpToJson "$folder/dump.sql" "$passphrase" 7 |
    sed 's/^/allervers /'
  "${one_core[@]}" node target/mano-fixture-tools/mano-benchmark.mjs "$folder/dump.sql" "$passphrase" 3 | sed 's/^/libsodium-in-node /'
} | tee target/mano-benchmark.txt | awk -v goal="$goal" -v bound="$bound" '
  {
    for (i = 3; i <= NF; i++) { split($i, pair, "="); value[pair[1]] = pair[2] }
    if (sealed != "" && (sealed != value["sealed"] || opened != value["opened"])) { print "the two sides opened different rows"; bad = 1 }
    sealed = value["sealed"]; opened = value["opened"]
    what = value["reading"] > value["opening"] ? "reading" : "opening"
    if (value["parsing"] > value[what]) what = "parsing"
    printf "%-18s %-7s %7d rows/s of %d bytes; ns a row: reading %d, opening %d, parsing %d; most of it is %s\n", $1, $2, value["rate"], value["bytes"], value["reading"], value["opening"], value["parsing"], what
    rate[$1 " " $2] = value["rate"]; took[$1 " " $2] = value["opening"]
  }
  END {
    ours = rate["allervers median"]; theirs = rate["libsodium-in-node median"]
    if (ours == "" || theirs == "") { print "a side is missing"; exit 1 }
    printf "%.1f times the rate of libsodium in Node, %.1f times for opening alone; goal %d rows/s: %s\n", ours / theirs, took["libsodium-in-node median"] / took["allervers median"], goal, (ours >= goal ? "reached" : "NOT REACHED")
    if (ours < bound) { printf "below the bound of %d rows/s\n", bound; bad = 1 }
    exit bad
  }'
rm -f "$folder/dump.sql"
