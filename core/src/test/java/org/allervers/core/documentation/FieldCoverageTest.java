package org.allervers.core.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.assessment.Question;
import org.allervers.core.assessment.Questionnaire;
import org.allervers.core.json.WireTree;
import org.junit.jupiter.api.Test;

/** Every item that the reference texts ask for has a home in the model, and the files say where. */
class FieldCoverageTest {

  private static final String TYPOLOGY =
      "ID01 ID02 ID03 ID04 ID05 ID06 ID07 ID08 ID09 ID10 ID11 ID12 "
          + "ID13 ID14 ID15 ID16 SO01 SO02 SO03 SO04 SO05 SO06 SO07 SO08 SA01 SA02 SA03 SA04 SA05 SA06 "
          + "SA07 SA08";

  private static final String ASSESSMENT = "A1 A2 A3 A4 A4a A5 A6 A7a A7b A7c "
      + "B1 B1a B2 B3 B4 B5 B5a B6 B7 B8 B8a B8b B8c B9 "
      + "C1 C1a C1b C2 C3 C4 C4a C4b C5 C6 C6a C7 C7a C8 C8a C9 C9a C9b C10 C10a C11 C11a C12 C12a "
      + "C13 C13a C14 C14a D1 D2 D2a D2b D3 D3a D4 D4a D4b D4c E1 E1a E2 E2a E3 E3a E4 E4a E5 E5a E5b";

  private static final String ANSWERS = "bilans[].reponses.";
  private static final String REGISTER = "registre.";

  private static final Questionnaire FORM = Questionnaire.nurseAssessment2022();

  /** A line of a coverage file. */
  private record Item(
      String code, String french, String english, List<String> paths, String source) {}

  private static Map<String, Item> items(String file) throws IOException {
    List<String> lines;
    try (InputStream in = Dossier.class.getResourceAsStream("typologie/" + file)) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
    assertThat(lines.get(0)).isEqualTo("code;fr;en;path;statistic;source");
    Map<String, Item> items = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      assertThat(cells).as(line).hasSize(6);
      Item item =
          new Item(cells[0], cells[1], cells[2], List.of(cells[3].split("\\|", -1)), cells[5]);
      assertThat(items.put(item.code(), item)).as(item.code()).isNull();
    }
    return items;
  }

  private static Map<String, Item> all() throws IOException {
    Map<String, Item> all = new LinkedHashMap<>(items("ars-2022.csv"));
    all.putAll(items("complements.csv"));
    return all;
  }

  @Test
  void every_code_of_the_reference_has_a_line() throws IOException {
    List<String> codes = new ArrayList<>(List.of(TYPOLOGY.split(" ")));
    codes.addAll(List.of(ASSESSMENT.split(" ")));
    assertThat(codes).hasSize(32 + 73);
    assertThat(items("ars-2022.csv").keySet()).containsExactlyElementsOf(codes);
  }

  @Test
  void every_line_leads_to_a_property_of_the_model_or_a_question_of_the_form() throws IOException {
    Set<String> dossier = WireTree.paths(Dossier.class);
    Set<String> register = WireTree.paths(Register.class);
    Set<String> lost = new TreeSet<>();
    for (Item item : all().values()) {
      for (String path : item.paths()) {
        boolean found = path.startsWith(ANSWERS)
            ? FORM.find(path.substring(ANSWERS.length())).isPresent()
            : path.startsWith(REGISTER)
                ? register.contains(path.substring(REGISTER.length()))
                : dossier.contains(path);
        if (!found) {
          lost.add(item.code() + " -> " + path);
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(dossier).contains(ANSWERS.substring(0, ANSWERS.length() - 1));
  }

  @Test
  void every_question_of_the_form_is_led_to_by_the_line_of_its_code() throws IOException {
    Map<String, Item> items = all();
    for (Question question : FORM.questions()) {
      if (!question.section().equals("CALCUL")) {
        String printed = question.code().replaceFirst("\\..*", "");
        assertThat(items.get(printed).paths()).contains(ANSWERS + question.code());
      }
    }
  }

  @Test
  void every_line_has_labels_in_both_languages_and_a_source() throws IOException {
    assertThat(items("complements.csv")).hasSizeGreaterThan(50);
    assertThat(all().values()).allSatisfy(item -> {
      assertThat(item.french()).isNotBlank();
      assertThat(item.english()).isNotBlank();
      assertThat(item.source()).isNotBlank();
    });
  }
}
