package org.allervers.indicators.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.allervers.indicators.table.Label;
import org.junit.jupiter.api.Test;

class BandsTest {

  private static final Label L = Label.ofBoth("tranche");

  @Test
  void closed_bands_include_their_upper_limit() {
    Bands bands = Bands.ofClosed()
        .band("a", L, 18, 30)
        .band("b", L, 31, 40)
        .from("c", L, 41)
        .build();
    assertThat(bands.indexOf(17)).isEmpty();
    assertThat(bands.indexOf(18)).hasValue(0);
    assertThat(bands.indexOf(30)).hasValue(0);
    assertThat(bands.indexOf(31)).hasValue(1);
    assertThat(bands.indexOf(120)).hasValue(2);
  }

  @Test
  void half_open_bands_exclude_their_upper_limit() {
    Bands bands = Bands.ofHalfOpen()
        .below("a", L, 18)
        .band("b", L, 18, 25)
        .from("c", L, 25)
        .build();
    assertThat(bands.indexOf(17)).hasValue(0);
    assertThat(bands.indexOf(18)).hasValue(1);
    assertThat(bands.indexOf(24)).hasValue(1);
    assertThat(bands.indexOf(25)).hasValue(2);
  }

  @Test
  void rejects_a_gap_and_names_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Bands.ofClosed().band("a", L, 18, 30).band("b", L, 32, 40).build())
        .withMessageContaining("gap")
        .withMessageContaining("a, b");
  }

  @Test
  void rejects_an_overlap_and_names_it() {
    // The published labels "0-2, 3-17" coded as "< 2, < 18" are of this kind.
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Bands.ofClosed().band("a", L, 18, 25).band("b", L, 25, 45).build())
        .withMessageContaining("overlap");
  }

  @Test
  void rejects_an_empty_band_an_open_band_in_the_middle_and_no_band() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.ofHalfOpen().band("a", L, 18, 18).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.ofClosed().from("a", L, 18).band("b", L, 31, 40).build());
    assertThatIllegalArgumentException().isThrownBy(() -> Bands.ofClosed().build());
  }
}
