package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before an act for a minor: the situation, who acts, what is to be done, what the holders say, on which day,
 * and the facts that a derogation asks for. A fact that is not given is neither yes nor no.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme question sur un acte (mineur)
 */
public final class MinorQuestion {

  private final LegalSituation situation;
  private final ActingProfessional professional;
  private final MinorActKind act;
  private final ParentalState parents;
  private final LocalDate day;
  private final Facts facts;

  private record Facts(
      @Nullable LocalDate opposedOn,
      @Nullable LocalDate effortOn,
      @Nullable LocalDate maintainedOn,
      @Nullable Boolean companionIsAdult,
      @Nullable Integer age,
      boolean holderToAsk,
      boolean parentOrMinorHolder) {}

  private MinorQuestion(
      LegalSituation situation,
      ActingProfessional professional,
      MinorActKind act,
      ParentalState parents,
      LocalDate day,
      Facts facts) {
    this.situation = Objects.requireNonNull(situation, "situation");
    this.professional = Objects.requireNonNull(professional, "professional");
    this.act = Objects.requireNonNull(act, "act");
    this.parents = Objects.requireNonNull(parents, "parents");
    this.day = Objects.requireNonNull(day, "day");
    this.facts = facts;
  }

  /** Returns the question, with no fact given yet. */
  public static MinorQuestion of(
      LegalSituation situation,
      ActingProfessional professional,
      MinorActKind act,
      ParentalState parents,
      LocalDate day) {
    return new MinorQuestion(
        situation,
        professional,
        act,
        parents,
        day,
        new Facts(null, null, null, null, null, false, false));
  }

  private MinorQuestion with(Facts changed) {
    return new MinorQuestion(situation, professional, act, parents, day, changed);
  }

  /** Returns this question with the day on which the minor opposed. */
  public MinorQuestion opposedOn(LocalDate value) {
    return with(new Facts(
        value,
        facts.effortOn,
        facts.maintainedOn,
        facts.companionIsAdult,
        facts.age,
        facts.holderToAsk,
        facts.parentOrMinorHolder));
  }

  /** Returns this question with the day on which the professional strove to persuade. */
  public MinorQuestion effortOn(LocalDate value) {
    return with(new Facts(
        facts.opposedOn,
        value,
        facts.maintainedOn,
        facts.companionIsAdult,
        facts.age,
        facts.holderToAsk,
        facts.parentOrMinorHolder));
  }

  /** Returns this question with the day on which the minor maintained the opposition. */
  public MinorQuestion maintainedOn(LocalDate value) {
    return with(new Facts(
        facts.opposedOn,
        facts.effortOn,
        value,
        facts.companionIsAdult,
        facts.age,
        facts.holderToAsk,
        facts.parentOrMinorHolder));
  }

  /** Returns this question with whether whoever accompanies the minor is of age on the day of the act. */
  public MinorQuestion companionIsAdult(boolean value) {
    return with(new Facts(
        facts.opposedOn,
        facts.effortOn,
        facts.maintainedOn,
        value,
        facts.age,
        facts.holderToAsk,
        facts.parentOrMinorHolder));
  }

  /** Returns this question with the age of the minor, in whole years, the least that the dates allow. */
  public MinorQuestion age(int value) {
    return with(new Facts(
        facts.opposedOn,
        facts.effortOn,
        facts.maintainedOn,
        facts.companionIsAdult,
        value,
        facts.holderToAsk,
        facts.parentOrMinorHolder));
  }

  /** Returns this question with whether a holder can be reached and was not asked yet. */
  public MinorQuestion holderToAsk(boolean value) {
    return with(new Facts(
        facts.opposedOn,
        facts.effortOn,
        facts.maintainedOn,
        facts.companionIsAdult,
        facts.age,
        value,
        facts.parentOrMinorHolder));
  }

  /** Returns this question with whether the minor is a parent, or a holder is a minor. */
  public MinorQuestion parentOrMinorHolder(boolean value) {
    return with(new Facts(
        facts.opposedOn,
        facts.effortOn,
        facts.maintainedOn,
        facts.companionIsAdult,
        facts.age,
        facts.holderToAsk,
        value));
  }

  /** Returns the situation. */
  public LegalSituation situation() {
    return situation;
  }

  /** Returns who acts. */
  public ActingProfessional professional() {
    return professional;
  }

  /** Returns what is to be done. */
  public MinorActKind act() {
    return act;
  }

  /** Returns what the holders say. */
  public ParentalState parents() {
    return parents;
  }

  /** Returns the day of the act. */
  public LocalDate day() {
    return day;
  }

  /** Returns the day on which the minor opposed, or empty. */
  public Optional<LocalDate> opposedOn() {
    return Optional.ofNullable(facts.opposedOn);
  }

  /** Returns the day of the effort to persuade, or empty. */
  public Optional<LocalDate> effortOn() {
    return Optional.ofNullable(facts.effortOn);
  }

  /** Returns the day on which the opposition was maintained, or empty. */
  public Optional<LocalDate> maintainedOn() {
    return Optional.ofNullable(facts.maintainedOn);
  }

  /** Returns whether the companion is of age, or empty if nothing is known. */
  public Optional<Boolean> companionIsAdult() {
    return Optional.ofNullable(facts.companionIsAdult);
  }

  /** Returns the age, or empty. */
  public OptionalInt age() {
    return facts.age == null ? OptionalInt.empty() : OptionalInt.of(facts.age);
  }

  /** Returns whether a holder can be reached and was not asked yet. */
  public boolean isHolderToAsk() {
    return facts.holderToAsk;
  }

  /** Returns whether the minor is a parent, or a holder is a minor. */
  public boolean isParentOrMinorHolder() {
    return facts.parentOrMinorHolder;
  }

  MinorQuestion in(LegalSituation other) {
    return other == situation
        ? this
        : new MinorQuestion(other, professional, act, parents, day, facts);
  }

  MinorQuestion onDay(LocalDate other) {
    return new MinorQuestion(situation, professional, act, parents, other, facts);
  }

  /** Returns nothing of what is asked: it is somebody's. */
  @Override
  public String toString() {
    return "MinorQuestion[redacted]";
  }
}
