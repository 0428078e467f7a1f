#!/usr/bin/env bash
# Runs the benchmarks of sealing with short settings, on this JDK and on JDK 25 if there is one, and compares each with its
# peer of the same run. Prints ratio, goal and bound of each line, and fails when a bound is passed.
#
# The bound is the goal where the goal is reached. Where it is not, the line says so, and its bound only keeps what is
# reached from being lost. Compared is the processor time of the measuring thread, the least of all rounds: what else runs
# on the machine can only add to it. A noisy machine gets a second, longer try, whose rounds are added to the first.
#
#   .ci/crypto-benchmark.sh [once]     (once: no second try, and on the first JDK alone)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

jar=$PWD/examples/benchmarks/target/benchmarks.jar
if [[ ! -f $jar ]] || ! unzip -l "$jar" | grep -q benchmarks/sealing/SealingBenchmark.class; then
  mvn -q -B -ntp -Pbenchmark -DskipTests -pl examples/benchmarks -am package
fi
jdk25=${JDK25_HOME:-}
if [[ -z $jdk25 ]]; then
  for candidate in /usr/lib/jvm/*25*; do
    if [[ -x $candidate/bin/java ]]; then jdk25=$candidate; break; fi
  done
fi
javas=("${JAVA_HOME:+$JAVA_HOME/bin/}java")
if [[ ${1:-} == once ]]; then echo 'Measured on the first JDK alone, as asked.'; elif [[ -n $jdk25 ]]; then javas+=("$jdk25/bin/java"); else echo 'NO JDK 25 on this machine: measured on the first JDK alone.'; fi

out=$PWD/target/crypto-benchmark
rm -rf "$out"
mkdir -p "$out"

# jmh NAME BENCHMARK ARGUMENTS...: one file of results per JDK and call.
jmh() {
  local name=$1 benchmark=$2
  shift 2
  # A heap touched beforehand: the pages of a fresh one would be counted to whoever comes first.
  "$java" -jar "$jar" -f 1 -foe true -jvmArgsPrepend '-Xms2g -Xmx2g -XX:+AlwaysPreTouch' \
    -rf json -rff "$out/$version.$name.$try.json" "$@" "sealing.$benchmark" \
    >"$out/$version.$name.$try.log" 2>&1 || { tail -40 "$out/$version.$name.$try.log" >&2; exit 1; }
}

round() {
  local timing=(-wi 1 -w "$1" -i 5 -r "$2")
  for java in "${javas[@]}"; do
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
    # Small operations have the longest way to go until all of it is compiled.
    jmh small SealingBenchmark -wi 4 -w 1s -i 6 -r "$2" -p size=2048 -p contender=record,tink-xaes,cryptolib,cryptolib-chunks,aws
    jmh middle SealingBenchmark "${timing[@]}" -p size=65536 -p contender=record,raw,tink-gcm
    jmh large SealingBenchmark "${timing[@]}" -p size=16777216 -p contender=record,attachment
    # Nothing but this makes the plain cipher compile for large arrays in time: its best is the peer.
    jmh hot SealingBenchmark -wi 3 -w 1s -i 5 -r "$2" -jvmArgs -XX:CompileThresholdScaling=0.01 \
      -p size=16777216 -p contender=raw,raw-streamed,raw-reusing
    jmh first FirstLargeBenchmark -p contender=attachment,raw-streamed
    jmh batch OpenAllBenchmark "${timing[@]}"
    jmh passphrase PassphraseBenchmark
    local cold=$out/cold.bin
    "$java" -cp "$jar" org.allervers.benchmarks.sealing.ColdStart write "$cold"
    for _ in 1 2 3; do
      "$java" -cp "$jar" org.allervers.benchmarks.sealing.ColdStart read "$cold" >>"$out/$version.cold.txt"
      "$java" -cp "$jar" org.allervers.benchmarks.sealing.ColdStart raw "$cold" >>"$out/$version.coldraw.txt"
    done
  done
}

ratios() { python3 .ci/crypto_ratios.py "$out"; }

try=1
round 500ms 300ms
if ! ratios; then
  [[ ${1:-} != once ]] || exit 1
  echo 'Second try, longer.'
  try=2
  round 1s 500ms
  ratios
fi
