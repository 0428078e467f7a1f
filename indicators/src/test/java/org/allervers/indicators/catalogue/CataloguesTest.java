package org.allervers.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.dossier.DossierSchema;
import org.junit.jupiter.api.Test;

/** All catalogues side by side. */
class CataloguesTest {

  private static final List<Indicator> ALL = Stream.of(
          Leo2022.indicators(),
          LhssMobiles2024.indicators(),
          LhssDeJour2024.indicators(),
          Relais52.indicators(),
          ArsReferentiel2022.indicators(),
          ArsReferentiel2022.typology(),
          RasaTemplates.superset().indicators())
      .flatMap(List::stream)
      .toList();

  @Test
  void all_of_them_are_counted_in_one_pass_over_the_dossiers() {
    assertThat(DossierSchema.of(Map.of())
            .compile(ALL, Leo2022.organisation(), ReportingPeriod.ofQuarter(2024, 1))
            .indicators())
        .hasSameSizeAs(ALL);
  }

  @Test
  void no_identifier_and_no_definition_is_there_twice() {
    assertThat(ALL).extracting(Indicator::id).doesNotHaveDuplicates();
    assertThat(ALL).extracting(Indicator::sha256).doesNotHaveDuplicates();
    List<String> ids = ALL.stream().map(Indicator::id).toList();
    assertThat(Stream.of(
                Leo2022.uncounted(),
                LhssMobiles2024.uncounted(),
                LhssDeJour2024.uncounted(),
                Relais52.uncounted(),
                ArsReferentiel2022.uncounted(),
                ArsReferentiel2022.typologyUncounted(),
                RasaTemplates.uncounted())
            .flatMap(List::stream))
        .extracting(Uncounted::id)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(ids);
  }

  @Test
  void each_of_them_is_read_back_from_its_text() {
    assertThat(ALL)
        .allSatisfy(one -> assertThat(Indicator.parse(one.canonicalJson())).isEqualTo(one));
  }
}
