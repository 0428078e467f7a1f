#!/usr/bin/env bash
# Runs examples/mano-report as a process on a fixture of .ci/mano-fixture.sh: on the dump, on the pages, in both languages, and on
# each bad input. Compares exit codes and messages, the permissions of the files and their JSON, and looks for names in them.
#
#   .ci/mano-report.sh folder         the fixture; files and messages go to target/mano-report
#
# ALLERVERS_CLASSPATH  where the command's classes are (default: what Maven makes of this checkout)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

fixture=$(cd "$1" && pwd)
out=$PWD/target/mano-report
rm -rf "$out"
mkdir -p "$out/bad"

classpath=${ALLERVERS_CLASSPATH:-}
if [[ -z $classpath ]]; then
  mvn -q -B -ntp -pl examples/mano-report -am -Djacoco.skip=true -Dspotless.check.skip=true -Dmaven.test.skip=true \
    -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime compile dependency:build-classpath
  classpath=examples/mano-report/target/classes:$(<examples/mano-report/target/classpath.txt)
fi

said() { python3 -c 'import json,sys
value = json.load(open(sys.argv[1]))
for name in sys.argv[2:]: value = value[name]
print(value)' "$fixture/planted.json" "$@"; }
current=$(said passphrase)
older=$(said olderPassphrase)
other=$(said variants dump-other-organisation.sql passphrase)

cases=0
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

# run NAME EXIT MESSAGE ARGUMENT...: the passphrases of today, older, wrong and of the other organisation are on 3, 4, 5 and 6.
run() {
  local name=$1 expected=$2 message=$3 code=0
  shift 3
  java -Xmx512m -cp "$classpath" org.allervers.examples.manoreport.ManoReport --out "$out/$name" "$@" >"$out/$name.txt" 2>&1 \
    3<<<"$current" 4<<<"$older" 5<<<'phrase fausse' 6<<<"$other" || code=$?
  [[ $code == "$expected" ]] || { cat "$out/$name.txt" >&2; fail "$name ended with $code, not $expected"; }
  grep -qF -- "$message" "$out/$name.txt" || { cat "$out/$name.txt" >&2; fail "$name does not say: $message"; }
  ! grep -qE '^Exception|	at ' "$out/$name.txt" || fail "$name ended in an exception"
  printf '  %-22s exit %d  %s\n' "$name" "$code" "$(grep -m1 -F -- "$message" "$out/$name.txt" | cut -c1-130)"
  cases=$((cases + 1))
}

keys=(--passphrase-fd 3 --older-passphrase-fd 4)
dump=(--dump "$fixture/dump.sql")

run dump 3 'aucun chiffre masqué ne se retrouve' "${dump[@]}" "${keys[@]}" --year 2023 --progress
run pages 3 'no withheld figure is found' --pages "$fixture/pages" "${keys[@]}" --year 2023 --lang en
run archive 3 'Mano 1.309' "${dump[@]}" "${keys[@]}" --year 2023 --definitions archive --formats xlsx,json
run two-teams 3 'sans leurs défauts connus' "${dump[@]}" "${keys[@]}" --period 2023-01-01..2023-06-30 --definitions ours \
  --team 'Maraude de nuit' --team 'équipe de jour' --formats html
run own-lists 3 'aucun chiffre masqué ne se retrouve' "${dump[@]}" "${keys[@]}" --definitions archive --own-lists --formats html,json
run small-team 3 'by decision' "${dump[@]}" "${keys[@]}" --lang en --parts report --own-lists --formats html,json --policy small \
  --decided-by 'Responsable de traitement' --decided-on 2025-01-10 --decided-why 'Effectifs faibles'

printf 'Bad input:\n'
import=(--parts import)
run wrong-passphrase 2 'Phrase secrète fausse' "${dump[@]}" --passphrase-fd 5
run wrong-on-pages 2 'Wrong passphrase' --pages "$fixture/pages" --passphrase-fd 5 --lang en
run older-key 3 '--older-passphrase-fd' "${dump[@]}" --passphrase-fd 3 "${import[@]}"
run nobody-to-ask 1 'Aucun terminal' "${dump[@]}"
run truncated 4 "L'ENTRÉE EST COUPÉE" --dump "$fixture/dump-truncated.sql" "${keys[@]}"
run truncated-en 4 'No activity report' --dump "$fixture/dump-truncated.sql" "${keys[@]}" --lang en
run other-organisation 2 'Phrase secrète fausse' --dump "$fixture/dump-other-organisation.sql" "${keys[@]}"
run its-own-passphrase 0 'Personnes : 6' --dump "$fixture/dump-other-organisation.sql" --passphrase-fd 6 "${import[@]}"
run too-few-people 5 'Rapport non publié' --dump "$fixture/dump-other-organisation.sql" --passphrase-fd 6
run no-such-organisation 4 'aucune ligne de l' "${dump[@]}" "${keys[@]}" --organisation 99999999-0000-4000-8000-000000000000
run unknown-tables 3 'SequelizeMeta' "${dump[@]}" "${keys[@]}" "${import[@]}"
cp -r "$fixture/pages" "$out/bad/pages"
head -c 90000 "$fixture/pages/person-0.json" >"$out/bad/pages/person-0.json"
run broken-page 4 'INPUT IS CUT' --pages "$out/bad/pages" "${keys[@]}" --lang en
printf '{"ok":false,"error":"401"}\n' >"$out/bad/pages/person-0.json"
run failed-page 4 'Personnes : 0' --pages "$out/bad/pages" "${keys[@]}" "${import[@]}"
cp -r "$fixture/pages" "$out/bad/gap"
mv "$out/bad/gap/person-0.json" "$out/bad/gap/person-2.json"
run missing-page 4 "Pas de rapport d'activité" --pages "$out/bad/gap" "${keys[@]}"
printf 'Bonjour\n' >"$out/bad/text.sql"
run not-a-dump 4 "n'est pas une sauvegarde" --dump "$out/bad/text.sql" "${keys[@]}"
printf 'PGDMP\001\016' >"$out/bad/binary.sql"
run binary-dump 4 'pg_restore' --dump "$out/bad/binary.sql" "${keys[@]}" --lang en
printf 'INSERT INTO mano."Person" VALUES (1);\n' >"$out/bad/insert.sql"
run insert-commands 4 '--inserts' --dump "$out/bad/insert.sql" "${keys[@]}"
: >"$out/bad/empty.sql"
run empty 4 "n'est pas une sauvegarde" --dump "$out/bad/empty.sql" "${keys[@]}"
run no-such-file 4 'NoSuchFile' --dump "$out/bad/none.sql" "${keys[@]}"
run no-such-year 1 'Aucune fiche n' "${dump[@]}" "${keys[@]}" --year 1999
run no-such-team 1 'Équipe de jour, Maraude de nuit' "${dump[@]}" "${keys[@]}" --team Licornes
run year-and-period 1 'ne vont pas ensemble' "${dump[@]}" --year 2023 --period 2023-01-01..2023-06-30
run small-undecided 1 'decision' "${dump[@]}" --policy small --lang en
run a-passphrase-typed 1 'jamais en argument' "${dump[@]}" "$current"
: >"$out/a-file"
run a-file 6 "Impossible d'écrire" "${dump[@]}" "${keys[@]}"

# The files: whose they are, and whether programs read them.
mode() { stat -c %a "$1"; }
for name in dump pages; do
  [[ $(mode "$out/$name") == 700 ]] || fail "the folder $name is open to others"
  for file in import reconciliation-2023-v2; do
    for kind in html json; do
      [[ $(mode "$out/$name/$file.$kind") == 600 ]] || fail "$name/$file.$kind is open to others"
    done
  done
  for kind in xlsx html csv json; do
    [[ -s $out/$name/report-2023-v2.$kind ]] || fail "$name/report-2023-v2.$kind is missing"
    [[ $(mode "$out/$name/report-2023-v2.$kind") != 600 ]] || fail "$name/report-2023-v2.$kind is made to leave"
  done
done
find "$out" -name '*.json' -not -path '*/bad/*' -print0 | xargs -0 -n1 python3 -m json.tool >/dev/null
[[ -z $(find "$out" -name '*.part') ]] || fail 'half a file was left'
for name in dump truncated wrong-passphrase; do
  ! grep -rlF -e "$current" -e "$older" "$out/$name" "$out/$name.txt" || fail "a passphrase was written"
done
python3 - "$fixture/clear/Person.jsonl" "$out" <<'PY'
import json, pathlib, sys
names = {json.loads(line).get("content", {}).get("name") for line in open(sys.argv[1], encoding="utf-8")}
names = {name for name in names if isinstance(name, str) and len(name) > 6}
assert len(names) > 50, "the fixture must have names"
for file in pathlib.Path(sys.argv[2]).rglob("*"):
    if file.is_file() and file.suffix in {".html", ".json", ".csv", ".txt"} and "bad" not in file.parts:
        text = file.read_text(encoding="utf-8")
        found = [name for name in names if name in text]
        assert not found, f"{file.name} holds a name"
PY
echo "$cases runs: each exit code and message as promised, confidential files their owner's alone, no name in any file."
