package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.disclosure.Facts.Variable;
import org.allervers.indicators.disclosure.TableSystem.Protection;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.Certificate;
import org.allervers.indicators.internal.secrecy.CertificateChecker;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.internal.secrecy.Suppression;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/** A publication on its way out: tables admitted, perhaps made coarser, not yet protected. Immutable. */
final class Draft {

  /** Of larger publications each trial takes minutes. */
  private static final int MOST_LINES_TRIED = 1_000;

  private final SecrecyPolicy policy;
  private final SensitiveFacts sensitive;
  private final Structure structure;
  private final Admission admission;
  private final Effort effort;
  private final List<Label> recodings;
  private final Set<String> standing;
  private final List<Label> suggestions;

  Draft(
      SecrecyPolicy policy,
      SensitiveFacts sensitive,
      Structure structure,
      Admission admission,
      Effort effort) {
    this(policy, sensitive, structure, admission, effort, List.of(), Set.of(), List.of());
  }

  private Draft(
      SecrecyPolicy policy,
      SensitiveFacts sensitive,
      Structure structure,
      Admission admission,
      Effort effort,
      List<Label> recodings,
      Set<String> standing,
      List<Label> suggestions) {
    this.policy = policy;
    this.sensitive = sensitive;
    this.structure = structure;
    this.admission = admission;
    this.effort = effort;
    this.recodings = List.copyOf(recodings);
    this.standing = Set.copyOf(standing);
    this.suggestions = List.copyOf(suggestions);
  }

  /** The same made coarser. */
  private Draft with(Recoding recoding, List<Label> suggested) {
    return new Draft(
        policy,
        sensitive,
        structure.with(recoding.traits()),
        admission.with(recoding.tables()),
        effort,
        recoding.words(),
        recoding.standing(),
        suggested);
  }

  /** Levels that stand in place of those under them. */
  Set<String> standing() {
    return standing;
  }

  /**
   * Publishes in the least coarse of the ways that tell of most persons. A few ways are tried to the end; where figures are
   * rounded, or there are too many of them, the estimate alone decides.
   */
  Outcome publish(Hierarchies hierarchies, List<Release> releases, boolean isCorrection) {
    Planner planner =
        new Planner(hierarchies, new Estimate(policy, sensitive), releases, admission.admitted());
    List<Label> suggested = planner.suggestions();
    if (isRounded() || lines() > MOST_LINES_TRIED) {
      return with(planner.best(), suggested).publish(releases, isCorrection);
    }
    List<Attempt.Ready> kept = new ArrayList<>();
    List<Outcome> refused = new ArrayList<>();
    for (Recoding way : planner.ways()) {
      Attempt attempt = with(way, suggested).attempt(releases, isCorrection);
      if (attempt instanceof Attempt.Failed failed) {
        refused.add(failed.outcome());
      } else if (attempt instanceof Attempt.Ready ready
          && kept.stream().allMatch(ready::isBetterThan)) {
        kept.clear();
        kept.add(ready);
      }
      if (kept.stream().anyMatch(one -> one.report().hidden() == 0)) {
        break;
      }
    }
    return kept.isEmpty()
        ? refused.get(0)
        : kept.get(0).draft().released(kept.get(0), releases.size());
  }

  private long lines() {
    return admission.admitted().stream()
        .mapToLong(table -> table.table().rows().size())
        .sum();
  }

  Outcome publish(List<Release> releases, boolean isCorrection) {
    Attempt attempt = attempt(releases, isCorrection);
    return attempt instanceof Attempt.Ready ready
        ? released(ready, releases.size())
        : ((Attempt.Failed) attempt).outcome();
  }

  /** Everything but the files. */
  private Attempt attempt(List<Release> releases, boolean isCorrection) {
    List<String> other = ofOtherMethod(releases);
    if (!other.isEmpty()) {
      return failed(Refusal.Reason.OTHER_METHOD, other);
    }
    List<FactTable> facts =
        admission.admitted().stream().map(CountedTable::facts).toList();
    Earlier earlier = Earlier.of(releases, facts, isCorrection);
    return isRounded() ? round(earlier) : suppress(facts, earlier);
  }

  private static Attempt failed(Refusal.Reason reason, List<String> tables) {
    return new Attempt.Failed(DisclosureControl.refused(reason, tables));
  }

  private boolean isRounded() {
    return policy.method() == SecrecyPolicy.Method.ROUNDING;
  }

  /** Definitions of which an earlier release told figures of these periods by the other method. */
  private List<String> ofOtherMethod(List<Release> releases) {
    List<String> found = new ArrayList<>();
    for (Release release : releases) {
      if (release.isRounded() != isRounded()) {
        for (Kept kept : release.tables()) {
          admission.admitted().stream()
              .filter(now -> kept.overlaps(now.trait().id(), now.table().period()))
              .forEach(now -> found.add(now.trait().id()));
        }
      }
    }
    return found;
  }

