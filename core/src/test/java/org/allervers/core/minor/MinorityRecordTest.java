package org.allervers.core.minor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.time.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinorityRecordTest {

  private static final String CANARY = "CANARI-6120";

  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

  @Test
  void keeps_the_situation_of_each_day_when_a_refusal_is_reversed() {
    MinorityRecord record = MinorityRecord.builder()
        .situation(History.<Code<MinorSituation>>empty()
            .with(DAY, MinorSituation.M2)
            .with(DAY.plusDays(90), MinorSituation.M5)
            .with(DAY.plusDays(30), MinorSituation.M4))
        .build();

    assertThat(record.situation().at(DAY.plusDays(29))).isEqualTo(Answer.of(MinorSituation.M2));
    assertThat(record.situation().at(DAY.plusDays(30))).isEqualTo(Answer.of(MinorSituation.M4));
    assertThat(record.situation().latest()).isEqualTo(Answer.of(MinorSituation.M5));
  }

  @Test
  void never_takes_an_unreachable_holder_for_an_opposed_one() {
    AuthorityHolder holder = AuthorityHolder.builder()
        .kind(HolderKind.of("MERE"))
        .reachability(History.since(DAY, Reachability.of("INJOIGNABLE")))
        .build();

    assertThat(holder.position().isEmpty()).isTrue();
    assertThat(MinorityRecord.builder().addHolder(holder).build().oppositions()).isEmpty();
  }

  @Test
  void holds_the_opposition_of_the_minor_until_it_is_taken_back() {
    MinorOpposition opposition =
        MinorOpposition.builder().date(DAY).revokedOn(DAY.plusDays(4)).build();

    assertThat(opposition.isInForce(DAY.minusDays(1))).isFalse();
    assertThat(opposition.isInForce(DAY)).isTrue();
    assertThat(opposition.isInForce(DAY.plusDays(3))).isTrue();
    assertThat(opposition.isInForce(DAY.plusDays(4))).isFalse();
  }

  @Test
  void needs_no_name_for_the_companion_and_attests_nothing_by_default() {
    Companion companion = Companion.builder().date(DAY).build();

    assertThat(companion.adultAttested()).isEmpty();
    assertThat(companion.birthDateChecked()).isEmpty();
    assertThat(companion.chosenByMinor()).isEmpty();
  }

  @Test
  void lists_all_that_a_contact_lacks() {
    IncompleteException thrown = catchThrowableOfType(
        IncompleteException.class, () -> AseContact.builder().build());

    assertThat(thrown.missing()).containsExactly("date", "type");
  }

  @Test
  void says_nothing_of_ties_or_cover_when_nothing_was_recorded() {
    OwnCover cover = MinorityRecord.empty().ownCover();

    assertThat(cover.tiesBroken().at(DAY).isKnown()).isFalse();
    assertThat(cover.complementary().at(DAY).isKnown()).isFalse();
  }

  @Test
  void comes_back_whole_through_its_builder() {
    MinorityRecord record = filled();

    assertThat(record.toBuilder().build()).isEqualTo(record).hasSameHashCodeAs(record);
    assertThat(record.toBuilder().parent(true).build()).isNotEqualTo(record);
  }

  @Test
  void prints_nothing_of_what_it_holds() {
    assertThat(filled().toString()).doesNotContain(CANARY);
    assertThat(filled().holders().toString()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AgeStatus.class,
        AseContactKind.class,
        EmancipationGround.class,
        HolderKind.class,
        HolderPosition.class,
        MinorityDecision.class,
        MinorSituation.class,
        PersuasionOutcome.class,
        Reachability.class
      })
  void finds_the_list_of_every_marker(Class<? extends CodeSystem> marker) {
    assertThat(CodeList.of(marker).codes()).isNotEmpty();
  }

  private static MinorityRecord filled() {
    return MinorityRecord.builder()
        .addHolder(
            AuthorityHolder.builder().kind(HolderKind.of("PERE")).name(CANARY).build())
        .addPersuasionEffort(PersuasionEffort.builder().date(DAY).note(CANARY).build())
        .build();
  }
}
