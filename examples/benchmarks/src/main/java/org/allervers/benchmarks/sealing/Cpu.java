package org.allervers.benchmarks.sealing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Counts the processor time of the measuring thread beside the elapsed time: on a machine that others use too, only the
 * former can be compared.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Cpu {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long begin;
  private long calls;

  /** Starts the count. */
  @Setup(Level.Iteration)
  public void start() {
    calls = 0;
    begin = THREADS.getCurrentThreadCpuTime();
  }

  void called(int times) {
    calls += times;
  }

  /** Returns the microseconds of processor time of one operation. */
  public double cpuMicros() {
    return (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / calls;
  }
}
