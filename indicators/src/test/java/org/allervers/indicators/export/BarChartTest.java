package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.allervers.indicators.export.BarChart.Bar;
import org.allervers.indicators.export.BarChart.Box;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

class BarChartTest {

  @Test
  void every_line_of_the_sum_has_a_bar_as_long_as_its_count() {
    for (TableGroup group : TableGroup.of(Samples.leoTables())) {
      BarChart.Scale scale = BarChart.Scale.of(group.tables(), Wording.FRENCH);
      for (Table table : group.tables()) {
        List<BarChart> charts = BarChart.of(table, scale, Wording.FRENCH);
        List<Bar> bars = charts.stream().flatMap(chart -> chart.bars().stream()).toList();
        assertThat(bars.stream().map(BarChartTest::label))
            .containsExactlyElementsOf(table.rows().stream()
                .filter(row -> !row.memo())
                .map(row -> row.label().fr())
                .toList());
        for (Bar bar : bars) {
          BigDecimal exact = BigDecimal.valueOf(scale.longestBar())
              .multiply(BigDecimal.valueOf(bar.count().orElseThrow()))
              .divide(BigDecimal.valueOf(scale.max()), 3, java.math.RoundingMode.HALF_UP);
          assertThat(BigDecimal.valueOf(bar.bar().width()).subtract(exact).abs())
              .isLessThanOrEqualTo(BigDecimal.ONE);
        }
        charts.forEach(BarChartTest::assertNothingCutOrOverlapping);
      }
    }
  }

  @Test
  void the_drawing_has_the_lengths_of_the_layout() {
    Table table = Samples.leoTables().stream()
        .filter(t -> t.id().equals("LEO-11"))
        .findFirst()
        .orElseThrow();
    String page = Samples.html(Samples.only(table));
    List<MatchResult> svg = found("(?s)<svg .*?</svg>", page);
    assertThat(svg).hasSize(1);
    String drawing = svg.get(0).group();
    assertThat(drawing).contains("role=\"img\"", "<title id=", "<desc id=");
    List<BigDecimal> widths = found("<rect [^>]*width=\"([0-9.]+)\"", drawing).stream()
        .map(rect -> new BigDecimal(rect.group(1)))
        .toList();
    assertThat(widths).hasSize(table.rows().size());
    BigDecimal perUnit =
        widths.get(4).divide(BigDecimal.valueOf(9), 4, java.math.RoundingMode.HALF_UP);
    for (int i = 0; i < widths.size(); i++) {
      BigDecimal count = BigDecimal.valueOf(table.rows().get(i).count().exact().orElseThrow());
      assertThat(widths.get(i).subtract(perUnit.multiply(count)).abs())
          .isLessThan(new BigDecimal("0.02"));
    }
  }

  @Test
  void territories_and_total_share_one_scale() {
    List<Table> ages = Samples.leoTables().stream()
        .filter(table -> table.title().fr().equals("Âge"))
        .toList();
    BarChart.Scale scale = BarChart.Scale.of(ages, Wording.FRENCH);
    Bar all = BarChart.of(ages.get(0), scale, Wording.FRENCH).get(0).bars().get(2);
    Bar vdl = BarChart.of(ages.get(1), scale, Wording.FRENCH).get(0).bars().get(2);
    Bar lun = BarChart.of(ages.get(2), scale, Wording.FRENCH).get(0).bars().get(2);
    assertThat(vdl.bar().width() + lun.bar().width())
        .isBetween(all.bar().width() - 2, all.bar().width());
  }

  @Test
  void awkward_labels_are_wrapped_and_nothing_is_lost() {
    Table.Builder table = Samples.table("T-1", "Titre");
    List<String> labels = List.of(
        "Situation d'hébergement décrite en toutes lettres, sans oublier ni la cave ni le garage, "
            .repeat(12)
            .strip(),
        "W".repeat(300),
        "مأوى لدى طرف ثالث في انتظار حل آخر مأوى لدى طرف ثالث",
        "👩‍👩‍👧‍👦🏕️👍🏽".repeat(20),
        "e\u0301".repeat(90),
        "-".repeat(120),
        "ok");
    labels.forEach(label -> table.addRow(Samples.row(label, 1_234_567_890_123L, 7)));
    Table built = table.build();
    List<BarChart> charts =
        BarChart.of(built, BarChart.Scale.of(List.of(built), Wording.FRENCH), Wording.FRENCH);
    charts.forEach(BarChartTest::assertNothingCutOrOverlapping);
    List<String> drawn = charts.stream()
        .flatMap(chart -> chart.bars().stream())
        .map(bar -> label(bar).replace(" ", ""))
        .toList();
    assertThat(drawn)
        .containsExactlyElementsOf(labels.stream().map(l -> l.replace(" ", "")).toList());
  }

