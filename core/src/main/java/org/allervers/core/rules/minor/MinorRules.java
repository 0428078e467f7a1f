package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.health.Pregnancy;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on who may do what for a minor, and what has to follow. They judge a past act by the situation, the holders and the
 * law of its day.
 *
 * @terme règles sur les mineurs
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
public final class MinorRules {

  /** A nurse gives a minor alone first care, and what the law opens to nurses: nothing else. */
  public static final Rule<Dossier> R_MIN_01 = act(MinorCases.ACTS_OF_A_MINOR)
      .id("R-MIN-01")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(MinorLaw.ANNEX_FIRST_CARE.source())
      .source(MinorLaw.CSP_1111_5_1.source())
      .statement(
          "Auprès d'un mineur isolé (situations 1 et 2), l'infirmier donne les premiers soins et fait ce que la loi lui ouvre ; le reste revient à un médecin ou une sage-femme.",
          "For a minor alone (situations 1 and 2), a nurse gives first care and does what the law opens to nurses; the rest is for a doctor or a midwife.")
      .message(
          "Acte infirmier au-delà des premiers soins auprès d'un mineur isolé : passer par un médecin ou une sage-femme, ou noter le fondement.",
          "Nursing act beyond first care for a minor alone: go through a doctor or a midwife, or record the legal ground.")
      .appliesWhen(MinorRules::isNursingOfAMinorAlone)
      .needs("profession", c -> c.subject().profession().isPresent())
      .needs("fondementMineur", c -> MinorActKind.of(c.subject()).isPresent())
      .holdsWhen(c -> outcome(c) == DecisionOutcome.ALLOW)
      .settledWhen(MinorCases.OF_NO_MINOR)
      .build();

  /** After nursing, a minor alone is referred to a doctor or a midwife. */
  public static final Rule<Dossier> R_MIN_02 = duty(MinorDuty.Kind.REFER_TO_DOCTOR_OR_MIDWIFE)
      .id("R-MIN-02")
      .source(MinorLaw.ANNEX_REFERRAL.source())
      .statement(
          "Après un soin auprès d'un mineur isolé (situations 1 et 2), une orientation vers un médecin ou une sage-femme suit.",
          "After care for a minor alone (situations 1 and 2), a referral to a doctor or a midwife follows.")
      .message(
          "Mineur isolé soigné sans orientation vers un médecin ou une sage-femme depuis plus de {R-MIN-02.jours} jours : la proposer, ou noter le refus.",
          "Minor alone cared for without a referral to a doctor or a midwife for more than {R-MIN-02.jours} days: propose one, or note the refusal.")
      .path("orientations")
      .build();

  /** The team is in touch with child protection about a minor alone. */
  public static final Rule<Dossier> R_MIN_03 = duty(MinorDuty.Kind.CONTACT_CHILD_PROTECTION)
      .id("R-MIN-03")
      .source(MinorLaw.ANNEX_CHILD_PROTECTION.source())
      .statement(
          "Pour un mineur isolé (situations 1 et 2), l'articulation avec l'ASE est faite et datée.",
          "For a minor alone (situations 1 and 2), contact with child protection is made and dated.")
      .message(
          "Aucune articulation avec l'ASE notée depuis plus de {R-MIN-03.jours} jours : contacter le service et noter la date et l'interlocuteur.",
          "No contact with child protection noted for more than {R-MIN-03.jours} days: contact the service and note the date and the person.")
      .path("minorite.contactsAse")
      .build();

