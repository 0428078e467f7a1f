package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final PublishedTables LEO = Samples.leo2022();
  private static final String PAGE = Samples.html(LEO);

  @Test
  void needs_no_network_and_no_script() {
    assertThat(PAGE)
        .contains(
            "content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:\"")
        .doesNotContain("<script", "<link", "<img", "<iframe", "@import", "url(", "src=")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)");
  }

  @Test
  void speaks_french_with_headings_in_order() {
    assertThat(PAGE).startsWith("<!DOCTYPE html>\n<html lang=\"fr\">");
    int last = 0;
    for (MatchResult heading : found("<h([1-6])[ >]", PAGE)) {
      int level = Integer.parseInt(heading.group(1));
      assertThat(level).isLessThanOrEqualTo(last + 1);
      last = level;
    }
    assertThat(found("<h1>", PAGE)).hasSize(1);
  }

  @Test
  void every_table_has_a_caption_and_headings_with_a_scope() {
    String reports = PAGE.substring(0, PAGE.indexOf("<section id=\"secret\""));
    List<MatchResult> tables = found("(?s)<table[ >].*?</table>", reports);
    assertThat(tables).hasSize(LEO.tables().size());
    for (int i = 0; i < tables.size(); i++) {
      Table table = LEO.tables().get(i);
      String html = tables.get(i).group();
      assertThat(html).contains("<caption").contains(new Phrases(Wording.FRENCH).base(table));
      assertThat(found("<th (?![^>]*scope=\"(row|col)\")", html)).isEmpty();
      int lines = table.rows().size() + (table.total().isPresent() ? 1 : 0);
      assertThat(found("<th scope=\"row\"", html)).hasSize(lines);
    }
  }

  @Test
  void every_figure_stands_beside_the_printed_one_with_a_verdict_in_words() {
    assertThat(PAGE)
        .contains(
            "<th scope=\"row\" dir=\"auto\">51-60</th><td class=\"n\">8</td>"
                + "<td class=\"n\">31\u00A0%</td><td class=\"n printed\">8 · 31\u00A0%</td>"
                + "<td class=\"verdict\"><span aria-hidden=\"true\" class=\"mark\">✓</span> conforme</td>")
        .contains("<td class=\"n printed\">108</td><td class=\"verdict differs\">"
            + "<span aria-hidden=\"true\" class=\"mark\">≠</span> écart sur le nombre</td>")
        .contains("n = 26 connus sur N = 51 personnes (51\u00A0%)");
  }

  @Test
  void the_stamp_stands_on_the_page_and_on_each_printed_one() {
    assertThat(found(Pattern.quote(LEO.stamp().fr()), PAGE)).hasSize(2);
    assertThat(PAGE)
        .contains("<div class=\"print-stamp\" aria-hidden=\"true\"><p>Secret statistique appliqué");
    assertThat(PAGE).contains("display: table-header-group");
  }

  @Test
  void every_link_leads_somewhere_and_identifiers_are_unique() {
    List<String> ids =
        found(" id=\"([^\"]+)\"", PAGE).stream().map(m -> m.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (MatchResult link : found("href=\"#([^\"]+)\"", PAGE)) {
      assertThat(ids).contains(link.group(1));
    }
    for (MatchResult labelled : found("aria-labelledby=\"([^\"]+)\"", PAGE)) {
      assertThat(ids).contains(labelled.group(1).split(" "));
    }
  }

  @Test
  void lists_every_discrepancy_and_every_definition() {
    LEO.discrepancies()
        .forEach(discrepancy ->
            assertThat(PAGE).contains(">" + discrepancy.sentence().fr() + "</p>"));
    LEO.tables().forEach(table -> assertThat(PAGE).contains("<strong>" + table.id() + "</strong>"));
    assertThat(PAGE).contains("<code>" + LEO.definitionsHash() + "</code>");
  }

  @Test
  void neighbours_with_one_title_share_a_section() {
    assertThat(found("<section id=\"rubrique-\\d+\"", PAGE)).hasSize(13);
    assertThat(PAGE)
        .contains("Âge <span class=\"ids\">LEO-06,</span> <span class=\"ids\">LEO-07,</span> "
            + "<span class=\"ids\">LEO-08</span></h2>");
  }

  @Test
  void escapes_everything_that_comes_from_data() {
    String evil = "</title></style><script>alert(\"1\")</script><svg onload='x'>&\u0000\uD800";
    Table table = Samples.table("<b>T</b>", evil)
        .dimension(Label.ofBoth(evil))
        .addRow(Samples.row(evil, 1, 26))
        .addRow(Row.ofMemo("m", Label.ofBoth(evil), Count.of(1), Optional.empty()))
        .addNote(Label.ofBoth(evil))
        .build();
    String page = Samples.html(Samples.only(table));
    assertThat(page)
        .doesNotContain("<script", "<svg onload", "<b>T", "\u0000", "\uD800", "='x'")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    assertThat(found("</style>", page)).hasSize(1);
    assertThat(found("</title>", page)).hasSize(2);
  }

  @Test
  void a_withheld_count_prints_nc_and_says_why() {
    Table table = Samples.table("T-1", "Titre")
        .addRow(Row.of("a", Label.ofBoth("caché"), Count.withheld(), Optional.empty()))
        .addRow(Samples.row("connu", 12, 26))
        .build();
    assertThat(Samples.html(Samples.only(table)))
        .contains("<th scope=\"row\" dir=\"auto\">caché</th><td class=\"n hidden\">n.c.</td>")
        .contains("non communiqué (secret statistique)");
  }

  @Test
  void a_table_without_percentages_has_no_column_for_them() {
    Row row = Row.of("a", Label.ofBoth("a"), Count.of(1500), Optional.empty());
    String page =
        Samples.html(Samples.only(Samples.table("T-1", "Titre").addRow(row).build()));
    assertThat(page).doesNotContain(">%</th>").contains("<td class=\"n\">1\u202F500</td>");
  }

  @Test
  void nothing_to_report_is_still_a_page() {
    assertThat(Samples.html(Samples.only()))
        .contains("Aucun tableau à présenter.")
        .doesNotContain("<section id=\"ecarts\"")
        .contains("<section id=\"secret\"")
        .endsWith("</html>\n");
    assertThat(Samples.html(Samples.only(Samples.table("T-0", "Vide").build())))
        .contains("Ce tableau n’a aucune ligne.")
        .doesNotContain("<svg");
  }

  @Test
  void a_long_table_may_be_cut_between_lines_and_a_short_one_may_not() {
    Table.Builder longTable = Samples.table("T-60", "Longue");
    for (int i = 0; i < 60; i++) {
      longTable.addRow(Samples.row("ligne " + i, i, 60));
    }
    String page = Samples.html(Samples.only(longTable.build()));
    assertThat(page).contains("class=\"opening long\"").contains("class=\"block long\"");
    assertThat(found("<svg ", page)).hasSizeGreaterThan(1);
    assertThat(PAGE).doesNotContain("class=\"block long\"");
  }

  private static List<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }
}
