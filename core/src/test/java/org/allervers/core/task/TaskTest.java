package org.allervers.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.allervers.core.Compartment;
import org.junit.jupiter.api.Test;

class TaskTest {

  @Test
  void is_open_to_the_whole_team_if_nothing_says_otherwise() {
    assertThat(task().build().compartment()).isEqualTo(Compartment.COORDINATION);
  }

  @Test
  void takes_the_most_guarded_compartment_of_its_categories() {
    Task social = task().addCategory(TaskCategory.of("ACCOMPAGNEMENT_SOCIAL")).build();
    Task both = social.toBuilder()
        .addCategory(TaskCategory.of("ACCOMPAGNEMENT_MEDICAL"))
        .build();
    assertThat(social.compartment()).isEqualTo(Compartment.SOCIAL);
    assertThat(both.compartment()).isEqualTo(Compartment.HEALTH);
  }

  @Test
  void keeps_an_unknown_category_or_compartment_with_health() {
    assertThat(task()
            .addCategory(TaskCategory.list().read("UN_SUIVI_LOCAL"))
            .build()
            .compartment())
        .isEqualTo(Compartment.HEALTH);
    assertThat(task().compartmentCode("nouveau").build().compartment())
        .isEqualTo(Compartment.HEALTH);
  }

  @Test
  void follows_the_compartment_that_was_chosen() {
    Task task = task()
        .addCategory(TaskCategory.of("ACCOMPAGNEMENT_MEDICAL"))
        .compartmentCode("coordination")
        .build();
    assertThat(task.compartment()).isEqualTo(Compartment.COORDINATION);
  }

  @Test
  void says_nothing_of_what_it_holds() {
    Task task = task().title("canari").description("canari").assignee("canari").build();
    assertThat(task.toString()).doesNotContain("canari");
  }

  private static Task.Builder task() {
    return Task.builder().id(UUID.randomUUID());
  }
}
