package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a question is asked. {@link Questionnaire#asking} evaluates it.
 *
 * <p>Written as in {@code section:D and D2>0}; each variant says its own form. A question whose parent is not asked is
 * not asked either; nor is one whose parent the person does not know or would rather not answer.
 *
 * <p>All variants are immutable and thread-safe.
 *
 * @terme condition de la question
 */
public sealed interface Condition {

  /**
   * Reads a condition; an empty text is {@link Always}.
   *
   * @throws IllegalArgumentException if the text has none of the forms
   */
  static Condition parse(String text) {
    return ConditionParser.parse(text);
  }

  /** Returns the condition as {@link #parse} reads it. */
  String text();

  /** Returns the codes of the questions on which this condition depends. */
  Set<String> questions();

  /**
   * Always; the empty text.
   *
   * @terme toujours
   */
  record Always() implements Condition {
    @Override
    public String text() {
      return "";
    }

    @Override
    public Set<String> questions() {
      return Set.of();
    }
  }

  /**
   * Only when the nurse has a reason that the form does not hold: asked once it is answered. Written {@code optional}.
   *
   * @terme facultatif
   */
  record OnDemand() implements Condition {
    @Override
    public String text() {
      return "optional";
    }

    @Override
    public Set<String> questions() {
      return Set.of();
    }
  }

  /**
   * When the nurse opened a section. Written {@code section:D}.
   *
   * @param section the code of the section
   * @terme rubrique ouverte
   */
  record SectionOpen(String section) implements Condition {
    @Override
    public String text() {
      return "section:" + section;
    }

    @Override
    public Set<String> questions() {
      return Set.of();
    }
  }

  /**
   * When the answer is one of some codes. Written {@code A4=OUI} or {@code E1 in PARFOIS,SOUVENT}.
   *
   * @param question the code of the parent question
   * @param codes the codes that ask, in the order in which they are written
   * @terme réponse parmi
   */
  record OneOf(String question, Set<String> codes) implements Condition {
    /** Copies the codes. */
    public OneOf {
      codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    }

    @Override
    public String text() {
      return codes.size() == 1
          ? question + "=" + String.join(",", codes)
          : question + " in " + String.join(",", codes);
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /**
   * When one code is among the boxes ticked. Written {@code A7B has ENFANTS}.
   *
   * @param question the code of the parent question
   * @param code the code that asks
   * @terme case cochée
   */
  record Has(String question, String code) implements Condition {
    @Override
    public String text() {
      return question + " has " + code;
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /**
   * When the number answered is greater than another. Written {@code D2>0}.
   *
   * @param question the code of the parent question
   * @param limit the number to exceed
   * @terme supérieur à
   */
  record GreaterThan(String question, BigDecimal limit) implements Condition {
    @Override
    public String text() {
      return question + ">" + limit.toPlainString();
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /**
   * When the answer is known, whatever it is. Written {@code B8 known}.
   *
   * @param question the code of the parent question
   * @terme réponse connue
   */
  record Known(String question) implements Condition {
    @Override
    public String text() {
      return question + " known";
    }

    @Override
    public Set<String> questions() {
      return Set.of(question);
    }
  }

  /**
   * When all of several conditions ask. Written with {@code and} between them.
   *
   * @param parts the conditions, two or more
   * @terme et
   */
  record All(List<Condition> parts) implements Condition {
    /** Copies the conditions. */
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return parts.stream().map(Condition::text).collect(Collectors.joining(" and "));
    }

    @Override
    public Set<String> questions() {
      return parts.stream()
          .flatMap(part -> part.questions().stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
