#!/usr/bin/env bash
# Makes a fictitious organisation in Mano's format with real libsodium: see the head of mano-fixture.mjs for what it writes.
# Needs node, npm and a registry.
#
#   .ci/mano-fixture.sh                      into target/mano-fixture, then a test reads all of it
#   .ci/mano-fixture.sh folder [option...]   makes it, and nothing else
#
# All packages are pinned: standard builds of libsodium from 0.7.13 on have no crypto_pwhash.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

version=0.7.10
workbook=0.20.3
tools=target/mano-fixture-tools
folder=${1:-target/mano-fixture}
read_too=$(($# == 0))
[[ $# -eq 0 ]] || shift

mkdir -p "$tools"
printf '{"private":true}\n' >"$tools/package.json"
cp .ci/mano-fixture*.mjs "$tools"
(
  cd "$tools"
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error "libsodium@$version" "libsodium-wrappers@$version" \
    "@e965/xlsx@$workbook"
  sha256sum --check --quiet <<'SUMS'
3d878d341f873679db59ccecf2e9e8dda80d6f8b395eb5b3a3608dd55bb38a61  node_modules/libsodium/dist/modules/libsodium.js
2d50c83ba3e92741e36626f0a07eb9a5f28713054e50ddeffaa45f37336d3038  node_modules/libsodium-wrappers/dist/modules/libsodium-wrappers.js
1a0fb062ee9781b13f6687371b202aaefc53b6ce55b530c027e01f9c087b77db  node_modules/@e965/xlsx/xlsx.mjs
SUMS
)
rm -rf "$folder"
node "$tools/mano-fixture.mjs" "$folder" "$@"
if ((read_too)); then
  mvn -q -B -ntp -pl examples/quickstart -am test -Dtest='*ManoFixtureTest,ManoArchiveFixtureTest' "-Dallervers.mano.fixture=$PWD/$folder" -Dsurefire.failIfNoSpecifiedTests=false
  echo 'Every row was read, opened, and compared with what was sealed.'
fi
