#!/usr/bin/env bash
# Changes the rules in many small ways and asks the tests whether they notice: at least 85 % of the mutants of core.rules
# must be killed.
#
#   .ci/mutation.sh [room, such as episode; default all]
#
# The questions of a rule are lambdas of a constant, so code that runs while a class is loaded is changed as well
# (-FSTATI); what runs only then and never again, such as a list of constants, cannot be told apart and stays among the
# survivors. The properties over random dossiers are left out, because they take seconds where a case takes milliseconds;
# what they kill besides does not count here. A mutant has long to answer, so that a busy machine kills none. Not part of
# .ci/run: it takes about as long as all the rest. The report: core/target/pit-reports/index.html.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

mvn -B -ntp -pl core test-compile org.pitest:pitest-maven:mutationCoverage \
  "-DtargetClasses=org.allervers.core.rules.${1:+$1.}*" \
  '-DtargetTests=org.allervers.core.rules.*' \
  '-DexcludedTestClasses=*Properties,*ProviderPathsTest,*OracleTest' \
  -Dfeatures=-FSTATI -DoutputFormats=CSV,HTML -DtimeoutConstant=8000 -DtimeoutFactor=3 -DmutationThreshold=85
