package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Fact;
import org.allervers.core.rules.Subjects;
import org.allervers.core.time.PartialDate;

/** What several rules on minors ask of a dossier. */
final class MinorCases {

  /** Between which days the person was born, by all that is known on the day of the question. */
  static final Fact<Dossier, BirthBounds> BIRTH = Fact.of(BirthBounds::of);

  /** Acts of whoever may have been under age since the annex; nobody else's are gone through. */
  static final Subjects<Dossier, Act> ACTS_OF_A_MINOR =
      Subjects.each("actes", dossier -> mayBeMinor(dossier) ? dossier.acts() : List.of());

  /** Acts of a dossier in which at least one was done on a ground of the law of minors. */
  static final Subjects<Dossier, Act> ACTS_ON_A_GROUND =
      Subjects.each("actes", dossier -> hasGround(dossier) ? dossier.acts() : List.of());

  /** Grounds on which the minor alone consents, in secret and accompanied. */
  static final Set<String> DEROGATIONS = Set.of("L1111_5", "L1111_5_1", "L6211_3_1");

  /** Nobody here may have been under age since the annex. */
  static final Predicate<Case<Dossier, Dossier>> OF_NO_MINOR = c -> !mayBeMinor(c.root());

  /** Nothing was written of a minor's situation. */
  static final Predicate<Case<Dossier, Dossier>> WITHOUT_RECORD =
      c -> c.root().minority().isEmpty();

  /** Whoever was born before this year was of age when the annex came. */
  private static final int FIRST_YEAR = MinorLaw.ANNEX.getYear() - 19;

  private MinorCases() {}

  static boolean mayBeMinor(Dossier dossier) {
    if (dossier.minority().isPresent()) {
      return true;
    }
    List<BirthDate> dates = dossier.identity().birthDates();
    for (int i = 0; i < dates.size(); i++) {
      PartialDate date = dates.get(i).date();
      if (date.year().isPresent() && date.year().get().getValue() >= FIRST_YEAR) {
        return true;
      }
    }
    return dossier.identity().ins().isPresent();
  }

  private static boolean hasGround(Dossier dossier) {
    List<Act> acts = dossier.acts();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).minorBasis().isPresent()) {
        return true;
      }
    }
    return false;
  }

  static String ground(Act act) {
    return act.minorBasis().isPresent() ? act.minorBasis().get().value() : "";
  }

  static MinorityRecord record(Dossier dossier) {
    return dossier.minority().orElse(MinorityRecord.empty());
  }

  static MinorPolicy policy(Case<Dossier, ?> c) {
    return new MinorPolicy(
        c.get(MinorParameters.SITUATION_3),
        c.get(MinorParameters.OWN_COVER_FOR_ALL),
        c.get(MinorParameters.AME_IS_COVER),
        Math.max(0, c.get(MinorParameters.REFERRAL_DAYS)),
        Math.max(0, c.get(MinorParameters.CHILD_PROTECTION_DAYS)),
        Math.max(0, c.get(MinorParameters.MATURITY_AGE)));
  }

  /** The status on the day of the act, with the dates of birth known on the day of the question. */
  static MinorStatus onDayOfAct(Case<Dossier, Act> c) {
    return MinorStatus.of(c.root(), c.fact(BIRTH), c.subject().date(), policy(c));
  }

  /** The status on the day of the question. */
  static MinorStatus today(Case<Dossier, ?> c) {
    return MinorStatus.of(c.root(), c.fact(BIRTH), c.asOf(), policy(c));
  }

  static boolean isAdult(Case<Dossier, ?> c) {
    LocalDate adultFrom = c.fact(BIRTH).adultFrom();
    return adultFrom != null && !c.asOf().isBefore(adultFrom);
  }

  static boolean isDone(Case<Dossier, Act> c) {
    return DutyLedger.isDone(c.subject(), c.asOf());
  }
}
