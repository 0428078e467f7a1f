package org.allervers.core.mano;

import static org.allervers.core.mano.RecordConversionsTest.DAY_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.NIGHT_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.CodeList;
import org.allervers.core.coordination.TeamNote;
import org.allervers.core.health.Treatment;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.task.Task;
import org.allervers.core.task.TaskCategory;
import org.junit.jupiter.api.Assertions;

class ManoWriteBackRecordsProperties {

  private static final String PERSON = "11111111-1111-4111-8111-111111111111";
  private static final Instant AT = Instant.parse("2025-02-03T10:00:00.123Z");
  private static final ManoContext CONTEXT = RecordConversionsTest.context();
  private static final ManoImport IMPORT = ManoImport.of(CONTEXT);
  private static final ManoWriteBack BACK = ManoWriteBack.of(CONTEXT);
  private static final List<ManoTable> TABLES =
      Stream.of(ManoTable.values()).filter(KeptRecords::isListed).toList();

  private static final Map<String, List<Object>> VALUES = Map.of(
      "name", List.of("Fictif", ""),
      "status", List.of("A FAIRE", "FAIT", "ANNULEE", "AUTRE"),
      "dueAt", List.of("2024-03-05T09:30:00.000Z", "2024-03-05T01:30:00.000Z", "hier"),
      "completedAt", List.of("2024-03-06T09:30:00.000Z"),
      "date", List.of("2024-03-05T09:30:00.000Z", "2024-03-05T01:30:00.000Z"),
      "withTime", List.of(true, false),
      "teams", List.of(List.of(DAY_TEAM), List.of(NIGHT_TEAM, "ancienne"), List.of()),
      "onlyVisibleBy", List.of(List.of(), List.of("u1")),
      "categories", List.of(List.of("Soins"), List.of("Inconnue", "Contact")),
      "comment", List.of("texte", ""));

  private static ManoRecord random(Random random, ManoTable table, int number) {
    Map<String, Object> content = new LinkedHashMap<>();
    VALUES.forEach((key, values) -> {
      if (random.nextInt(4) > 0) {
        content.put(key, values.get(random.nextInt(values.size())));
      }
    });
    for (String key : List.of("inconnu", "user", "team", "place", "history", "name", "dosage")) {
      if (random.nextInt(5) == 0) {
        content.put(key, WrittenPersons.value(random, 2));
      }
    }
    JsonRecord columns = random.nextInt(8) == 0
        ? JsonRecord.empty()
        : JsonRecord.empty().with("_id", new UUID(4, number).toString());
    return new ManoRecord(
        table,
        random.nextInt(6) == 0 ? columns.with("deletedAt", "2024-05-01T08:00:00.000Z") : columns,
        JsonRecord.of(content).with("person", PERSON));
  }

  private static ManoPerson person(List<ManoRecord> records) {
    return ManoPerson.of(
        new ManoRecord(
            ManoTable.PERSON,
            json("{\"_id\":\"" + PERSON + "\",\"createdAt\":\"2023-01-10T08:00:00.000Z\"}"),
            json("{\"name\":\"Fictif\",\"assignedTeams\":[\"" + DAY_TEAM + "\"]}")),
        records);
  }

  @Property(tries = 150)
  void a_dossier_that_nobody_changed_leaves_the_records_of_every_table(@ForAll long seed) {
    Random random = new Random(seed);
    List<ManoRecord> records = new ArrayList<>();
    for (ManoTable table : TABLES) {
      for (int i = random.nextInt(3); i > 0; i--) {
        records.add(random(random, table, records.size()));
      }
    }
    ManoPerson stored = person(records);

    WrittenPerson written = BACK.write(stored, IMPORT.convert(stored).dossier(), AT, "u");

    assertThat(written.changed()).isEmpty();
    assertThat(written.created()).isEmpty();
    assertThat(written.unsaid()).isEmpty();
    for (ManoTable table : TABLES) {
      assertThat(written.person().records(table).stream().map(Kept::json))
          .containsExactlyElementsOf(
              stored.records(table).stream().map(Kept::json).toList());
    }
  }

  /** A change of one item of a dossier, and the keys of its record that may change with it. */
  private record Change(ManoTable table, Set<String> keys, UnaryOperator<Dossier> change) {}

  private static List<Change> changes(Random random) {
    LocalDate day = LocalDate.of(2024, 4, 29).plusDays(random.nextInt(3));
    LocalTime time = LocalTime.of(random.nextInt(24), 30);
    return List.of(
        new Change(ManoTable.ACTION, Set.of("name"), task(one -> one.title("un autre"))),
        new Change(
            ManoTable.ACTION,
            Set.of("dueAt", "withTime"),
            task(one -> one.dueOn(day).dueAt(time))),
        new Change(ManoTable.ACTION, Set.of("completedAt"), task(one -> one.doneOn(day))),
        new Change(ManoTable.ACTION, Set.of("urgent"), task(one -> one.urgent(true))),
        new Change(ManoTable.ACTION, Set.of("group"), task(one -> one.family(true))),
        new Change(
            ManoTable.ACTION,
            Set.of("categories"),
            task(one -> one.categories(List.of(CodeList.of(TaskCategory.class).read("Mot"))))),
        new Change(
            ManoTable.TREATMENT,
            Set.of("dosage"),
            dossier -> dossier.toBuilder()
                .health(dossier.health().toBuilder()
                    .treatments(
                        List.of(treatment(dossier).dose(Answer.of("deux")).build()))
                    .build())
                .build()),
        new Change(
            ManoTable.COMMENT,
            Set.of("comment"),
            dossier -> dossier.toBuilder()
                .coordination(dossier.coordination().toBuilder()
                    .notes(List.of(note(dossier).text("autre").build()))
                    .build())
                .build()),
        new Change(ManoTable.PASSAGE, Set.of("date"), visit(one -> one.date(day).time(time))),
        new Change(ManoTable.PASSAGE, Set.of("comment"), visit(one -> one.note("autre"))),
        new Change(
            ManoTable.RENCONTRE,
            Set.of("date"),
            dossier -> dossier.toBuilder()
                .encounters(List.of(
                    dossier.encounters().get(0).toBuilder().date(day).time(time).build()))
                .build()));
  }