  private Attempt suppress(List<FactTable> facts, Earlier earlier) {
    TableSystem system = TableSystem.of(facts, earlier, structure, TableSystem.step(policy));
    if (!system.contradictions().isEmpty()) {
      return failed(
          Refusal.Reason.CONTRADICTS_RELEASE,
          system.contradictions().stream().map(Facts.Place::definition).toList());
    }
    PrimaryRule rule = new PrimaryRule(policy, sensitive, system.tables());
    Protection protection = system.protection(rule, earlier.shown(), earlier.hidden());
    Suppression suppression = Suppression.of(protection.cells(), effort);
    if (suppression instanceof Suppression.Impossible impossible) {
      return failed(
          Refusal.Reason.NO_PATTERN,
          impossible.refusals().stream()
              .map(refusal -> definition(system, protection, refusal.cell()))
              .toList());
    }
    if (!(suppression instanceof Suppression.Proven proven)) {
      BitSet left = ((Suppression.Unproven) suppression).left();
      return failed(
          Refusal.Reason.NOT_PROVEN,
          left.stream().mapToObj(cell -> definition(system, protection, cell)).toList());
    }
    if (!isFlawless(protection.cells(), proven.hidden(), proven.certificate())) {
      return failed(Refusal.Reason.PROOF_REJECTED, List.of());
    }
    Set<String> hidden = system.keys(proven.hidden());
    Masking masking = new Masking(hidden, policy.durationStep());
    List<Table> tables = admission.admitted().stream().map(masking::mask).toList();
    Losses losses = new Losses(policy, admission, system, protection.primaries(), earlier.hidden());
    return ready(tables, hidden, new Proof(proven.certificate()), losses);
  }

  /** The definition that a cell belongs to; a difference belongs to what it is owed for. */
  private static String definition(TableSystem system, Protection protection, int cell) {
    List<Variable> figures = system.figures();
    int figure = cell < figures.size() ? cell : protection.differences().getOrDefault(cell, 0);
    return figures.get(figure).place().definition();
  }

  private static boolean isFlawless(CellSystem cells, BitSet hidden, Certificate certificate) {
    return CertificateChecker.check(cells.seenBy(hidden), cells.demands(), certificate)
        .isEmpty();
  }

  private Attempt round(Earlier earlier) {
    return new Rounding(policy, sensitive, structure, admission, earlier, effort)
        .publish(this::ready);
  }

  private Attempt ready(List<Table> tables, Set<String> hidden, Proof proof, Losses losses) {
    LossReport report = losses.report(tables, hidden);
    Pooling pooling =
        new Pooling(structure, new Estimate(policy, sensitive), admission.admitted(), hidden);
    List<LossReport.Pooled> pooled = report.losses().stream()
        .map(Loss::table)
        .distinct()
        .map(pooling::of)
        .filter(one -> one.lines().all() > 0)
        .toList();
    return new Attempt.Ready(this, tables, hidden, proof, report.with(pooled, suggestions));
  }

  private Outcome released(Attempt.Ready ready, int releases) {
    LossReport report = ready.report();
    Proof proof = ready.proof();
    List<Table> tables = ready.tables();
    Secrecy.Builder secrecy = Secrecy.builder()
        .policy(
            policy.id(), policy.version(), policy.label(), policy.reference(), policy.threshold())
        .figures(report.shown(), report.hidden())
        .releases(releases)
        .zerosShown(policy.zeros() == SecrecyPolicy.Zeros.SHOWN)
        .proof(Secrecy.Verdict.PROVEN, proof.sha256());
    recodings.forEach(secrecy::addRecoding);
    Losses.words(tables, admission).forEach(secrecy::addLoss);
    structure.text().forEach(secrecy::addStructure);
    policy
        .decision()
        .ifPresent(decision -> secrecy.decision(Label.of(
            "Décision du " + decision.on() + ", " + decision.role() + " : " + decision.why(),
            "Decision of " + decision.on() + ", " + decision.role() + ": " + decision.why())));
    List<Kept> kept = new ArrayList<>();
    for (CountedTable table : admission.admitted()) {
      kept.add(Kept.of(table.facts(), ready.hidden()));
    }
    ProtectedTables leaving = new ProtectedTables(tables, List.of(), List.of(), secrecy.build());
    Optional<Refusal> refusal = Departure.refusal(leaving);
    return refusal.isPresent()
        ? new Outcome.Refused(List.of(refusal.get()))
        : new Outcome.Released(
            leaving, proof, report, new Release(policy.id(), isRounded(), structure, kept));
  }
}
