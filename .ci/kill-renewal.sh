#!/usr/bin/env bash
# Kills processes that renew keys, seal again, enrol and recover, 30 times each, and looks who can read what; every second time
# another process carries on what the one before had begun.
#
# ALLERVERS_KILLS  how many of each (default: 30)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

begun=$SECONDS
rm -f crypto/target/renewal-kills.txt
mvn -q -B -ntp -pl crypto test -Djacoco.skip=true -Dtest=RenewalKillTest -Dallervers.renewal.kills="${ALLERVERS_KILLS:-30}"
cat crypto/target/renewal-kills.txt
echo "($((SECONDS - begun)) s)"
