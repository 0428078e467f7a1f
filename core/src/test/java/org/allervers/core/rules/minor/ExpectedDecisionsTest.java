package org.allervers.core.rules.minor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.core.architecture.CoreClasses;
import org.junit.jupiter.api.Test;

/** The table of the library against a table written apart, in another order and with another matcher. */
class ExpectedDecisionsTest {

  private static final Path FILE =
      CoreClasses.folder(ExpectedDecisionsTest.class).resolve("minors").resolve("decisions.csv");

  private static final Map<LegalSituation, String> SITUATIONS = Map.of(
      LegalSituation.PARENTS_PRESENT, "P",
      LegalSituation.NO_ASE_CONTACT, "S1",
      LegalSituation.UNDER_EVALUATION, "S2",
      LegalSituation.REFUSED_BY_ASE, "S3",
      LegalSituation.REFUSED_BY_JUDGE, "S4",
      LegalSituation.ENTRUSTED_TO_ASE, "S5",
      LegalSituation.EMANCIPATED, "EM",
      LegalSituation.BROKEN_TIES_OWN_COVER, "BT");

  private static final Map<ActingProfessional, String> PROFESSIONALS = Map.of(
      ActingProfessional.NURSE, "N",
      ActingProfessional.DOCTOR, "D",
      ActingProfessional.MIDWIFE, "M",
      ActingProfessional.SOCIAL_WORKER, "S",
      ActingProfessional.TROD_STAFF, "T");

  private static final Map<ParentalState, String> STATES = Map.of(
      ParentalState.CONSENTS, "C",
      ParentalState.REFUSES, "R",
      ParentalState.MINOR_OPPOSES, "O",
      ParentalState.UNREACHABLE, "U");

  private static List<String[]> lines() throws IOException {
    List<String[]> lines = new ArrayList<>();
    for (String text : Files.readAllLines(FILE)) {
      if (!text.startsWith("#") && !text.startsWith("situations|")) {
        lines.add(text.split("\\|", -1));
      }
    }
    return lines;
  }

  private static boolean meets(String[] line, MinorQuestion question) {
    return names(line[0], SITUATIONS.get(question.situation()))
        && names(line[1], PROFESSIONALS.get(question.professional()))
        && names(line[2], question.act().name())
        && names(line[3], STATES.get(question.parents()));
  }

  private static boolean names(String cell, String word) {
    return cell.equals("*") || Set.of(cell.split(" ")).contains(word);
  }

  @Test
  void every_question_meets_exactly_one_expected_line_and_is_decided_as_it_says()
      throws IOException {
    List<String[]> lines = lines();
    int decided = 0;
    for (MinorQuestion question : Questions.all(Questions.TODAY)) {
      List<String[]> met = lines.stream().filter(line -> meets(line, question)).toList();
      assertThat(met).as(Questions.describe(question)).hasSize(1);
      MinorDecision decision = MinorDecisions.standard().decide(question);
      assertThat(List.of(
              decision.outcome().name(),
              decision.consent().name(),
              decision.companion().name()))
          .as(Questions.describe(question) + " by " + decision.rule())
          .containsExactly(met.get(0)[4], met.get(0)[5], met.get(0)[6]);
      decided++;
    }
    assertThat(decided).isEqualTo(1600);
  }

  @Test
  void no_expected_line_is_idle() throws IOException {
    List<MinorQuestion> questions = Questions.all(Questions.TODAY);
    assertThat(lines())
        .hasSizeGreaterThan(50)
        .allSatisfy(line ->
            assertThat(questions).as(String.join("|", line)).anyMatch(one -> meets(line, one)));
  }
}
