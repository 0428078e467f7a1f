package org.allervers.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreservedTest {

  private static final Preserved TWO = Preserved.empty().with("b", "1.50").with("a", "null");

  @Test
  void keeps_names_in_the_order_in_which_they_were_read() {
    assertThat(TWO.names()).containsExactly("b", "a");
    assertThat(TWO.find("b")).contains("1.50");
    assertThat(TWO.find("c")).isEmpty();
  }

  @Test
  void replaces_an_equal_name_and_leaves_the_first_value_as_it_was() {
    Preserved changed = TWO.with("b", "2");
    assertThat(changed.find("b")).contains("2");
    assertThat(changed.names()).containsExactly("b", "a");
    assertThat(TWO.find("b")).contains("1.50");
  }

  @Test
  void takes_a_copy_and_gives_out_no_way_in() {
    Map<String, String> map = new LinkedHashMap<>(Map.of("a", "1"));
    Preserved preserved = Preserved.of(map);
    map.put("b", "2");
    assertThat(preserved.names()).containsExactly("a");
    assertThatThrownBy(() -> preserved.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void is_equal_by_content_and_empty_without_any() {
    assertThat(Preserved.of(Map.of())).isSameAs(Preserved.empty());
    assertThat(Preserved.empty().isEmpty()).isTrue();
    assertThat(TWO.isEmpty()).isFalse();
    assertThat(Preserved.empty().with("a", "null").with("b", "1.50"))
        .isEqualTo(TWO)
        .hasSameHashCodeAs(TWO);
    assertThat(TWO.with("a", "1")).isNotEqualTo(TWO);
  }
}
