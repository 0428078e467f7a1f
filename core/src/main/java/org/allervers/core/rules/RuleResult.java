package org.allervers.core.rules;

import java.util.Objects;

/**
 * One rule, one subject, one answer.
 *
 * @param rule the rule
 * @param path the subject; empty for the whole
 * @param outcome what became of it
 * @param <R> the type of the whole
 * @terme résultat d'une règle
 */
public record RuleResult<R>(Rule<R> rule, String path, Outcome outcome) {

  /** Refuses missing components. */
  public RuleResult {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(outcome, "outcome");
  }
}
