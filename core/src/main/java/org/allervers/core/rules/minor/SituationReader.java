package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.code.Code;
import org.allervers.core.minor.AgeStatus;
import org.allervers.core.minor.AuthorityHolder;
import org.allervers.core.minor.Entrustment;
import org.allervers.core.minor.MinorSituation;
import org.allervers.core.minor.MinorityDecision;
import org.allervers.core.minor.MinorityEvaluation;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.minor.Reachability;
import org.allervers.core.social.BasicHealthProtection;
import org.jspecify.annotations.Nullable;

/** Reads from dated facts in which situation a minor is on one day. */
final class SituationReader {

  private static final Map<String, LegalSituation> RECORDED = Map.of(
      "M0", LegalSituation.PARENTS_PRESENT,
      "M1", LegalSituation.NO_ASE_CONTACT,
      "M2", LegalSituation.UNDER_EVALUATION,
      "M3", LegalSituation.REFUSED_BY_ASE,
      "M4", LegalSituation.REFUSED_BY_JUDGE,
      "M5", LegalSituation.ENTRUSTED_TO_ASE);

  /** Those who stand in for a holder, or decide of one, hold no parental authority that could consent to an act. */
  private static final Set<String> NOT_DECIDING = Set.of("ASE", "JUGE", "AUCUN");

  private static final Set<String> BASIC_COVER = Set.of("REGIME_GENERAL", "PUMA");

  private SituationReader() {}

  /** Returns the situation that decides about care: emancipation, then what is recorded, unless own cover says more. */
  static LegalSituation effective(
      MinorityRecord record, LocalDate day, LegalSituation recorded, MinorPolicy policy) {
    if (isEmancipated(record, day)) {
      return LegalSituation.EMANCIPATED;
    }
    return switch (recorded) {
      case PARENTS_PRESENT, NO_ASE_CONTACT, UNDER_EVALUATION ->
        hasOwnCover(record, day, policy) ? LegalSituation.BROKEN_TIES_OWN_COVER : recorded;
      default -> recorded;
    };
  }

  /** Returns where the minor stands with child protection. */
  static LegalSituation protection(MinorityRecord record, LocalDate day) {
    LegalSituation known = knownProtection(record, day);
    return known == null ? LegalSituation.NO_ASE_CONTACT : known;
  }

  /** Returns where the minor stands with child protection as far as any fact tells, or null. */
  static @Nullable LegalSituation knownProtection(MinorityRecord record, LocalDate day) {
    if (isEntrusted(record, day)) {
      return LegalSituation.ENTRUSTED_TO_ASE;
    }
    Code<MinorSituation> recorded = MinorStatus.known(record.situation(), day);
    LegalSituation situation = recorded == null ? null : RECORDED.get(recorded.value());
    if (situation == null) {
      situation = byAgeStatus(record, day);
    }
    if (situation == null) {
      situation = byEvaluations(record, day);
    }
    if (situation == null && hasReachableHolder(record, day)) {
      situation = LegalSituation.PARENTS_PRESENT;
    }
    return situation;
  }

  private static @Nullable LegalSituation byAgeStatus(MinorityRecord record, LocalDate day) {
    Code<AgeStatus> status = MinorStatus.known(record.ageStatus(), day);
    if (status == null) {
      return null;
    }
    if (status.is("NON_RECONNU_JUGE")) {
      return LegalSituation.REFUSED_BY_JUDGE;
    }
    return status.is("NON_RECONNU_ASE") ? LegalSituation.REFUSED_BY_ASE : null;
  }

  /** The last evaluation that had begun tells; an appeal reopens the status, which is then that of situation 3. */
  private static @Nullable LegalSituation byEvaluations(MinorityRecord record, LocalDate day) {
    LegalSituation last = null;
    for (MinorityEvaluation evaluation : record.evaluations()) {
      LegalSituation one = byEvaluation(evaluation, day);
      last = one == null ? last : one;
    }
    return last;
  }

