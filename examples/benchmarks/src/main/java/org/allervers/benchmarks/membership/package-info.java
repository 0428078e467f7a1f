/** How long it takes to know who belongs to an organisation: {@link org.allervers.benchmarks.membership.MembershipBenchmark}. */
package org.allervers.benchmarks.membership;
