package org.allervers.core.rules.dispositif;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allervers.core.Register;
import org.allervers.core.dispositif.Agreement;
import org.allervers.core.dispositif.Team;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;

/**
 * Rules on the agreements that a team must have from its opening on.
 *
 * @terme règles de convention
 */
public final class AgreementRules {

  private static final Set<String> ALL = Set.of(
      "EMSP",
      "EMSP_PERINAT",
      "LHSS_MOBILE",
      "LHSS_MOBILE_PERINAT",
      "LHSS_JOUR",
      "ESSIP",
      "ACT_HLM");

  /** What is signed without binding anybody. */
  private static final Set<String> NOT_BINDING = Set.of("LETTRE_INTENTION", "CHARTE");

  /** An agreement with the SIAO is in force. */
  public static final Rule<Register> R_CVT_01A = agreement("R-CVT-01A", ALL, Set.of("SIAO"))
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .source(
          reference(
              "L'ensemble des équipes mobiles devra obligatoirement mettre en place une convention avec le SIAO du département."))
      .statement(
          "Toute équipe a une convention en vigueur avec le SIAO de son département.",
          "Every team has an agreement in force with the SIAO of its département.")
      .message(
          "Pas de convention en vigueur avec le SIAO : la signer ou la renouveler.",
          "No agreement in force with the SIAO: sign or renew it.")
      .build();

  /** An agreement with a health establishment is in force. */
  public static final Rule<Register> R_CVT_01B = agreement(
          "R-CVT-01B", ALL, Set.of("ETABLISSEMENT_SANTE"))
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .source(reference(
          "L'ensemble des équipes mobiles devra obligatoirement mettre en place une convention avec un ou plusieurs "
              + "établissements de santé."))
      .statement(
          "Toute équipe a une convention en vigueur avec un établissement de santé.",
          "Every team has an agreement in force with a health establishment.")
      .message(
          "Pas de convention en vigueur avec un établissement de santé : la signer ou la renouveler.",
          "No agreement in force with a health establishment: sign or renew it.")
      .build();

  /** An ESSIP knows who prescribes. */
  public static final Rule<Register> R_CVT_02 = agreement(
          "R-CVT-02", Set.of("ESSIP"), Set.of("MEDECIN_PRESCRIPTEUR"))
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .source(new Source(
          "Cahier des charges national, repris par le référentiel des équipes mobiles (mars 2022)",
          "annexe 2, ESSIP §2.2.6",
          "Le recours à des médecins prescripteurs de l'ESSIP doit être prévu par les porteurs de projet.",
          Confidence.HIGH))
      .statement(
          "Une ESSIP a un partenariat en vigueur avec des médecins prescripteurs.",
          "An ESSIP has a partnership in force with prescribing doctors.")
      .message(
          "Pas de partenariat en vigueur avec des médecins prescripteurs : le prévoir.",
          "No partnership in force with prescribing doctors: plan one.")
      .build();

  /** A team belongs to its territory. */
  public static final Rule<Register> R_CVT_03 = agreement(
          "R-CVT-03",
          ALL,
          Set.of(
              "PASS",
              "CENTRE_SANTE",
              "PROFESSIONNELS_LIBERAUX",
              "CENTRE_SOCIAL",
              "CCAS",
              "CENTRE_EXAMEN",
              "ESMS_PA",
              "ESMS_PH"))
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .source(
          reference(
              "Mettre en place des conventions avec les acteurs sanitaires et sociaux de son territoire : PASS, centres de santé, "
                  + "professionnels libéraux, centres sociaux, CCAS, centre d'examen, établissements pour personnes âgées ou handicapées."))
      .statement(
          "Une équipe a des conventions avec d'autres acteurs de son territoire.",
          "A team has agreements with others of its territory.")
      .message(
          "Aucune convention en vigueur avec un autre acteur du territoire (PASS, centre de santé, CCAS…).",
          "No agreement in force with another body of the territory (health access clinic, health centre, CCAS…).")
      .build();

  private AgreementRules() {}

  /** Returns these rules. */
  public static List<Rule<Register>> all() {
    return List.of(R_CVT_01A, R_CVT_01B, R_CVT_02, R_CVT_03);
  }

  private static Source reference(String sentence) {
    return new Source(
        "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
        "partenariats",
        sentence,
        Confidence.HIGH);
  }

  private static Rule.Builder<Register, Team> agreement(
      String id, Set<String> dispositifs, Set<String> partners) {
    return Rule.on(RegisterParts.EACH_TEAM)
        .id(id)
        .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
        .validFrom("2022-03-01")
        .reads(RegisterParts.TEAMS)
        .reads(RegisterParts.AGREEMENTS)
        .path("conventions")
        .appliesWhen(c ->
            Opening.isMaybe(c.subject(), c.asOf()) && Opening.isMaybeOf(dispositifs, c.subject()))
        .needs("dispositif", c -> c.subject().dispositif().isPresent())
        .needs("ouverteLe", c -> c.subject().openedOn().isPresent())
        .needs("conventions", c -> isInForce(c, partners) || !isUnclear(c, partners))
        .holdsWhen(c -> isInForce(c, partners));
  }

  private static boolean isInForce(Case<Register, Team> c, Set<String> partners) {
    return isInForce(c.subject().agreements(), partners, c.asOf())
        || isInForce(c.root().agreements(), partners, c.asOf());
  }

  private static boolean isInForce(
      List<Agreement> agreements, Set<String> partners, LocalDate day) {
    for (int i = 0; i < agreements.size(); i++) {
      Agreement agreement = agreements.get(i);
      if (agreement.partnerKind().isPresent()
          && partners.contains(agreement.partnerKind().get().value())
          && isBinding(agreement)
          && agreement.isInForceOn(day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnclear(Case<Register, Team> c, Set<String> partners) {
    return isUnclear(c.subject().agreements(), partners, c.asOf())
        || isUnclear(c.root().agreements(), partners, c.asOf());
  }

  /** An agreement is there of which the partner or the signature was not recorded. */
  private static boolean isUnclear(
      List<Agreement> agreements, Set<String> partners, LocalDate day) {
    for (int i = 0; i < agreements.size(); i++) {
      Agreement agreement = agreements.get(i);
      boolean maybePartner = agreement.partnerKind().isEmpty()
          || partners.contains(agreement.partnerKind().get().value());
      boolean unknown =
          agreement.partnerKind().isEmpty() || agreement.signedOn().isEmpty();
      boolean maybeNow = (agreement.range().isEmpty() || agreement.range().get().contains(day))
          && (agreement.signedOn().isEmpty() || !agreement.signedOn().get().isAfter(day));
      if (maybePartner && unknown && maybeNow && isBinding(agreement)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBinding(Agreement agreement) {
    return agreement.kind().isEmpty()
        || !NOT_BINDING.contains(agreement.kind().get().value());
  }
}
