package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Schema;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;
import org.junit.jupiter.api.Test;

/** The figures of a small organisation, worked out by hand in figures.csv from the records of figures-records.txt. */
class FigureCasesTest {

  private static final List<ManoRecord> RECORDS = records();
  static final ManoOrganisation ORGANISATION =
      ManoOrganisation.of(of(ManoTable.ORGANISATION).get(0).content(), of(ManoTable.TEAM));

  private static List<String> lines(String name) {
    try (InputStream in = FigureCasesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ManoRecord> records() {
    return lines("figures-records.txt").stream()
        .map(line -> Sheets.record(
            ManoTable.ofSqlName(line.substring(0, line.indexOf(' '))).orElseThrow(),
            line.substring(line.indexOf(' ') + 1)))
        .toList();
  }

  private static List<ManoRecord> of(ManoTable table) {
    return RECORDS.stream().filter(record -> record.table() == table).toList();
  }

  private static List<ManoPerson> persons() {
    return of(ManoTable.PERSON).stream()
        .map(person -> ManoPerson.of(
            person,
            RECORDS.stream()
                .filter(record -> record.text("person").equals(Optional.of(person.id()))
                    || record.texts("persons").contains(person.id()))
                .toList()))
        .toList();
  }

  static ManoCompatible set(String generation, String defects) {
    ManoGeneration of = ManoGeneration.valueOf(generation);
    ManoCompatible set = switch (defects) {
      case "printed" -> ManoCompatible.asPrinted(of);
      case "none" -> ManoCompatible.corrected(of);
      default -> ManoCompatible.of(of, Set.of(ManoDefect.valueOf(defects)));
    };
    return set.withOrganisation(ORGANISATION).withTerritories(of(ManoTable.TERRITORY));
  }

  static Schema<ManoPerson> schema() {
    return ManoSchema.of(
        ORGANISATION,
        Sheets.PARIS,
        LocalDate.of(2026, 6, 1).atStartOfDay(Sheets.PARIS).toInstant());
  }

  private static <T> Evaluation count(Schema<T> schema, List<Indicator> figures, List<T> records) {
    return schema
        .compile(figures, ManoCompatible.organisation(ORGANISATION), Sheets.YEAR)
        .evaluate(records);
  }

  private static Map<String, Evaluation> byFigure(ManoCompatible set) {
    List<Indicator> persons = new ArrayList<>(set.persons());
    persons.addAll(set.evolutions());
    set.presence().ifPresent(persons::add);
    persons.add(set.evolution("custom-lieu", "Tente", "Tente"));
    persons.add(set.changes("custom-lieu", "Squat"));
    Map<String, Evaluation> all = new HashMap<>();
    Evaluation ofPersons = count(schema(), persons, persons());
    persons.forEach(figure -> all.put(figure.id(), ofPersons));
    Evaluation ofFamilies = count(
        ManoFamilySchema.of(ORGANISATION, Sheets.PARIS), set.families(), ManoFamily.of(persons()));
    set.families().forEach(figure -> all.put(figure.id(), ofFamilies));
    Evaluation ofTeams =
        count(ManoTeamSchema.of(ORGANISATION, Sheets.PARIS), set.teams(), ManoTeamDay.of(RECORDS));
    set.teams().forEach(figure -> all.put(figure.id(), ofTeams));
    return all;
  }

  @Test
  void figures_are_those_worked_out_by_hand() {
    Map<List<String>, Map<String, Evaluation>> counted = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> cases = lines("figures.csv");
    for (String one : cases.subList(1, cases.size())) {
      List<String> cells = Arrays.asList(one.split(";", -1));
      Map<String, Evaluation> figures = counted.computeIfAbsent(
          cells.subList(0, 2), key -> byFigure(set(key.get(0), key.get(1))));
      String id = ManoGeneration.valueOf(cells.get(0)).prefix() + "/" + cells.get(2);
      Evaluation evaluation = figures.get(id);
      String value = evaluation == null ? "no such figure" : value(evaluation, id, cells);
      if (!value.equals(cells.get(5))) {
        wrong.add(one + " <- " + value);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String value(Evaluation evaluation, String id, List<String> cells) {
    Cell cell = new Cell(id, cells.get(3), evaluation.periods().get(0), cells.get(4));
    return cells.get(5).contains(".")
        ? evaluation.quotient(cell).map(Object::toString).orElse("none")
        : Long.toString(evaluation.value(cell));
  }

  @Test
  void what_an_organisation_does_not_count_has_no_figure() {
    assertThat(set("ARCHIVE", "none").persons())
        .noneMatch(figure -> figure.id().contains("custom-cache"));
    assertThat(ManoCompatible.corrected(ManoGeneration.ARCHIVE).persons())
        .noneMatch(figure -> figure.id().contains("-champ-"));
    assertThat(ManoCompatible.corrected(ManoGeneration.ARCHIVE).evolutions()).isEmpty();
    assertThatThrownBy(() -> set("ARCHIVE", "none").changes("custom-nuits", "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void age_bands_are_those_that_are_asked_for() {
    Bands bands = Bands.ofClosed()
        .band("0-17", Label.ofBoth("0-17"), 0, 17)
        .band("18-40", Label.ofBoth("18-40"), 18, 40)
        .build();
    ManoCompatible set = ManoCompatible.asPrinted(ManoGeneration.SUCCESSOR_V2).withAgeBands(bands);
    Evaluation evaluation = count(schema(), set.persons(), persons());
    Map<String, Long> lines = List.of("0-17", "18-40", Cell.UNKNOWN).stream()
        .collect(Collectors.toMap(
            line -> line,
            line -> evaluation.value(
                new Cell("MANO-B2/suivies-age", "TOTAL", evaluation.periods().get(0), line))));
    assertThat(lines)
        .containsEntry("0-17", 1L)
        .containsEntry("18-40", 1L)
        .containsEntry(Cell.UNKNOWN, 2L);
  }

  @Test
  void actions_of_another_status_have_figures_of_their_own() {
    ManoCompatible set = set("ARCHIVE", "none").withActionStatuses(Set.of("FAIT", "ANNULEE"));
    Evaluation evaluation = count(schema(), set.persons(), persons());
    Cell actions =
        new Cell("MANO-A/actions:ANNULEE, FAIT", "TOTAL", evaluation.periods().get(0), "TOTAL");
    assertThat(evaluation.value(actions)).isEqualTo(5);
    assertThatThrownBy(() -> set.withActionStatuses(Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_two_figures_have_one_identifier() {
    for (ManoGeneration generation : ManoGeneration.values()) {
      ManoCompatible set = set(generation.name(), "printed");
      List<Indicator> all = new ArrayList<>(set.persons());
      all.addAll(set.families());
      all.addAll(set.teams());
      all.addAll(set.evolutions());
      assertThat(all).extracting(Indicator::id).doesNotHaveDuplicates();
      assertThat(all)
          .filteredOn(one -> one.measure().kind() != Measure.Kind.COUNT)
          .allMatch(one -> one.breakdown().isEmpty());
    }
  }
}
