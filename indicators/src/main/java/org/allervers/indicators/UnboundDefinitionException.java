package org.allervers.indicators;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Definitions that a schema cannot serve, with everything that is wrong and not only the first. */
public final class UnboundDefinitionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final Problem[] problems;

  UnboundDefinitionException(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(Collectors.joining("; ")));
    this.problems = problems.toArray(Problem[]::new);
  }

  /** Everything that is wrong, in the order of the definitions; never empty. */
  public List<Problem> problems() {
    return List.of(problems);
  }

  /** What can be wrong. */
  public enum Kind {
    /** Two definitions have this identifier. */
    DUPLICATE_ID,
    /** A period is asked for twice. */
    DUPLICATE_PERIOD,
    /** There is no definition, or no period. */
    NOTHING_TO_COUNT,
    /** The schema binds no such attribute. */
    UNBOUND_ATTRIBUTE,
    /** The schema binds no such source. */
    UNBOUND_SOURCE,
    /** A number is needed, but the schema binds codes. */
    NOT_A_NUMBER,
    /** Codes are needed, but the schema binds a number. */
    NOT_A_CODE,
    /** The definition reads the attribute at a day, but the schema gives one value for all days. */
    NOT_DATED,
    /** The definition calls the attribute timeless, but the schema needs a day. */
    NOT_TIMELESS,
    /** The time kind selects spells, but the source is of events, or the reverse. */
    WRONG_TIME_KIND,
    /** The definition counts events (or half-days of events), but the source is of spells, or the reverse. */
    WRONG_BASIS,
    /** The definition counts sessions, but the schema does not tell in which half-day an event was. */
    NO_HALF_DAYS,
    /** An attribute of an event is used where there is no such event. */
    NO_EVENT,
    /** The organisation has no such level. */
    UNKNOWN_LEVEL,
    /** Levels are asked for, but the definition does not say how a unit gets one. */
    NO_ATTRIBUTION
  }

  /**
   * One thing that is wrong.
   *
   * @param indicator identifier of the definition
   * @param kind what is wrong
   * @param name the attribute, source or level concerned
   */
  public record Problem(String indicator, Kind kind, String name) implements Serializable {

    public Problem {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(name, "name");
    }

    private String text() {
      return indicator + ": " + kind + " " + name;
    }
  }
}
