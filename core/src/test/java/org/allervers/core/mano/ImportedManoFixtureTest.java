package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allervers.core.json.JsonFormat;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the import says of the fictitious organisations, all tables of them: of each planted defect what the table of an expert expects,
 * and of nothing else anything that is not listed with its reason. The small one is always read; with its folder in a property, the
 * whole one too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedManoFixtureTest {

  private record Place(String table, String record, String field) {}

  private final List<Map<String, String>> expected = rows("annonces.csv");
  private final List<Map<String, String>> unplanted = rows("sans-defaut.csv");
  private final Map<ManoFixture, Imported> imports = new HashMap<>();

  /** An organisation after its import. */
  private static final class Imported {
    private final ManoArchive archive;
    private final List<ImportedDossier> dossiers = new ArrayList<>();
    private final ManoRegister register;
    private final ImportReport report;

    Imported(ManoFixture fixture) {
      archive = fixture.archive();
      ManoContext context = ManoContext.of(archive.organisation().orElseThrow(), ManoFixture.ZONE);
      ManoImport mano = ManoImport.of(context);
      archive.persons().forEach(person -> dossiers.add(mano.convert(person)));
      List<ManoRecord> all = new ArrayList<>();
      for (ManoTable table : ManoTable.values()) {
        archive.records(table).forEach(all::add);
      }
      register = ManoRegister.convert(all, context);
      List<ImportReport> reports = new ArrayList<>();
      dossiers.forEach(dossier -> reports.add(dossier.report()));
      reports.add(register.report());
      reports.add(ManoImport.apart(archive));
      report = ImportReport.united(reports);
    }
  }

  private Imported imported(ManoFixture fixture) {
    return imports.computeIfAbsent(fixture, Imported::new);
  }

  static List<ManoFixture> organisations() throws IOException {
    return ManoFixture.all();
  }

  private static List<Map<String, String>> rows(String name) {
    try (InputStream in =
        ImportedManoFixtureTest.class.getResourceAsStream("/mano-import/" + name)) {
      List<String[]> lines = new String(
              Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(";", -1))
          .toList();
      return lines.stream()
          .skip(1)
          .map(cells -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
              row.put(lines.get(0)[i], cells[i]);
            }
            return row;
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }

  /** The rows that name the defect itself, else those of its kind. */
  private List<Map<String, String>> of(ManoFixture.Planted planted) {
    List<Map<String, String>> own = expected.stream()
        .filter(row -> cell(row, "défaut").equals(planted.id()))
        .toList();
    List<Map<String, String>> all = new ArrayList<>(own);
    boolean isMoreThanOwn = own.stream().allMatch(row -> cell(row, "fiche").equals("autre"));
    if (isMoreThanOwn) {
      expected.stream()
          .filter(row -> cell(row, "défaut").equals(planted.kind()))
          .forEach(all::add);
    }
    return all;
  }

  private static String field(Map<String, String> row, ManoFixture.Planted planted) {
    return switch (cell(row, "champ")) {
      case "" -> planted.field();
      case "-" -> "";
      default -> cell(row, "champ");
    };
  }

  /** The record, or of two that a first defect names the one that is not its own. */
  private static String record(
      Map<String, String> row, ManoFixture.Planted planted, ManoFixture fixture) {
    if (!cell(row, "fiche").equals("autre")) {
      return planted.rowId();
    }
    return fixture.planted().stream()
        .filter(one -> one.id().equals(planted.kind() + "-1"))
        .flatMap(one -> ((List<?>) one.before().orElseThrow()).stream())
        .map(String.class::cast)
        .filter(id -> !id.equals(planted.rowId()))
        .findFirst()
        .orElseThrow();
  }

  private Map<Place, Set<String>> expectedNotes(ManoFixture fixture) {
    Map<Place, Set<String>> notes = new HashMap<>();
    for (ManoFixture.Planted planted : fixture.planted()) {
      List<Map<String, String>> rows = of(planted);
      assertThat(rows).as("%s is in annonces.csv", planted.kind()).isNotEmpty();
      for (Map<String, String> row : rows) {
        Set<String> at = notes.computeIfAbsent(
            new Place(planted.table(), record(row, planted, fixture), field(row, planted)),
            place -> new TreeSet<>());
        if (!cell(row, "notes").equals("-")) {
          at.addAll(Arrays.asList(cell(row, "notes").split(" ")));
        }
      }
    }
    return notes;
  }

  private static Place place(ImportNote note) {
    return new Place(note.table().sqlName(), note.record(), note.field());
  }

  private static String word(ImportNote note) {
    return note.kind() + "/" + note.certainty();
  }

  private Optional<Map<String, String>> reason(ImportNote note) {
    return unplanted.stream()
        .filter(row -> cell(row, "table").equals(note.table().sqlName())
            && cell(row, "champ").equals(note.field().isEmpty() ? "-" : note.field())
            && (cell(row, "note") + "/" + cell(row, "certitude")).equals(word(note)))
        .findFirst();
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void each_planted_defect_is_said_as_the_table_expects(ManoFixture fixture) {
    Map<Place, Set<String>> said = new HashMap<>();
    imported(fixture)
        .report
        .notes()
        .forEach(
            note -> said.computeIfAbsent(place(note), place -> new TreeSet<>()).add(word(note)));
    expectedNotes(fixture)
        .forEach((place, notes) ->
            assertThat(said.getOrDefault(place, Set.of())).as("%s", place).containsAll(notes));
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void nothing_is_said_that_was_not_planted_or_is_not_listed_with_its_reason(ManoFixture fixture) {
    Map<Place, Set<String>> planted = expectedNotes(fixture);
    assertThat(imported(fixture).report.notes())
        .allSatisfy(note -> assertThat(
                planted.getOrDefault(place(note), Set.of()).contains(word(note))
                    || reason(note).isPresent())
            .as("%s", note)
            .isTrue());
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void every_row_of_the_expert_speaks_of_something(ManoFixture fixture) {
    Set<String> defects = new HashSet<>();
    fixture.planted().forEach(one -> defects.addAll(List.of(one.id(), one.kind())));
    Set<Map<String, String>> used = new HashSet<>();
    imported(fixture).report.notes().forEach(note -> reason(note).ifPresent(used::add));
    // Some are in the whole organisation alone: each is in one of the two.
    boolean isWhole = fixture.records().size() > 1000;
    assertThat(expected)
        .filteredOn(row -> !defects.contains(cell(row, "défaut")))
        .allSatisfy(row -> assertThat(isWhole).isFalse());
    assertThat(unplanted)
        .filteredOn(row -> !used.contains(row))
        .allSatisfy(row -> assertThat(isWhole).as("%s", row).isFalse());
    assertThat(used).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void each_record_is_in_a_dossier_or_in_the_register_or_said_to_be_apart(ManoFixture fixture) {
    Imported imported = imported(fixture);
    StringBuilder all = new StringBuilder();
    imported.dossiers.forEach(one ->
        all.append(new String(JsonFormat.dossiers().write(one.dossier()), StandardCharsets.UTF_8)));
    all.append(new String(
        JsonFormat.registers().write(imported.register.register()), StandardCharsets.UTF_8));
    String text = all.toString();
    Set<String> apart = new HashSet<>();
    Set<ManoTable> leftOut = new HashSet<>();
    for (ImportNote note : imported.report.notes()) {
      if (note.kind() == ImportNote.Kind.ORPHAN) {
        apart.add(note.record());
      } else if (note.kind() == ImportNote.Kind.TABLE_LEFT_OUT) {
        leftOut.add(note.table());
      }
    }
    int there = 0;
    for (ManoTable table : ManoTable.values()) {
      for (ManoRecord record : imported.archive.records(table).toList()) {
        boolean isThere = text.contains("\"_id\":\"" + record.id() + "\"");
        assertThat(isThere || apart.contains(record.id()) || leftOut.contains(table))
            .as("%s %s", table, record.id())
            .isTrue();
        there += isThere ? 1 : 0;
      }
    }
    assertThat(there).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void each_value_of_each_record_is_preserved_with_what_it_became(ManoFixture fixture) {
    Imported imported = imported(fixture);
    for (ImportedDossier one : imported.dossiers) {
      ManoPerson back = ManoWriteBack.imported(one.dossier()).orElseThrow();
      assertThat(imported.archive.person(back.id()).map(ManoPerson::person))
          .contains(back.person());
    }
    Set<String> kept = new HashSet<>();
    imported.dossiers.forEach(one ->
        kept.add(new String(JsonFormat.dossiers().write(one.dossier()), StandardCharsets.UTF_8)));
    String register = new String(
        JsonFormat.registers().write(imported.register.register()), StandardCharsets.UTF_8);
    Stream.of(ManoTable.SERVICE, ManoTable.REPORT, ManoTable.TERRITORY_OBSERVATION, ManoTable.PLACE)
        .flatMap(imported.archive::records)
        .forEach(record -> assertThat(register).as(record.id()).contains(Kept.json(record)));
    assertThat(kept).hasSize(imported.archive.personCount());
  }
}
