package org.allervers.core.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of a questionnaire. A question with a derivation is not put to the person: its value is computed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme question
 */
public final class Question {

  private final String code;
  private final String section;
  private final String french;
  private final String english;
  private final QuestionType type;
  private final String unit;
  private final List<Option> options;
  private final List<NonResponse> nonResponses;
  private final Condition condition;
  private final @Nullable Derivation derivation;
  private final String codeList;
  private final String source;

  Question(
      String code,
      String section,
      String french,
      String english,
      QuestionType type,
      String unit,
      List<Option> options,
      List<NonResponse> nonResponses,
      Condition condition,
      @Nullable Derivation derivation,
      String codeList,
      String source) {
    this.code = code;
    this.section = section;
    this.french = french;
    this.english = english;
    this.type = type;
    this.unit = unit;
    this.options = List.copyOf(options);
    this.nonResponses = List.copyOf(nonResponses);
    this.condition = condition;
    this.derivation = derivation;
    this.codeList = codeList;
    this.source = source;
  }

  /** Returns the code, unique in the questionnaire: {@code B1}, or {@code A5.AUTRE} for a part of a printed question. */
  public String code() {
    return code;
  }

  /** Returns the code of the section. */
  public String section() {
    return section;
  }

  /** Returns the label on the form. */
  public String french() {
    return french;
  }

  /** Returns the same label in English. */
  public String english() {
    return english;
  }

  /** Returns how the answer is written. */
  public QuestionType type() {
    return type;
  }

  /** Returns the unit of the answer, such as {@code kg}, or empty. */
  public Optional<String> unit() {
    return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
  }

  /** Returns the boxes in the order of the form; empty if the answer is not a choice. */
  public List<Option> options() {
    return options;
  }

  /** Returns the boxes that say why there is no answer, such as "NSPR"; empty if the form has none. */
  public List<NonResponse> nonResponses() {
    return nonResponses;
  }

  /** Returns the box with the given code, or empty. */
  public Optional<Option> findOption(String option) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).code().equals(option)) {
        return Optional.of(options.get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns when the question is asked. */
  public Condition condition() {
    return condition;
  }

  /** Returns how the value is computed, or empty if the person is asked. */
  public Optional<Derivation> derivation() {
    return derivation == null ? Optional.empty() : Optional.of(derivation);
  }

  /** Returns the id of the list of the dossier in which the options have their meaning, or empty. */
  public Optional<String> codeList() {
    return codeList.isEmpty() ? Optional.empty() : Optional.of(codeList);
  }

  /** Returns the text from which the question comes. */
  public String source() {
    return source;
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return "Question[" + code + "]";
  }
}
