package org.allervers.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allervers.core.identity.Gender;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.Resource;
import org.junit.jupiter.api.Test;

class CodeListTest {

  private interface Unbundled extends CodeSystem {}

  @Test
  void finds_a_code_by_any_label_under_which_it_is_met() {
    CodeList<Resource> resources = Resource.list();
    assertThat(resources.findByLabel("Revenus du travail")).contains(Resource.of("TRAVAIL"));
    assertThat(resources.findByLabel("revenu du TRAVAIL")).contains(Resource.of("TRAVAIL"));
    assertThat(resources.findByLabel("Loterie")).isEmpty();
  }

  @Test
  void maps_to_other_nomenclatures() {
    assertThat(Habitat.of("RUE").concept().orElseThrow().mapping("ethos-light"))
        .containsExactly("L1");
    assertThat(Habitat.of("RUE").concept().orElseThrow().mapping("unheard-of")).isEmpty();
  }

  @Test
  void keeps_a_value_that_it_does_not_hold() {
    Code<Gender> unlisted = Gender.list().read("XYZ");
    assertThat(unlisted.isListed()).isFalse();
    assertThat(unlisted.value()).isEqualTo("XYZ");
    assertThat(unlisted.toString()).isEqualTo("Code[genre]");
    assertThatThrownBy(() -> Gender.of("XYZ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("XYZ");
    assertThatThrownBy(() -> CodeList.of(Unbundled.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_a_code_added_twice() {
    assertThatThrownBy(() -> CodeList.builder(Unbundled.class, "x", "1")
            .add("A", "a", "a")
            .add("A", "b", "b")
            .build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
