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
  mkdir vectors theirs ours
  node --input-type=module -e '
    import { writeFileSync } from "node:fs"
    const suite = await import("./node_modules/cctv-age/index.js")
    for (const [name, bytes] of Object.entries(suite.default ?? suite)) writeFileSync(`vectors/${name}`, bytes)
  '
)

if ! command -v age >/dev/null; then
  apt-get install -y -q age >/dev/null || { apt-get update -q >/dev/null && apt-get install -y -q age >/dev/null; }
fi

# What the others write.
printf 'clefs fictives, à rendre\n' >"$work/payload.txt"
printf 'phrase de passe fictive' >"$work/passphrase.txt"
node "$work/age.mjs" write "$work"
age-keygen -o "$work/classical.identity" 2>/dev/null
age-keygen -y "$work/classical.identity" >"$work/classical.recipient"
age -R "$work/classical.recipient" -o "$work/theirs/classical.age" "$work/payload.txt"
age -a -R "$work/classical.recipient" -o "$work/theirs/classical.txt.age" "$work/payload.txt"
# The program asks for a passphrase on a terminal only: script gives it one.
passphrase=$(cat "$work/passphrase.txt")
(sleep 1; printf '%s\n' "$passphrase"; sleep 1; printf '%s\n' "$passphrase"; sleep 4) \
  | script -qec "age -p -o '$work/theirs/typed.age' '$work/payload.txt'" /dev/null >/dev/null
test -s "$work/theirs/typed.age"

mvn -q -B -ntp -pl crypto test -Dtest=AgeExchange "-Dallervers.age=$work"

# What we wrote.
node "$work/age.mjs" read "$work"
for file in classical.age classical.txt.age; do
  age -d -i "$work/classical.identity" "$work/ours/$file" | cmp - "$work/payload.txt"
done
(sleep 1; printf '%s\n' "$passphrase"; sleep 3) \
  | script -qec "age -d -o '$work/opened.txt' '$work/ours/passphrase.txt.age'" /dev/null >/dev/null
cmp "$work/opened.txt" "$work/payload.txt"

mkdir -p target
{
  cat "$work/suite.txt"
  echo "143 vectors of the public suite; hybrid exchanged with age-encryption $second, classical with age $(age --version)"
} | tee target/age.txt
