package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the records themselves make of the defects of the small fictitious organisation. */
class ManoFixtureTest {
  private static final ManoFixture FIXTURE = ManoFixture.load();
  private static final Set<String> OTHERWISE_SAID = Set.of(
      "episodes",
      "row-wrong-entity",
      "shared-entity-key",
      "configuration",
      "night-day",
      "duplicate-medical-file",
      "entity-key");
  private static final Set<String> DAYS = Set.of(
      "date-only-summer",
      "date-only-winter",
      "date-only-no-summer-time",
      "plain-date",
      "epoch-date",
      "report-instant");

  @ParameterizedTest
  @EnumSource(ManoTable.class)
  void all_rows_of_a_table_are_there(ManoTable table) {
    long there =
        FIXTURE.records().stream().filter(record -> record.table() == table).count();
    if (table != ManoTable.USER_LOG) {
      assertThat(there).isEqualTo(FIXTURE.rows(table));
    }
    assertThat(FIXTURE.records())
        .filteredOn(record -> record.table() == table)
        .allSatisfy(record -> assertThat(record.content().isEmpty()).isEqualTo(!table.isSealed()));
  }

  @ParameterizedTest
  @MethodSource("allPlanted")
  void what_was_planted_stands_where_it_is_said(ManoFixture.Planted planted) {
    if (OTHERWISE_SAID.contains(planted.kind()) || planted.field().equals("_id")) {
      return;
    }
    ManoRecord record = planted.record();
    Optional<Object> found = planted.kind().equals("content-over-column")
            && record.columns().find(planted.field()).equals(planted.before())
        ? record.columns().find(planted.field())
        : record.value(planted.field());
    if (planted.before().equals(found)) {
      return;
    }
    assertThat(found.orElseThrow()).as(planted.id()).isInstanceOf(List.class);
    List<?> list = (List<?>) found.orElseThrow();
    Object before = planted.before().orElseThrow();
    if (before instanceof BigDecimal size) {
      assertThat(list).hasSize(size.intValueExact());
    } else if (before instanceof String text && text.startsWith("/person/")) {
      assertThat(list)
          .anyMatch(one -> ((JsonRecord) one).text("downloadPath").equals(Optional.of(text)));
    } else if (planted.kind().startsWith("slash-")) {
      JsonRecord relation = (JsonRecord) list.get(0);
      assertThat(relation.text("description").orElseThrow()).contains("\\/");
    } else if (planted.kind().equals("document-older-key")) {
      assertThat(((JsonRecord) list.get(0)).find("_id")).isEqualTo(planted.before());
    } else {
      assertThat(list).as(planted.id()).anyMatch(before::equals);
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void a_day_is_the_local_one_however_it_was_written(ManoFixture.Planted planted) {
    assertThat(planted.record().day(planted.field(), ManoFixture.ZONE).map(Object::toString))
        .isEqualTo(planted.expected());
  }

  @ParameterizedTest
  @MethodSource("bareChoices")
  void a_bare_text_is_a_list_of_one(ManoFixture.Planted planted) {
    assertThat(planted.record().texts(planted.field()))
        .isEqualTo(planted.expected().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("overrides")
  void the_content_stands_before_the_column(ManoFixture.Planted planted) {
    ManoRecord record = planted.record();
    assertThat(record.value(planted.field())).isEqualTo(planted.expected());
    assertThat(record.columns().find(planted.field())).isNotEqualTo(planted.expected());
  }

  @ParameterizedTest
  @MethodSource("deleted")
  void a_deleted_record_says_so(ManoFixture.Planted planted) {
    assertThat(planted.record().isDeleted()).isTrue();
  }

  @Test
  void a_key_that_stands_beside_open_content_is_no_data() {
    assertThat(allPlanted().filter(planted -> planted.kind().equals("entity-key")))
        .hasSize(3)
        .allSatisfy(planted ->
            assertThat(planted.record().content().holds(planted.field())).isFalse());
  }

  @Test
  void two_medical_files_of_one_person_hold_what_is_said() {
    List<ManoRecord> two = FIXTURE.planted().stream()
        .filter(planted -> planted.id().equals("duplicate-medical-file-1"))
        .flatMap(planted -> ((List<?>) planted.before().orElseThrow()).stream())
        .map(id -> FIXTURE.records().stream().filter(one -> one.id().equals(id)).findFirst())
        .map(Optional::orElseThrow)
        .toList();
    assertThat(two).extracting(ManoRecord::table).containsOnly(ManoTable.MEDICAL_FILE);
    assertThat(two.get(0).text("person")).isEqualTo(two.get(1).text("person"));
    assertThat(FIXTURE.planted())
        .filteredOn(planted -> planted.id().equals("duplicate-medical-file-2"))
        .allSatisfy(planted -> assertThat(Optional.<Object>of(
                two.stream().map(one -> one.text(planted.field()).orElseThrow()).toList()))
            .isEqualTo(planted.before()))
        .hasSize(1);
  }

  @Test
  void every_other_record_is_not_deleted() {
    Set<String> deleted =
        deleted().map(planted -> planted.record().id()).collect(Collectors.toSet());
    // The file that a merge left behind is the one that no entry of its own names.
    long more = FIXTURE.records().stream()
        .filter(record -> record.isDeleted() && !deleted.contains(record.id()))
        .count();
    assertThat(more).isEqualTo(1);
  }

  @Test
  void every_record_survives_its_own_text() {
    assertThat(FIXTURE.records())
        .allSatisfy(
            record -> assertThat(JsonRecord.read(record.content().write()).value())
                .contains(record.content()));
  }

  static Stream<ManoFixture.Planted> allPlanted() {
    return FIXTURE.planted().stream();
  }

  static Stream<ManoFixture.Planted> days() {
    return allPlanted().filter(planted -> DAYS.contains(planted.kind()));
  }

  static Stream<ManoFixture.Planted> bareChoices() {
    return allPlanted().filter(planted -> planted.kind().equals("bare-choice"));
  }

  static Stream<ManoFixture.Planted> overrides() {
    return allPlanted().filter(planted -> planted.kind().equals("content-over-column"));
  }

  static Stream<ManoFixture.Planted> deleted() {
    return allPlanted().filter(planted -> planted.kind().equals("deleted"));
  }
}
