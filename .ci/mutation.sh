#!/usr/bin/env bash
# Changes the rules in many small ways and asks the tests whether they notice: at least 85 % of the mutants of core.rules
# must be killed. The properties over random dossiers are left out, because they take seconds where a case takes
# milliseconds; what they kill besides does not count here. Not part of .ci/run: it takes about as long as all the rest. The
# report: core/target/pit-reports/index.html.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

mvn -B -ntp -pl core test-compile org.pitest:pitest-maven:mutationCoverage \
  '-DtargetClasses=org.allervers.core.rules.*' \
  '-DtargetTests=org.allervers.core.rules.*' \
  '-DexcludedTestClasses=*Properties,*ProviderPathsTest,*OracleTest' \
  -DoutputFormats=CSV,HTML -DtimeoutConstant=2000 -DmutationThreshold=85
