#!/usr/bin/env bash
# Exchanges records in Mano's format with real libsodium, both ways: 1 000 random objects each, with accents, emoji,
# slashes, lone surrogates, an empty text and 5 MB, files, verification keys. Needs node, npm and a registry.
#
# Both packages are pinned: standard builds of libsodium from 0.7.13 on have no crypto_pwhash.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

version=0.7.10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '{"private":true}\n' >"$work/package.json"
cp .ci/libsodium.mjs "$work"
(
  cd "$work"
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error "libsodium@$version" "libsodium-wrappers@$version"
  sha256sum --check --quiet <<'SUMS'
3d878d341f873679db59ccecf2e9e8dda80d6f8b395eb5b3a3608dd55bb38a61  node_modules/libsodium/dist/modules/libsodium.js
2d50c83ba3e92741e36626f0a07eb9a5f28713054e50ddeffaa45f37336d3038  node_modules/libsodium-wrappers/dist/modules/libsodium-wrappers.js
SUMS
  node libsodium.mjs write .
)
mvn -q -B -ntp -pl crypto test -Dtest=LibsodiumExchange "-Dallervers.libsodium=$work"
(cd "$work" && node libsodium.mjs read .)
echo 'Both sides read each other.'
