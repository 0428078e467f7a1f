#!/usr/bin/env bash
# Compares the cells of twenty random cohorts, counted in four ways; then counts the grids of docs/performance.md with short
# settings and prints the table: who, how fast, ratio, goal.
#
#   .ci/indicator-benchmark.sh [dossiers]        (default: 300000)
#
# One thread each, in one run; before timing every side is checked to give the same cells. It fails only where a bound is
# passed: bounds are what a quiet machine gives with some room; on a busy one they are passed now and then. Goals that are not reached are named.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

dossiers=${1:-300000}
jar=examples/benchmarks/target/benchmarks.jar
if [[ -z ${ALLERVERS_BENCHMARKS_BUILT:-} ]]; then
  mvn -q -B -ntp -Pbenchmark -DskipTests -pl examples/benchmarks -am package
fi
[[ -f $jar ]] || { echo "$jar was not built" >&2; exit 1; }
mkdir -p target

java -Xmx2g -cp "$jar" org.allervers.benchmarks.indicators.CellsAgree 20

run() { java -jar "$jar" -foe true -f 1 -jvmArgsAppend -XX:+AlwaysPreTouch -rf csv -rff "target/$1.csv" "${@:2}" >"target/$1.log" || { tail -40 "target/$1.log" >&2; exit 1; }; }
run indicators-grid -wi 3 -w 1s -i 3 -r 1s -p contender=cohort,records,duckdb -p "dossiers=$dossiers" GridBenchmark
run indicators-streams -wi 1 -w 1s -i 1 -r 1s -p contender=streams -p workload=W2 -p "dossiers=$dossiers" GridBenchmark
run indicators-growth -wi 2 -w 1s -i 2 -r 1s -p contender=cohort,records -p workload=W2 -p dossiers=10000,100000 GridBenchmark
run indicators-parts -wi 10 -w 1s -i 3 -r 1s PartsBenchmark

awk -F, -v dossiers="$dossiers" '
  { gsub(/["\r]/, "") }  # JMH ends its lines as Windows does
  FNR == 1 { grid = FILENAME !~ /parts/; next }
  grid { ms[$8 "/" $10 "/" $9] = $5; next }  # the parameters stand last, in the order of their names
  { part = $1; sub(/^.*\./, "", part); us[part] = $5 }
  function row(what, value, unit, goal, bound, least,   ok, held) {
    ok = least ? value >= goal : value <= goal
    held = least ? value >= bound : value <= bound
    printf "%-52s %10.2f %-14s goal %s %-6s %s%s\n", what, value, unit, least ? ">=" : "<=", goal, ok ? "reached" : "NOT REACHED", held ? "" : "  (past its bound " bound ")"
    if (!held) bad = 1
  }
  function rate(contender, workload, n) { return n * 10 / ms[contender "/" workload "/" n] / 1000 }
  END {
    n = dossiers ""
    if (!(("cohort/W2/" n) in ms) || !(("records/W2/" n) in ms) || !(("duckdb/W1/" n) in ms) || !(("streams/W2/" n) in ms) || us["merge"] == "") { print "a figure is missing"; exit 1 }
    row("W2 from records", rate("records", "W2", n), "M events/s", 10, 10, 1)
    row("W2 from the cohort", rate("cohort", "W2", n), "M events/s", 40, 35, 1)
    row("W2 cohort, faster than DuckDB", ms["duckdb/W2/" n] / ms["cohort/W2/" n], "times", 5, 4.5, 1)
    row("W1 cohort, faster than DuckDB", ms["duckdb/W1/" n] / ms["cohort/W1/" n], "times", 2, 1.7, 1)
    row("W2 records, faster than DuckDB", ms["duckdb/W2/" n] / ms["records/W2/" n], "times", 2.5, 2.0, 1)
    row("W2 records, faster than streams", ms["streams/W2/" n] / ms["records/W2/" n], "times", 20, 15, 1)
    row("merge of two results", us["merge"], "us", 200, 300, 0)
    row("update of one dossier", us["update"], "us", 10, 10, 0)
    row("workbook of 38 760 figures (over 300 000 cells)", us["workbook"] / 1000, "ms", 150, 180, 0)
    row("workbook of 40 000 cells", us["workbookOf40000Cells"] / 1000, "ms", 150, 30, 0)
    print ""
    printf "%-12s %16s %16s   (us for one dossier, W2)\n", "dossiers", "records", "cohort"
    split("10000 100000 " n, sizes, " ")
    for (i = 1; i <= 3; i++) printf "%-12d %16.3f %16.3f\n", sizes[i], ms["records/W2/" sizes[i]] * 1000 / sizes[i], ms["cohort/W2/" sizes[i]] * 1000 / sizes[i]
    exit bad
  }' target/indicators-grid.csv target/indicators-streams.csv target/indicators-growth.csv target/indicators-parts.csv
