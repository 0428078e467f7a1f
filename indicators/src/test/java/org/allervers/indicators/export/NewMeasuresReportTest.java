package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.export.ReadWorkbook.Cell;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

class NewMeasuresReportTest {

  private static final PublishedTables MEANS = Samples.means();

  @Test
  void the_workbook_shows_each_mean_and_not_what_it_was_divided_from() {
    for (Language language : Language.values()) {
      ReadWorkbook workbook = ReadWorkbook.of(Samples.xlsx(MEANS, language));
      Map<String, String> summer = line(workbook, "DUREE", say(language, "Été", "Summer"));
      assertThat(summer)
          .containsEntry(say(language, "Moyenne", "Mean"), "4.4")
          .doesNotContainValue("22");
      assertThat(line(workbook, "DUREE", say(language, "Hiver", "Winter")))
          .containsEntry(say(language, "Moyenne", "Mean"), "n.d.");
      assertThat(line(workbook, "DUREE", say(language, "Caché", "Hidden")))
          .containsEntry(say(language, "Nombre", "Number"), "n.c.")
          .containsEntry(say(language, "Moyenne", "Mean"), "");
      assertThat(line(workbook, "DUREE", "Total"))
          .containsEntry(say(language, "Moyenne", "Mean"), "4.4");
      String bounds = say(language, "1\u202F500 à 2\u202F000", "1,500 to 2,000");
      assertThat(workbook.rows("DUREE").stream().flatMap(row -> row.values().stream()))
          .extracting(Cell::text)
          .contains(bounds);
    }
  }

  @Test
  void the_page_shows_each_mean_and_not_what_it_was_divided_from() {
    assertThat(Samples.html(MEANS, Language.FRENCH))
        .contains("<html lang=\"fr\">", ">Moyenne<", ">4,4<", ">n.d.<")
        .doesNotContain(">22", "/\u00A05");
    assertThat(Samples.html(MEANS, Language.ENGLISH))
        .contains("<html lang=\"en\">", ">Mean<", ">4.4<", "Summer")
        .doesNotContain("Été", "Moyenne", "année");
  }

  @Test
  void the_evolution_stands_in_columns() {
    ReadWorkbook workbook = ReadWorkbook.of(Samples.xlsx(MEANS));
    assertThat(line(workbook, "Évolution", "Été"))
        .containsEntry("Période avant", "année 2023")
        .containsEntry("Période après", "année 2024")
        .containsEntry("Avant", "4")
        .containsEntry("Après", "5")
        .containsEntry("Écart (nombre)", "1")
        .containsEntry("Évolution", "0.250")
        .containsEntry("Quotient avant", "2.5")
        .containsEntry("Quotient après", "4.4");
    assertThat(line(workbook, "Évolution", "Hiver")).containsEntry("Évolution", "");
    assertThat(Samples.html(MEANS)).contains(">Évolution<", ">25,0\u00A0%<", ">2,5<");
  }

  @Test
  void without_an_earlier_period_there_is_no_evolution() {
    PublishedTables alone = Samples.published(InternalTables.of(MEANS.tables()));
    assertThat(ReadWorkbook.of(Samples.xlsx(alone)).sheetNames()).doesNotContain("Évolution");
    assertThat(Samples.html(alone)).doesNotContain("id=\"evolution\"");
  }

  @Test
  void a_changed_definition_breaks_the_series_and_nothing_is_compared() {
    Table after = MEANS.tables().get(0);
    DefinitionStamp old = after.definition();
    Table before = after.toBuilder()
        .period(ReportingPeriod.ofYear(2023))
        .definition(new DefinitionStamp(
            old.id(), "0.9.0", "f".repeat(64), old.source(), Label.ofBoth("Autrement.")))
        .build();
    PublishedTables both = Samples.published(
        InternalTables.of(List.of(after)).since(InternalTables.of(List.of(before))));
    EvolutionTable broken = both.evolutions().get(0);
    assertThat(broken.isBroken()).isTrue();
    assertThat(broken.rows()).isEmpty();
    assertThat(Samples.html(both)).contains("Rupture de série", "0.9.0");
    assertThat(Samples.csv(both, Language.ENGLISH)).contains("BROKEN_SERIES");
    assertThat(Samples.json(both)).contains("\"broken\":true", "f".repeat(64));
    assertThat(ReadWorkbook.of(Samples.xlsx(both)).rows("Évolution").stream()
            .flatMap(row -> row.values().stream())
            .map(Cell::text))
        .anyMatch(text -> text != null && text.startsWith("Rupture de série\u00A0: la définition"));
  }

  @Test
  void an_evolution_has_one_table_and_one_scope() {
    Table table = MEANS.tables().get(0);
    Table elsewhere = table.toBuilder().scope(Samples.scope("VDL")).build();
    assertThatThrownBy(() -> new EvolutionTable(elsewhere, table))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_rule_of_rounding_is_said_once() {
    for (Language language : Language.values()) {
      String rule = Wording.in(language).of("rounding");
      assertThat(
              occurrences(ReadWorkbook.plain(Samples.html(MEANS, language)), rule.substring(0, 60)))
          .isEqualTo(1);
      ReadWorkbook workbook = ReadWorkbook.of(Samples.xlsx(MEANS, language));
      long cells = workbook.sheetNames().stream()
          .flatMap(sheet -> workbook.rows(sheet).stream())
          .flatMap(row -> row.values().stream())
          .filter(cell -> rule.equals(cell.text()))
          .count();
      assertThat(cells).isEqualTo(1);
      assertThat(occurrences(Samples.csv(MEANS, language), rule.substring(0, 60)))
          .isEqualTo(1);
    }
    assertThat(occurrences(Samples.json(MEANS), "\"rounding\"")).isEqualTo(1);
  }

  @Test
  void both_languages_word_everything() {
    assertThat(Wording.ENGLISH.keys()).isEqualTo(Wording.FRENCH.keys());
  }

  private static int occurrences(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  /** The cells of the first line with that label, by heading. */
  private static Map<String, String> line(ReadWorkbook workbook, String sheet, String label) {
    List<Map<String, Cell>> rows = workbook.rows(sheet);
    Map<String, Cell> heading = rows.stream()
        .filter(row -> row.values().stream()
            .map(Cell::text)
            .anyMatch(text -> List.of("Avant", "Nombre", "Number").contains(text)))
        .findFirst()
        .orElseThrow();
    Map<String, Cell> found = rows.stream()
        .filter(row -> row.values().stream().map(Cell::text).anyMatch(label::equals))
        .findFirst()
        .orElseThrow();
    return heading.entrySet().stream()
        .collect(Collectors.toMap(
            entry -> entry.getValue().text(), entry -> shown(found.get(entry.getKey()))));
  }

  private static String shown(Cell cell) {
    return cell == null ? "" : Objects.requireNonNullElseGet(cell.text(), () -> "" + cell.number());
  }

  private static String say(Language language, String french, String english) {
    return language == Language.FRENCH ? french : english;
  }
}
