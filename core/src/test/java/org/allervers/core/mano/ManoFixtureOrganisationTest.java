package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dictionary of the small fictitious organisation. */
class ManoFixtureOrganisationTest {
  private static final ManoFixture FIXTURE = ManoFixture.load();
  private static final ManoOrganisation ORGANISATION = ManoOrganisation.of(
      records(ManoTable.ORGANISATION).findFirst().orElseThrow().columns(),
      records(ManoTable.TEAM).toList());

  @Test
  void one_of_its_teams_works_at_night() {
    assertThat(ORGANISATION.teams()).extracting(ManoTeam::isOfNight).containsExactly(false, true);
  }

  @Test
  void every_custom_answer_is_of_a_field_unless_the_field_was_removed() {
    Set<String> removed = FIXTURE.planted().stream()
        .filter(planted -> planted.kind().equals("field-removed"))
        .map(ManoFixture.Planted::field)
        .collect(Collectors.toSet());
    Set<String> unknown = FIXTURE.records().stream()
        .flatMap(record -> record.content().names().stream())
        .filter(name -> name.startsWith("custom-") && ORGANISATION.field(name).isEmpty())
        .collect(Collectors.toSet());
    assertThat(removed).hasSize(1);
    assertThat(unknown).isEqualTo(removed);
  }

  @Test
  void every_kind_of_field_is_there_and_one_that_nobody_knows() {
    Set<ManoField.Kind> kinds = Stream.of(
            ORGANISATION.personSections(),
            ORGANISATION.medicalSections(),
            ORGANISATION.observationSections(),
            ORGANISATION.consultationKinds())
        .flatMap(List::stream)
        .flatMap(group -> group.members().stream())
        .map(ManoField::kind)
        .collect(Collectors.toSet());
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            ManoField.Kind.TEXT,
            ManoField.Kind.TEXTAREA,
            ManoField.Kind.NUMBER,
            ManoField.Kind.DATE,
            ManoField.Kind.DATE_WITH_TIME,
            ManoField.Kind.YES_NO,
            ManoField.Kind.ENUM,
            ManoField.Kind.MULTI_CHOICE,
            ManoField.Kind.BOOLEAN,
            ManoField.Kind.OTHER);
  }

  @Test
  void of_a_field_that_stands_twice_the_first_counts() {
    ManoFixture.Planted twice = FIXTURE.planted().stream()
        .filter(planted -> planted.id().equals("configuration-1"))
        .findFirst()
        .orElseThrow();
    String name = (String) twice.before().orElseThrow();
    assertThat(ORGANISATION.field(name).map(ManoField::label).map(Object.class::cast))
        .isEqualTo(twice.expected());
    assertThat(ORGANISATION.raw().find("futureSetting")).isPresent();
  }

  @Test
  void a_consultation_keeps_an_answer_of_another_kind() {
    ManoFixture.Planted foreign = FIXTURE.planted().stream()
        .filter(planted -> planted.kind().equals("field-of-other-type"))
        .findFirst()
        .orElseThrow();
    String kind = foreign.record().text("type").orElseThrow();
    assertThat(ORGANISATION.consultationKinds())
        .filteredOn(group -> Objects.equals(group.title(), kind))
        .hasSize(1)
        .allSatisfy(group -> assertThat(group.members())
            .extracting(ManoField::name)
            .doesNotContain(foreign.field()));
    assertThat(foreign.record().value(foreign.field())).isEqualTo(foreign.expected());
  }

  private static Stream<ManoRecord> records(ManoTable table) {
    return FIXTURE.records().stream().filter(record -> record.table() == table);
  }
}
