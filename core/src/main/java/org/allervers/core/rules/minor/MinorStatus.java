package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.minor.AuthorityHolder;
import org.allervers.core.minor.Companion;
import org.allervers.core.minor.HolderPosition;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.minor.PersuasionEffort;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier says of somebody's minority on one day. It is worked out each time from dated facts; that somebody is an
 * adult is never written anywhere.
 *
 * <p>Of several dates of birth the most protective one counts, which is the latest; of a year or a month alone, its last
 * day, which is then a day under age too. A situation that is not recorded is taken from emancipation, entrustment, own
 * cover, the evaluations and the holders, in that order, and at last is {@link LegalSituation#NO_ASE_CONTACT}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme situation de minorité au jour dit
 * @source Code civil, art. 388; ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
public final class MinorStatus {

  private final MinorityRecord record;
  private final LocalDate day;
  private final BirthBounds birth;
  private final Majority majority;
  private final @Nullable LegalSituation situation;
  private final @Nullable LegalSituation recorded;

  private MinorStatus(Dossier dossier, BirthBounds birth, LocalDate day, MinorPolicy policy) {
    this.record = dossier.minority().orElse(MinorityRecord.empty());
    this.day = day;
    this.birth = birth;
    this.majority = majority(birth, record, day);
    if (majority == Majority.MINOR) {
      this.recorded = SituationReader.protection(record, day);
      this.situation = SituationReader.effective(record, day, recorded, policy);
    } else {
      this.recorded = null;
      this.situation = null;
    }
  }

  /** Returns the status on {@code day}, with the standard choices. */
  public static MinorStatus of(Dossier dossier, LocalDate day) {
    return of(dossier, day, MinorPolicy.standard());
  }

  /** Returns the status on {@code day}, with the choices of an organisation. */
  public static MinorStatus of(Dossier dossier, LocalDate day, MinorPolicy policy) {
    Objects.requireNonNull(day, "day");
    return new MinorStatus(dossier, BirthBounds.of(dossier, day), day, policy);
  }

  /** Returns the status on the day of a past act, with the dates of birth known when the question is asked. */
  static MinorStatus of(Dossier dossier, BirthBounds birth, LocalDate day, MinorPolicy policy) {
    return new MinorStatus(dossier, birth, day, policy);
  }

  private static Majority majority(BirthBounds birth, MinorityRecord record, LocalDate day) {
    LocalDate adultFrom = birth.adultFrom();
    if (adultFrom != null) {
      return day.isBefore(adultFrom) ? Majority.MINOR : Majority.ADULT;
    }
    boolean saysMinor = record.situation().at(day).isKnown()
        || record.ageStatus().at(day).isKnown()
        || SituationReader.isEntrusted(record, day);
    return saysMinor ? Majority.MINOR : Majority.UNKNOWN;
  }

  /** Returns the day. */
  public LocalDate day() {
    return day;
  }

  /** Returns whether the person is under age on that day. */
  public Majority majority() {
    return majority;
  }

  /** Returns whether the person is under age on that day. */
  public boolean isMinor() {
    return majority == Majority.MINOR;
  }

  /** Returns the first day on which the person is of age by every date of birth, or empty if no date tells. */
  public Optional<LocalDate> adultFrom() {
    return Optional.ofNullable(birth.adultFrom());
  }

  /** Returns the least age in whole years that the dates allow on that day, or empty. */
  public OptionalInt leastAge() {
    LocalDate latest = birth.latest();
    return latest == null ? OptionalInt.empty() : OptionalInt.of(Days.age(latest, day));
  }

  /** Returns the greatest age in whole years that the dates allow on that day, or empty. */
  public OptionalInt greatestAge() {
    LocalDate earliest = birth.earliest();
    return earliest == null ? OptionalInt.empty() : OptionalInt.of(Days.age(earliest, day));
  }

  /** Returns the situation that decides about care, or empty unless the person is under age. */
  public Optional<LegalSituation> situation() {
    return Optional.ofNullable(situation);
  }

  /**
   * Returns where the minor stands with child protection, whatever their own cover or emancipation, or empty unless the
   * person is under age. Duties towards child protection come from here.
   */
  public Optional<LegalSituation> protection() {
    return Optional.ofNullable(recorded);
  }

  /** Returns whether the status is contested on that day, or empty if nobody recorded it. */
  public Optional<Boolean> contested() {
    return record.contested().at(day).known();
  }

  /** Returns whether the minor is recorded as a parent. */
  public boolean isParent() {
    return record.parent().known().orElse(false);
  }

  /** Returns whether a holder of parental authority is recorded as a minor. */
  public boolean hasMinorHolder() {
    for (AuthorityHolder holder : record.holders()) {
      if (holder.minor().known().orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** Returns an opposition of the minor that stands on that day, the latest one voiced, or empty. */
  public Optional<MinorOpposition> opposition() {
    MinorOpposition latest = null;
    for (MinorOpposition one : record.oppositions()) {
      if (one.isInForce(day) && (latest == null || one.date().isAfter(latest.date()))) {
        latest = one;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Returns the day of the last effort to persuade that was not after that day, or empty. */
  public Optional<LocalDate> effortOn() {
    LocalDate latest = null;
    for (PersuasionEffort effort : record.persuasionEfforts()) {
      if (!effort.date().isAfter(day) && (latest == null || effort.date().isAfter(latest))) {
        latest = effort.date();
      }
    }
    return Optional.ofNullable(latest);
  }

  /**
   * Returns whether an adult was with the minor on that day: true if one of those present attested it or was checked,
   * false if one was recorded who is not of age, empty if nobody was recorded or nothing is known of them.
   */
  public Optional<Boolean> companionIsAdult() {
    Boolean adult = null;
    for (Companion companion : record.companions()) {
      if (companion.date().equals(day)) {
        if (companion.adultAttested().orElse(false)
            || companion.birthDateChecked().orElse(false)) {
          return Optional.of(true);
        }
        if (companion.adultAttested().isPresent()) {
          adult = false;
        }
      }
    }
    return Optional.ofNullable(adult);
  }

  /**
   * Returns what holders say on that day of an act, or empty if nobody was asked and nothing says that nobody can be. One
   * refusal outweighs a consent; a serious act needs the consent of every holder.
   */
  public Optional<ParentalState> parents(MinorActKind act) {
    if (opposition().isPresent()) {
      return Optional.of(ParentalState.MINOR_OPPOSES);
    }
    int holders = 0;
    int consenting = 0;
    int unreachable = 0;
    boolean refused = false;
    for (AuthorityHolder holder : record.holders()) {
      if (!SituationReader.decides(holder, day)) {
        continue;
      }
      holders++;
      Code<HolderPosition> position = known(holder.position(), day);
      if (position != null && position.is("OPPOSITION_MINEUR")) {
        return Optional.of(ParentalState.MINOR_OPPOSES);
      }
      if (position != null && position.is("REFUSE")) {
        refused = true;
      } else if (position != null && position.is("CONSENT")) {
        consenting++;
      } else if ((position != null && position.is("INJOIGNABLE"))
          || SituationReader.isUnreachable(holder, day)) {
        unreachable++;
      }
    }
    if (refused) {
      return Optional.of(ParentalState.REFUSES);
    }
    boolean enough = act == MinorActKind.MAJOR_NON_URGENT ? consenting == holders : consenting > 0;
    if (holders > 0 && enough) {
      return Optional.of(ParentalState.CONSENTS);
    }
    boolean nobodyKnown = holders == 0 && !record.holders().isEmpty();
    boolean nobodyReachable = holders > 0 && consenting + unreachable == holders;
    return nobodyKnown || nobodyReachable
        ? Optional.of(ParentalState.UNREACHABLE)
        : Optional.empty();
  }

  /** Returns whether a holder can be reached on that day and no position of theirs is recorded. */
  public boolean hasHolderToAsk() {
    for (AuthorityHolder holder : record.holders()) {
      if (SituationReader.decides(holder, day)
          && SituationReader.isReachable(holder, day)
          && known(holder.position(), day) == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the question whether a professional may do an act on that day, or empty unless the person is under age. Where
   * nobody was asked, holders count as unreachable, and {@link MinorQuestion#isHolderToAsk()} says whether one can be.
   */
  public Optional<MinorQuestion> question(ActingProfessional professional, MinorActKind act) {
    if (situation == null) {
      return Optional.empty();
    }
    MinorQuestion question = MinorQuestion.of(
            situation, professional, act, parents(act).orElse(ParentalState.UNREACHABLE), day)
        .holderToAsk(hasHolderToAsk())
        .parentOrMinorHolder(isParent() || hasMinorHolder());
    if (leastAge().isPresent()) {
      question = question.age(leastAge().getAsInt());
    }
    if (effortOn().isPresent()) {
      question = question.effortOn(effortOn().get());
    }
    MinorOpposition opposition = opposition().orElse(null);
    if (opposition != null) {
      question = question.opposedOn(opposition.date());
      if (opposition.maintainedOn().isPresent()) {
        question = question.maintainedOn(opposition.maintainedOn().get());
      }
    }
    if (companionIsAdult().isPresent()) {
      question = question.companionIsAdult(companionIsAdult().get());
    }
    return Optional.of(question);
  }

  MinorityRecord record() {
    return record;
  }

  static <T> @Nullable T known(History<T> history, LocalDate day) {
    List<History.Entry<T>> entries = history.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (!entries.get(i).since().isAfter(day)) {
        Answer<T> answer = entries.get(i).answer();
        return answer.known().orElse(null);
      }
    }
    return null;
  }

  /** Returns the name of the type alone: what it says is personal. */
  @Override
  public String toString() {
    return "MinorStatus[redacted]";
  }
}
