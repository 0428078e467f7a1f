package org.allervers.core.mano;

import static org.allervers.core.mano.WrittenPersons.CONTEXT;
import static org.allervers.core.mano.WrittenPersons.json;
import static org.allervers.core.mano.WrittenPersons.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.WrittenPerson.Reason;
import org.allervers.core.mano.WrittenPerson.Unsaid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManoWriteBackKeysTest {

  private static final Instant AT = Instant.parse("2025-02-03T10:00:00Z");
  private static final ManoImport IMPORT = ManoImport.of(CONTEXT);
  private static final ManoWriteBack BACK = ManoWriteBack.of(CONTEXT);

  /** Each key that a dossier says: what it was, and what it becomes. */
  private static final String TABLE = """
      name|"Un"|"Deux"
      otherNames|"A"|"B, C"
      gender|"Homme"|"Femme transgenre"
      birthdate|"1980-05-11T22:00:00.000Z"|"1981-01-31T23:00:00.000Z"
      phone|"01"|"02, 03"
      email|"a@example.org"|"b@example.org"
      nationalitySituation|"UE"|"Hors UE"
      description|"a"|"b"
      alertness|true|false
      followedSince|"2023-03-01T08:00:00.000Z"|"2023-06-30T22:00:00.000Z"
      assignedTeams|["00000000-0000-4000-8000-000000000007"]|["00000000-0000-4000-8000-000000000008"]
      wanderingAt|"2019-12-31T23:00:00.000Z"|"2020-06-30T22:00:00.000Z"
      personalSituation|"Homme isolé"|"En couple"
      hasAnimal|"Oui"|"Non"
      structureSocial|"une"|"autre"
      employment|"CDD"|"CDI"
      resources|["RSA"]|["ARE","Un mot"]
      addressDetail|"Hôtel"|"Logement"
      reasons|["Rupture familiale"]|["Perte d'emploi"]
      healthInsurances|["AME"]|["PUMa"]
      structureMedical|"un"|"autre"
      consumptions|["Tabac"]|["Alcool"]
      vulnerabilities|["Psychologique"]|["Handicap"]
      caseHistoryTypes|["Dermatologie"]|["Dentaire"]
      caseHistoryDescription|"a"|"b"
      """;

  record Row(String key, Object was, Object now) {
    @Override
    public String toString() {
      return key;
    }
  }

  static List<Row> rows() {
    return TABLE
        .lines()
        .map(line -> line.strip().split("\\|", -1))
        .map(parts -> new Row(parts[0], value(parts[1]), value(parts[2])))
        .toList();
  }

  private static Object value(String text) {
    return json("{\"x\":" + text + "}").find("x").orElseThrow();
  }

  private static JsonRecord content(Row row) {
    return json("{\"name\":\"Un\",\"inconnu\":[{\"a\":null}]}").with(row.key(), row.was());
  }

  /** The part of a dossier tells no basis: all in which it differs is a change. */
  private static Dossier part(Row row, JsonRecord content) {
    return IMPORT
        .convert(person(content))
        .dossier()
        .only(PersonFields.find(row.key()).orElseThrow().compartment());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_change_of_a_key_is_written_with_its_entry_and_nothing_else(Row row) {
    JsonRecord before = content(row);

    WrittenPerson written =
        BACK.write(person(before), part(row, before.with(row.key(), row.now())), AT, "u");

    JsonRecord content = written.person().person().content();
    assertThat(content.find(row.key())).contains(row.now());
    assertThat(content.without("history").with(row.key(), row.was()).json())
        .isEqualTo(before.with(row.key(), row.was()).json());
    assertThat(content.list("history"))
        .containsExactly(JsonRecord.empty()
            .with("date", "2025-02-03T10:00:00.000Z")
            .with("user", "u")
            .with(
                "data",
                JsonRecord.empty()
                    .with(
                        row.key(),
                        JsonRecord.empty()
                            .with("oldValue", row.was())
                            .with("newValue", row.now()))));
  }

  /** Of a key with a past, no past at all is not the same as an empty present. */
  static List<Row> rowsWithoutPast() {
    Set<String> others = Set.of(
        // That there are animals is no answer of a dossier: there is nothing to take away.
        "hasAnimal",
        "personalSituation",
        "employment",
        "resources",
        "addressDetail",
        "healthInsurances",
        "vulnerabilities");
    return rows().stream().filter(row -> !others.contains(row.key())).toList();
  }

  @ParameterizedTest
  @MethodSource("rowsWithoutPast")
  void a_key_that_is_emptied_is_null_or_an_empty_list_or_is_required(Row row) {
    JsonRecord before = content(row);

    WrittenPerson written =
        BACK.write(person(before), part(row, before.without(row.key())), AT, "u");

    JsonRecord content = written.person().person().content();
    if (Set.of("name", "assignedTeams").contains(row.key())) {
      assertThat(content).isEqualTo(before);
      assertThat(written.unsaid()).contains(new Unsaid(Reason.REQUIRED_IN_MANO, row.key()));
    } else {
      Optional<Object> empty =
          row.was() instanceof List<?> ? Optional.of(List.of()) : Optional.empty();
      assertThat(content.find(row.key())).isEqualTo(empty);
      assertThat(content.holds(row.key())).isTrue();
    }
  }

  @Test
  void the_table_has_every_key_that_a_dossier_says() {
    Set<String> said = PersonFields.list().stream()
        .filter(PersonField::isConverted)
        .map(PersonField::key)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows().stream().map(Row::key)).containsExactlyInAnyOrderElementsOf(said);
  }
}
