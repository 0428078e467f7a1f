#!/usr/bin/env bash
# Opens or refuses every frozen vector with the reference decryptor, then those that the Java tests have just sealed.
# Needs Debian's python3-cryptography and python3-argon2, and installs them if it may.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

# Debian's own: another python3 may come first in the path, without Debian's packages.
python=/usr/bin/python3
if ! "$python" -c 'import argon2, cryptography' 2>/dev/null; then
  apt-get install -y -q python3-cryptography python3-argon2 \
    || { apt-get update -q && apt-get install -y -q python3-cryptography python3-argon2; }
fi

decryptor=docs/reference-decryptor/decrypt_dse1.py
"$python" "$decryptor" verify docs/reference-decryptor/vectors/*.json

recovery=docs/reference-decryptor/recover_dse1.py
"$python" -B "$recovery" verify docs/reference-decryptor/recovery/*.json

members=docs/reference-decryptor/members_dse1.py
"$python" -B "$members" verify docs/reference-decryptor/keyring/*.json docs/reference-decryptor/members/*.json

# Its ML-KEM is its own: Debian's python3-cryptography has none.
vectors=${ALLERVERS_VECTORS:-../shared/vectors}
if [[ $vectors != none ]]; then
  "$python" -B docs/reference-decryptor/hpke_dse1.py verify "$vectors"/wycheproof/mlkem_{768,1024}_test.json
else
  echo 'ML-KEM of the second reader: NOT CHECKED with the vectors of Wycheproof, as asked'
fi

fresh=crypto/target/fresh-vectors
freshMembers=crypto/target/fresh-members
rm -rf "$fresh" "$freshMembers"
mvn -q -B -ntp -pl crypto test -Dtest='ReferenceVectors#fresh*,MemberVectors#fresh*'
"$python" "$decryptor" verify "$fresh"/*.json
"$python" -B "$members" verify "$freshMembers"/*.json

# The decryptor can also be wrong: a vector that lies must be noticed.
lie=$(mktemp)
trap 'rm -f "$lie"' EXIT
sed 's/"TAMPERED:CHECKSUM"/"TRUNCATED"/' docs/reference-decryptor/vectors/keys.json >"$lie"
if "$python" "$decryptor" verify "$lie" 2>/dev/null; then
  echo 'the reference decryptor accepts a wrong vector' >&2
  exit 1
fi
sed 's/"WRONG_LINE:2"/"WRONG_LINE:3"/' docs/reference-decryptor/recovery/shares.json >"$lie"
if "$python" -B "$recovery" verify "$lie" 2>/dev/null; then
  echo 'the second reader of shares accepts a wrong vector' >&2
  exit 1
fi
sed 's/"NOT_ENTITLED"/"UNKNOWN_AUTHOR"/' docs/reference-decryptor/members/bundles.json >"$lie"
if "$python" -B "$members" verify "$lie" 2>/dev/null; then
  echo 'the second reader of members accepts a wrong vector' >&2
  exit 1
fi
