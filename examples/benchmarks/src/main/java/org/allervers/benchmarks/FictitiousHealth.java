package org.allervers.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.assessment.Option;
import org.allervers.core.assessment.Question;
import org.allervers.core.assessment.Questionnaire;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.health.Allergies;
import org.allervers.core.health.Antecedent;
import org.allervers.core.health.AntecedentCategory;
import org.allervers.core.health.Antecedents;
import org.allervers.core.health.AttendingDoctor;
import org.allervers.core.health.Consumption;
import org.allervers.core.health.ConsumptionFrequency;
import org.allervers.core.health.ConsumptionRoute;
import org.allervers.core.health.Consumptions;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.HealthNote;
import org.allervers.core.health.Measurement;
import org.allervers.core.health.MeasurementKind;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.health.Pathologies;
import org.allervers.core.health.Pathology;
import org.allervers.core.health.PathologyCategory;
import org.allervers.core.health.Substance;
import org.allervers.core.health.Treatment;
import org.allervers.core.health.Vaccination;
import org.allervers.core.health.VaccinationStatus;
import org.allervers.core.health.Vulnerability;
import org.allervers.core.time.History;

/** The health file and the nurse assessment of a fictitious person. */
final class FictitiousHealth {

  private static final Questionnaire QUESTIONNAIRE = Questionnaire.nurseAssessment2022();

  private FictitiousHealth() {}

  static HealthFile health(Draw draw, LocalDate start) {
    LocalDate later = draw.day(start, 120);
    HealthFile.Builder health = HealthFile.builder()
        .vaccination(Vaccination.builder()
            .status(History.since(start, draw.code(VaccinationStatus.class)))
            .booklet(draw.yesNo())
            .build())
        .medicalCover(History.since(start, draw.codes(1, MedicalCover.class))
            .with(later, draw.codes(2, MedicalCover.class)))
        .followUp(MedicalFollowUp.builder()
            .structure(draw.answer("PASS de l'hôpital"))
            .attendingDoctor(History.since(start, draw.code(AttendingDoctor.class)))
            .lastVisit(draw.answer(draw.partialDate(2019, 2021)))
            .build())
        .consumptions(Consumptions.builder()
            .consumes(true)
            .addSubstance(Consumption.builder()
                .substance(draw.code(Substance.class))
                .frequency(draw.answer(draw.code(ConsumptionFrequency.class)))
                .routes(draw.answer(draw.codes(1, ConsumptionRoute.class)))
                .harmReductionNeed(draw.yesNo())
                .build())
            .build())
        .vulnerabilities(History.since(start, draw.codes(2, Vulnerability.class)))
        .antecedents(Antecedents.builder()
            .present(true)
            .addAntecedent(Antecedent.builder()
                .category(draw.code(AntecedentCategory.class))
                .text(draw.answer(draw.text(4)))
                .since(draw.answer(draw.partialDate(1990, 2020)))
                .build())
            .build())
        .pathologies(Pathologies.builder()
            .interventionMotives(History.since(start, draw.codes(2, PathologyCategory.class)))
            .addPathology(pathology(draw))
            .build())
        .allergies(Allergies.builder().present(draw.yesNo()).build())
        .addTreatment(Treatment.builder()
            .name("paracétamol")
            .dose(draw.answer(draw.between(1, 3) + " g"))
            .frequency(draw.answer("par jour"))
            .start(draw.answer(draw.partialDate(2021, 2022)))
            .build())
        .addNote(HealthNote.builder().date(later).text(draw.text(14)).build());
    for (int i = draw.between(1, 3); i > 0; i--) {
      health.addMeasurement(Measurement.builder()
          .date(draw.day(start, 150))
          .kind(draw.code(MeasurementKind.class))
          .value(BigDecimal.valueOf(draw.between(350, 1_800), 1))
          .build());
    }
    return health.build();
  }

  private static Pathology pathology(Draw draw) {
    return Pathology.builder()
        .category(draw.code(PathologyCategory.class))
        .label(draw.answer(draw.text(3)))
        .confirmed(draw.yesNo())
        .chronic(draw.yesNo())
        .build();
  }

  static Assessment assessment(Draw draw, LocalDate start) {
    Map<String, Answer<Object>> answers = new LinkedHashMap<>();
    for (Question question : QUESTIONNAIRE.questions()) {
      if (draw.chance(50)) {
        value(draw, question).ifPresent(value -> answers.put(question.code(), draw.answer(value)));
      }
    }
    return Assessment.builder()
        .id(draw.id())
        .questionnaire(QUESTIONNAIRE.id())
        .version(QUESTIONNAIRE.version())
        .date(draw.day(start, 30))
        .professionalId("ide-" + draw.between(1, 9))
        .profession(draw.code(Profession.class))
        .answers(Answers.of(answers))
        .build();
  }

  private static Optional<Object> value(Draw draw, Question question) {
    List<String> options = question.options().stream().map(Option::code).toList();
    return switch (question.type()) {
      case TEXT -> Optional.of(draw.text(draw.between(1, 4)));
      case INTEGER -> Optional.of(BigDecimal.valueOf(draw.between(1, 180)));
      case DECIMAL -> Optional.of(BigDecimal.valueOf(draw.between(10, 900), 1));
      case BOOLEAN, TRISTATE -> Optional.of(draw.chance(40));
      case SINGLE -> options.isEmpty() ? Optional.empty() : Optional.of(draw.one(options));
      case MULTIPLE -> options.isEmpty() ? Optional.empty() : Optional.of(draw.some(2, options));
      case PRESSURE -> Optional.of(draw.between(90, 170) + "/" + draw.between(50, 95));
      case PARTIAL_DATE -> Optional.of(draw.partialDate(2015, 2021).toString());
      case DATE, PERIOD, DURATION, AGES, DATE_OR_MONTH -> Optional.empty();
    };
  }
}
