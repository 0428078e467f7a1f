#!/usr/bin/env bash
# Protects made-up tables, each in a fresh process of one core and 512 MB, has every certificate checked, attacks what is
# left to see, and prints the table of docs/performance.md. It fails where a certificate or the attack fails, or where a
# bound is passed: bounds are what is safely reached on a shared machine. Goals that are not reached are named.
#
#   .ci/disclosure-benchmark.sh [curve]        (curve: also tables from 10 to 2 000 cells)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

jar=examples/benchmarks/target/benchmarks.jar
if [[ -z ${ALLERVERS_BENCHMARKS_BUILT:-} ]]; then
  mvn -q -B -ntp -Pbenchmark -DskipTests -pl examples/benchmarks -am package
fi
[[ -f $jar ]] || { echo "$jar was not built" >&2; exit 1; }
mkdir -p target

one() { java -Xmx512m -XX:ActiveProcessorCount=1 -cp "$jar" org.allervers.benchmarks.disclosure.ProtectTable "$@"; }

# Mean of a cell, then classes of each way: age x sex, team x sex x age, team x act, team x sex x age of a region.
{
  one 14 9 4
  one 12 12 4 9
  one 12 50 24
  one 12 50 3 8
} | tee target/disclosure.txt | awk '
  function row(what, value, goal, bound) {
    printf "%-58s %7.2f s  goal <= %-4s %s%s\n", what, value, goal, value <= goal ? "reached" : "NOT REACHED", value <= bound ? "" : "  (past its bound " bound ")"
    if (value > bound) bad = 1
  }
  { printf "%-9s %5d cells, %4d protected, %4d hidden beside them, %4d worlds: %7.2f s, attack %7.2f s (%d bounds exact)\n", $1, $2, $3, $4, $5, $6, $7, $8; protect[$1] = $6; attack[$1] = $7 }
  END {
    if (!("50x3x8" in protect)) { print "a figure is missing"; exit 1 }
    print ""
    row("50 cells, protected and proven", protect["9x4"], 0.5, 3)
    row("team report of 650 cells, protected and proven", protect["12x4x9"], 5, 20)
    row("team report of 650 cells, attacked", attack["12x4x9"], 10, 40)
    row("1 836 cells, protected and proven", protect["50x3x8"], 60, 240)
    exit bad
  }'

# The same goals through the front door, with the files written and attacked: a year with its quarters, of a team of 60 and of 300
# people.
report() { java -Xmx512m -XX:ActiveProcessorCount=1 -cp "$jar" org.allervers.benchmarks.indicators.PublishTeamReport "$@"; }
{
  report 60 5
  report 300 5
  report 300 8
} | tee target/disclosure-reports.txt | awk '
  {
    printf "report of %3d people, %d periods: %4d figures, %4d told, protected, proven and written in %6.2f s, attacked in %6.2f s (of %d withheld, nothing bounds %d, bounds of %d exact)\n", $1, $2, $3, $4, $5, $6, $7, $8, $9
    if ($5 > 60) bad = 1
    n++; attack[$1 "x" $3] = $6
  }
  function row(what, value, goal, bound) {
    printf "%-58s %7.2f s  goal <= %-4s %s%s\n", what, value, goal, value <= goal ? "reached" : "NOT REACHED", value <= bound ? "" : "  (past its bound " bound ")"
    if (value > bound) bad = 1
  }
  END {
    if (n < 3) { print "a report is missing"; exit 1 }
    print ""
    row("report of 340 figures of 60 people, attacked", attack["60x340"], 10, 30)
    row("report of 340 figures of 300 people, attacked", attack["300x340"], 10, 30)
    row("report of 544 figures of 300 people, attacked", attack["300x544"], 10, 30)
    exit bad
  }'

if [[ ${1:-} == curve ]]; then
  echo
  for shape in '12 4 1' '12 9 4' '12 4 3 4' '12 6 4 5' '12 8 4 8' '12 12 4 9' '12 20 4 9' '12 40 3 8' '12 50 3 9'; do
    # shellcheck disable=SC2086
    one $shape | awk '{ printf "%-9s %5d cells, %4d protected, %4d hidden beside them, %4d worlds: %7.2f s, attack %7.2f s (%d bounds exact)\n", $1, $2, $3, $4, $5, $6, $7, $8 }'
  done
fi