  /** Nobody acts against a holder's refusal. */
  public static final Rule<Dossier> R_MIN_07A = act(MinorCases.ACTS_OF_A_MINOR)
      .id("R-MIN-07A")
      .severity(Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(MinorLaw.CC_371_1.source())
      .source(MinorLaw.CSP_1111_4.source())
      .source(MinorLaw.CSP_R4127_42.source())
      .statement(
          "Hors urgence, un soin à un mineur n'est pas fait contre le refus d'un titulaire de l'autorité parentale, sauf dérogation.",
          "Outside emergencies, care for a minor is not given against a holder's refusal, unless a derogation applies.")
      .message(
          "Soin fait malgré le refus d'un titulaire : si le refus risquait des conséquences graves, le noter (fondement « urgence ») ; sinon, en parler au médecin.",
          "Care given despite a holder's refusal: if the refusal risked grave consequences, note it (ground \"emergency\"); else talk to the doctor.")
      .appliesWhen(MinorRules::isCareUnderAuthority)
      .needs("minorite.titulaires.position", MinorRules::isPositionKnown)
      .holdsWhen(c -> outcome(c) != DecisionOutcome.DENY)
      .settledWhen(MinorCases.OF_NO_MINOR)
      .build();

  /** Whoever has the power to decide was asked. */
  public static final Rule<Dossier> R_MIN_07B = act(MinorCases.ACTS_OF_A_MINOR)
      .id("R-MIN-07B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(MinorLaw.CSP_R4127_42.source())
      .source(MinorLaw.CC_371_1.source())
      .statement(
          "Hors urgence, un soin à un mineur attend l'accord d'un titulaire, du service ou du juge, ou le professionnel compétent, sauf dérogation.",
          "Outside emergencies, care for a minor waits for a holder, the service or the judge, or the competent professional, unless a derogation applies.")
      .message(
          "Soin fait sans l'accord de qui pouvait décider, ou hors compétence : rechercher cet accord, ou noter le fondement.",
          "Care given without the agreement of whoever could decide, or outside competence: seek that agreement, or record the ground.")
      .appliesWhen(MinorRules::isCareUnderAuthority)
      .needs("minorite.titulaires.position", MinorRules::isPositionKnown)
      .holdsWhen(c -> outcome(c) != DecisionOutcome.DEFER && outcome(c) != DecisionOutcome.REFER)
      .settledWhen(MinorCases.OF_NO_MINOR)
      .build();

  /** Whoever is not recognised as a minor keeps the age that they declare. */
  public static final Rule<Dossier> R_MIN_08 = dossier()
      .id("R-MIN-08")
      .severity(Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(MinorLaw.ANNEX_SITUATION_3.source())
      .source(
          Source.proposal(
              "Le statut reste indéterminé ou peut être rouvert : l'âge déclaré ne doit pas se perdre."))
      .statement(
          "En situation 3 ou 4, la date de naissance déclarée reste notée, à part du statut contesté.",
          "In situations 3 and 4 the declared date of birth stays recorded, apart from the contested status.")
      .message(
          "Situation 3 ou 4 sans date de naissance déclarée : la noter telle que la personne la donne.",
          "Situation 3 or 4 without a declared date of birth: note it as the person gives it.")
      .path("identite.datesNaissance")
      .appliesWhen(c -> isRecordedAs(c, "M3") || isRecordedAs(c, "M4"))
      .holdsWhen(c -> !c.root().identity().birthDates().isEmpty())
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** Several dates of birth, or a year alone, may leave the majority open. */
  public static final Rule<Dossier> R_MIN_10 = dossier()
      .id("R-MIN-10")
      .severity(Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(new Source(
          "Code civil", "art. 388", "Le doute profite à la personne.", Confidence.MEDIUM))
      .statement(
          "Quand les dates de naissance ne s'accordent pas sur la majorité, la plus protectrice compte : la personne est traitée en mineure.",
          "When dates of birth do not agree on majority the most protective one counts: the person is treated as a minor.")
      .message(
          "Les dates de naissance notées laissent un doute sur la majorité : toutes sont gardées, les règles des mineurs s'appliquent.",
          "The dates of birth recorded leave a doubt on majority: all are kept, the rules on minors apply.")
      .path("identite.datesNaissance")
      .appliesWhen(c -> !c.root().identity().birthDates().isEmpty()
          && MinorCases.mayBeMinor(c.root())
          && !MinorCases.isAdult(c))
      .needs("identite.datesNaissance.date", c -> c.fact(MinorCases.BIRTH).adultFrom() != null)
      .holdsWhen(c -> !isPast(c.fact(MinorCases.BIRTH).adultByOne(), c.asOf()))
      .settledWhen(MinorCases.OF_NO_MINOR)
      .build();

  /** Of a minor, the situation is recorded; without it the most protective one counts. */
  public static final Rule<Dossier> R_MIN_11 = dossier()
      .id("R-MIN-11")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(new Source(
          MinorLaw.REFERENTIEL,
          "annexe 4",
          "En cours d'évaluation, les mineurs bénéficient d'une présomption de minorité.",
          Confidence.HIGH))
      .source(Source.proposal("Sans situation notée : la situation 1, la plus protectrice."))
      .statement(
          "La situation d'un mineur est notée ; sans elle, il est regardé comme isolé sans contact avec l'ASE.",
          "The situation of a minor is recorded; without it they count as alone without contact with child protection.")
      .message(
          "Situation du mineur non notée : il est regardé comme isolé (situation 1) ; noter la présence des parents ou l'étape auprès de l'ASE.",
          "Situation of the minor not recorded: they count as alone (situation 1); note whether parents are there, or the step with child protection.")
      .uses(MinorParameters.AME_IS_COVER)
      .path("minorite.situation")
      .appliesWhen(c -> MinorCases.mayBeMinor(c.root()) && MinorCases.today(c).isMinor())
      .needs("minorite.situation", MinorRules::isSituationAnswered)
      .holdsWhen(c -> isSituationKnown(c))
      .settledWhen(MinorCases.OF_NO_MINOR)
      .build();

  /** A pregnant minor is followed by a midwife or a doctor. */
  public static final Rule<Dossier> R_MIN_12 = dossier()
      .id("R-MIN-12")
      .severity(Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(new Source(
          MinorLaw.REFERENTIEL,
          "annexe 4",
          "Le médecin ou la sage-femme bénéficient de dispositions spécifiques pour des prises en charge larges en l'absence d'autorité parentale.",
          Confidence.MEDIUM))
      .statement(
          "Une mineure enceinte est suivie par une sage-femme ou un médecin, ou y est orientée.",
          "A pregnant minor is followed by a midwife or a doctor, or referred to one.")
      .message(
          "Mineure enceinte sans suivi ni orientation vers une sage-femme ou un médecin : l'orienter.",
          "Pregnant minor without follow-up or referral to a midwife or a doctor: refer her.")
      .reads(DossierParts.HEALTH)
      .reads(DossierParts.ACTS)
      .reads(DossierParts.REFERRALS)
      .path("sante.grossesses")
      .appliesWhen(c -> pregnancy(c) != null && MinorCases.today(c).isMinor())
      .needs("sante.grossesses.suivie", c -> isFollowUpKnown(c) || isSeen(c))
      .holdsWhen(c -> isFollowed(c) || isSeen(c))
      .build();

  private static final Set<MinorActKind> NO_CARE =
      Set.of(MinorActKind.EMERGENCY, MinorActKind.SOCIAL_SUPPORT);

  private MinorRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_MIN_01, R_MIN_02, R_MIN_03, R_MIN_07A, R_MIN_07B, R_MIN_08, R_MIN_10, R_MIN_11, R_MIN_12);
  }

  /** Starts a rule on acts that is decided by the law of their day. */
  static Rule.Builder<Dossier, Act> act(Subjects<Dossier, Act> subjects) {
    return Rule.on(subjects)
        .reads(DossierParts.ACTS)
        .reads(DossierParts.IDENTITY)
        .reads(DossierParts.MINORITY)
        .uses(
            MinorParameters.SITUATION_3,
            MinorParameters.OWN_COVER_FOR_ALL,
            MinorParameters.AME_IS_COVER)
        .datedBy(c -> c.subject().date());
  }

  /** Starts a rule on the whole dossier. */
  static Rule.Builder<Dossier, Dossier> dossier() {
    return Rule.on(DossierParts.DOSSIER).reads(DossierParts.IDENTITY).reads(DossierParts.MINORITY);
  }

  private static Rule.Builder<Dossier, Dossier> duty(MinorDuty.Kind kind) {
    return dossier()
        .severity(Severity.WARNING)
        .obligation(Obligation.MANDATORY)
        .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
        .validFrom("2022-03-01")
        .reads(DossierParts.ACTS)
        .reads(DossierParts.REFERRALS)
        .uses(MinorParameters.REFERRAL_DAYS, MinorParameters.CHILD_PROTECTION_DAYS)
        .appliesWhen(c -> MinorCases.mayBeMinor(c.root()) && has(c, kind, true, true))
        .holdsWhen(c -> !has(c, kind, false, true))
        .settledWhen(MinorCases.OF_NO_MINOR);
  }

  private static boolean has(
      Case<Dossier, Dossier> c, MinorDuty.Kind kind, boolean closed, boolean overdue) {
    for (MinorDuty duty : DutyLedger.of(c.root(), c.asOf(), MinorCases.policy(c))) {
      MinorDuty.Status status = duty.status(c.asOf());
      if (duty.kind() == kind
          && ((closed && status == MinorDuty.Status.CLOSED)
              || (overdue && status == MinorDuty.Status.OVERDUE))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNursingOfAMinorAlone(Case<Dossier, Act> c) {
    Act act = c.subject();
    if (!MinorCases.isDone(c)) {
      return false;
    }
    boolean nurse =
        act.profession().isEmpty() || DutyLedger.professional(act) == ActingProfessional.NURSE;
    MinorActKind kind = MinorActKind.of(act).orElse(null);
    boolean care = kind == null ? act.compartment() == Compartment.HEALTH : !NO_CARE.contains(kind);
    if (!nurse || !care) {
      return false;
    }
    LegalSituation situation = MinorCases.onDayOfAct(c).situation().orElse(null);
    return situation != null && DecisionTable.ALONE.contains(situation);
  }

  /** Care by a health professional for a minor who has holders, a service, or at least a doctor who may decide. */
  private static boolean isCareUnderAuthority(Case<Dossier, Act> c) {
    if (!MinorCases.isDone(c)) {
      return false;
    }
    ActingProfessional professional = DutyLedger.professional(c.subject());
    MinorActKind kind = MinorActKind.of(c.subject()).orElse(null);
    if (professional == null
        || !professional.isHealthProfessional()
        || kind == null
        || NO_CARE.contains(kind)) {
      return false;
    }
    LegalSituation situation = MinorCases.onDayOfAct(c).situation().orElse(null);
    return situation != null
        && DecisionTable.UNDER_AUTHORITY.contains(situation)
        && !(professional == ActingProfessional.NURSE && DecisionTable.ALONE.contains(situation));
  }

  /** With parents present, what they say must be known; of a minor alone nobody is there to say it. */
  private static boolean isPositionKnown(Case<Dossier, Act> c) {
    MinorStatus status = MinorCases.onDayOfAct(c);
    MinorActKind kind = MinorActKind.of(c.subject()).orElse(MinorActKind.EMERGENCY);
    return status.situation().orElse(null) != LegalSituation.PARENTS_PRESENT
        || kind == MinorActKind.CONTRACEPTION
        || status.parents(kind).isPresent();
  }

  private static @Nullable DecisionOutcome outcome(Case<Dossier, Act> c) {
    ActingProfessional professional = DutyLedger.professional(c.subject());
    MinorActKind kind = MinorActKind.of(c.subject()).orElse(null);
    if (professional == null || kind == null) {
      return null;
    }
    MinorQuestion question =
        MinorCases.onDayOfAct(c).question(professional, kind).orElse(null);
    return question == null
        ? null
        : MinorDecisions.with(MinorCases.policy(c)).decide(question).outcome();
  }

  private static boolean isRecordedAs(Case<Dossier, Dossier> c, String situation) {
    var recorded = MinorStatus.known(MinorCases.record(c.root()).situation(), c.asOf());
    return recorded != null && recorded.is(situation);
  }

  private static boolean isPast(@Nullable LocalDate day, LocalDate asOf) {
    return day != null && !day.isAfter(asOf);
  }

  /** Whether the situation was answered, or nobody asked: an answer such as "does not know" leaves it open. */
  private static boolean isSituationAnswered(Case<Dossier, Dossier> c) {
    var record = MinorCases.record(c.root());
    var answer = record.situation().at(c.asOf());
    return isSituationKnown(c) || answer.status() == AnswerStatus.NOT_RECORDED;
  }

  private static boolean isSituationKnown(Case<Dossier, Dossier> c) {
    var record = MinorCases.record(c.root());
    return SituationReader.isEmancipated(record, c.asOf())
        || SituationReader.hasOwnCover(record, c.asOf(), MinorCases.policy(c))
        || SituationReader.knownProtection(record, c.asOf()) != null;
  }

  private static @Nullable Pregnancy pregnancy(Case<Dossier, Dossier> c) {
    List<Pregnancy> pregnancies = c.root().health().pregnancies();
    for (int i = 0; i < pregnancies.size(); i++) {
      Pregnancy one = pregnancies.get(i);
      boolean begun = one.declaredOn().isEmpty() || !one.declaredOn().get().isAfter(c.asOf());
      if (begun && one.ended().isEmpty()) {
        return one;
      }
    }
    return null;
  }

  private static boolean isFollowUpKnown(Case<Dossier, Dossier> c) {
    Pregnancy pregnancy = pregnancy(c);
    return pregnancy != null && pregnancy.followed().isKnown();
  }

  private static boolean isFollowed(Case<Dossier, Dossier> c) {
    Pregnancy pregnancy = pregnancy(c);
    return pregnancy != null && pregnancy.followed().known().orElse(false);
  }

  private static boolean isSeen(Case<Dossier, Dossier> c) {
    Pregnancy pregnancy = pregnancy(c);
    return pregnancy != null
        && DutyLedger.isSeenByDoctorOrMidwife(
            c.root(), pregnancy.declaredOn().orElse(LocalDate.MIN), c.asOf());
  }
}
