package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.catalogue.LeoCohort;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/** Two territories and their sum, a quarter beside its year: protected together, then attacked. */
class LeoDisclosureTest {

  private static final Decision DECISION = new Decision(
      "Direction de l'association, après avis du DPO",
      LocalDate.of(2023, 1, 10),
      "Équipe de 51 personnes : au seuil strict le rapport ne dirait rien.");

  private static final Evaluation YEAR = LeoCohort.evaluation(Leo2022.period());

  private static final Outcome STRICT =
      DisclosureControl.under(SecrecyPolicy.strict()).publish(YEAR);

  private static Outcome.Released released(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Released.class);
    return (Outcome.Released) outcome;
  }

  private static Table table(Outcome outcome, String id) {
    return released(outcome).tables().tables().stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Count line(Table table, String code) {
    return table.findRow(code).orElseThrow().count();
  }

  @Test
  void by_itself_the_table_of_resources_keeps_its_total_and_its_one_large_line() {
    Evaluation alone = LeoCohort.evaluation(List.of("LEO-14"), Leo2022.period());
    Table resources =
        table(DisclosureControl.under(SecrecyPolicy.strict()).publish(alone), "LEO-14");
    assertThat(line(resources, "RSA").exact()).hasValue(19);
    assertThat(resources.total().orElseThrow().count().exact()).hasValue(41);
    assertThat(resources.rows().stream()
            .filter(row -> !row.code().equals("RSA"))
            .map(row -> row.count().status())
            .distinct())
        .containsExactly(Count.Status.WITHHELD);
  }

  @Test
  void no_figure_from_1_to_10_is_shown_and_no_territory_gives_the_other_away() {
    for (Table table : released(STRICT).tables().tables()) {
      assertThat(table.rows())
          .allSatisfy(row -> assertThat(row.count().exact().orElse(0))
              .satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThan(10)));
    }
    // Nine hosted by a third party are eight and one.
    assertThat(line(table(STRICT, "LEO-11"), "TIERS").exact()).isEmpty();
    assertThat(line(table(STRICT, "LEO-12"), "TIERS").exact()).isEmpty();
    assertThat(line(table(STRICT, "LEO-13"), "TIERS").exact()).isEmpty();
  }

  @Test
  void the_attack_finds_no_small_figure_and_finds_some_where_only_small_ones_are_withheld() {
    assertThat(DisclosureProperties.told(released(STRICT).tables(), YEAR)).isEmpty();
    Structure structure = Structure.parse(released(STRICT).tables().secrecy().structure());
    List<Table> bare = CountedTable.of(List.of(YEAR), structure).stream()
        .map(LeoDisclosureTest::withoutSmallOnly)
        .toList();
    assertThat(DisclosureProperties.told(bare, structure.text(), YEAR)).hasSizeGreaterThan(10);
  }

  /** Lines of one to ten withheld and nothing else: what a careless report does. */
  private static Table withoutSmallOnly(CountedTable counted) {
    Set<String> small = TableFacts.values(counted.facts()).entrySet().stream()
        .filter(figure -> figure.getKey().startsWith("R|") || figure.getKey().startsWith("M|"))
        .filter(figure -> figure.getValue() > 0 && figure.getValue() < 11)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
    return new Masking(small, 1).mask(counted);
  }

  @Test
  void the_team_is_told_what_is_lost_and_why_and_the_file_only_how_much() {
    LossReport report = released(STRICT).report();
    assertThat(report.losses())
        .extracting(Loss::why)
        .contains(Loss.Why.FEW_PERSONS, Loss.Why.COMPLEMENTARY, Loss.Why.SENSITIVE_IN_PART);
    assertThat(report.shown() + report.hidden())
        .isEqualTo(Masking.count(released(STRICT).tables().tables(), count -> true));
    assertThat(released(STRICT).tables().secrecy().losses())
        .noneSatisfy(label -> assertThat(label.fr()).contains("trop peu"))
        .anySatisfy(label -> assertThat(label.fr()).contains("LEO-19"));
  }

  @Test
  void merged_lines_tell_of_more_persons_than_withheld_ones() {
    DisclosureControl control = DisclosureControl.under(SecrecyPolicy.smallTeam(DECISION));
    LossReport plain = released(control.publish(YEAR)).report();
    Outcome.Released merged = released(control.with(Hierarchies.standard()).publish(YEAR));
    assertThat(merged.report().personsShown()).isGreaterThan(plain.personsShown());
    assertThat(merged.tables().secrecy().recodings())
        .anySatisfy(label -> assertThat(label.fr()).startsWith("Âge (LEO-06)"));
  }

  @Test
  void the_same_fact_has_the_same_lines_in_every_table() {
    Outcome merged = DisclosureControl.under(SecrecyPolicy.smallTeam(DECISION))
        .with(Hierarchies.standard())
        .publish(YEAR);
    for (List<String> linked :
        List.of(List.of("LEO-06", "LEO-07", "LEO-08"), List.of("LEO-14", "LEO-15", "LEO-16"))) {
      List<String> lines = codes(table(merged, linked.get(0)));
      linked.forEach(id -> assertThat(codes(table(merged, id))).as(id).isEqualTo(lines));
    }
  }

  private static List<String> codes(Table table) {
    return table.rows().stream().map(row -> row.code()).toList();
  }

  @Test
  void the_rounded_report_shows_multiples_of_five() {
    Outcome.Released rounded =
        released(DisclosureControl.under(SecrecyPolicy.rounding()).publish(YEAR));
    assertThat(line(
                rounded.tables().tables().stream()
                    .filter(table -> table.id().equals("LEO-02"))
                    .findFirst()
                    .orElseThrow(),
                "H")
            .exact())
        .hasValue(40);
    for (Table table : rounded.tables().tables()) {
      assertThat(table.rows())
          .allSatisfy(row -> assertThat(row.count().exact().orElse(0) % 5).isZero());
    }
  }

  @Test
  void quarter_and_year_are_protected_together_and_then_attacked() {
    Evaluation both = LeoCohort.evaluation(
        List.of("LEO-01", "LEO-02", "LEO-03", "LEO-04", "LEO-14", "LEO-15", "LEO-16", "LEO-20"),
        ReportingPeriod.ofQuarter(2022, 1),
        Leo2022.period());
    Outcome outcome = DisclosureControl.under(SecrecyPolicy.strict()).publish(both);
    assertThat(DisclosureProperties.told(released(outcome).tables(), both)).isEmpty();
  }
}
