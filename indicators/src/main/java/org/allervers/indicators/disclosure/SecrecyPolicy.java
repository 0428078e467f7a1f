package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.table.Label;
import org.jspecify.annotations.Nullable;

/**
 * Under which rule figures may leave: versioned data with the text that it rests on. There is no policy that shows
 * everything: such tables are {@link org.allervers.indicators.InternalTables}, which no exporter takes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme politique de secret statistique
 */
public final class SecrecyPolicy {

  /** How small figures are kept secret. */
  public enum Method {
    /** They are withheld, and others with them until none can be computed back. */
    SUPPRESSION("suppression"),
    /** Every count is rounded to the nearest multiple of the threshold, totals by themselves. */
    ROUNDING("rounding");

    private final String code;

    Method(String code) {
      this.code = code;
    }
  }

  /** What becomes of a zero. */
  enum Zeros {
    /** It is shown, so that a withheld figure is known to be at least 1. */
    SHOWN("shown"),
    /** It is treated as a small figure. */
    SMALL("small");

    private final String code;

    Zeros(String code) {
      this.code = code;
    }
  }

  private static final int FORMAT = 1;
  private static final Set<String> MEMBERS = Set.of(
      "format",
      "id",
      "version",
      "fr",
      "en",
      "reference",
      "method",
      "threshold",
      "sensitiveThreshold",
      "sensitive",
      "crossed",
      "zeros",
      "durationStep",
      "amountWidth",
      "decision");

  private final String id;
  private final String version;
  private final Label label;
  private final String reference;
  private final Method method;
  private final int threshold;
  private final int sensitiveThreshold;
  private final boolean sensitive;
  private final boolean crossed;
  private final Zeros zeros;
  private final int durationStep;
  private final int amountWidth;
  private final @Nullable Decision decision;

  private SecrecyPolicy(JsonView root, @Nullable Decision decision) {
    this.id = root.text("id");
    this.version = root.text("version");
    this.label = Label.of(root.text("fr"), root.text("en"));
    this.reference = root.text("reference");
    this.method = root.word("method", Method.values(), m -> m.code);
    this.threshold = root.smallNumber("threshold");
    this.sensitiveThreshold = root.smallNumber("sensitiveThreshold");
    this.sensitive = root.flag("sensitive");
    this.crossed = root.flag("crossed");
    this.zeros = root.word("zeros", Zeros.values(), z -> z.code);
    this.durationStep = root.smallNumber("durationStep");
    this.amountWidth = root.smallNumber("amountWidth");
    this.decision = decision;
  }

  /** The default: no figure that stands on 1 to 10 persons. */
  public static SecrecyPolicy strict() {
    return read("strict-11.json", null);
  }

  /**
   * For a team so small that the strict threshold would leave nothing: no figure that stands on 1 to 4 persons, no
   * sensitive variable, no cross table, and only by decision.
   */
  public static SecrecyPolicy smallTeam(Decision decision) {
    return read("small-team-5.json", Objects.requireNonNull(decision, "decision"));
  }

  /** Every count to the nearest multiple of 5, totals by themselves; no sensitive variable. */
  public static SecrecyPolicy rounding() {
    return read("rounding-5.json", null);
  }

  /** The policy that a file names; it tells nothing of any decision. */
  static Optional<SecrecyPolicy> find(String id, String version) {
    return Stream.of("strict-11.json", "small-team-5.json", "rounding-5.json")
        .map(file -> read(file, null))
        .filter(policy -> policy.id.equals(id) && policy.version.equals(version))
        .findFirst();
  }

  private static SecrecyPolicy read(String file, @Nullable Decision decision) {
    return parse(DisclosureFiles.text(file), decision);
  }

  /** Reads a policy, or lists all that is wrong with it. */
  static SecrecyPolicy parse(String json, @Nullable Decision decision) {
    List<DefinitionProblem> problems = new ArrayList<>();
    JsonView root = JsonView.of(json, problems);
    if (problems.isEmpty()) {
      root.only(MEMBERS);
      if (root.smallNumber("format") > FORMAT) {
        root.problem(DefinitionProblem.Kind.NEWER_FORMAT, "format");
      }
      if (root.has("amountWidth")
          && (root.smallNumber("amountWidth") < 1 || root.smallNumber("amountWidth") > 100)) {
        root.problem(DefinitionProblem.Kind.INVALID, "amountWidth must be 1 to 100 percent");
      }
      if (root.smallNumber("threshold") < 3 || root.smallNumber("sensitiveThreshold") < 3) {
        root.problem(DefinitionProblem.Kind.INVALID, "a threshold must be 3 persons or more");
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableDefinitionException(problems);
    }
    SecrecyPolicy policy = new SecrecyPolicy(root, decision);
    if (!problems.isEmpty()) {
      throw new UnreadableDefinitionException(problems);
    }
    return policy;
  }

  /** Stable identifier. */
  public String id() {
    return id;
  }

  public String version() {
    return version;
  }

  public Label label() {
    return label;
  }

  /** The text that it rests on, or that there is none. */
  public String reference() {
    return reference;
  }

  public Method method() {
    return method;
  }

  /** The least number of distinct persons that a shown figure other than zero stands on; the step when rounding. */
  public int threshold() {
    return threshold;
  }

  /** The same for sensitive variables, whatever the rest. */
  public int sensitiveThreshold() {
    return sensitiveThreshold;
  }

  /** The multiple of the step nearest to a figure; a half upwards. */
  long rounded(long value) {
    return Math.floorDiv(2 * value + threshold, 2L * threshold) * threshold;
  }

  /** The least figure that is shown as this multiple. */
  long leastRounded(long shown) {
    return Math.max(0, shown - threshold / 2L);
  }

  /** The greatest figure that is shown as this multiple. */
  long mostRounded(long shown) {
    return shown + (threshold - 1L) / 2;
  }

  /** Who decided, when and why, where the policy asks for it. */
  public Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  boolean allowsSensitive() {
    return sensitive;
  }

  boolean allowsCrossed() {
    return crossed;
  }

  Zeros zeros() {
    return zeros;
  }

  /**
   * How near a reader may come to the sum of the quantities of a few persons, and so to their mean: not within so many
   * percent of it. No text fixes such a width; half is what acts of a few persons keep.
   */
  int amountWidth() {
    return amountWidth;
  }

  /** Days to which lengths of stay are rounded. */
  int durationStep() {
    return durationStep;
  }

  @Override
  public String toString() {
    return "SecrecyPolicy[" + id + " " + version + "]";
  }
}
