package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.internal.secrecy.Effort;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which figures leave. It makes lines coarser where that hides less, withholds what could name
 * somebody and whatever would give that away, proves it over all tables at once and over earlier releases, and refuses
 * what it cannot prove.
 *
 * <p>Against whom: a reader who knows the area, the definitions, this rule and all files of the team, and computes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme secret statistique
 */
public final class DisclosureControl {

  private final SecrecyPolicy policy;
  private final SensitiveFacts sensitive;
  private final @Nullable Hierarchies hierarchies;
  private final @Nullable ReleaseLedger ledger;
  private final boolean isCorrection;
  private final Effort effort;

  private DisclosureControl(
      SecrecyPolicy policy,
      @Nullable Hierarchies hierarchies,
      @Nullable ReleaseLedger ledger,
      boolean isCorrection,
      Effort effort) {
    this.policy = policy;
    this.sensitive = SensitiveFacts.standard();
    this.hierarchies = hierarchies;
    this.ledger = ledger;
    this.isCorrection = isCorrection;
    this.effort = effort;
  }

  /** Control under a policy, for a first release, with lines as they are defined. */
  public static DisclosureControl under(SecrecyPolicy policy) {
    return new DisclosureControl(
        Objects.requireNonNull(policy, "policy"), null, null, false, Effort.standard());
  }

  /** The same, free to merge lines, and territories where declared, along these hierarchies before anything is withheld. */
  public DisclosureControl with(Hierarchies declared) {
    return new DisclosureControl(
        policy, Objects.requireNonNull(declared, "declared"), ledger, isCorrection, effort);
  }

  /** The same, after these releases: whoever reads the new files has those too. */
  public DisclosureControl after(ReleaseLedger earlier) {
    return new DisclosureControl(
        policy, hierarchies, Objects.requireNonNull(earlier, "earlier"), isCorrection, effort);
  }

  /**
   * The same, for a new version of figures that an earlier release showed otherwise. What that release withheld stays
   * withheld. A reader who has both versions sees which shown figures changed, and by how much.
   */
  public DisclosureControl correcting() {
    return new DisclosureControl(policy, hierarchies, ledger, true, effort);
  }

  /**
   * The same with another bound on the work of a proof.
   *
   * @param steps 1 or more; a step is about one coefficient looked at, not a time
   * @throws IllegalArgumentException if there is none
   */
  public DisclosureControl within(long steps) {
    return new DisclosureControl(policy, hierarchies, ledger, isCorrection, new Effort(steps));
  }

  /**
   * Protects all tables of all evaluations together: quarter, cumulative quarter and year belong in one call, or in
   * several with the ledger between them.
   *
   * @throws IllegalArgumentException if there is no evaluation
   */
  public Outcome publish(Evaluation... evaluations) {
    if (evaluations.length == 0) {
      throw new IllegalArgumentException("at least one evaluation must be published");
    }
    List<Evaluation> all = Arrays.asList(evaluations);
    Structure traits = Structure.of(all, sensitive);
    List<CountedTable> counted = CountedTable.of(all, traits);
    Structure structure =
        traits.withOpenLevels(counted.stream().map(CountedTable::facts).toList());
    List<String> twice = twice(counted);
    if (!twice.isEmpty()) {
      return refused(Refusal.Reason.TABLE_TWICE, twice);
    }
    Admission admission = Admission.of(policy, sensitive, counted);
    if (admission.admitted().isEmpty()) {
      return refused(Refusal.Reason.NOTHING_LEFT, List.of());
    }
    Draft draft = new Draft(policy, sensitive, structure, admission, effort);
    List<Release> releases = ledger == null ? List.of() : ledger.releases();
    return hierarchies == null
        ? draft.publish(releases, isCorrection)
        : draft.publish(hierarchies, releases, isCorrection);
  }

  static Outcome refused(Refusal.Reason reason, List<String> tables) {
    return new Outcome.Refused(List.of(Refusal.of(reason, tables)));
  }

  private static List<String> twice(List<CountedTable> tables) {
    Set<List<Object>> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (CountedTable table : tables) {
      if (!seen.add(List.of(table.trait().id(), table.facts().at()))) {
        twice.add(table.trait().id());
      }
    }
    return twice;
  }

  /** The policy; nothing of the ledger. */
  @Override
  public String toString() {
    return "DisclosureControl[" + policy + "]";
  }
}
