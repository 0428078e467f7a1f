package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoSheetProblem.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The full export of the fictitious organisations, read back: each value is that of its record, or its loss is one of those that are
 * listed here, and is said where it can be seen. The cells of the small one are written by the rules of Mano's export; those of the whole
 * one by its generator.
 */
class ExportedManoFixtureTest {

  private static final int LONGEST = 32_766;

  /** Keys whose values come back as the text of their cell: nothing tells that they were more. */
  private static final Set<String> AS_TEXT = Set.of("PERSON cleInconnue");

  private static final Map<String, ManoTable> SHEETS = new LinkedHashMap<>();

  static {
    SHEETS.put("actions", ManoTable.ACTION);
    SHEETS.put("personnes suivies", ManoTable.PERSON);
    SHEETS.put("comments", ManoTable.COMMENT);
    SHEETS.put("territoires", ManoTable.TERRITORY);
    SHEETS.put("observations de territoires", ManoTable.TERRITORY_OBSERVATION);
    SHEETS.put("lieux fréquentés", ManoTable.PLACE);
    SHEETS.put("équipes", ManoTable.TEAM);
    SHEETS.put("utilisateurs", ManoTable.USER);
    SHEETS.put("comptes rendus", ManoTable.REPORT);
    SHEETS.put("passages", ManoTable.PASSAGE);
    SHEETS.put("services", ManoTable.SERVICE);
    SHEETS.put("rencontres", ManoTable.RENCONTRE);
    SHEETS.put("consultations", ManoTable.CONSULTATION);
    SHEETS.put("treatments", ManoTable.TREATMENT);
    SHEETS.put("medical-files", ManoTable.MEDICAL_FILE);
  }

  /** A sheet: its header, then its lines. */
  record Cells(String sheet, List<List<String>> lines) {}

  /** An organisation and the sheets of its export. */
  record Exported(ManoFixture fixture, List<Cells> sheets) {
    @Override
    public String toString() {
      return fixture.toString();
    }
  }

  static Stream<Exported> organisations() throws IOException {
    List<Exported> all = new ArrayList<>();
    for (ManoFixture fixture : ManoFixture.all()) {
      all.add(new Exported(fixture, all.isEmpty() ? written(fixture) : generated()));
    }
    return all.stream();
  }

