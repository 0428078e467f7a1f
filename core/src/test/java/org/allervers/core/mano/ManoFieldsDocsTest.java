package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.allervers.core.documentation.GeneratedFile;
import org.allervers.core.documentation.Sources;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the fields of Mano stand: an expert's table of cases, what the code does, and the page say the same. */
class ManoFieldsDocsTest {

  private static final String BEGIN = "<!-- fields: made by a test of core, do not edit -->";
  private static final String END = "<!-- end of fields -->";

  private static final Set<ManoTable> OF_REGISTER = Set.of(
      ManoTable.REPORT,
      ManoTable.TERRITORY,
      ManoTable.TERRITORY_OBSERVATION,
      ManoTable.SERVICE,
      ManoTable.STRUCTURE,
      ManoTable.TEAM);

  /** Places that more than one record makes together: tests of their own show them. */
  private static final Set<String> OF_SEVERAL = Set.of(
      "GROUP persons",
      "PLACE name",
      "TERRITORY name",
      "TERRITORY types",
      "TERRITORY_OBSERVATION territory",
      "REPORT collaborations");

  /** One line of the expert's table. */
  record Case(ManoTable table, String field, String place, String value, String with, String read) {

    String json(boolean isThere) {
      String own = isThere ? "\"" + field + "\":" + value : "";
      return "{" + with + (with.isEmpty() || own.isEmpty() ? "" : ",") + own + "}";
    }

    @Override
    public String toString() {
      return table + " " + field;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = ManoFieldsDocsTest.class.getResourceAsStream("/mano-import/champs.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(cells -> new Case(
              ManoTable.ofSqlName(cells[0]).orElseThrow(),
              cells[1],
              cells[2],
              cells[3],
              cells[4],
              cells[5]))
          .toList();
    }
  }

  private static ManoRecord record(Case one, boolean isThere) {
    JsonRecord said = RecordConversionsTest.json(one.json(isThere));
    JsonRecord columns = JsonRecord.empty().with("_id", "id");
    if (!one.field().equals("createdAt")) {
      columns = columns.with("createdAt", "2021-01-02T09:00:00.000Z");
    }
    if (!one.table().isSealed()) {
      for (String name : said.names()) {
        columns = columns.with(name, said.find(name).orElseThrow());
      }
      return new ManoRecord(one.table(), columns, JsonRecord.empty());
    }
    return new ManoRecord(one.table(), columns, said);
  }

  /** What stands in the place after the import. */
  private static String read(Case one, boolean isThere) {
    ManoRecord record = record(one, isThere);
    byte[] json;
    if (OF_REGISTER.contains(one.table())) {
      json = JsonFormat.registers()
          .write(ManoRegister.convert(List.of(record), RecordConversionsTest.context())
              .register());
    } else {
      ManoPerson person = one.table() == ManoTable.PERSON
          ? ManoPerson.of(record, List.of())
          : ManoPerson.of(new Sheet().person(), List.of(record));
      json = JsonFormat.dossiers()
          .write(ManoImport.of(RecordConversionsTest.context()).convert(person).dossier());
    }
    List<Object> found = new ArrayList<>();
    collect(JsonRecord.read(json).value().orElseThrow(), List.of(one.place().split("\\.")), found);
    return found.toString();
  }

  private static void collect(Object value, List<String> path, List<Object> found) {
    if (value instanceof List<?> list) {
      list.forEach(one -> collect(one, path, found));
    } else if (path.isEmpty()) {
      found.add(value instanceof JsonRecord record ? model(record).json() : value);
    } else if (value instanceof JsonRecord record) {
      record
          .find(path.get(0))
          .ifPresent(next -> collect(next, path.subList(1, path.size()), found));
    }
  }

  /** Without what is only preserved. */
  private static JsonRecord model(JsonRecord record) {
    return record.without(Kept.MANO);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_field_stands_in_the_place_that_the_expert_says(Case one) {
    assertThat(read(one, true)).contains(one.read());
    assertThat(read(one, true)).isNotEqualTo(read(one, false));
  }

  @Test
  void every_field_that_is_converted_has_a_case_with_the_place_that_the_code_says()
      throws IOException {
    Map<String, String> said = new LinkedHashMap<>();
    PersonFields.list().stream()
        .filter(PersonField::isConverted)
        .forEach(field -> said.put("PERSON " + field.key(), field.home()));
    for (ManoTable table : ManoTable.values()) {
      RecordFields.homes(table).forEach((key, home) -> {
        if (!home.isEmpty() && !OF_SEVERAL.contains(table + " " + key)) {
          said.put(table + " " + key, home);
        }
      });
    }
    Map<String, String> cases = new LinkedHashMap<>();
    cases().forEach(one -> cases.put(one.table() + " " + one.field(), one.place()));
    assertThat(cases).containsExactlyInAnyOrderEntriesOf(said);
  }

  @Test
  void the_page_holds_the_table_of_the_code() throws IOException {
    String page = Files.readString(Sources.DOCS.resolve("mano.md"));
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    assertThat(begin).isPositive().isLessThan(end);
    GeneratedFile.check(
        "mano.md", page.substring(0, begin) + BEGIN + "\n" + table() + page.substring(end));
  }

  private static String table() {
    StringBuilder table = new StringBuilder("""
        | table of Mano | field → place in the dossier or the register | kept with the record alone |
        |---|---|---|
        """);
    Map<String, String> person = new LinkedHashMap<>();
    PersonFields.list().forEach(field -> person.put(field.key(), field.home()));
    table.append(row("Person", person));
    for (ManoTable one : ManoTable.values()) {
      if (!RecordFields.homes(one).isEmpty()) {
        table.append(row(one.sqlName(), RecordFields.homes(one)));
      }
    }
    return table.toString();
  }

  private static String row(String table, Map<String, String> homes) {
    Set<String> kept = new TreeSet<>();
    homes.forEach((key, home) -> {
      if (home.isEmpty()) {
        kept.add(key);
      }
    });
    return "| " + table + " | "
        + homes.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> one.getKey() + " → `" + one.getValue() + "`")
            .collect(Collectors.joining(", "))
        + " | " + String.join(", ", kept) + " |\n";
  }
}
