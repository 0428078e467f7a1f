package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allervers.core.answer.Answer;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.assessment.Question;
import org.allervers.core.assessment.Questionnaire;
import org.allervers.core.health.Measurement;
import org.allervers.core.health.MeasurementKind;

/** What was last measured, and what the last assessment says in short. */
final class AssessmentParts {

  /**
   * Of the bundled questionnaire: the measures, how the person finds their health, pain, and breaks of treatment. The form asks
   * whole sentences; here they have short names.
   */
  private static final Map<String, Wording> SUMMARY = summary();

  private static final Questionnaire BUNDLED = Questionnaire.nurseAssessment2022();

  private static final Wording LAST = say("Dernier bilan", "Last assessment");

  private AssessmentParts() {}

  static Optional<Document.Section> measurements(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.MEASUREMENTS);
    Map<String, Measurement> last = new TreeMap<>();
    for (Measurement each : sheet.dossier().health().measurements()) {
      if (sheet.isPast(each.date())) {
        last.merge(each.kind().value(), each, AssessmentParts::later);
      }
    }
    Draft.Rows rows = draft.table(
        say("Dernières mesures", "Last measurements"),
        say("Mesure", "Measurement"),
        say("Valeur", "Value"),
        say("Date", "Date"));
    last.values().stream()
        .sorted(Comparator.comparing(Measurement::date)
            .reversed()
            .thenComparingInt(AssessmentParts::place))
        .forEach(each -> rows.row(
            Words.code(each.kind()),
            Words.number(
                each.value(),
                each.kind()
                    .concept()
                    .map(concept -> String.join("", concept.mapping("unite")))
                    .orElse("")),
            Words.day(each.date())));
    rows.close();
    sheet.dossier().assessments().stream()
        .filter(assessment -> sheet.isPast(assessment.date()))
        .max(Comparator.comparing(Assessment::date).thenComparing(Assessment::id))
        .ifPresent(assessment -> assessment(draft, assessment));
    return draft.section();
  }

  private static int place(Measurement measurement) {
    int place = MeasurementKind.list().codes().indexOf(measurement.kind());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** Returns the later of two; of two of one moment, the one written last. */
  private static Measurement later(Measurement first, Measurement next) {
    int order = next.date().compareTo(first.date());
    if (order == 0 && first.time().isPresent() && next.time().isPresent()) {
      order = next.time().get().compareTo(first.time().get());
    }
    return order < 0 ? first : next;
  }

  private static void assessment(Draft draft, Assessment assessment) {
    boolean known = assessment.questionnaire().equals(BUNDLED.id());
    Wording title = known
        ? Wording.of(BUNDLED.french(), BUNDLED.english())
        : say("Bilan de santé", "Health assessment");
    Wording named = title.then(say(" du ", ", ")).then(Words.day(assessment.date()));
    if (!known) {
      draft.line(LAST, named);
      return;
    }
    Draft.Rows rows = draft.table(named, say("Élément", "Item"), say("Constat", "Finding"));
    SUMMARY.forEach((code, label) -> BUNDLED.find(code).ifPresent(question -> {
      Wording answer = code.equals("B2")
          ? BUNDLED
              .derive(assessment)
              .bmi()
              .map(bmi -> Words.number(bmi, "kg/m²"))
              .orElse(Wording.NONE)
          : answer(question, assessment.answerTo(code));
      if (!answer.isEmpty()) {
        rows.row(label, answer);
      }
    }));
    rows.close();
    if (rows.isEmpty()) {
      draft.line(LAST, named);
    }
  }

  private static Map<String, Wording> summary() {
    Map<String, Wording> labels = new LinkedHashMap<>();
    labels.put("C2", say("État de santé selon la personne", "Health as the person sees it"));
    labels.put("C3", say("Principal problème selon la personne", "Main problem for the person"));
    labels.put("C4", say("Douleurs", "Pain"));
    labels.put("C4a", say("Localisation de la douleur", "Location of the pain"));
    labels.put("C4b", say("Intensité de la douleur", "Intensity of the pain"));
    labels.put("C9b", say("Rupture de traitement", "Break of treatment"));
    labels.put("B1", say("Poids", "Weight"));
    labels.put("B3", say("Taille", "Height"));
    labels.put("B2", say("Indice de masse corporelle", "Body mass index"));
    labels.put("B4", say("Saturation", "Oxygen saturation"));
    labels.put("B5", say("Pression artérielle", "Blood pressure"));
    labels.put("B6", say("Fréquence cardiaque", "Heart rate"));
    labels.put("B7", say("Fréquence respiratoire", "Respiratory rate"));
    labels.put("B8", say("Glycémie capillaire", "Capillary blood glucose"));
    labels.put("B9", say("Température", "Temperature"));
    return labels;
  }

  private static Wording answer(Question question, Answer<Object> answer) {
    return Draft.said(answer, stored -> stored(question, stored));
  }

  /** Says a stored answer; a form that no question has is left out. */
  private static Wording stored(Question question, Object stored) {
    if (stored instanceof Boolean yes) {
      return Words.yesNo(yes);
    }
    if (stored instanceof BigDecimal number) {
      return Words.number(number, question.unit().orElse(""));
    }
    if (stored instanceof String text) {
      return question
          .findOption(text)
          .map(option -> Wording.of(option.french(), option.english()))
          .orElseGet(() -> Wording.same(text)
              .then(question
                  .unit()
                  .filter(unit -> isMeasure(text))
                  .map(unit -> "\u00A0" + unit)
                  .orElse("")));
    }
    if (stored instanceof List<?> list) {
      List<Wording> parts = new ArrayList<>();
      list.forEach(each -> parts.add(stored(question, each)));
      return Wording.joined(", ", parts);
    }
    return Wording.NONE;
  }

  /** A pressure is stored as a text, such as {@code 120/80}. */
  private static boolean isMeasure(String text) {
    return text.matches("[0-9]{1,4}/[0-9]{1,4}");
  }
}
