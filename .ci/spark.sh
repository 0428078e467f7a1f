#!/usr/bin/env bash
# Counts one plan in one process and on Apache Spark (local[2], a JDK 17), in 1, 10 and 100 partitions, and fails unless the
# results are equal bit by bit. Fetches Spark the first time.
#
#   .ci/spark.sh [master]
#
# JDK17_HOME  the JDK to run with (default: the one of java if it is 17, else the first /usr/lib/jvm/*17* with a compiler)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

jdk=${JDK17_HOME:-}
if [[ -z $jdk ]]; then
  for candidate in ${JAVA_HOME:-} /usr/lib/jvm/*17*; do
    if [[ -x $candidate/bin/javac && $("$candidate/bin/javac" -version 2>&1) == 'javac 17'* ]]; then jdk=$candidate; break; fi
  done
fi
[[ -n $jdk ]] || { echo 'No JDK 17: JDK17_HOME names one.' >&2; exit 1; }
export JAVA_HOME=$jdk

module=examples/spark-consolidation
mvn -q -B -ntp -Pspark -pl "$module" -am package -DskipTests -Dmaven.javadoc.skip=true -Dmaven.source.skip=true -Djacoco.skip=true -Dcyclonedx.skip=true

# What Spark asks of a JDK 17; in one process there is no spark-submit to say it.
opens=()
for room in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens+=(--add-opens "java.base/$room=ALL-UNNAMED")
done
mkdir -p target
"$jdk/bin/java" -Xmx3g "${opens[@]}" -cp "$module/target/classes:$(<"$module/target/class-path.txt")" \
  org.allervers.examples.spark.SparkConsolidation "$@" | tee target/spark.txt
grep -q '^EQUAL: ' target/spark.txt
