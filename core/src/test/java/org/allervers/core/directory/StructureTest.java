package org.allervers.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.junit.jupiter.api.Test;

class StructureTest {

  @Test
  void needs_a_name_and_an_identifier() {
    assertThatThrownBy(() -> Structure.builder().build())
        .isInstanceOfSatisfying(
            IncompleteException.class, e -> assertThat(e.missing()).containsExactly("id", "nom"));
  }

  @Test
  void is_not_changed_by_its_builder_or_by_the_list_it_was_given() {
    Structure first = Structure.builder()
        .id(UUID.randomUUID())
        .name("Centre de santé fictif")
        .kinds(List.of(StructureKind.of("CENTRE_SANTE")))
        .build();
    Structure second = first.toBuilder().addKind(StructureKind.of("PMI")).build();
    assertThat(first.kinds()).containsExactly(StructureKind.of("CENTRE_SANTE"));
    assertThat(second.kinds()).hasSize(2);
    assertThat(second).isNotEqualTo(first);
    assertThat(first.toBuilder().build()).isEqualTo(first);
  }

  @Test
  void says_nothing_of_what_it_holds() {
    Structure structure =
        Structure.builder().id(UUID.randomUUID()).name("canari").phone("canari").build();
    assertThat(structure.toString()).doesNotContain("canari");
  }
}