  private static List<Cells> generated() throws IOException {
    Path file = Path.of(System.getProperty(ManoFixture.PROPERTY), "exports", "data.jsonl");
    List<Cells> sheets = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonRecord one = JsonRecord.read(line).value().orElseThrow();
      List<List<String>> lines = new ArrayList<>();
      for (Object row : one.list("cells")) {
        lines.add(((List<?>) row)
            .stream().map(cell -> cell instanceof String text ? text : "").toList());
      }
      sheets.add(new Cells(one.text("sheet").orElseThrow(), lines));
    }
    return sheets;
  }

  /** As Mano's dashboard does: labels for the fields of the organisation, what is falsy empty, lists joined, objects as JSON. */
  private static List<Cells> written(ManoFixture fixture) {
    ManoOrganisation organisation = fixture.archive().organisation().orElseThrow();
    List<Cells> sheets = new ArrayList<>();
    SHEETS.forEach((sheet, table) -> {
      List<Map<String, Object>> rows = new ArrayList<>();
      Set<String> header = new LinkedHashSet<>();
      for (ManoRecord record : exported(fixture, table)) {
        Map<String, Object> row = new LinkedHashMap<>();
        values(record)
            .forEach((name, value) -> row.put(
                record.table().isSealed()
                    ? organisation
                        .field(name)
                        .filter(field -> isLabelled(table))
                        .map(ManoField::label)
                        .orElse(name)
                    : name,
                value));
        header.addAll(row.keySet());
        rows.add(row);
      }
      header.add("encryptedEntityKey");
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.copyOf(header));
      for (Map<String, Object> row : rows) {
        lines.add(header.stream()
            .map(name -> cell(Optional.ofNullable(row.get(name))))
            .toList());
      }
      sheets.add(new Cells(sheet, lines));
    });
    return sheets;
  }

  private static boolean isLabelled(ManoTable table) {
    return Set.of(
            ManoTable.PERSON,
            ManoTable.TERRITORY_OBSERVATION,
            ManoTable.CONSULTATION,
            ManoTable.MEDICAL_FILE)
        .contains(table);
  }

  private static List<ManoRecord> exported(ManoFixture fixture, ManoTable table) {
    return fixture
        .archive()
        .records(table)
        .filter(record -> !record.isDeleted())
        .toList();
  }

  /** The values of a record as the dashboard holds them; a person without a first day has that of the record. */
  private static Map<String, Object> values(ManoRecord record) {
    Map<String, Object> values = new LinkedHashMap<>();
    record
        .columns()
        .names()
        .forEach(name -> record.columns().find(name).ifPresent(value -> values.put(name, value)));
    record
        .content()
        .names()
        .forEach(
            name -> values.put(name, record.content().find(name).orElse(JsonRecord.nothing())));
    if (record.table() == ManoTable.PERSON && isFalsy(values.getOrDefault("followedSince", ""))) {
      record.value("createdAt").ifPresent(at -> values.put("followedSince", at));
    }
    if (record.table() == ManoTable.USER) {
      values.keySet().removeAll(Set.of("password", "debugApp"));
    }
    return values;
  }

  private static boolean isFalsy(Object value) {
    return value.equals("")
        || value.equals(false)
        || value.equals(JsonRecord.nothing())
        || (value instanceof BigDecimal number && number.signum() == 0);
  }

  private static String cell(Optional<Object> value) {
    if (value.filter(one -> !isFalsy(one)).isEmpty()) {
      return "";
    }
    Object one = value.get();
    String text;
    if (one instanceof String plain) {
      text = plain;
    } else if (one instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String) {
      text = String.join(", ", list.stream().map(String::valueOf).toList());
    } else {
      String json = JsonRecord.of(Map.of("v", one)).json();
      text = json.substring("{\"v\":".length(), json.length() - 1);
    }
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void a_sheet_gives_the_values_of_its_records_or_says_what_it_lost(Exported exported) {
    ManoOrganisation organisation = exported.fixture().archive().organisation().orElseThrow();
    ManoSheets sheets = ManoSheets.of(organisation, ManoFixture.ZONE);
    Map<String, Integer> outcomes = new TreeMap<>();
    Set<String> asText = new TreeSet<>();
    for (Cells cells : exported.sheets()) {
      List<String> header = cells.lines().get(0);
      ManoSheet read = sheets.export(
          cells.sheet(), header, cells.lines().subList(1, cells.lines().size()));
      ManoTable table = Objects.requireNonNull(SHEETS.get(cells.sheet()));
      assertThat(read.table()).contains(table);
      Map<String, ManoRecord> there = new HashMap<>();
      exported(exported.fixture(), table).forEach(record -> there.put(record.id(), record));
      Set<String> missing = new TreeSet<>(there.keySet());
      read.records().forEach(record -> missing.remove(record.id()));
      // A workbook holds what opened in the program of those who wrote it: not what is under an
      // older key.
      assertThat(olderKeys(exported.fixture())).containsAll(missing);
      for (int i = 0; i < read.records().size(); i++) {
        ManoRecord found = read.records().get(i);
        ManoRecord record = there.get(found.id());
        if (record != null) {
          for (Map.Entry<String, Object> value : values(record).entrySet()) {
            String outcome =
                outcome(value.getKey(), value.getValue(), found, read, i + 2, organisation);
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome.equals("text")) {
              asText.add(table + " " + value.getKey());
            }
          }
        }
      }
    }
    assertThat(outcomes.keySet()).contains("whole", "empty", "form", "label");
    assertThat(asText).isEqualTo(AS_TEXT);
  }

  private static Set<String> olderKeys(ManoFixture fixture) {
    return fixture.planted().stream()
        .filter(planted -> planted.kind().equals("row-older-key"))
        .map(ManoFixture.Planted::rowId)
        .collect(Collectors.toSet());
  }

  /** What became of one value; no other outcome is allowed. */
  private static String outcome(
      String name,
      Object value,
      ManoRecord found,
      ManoSheet sheet,
      int row,
      ManoOrganisation organisation) {
    Optional<Object> read = found.value(name);
    String text = cell(Optional.of(value));
    if (read.equals(Optional.of(value))) {
      return "whole";
    }
    if (isFalsy(value)) {
      assertThat(read).as("%s %s", found.table(), name).isEmpty();
      return "empty";
    }
    Optional<ManoField> field = organisation.field(name);
    if (read.isEmpty() && field.isPresent()) {
      // Two fields of one label, or a field of another kind of consultation.
      assertThat(found.content().names()).as(name).contains(field.get().label());
      assertThat(sheet.problems())
          .anyMatch(problem -> problem.reason() == Reason.AMBIGUOUS_LABEL
              || found.table() == ManoTable.CONSULTATION);
      return "label";
    }
    assertThat(read).as("%s %s", found.table(), name).isPresent();
    if (text.length() == LONGEST) {
      assertThat(sheet.problems())
          .anyMatch(problem -> problem.reason() == Reason.CUT && problem.row() == row);
      return "cut";
    }
    if (ManoValues.same(Optional.of(value), read)) {
      return "form";
    }
    if (value instanceof List<?> && read.get() instanceof List<?>) {
      assertThat(sheet.problems())
          .as("%s %s", found.table(), name)
          .anyMatch(problem -> problem.reason() == Reason.UNCERTAIN_LIST && problem.row() == row);
      return "list";
    }
    assertThat(read).as("%s %s", found.table(), name).contains(text);
    return "text";
  }
}
