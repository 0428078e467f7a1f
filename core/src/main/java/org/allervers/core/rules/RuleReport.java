package org.allervers.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What every rule of a set said of one dossier on one day, the satisfied and the inapplicable ones too. It holds the
 * dossier, so that {@link #recheck} can ask only the rules that a change concerns.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the type of the whole
 * @terme rapport de contrôle
 */
public final class RuleReport<R> {

  private final RuleEngine<R> engine;
  private final R root;
  private final LocalDate asOf;
  private final List<List<RuleResult<R>>> byRule;

  RuleReport(RuleEngine<R> engine, R root, LocalDate asOf, List<List<RuleResult<R>>> byRule) {
    this.engine = engine;
    this.root = root;
    this.asOf = asOf;
    this.byRule = List.copyOf(byRule);
  }

  /** Returns the day on which the question was asked. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns all results, by rule and then by place. */
  public List<RuleResult<R>> results() {
    return byRule.stream().flatMap(List::stream).toList();
  }

  /** Returns the results of one rule, none if the set does not have it. */
  public List<RuleResult<R>> of(String rule) {
    return results().stream().filter(result -> result.rule().id().equals(rule)).toList();
  }

  /** Returns what was violated and what could not be decided. */
  public Findings findings() {
    List<Finding> violations = new ArrayList<>();
    List<MissingAnswer> missing = new ArrayList<>();
    for (RuleResult<R> result : results()) {
      result.outcome().finding().ifPresent(violations::add);
      if (result.outcome() instanceof Outcome.Undetermined open) {
        missing.add(
            new MissingAnswer(result.rule().id(), result.path(), open.missing(), open.failed()));
      }
    }
    return Findings.of(violations, missing);
  }

  /**
   * Returns the report of a changed dossier on the same day. Only rules that read a changed part are asked again; the
   * report is the one that a full check would give.
   */
  public RuleReport<R> recheck(R changed) {
    return engine.recheck(root, byRule, changed, asOf);
  }

  /** Returns the number of results. */
  @Override
  public String toString() {
    return "RuleReport[" + results().size() + "]";
  }
}