  private static @Nullable LegalSituation byEvaluation(
      MinorityEvaluation evaluation, LocalDate day) {
    if (isPast(evaluation.judgmentOn(), day) && evaluation.judgment().isPresent()) {
      if (evaluation.judgment().get().is("NON_RECONNU")) {
        return isPast(evaluation.appealedOn(), day)
            ? LegalSituation.REFUSED_BY_ASE
            : LegalSituation.REFUSED_BY_JUDGE;
      }
      if (evaluation.judgment().get().is("RECONNU")) {
        return LegalSituation.ENTRUSTED_TO_ASE;
      }
    }
    Code<MinorityDecision> decision = evaluation.decision().orElse(null);
    if (decision != null && isPast(evaluation.notifiedOn(), day)) {
      if (decision.is("NON_RECONNU")) {
        return LegalSituation.REFUSED_BY_ASE;
      }
      if (decision.is("RECONNU")) {
        return LegalSituation.ENTRUSTED_TO_ASE;
      }
      if (decision.is("DESISTEMENT")) {
        return LegalSituation.NO_ASE_CONTACT;
      }
    }
    boolean begun = isPast(evaluation.requestedOn(), day)
        || (evaluation.shelter().isPresent()
            && !evaluation.shelter().get().start().isAfter(day));
    return begun ? LegalSituation.UNDER_EVALUATION : null;
  }

  private static boolean isPast(Optional<LocalDate> event, LocalDate day) {
    return event.isPresent() && !event.get().isAfter(day);
  }

  static boolean isEntrusted(MinorityRecord record, LocalDate day) {
    for (Entrustment entrustment : record.entrustments()) {
      if (entrustment.period().contains(day)) {
        return true;
      }
    }
    return false;
  }

  static boolean isEmancipated(MinorityRecord record, LocalDate day) {
    if (record.emancipation().isPresent() && !record.emancipation().get().date().isAfter(day)) {
      return true;
    }
    Code<AgeStatus> status = MinorStatus.known(record.ageStatus(), day);
    return status != null && status.is("EMANCIPE");
  }

  static boolean hasOwnCover(MinorityRecord record, LocalDate day, MinorPolicy policy) {
    Boolean broken = MinorStatus.known(record.ownCover().tiesBroken(), day);
    if (broken == null || !broken) {
      return false;
    }
    Code<BasicHealthProtection> base = MinorStatus.known(record.ownCover().base(), day);
    Boolean complementary = MinorStatus.known(record.ownCover().complementary(), day);
    return isCover(base, complementary != null && complementary, policy.ameIsCover());
  }

  static boolean isCover(
      @Nullable Code<BasicHealthProtection> base, boolean complementary, boolean ameIsCover) {
    return base != null
        && ((complementary && BASIC_COVER.contains(base.value()))
            || (ameIsCover && base.is("AME")));
  }

  /** Whether somebody holds parental authority on a day: not before or after, neither dead nor deprived of it. */
  static boolean decides(AuthorityHolder holder, LocalDate day) {
    if (NOT_DECIDING.contains(holder.kind().value())
        || (holder.since().isPresent() && holder.since().get().isAfter(day))
        || (holder.lastDay().isPresent() && holder.lastDay().get().isBefore(day))) {
      return false;
    }
    Code<Reachability> reachability = MinorStatus.known(holder.reachability(), day);
    return reachability == null || !(reachability.is("DECEDE") || reachability.is("DECHU"));
  }

  static boolean isReachable(AuthorityHolder holder, LocalDate day) {
    Code<Reachability> reachability = MinorStatus.known(holder.reachability(), day);
    return reachability != null && reachability.is("JOIGNABLE");
  }

  static boolean isUnreachable(AuthorityHolder holder, LocalDate day) {
    Code<Reachability> reachability = MinorStatus.known(holder.reachability(), day);
    return reachability != null && (reachability.is("INJOIGNABLE") || reachability.is("INCONNU"));
  }

  private static boolean hasReachableHolder(MinorityRecord record, LocalDate day) {
    for (AuthorityHolder holder : record.holders()) {
      if (decides(holder, day) && isReachable(holder, day)) {
        return true;
      }
    }
    return false;
  }
}
