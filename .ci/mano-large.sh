#!/usr/bin/env bash
# The whole command on two large organisations: 100 000 rows in how many seconds, and a dump of 300 MB in a heap of 512 MB. Fails if
# a file is missing, if the heap does not do, or past a bound that a busy machine still keeps; the goal is one of two idle cores. Needs node, npm and
# a registry.
#
#   .ci/mano-large.sh
#
# ALLERVERS_CLASSPATH  where the command's classes are (default: what .ci/mano-report.sh left, or what Maven makes)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

goal=15
bound=60
folder=target/mano-large
classpath=${ALLERVERS_CLASSPATH:-}
if [[ -z $classpath ]]; then
  mvn -q -B -ntp -pl examples/mano-report -am \
    -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime compile dependency:build-classpath
  classpath=examples/mano-report/target/classes:$(<examples/mano-report/target/classpath.txt)
fi

# large NAME HEAP SIZE...: sets took, in seconds.
large() {
  local name=$1 heap=$2 code=0 begin passphrase
  shift 2
  rm -rf "$folder"
  .ci/mano-fixture.sh "$folder" "$@" | tail -1
  passphrase=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).passphrase' "$folder/planted.json")
  begin=$(date +%s.%N)
  java "-Xmx$heap" -cp "$classpath" org.allervers.examples.manoreport.ManoReport \
    --dump "$folder/dump.sql" --out "$folder/report" --passphrase-fd 3 3<<<"$passphrase" >"$folder/said.txt" 2>&1 || code=$?
  took=$(echo "$begin $(date +%s.%N)" | awk '{ printf "%.1f", $2 - $1 }')
  # 3: some rows of the fixture are broken on purpose.
  [[ $code == 3 ]] || { tail -5 "$folder/said.txt" >&2; echo "$name ended with $code, not 3" >&2; exit 1; }
  for file in import.json import.html 'report-*.xlsx' 'report-*.html' 'report-*.csv' 'report-*.json' 'reconciliation-*.json'; do
    compgen -G "$folder/report/$file" >/dev/null || { echo "$name wrote no $file" >&2; exit 1; }
  done
  printf '  %s, a dump of %d MB, a heap of %s: %s s for import, report and reconciliation\n' \
    "$name" $(($(stat -c %s "$folder/dump.sql") / 1000000)) "$heap" "$took"
  rm -rf "$folder"
}

large '100 000 rows' 1g --rows 100000
if awk -v took="$took" -v goal="$goal" 'BEGIN { exit took < goal }'; then echo "  goal of $goal s NOT REACHED"; else echo "  goal of $goal s reached"; fi
if awk -v took="$took" -v bound="$bound" 'BEGIN { exit took > bound }'; then :; else echo "past the bound of $bound s" >&2; exit 1; fi
large '300 MB' 512m --megabytes 300
echo 'Both large organisations were read to their end.'
