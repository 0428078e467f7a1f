package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * Says what may be done for a minor, by whom, with whose consent and on which ground, under the law of the day of the act.
 *
 * <pre>{@code
 * MinorDecision decision = MinorDecisions.standard().decide(MinorQuestion.of(
 *     LegalSituation.UNDER_EVALUATION,
 *     ActingProfessional.NURSE,
 *     MinorActKind.FIRST_NURSING_CARE,
 *     ParentalState.UNREACHABLE,
 *     LocalDate.of(2026, 11, 22)));
 * decision.outcome(); // ALLOW
 * decision.duties();  // contact child protection, refer to a doctor or a midwife, each with its last day
 * }</pre>
 *
 * <p>One table decides: the first of its rows that matches. Where the texts leave a doubt the protective reading was taken:
 *
 * <ul>
 *   <li>staff trained for rapid tests follow the same rows as health professionals for a rapid test alone; of a minor with
 *       broken ties and own cover, only where the organisation reads the second paragraph of L. 1111-5 so;
 *   <li>an abortion on broken ties and own cover: a companion is recommended, as L. 2212-7 asks for one without a holder;
 *   <li>a minor entrusted to child protection: first care is a usual act; a medical decision, and sexual and reproductive
 *       health, are not, and without the holders they wait for them or the judge;
 *   <li>before annex 4, of 1 March 2022, its situations 1 to 4 have no rule of their own: the law of all minors is asked;
 *   <li>before 28 January 2016 the derogation for secrecy serves doctors alone; before 5 March 2002 the table answers with
 *       the law of that day and says so by a flag.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme décisions pour les mineurs
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4; Code de la santé
 *     publique, art. L. 1111-4 à L. 1111-5-1, L. 2212-7, L. 5134-1 et L. 6211-3-1; Code civil, art. 371-1 à 413-7
 */
public final class MinorDecisions {

  private static final MinorDecisions STANDARD = new MinorDecisions(MinorPolicy.standard());

  private final MinorPolicy policy;

  private MinorDecisions(MinorPolicy policy) {
    this.policy = policy;
  }

  /** Returns the decisions with the defaults of this library. */
  public static MinorDecisions standard() {
    return STANDARD;
  }

  /** Returns the decisions with the choices of an organisation. */
  public static MinorDecisions with(MinorPolicy policy) {
    return new MinorDecisions(Objects.requireNonNull(policy, "policy"));
  }

  /** Returns the choices. */
  public MinorPolicy policy() {
    return policy;
  }

  /** Returns the decision. Every question has one. */
  public MinorDecision decide(MinorQuestion asked) {
    LocalDate day =
        asked.day().isBefore(MinorLaw.PATIENTS_RIGHTS) ? MinorLaw.PATIENTS_RIGHTS : asked.day();
    MinorQuestion read = asked.onDay(day).in(readAs(asked, day));
    DecisionRow row = DecisionTable.match(read);
    EnumSet<DecisionRequirement> unmet = EnumSet.noneOf(DecisionRequirement.class);
    EnumSet<DecisionRequirement> unproved = EnumSet.noneOf(DecisionRequirement.class);
    require(row, asked, unmet, unproved);
    EnumSet<SecrecyEffect> secrecy = secrecy(row, asked);
    MinorDecision.Consequences consequences = new MinorDecision.Consequences(
        duties(row, asked, secrecy), secrecy, flags(row, asked), unmet, unproved);
    return new MinorDecision(asked, row, row.basis(read), consequences);
  }

  /**
   * Returns the decision on an act for the person of a dossier, with what the dossier says of the day; empty if the person
   * is of age on that day or nothing says that they are not, which {@link MinorStatus#majority()} tells apart. A holder
   * who can be reached and was not asked yet comes first: {@link DecisionRequirement#HOLDER_ASKED} is then unmet.
   */
  public Optional<MinorDecision> decide(
      Dossier dossier, ActingProfessional professional, MinorActKind act, LocalDate day) {
    return MinorStatus.of(dossier, day, policy).question(professional, act).map(this::decide);
  }

