#!/usr/bin/env bash
# Runs the benchmarks with short settings and checks the ratios that the project promises.
#
# Convention: a benchmark named <what>_allervers has a twin <what>_jackson, the same work on hand-made beans with bare
# jackson-databind in the same run. The ratio of the two must not exceed 1.3. A noisy machine gets one longer second try.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

bound=1.3
jar=examples/benchmarks/target/benchmarks.jar
[[ -f $jar ]] || mvn -q -B -ntp -Pbenchmark -DskipTests -pl examples/benchmarks -am package
[[ -f $jar ]] || { echo "$jar was not built" >&2; exit 1; }
mkdir -p target

run() {
  java -jar "$jar" -foe true -f 1 -tu ms -rf csv -rff target/benchmark.csv "$@" '.*_(allervers|jackson)$'
}

# CSV of JMH: "Benchmark","Mode","Threads","Samples","Score",... and one column per parameter at the end.
ratios() {
  awk -F, -v bound="$bound" '
    { gsub(/"/, "") }
    NR == 1 { next }
    {
      name = $1; sub(/^.*\./, "", name)
      side = name; sub(/^.*_/, "", side); sub(/_[^_]*$/, "", name)
      key = name; for (i = 8; i <= NF; i++) key = key " " $i
      score[key, side] = $2 == "thrpt" ? 1 / $5 : $5
      keys[key] = 1
    }
    END {
      printf "%-50s %14s %14s %8s\n", "benchmark", "allervers ms", "jackson ms", "ratio"
      for (key in keys) {
        ours = score[key, "allervers"]; theirs = score[key, "jackson"]
        if (ours == "" || theirs == "") { print key ": a twin is missing"; bad = 1; continue }
        over = (ours / theirs > bound)
        printf "%-50s %14.3f %14.3f %8.2f%s\n", key, ours, theirs, ours / theirs, (over ? "  over " bound : "")
        if (over) bad = 1
        n++
      }
      if (n == 0) { print "no pair of benchmarks found"; bad = 1 }
      exit bad
    }' target/benchmark.csv
}

run -wi 3 -w 2s -i 5 -r 2s
if ! ratios; then
  echo 'Second try, longer.'
  run -wi 5 -w 3s -i 8 -r 3s
  ratios
fi
