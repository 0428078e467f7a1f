package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeoPeopleTest {

  private static final LeoPeople.Generated PEOPLE =
      LeoPeople.generate(Leo2022.publication(), Quickstart.SEED);
  private static final LeoReport REPORT = LeoReport.of(PEOPLE.dossiers(), PEOPLE.territories());

  @Test
  void every_table_equals_the_publication_for_both_territories_and_their_sum() {
    List<Table> tables = REPORT.tables().tables();
    assertThat(tables).hasSize(23);
    for (Table table : tables) {
      for (Row row : table.rows()) {
        assertThat(row.comparison().filter(Comparison::differs))
            .as("%s %s", table.id(), row.label().fr())
            .isEmpty();
      }
      if (!table.id().equals("LEO-17")) {
        assertThat(table.total().flatMap(total -> total.comparison().filter(Comparison::differs)))
            .as(table.id())
            .isEmpty();
      }
    }
  }

  @Test
  void the_misprinted_total_alone_is_not_found_again() {
    Table services = REPORT.tables().tables().stream()
        .filter(table -> table.id().equals("LEO-17"))
        .findFirst()
        .orElseThrow();
    assertThat(services.total().orElseThrow().count().exact()).hasValue(110);
    assertThat(
            services.total().orElseThrow().comparison().orElseThrow().printed().count())
        .hasValue(108);
    assertThat(REPORT.agreement().printed()).isEqualTo(218);
    assertThat(REPORT.agreement().equal()).isEqualTo(217);
    assertThat(REPORT.agreement().misprinted()).isOne();
    assertThat(REPORT.agreement().isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 51, -2022})
  void any_seed_gives_other_people_and_the_same_tables(long seed) {
    LeoPeople.Generated others = LeoPeople.generate(Leo2022.publication(), seed);
    assertThat(others.dossiers()).doesNotContainAnyElementsOf(PEOPLE.dossiers());
    LeoReport report = LeoReport.of(others.dossiers(), others.territories());
    assertThat(report.agreement()).isEqualTo(REPORT.agreement());
  }

  @Test
  void one_seed_gives_the_same_people() {
    assertThat(LeoPeople.generate(Leo2022.publication(), Quickstart.SEED)).isEqualTo(PEOPLE);
  }

  @Test
  void one_dossier_less_shows() {
    List<Dossier> fewer = PEOPLE.dossiers().subList(1, PEOPLE.dossiers().size());
    Agreement agreement = LeoReport.of(fewer, PEOPLE.territories()).agreement();
    assertThat(agreement.isComplete()).isFalse();
    assertThat(agreement.tables()).filteredOn(table -> !table.isReproduced()).isNotEmpty();
  }

  @Test
  void answers_are_missing_for_each_of_the_three_reasons() {
    Set<AnswerStatus> statuses = PEOPLE.dossiers().stream()
        .map(dossier -> dossier.identity().nationality().status())
        .collect(Collectors.toSet());
    assertThat(statuses).containsExactlyInAnyOrder(AnswerStatus.values());
  }

  @Test
  void nobody_bears_the_name_of_another() {
    assertThat(PEOPLE.dossiers())
        .extracting(dossier -> dossier.identity().givenName().known().orElseThrow()
            + dossier.identity().familyName().known().orElseThrow())
        .doesNotHaveDuplicates();
  }

  @Test
  void one_person_left_and_came_back() {
    List<Dossier> returned = PEOPLE.dossiers().stream()
        .filter(dossier -> dossier.episodes().size() > 1)
        .toList();
    assertThat(returned).hasSize(1);
    assertThat(REPORT.explain(returned.get(0), "LEO-05").isCounted()).isFalse();
    assertThat(REPORT.explain(returned.get(0), "LEO-20").isCounted()).isTrue();
  }

  @Test
  void the_register_knows_where_each_team_works() {
    assertThat(PEOPLE.territories().values())
        .containsExactlyInAnyOrder(Leo2022.VAL_DE_LORRAINE, Leo2022.LUNEVILLOIS);
    assertThat(PEOPLE.dossiers())
        .allSatisfy(dossier -> assertThat(dossier.episodes())
            .extracting(episode -> episode.team())
            .doesNotContain(Optional.empty()));
  }

  @Test
  void the_shapes_are_right() {
    assertThat(DossierCheck.shape(PEOPLE.dossiers())).isEmpty();
  }
}
