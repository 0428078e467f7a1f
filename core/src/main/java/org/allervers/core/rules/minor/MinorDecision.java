package org.allervers.core.rules.minor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may be done for a minor, with whose consent, on which ground, and what it entails. It advises; an act that was done
 * can always be recorded.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme décision (mineur)
 */
public final class MinorDecision {

  private final MinorQuestion question;
  private final DecisionRow row;
  private final List<LegalBasis> basis;
  private final List<MinorDuty> duties;
  private final Set<SecrecyEffect> secrecy;
  private final Set<DecisionFlag> flags;
  private final Set<DecisionRequirement> unmet;
  private final Set<DecisionRequirement> unproved;

  MinorDecision(
      MinorQuestion question, DecisionRow row, List<LegalBasis> basis, Consequences consequences) {
    this.question = question;
    this.row = row;
    this.basis = basis;
    this.duties = List.copyOf(consequences.duties());
    this.secrecy = frozen(consequences.secrecy());
    this.flags = frozen(consequences.flags());
    this.unmet = frozen(consequences.unmet());
    this.unproved = frozen(consequences.unproved());
  }

  private static <E extends Enum<E>> Set<E> frozen(EnumSet<E> values) {
    return Collections.unmodifiableSet(EnumSet.copyOf(values));
  }

  /** Returns what was asked. */
  public MinorQuestion question() {
    return question;
  }

  /** Returns the id of the row of the table that decided, such as {@code R24}. */
  public String rule() {
    return row.id;
  }

  /** Returns what may be done. */
  public DecisionOutcome outcome() {
    return row.outcome;
  }

  /** Returns under what condition. */
  public DecisionCondition condition() {
    return row.condition;
  }

  /** Returns whose consent it needs. */
  public ConsentGiver consent() {
    return row.consent;
  }

  /** Returns whether an adult of the minor's choice has to be there. */
  public CompanionNeed companion() {
    return row.companion;
  }

  /** Returns the texts in force on the day of the act, the main one first, at least one. */
  public List<LegalBasis> basis() {
    return basis;
  }

  /** Returns what the act obliges the team to do. */
  public List<MinorDuty> duties() {
    return duties;
  }

  /** Returns what it entails for the secret towards holders. */
  public Set<SecrecyEffect> secrecy() {
    return secrecy;
  }

  /** Returns whether holders of parental authority are denied access to what the act produces. */
  public boolean isHiddenFromHolders() {
    return secrecy.contains(SecrecyEffect.HIDDEN_FROM_HOLDERS)
        || secrecy.contains(SecrecyEffect.SECRET_BY_LAW)
        || secrecy.contains(SecrecyEffect.OWN_SECRECY);
  }

  /** Returns where the texts leave a doubt. */
  public Set<DecisionFlag> flags() {
    return flags;
  }

  /** Returns what the decision asks for and the facts contradict: until it is put right, the act is not covered. */
  public Set<DecisionRequirement> unmet() {
    return unmet;
  }

  /** Returns what the decision asks for and no fact shows yet. */
  public Set<DecisionRequirement> unproved() {
    return unproved;
  }

  /** Returns whether the act may be done by this professional, nothing that is asked for being contradicted. */
  public boolean isPermitted() {
    return (row.outcome == DecisionOutcome.ALLOW || row.outcome == DecisionOutcome.ALLOW_AMBIGUOUS)
        && unmet.isEmpty();
  }

  /** Returns the decision in a sentence, in French. */
  public String french() {
    return row.french;
  }

  /** Returns the decision in a sentence, in English. */
  public String english() {
    return row.english;
  }

  /** Returns the row and the outcome alone. */
  @Override
  public String toString() {
    return "MinorDecision[" + row.id + "]";
  }

  /** What the row entails for this question. */
  record Consequences(
      List<MinorDuty> duties,
      EnumSet<SecrecyEffect> secrecy,
      EnumSet<DecisionFlag> flags,
      EnumSet<DecisionRequirement> unmet,
      EnumSet<DecisionRequirement> unproved) {}
}
