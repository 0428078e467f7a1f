package org.allervers.examples.quickstart;

import static org.allervers.examples.quickstart.SealedManoFixture.at;
import static org.allervers.examples.quickstart.SealedManoFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoArchive;
import org.allervers.core.mano.ManoOpening;
import org.allervers.core.mano.ManoPages;
import org.allervers.core.mano.ManoReading;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoRowStatus;
import org.allervers.core.mano.ManoTable;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoOpened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds the whole fictitious organisation as an archive, from its dump and from its pages. */
@EnabledIfSystemProperty(named = SealedManoFixture.PROPERTY, matches = ".+")
class ManoArchiveFixtureTest {
  private static final Map<String, ManoRowStatus> STATUSES = Map.of(
      "clear", ManoRowStatus.CLEAR,
      "ok", ManoRowStatus.OPENED,
      "older-key", ManoRowStatus.OPENED_UNDER_OLDER_KEY,
      "refused", ManoRowStatus.REFUSED,
      "no-columns", ManoRowStatus.NO_CONTENT,
      "broken-json", ManoRowStatus.NOT_JSON,
      "other-organisation", ManoRowStatus.OTHER_ORGANISATION);

  /** What the interface does not give in pages. */
  private static final Set<ManoTable> DUMP_ALONE = Set.of(
      ManoTable.ORGANISATION, ManoTable.PERSON_BACKUP, ManoTable.USER_TEAM, ManoTable.USER_LOG);

  private static SealedManoFixture fixture;
  private static ManoArchive archive;

  @BeforeAll
  static void load() throws IOException, ManoException {
    fixture = new SealedManoFixture();
    ManoArchive.Builder builder = ManoArchive.builder(opening());
    fixture.readings("dump.sql").forEach(builder::add);
    archive = builder.build();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void every_row_came_to_what_is_said() {
    Map<ManoTable, Map<ManoRowStatus, Integer>> expected = new EnumMap<>(ManoTable.class);
    JsonRecord counts = fixture.said().record("counts").orElseThrow();
    for (String table : counts.names()) {
      Map<ManoRowStatus, Integer> numbers = new EnumMap<>(ManoRowStatus.class);
      JsonRecord one = counts.record(table).orElseThrow();
      STATUSES.forEach((name, status) ->
          one.number(name).ifPresent(number -> numbers.put(status, number.intValueExact())));
      expected.put(ManoTable.ofSqlName(table).orElseThrow(), numbers);
    }
    // One row of the actions holds a person: it opens, and is no action.
    Map<ManoRowStatus, Integer> actions = expected.get(ManoTable.ACTION);
    actions.merge(ManoRowStatus.OPENED, -1, Integer::sum);
    actions.put(ManoRowStatus.WRONG_TABLE, 1);
    assertThat(archive.counts()).isEqualTo(expected);
    assertThat(archive.organisationId()).isEqualTo(text(fixture.said(), "organisation"));
    assertThat(archive.problems()).isEmpty();
  }

  @Test
  void every_record_holds_what_was_sealed_and_no_key() throws IOException {
    int compared = 0;
    for (ManoRow row : fixture.rows("dump.sql")) {
      JsonRecord clear = fixture.clear(row);
      Optional<ManoRecord> record = row.table() == ManoTable.PERSON
          ? archive.person(row.id().orElseThrow()).map(person -> person.person())
          : Optional.empty();
      if (record.isPresent()) {
        JsonRecord sealed = clear.record("content").orElseThrow().without("entityKey");
        assertThat(record.get().content()).as(at(row)).isEqualTo(sealed);
        assertThat(record.get().columns().names())
            .doesNotContain("encrypted", "encryptedEntityKey", "entityKey");
        compared++;
      }
    }
    assertThat(compared).isEqualTo(archive.personCount()).isGreaterThan(100);
  }

  @Test
  void what_speaks_of_nobody_here_is_apart() {
    Set<String> expected = fixture.planted().stream()
        .filter(planted -> text(planted, "kind").equals("orphan"))
        .filter(planted -> Set.of("person", "action").contains(text(planted, "field")))
        .filter(planted ->
            planted.text("before").filter(id -> id.contains("-dead-")).isPresent())
        .map(planted -> text(planted, "table") + " " + text(planted, "rowId"))
        .collect(Collectors.toSet());
    assertThat(archive.orphans().map(one -> at(one.table(), one.id())))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_pages_give_the_same_records() throws IOException {
    ManoArchive.Builder builder = ManoArchive.builder(opening());
    int unfinished = 0;
    for (Map.Entry<ManoTable, Path> page : fixture.pages()) {
      try (ManoPages rows = ManoPages.of(page.getKey(), Files.newInputStream(page.getValue()))) {
        for (Optional<ManoReading> one = rows.next(); one.isPresent(); one = rows.next()) {
          builder.add(one.get());
        }
        unfinished += rows.hasMore() ? 1 : 0;
      }
    }
    ManoArchive paged = builder.build();
    assertThat(unfinished).isEqualTo(1);
    assertThat(paged.problems()).isEmpty();
    assertThat(paged.counts().get(ManoTable.ACTION)).containsEntry(ManoRowStatus.REPLACED, 1);
    for (ManoTable table : ManoTable.values()) {
      if (!DUMP_ALONE.contains(table)) {
        assertThat(contents(paged, table)).as("%s", table).isEqualTo(contents(archive, table));
      }
    }
  }

  @Test
  void a_person_comes_with_all_that_speaks_of_them() {
    List<Integer> numbers = new ArrayList<>();
    archive.persons().forEach(person -> {
      for (ManoTable table : List.of(ManoTable.ACTION, ManoTable.CONSULTATION)) {
        List<ManoRecord> records = person.records(table);
        assertThat(records)
            .allSatisfy(record -> assertThat(record.text("person")).hasValue(person.id()));
        numbers.add(records.size());
      }
    });
    long apart = archive
        .orphans()
        .filter(one -> one.table() == ManoTable.ACTION || one.table() == ManoTable.CONSULTATION)
        .count();
    long all = archive.records(ManoTable.ACTION).count()
        + archive.records(ManoTable.CONSULTATION).count();
    assertThat(numbers.stream().mapToLong(Integer::longValue).sum() + apart).isEqualTo(all);
  }

  private static Map<String, JsonRecord> contents(ManoArchive of, ManoTable table) {
    return of.records(table).collect(Collectors.toMap(ManoRecord::id, ManoRecord::content));
  }

  private static ManoOpening opening() {
    return (encrypted, key) -> {
      ManoOpened opened = fixture.reader().open(new ManoItem(encrypted, key));
      return opened instanceof ManoOpened.Intact intact
          ? new ManoOpening.Text(intact.payload(), intact.candidate() > 0)
          : new ManoOpening.Refused(((ManoOpened.Refused) opened).reason().name());
    };
  }
}
