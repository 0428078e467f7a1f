/** How long a device takes to believe what others have done: {@link org.allervers.benchmarks.journal.JournalBenchmark}. */
package org.allervers.benchmarks.journal;
