package org.allervers.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.referral.Referral;
import org.allervers.core.task.Task;
import org.allervers.core.testkit.Dossiers;
import org.junit.jupiter.api.Test;

class DossierPartsTest {

  private static final Dossier WHOLE = Dossiers.complete();
  private static final Dossier IDENTITY = WHOLE.only(Compartment.IDENTITY);
  private static final Dossier SOCIAL = WHOLE.only(Compartment.SOCIAL);

  @Test
  void holds_everything_when_whole_and_one_compartment_when_cut() {
    assertThat(Compartment.values()).allMatch(WHOLE::holds);
    assertThat(Compartment.values()).filteredOn(SOCIAL::holds).containsExactly(Compartment.SOCIAL);
  }

  @Test
  void refuses_to_cut_out_what_is_not_there() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOCIAL.only(Compartment.HEALTH))
        .withMessageContaining("HEALTH");
    assertThat(SOCIAL.only(Compartment.SOCIAL)).isEqualTo(SOCIAL);
  }

  @Test
  void refuses_to_join_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Dossier.join(List.of()));
  }

  @Test
  void refuses_to_join_the_dossiers_of_two_people() {
    Dossier other = Dossiers.draft().only(Compartment.SOCIAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dossier.join(List.of(IDENTITY, other)))
        .withMessageContaining("one dossier");
  }

  @Test
  void refuses_two_parts_that_hold_one_compartment() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dossier.join(List.of(SOCIAL, IDENTITY, SOCIAL)))
        .withMessageContaining("SOCIAL");
    assertThatIllegalArgumentException().isThrownBy(() -> Dossier.join(List.of(WHOLE, SOCIAL)));
  }

  @Test
  void is_a_part_until_all_compartments_are_joined() {
    Dossier two = Dossier.join(List.of(IDENTITY, SOCIAL));
    assertThat(two.parts()).containsExactly(Compartment.IDENTITY, Compartment.SOCIAL);
    assertThat(two.health()).isEqualTo(Dossiers.minimal().health());
    Dossier all = Dossier.join(
        List.of(two, WHOLE.only(Compartment.COORDINATION), WHOLE.only(Compartment.HEALTH)));
    assertThat(all).isEqualTo(WHOLE);
    assertThat(Dossier.join(List.of(WHOLE))).isEqualTo(WHOLE);
  }

  @Test
  void guards_what_it_does_not_know_with_health() {
    Dossier unknown = Dossiers.minimal().toBuilder()
        .addAct(Act.builder()
            .id(Dossiers.id(40))
            .date(LocalDate.of(2022, 1, 1))
            .kind(ActKind.list().read("PLUS_TARD"))
            .build())
        .addTask(Task.builder().id(Dossiers.id(41)).compartmentCode("autre").build())
        .preserve("plusTard", "1")
        .build();
    for (Compartment compartment : Compartment.values()) {
      Dossier part = unknown.only(compartment);
      boolean guarded = compartment == Compartment.HEALTH;
      assertThat(part.acts()).hasSize(guarded ? 1 : 0);
      assertThat(part.tasks()).hasSize(guarded ? 1 : 0);
      assertThat(part.preserved().isEmpty()).isEqualTo(!guarded);
    }
  }

  @Test
  void cuts_each_referral_to_one_compartment() {
    List<Referral> shared = Dossiers.complete().referrals();
    assertThat(shared)
        .isNotEmpty()
        .allSatisfy(referral ->
            assertThat(WHOLE.only(referral.compartment()).referrals()).contains(referral));
  }
}
