package org.allervers.core.rules.referral;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.code.Code;
import org.allervers.core.episode.Episode;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of an orientation, or of two things said of it.
 *
 * @terme contradictions d'une orientation
 */
public final class ReferralHistoryRules {

  /** Each orientation has one outcome at most, between its proposal and the day of the question, and nobody declined. */
  static final Predicate<Case<Dossier, Dossier>> SIMPLE =
      c -> areSimple(c.root().referrals(), c.asOf());

  private static final Set<String> TERMINAL = terminal();

  /** Nothing comes of an orientation before it is proposed. */
  public static final Rule<Dossier> R_HIS_110 = contradiction("R-HIS-110")
      .statement(
          "L'issue d'une orientation ne précède pas sa proposition.",
          "The outcome of an orientation does not precede its proposal.")
      .message(
          "Issue d'orientation antérieure à la proposition : corriger l'une des deux dates.",
          "Outcome of an orientation earlier than its proposal: correct one of the two dates.")
      .reads(DossierParts.REFERRALS)
      .path("issues")
      .appliesWhen(c -> !c.subject().outcomes().isEmpty())
      .holdsWhen(c ->
          !c.subject().outcomes().entries().get(0).since().isBefore(c.subject().proposedOn()))
      .settledWhen(SIMPLE)
      .build();

  /** An orientation is not proposed, and has no outcome, in the future. */
  public static final Rule<Dossier> R_HIS_111 = contradiction("R-HIS-111")
      .statement(
          "Une orientation et ses issues ne sont pas datées de l'avenir.",
          "An orientation and its outcomes are not dated in the future.")
      .message(
          "Orientation ou issue datée de l'avenir : corriger la date, ou en faire une tâche.",
          "Orientation or outcome dated in the future: correct the date, or make it a task.")
      .reads(DossierParts.REFERRALS)
      .path("proposeeLe")
      .holdsWhen(c -> !c.subject().proposedOn().isAfter(c.asOf())
          && (c.subject().outcomes().isEmpty() || !last(c.subject()).isAfter(c.asOf())))
      .settledWhen(SIMPLE)
      .build();

  /** What has ended does not go on. */
  public static final Rule<Dossier> R_HIS_112 = contradiction("R-HIS-112")
      .statement(
          "Une orientation réalisée, refusée ou sans suite n'a pas d'autre issue ensuite.",
          "An orientation that was carried out, refused or dropped has no other outcome afterwards.")
      .message(
          "Issue ajoutée à une orientation déjà close : ouvrir une nouvelle orientation, ou corriger l'ordre.",
          "Outcome added to an orientation that was closed: open a new one, or correct the order.")
      .reads(DossierParts.REFERRALS)
      .path("issues")
      .appliesWhen(c -> c.subject().outcomes().entries().size() > 1)
      .holdsWhen(c -> !isReopened(c.subject().outcomes().entries()))
      .settledWhen(SIMPLE)
      .build();

  /** What an orientation points at is in the dossier. */
  public static final Rule<Dossier> R_HIS_113 = contradiction("R-HIS-113")
      .statement(
          "L'accompagnement et l'acte auxquels renvoie une orientation sont dans le dossier.",
          "The episode and the act that an orientation names are in the dossier.")
      .message(
          "Orientation qui renvoie à un accompagnement ou à un acte absent du dossier : corriger le renvoi.",
          "Orientation that names an episode or an act absent from the dossier: correct the reference.")
      .reads(DossierParts.REFERRALS)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.ACTS)
      .appliesWhen(c -> c.subject().episode().isPresent() || c.subject().act().isPresent())
      .holdsWhen(c -> isEpisode(c, c.subject().episode().orElse(null))
          && isAct(c, c.subject().act().orElse(null)))
      .build();

  private ReferralHistoryRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_HIS_110, R_HIS_111, R_HIS_112, R_HIS_113);
  }

  private static Rule.Builder<Dossier, Referral> contradiction(String id) {
    return Rule.on(DossierParts.EACH_REFERRAL)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("1900-01-01")
        .source(Source.proposal("Une histoire contradictoire fausse le suivi et les indicateurs."));
  }

  private static boolean areSimple(List<Referral> referrals, LocalDate asOf) {
    for (int i = 0; i < referrals.size(); i++) {
      Referral referral = referrals.get(i);
      List<History.Entry<Code<ReferralOutcome>>> outcomes = referral.outcomes().entries();
      if (referral.proposedOn().isAfter(asOf)
          || outcomes.size() > 1
          || (outcomes.size() == 1 && !isSimple(referral, outcomes.get(0), asOf))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimple(
      Referral referral, History.Entry<Code<ReferralOutcome>> outcome, LocalDate asOf) {
    return !outcome.since().isBefore(referral.proposedOn())
        && !outcome.since().isAfter(asOf)
        && !ReferralRules.isOutcome(outcome.answer(), ReferralRules.DECLINED);
  }

  private static Set<String> terminal() {
    Set<String> codes = new HashSet<>();
    ReferralOutcome.list().concepts().forEach(concept -> {
      if (concept.mapping("terminale").contains("oui")) {
        codes.add(concept.code());
      }
    });
    return Set.copyOf(codes);
  }

  private static LocalDate last(Referral referral) {
    List<History.Entry<Code<ReferralOutcome>>> outcomes = referral.outcomes().entries();
    return outcomes.get(outcomes.size() - 1).since();
  }

  private static boolean isReopened(List<History.Entry<Code<ReferralOutcome>>> outcomes) {
    for (int i = 0; i < outcomes.size() - 1; i++) {
      Optional<Code<ReferralOutcome>> outcome = outcomes.get(i).answer().known();
      if (outcome.isPresent()
          && TERMINAL.contains(outcome.get().value())
          && !outcomes.get(i).since().equals(outcomes.get(i + 1).since())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEpisode(Case<Dossier, Referral> c, @Nullable UUID named) {
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < episodes.size() && named != null; i++) {
      if (episodes.get(i).id().equals(named)) {
        return true;
      }
    }
    return named == null;
  }

  private static boolean isAct(Case<Dossier, Referral> c, @Nullable UUID named) {
    List<Act> acts = c.root().acts();
    for (int i = 0; i < acts.size() && named != null; i++) {
      if (acts.get(i).id().equals(named)) {
        return true;
      }
    }
    return named == null;
  }
}
