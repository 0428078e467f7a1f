package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;

/**
 * Random records of every table that is converted, with known keys that hold anything and keys that nobody knows: through import, format
 * and reading back, each stands whole in what was made of it, and writing back what did not change changes nothing.
 */
class ManoRoundTripProperties {

  private static final String PERSON = "11111111-1111-4111-8111-111111111111";

  private static final List<ManoTable> OF_PERSON = List.of(
      ManoTable.GROUP,
      ManoTable.ACTION,
      ManoTable.CONSULTATION,
      ManoTable.TREATMENT,
      ManoTable.COMMENT,
      ManoTable.PASSAGE,
      ManoTable.RENCONTRE,
      ManoTable.PERSON_PLACE);

  private static final List<ManoTable> OF_REGISTER = List.of(
      ManoTable.TEAM,
      ManoTable.STRUCTURE,
      ManoTable.TERRITORY,
      ManoTable.TERRITORY_OBSERVATION,
      ManoTable.REPORT,
      ManoTable.SERVICE,
      ManoTable.PASSAGE,
      ManoTable.PLACE,
      ManoTable.RECURRENCE);

  private static final List<Object> WORDS = List.of(
      "",
      "texte \"é\\/🐝\"",
      "2023-06-02T01:30:00.000Z",
      "2023-06-02",
      "+275760-09-13T00:00:00.000Z",
      "FAIT",
      "A FAIRE",
      "Médicale",
      "Oui",
      "12,5",
      RecordConversionsTest.NIGHT_TEAM,
      new BigDecimal("1685669400000"),
      new BigDecimal("-0.50"),
      new BigDecimal("8640000000000001"),
      true,
      false,
      JsonRecord.nothing());

  private static Object value(Random random, int depth) {
    int choice = random.nextInt(depth > 1 ? 6 : 9);
    if (choice < 6) {
      return WORDS.get(random.nextInt(WORDS.size()));
    }
    if (choice < 8) {
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        list.add(value(random, depth + 1));
      }
      return List.copyOf(list);
    }
    return JsonRecord.of(Map.of("clé " + random.nextInt(3), value(random, depth + 1)));
  }

  private static ManoRecord record(ManoTable table, Random random, int number) {
    Map<String, Object> columns = new LinkedHashMap<>();
    Map<String, Object> content = new LinkedHashMap<>();
    columns.put("_id", random.nextInt(5) == 0 ? "r-" + number : new UUID(5, number).toString());
    columns.put("createdAt", "2023-06-01T10:00:00.000Z");
    if (random.nextInt(6) == 0) {
      columns.put("deletedAt", "2023-08-01T10:00:00.000Z");
    }
    Map<String, Object> own = table.isSealed() ? content : columns;
    for (String key : RecordFields.homes(table).keySet()) {
      if (random.nextInt(3) > 0) {
        own.put(key, value(random, 0));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      own.put("clé-inconnue-" + i, value(random, 0));
    }
    return new ManoRecord(table, JsonRecord.of(columns), JsonRecord.of(content));
  }

  private static List<ManoRecord> records(List<ManoTable> tables, Random random) {
    List<ManoRecord> records = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      records.add(record(tables.get(random.nextInt(tables.size())), random, i));
    }
    return records;
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  @Property(tries = 60)
  void every_record_of_a_person_is_whole_and_unchanged_after_the_round_trip(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    List<ManoRecord> records = records(OF_PERSON, random);
    records.add(record(ManoTable.MEDICAL_FILE, random, 10));
    records.add(record(ManoTable.MEDICAL_FILE, random, 11));
    ManoPerson person = ManoPerson.of(
        new ManoRecord(
            ManoTable.PERSON,
            JsonRecord.of(Map.of("_id", PERSON, "createdAt", "2023-01-02T09:00:00.000Z")),
            JsonRecord.of(Map.of("name", "Fictif", "clé", value(random, 0)))),
        records);
    ManoContext context = RecordConversionsTest.context();
    Dossier dossier = ManoImport.of(context).convert(person).dossier();
    byte[] json = JsonFormat.dossiers().write(dossier);
    Dossier read = JsonFormat.dossiers().read(json).orThrow();
    assertThat(read).isEqualTo(dossier);
    assertThat(JsonFormat.dossiers().write(read)).isEqualTo(json);
    String text = new String(json, StandardCharsets.UTF_8);
    for (ManoRecord record : records) {
      if (record.table() != ManoTable.MEDICAL_FILE) {
        assertThat(count(text, Kept.json(record))).as("%s", record.table()).isPositive();
      }
    }
    ManoPerson imported = ManoWriteBack.imported(read).orElseThrow();
    assertThat(imported.person()).isEqualTo(person.person());
    assertThat(imported.records(ManoTable.MEDICAL_FILE))
        .isEqualTo(person.records(ManoTable.MEDICAL_FILE));
    WrittenPerson written =
        ManoWriteBack.of(context).write(person, read, Instant.parse("2025-01-01T00:00:00Z"), "u");
    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).isEmpty();
    for (ManoTable table : ManoTable.values()) {
      assertThat(written.person().records(table)).isEqualTo(person.records(table));
    }
  }

  @Property(tries = 60)
  void every_record_of_the_register_is_whole_after_the_round_trip(@ForAll long seed)
      throws Exception {
    List<ManoRecord> records = records(OF_REGISTER, new Random(seed));
    // A passage of a person is of a dossier.
    records.removeIf(
        one -> one.table() == ManoTable.PASSAGE && one.text("person").isPresent());
    Register register =
        ManoRegister.convert(records, RecordConversionsTest.context()).register();
    byte[] json = JsonFormat.registers().write(register);
    assertThat(JsonFormat.registers().read(json).orThrow()).isEqualTo(register);
    String text = new String(json, StandardCharsets.UTF_8);
    for (ManoRecord record : records) {
      assertThat(count(text, Kept.json(record))).as("%s", record.table()).isPositive();
    }
  }
}
