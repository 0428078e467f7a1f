package org.allervers.core.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialFileTest {

  private static final String CANARY = "CANARI-7781";

  private static final LocalDate ENTRY = LocalDate.of(2022, 1, 10);
  private static final LocalDate EXIT = LocalDate.of(2022, 9, 30);

  @Test
  void says_that_nothing_was_recorded_when_nothing_was() {
    SocialFile file = SocialFile.empty();

    assertThat(file.educationLevel().status()).isEqualTo(AnswerStatus.NOT_RECORDED);
    assertThat(file.livingPlace()).isEqualTo(LivingPlace.empty());
    assertThat(file.resources().at(EXIT).isKnown()).isFalse();
    assertThat(file).isEqualTo(SocialFile.builder().build());
  }

  @Test
  void reads_the_living_place_at_entry_and_at_exit() {
    LivingPlace place = LivingPlace.builder()
        .habitat(
            History.<Code<Habitat>>empty().with(EXIT, Habitat.of("CHRS")).with(ENTRY, Habitat.RUE))
        .build();

    assertThat(place.habitat().at(ENTRY)).isEqualTo(Answer.of(Habitat.RUE));
    assertThat(place.habitat().at(EXIT.minusDays(1))).isEqualTo(Answer.of(Habitat.RUE));
    assertThat(place.habitat().at(EXIT)).isEqualTo(Answer.of(Habitat.of("CHRS")));
    assertThat(place.habitat().at(ENTRY.minusDays(1)).isKnown()).isFalse();
  }

  @Test
  void tells_no_animal_apart_from_nobody_asked() {
    SocialFile asked = SocialFile.builder()
        .animals(List.of(CodeList.of(Animal.class).code("AUCUN")))
        .build();

    assertThat(asked.animals().isKnown()).isTrue();
    assertThat(SocialFile.empty().animals().isKnown()).isFalse();
  }

  @Test
  void keeps_children_whose_birth_year_alone_is_known_and_a_count_that_stands_for_itself() {
    FamilySituation family = FamilySituation.builder()
        .childCount(3)
        .addChild(Child.builder().birthDate(PartialDate.of(Year.of(2015))).build())
        .build();

    assertThat(family.childCount()).isEqualTo(Answer.of(3));
    assertThat(family.children()).hasSize(1);
  }

  @Test
  void lists_all_that_a_note_lacks() {
    IncompleteException thrown = catchThrowableOfType(
        IncompleteException.class, () -> SocialNote.builder().build());

    assertThat(thrown.missing()).containsExactly("date", "texte");
  }

  @Test
  void changes_one_thing_and_keeps_the_rest() {
    SocialFile file = filled();

    SocialFile changed = file.toBuilder().educationLevel(Answer.declined()).build();

    assertThat(changed).isNotEqualTo(file);
    assertThat(changed.toBuilder().educationLevel(file.educationLevel()).build())
        .isEqualTo(file);
    assertThat(changed.preserved()).isEqualTo(file.preserved());
  }

  @Test
  void does_not_change_when_its_builder_goes_on() {
    SocialFile.Builder builder = SocialFile.builder();
    SocialFile file = builder.build();

    builder.addNote(note());

    assertThat(file.notes()).isEmpty();
  }

  @Test
  void prints_nothing_of_what_it_holds() {
    assertThat(filled().toString()).doesNotContain(CANARY);
    assertThat(note().toString()).doesNotContain(CANARY);
    assertThat(filled().livingPlace().toString()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AdministrativeSituation.class,
        Animal.class,
        BasicHealthProtection.class,
        EducationLevel.class,
        Habitat.class,
        HouseholdRole.class,
        HouseholdType.class,
        JudicialSituation.class,
        MaritalStatus.class,
        Need.class,
        PaperKind.class,
        ProfessionalSituation.class,
        Resource.class,
        StreetReason.class
      })
  void finds_the_list_of_every_marker(Class<? extends CodeSystem> marker) {
    assertThat(CodeList.of(marker).codes()).isNotEmpty();
  }

  private static SocialFile filled() {
    return SocialFile.builder()
        .educationLevel(Answer.unknown())
        .socialSupport(CANARY)
        .livingPlace(LivingPlace.builder().address(CANARY).build())
        .addNote(note())
        .preserve("plusTard", "\"" + CANARY + "\"")
        .build();
  }

  private static SocialNote note() {
    return SocialNote.builder().date(ENTRY).text(CANARY).build();
  }
}
