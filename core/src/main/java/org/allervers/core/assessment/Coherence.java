package org.allervers.core.assessment;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allervers.core.assessment.Bound.Tier;
import org.allervers.core.assessment.QuestionnaireFormatException.Reason;

/**
 * What answers have to agree with among themselves: a dated parameter with its source.
 *
 * <p>Its check is a comparison such as {@code D2a<=D2}, or {@code not (A4a has PUMA and A4a has AME)}. A comparison holds
 * {@code < <= > >=} between two of: a number; a measure (as in {@link Bound#measure()}, {@code .DATE} being a date);
 * {@code count(X)}; {@code abs(X-bmi(Y,Z))}; {@code age}, in completed years; {@code date}, the day of the assessment;
 * {@code date-44w}, so many weeks before. It says nothing unless all it names is known.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme cohérence
 */
public final class Coherence {

  private static final List<String> COLUMNS = List.of("code", "check", "tier", "fr", "en");

  private final String code;
  private final CoherenceCheck check;
  private final Tier tier;
  private final String french;
  private final String english;
  private final LocalDate from;
  private final String source;
  private final String confidence;

  private Coherence(TableFile.Row row, CoherenceCheck check, Tier tier)
      throws QuestionnaireFormatException {
    this.code = row.required("code");
    this.check = check;
    this.tier = tier;
    this.french = row.required("fr");
    this.english = row.required("en");
    this.from = row.date("from");
    this.source = row.required("source");
    this.confidence = row.cell("confidence");
  }

  /**
   * Reads coherences from lines {@code code;check;tier;fr;en;from;source;confidence}, where the tier is {@code reject} or
   * {@code confirm}. The reader is left open.
   *
   * @throws IOException if the text cannot be read
   * @throws QuestionnaireFormatException if the text is malformed; it names the line
   */
  public static List<Coherence> read(Reader reader)
      throws IOException, QuestionnaireFormatException {
    List<Coherence> coherences = new ArrayList<>();
    for (TableFile.Row row : TableFile.read(reader, COLUMNS).rows()) {
      CoherenceCheck check =
          CoherenceCheck.find(row.cell("check")).orElseThrow(() -> row.failure(Reason.FORMULA));
      coherences.add(new Coherence(row, check, Bounds.tier(row)));
    }
    return List.copyOf(coherences);
  }

  /** Returns the code, unique among those read together. */
  public String code() {
    return code;
  }

  /** Returns the check as it was written. */
  public String check() {
    return check.text();
  }

  /** Returns what a violation means; to confirm is off unless {@link Bounds#isConfirming()}. */
  public Tier tier() {
    return tier;
  }

  /** Returns what is expected, in French. */
  public String french() {
    return french;
  }

  /** Returns what is expected, in English. */
  public String english() {
    return english;
  }

  /** Returns the first day on which it applies. */
  public LocalDate from() {
    return from;
  }

  /** Returns the text from which it comes, or who set it. */
  public String source() {
    return source;
  }

  /** Returns how sure the source is, as in {@link Bound#confidence()}. */
  public String confidence() {
    return confidence;
  }

  /** Returns the measures that the check names, in its order. */
  List<String> measures() {
    return check.measures();
  }

  boolean isViolatedBy(AssessmentReader answers) {
    return check.isViolatedBy(answers);
  }

  /** Returns the code and the check. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Coherence[%s, %s]", code, check.text());
  }
}
