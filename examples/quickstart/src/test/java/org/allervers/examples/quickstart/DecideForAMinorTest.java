package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecideForAMinorTest {

  private static List<String> printed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DecideForAMinor.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> part(int number) {
    List<String> lines = printed();
    int start = 0;
    for (int i = 0; i < number; i++) {
      start = start + lines.subList(start, lines.size()).indexOf("") + 1;
    }
    return lines.subList(start, start + lines.subList(start, lines.size()).indexOf(""));
  }

  @Test
  void a_nurse_gives_first_care_and_owes_a_contact_and_a_referral_within_a_week() {
    assertThat(part(0))
        .startsWith(
            "Mineur isolé, en cours d'évaluation (situation 2), le 2026-11-20 : infirmier, premiers soins infirmiers")
        .anyMatch(line -> line.startsWith("  Issue : possible (règle R24)."))
        .contains(
            "  Consentement : celui du mineur, recherché et noté",
            "  À faire avant la fin du 2026-11-27 : prendre contact avec l'ASE",
            "  À faire avant la fin du 2026-11-27 : orienter vers un médecin ou une sage-femme")
        .anyMatch(line ->
            line.startsWith("  Fondement : ARS Île-de-France") && line.contains("annexe 4"));
  }

  @Test
  void a_nurse_leaves_a_medical_decision_to_a_doctor() {
    assertThat(part(1))
        .anyMatch(
            line -> line.startsWith("  Issue : orienter vers un autre professionnel (règle R05)."));
  }

  @Test
  void a_doctor_may_decide_in_secret_with_an_adult_there() {
    assertThat(part(2))
        .anyMatch(line -> line.startsWith("  Issue : possible (règle R30)."))
        .contains(
            "  Consentement : le mineur seul",
            "  Accompagnement par une personne majeure : obligatoire, noté",
            "  À faire avant la fin du 2026-11-20 : mentionner par écrit l'opposition du mineur")
        .anyMatch(line -> line.startsWith("  Fondement : CSP, art. L. 1111-5, alinéa 1"));
  }

  @Test
  void the_same_is_said_in_english() {
    assertThat(part(3))
        .startsWith(
            "Minor alone, under evaluation (situation 2), on 2026-11-20: nurse, first nursing care")
        .contains("  To do by the end of 2026-11-27: contact child protection");
    assertThat(part(5)).anyMatch(line -> line.startsWith("  Outcome: may be done (row R30)."));
  }
}
