package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.answer.Answers;
import org.allervers.core.assessment.Completeness.OfSection;
import org.allervers.core.rules.Finding;
import org.allervers.core.time.PartialDate;

class AssessmentProperties {

  private static final Questionnaire EVERYTHING = Answering.FORM
      .withBounds(Answering.FORM.bounds().confirming())
      .withThresholds(Thresholds.nurseAssessment2022());
  private static final List<String> CODES =
      Answering.FORM.questions().stream().map(Question::code).toList();
  private static final List<String> BOXES = Answering.FORM.questions().stream()
      .flatMap(question -> question.options().stream())
      .map(Option::code)
      .distinct()
      .toList();

  @Provide
  Arbitrary<Assessment> assessments() {
    Arbitrary<String> codes = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(20, Arbitraries.of(CODES)),
        net.jqwik.api.Tuple.of(1, Arbitraries.of("E5c", "Z9", "")));
    Arbitrary<Object> values = Arbitraries.oneOf(
        Arbitraries.of(true, false),
        Arbitraries.of(BOXES),
        Arbitraries.of(
            "2025-12-01",
            "2025",
            "?",
            "PT2H",
            "P1Y3M",
            "PT-9999999999999H",
            "P-1M",
            "120/80",
            "80/120",
            "NSPR",
            "",
            "texte"),
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-10"), new BigDecimal("400"))
            .ofScale(1),
        Arbitraries.of("0", "1", "2", "9", "175", "1E+99999999", "1E-99999999", "1e20")
            .map(BigDecimal::new),
        Arbitraries.of(BOXES).list().ofMaxSize(3),
        Arbitraries.of("3", "7", "121", "x").list().ofMaxSize(4));
    Arbitrary<Answer<Object>> answers = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(8, values.map(Answer::of)),
        net.jqwik.api.Tuple.of(
            2,
            Arbitraries.of(AnswerStatus.UNKNOWN, AnswerStatus.DECLINED, AnswerStatus.NOT_RECORDED)
                .map(Answer::without)));
    Arbitrary<Map<String, Answer<Object>>> maps =
        Arbitraries.maps(codes, answers).ofMaxSize(60).map(LinkedHashMap::new);
    return Combinators.combine(maps, Arbitraries.of(true, false)).as((map, women) -> {
      Assessment assessment =
          Answering.empty().toBuilder().answers(Answers.of(map)).build();
      return women ? assessment.open("D") : assessment;
    });
  }

  @Property(tries = 500)
  void checking_never_fails_and_places_every_finding(
      @ForAll("assessments") Assessment assessment,
      @ForAll @IntRange(min = 1900, max = 2030) int year) {
    List<Finding> findings =
        EVERYTHING.check(assessment, PartialDate.parse(Integer.toString(year))).asList();
    assertThat(findings)
        .allMatch(
            finding -> finding.path().startsWith("reponses[") && finding.path().endsWith("]"));
    EVERYTHING.derive(assessment).bmi();
    EVERYTHING.derive(assessment).weightLoss();
    EVERYTHING.derive(assessment).gestationalAge();
    EVERYTHING.derive(assessment).glucoseMgPerDl();
    EVERYTHING.derive(assessment).glucoseMmolPerL();
  }

  @Property(tries = 500)
  void completeness_adds_up(@ForAll("assessments") Assessment assessment) {
    Completeness completeness = EVERYTHING.completeness(assessment);
    for (OfSection section : completeness.sections()) {
      int notAsked = 0;
      int asked = 0;
      int questions = 0;
      for (Question question : EVERYTHING.questions(section.section())) {
        if (question.derivation().isEmpty()) {
          questions++;
          Asking asking = EVERYTHING.asking(question.code(), assessment);
          notAsked += asking == Asking.NOT_ASKED ? 1 : 0;
          asked += asking == Asking.ASKED ? 1 : 0;
        }
      }
      assertThat(section.asked()).isEqualTo(asked);
      assertThat(section.answered() + section.skipped()).isEqualTo(section.asked());
      assertThat(section.asked() + section.undetermined() + notAsked).isEqualTo(questions);
    }
    assertThat(completeness.total().asked())
        .isEqualTo(completeness.sections().stream().mapToInt(OfSection::asked).sum());
  }

  @Property(tries = 300)
  void only_confirming_bounds_and_alerts_add_findings(
      @ForAll("assessments") Assessment assessment) {
    List<Finding> plain = Answering.FORM.check(assessment).asList();
    assertThat(EVERYTHING.check(assessment).asList()).containsAll(plain);
    assertThat(plain).noneMatch(finding -> finding.rule().equals("Q-CONFIRM"));
  }

  @Property
  void body_mass_index_agrees_with_exact_fractions(
      @ForAll @BigRange(min = "1.00", max = "350.00") @Scale(2) BigDecimal weight,
      @ForAll @IntRange(min = 30, max = 250) int height) {
    Assessment assessment = Answering.empty().answer("B1", weight).answer("B3", height);
    assertThat(Answering.FORM.derive(assessment).bmi()).contains(slowBmi(weight, height));
  }

  /** Tenths of kg/m², half up, with whole numbers alone: 100 w g / m² is 10 (100 w) 10000 / (100 h²) tenths. */
  private static BigDecimal slowBmi(BigDecimal weight, int height) {
    BigInteger numerator =
        weight.movePointRight(2).toBigIntegerExact().multiply(BigInteger.valueOf(100_000));
    BigInteger denominator = BigInteger.valueOf(100L * height * height);
    BigInteger[] tenths = numerator.divideAndRemainder(denominator);
    boolean up = tenths[1].shiftLeft(1).compareTo(denominator) >= 0;
    return new BigDecimal(up ? tenths[0].add(BigInteger.ONE) : tenths[0], 1);
  }

  @Property
  void gestational_weeks_grow_by_one_every_seven_days(
      @ForAll @IntRange(min = 0, max = 300) int days) {
    LocalDate period = Answering.DAY.minusDays(days);
    Assessment assessment = Answering.of("rubrique D & D4=OUI").answer("D4a", period);
    assertThat(Answering.FORM.derive(assessment).gestationalAge())
        .contains(new GestationalAge(days / 7, days / 7));
  }
}
