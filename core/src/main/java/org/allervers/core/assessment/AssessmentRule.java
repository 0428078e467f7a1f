package org.allervers.core.assessment;

import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Severity;

/**
 * The checks that {@link Questionnaire#check} makes. Coherences and thresholds report under ids of their own: {@code
 * Q-COHERENCE-} and the code of the coherence, and the id of the threshold.
 *
 * @terme contrôle de saisie
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3
 */
public enum AssessmentRule {
  /** The assessment names another questionnaire or version than the one that checks it. */
  VERSION(
      "Q-VERSION",
      Severity.INFO,
      "Le bilan a été rempli avec un autre questionnaire ou une autre version.",
      "The assessment was filled in with another questionnaire or version."),
  /** The questionnaire does not have the question. */
  QUESTION(
      "Q-QUESTION",
      Severity.INFO,
      "Ce questionnaire ne connaît pas cette question. La réponse est conservée.",
      "This questionnaire does not have this question. The answer is kept."),
  /** The answer is not of the type of the question. */
  TYPE(
      "Q-TYPE",
      Severity.BLOCKING,
      "La réponse n'a pas la forme attendue par la question.",
      "The answer does not have the form that the question expects."),
  /** The answer ticks a box that the question does not have, or one box twice. */
  OPTION(
      "Q-OPTION",
      Severity.BLOCKING,
      "La réponse coche une case que la question n'a pas, ou deux fois la même.",
      "The answer ticks a box that the question does not have, or the same box twice."),
  /** The value is impossible. */
  REJECT("Q-REJECT", Severity.BLOCKING, "Valeur impossible", "Impossible value"),
  /** The value is unusual; off unless the bounds are confirming. */
  CONFIRM(
      "Q-CONFIRM",
      Severity.WARNING,
      "Contrôle de saisie : valeur inhabituelle, à confirmer",
      "Entry check: unusual value, to be confirmed"),
  /** The question was answered though it is not asked. */
  CONDITION(
      "Q-CONDITION",
      Severity.INFO,
      "Une réponse est donnée à une question qui n'est pas posée dans cette situation.",
      "An answer is given to a question that is not asked in this situation."),
  /** Answers do not agree with each other. */
  COHERENCE(
      "Q-COHERENCE",
      Severity.BLOCKING,
      "Réponses qui ne concordent pas. Attendu",
      "Answers that do not agree. Expected");

  private final String id;
  private final Severity severity;
  private final String french;
  private final String english;

  AssessmentRule(String id, Severity severity, String french, String english) {
    this.id = id;
    this.severity = severity;
    this.french = french;
    this.english = english;
  }

  /** Returns the stable id. */
  public String id() {
    return id;
  }

  /** Returns how much a finding matters; a coherence that asks to confirm is a {@link Severity#WARNING}. */
  public Severity severity() {
    return severity;
  }

  /** Returns the message in French; bounds and coherences add what is expected. */
  public String french() {
    return french;
  }

  /** Returns the message in English; bounds and coherences add what is expected. */
  public String english() {
    return english;
  }

  Finding at(String path) {
    return new Finding(id, severity, path, french, english);
  }
}
