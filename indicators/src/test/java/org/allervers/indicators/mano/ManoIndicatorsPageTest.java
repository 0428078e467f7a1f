package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.table.Label;
import org.junit.jupiter.api.Test;

/** The page of Mano's figures is that of the definitions. */
class ManoIndicatorsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "mano-indicators.md");

  private final StringBuilder page = new StringBuilder();

  private record Row(Indicator figure, String schema) {}

  @Test
  void publishes_the_definitions() throws IOException {
    line("# Figures of Mano's screens");
    line("");
    line("Generated from `ManoCompatible`; do not edit. A test fails when it is stale.");
    line("");
    line("Each generation has the figures of its column, under the beginning `MANO-A`, `MANO-B1` or"
        + " `MANO-B2`; its populations are "
        + "creees and suivies, in the second statistics toutes and modifiees too. An identifier with"
        + " angle brackets stands for one of each field, or each type of consultation, of the"
        + " organisation that is given to `withOrganisation`. A defect that is named can be switched"
        + " on or off; see [mano.md](mano.md).");
    line("");
    line("| defect | what it is | archive | successor 2024 | 2026 | second statistics |");
    line("| --- | --- | --- | --- | --- | --- |");
    for (ManoDefect defect : ManoDefect.values()) {
      StringBuilder row =
          new StringBuilder("| " + defect + " | " + defect.label().en());
      for (ManoGeneration generation : ManoGeneration.values()) {
        row.append(" | ").append(generation.defects().contains(defect) ? "has it" : "");
      }
      line(row + " |");
    }
    for (ManoGeneration generation : List.of(
        ManoGeneration.ARCHIVE, ManoGeneration.SUCCESSOR_V1_2026, ManoGeneration.SUCCESSOR_V2)) {
      generation(generation);
    }
    check(page.toString());
  }

  private void generation(ManoGeneration generation) {
    ManoCompatible printed = FigureCasesTest.set(generation.name(), "printed");
    line("");
    line("## " + generation.prefix() + ", " + generation.version());
    line("");
    line("| id | title | counts | lines | schema | defects |");
    line("| --- | --- | --- | --- | --- | --- |");
    Map<String, Row> rows = new LinkedHashMap<>();
    all(printed).forEach(row -> rows.putIfAbsent(general(row.figure().id()), row));
    rows.forEach((id, row) -> {
      Indicator one = row.figure();
      line("| " + id + " | " + general(one.title()) + " | " + one.basis().code() + ", "
          + one.measure().kind().code() + " | "
          + one.breakdown().map(ManoIndicatorsPageTest::lines).orElse("")
          + (one.memos().isEmpty() ? "" : "beside: " + one.memos().size()) + " | " + row.schema()
          + " | " + String.join(", ", defects(one)) + " |");
    });
  }

  private static List<Row> all(ManoCompatible set) {
    List<Row> all = new ArrayList<>();
    set.persons().forEach(one -> all.add(new Row(one, "person")));
    set.presence().ifPresent(one -> all.add(new Row(one, "person")));
    set.evolutions().forEach(one -> all.add(new Row(one, "person")));
    set.families().forEach(one -> all.add(new Row(one, "family")));
    set.teams().forEach(one -> all.add(new Row(one, "team day")));
    return all;
  }

  private static String lines(Breakdown lines) {
    return lines.categories().size() + (lines.isMultiple() ? ", several" : "");
  }

  private static List<String> defects(Indicator one) {
    int slash = one.version().indexOf('/');
    return slash < 0 ? List.of() : List.of(one.version().substring(slash + 1).split("\\+", -1));
  }

  /** The fields of the little organisation by their kind. */
  private static String general(String id) {
    return id.replace("custom-lieu", "<choice>")
        .replace("custom-langues", "<several choices>")
        .replace("custom-dom", "<box>")
        .replace("custom-nuits", "<number>")
        .replace("custom-droits", "<date>")
        .replaceAll("custom-nuit$", "<choice>")
        .replaceAll("custom-nuit-", "<choice>-")
        .replace("custom-cache", "<choice>")
        .replace("custom-sang", "<choice>")
        .replace("custom-douleur", "<number>")
        .replace("personsMale", "<number>")
        .replace("police", "<yes or no>")
        .replace("atmosphere", "<choice>")
        .replace("consultations-Médicale", "consultations-<type>")
        .replace("consultations-Infirmier", "consultations-<type>")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String general(Label title) {
    return title.fr();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static void check(String expected) throws IOException {
    if (Boolean.getBoolean("allervers.generate")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).exists();
    if (!Files.readString(PAGE).equals(expected)) {
      // The difference itself would fill the screen.
      throw new AssertionError("docs/mano-indicators.md is stale: run the tests of indicators with"
          + " -Dallervers.generate=true");
    }
  }
}
