package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Preserved;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.json.Reading;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.catalogue.RuleSets;
import org.junit.jupiter.api.Test;

/** The small organisation becomes dossiers: each planted defect of a person is met with what was planned for it. */
class ManoImportTest {

  /** What the import says of each kind of defect that is planted in persons and medical files. */
  private static final Map<String, ImportNote.Kind> SAID = Map.ofEntries(
      Map.entry("date-only-summer", ImportNote.Kind.DAY_OF_LOCAL_MIDNIGHT),
      Map.entry("date-only-winter", ImportNote.Kind.DAY_OF_LOCAL_MIDNIGHT),
      Map.entry("date-only-no-summer-time", ImportNote.Kind.DAY_OF_LOCAL_MIDNIGHT),
      Map.entry("date-unreadable", ImportNote.Kind.DATE_UNREADABLE),
      Map.entry("epoch-date", ImportNote.Kind.DATE_FROM_NUMBER),
      Map.entry("number-as-text", ImportNote.Kind.NUMBER_FROM_TEXT),
      Map.entry("bare-choice", ImportNote.Kind.LIST_FROM_TEXT),
      Map.entry("option-unknown", ImportNote.Kind.OPTION_UNKNOWN),
      Map.entry("field-removed", ImportNote.Kind.FIELD_UNKNOWN),
      Map.entry("unknown-key", ImportNote.Kind.FIELD_UNKNOWN),
      Map.entry("field-of-other-type", ImportNote.Kind.VALUE_OF_OTHER_TYPE),
      Map.entry("team-unknown", ImportNote.Kind.TEAM_UNKNOWN),
      Map.entry("content-over-column", ImportNote.Kind.COLUMN_OVERRIDDEN),
      Map.entry("deleted", ImportNote.Kind.DELETED_KEPT),
      Map.entry("document-without-id", ImportNote.Kind.DOCUMENT_UNREADABLE),
      Map.entry("document-undefined", ImportNote.Kind.DOCUMENT_UNREADABLE),
      Map.entry("history-whole-person", ImportNote.Kind.HISTORY_CLEANED),
      Map.entry("history-duplicate", ImportNote.Kind.HISTORY_CLEANED),
      Map.entry("history-no-op", ImportNote.Kind.HISTORY_CLEANED),
      Map.entry("history-incoherent", ImportNote.Kind.HISTORY_INCOHERENT));

  /** Fields of which the replay of the history speaks, not the record of the person. */
  private static final List<String> OF_EXITS =
      List.of("outOfActiveList", "outOfActiveListDate", "outOfActiveListReasons");

  private final ManoFixture fixture = ManoFixture.load();
  private final ManoOrganisation organisation = ManoOrganisation.of(
      fixture.records().stream()
          .filter(record -> record.table() == ManoTable.ORGANISATION)
          .findFirst()
          .orElseThrow()
          .columns(),
      fixture.records());
  private final ManoImport mano = ManoImport.of(ManoContext.of(organisation, ManoFixture.ZONE));

  private Stream<ManoPerson> persons() {
    return fixture.records().stream()
        .filter(record -> record.table() == ManoTable.PERSON)
        .filter(record -> record.text("name").isPresent())
        .map(person -> ManoPerson.of(
            person,
            fixture.records().stream()
                .filter(record -> record.text("person").equals(Optional.of(person.id())))
                .toList()));
  }