  @Test
  void the_greatest_count_still_fits() {
    Table table = Samples.table("T-1", "Titre")
        .addRow(Row.of(
            "a",
            Label.ofBoth("a"),
            Count.of(Long.MAX_VALUE),
            Optional.of(new BigDecimal("100.000000"))))
        .addRow(Samples.row("b", 1, 3))
        .build();
    BarChart chart = BarChart.of(
            table, BarChart.Scale.of(List.of(table), Wording.FRENCH), Wording.FRENCH)
        .get(0);
    assertNothingCutOrOverlapping(chart);
    assertThat(chart.bars().get(0).bar().width()).isPositive();
    assertThat(chart.bars().get(1).bar().width()).isZero();
  }

  @Test
  void a_withheld_count_has_a_length_that_says_nothing_and_is_told_in_words() {
    Table table = Samples.table("T-1", "Titre")
        .addRow(Samples.row("connu", 12, 26))
        .addRow(Row.of("b", Label.ofBoth("caché"), Count.withheld(), Optional.empty()))
        .build();
    Bar hidden = BarChart.of(
            table, BarChart.Scale.of(List.of(table), Wording.FRENCH), Wording.FRENCH)
        .get(0)
        .bars()
        .get(1);
    assertThat(hidden.bar().width()).isEqualTo(32_00);
    assertThat(hidden.count()).isEmpty();
    assertThat(hidden.value().text()).isEqualTo("n.c.");
  }

  @Test
  void nothing_told_is_not_drawn() {
    Table none = Samples.table("T-1", "Titre").build();
    Table withheld = none.toBuilder()
        .addRow(Row.of("b", Label.ofBoth("caché"), Count.withheld(), Optional.empty()))
        .build();
    Table memo = none.toBuilder()
        .addRow(Row.ofMemo("m", Label.ofBoth("Dont couple"), Count.of(1), Optional.empty()))
        .build();
    for (Table table : List.of(none, withheld, memo)) {
      assertThat(
              BarChart.of(table, BarChart.Scale.of(List.of(table), Wording.FRENCH), Wording.FRENCH))
          .isEmpty();
    }
  }

  @Test
  void sixty_lines_become_charts_that_fit_on_a_page() {
    Table.Builder table = Samples.table("T-60", "Longue");
    for (int i = 0; i < 60; i++) {
      table.addRow(Samples.row("Commune numéro " + i, i, 60));
    }
    List<BarChart> charts = BarChart.of(
        table.build(), BarChart.Scale.of(List.of(table.build()), Wording.FRENCH), Wording.FRENCH);
    assertThat(charts.stream().mapToInt(chart -> chart.bars().size()).sum()).isEqualTo(60);
    assertThat(charts).allMatch(chart -> chart.height() <= 660_00);
    charts.forEach(BarChartTest::assertNothingCutOrOverlapping);
  }

  private static void assertNothingCutOrOverlapping(BarChart chart) {
    List<Box> boxes = new ArrayList<>();
    for (Bar bar : chart.bars()) {
      bar.label().forEach(line -> boxes.add(line.box()));
      boxes.add(bar.bar());
      boxes.add(bar.value().box());
    }
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertThat(box.x()).isNotNegative();
      assertThat(box.y()).isNotNegative();
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(chart.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(chart.height());
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(box.overlaps(boxes.get(j)))
            .as("%s and %s", box, boxes.get(j))
            .isFalse();
      }
    }
  }

  private static String label(Bar bar) {
    return String.join(" ", bar.label().stream().map(BarChart.Text::text).toList());
  }

  private static List<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }
}
