#!/usr/bin/env bash
# Throws changed bytes at every parser of foreign bytes: each class *Fuzz of the tests, for some seconds, guided by what its
# code does. A target fails on an exception that nobody documented, on a value that nobody sealed, on memory out of
# proportion, or when it hangs. Needs Linux on x86_64 or aarch64 for the fuzzer's native code.
#
#   .ci/fuzz.sh [seconds per target, default 60] [names of targets, default all]
#
# Two targets run side by side. What broke one is kept in target/fuzz: once it is understood, put it into the corpus
# (src/test/resources/fuzz/<target>), which the ordinary tests run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

seconds=${1:-60}
[[ $# -eq 0 ]] || shift
modules=(core crypto indicators)
out=$PWD/target/fuzz
rm -rf "$out"
mkdir -p "$out"

mvn -q -B -ntp -Pfuzz -pl "$(IFS=,; echo "${modules[*]}")" -Dspotless.check.skip test-compile \
  dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/fuzz-classpath.txt

# Small files of one target of the tests are written and forced to the medium: in memory, where there is such a place.
temporary=$out
[[ -w /dev/shm ]] && temporary=$(mktemp -d /dev/shm/fuzz.XXXXXX)
trap '[[ $temporary == "$out" ]] || rm -rf "$temporary"' EXIT

# module, class, seconds
fuzz() {
  local module=$1 class=$2 name=${2##*.}
  mkdir -p "$out/$name"
  local status=0
  java -Xmx1g "-Djava.io.tmpdir=$temporary" \
    -cp "$module/target/classes:$module/target/test-classes:$(<"$module/target/fuzz-classpath.txt")" \
    com.code_intelligence.jazzer.Jazzer \
    "--target_class=$class" '--instrumentation_includes=org.allervers.**' "--reproducer_path=$out/$name" \
    "-artifact_prefix=$out/$name-" -max_total_time="$3" -timeout=30 -max_len=40000 -print_final_stats=1 \
    "$out/$name" "$module/src/test/resources/fuzz/$name" >"$out/$name.log" 2>&1 || status=$?
  local runs
  runs=$(awk '/stat::number_of_executed_units/ { print $2 }' "$out/$name.log")
  if ((status != 0)) || ((${runs:-0} == 0)); then
    printf '%-22s %-11s BROKEN, see %s\n' "$name" "$module" "target/fuzz/$name.log"
    sed -n '/^== Java Exception/,/^DEDUP_TOKEN/p;/^SUMMARY/p;/^Base64/p' "$out/$name.log" | head -40
    return 1
  fi
  printf '%-22s %-11s %9d runs in %d s, %s paths\n' "$name" "$module" "$runs" "$3" \
    "$(grep -oE 'cov: [0-9]+' "$out/$name.log" | tail -1 | cut -d' ' -f2)"
}

targets=()
for module in "${modules[@]}"; do
  while IFS= read -r file; do
    name=$(basename "$file" .java)
    if [[ $# -eq 0 || " $* " == *" $name "* ]]; then
      class=${file#*/src/test/java/}
      class=${class%.java}
      targets+=("$module ${class//\//.}")
    fi
  done < <(find "$module/src/test/java" -name '*Fuzz.java' | sort)
done
((${#targets[@]} > 0)) || { echo 'no target found' >&2; exit 1; }

broken=0
for ((i = 0; i < ${#targets[@]}; i += 2)); do
  pids=()
  for target in "${targets[@]:i:2}"; do
    read -r module class <<<"$target"
    fuzz "$module" "$class" "$seconds" &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || broken=$((broken + 1)); done
done
((broken == 0)) || { echo "$broken targets are broken: what broke them is in target/fuzz" >&2; exit 1; }
echo "${#targets[@]} targets, $seconds s each, nothing broken."
