package org.allervers.examples.manoreport;

import java.io.PrintStream;

/**
 * What every part of the job needs.
 *
 * @param people the units to count and to convert
 * @param workers the threads
 * @param messages the language
 * @param err where progress is said
 * @param showsProgress whether it is said
 */
record Work(
    People people, Workers workers, Messages messages, PrintStream err, boolean showsProgress) {

  /** Begins a part that takes a while. */
  Progress progress(String line, long persons) {
    Progress progress = new Progress(err, showsProgress, messages, line, "progress.persons");
    progress.of(persons);
    return progress;
  }

  @Override
  public String toString() {
    return "Work[redacted]";
  }
}
