#!/usr/bin/env bash
# Opens the workbooks of the main job, and one of awkward tables, in LibreOffice: every value of every sheet must be that of
# our own .json, no label may have become a formula, and two runs of the job must give the same bytes. The .csv is opened
# as well. Installs LibreOffice Calc if it is absent (Debian). The comparison is in spreadsheet_values.py.
#
#   .ci/spreadsheet.sh [again]           (again: the main job has just run, and what it wrote counts as the first run)
#   .ci/spreadsheet.sh only REPORT...    (these workbooks and nothing else, each with its .json beside it)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

if ! command -v soffice >/dev/null; then
  echo 'No LibreOffice: installing libreoffice-calc.'
  as_root=()
  [[ $(id -u) == 0 ]] || as_root=(sudo -n)
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# To csv, all sheets, comma, UTF-8, cells as they are and not as they look, no formulas.
sheets() {
  local as=()
  [[ $1 != *.csv ]] || as=(--infilter='CSV:44,34,76,1')
  soffice "-env:UserInstallation=file://$work/profile" --headless --norestore "${as[@]}" \
    --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
    --outdir "$2" "$1" >/dev/null 2>&1
  ls "$2"/*.csv >/dev/null
}

# workbook FILE WORK: FILE.xlsx against FILE.json.
workbook() {
  sheets "$1.xlsx" "$2"
  python3 .ci/spreadsheet_values.py workbook "$1.json" "$2" "$(basename "$1")"
}

if [[ ${1:-} == only ]]; then
  shift
  for report; do workbook "${report%.xlsx}" "$(mktemp -d "$work/only.XXXX")"; done
  exit
fi

job() { mvn -q -B -ntp -Pquickstart -DskipTests verify >"$work/job.txt" || { cat "$work/job.txt"; exit 1; }; }

output=examples/quickstart/target/quickstart
reports=(rapport-leo-2022-seuil-{11,5}.{xlsx,html,csv,json})
[[ ${1:-} == again ]] || job
mkdir "$work/first"
for report in "${reports[@]}"; do cp "$output/$report" "$work/first/"; done
job
for report in "${reports[@]}"; do cmp "$work/first/$report" "$output/$report"; done
echo "Two runs, same bytes: ${reports[*]}"

mvn -q -B -ntp -pl indicators -am test -Djacoco.skip=true -Dtest=SpreadsheetFilesTest -Dsurefire.failIfNoSpecifiedTests=false
awkward=indicators/target/spreadsheet

for threshold in 11 5; do
  workbook "$output/rapport-leo-2022-seuil-$threshold" "$work/leo-$threshold"
done
workbook "$awkward/awkward" "$work/awkward"
sheets "$awkward/awkward.csv" "$work/records"
python3 .ci/spreadsheet_values.py records "$awkward/awkward.json" "$work/records" "$awkward/awkward.csv"
