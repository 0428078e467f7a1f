package org.allervers.indicators;

import org.allervers.indicators.explain.StepResult.Step;

/** Where an indicator tells what it does with a record. */
interface Sink {

  /** A unit sets out; {@code item} is the entry's position in the host's list, or -1 for a person. */
  void unit(int item);

  /** A step was taken. {@code exclusion} is the index among the exclusions, 0 for the other steps. */
  void step(Step step, int exclusion, boolean passed);

  /** A unit enters a cell of the current indicator and period. */
  void enter(int scope, int slot);

  default void enterIf(boolean enters, int scope, int slot) {
    if (enters) {
      enter(scope, slot);
    }
  }
}
