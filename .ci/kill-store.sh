#!/usr/bin/env bash
# Kills processes that change a store, 200 times, and looks for what they had been told was stored. Then fills a real medium
# and makes it read-only, if this machine lets a few MiB be mounted.
#
# ALLERVERS_KILLS  how many (default: 200)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

begun=$SECONDS
maven=(mvn -q -B -ntp -pl crypto test -Djacoco.skip=true)
rm -f crypto/target/kills.txt
"${maven[@]}" -Dtest=FileStoreKillTest -Dallervers.kills="${ALLERVERS_KILLS:-200}"
echo "$(cat crypto/target/kills.txt) ($((SECONDS - begun)) s)"

medium=$(mktemp -d)
trap 'rmdir "$medium"' EXIT
apart=(unshare -m)
[[ $(id -u) == 0 ]] || apart=(unshare -rm)
# The mount belongs to the process that made it, and goes with it.
if "${apart[@]}" mount -t tmpfs -o size=4m none "$medium" 2>/dev/null; then
  "${apart[@]}" bash -euo pipefail -c '
    medium=$1; shift
    mount -t tmpfs -o size=4m none "$medium"
    "$@" -Dtest="SmallMedium#a_full*" -Dallervers.medium="$medium"
    mount -o remount,ro "$medium"
    "$@" -Dtest="SmallMedium#a_read_only*" -Dallervers.medium="$medium"
  ' - "$medium" "${maven[@]}"
  echo 'A full medium, then a read-only one: both named, nothing lost.'
else
  echo 'NOT RUN: this machine lets no small medium be mounted, so none was full or read-only.'
fi
