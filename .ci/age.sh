#!/usr/bin/env bash
# Runs the public test suite of age, then exchanges files both ways: hybrid recipients and a passphrase with a second
# implementation (npm age-encryption), classical recipients and a passphrase with Debian's age, whose version knows no hybrid ones.
# Needs node, npm and a registry; installs Debian's age if it may.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

suite=0.2.0
second=0.3.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '{"private":true}\n' >"$work/package.json"
cp .ci/age.mjs "$work"
(
  cd "$work"
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error "cctv-age@$suite" \
    "age-encryption@$second"
  sha256sum --check --quiet <<'SUMS'
3b795b89c8500746cdb23abf7176511683d31b5a50129676267aab2346bf161c  node_modules/cctv-age/index.js
SUMS
  mkdir vectors theirs
  node --input-type=module -e '
    import { writeFileSync } from "node:fs"
    const suite = await import("./node_modules/cctv-age/index.js")
    for (const [name, bytes] of Object.entries(suite.default ?? suite)) writeFileSync(`vectors/${name}`, bytes)
  '
)

if ! command -v age >/dev/null; then
  apt-get install -y -q age >/dev/null || { apt-get update -q >/dev/null && apt-get install -y -q age >/dev/null; }
fi

java_side() {
  mvn -q -B -ntp -pl crypto test "-Dtest=AgeExchange#$1" "-Dallervers.age=$work"
}

# The suite, and hybrid recipients.
node "$work/age.mjs" keys "$work"
java_side 'every*+files_are_written*'
node "$work/age.mjs" read "$work"
node "$work/age.mjs" write "$work"
java_side 'files_of_the_other*'

# Classical recipients, with a program of the system.
rm -f "$work/identity.txt" "$work"/theirs/*
age-keygen -o "$work/identity.txt" 2>/dev/null
age-keygen -y "$work/identity.txt" >"$work/recipient.txt"
java_side 'files_are_written*'
for file in ours.age ours.bin.age; do
  age -d -i "$work/identity.txt" "$work/$file" | cmp - "$work/payload.txt"
done
age -r "$(cat "$work/recipient.txt")" -o "$work/theirs/binary.age" "$work/payload.txt"
age -a -r "$(cat "$work/recipient.txt")" -o "$work/theirs/armored.age" "$work/payload.txt"
# The program asks for a passphrase on a terminal only: script gives it one.
passphrase=$(cat "$work/passphrase.txt")
(sleep 1; printf '%s\n' "$passphrase"; sleep 3) \
  | script -qec "age -d -o '$work/opened.txt' '$work/ours.passphrase.age'" /dev/null >/dev/null
cmp "$work/opened.txt" "$work/payload.txt"
(sleep 1; printf '%s\n' "$passphrase"; sleep 1; printf '%s\n' "$passphrase"; sleep 4) \
  | script -qec "age -p -o '$work/theirs/passphrase.age' '$work/payload.txt'" /dev/null >/dev/null
test -s "$work/theirs/passphrase.age"
java_side 'files_of_the_other*'

mkdir -p target
{
  cat "$work/suite.txt"
  echo "143 vectors of the public suite; hybrid exchanged with age-encryption $second, classical with age $(age --version)"
} | tee target/age.txt
