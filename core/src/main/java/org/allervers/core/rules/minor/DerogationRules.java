package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.code.Code;
import org.allervers.core.minor.AuthorityHolder;
import org.allervers.core.minor.Companion;
import org.allervers.core.minor.HolderPosition;
import org.allervers.core.minor.MaturityOpinion;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.minor.PersuasionEffort;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Rules on acts done on the minor's word: what the derogations of the law ask for around the act. That the act was needed
 * to safeguard health is for the professional to judge; no rule decides it.
 *
 * @terme règles sur la dérogation du mineur
 * @source Code de la santé publique, art. L. 1111-5, L. 1111-5-1, L. 2212-7, L. 6211-3-1 et R. 1111-6
 */
public final class DerogationRules {

  /** The derogation of L1111-5 serves doctors, and midwives since 2016. */
  public static final Rule<Dossier> R_MIN_04A = onGround()
      .id("R-MIN-04A")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_1111_5.source())
      .source(MinorLaw.CSP_1111_5_MIDWIFE.source())
      .statement(
          "Le secret de l'article L. 1111-5 est gardé par un médecin ou, depuis le 28 janvier 2016, une sage-femme.",
          "The secrecy of article L. 1111-5 is for a doctor or, since 28 January 2016, a midwife.")
      .message(
          "Acte fondé sur l'article L. 1111-5 par un autre professionnel qu'un médecin ou une sage-femme : corriger le fondement ou la profession.",
          "Act on article L. 1111-5 by another professional than a doctor or a midwife: correct the ground or the profession.")
      .path("fondementMineur")
      .appliesWhen(c -> isOn(c, "L1111_5"))
      .needs("profession", c -> c.subject().profession().isPresent())
      .holdsWhen(c -> DutyLedger.isDoctorOrMidwife(c.subject()) && isGrantedThen(c))
      .build();

  /** The minor expressly opposes. */
  public static final Rule<Dossier> R_MIN_04B = onGround()
      .id("R-MIN-04B")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_1111_5.source())
      .statement(
          "Une dérogation suppose que le mineur s'oppose expressément, au jour de l'acte, à la consultation des titulaires.",
          "A derogation supposes that the minor expressly opposes, on the day of the act, consulting the holders.")
      .message(
          "Acte fait en secret sans opposition du mineur notée : noter la date de son opposition, ou corriger le fondement.",
          "Act done in secret without an opposition noted: note the day on which the minor opposed, or correct the ground.")
      .appliesWhen(DerogationRules::isDerogation)
      .holdsWhen(DerogationRules::isOpposed)
      .build();

  /** The professional first strove to persuade, before the act. */
  public static final Rule<Dossier> R_MIN_04C = onGround()
      .id("R-MIN-04C")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_1111_5.source())
      .statement(
          "Le professionnel s'efforce d'abord, avant l'acte, d'obtenir l'accord du mineur pour consulter les titulaires.",
          "The professional first strives, before the act, to obtain the minor's agreement to consult the holders.")
      .message(
          "Acte fait en secret sans démarche auprès du mineur datée d'avant l'acte : la noter si elle a eu lieu.",
          "Act done in secret without an effort to persuade dated before it: note it if it took place.")
      .appliesWhen(DerogationRules::isDerogation)
      .holdsWhen(c -> effort(c) != null)
      .build();

  /** The minor maintained the opposition after that effort. */
  public static final Rule<Dossier> R_MIN_04D = onGround()
      .id("R-MIN-04D")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_1111_5.source())
      .statement(
          "L'opposition du mineur est maintenue après la démarche, avant l'acte.",
          "The minor's opposition is maintained after the effort, before the act.")
      .message(
          "L'opposition du mineur n'est pas notée comme maintenue entre la démarche et l'acte.",
          "The minor's opposition is not noted as maintained between the effort and the act.")
      .appliesWhen(c -> isDerogation(c) && effort(c) != null && opposition(c) != null)
      .needs(
          "minorite.oppositions.maintenueLe",
          c -> isMaintainedByEffort(c) || anyMaintainedDate(c) || acceptedLast(c))
      .holdsWhen(c -> isMaintainedByEffort(c) || isMaintained(c))
      .build();

  /** An adult of the minor's choice was there. */
  public static final Rule<Dossier> R_MIN_04E = onGround()
      .id("R-MIN-04E")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_1111_5.source())
      .source(MinorLaw.CSP_2212_7.source())
      .statement(
          "Au jour d'un acte fait en secret, le mineur est accompagné d'une personne majeure de son choix.",
          "On the day of an act done in secret, the minor is accompanied by an adult of their choice.")
      .message(
          "Acte fait en secret sans personne majeure choisie par le mineur, notée au jour de l'acte : noter sa présence, sans son nom s'il le faut.",
          "Act done in secret without an adult chosen by the minor, noted on the day of the act: note the presence, without the name if need be.")
      .appliesWhen(c -> isDerogation(c) || isOn(c, "L2212_7"))
      .needs("minorite.accompagnants.majoriteAttestee", DerogationRules::isCompanionKnown)
      .holdsWhen(DerogationRules::hasCompanion)
      .build();

  /** The opposition is written down. */
  public static final Rule<Dossier> R_MIN_04F = onGround()
      .id("R-MIN-04F")
      .severity(Severity.WARNING)
      .source(MinorLaw.CSP_R1111_6.source())
      .statement(
          "Le professionnel mentionne par écrit l'opposition du mineur.",
          "The professional writes down the minor's opposition.")
      .message(
          "Opposition du mineur sans mention écrite : noter qui l'a mentionnée et quel jour.",
          "Opposition of the minor without a written mention: note who wrote it and on which day.")
      .appliesWhen(c -> isDerogation(c) && opposition(c) != null)
      .holdsWhen(DerogationRules::isMentioned)
      .build();

  /** Of a very young minor, somebody wrote what they made of the discernment. */
  public static final Rule<Dossier> R_MIN_04G = onGround()
      .id("R-MIN-04G")
      .severity(Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .uses(MinorParameters.MATURITY_AGE)
      .source(MinorParameters.MATURITY_AGE.values().get(0).source())
      .statement(
          "La loi ne fixe pas d'âge pour s'opposer ; en dessous d'un âge que l'organisme choisit, un avis sur le discernement est noté.",
          "The law sets no age for opposing; under an age that the organisation chooses, an opinion on discernment is noted.")
      .message(
          "Acte fait en secret avant {R-MIN-04.age} ans sans avis sur le discernement : le noter.",
          "Act done in secret under {R-MIN-04.age} years without an opinion on discernment: note it.")
      .appliesWhen(c -> isDerogation(c)
          && (c.fact(MinorCases.BIRTH).latest() == null
              || leastAge(c) < c.get(MinorParameters.MATURITY_AGE)))
      .needs("identite.datesNaissance", c -> c.fact(MinorCases.BIRTH).latest() != null)
      .holdsWhen(DerogationRules::hasMaturityOpinion)
      .build();

  /** Nurses keep the secret of L1111-5-1, since 2016. */
  public static final Rule<Dossier> R_MIN_06A = onGround()
      .id("R-MIN-06A")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_1111_5_1.source())
      .statement(
          "L'article L. 1111-5-1 vaut pour l'infirmier, depuis le 28 janvier 2016.",
          "Article L. 1111-5-1 serves nurses, since 28 January 2016.")
      .message(
          "Acte fondé sur l'article L. 1111-5-1 par un autre professionnel qu'un infirmier, ou avant 2016 : corriger le fondement.",
          "Act on article L. 1111-5-1 by another professional than a nurse, or before 2016: correct the ground.")
      .path("fondementMineur")
      .appliesWhen(c -> isOn(c, "L1111_5_1"))
      .needs("profession", c -> c.subject().profession().isPresent())
      .holdsWhen(c -> DutyLedger.professional(c.subject()) == ActingProfessional.NURSE
          && !c.subject().date().isBefore(MinorLaw.HEALTH_SYSTEM_ACT))
      .build();

  /** That secret is for sexual and reproductive health alone. */
  public static final Rule<Dossier> R_MIN_06B = onGround()
      .id("R-MIN-06B")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_1111_5_1.source())
      .statement(
          "L'article L. 1111-5-1 ne couvre que la prévention, le dépistage ou le traitement en santé sexuelle et reproductive, ni diagnostic ni intervention.",
          "Article L. 1111-5-1 covers prevention, screening or treatment in sexual and reproductive health alone, neither diagnosis nor intervention.")
      .message(
          "Cet acte n'est pas de la prévention, du dépistage ou un traitement en santé sexuelle et reproductive : orienter vers un médecin ou une sage-femme.",
          "This act is not prevention, screening or treatment in sexual and reproductive health: refer to a doctor or a midwife.")
      .path("acte")
      .appliesWhen(c -> isOn(c, "L1111_5_1"))
      .holdsWhen(c -> isSexualHealth(c.subject()))
      .build();

  /** Trained staff keep the secret of a rapid test alone. */
  public static final Rule<Dossier> R_MIN_06C = onGround()
      .id("R-MIN-06C")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_6211_3_1.source())
      .statement(
          "L'article L. 6211-3-1 ne couvre que le test rapide, depuis le 28 janvier 2016.",
          "Article L. 6211-3-1 covers rapid tests alone, since 28 January 2016.")
      .message(
          "L'article L. 6211-3-1 ne couvre que le test rapide : corriger le fondement, ou orienter.",
          "Article L. 6211-3-1 covers rapid tests alone: correct the ground, or refer.")
      .path("fondementMineur")
      .appliesWhen(c -> isOn(c, "L6211_3_1"))
      .holdsWhen(c -> (c.subject().kind().is("TROD") || c.subject().kind().is("DEPISTAGE"))
          && !c.subject().date().isBefore(MinorLaw.HEALTH_SYSTEM_ACT))
      .build();

  /** An act done in secret is marked secret. */
  public static final Rule<Dossier> R_MIN_14 = onGround()
      .id("R-MIN-14")
      .severity(Severity.BLOCKING)
      .source(MinorLaw.CSP_R1111_6.source())
      .statement(
          "Un acte fait en secret est marqué secret, pour que nulle vue d'un titulaire ne le montre.",
          "An act done in secret is marked secret, so that no view of a holder shows it.")
      .message(
          "Acte fait en secret mais non marqué secret : le marquer.",
          "Act done in secret but not marked secret: mark it.")
      .path("secretMineur")
      .appliesWhen(c -> isDerogation(c) || isOn(c, "L2212_7"))
      .needs("secretMineur", c -> c.subject().secret().isPresent())
      .holdsWhen(c -> c.subject().secret().orElse(false))
      .build();

  private DerogationRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_MIN_04A, R_MIN_04B, R_MIN_04C, R_MIN_04D, R_MIN_04E, R_MIN_04F, R_MIN_04G, R_MIN_06A,
        R_MIN_06B, R_MIN_06C, R_MIN_14);
  }

  private static Rule.Builder<Dossier, Act> onGround() {
    return MinorRules.act(MinorCases.ACTS_ON_A_GROUND)
        .obligation(Obligation.MANDATORY)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("2002-03-05");
  }

  private static boolean isOn(Case<Dossier, Act> c, String ground) {
    return c.subject().minorBasis().isPresent()
        && c.subject().minorBasis().get().is(ground)
        && MinorCases.isDone(c);
  }

  private static boolean isDerogation(Case<Dossier, Act> c) {
    return c.subject().minorBasis().isPresent()
        && MinorCases.DEROGATIONS.contains(c.subject().minorBasis().get().value())
        && MinorCases.isDone(c);
  }

  private static boolean isGrantedThen(Case<Dossier, Act> c) {
    ActingProfessional professional = DutyLedger.professional(c.subject());
    return professional != null
        && !c.subject().date().isBefore(MinorLaw.derogationSince(professional));
  }

  private static boolean isSexualHealth(Act act) {
    MinorActKind kind = MinorActKind.of(act.kind()).orElse(null);
    return kind == null
        || kind == MinorActKind.SEXUAL_REPRODUCTIVE_HEALTH
        || kind == MinorActKind.CONTRACEPTION
        || kind == MinorActKind.TROD;
  }

  private static MinorityRecord record(Case<Dossier, Act> c) {
    return MinorCases.record(c.root());
  }

  private static boolean isOpposed(Case<Dossier, Act> c) {
    if (opposition(c) != null) {
      return true;
    }
    List<AuthorityHolder> holders = record(c).holders();
    for (int i = 0; i < holders.size(); i++) {
      Code<HolderPosition> position =
          MinorStatus.known(holders.get(i).position(), c.subject().date());
      if (position != null && position.is("OPPOSITION_MINEUR")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable MinorOpposition opposition(Case<Dossier, Act> c) {
    List<MinorOpposition> oppositions = record(c).oppositions();
    for (int i = 0; i < oppositions.size(); i++) {
      if (oppositions.get(i).isInForce(c.subject().date())) {
        return oppositions.get(i);
      }
    }
    return null;
  }

  /** The first effort that was made before the act; on the same day the hours tell, where both are known. */
  private static @Nullable PersuasionEffort effort(Case<Dossier, Act> c) {
    PersuasionEffort first = null;
    List<PersuasionEffort> efforts = record(c).persuasionEfforts();
    for (int i = 0; i < efforts.size(); i++) {
      PersuasionEffort one = efforts.get(i);
      if (isBefore(one, c.subject()) && (first == null || one.date().isBefore(first.date()))) {
        first = one;
      }
    }
    return first;
  }

  private static boolean isBefore(PersuasionEffort effort, Act act) {
    if (!effort.date().equals(act.date())) {
      return effort.date().isBefore(act.date());
    }
    LocalTime strove = effort.time().orElse(null);
    LocalTime acted = act.time().orElse(null);
    return strove == null || acted == null || !strove.isAfter(acted);
  }

  private static boolean isMaintainedByEffort(Case<Dossier, Act> c) {
    return lastOutcomeIs(c, "OPPOSITION_MAINTENUE");
  }

  /** The minor gave in: whoever acts in secret all the same has no opposition to show. */
  private static boolean acceptedLast(Case<Dossier, Act> c) {
    return lastOutcomeIs(c, "ACCEPTE_CONSULTATION");
  }

  private static boolean lastOutcomeIs(Case<Dossier, Act> c, String outcome) {
    PersuasionEffort last = null;
    List<PersuasionEffort> efforts = record(c).persuasionEfforts();
    for (int i = 0; i < efforts.size(); i++) {
      PersuasionEffort one = efforts.get(i);
      if (isBefore(one, c.subject()) && (last == null || !one.date().isBefore(last.date()))) {
        last = one;
      }
    }
    return last != null && last.outcome().isPresent() && last.outcome().get().is(outcome);
  }

  private static boolean anyMaintainedDate(Case<Dossier, Act> c) {
    List<MinorOpposition> oppositions = record(c).oppositions();
    for (int i = 0; i < oppositions.size(); i++) {
      MinorOpposition one = oppositions.get(i);
      if (one.isInForce(c.subject().date()) && one.maintainedOn().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMaintained(Case<Dossier, Act> c) {
    PersuasionEffort effort = effort(c);
    List<MinorOpposition> oppositions = record(c).oppositions();
    for (int i = 0; effort != null && i < oppositions.size(); i++) {
      MinorOpposition one = oppositions.get(i);
      LocalDate maintained = one.maintainedOn().orElse(null);
      if (one.isInForce(c.subject().date())
          && maintained != null
          && !maintained.isAfter(c.subject().date())
          && !maintained.isBefore(effort.date())) {
        return true;
      }
    }
    return false;
  }

  /** Known, or nobody at all was noted on that day, which is an absence and no open question. */
  private static boolean isCompanionKnown(Case<Dossier, Act> c) {
    boolean noted = false;
    List<Companion> companions = record(c).companions();
    for (int i = 0; i < companions.size(); i++) {
      Companion one = companions.get(i);
      if (one.date().equals(c.subject().date())) {
        noted = true;
        if (one.adultAttested().isPresent() || one.birthDateChecked().orElse(false)) {
          return true;
        }
      }
    }
    return !noted;
  }

  private static boolean hasCompanion(Case<Dossier, Act> c) {
    List<Companion> companions = record(c).companions();
    for (int i = 0; i < companions.size(); i++) {
      Companion one = companions.get(i);
      if (one.date().equals(c.subject().date())
          && (one.adultAttested().orElse(false) || one.birthDateChecked().orElse(false))
          && one.chosenByMinor().orElse(true)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMentioned(Case<Dossier, Act> c) {
    List<MinorOpposition> oppositions = record(c).oppositions();
    for (int i = 0; i < oppositions.size(); i++) {
      MinorOpposition one = oppositions.get(i);
      if (one.isInForce(c.subject().date())
          && (one.mentionOn().isPresent()
              ? !one.mentionOn().get().isAfter(c.asOf())
              : one.mentionBy().isPresent())) {
        return true;
      }
    }
    return false;
  }

  private static int leastAge(Case<Dossier, Act> c) {
    LocalDate latest = c.fact(MinorCases.BIRTH).latest();
    return latest == null ? 0 : Days.age(latest, c.subject().date());
  }

  private static boolean hasMaturityOpinion(Case<Dossier, Act> c) {
    List<MaturityOpinion> opinions = record(c).maturity();
    for (int i = 0; i < opinions.size(); i++) {
      if (!opinions.get(i).date().isAfter(c.subject().date())) {
        return true;
      }
    }
    return false;
  }
}
