package org.allervers.indicators.export;

import java.math.BigDecimal;

/** Draws a {@link BarChart} as an inline SVG that a screen reader can speak. */
final class SvgChart {

  private SvgChart() {}

  /**
   * Appends the drawing.
   *
   * @param id unique in the page; the title and the description get identifiers made from it
   * @param tone class name of the colour
   */
  static void draw(
      Markup page, BarChart chart, String id, String title, String description, String tone) {
    page.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "class",
            "chart " + tone,
            "viewBox",
            "0 0 " + pixels(chart.width()) + " " + pixels(chart.height()),
            "role",
            "img",
            "aria-labelledby",
            id + "-t " + id + "-d")
        .element("title", title, "id", id + "-t")
        .element("desc", description, "id", id + "-d");
    boolean isHatched = chart.bars().stream().anyMatch(SvgChart::isHidden);
    if (isHatched) {
      hatching(page, id + "-h");
    }
    for (BarChart.Bar bar : chart.bars()) {
      page.open("g", "class", "bar");
      bar.label().forEach(line -> text(page, line, "label"));
      bar(page, bar, id);
      text(page, bar.value(), bar.count().isPresent() ? "value" : "value withheld");
      page.close("g");
    }
    page.open(
            "line",
            "class",
            "axis",
            "x1",
            pixels(chart.origin()),
            "x2",
            pixels(chart.origin()),
            "y1",
            "0",
            "y2",
            pixels(chart.height()))
        .close("line")
        .close("svg");
  }

  private static boolean isHidden(BarChart.Bar bar) {
    return bar.count().isEmpty() && bar.bar().width() > 0;
  }

  private static void bar(Markup page, BarChart.Bar bar, String id) {
    String[] box = {
      "x", pixels(bar.bar().x()),
      "y", pixels(bar.bar().y()),
      "width", pixels(bar.bar().width()),
      "height", pixels(bar.bar().height())
    };
    if (isHidden(bar)) {
      page.open("g", "class", "hidden", "fill", "url(#" + id + "-h)")
          .open("rect", box)
          .close("rect")
          .close("g");
    } else {
      page.open("rect", box).close("rect");
    }
  }

  /** Slanted lines, to fill what stands for a withheld figure. */
  static void hatching(Markup page, String id) {
    page.open("defs")
        .open(
            "pattern",
            "id",
            id,
            "width",
            "6",
            "height",
            "6",
            "patternUnits",
            "userSpaceOnUse",
            "patternTransform",
            "rotate(45)")
        .open("line", "class", "hatch", "y2", "6")
        .close("line")
        .close("pattern")
        .close("defs");
  }

  private static void text(Markup page, BarChart.Text text, String kind) {
    page.element(
        "text",
        text.text(),
        "class",
        kind,
        "x",
        pixels(text.x()),
        "y",
        pixels(text.baseline()),
        "text-anchor",
        text.endsAtX() ? "end" : "start");
  }

  private static String pixels(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }
}