  private ImportedDossier imported(String id) {
    return persons()
        .filter(person -> person.id().equals(id))
        .map(mano::convert)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_planted_defect_of_a_person_is_said() {
    List<String> met = new ArrayList<>();
    for (ManoFixture.Planted planted : fixture.planted()) {
      ImportNote.Kind kind = SAID.get(planted.kind());
      boolean isOfPerson = planted.record().table() == ManoTable.PERSON;
      boolean isWithin = !planted.record().content().holds(planted.field())
          && !planted.record().columns().holds(planted.field());
      if (kind == null
          || !isOfPerson
          || isWithin
          || (kind == ImportNote.Kind.FIELD_UNKNOWN
              && (PersonFields.find(planted.field()).isPresent()
                  || !planted.record().content().holds(planted.field())))
          || OF_EXITS.contains(planted.field())) {
        continue;
      }
      assertThat(imported(planted.record().id()).report().notes())
          .as(planted.id())
          .anyMatch(note -> note.kind() == kind
              && (note.field().equals(planted.field()) || planted.field().equals("history")));
      met.add(planted.kind());
    }
    assertThat(met).hasSizeGreaterThan(20);
  }

  @Test
  void what_was_planted_in_dates_and_numbers_stands_in_the_dossier() {
    for (ManoFixture.Planted planted : fixture.planted()) {
      if (planted.record().table() != ManoTable.PERSON
          || planted.expected().isEmpty()
          || (!planted.field().startsWith("custom-") && !planted.field().equals("birthdate"))) {
        continue;
      }
      Object expected = planted.expected().get();
      if (planted.field().equals("birthdate")) {
        assertThat(imported(planted.record().id())
                .dossier()
                .identity()
                .birthDates()
                .get(0)
                .date())
            .as(planted.id())
            .hasToString(LocalDate.parse((String) expected).toString());
      } else if (planted.kind().startsWith("number-as")) {
        Dossier dossier = imported(planted.record().id()).dossier();
        assertThat(dossier.social().answers().asMap().get(planted.field()).known())
            .as(planted.id())
            .contains((BigDecimal) expected);
      } else if (planted.kind().equals("three-states")) {
        Dossier dossier = imported(planted.record().id()).dossier();
        assertThat(dossier.social().answers().asMap().get(planted.field()).known())
            .as(planted.id())
            .contains(expected.equals("Oui") || expected.equals(true));
      }
    }
  }

  @Test
  void a_second_import_gives_the_same_and_the_format_keeps_it() {
    persons().forEach(person -> {
      ImportedDossier once = mano.convert(person);
      assertThat(mano.convert(person)).isEqualTo(once);
      byte[] json = JsonFormat.dossiers().write(once.dossier());
      Reading<Dossier> read = JsonFormat.dossiers().read(json);
      assertThat(read.value()).contains(once.dossier());
    });
  }

  @Test
  void the_parts_of_the_raw_record_are_the_whole_of_it() {
    persons().forEach(person -> {
      Dossier dossier = mano.convert(person).dossier();
      assertThat(ManoWriteBack.imported(dossier).map(ManoPerson::person)).contains(person.person());
    });
    assertThat(persons()).hasSizeGreaterThan(20);
  }

  @Test
  void no_word_of_health_is_outside_of_the_health_file() {
    List<String> health = organisation.personSections().stream()
        .filter(section -> section.title().contains("santé"))
        .flatMap(section -> section.members().stream())
        .map(ManoField::name)
        .toList();
    assertThat(health).isNotEmpty();
    persons().forEach(person -> {
      Dossier dossier = mano.convert(person).dossier();
      for (Preserved preserved : List.of(
          dossier.identity().preserved(),
          dossier.social().preserved(),
          dossier.coordination().preserved())) {
        String raw = preserved.find("mano").orElseThrow();
        assertThat(health).noneMatch(key -> raw.contains("\"" + key + "\""));
      }
    });
  }

  @Test
  void medical_files_are_read_as_one_and_each_is_kept() {
    List<ManoFixture.Planted> doubles = fixture.planted().stream()
        .filter(planted -> planted.kind().equals("duplicate-medical-file"))
        .toList();
    assertThat(doubles).isNotEmpty();
    for (ManoFixture.Planted planted : doubles) {
      String person = planted.record().text("person").orElseThrow();
      ImportedDossier imported = imported(person);
      assertThat(imported.report().counts()).containsKey(ImportNote.Kind.MEDICAL_FILES_UNITED);
      String raw =
          imported.dossier().health().preserved().find(MedicalFiles.RAW).orElseThrow();
      assertThat(raw).contains(planted.record().id());
    }
  }

  @Test
  void the_rules_can_be_asked_of_every_imported_dossier() {
    RuleEngine<Dossier> rules = RuleEngine.of(RuleSets.national2022());
    persons()
        .map(mano::convert)
        .forEach(imported -> assertThat(rules.check(imported.dossier(), LocalDate.of(2024, 12, 31)))
            .isNotNull());
  }

  @Test
  void a_record_of_anything_becomes_a_dossier() {
    JsonRecord strange = JsonRecord.read(
            "{\"name\":3,\"gender\":[],\"birthdate\":{},\"assignedTeams\":\"x\",\"history\":7,"
                + "\"documents\":\"y\",\"hasAnimal\":1,\"resources\":[1,null],\"alertness\":\"?\"}")
        .value()
        .orElseThrow();
    ManoPerson person = ManoPerson.of(
        new ManoRecord(ManoTable.PERSON, JsonRecord.of(Map.of("_id", "x")), strange), List.of());
    ImportedDossier imported = mano.convert(person);
    assertThat(ManoWriteBack.imported(imported.dossier()).map(ManoPerson::person))
        .contains(person.person());
    assertThat(imported.report().counts())
        .containsKeys(ImportNote.Kind.VALUE_OF_OTHER_TYPE, ImportNote.Kind.IDENTIFIER_MADE);
  }
}
