package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SheetNamesProperties {

  @Property(tries = 200)
  void names_are_allowed_and_unique(@ForAll @Size(max = 30) List<String> wanted) {
    SheetNames names = new SheetNames();
    Set<String> given = new HashSet<>();
    for (String name : wanted) {
      String claimed = names.claim(name);
      assertThat(claimed)
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(31)
          .doesNotContainPattern("[\\[\\]:*?/\\\\']");
      assertThat(given.add(claimed.toLowerCase(Locale.ROOT))).isTrue();
    }
  }

  @Example
  void an_ordinary_identifier_is_kept() {
    SheetNames names = new SheetNames();
    assertThat(names.claim("LEO-06")).isEqualTo("LEO-06");
    assertThat(names.claim("leo-06")).isEqualTo("leo-06 (2)");
    assertThat(names.claim("Historique")).isEqualTo("Historique (2)");
    assertThat(names.claim("A/B's")).isEqualTo("A_B_s");
  }
}
