package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvTextProperties {

  private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  @Property(tries = 2_000)
  void a_guarded_text_can_be_read_back(@ForAll("texts") String text) {
    assertThat(CsvText.unguarded(CsvText.guarded(text))).isEqualTo(text);
  }

  @Property(tries = 2_000)
  void no_cell_begins_a_formula_whatever_the_separator(@ForAll("texts") String text) {
    for (String cell : CsvText.guarded(text).split("[;\t\r\n]", -1)) {
      String shown = cell.replaceFirst("^[ \u00A0]+", "");
      assertThat(shown.isEmpty() ? ' ' : shown.charAt(0)).matches(c -> SIGNS.indexOf(c) < 0);
    }
    assertThat(CsvText.guarded(text)).doesNotMatch("(?s)[\t\r\n].*");
  }

  @Property(tries = 1_000)
  void a_field_is_read_back_by_any_reader_of_the_standard(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    String line = CsvText.field(first) + "," + CsvText.field(second) + "\r\n";
    assertThat(ReadCsv.records(line))
        .containsExactly(List.of(CsvText.guarded(first), CsvText.guarded(second)));
  }

  @Example
  void ordinary_words_stay_as_they_are() {
    for (String text : List.of("Val-de-Lorraine", "18-30", "50 %", "l'hôtel", "", "a=b", "1 + 1")) {
      assertThat(CsvText.field(text)).isEqualTo(text);
    }
    assertThat(CsvText.field("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvText.field(" @SUM(A1)")).isEqualTo("' @SUM(A1)");
    assertThat(CsvText.field("a;-1")).isEqualTo("\"a;'-1\"");
    assertThat(CsvText.field("dit \"oui\", puis")).isEqualTo("\"dit \"\"oui\"\", puis\"");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("=+-@\t\r\n;,\"' \u00A0\uFF1Da").ofMaxLength(12);
  }
}