  private static Treatment.Builder treatment(Dossier dossier) {
    return dossier.health().treatments().get(0).toBuilder();
  }

  private static TeamNote.Builder note(Dossier dossier) {
    return dossier.coordination().notes().get(0).toBuilder();
  }

  private static UnaryOperator<Dossier> task(UnaryOperator<Task.Builder> change) {
    return dossier -> dossier.toBuilder()
        .tasks(List.of(change.apply(dossier.tasks().get(0).toBuilder()).build()))
        .build();
  }

  private static UnaryOperator<Dossier> visit(UnaryOperator<Visit.Builder> change) {
    return dossier -> dossier.toBuilder()
        .visits(List.of(change.apply(dossier.visits().get(0).toBuilder()).build()))
        .build();
  }

  private static List<ManoRecord> plausible(Random random) {
    String team = random.nextBoolean() ? DAY_TEAM : NIGHT_TEAM;
    List<ManoRecord> all = new ArrayList<>();
    for (ManoTable table : List.of(
        ManoTable.ACTION,
        ManoTable.TREATMENT,
        ManoTable.COMMENT,
        ManoTable.PASSAGE,
        ManoTable.RENCONTRE)) {
      all.add(new ManoRecord(
          table,
          json("{\"_id\":\"" + new UUID(5, all.size()) + "\",\"status\":\"A FAIRE\"}"),
          json("{\"person\":\"" + PERSON + "\",\"user\":\"u\",\"name\":\"nom\",\"comment\":\"dit\","
                  + "\"dosage\":\"un\",\"team\":\"" + team + "\",\"teams\":[\"" + team
                  + "\"],\"withTime\":" + random.nextBoolean()
                  + ",\"dueAt\":\"2024-03-05T01:30:00.000Z\",\"date\":\"2024-03-05T09:30:00.000Z\"}")
              .with("inconnu", WrittenPersons.value(random, 3))));
    }
    return all;
  }

  @Property(tries = 200)
  void one_change_of_an_item_changes_its_keys_and_the_history_alone_and_comes_back(
      @ForAll long seed) {
    Random random = new Random(seed);
    ManoPerson stored = person(plausible(random));
    List<Change> all = changes(random);
    Change change = all.get(random.nextInt(all.size()));
    Dossier changed = change.change().apply(IMPORT.convert(stored).dossier());

    WrittenPerson written = BACK.write(stored, changed, AT, "u1");

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.created()).isEmpty();
    assertThat(written.changed()).hasSizeLessThanOrEqualTo(1);
    for (ManoRecord record : written.changed()) {
      assertThat(record.table()).isEqualTo(change.table());
      ManoRecord before = stored.records(change.table()).get(0);
      assertThat(without(record.columns(), change.keys()))
          .isEqualTo(without(before.columns(), change.keys()));
      assertThat(without(record.content(), change.keys()).without("history").json())
          .isEqualTo(without(before.content(), change.keys()).json());
      assertThat(record.content().holds("history"))
          .isEqualTo(Set.of(ManoTable.ACTION, ManoTable.TREATMENT).contains(change.table()));
    }
    Dossier again = IMPORT.convert(written.person()).dossier();
    Assertions.assertAll(
        () -> assertThat(
                again.tasks().stream().map(ManoWriteBackRecordsProperties::bare).toList())
            .isEqualTo(changed.tasks().stream()
                .map(ManoWriteBackRecordsProperties::bare)
                .toList()),
        () -> assertThat(again.visits().stream()
                .map(one -> one.date() + " " + one.time() + one.note())
                .toList())
            .isEqualTo(changed.visits().stream()
                .map(one -> one.date() + " " + one.time() + one.note())
                .toList()),
        () -> assertThat(again.encounters().stream()
                .map(one -> one.date() + " " + one.time())
                .toList())
            .isEqualTo(changed.encounters().stream()
                .map(one -> one.date() + " " + one.time())
                .toList()),
        () -> assertThat(note(again).build().text())
            .isEqualTo(note(changed).build().text()),
        () -> assertThat(treatment(again).build().dose())
            .isEqualTo(treatment(changed).build().dose()));
  }

  private static JsonRecord without(JsonRecord record, Set<String> keys) {
    JsonRecord left = record;
    for (String key : keys) {
      left = left.without(key);
    }
    return left;
  }

  private static Task bare(Task task) {
    return task.toBuilder().preserved(Preserved.empty()).build();
  }
}
