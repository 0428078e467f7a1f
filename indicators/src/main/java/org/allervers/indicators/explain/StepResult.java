package org.allervers.indicators.explain;

import java.util.Objects;

/**
 * One step of a population, passed or not.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param step which step
 * @param passed whether the unit went on; for an exclusion, true means that it was not excluded
 * @param condition the condition, as the canonical JSON of the definition; it names attributes, never values of the
 *     record
 */
public record StepResult(Step step, boolean passed, String condition) {

  /** The steps in their order. */
  public enum Step {
    /** The dated facts that put a unit in the period. */
    TIME,
    /** The initial population. */
    INITIAL,
    /** The denominator. */
    DENOMINATOR,
    /** One of the exclusions. */
    EXCLUSION,
    /** The numerator. */
    NUMERATOR
  }

  public StepResult {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(condition, "condition");
  }
}
