/** How long protecting a publication takes, and attacking it; see {@code .ci/disclosure-benchmark.sh}. */
package org.allervers.benchmarks.disclosure;
