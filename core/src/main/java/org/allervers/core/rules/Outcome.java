package org.allervers.core.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of one rule about one subject. A missing answer is an outcome of its own: it is neither a violation nor a
 * permission.
 *
 * @terme issue d'une règle
 */
public sealed interface Outcome {

  /** Returns which of the four it is. */
  OutcomeStatus status();

  /** Returns the finding of a violation; empty for the three others. */
  default Optional<Finding> finding() {
    return Optional.empty();
  }

  /** Returns what was not answered, as paths from the subject; empty unless undetermined. */
  default List<String> missing() {
    return List.of();
  }

  /**
   * The rule is respected.
   *
   * @terme issue d'une règle
   */
  record Satisfied() implements Outcome {
    static final Satisfied IT = new Satisfied();

    @Override
    public OutcomeStatus status() {
      return OutcomeStatus.SATISFIED;
    }
  }

  /**
   * The rule does not concern the subject.
   *
   * @terme issue d'une règle
   */
  record NotApplicable() implements Outcome {
    static final NotApplicable IT = new NotApplicable();

    @Override
    public OutcomeStatus status() {
      return OutcomeStatus.NOT_APPLICABLE;
    }
  }

  /**
   * The rule is not respected.
   *
   * @param violation what to tell the professional
   * @terme issue d'une règle
   */
  record Violated(Finding violation) implements Outcome {

    /** Refuses a missing finding. */
    public Violated {
      Objects.requireNonNull(violation, "violation");
    }

    @Override
    public OutcomeStatus status() {
      return OutcomeStatus.VIOLATED;
    }

    @Override
    public Optional<Finding> finding() {
      return Optional.of(violation);
    }
  }

  /**
   * The rule cannot say.
   *
   * @param missing what was not answered, in the order in which the rule asks
   * @param failed whether the rule itself broke, which is a defect of the rule and says nothing of the dossier
   * @terme issue d'une règle
   */
  record Undetermined(List<String> missing, boolean failed) implements Outcome {

    /** Copies the list. */
    public Undetermined {
      missing = List.copyOf(missing);
    }

    @Override
    public OutcomeStatus status() {
      return OutcomeStatus.UNDETERMINED;
    }
  }
}