  /**
   * Returns what the acts of a dossier obliged the team to do, in the order of days, whether done or not.
   *
   * @param asOf the day of the question: later acts and events do not exist yet
   */
  public List<MinorDuty> openDuties(Dossier dossier, LocalDate asOf) {
    return DutyLedger.of(dossier, asOf, policy);
  }

  /** The situation whose rows decide: the annex makes its own from its first day on, and an organisation may choose. */
  private LegalSituation readAs(MinorQuestion asked, LocalDate day) {
    return switch (asked.situation()) {
      case NO_ASE_CONTACT, UNDER_EVALUATION, REFUSED_BY_JUDGE ->
        day.isBefore(MinorLaw.ANNEX) ? LegalSituation.PARENTS_PRESENT : asked.situation();
      case REFUSED_BY_ASE -> {
        if (day.isBefore(MinorLaw.ANNEX)) {
          yield LegalSituation.PARENTS_PRESENT;
        }
        yield policy.situation3() == Situation3Policy.AS_ADULT
            ? LegalSituation.REFUSED_BY_ASE
            : LegalSituation.UNDER_EVALUATION;
      }
      case BROKEN_TIES_OWN_COVER ->
        policy.ownCoverForAll() || !DecisionTable.NURSE_OR_TROD_STAFF.contains(asked.professional())
            ? LegalSituation.BROKEN_TIES_OWN_COVER
            : LegalSituation.PARENTS_PRESENT;
      case PARENTS_PRESENT, ENTRUSTED_TO_ASE, EMANCIPATED -> asked.situation();
    };
  }

  private static void require(
      DecisionRow row,
      MinorQuestion asked,
      EnumSet<DecisionRequirement> unmet,
      EnumSet<DecisionRequirement> unproved) {
    if (row.isDerogation()) {
      LocalDate day = asked.day();
      LocalDate opposed = asked.opposedOn().orElse(null);
      LocalDate effort = asked.effortOn().orElse(null);
      LocalDate maintained = asked.maintainedOn().orElse(null);
      put(DecisionRequirement.OPPOSITION_BEFORE_ACT, upTo(opposed, day), unmet, unproved);
      put(DecisionRequirement.EFFORT_BEFORE_ACT, upTo(effort, day), unmet, unproved);
      Boolean upheld = upTo(maintained, day);
      if (upheld != null && upheld && effort != null && maintained != null) {
        upheld = !maintained.isBefore(effort);
      }
      put(DecisionRequirement.OPPOSITION_MAINTAINED, upheld, unmet, unproved);
    }
    if (row.companion == CompanionNeed.REQUIRED) {
      put(
          DecisionRequirement.ADULT_COMPANION,
          asked.companionIsAdult().orElse(null),
          unmet,
          unproved);
    }
    boolean parentsDecide =
        asked.parents() == ParentalState.UNREACHABLE && row.outcome != DecisionOutcome.REFER;
    if (asked.isHolderToAsk() && parentsDecide && asksHolders(row)) {
      unmet.add(DecisionRequirement.HOLDER_ASKED);
    }
  }

  /** Whether the row would be another one, had a holder spoken. */
  private static boolean asksHolders(DecisionRow row) {
    return row.outcome == DecisionOutcome.ALLOW_AMBIGUOUS || row.outcome == DecisionOutcome.DEFER;
  }

  private static @Nullable Boolean upTo(@Nullable LocalDate fact, LocalDate day) {
    return fact == null ? null : !fact.isAfter(day);
  }

  private static void put(
      DecisionRequirement requirement,
      @Nullable Boolean fulfilled,
      EnumSet<DecisionRequirement> unmet,
      EnumSet<DecisionRequirement> unproved) {
    if (fulfilled == null) {
      unproved.add(requirement);
    } else if (!fulfilled) {
      unmet.add(requirement);
    }
  }

  private static EnumSet<SecrecyEffect> secrecy(DecisionRow row, MinorQuestion asked) {
    EnumSet<SecrecyEffect> effects = EnumSet.noneOf(SecrecyEffect.class);
    effects.addAll(row.secrecy());
    if (asked.parents() == ParentalState.MINOR_OPPOSES
        && !effects.contains(SecrecyEffect.OWN_SECRECY)) {
      effects.add(SecrecyEffect.HIDDEN_FROM_HOLDERS);
      effects.add(SecrecyEffect.WRITTEN_MENTION);
    }
    return effects;
  }

