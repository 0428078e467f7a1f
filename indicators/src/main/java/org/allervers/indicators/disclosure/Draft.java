package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final SecrecyPolicy policy;
  private final SensitiveFacts sensitive;
  private final Structure structure;
  private final Admission admission;
  private final Effort effort;
  private final List<Label> recodings;

  Draft(
      SecrecyPolicy policy,
      SensitiveFacts sensitive,
      Structure structure,
      Admission admission,
      Effort effort) {
    this(policy, sensitive, structure, admission, effort, List.of());
  }

  private Draft(
      SecrecyPolicy policy,
      SensitiveFacts sensitive,
      Structure structure,
      Admission admission,
      Effort effort,
      List<Label> recodings) {
    this.policy = policy;
    this.sensitive = sensitive;
    this.structure = structure;
    this.admission = admission;
    this.effort = effort;
    this.recodings = List.copyOf(recodings);
  }

  /** The same with lines merged where that hides less. */
  Draft recoded(Hierarchies hierarchies, List<Release> releases) {
    Map<String, String> earlier = new HashMap<>();
    for (Release release : releases) {
      release
          .structure()
          .traits()
          .forEach((id, trait) -> earlier.put(id, trait.lines().series()));
    }
    Recoding recoding =
        Recoding.plan(admission.admitted(), hierarchies, new Estimate(policy, sensitive), earlier);
    return new Draft(
        policy,
        sensitive,
        structure.with(recoding.traits()),
        admission.with(recoding.tables()),
        effort,
        recoding.words());
  }

  Outcome publish(List<Release> releases, boolean isCorrection) {
    List<String> other = ofOtherMethod(releases);
    if (!other.isEmpty()) {
      return DisclosureControl.refused(Refusal.Reason.OTHER_METHOD, other);
    }
    List<FactTable> facts =
        admission.admitted().stream().map(CountedTable::facts).toList();
    Earlier earlier = Earlier.of(releases, facts, isCorrection);
    return isRounded() ? round(releases, earlier) : suppress(releases, facts, earlier);
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

  private Outcome suppress(List<Release> releases, List<FactTable> facts, Earlier earlier) {
    TableSystem system = TableSystem.of(facts, earlier, structure, TableSystem.step(policy));
    if (!system.contradictions().isEmpty()) {
      return DisclosureControl.refused(
          Refusal.Reason.CONTRADICTS_RELEASE,
          system.contradictions().stream().map(Facts.Place::definition).toList());
    }
    PrimaryRule rule = new PrimaryRule(policy, sensitive, system.tables());
    Protection protection = system.protection(rule, earlier.shown(), earlier.hidden());
    Suppression suppression = Suppression.of(protection.cells(), effort);
    if (suppression instanceof Suppression.Impossible impossible) {
      return DisclosureControl.refused(
          Refusal.Reason.NO_PATTERN,
          impossible.refusals().stream()
              .map(refusal -> definition(system, protection, refusal.cell()))
              .toList());
    }
    if (!(suppression instanceof Suppression.Proven proven)) {
      BitSet left = ((Suppression.Unproven) suppression).left();
      return DisclosureControl.refused(
          Refusal.Reason.NOT_PROVEN,
          left.stream().mapToObj(cell -> definition(system, protection, cell)).toList());
    }
    if (!isFlawless(protection.cells(), proven.hidden(), proven.certificate())) {
      return DisclosureControl.refused(Refusal.Reason.PROOF_REJECTED, List.of());
    }
    Set<String> hidden = system.keys(proven.hidden());
    Masking masking = new Masking(hidden, policy.durationStep());
    List<Table> tables = admission.admitted().stream().map(masking::mask).toList();
    Losses losses = new Losses(policy, admission, system, protection.primaries(), earlier.hidden());
    return released(tables, hidden, new Proof(proven.certificate()), losses, releases.size());
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

  private Outcome round(List<Release> releases, Earlier earlier) {
    return new Rounding(policy, sensitive, structure, admission, earlier, effort)
        .publish((tables, hidden, proof, losses) ->
            released(tables, hidden, proof, losses, releases.size()));
  }

  private Outcome released(
      List<Table> tables, Set<String> hidden, Proof proof, Losses losses, int releases) {
    LossReport report = losses.report(tables, hidden);
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
      kept.add(Kept.of(table.facts(), hidden));
    }
    ProtectedTables leaving = new ProtectedTables(tables, List.of(), List.of(), secrecy.build());
    Optional<Refusal> refusal = Departure.refusal(leaving);
    return refusal.isPresent()
        ? new Outcome.Refused(List.of(refusal.get()))
        : new Outcome.Released(
            leaving, proof, report, new Release(policy.id(), isRounded(), structure, kept));
  }
}
