/**
 * How fast sealing is, beside its peers: the steady state in {@link org.allervers.benchmarks.sealing.SealingBenchmark}, the
 * first large object in {@link org.allervers.benchmarks.sealing.FirstLargeBenchmark}, a young runtime in {@link
 * org.allervers.benchmarks.sealing.ColdStart}, passphrases in {@link org.allervers.benchmarks.sealing.PassphraseBenchmark}.
 */
package org.allervers.benchmarks.sealing;
