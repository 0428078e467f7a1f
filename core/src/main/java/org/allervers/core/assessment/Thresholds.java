package org.allervers.core.assessment;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.allervers.core.assessment.QuestionnaireFormatException.Reason;
import org.allervers.core.assessment.Threshold.Measure;

/**
 * The alert thresholds of a questionnaire. A questionnaire has none until {@link Questionnaire#withThresholds} gives it
 * some: they are a control of what is written ("contrôle de saisie"), not a medical device.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme seuils d'alerte
 */
public final class Thresholds {

  private static final Thresholds NONE = new Thresholds(List.of());
  private static final List<String> COLUMNS = List.of(
      "id", "measure", "limit", "within", "min-age", "max-age", "from", "source", "fr", "en");

  private final List<Threshold> all;

  private Thresholds(List<Threshold> all) {
    this.all = List.copyOf(all);
  }

  /** Returns no thresholds. */
  public static Thresholds none() {
    return NONE;
  }

  /**
   * Returns the phenotypic criteria of undernutrition for adults, of which a diagnosis needs more.
   *
   * @source HAS, Diagnostic de la dénutrition chez l'enfant et l'adulte, novembre 2019; chez la personne de 70 ans et
   *     plus, novembre 2021
   */
  public static Thresholds nurseAssessment2022() {
    return TableFile.bundled(Questionnaire.NURSE_2022 + "-seuils.csv", Thresholds::read);
  }

  /**
   * Reads thresholds from lines {@code id;measure;limit;within;min-age;max-age;from;source;confidence;fr;en}, where the
   * measure is {@code bmi-below} or {@code loss-at-least}. The reader is left open.
   *
   * @throws IOException if the text cannot be read
   * @throws QuestionnaireFormatException if the text is malformed; it names the line
   */
  public static Thresholds read(Reader reader) throws IOException, QuestionnaireFormatException {
    List<Threshold> thresholds = new ArrayList<>();
    for (TableFile.Row row : TableFile.read(reader, COLUMNS).rows()) {
      Measure measure = switch (row.cell("measure")) {
        case "bmi-below" -> Measure.BMI_BELOW;
        case "loss-at-least" -> Measure.LOSS_AT_LEAST;
        default -> throw row.failure(Reason.KEYWORD);
      };
      BigDecimal limit = row.number("limit");
      Integer within = row.integer("within");
      if (limit == null || (measure == Measure.LOSS_AT_LEAST) != (within != null)) {
        throw row.failure(Reason.NUMBER);
      }
      thresholds.add(new Threshold(row, measure, limit, within));
    }
    return new Thresholds(thresholds);
  }

  /** Returns these thresholds without the one that has the given id. */
  public Thresholds without(String id) {
    return new Thresholds(all.stream().filter(each -> !each.id().equals(id)).toList());
  }

  /** Returns all thresholds, in the order in which they are reported. */
  public List<Threshold> asList() {
    return all;
  }

  /** Returns the number of thresholds. */
  @Override
  public String toString() {
    return "Thresholds[" + all.size() + "]";
  }
}