  private EnumSet<DecisionFlag> flags(DecisionRow row, MinorQuestion asked) {
    EnumSet<DecisionFlag> flags = EnumSet.noneOf(DecisionFlag.class);
    flags.addAll(row.flags());
    switch (asked.situation()) {
      case NO_ASE_CONTACT, UNDER_EVALUATION -> {
        if (owesReferral(asked)) {
          flags.add(DecisionFlag.F8_REFERRAL_DELAY);
        }
        flags.add(DecisionFlag.F9_ASE_CONTACT_FORM);
      }
      case REFUSED_BY_ASE -> flags.add(DecisionFlag.F1_AGE_UNDETERMINED);
      case ENTRUSTED_TO_ASE -> flags.add(DecisionFlag.F10_OUTSIDE_ANNEX);
      default -> {
        // The other situations carry no doubt of their own.
      }
    }
    if (asked.parents() == ParentalState.MINOR_OPPOSES
        || asked.parents() == ParentalState.CONSENTS) {
      flags.remove(DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION);
    }
    if (row.isDerogation() && asked.age().orElse(Integer.MAX_VALUE) < policy.maturityAge()) {
      flags.add(DecisionFlag.F11_MATURITY);
    }
    if (asked.isParentOrMinorHolder()) {
      flags.add(DecisionFlag.F12_MINOR_PARENT);
    }
    if (asked.day().isBefore(MinorLaw.PATIENTS_RIGHTS)) {
      flags.add(DecisionFlag.EARLIER_LAW);
    }
    return flags;
  }

  private static boolean owesReferral(MinorQuestion asked) {
    return asked.professional() != ActingProfessional.DOCTOR
        && asked.professional() != ActingProfessional.MIDWIFE;
  }

  private List<MinorDuty> duties(
      DecisionRow row, MinorQuestion asked, EnumSet<SecrecyEffect> secrecy) {
    List<MinorDuty> duties = new ArrayList<>();
    boolean annex = !asked.day().isBefore(MinorLaw.ANNEX);
    switch (asked.situation()) {
      case NO_ASE_CONTACT, UNDER_EVALUATION -> {
        if (annex) {
          duties.add(later(MinorDuty.Kind.CONTACT_CHILD_PROTECTION, asked));
          if (owesReferral(asked)) {
            duties.add(MinorDuty.considered(
                MinorDuty.Kind.REFER_TO_DOCTOR_OR_MIDWIFE, asked.day(), policy.referralDays()));
          }
        }
      }
      case REFUSED_BY_ASE -> {
        if (annex) {
          duties.add(later(MinorDuty.Kind.TELL_OF_THE_JUDGE, asked));
        }
      }
      case ENTRUSTED_TO_ASE -> duties.add(later(MinorDuty.Kind.INFORM_ENTRUSTED_SERVICE, asked));
      case BROKEN_TIES_OWN_COVER -> duties.add(later(MinorDuty.Kind.CHECK_PROTECTION, asked));
      case PARENTS_PRESENT, REFUSED_BY_JUDGE, EMANCIPATED -> {
        // Nothing that comes from the situation alone.
      }
    }
    if (asked.act() == MinorActKind.EMERGENCY
        && asked.professional() != ActingProfessional.DOCTOR) {
      duties.add(MinorDuty.considered(MinorDuty.Kind.CALL_FOR_HELP, asked.day(), 0));
    }
    if (row.outcome == DecisionOutcome.ALLOW_AMBIGUOUS) {
      duties.add(MinorDuty.considered(MinorDuty.Kind.WRITE_THE_REASON, asked.day(), 0));
    }
    if (secrecy.contains(SecrecyEffect.WRITTEN_MENTION)) {
      duties.add(MinorDuty.considered(MinorDuty.Kind.WRITE_THE_OPPOSITION, asked.day(), 0));
    }
    return duties;
  }

  private MinorDuty later(MinorDuty.Kind kind, MinorQuestion asked) {
    return MinorDuty.considered(kind, asked.day(), policy.childProtectionDays());
  }

  /** Returns the name of the type. */
  @Override
  public String toString() {
    return "MinorDecisions[]";
  }
}
