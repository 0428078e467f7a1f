#!/usr/bin/env bash
# Runs the benchmarks with short settings and checks the ratios that the project promises.
#
# Convention: a benchmark named <what>_allervers has a twin in the same run, which says its peer: <what>_jackson,
# <what>_hibernate or <what>_naive. Jackson does the same work on hand-made beans: the ratio must not exceed 1.3. Hibernate
# Validator checks the shape of the same dossiers and no more: the goal is a fifth of its time; the bound leaves a little
# more, because neighbours on the machine slow down whoever waits for memory. All rules of one dossier take at most 50
# microseconds. The naive
# reader of Mano's format calls Bouncy Castle item by item: at most 1/1.3 of its time. Then 100 000 dossiers on one thread.
# A noisy machine gets one longer second try.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

jackson_bound=1.3
hibernate_goal=0.2
hibernate_bound=0.25
naive_bound=0.77
micros_bound=50
jar=examples/benchmarks/target/benchmarks.jar
mvn -q -B -ntp -Pbenchmark -DskipTests -pl examples/benchmarks -am package
[[ -f $jar ]] || { echo "$jar was not built" >&2; exit 1; }
mkdir -p target

run() {
  java -jar "$jar" -foe true -f 1 -tu ms -rf csv -rff target/benchmark.csv "$@" '.*_(allervers|jackson|hibernate|naive)$'
}

# CSV of JMH: "Benchmark","Mode","Threads","Samples","Score",... and one column per parameter at the end.
ratios() {
  awk -F, -v jackson="$jackson_bound" -v hibernate="$hibernate_bound" -v naive="$naive_bound" -v goal="$hibernate_goal" -v micros="$micros_bound" '
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
      printf "Goal against Hibernate Validator: %s.\n", goal
      printf "%-40s %14s %14s %10s %8s\n", "benchmark", "allervers ms", "peer ms", "peer", "ratio"
      for (key in keys) {
        peer = score[key, "hibernate"] != "" ? "hibernate" : score[key, "naive"] != "" ? "naive" : "jackson"
        bound = peer == "jackson" ? jackson : peer == "naive" ? naive : hibernate
        ours = score[key, "allervers"]; theirs = score[key, peer]
        if (ours == "" || theirs == "") { print key ": a twin is missing"; bad = 1; continue }
        over = (ours / theirs > bound) || (peer == "hibernate" && ours * 1000 > micros)
        printf "%-40s %14.4f %14.4f %10s %8.3f%s\n", key, ours, theirs, peer, ours / theirs, (over ? "  over its bound" : "")
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

many() { java -Xmx2g -cp "$jar" org.allervers.benchmarks.ManyDossiers; }
many || { echo 'Second try.'; many; }
