package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.DisclosureAudit.Verdict;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.internal.secrecy.Bounds;
import org.allervers.indicators.internal.secrecy.BoundsAttack;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/** Two periods side by side: figures once more, their difference and their growth, all of which a reader has. */
class EvolutionAuditTest {

  private static final SecrecyPolicy POLICY = SecrecyPolicy.strict();

  private static ProtectedTables published() {
    Outcome outcome = DisclosureControl.under(POLICY)
        .publish(Street.evaluation(
            Street.groups(40, 30, 3, 2),
            List.of(Street.persons(), Street.visitsPerPerson()),
            Street.FIRST,
            Street.HALF));
    return ((Outcome.Released) outcome).tables().withEvolution(Street.FIRST, Street.HALF);
  }

  @Test
  void the_same_is_read_of_the_workbook_and_of_the_json() throws Exception {
    ProtectedTables tables = published();
    ReportFile json = ReportFile.read(ReportFileTest.json(tables));
    assertThat(json.evolutions()).hasSameSizeAs(tables.evolutions());
    assertThat(json.evolutions())
        .anySatisfy(one ->
            assertThat(one.lines()).anySatisfy(line -> assertThat(line.growth()).isPresent()));
    for (Language language : Language.values()) {
      byte[] workbook = ReportFileTest.xlsx(tables, language);
      assertThat(ReportFile.read(workbook).evolutions()).isEqualTo(json.evolutions());
    }
  }

  @Test
  void evolutions_of_what_is_published_tell_nothing_more() throws Exception {
    ProtectedTables tables = published();
    DisclosureAudit with = DisclosureAudit.attack(ReportFileTest.json(tables));
    assertThat(with.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(
            DisclosureAudit.attack(ReportFileTest.xlsx(tables, Language.FRENCH)).figures())
        .isEqualTo(with.figures());
  }

  private static Table withheld(Table table, String row) {
    return table.toBuilder()
        .rows(table.rows().stream()
            .map(one -> one.code().equals(row)
                ? org.allervers.indicators.table.Row.of(
                    one.code(), one.label(), Count.withheld(), Optional.empty())
                : one)
            .toList())
        .total(null)
        .base(new org.allervers.indicators.table.Base(
            table.base().kind(), Count.withheld(), Count.withheld()))
        .build();
  }

  /** The figure of group C withheld in the half-year, and what one line of evolution tells of it. */
  private static Bounds found(OptionalLong difference, Optional<BigDecimal> growth, Count again) {
    Evaluation evaluation = Street.evaluation(
        Street.groups(40, 30, 20), List.of(Street.persons()), Street.FIRST, Street.SECOND);
    List<Table> tables = evaluation.internal().tables().stream()
        .filter(table -> table.scope().isTotal())
        .map(table -> table.period().equals(Street.SECOND) ? withheld(table, "C") : table)
        .toList();
    Structure structure = Structure.of(List.of(evaluation), SensitiveFacts.standard());
    EvolutionFact evolution = new EvolutionFact(
        "PERSONNES",
        "TOTAL",
        Street.FIRST,
        Street.SECOND,
        List.of(new EvolutionFact.Line(
            "C",
            false,
            new EvolutionFact.Side(Count.of(20), Optional.empty()),
            new EvolutionFact.Side(again, Optional.empty()),
            difference,
            growth)));
    TableSystem seen = TableSystem.seen(tables, List.of(evolution), structure, POLICY);
    BoundsAttack attack =
        BoundsAttack.of(seen.view(POLICY, SensitiveFacts.standard()), Effort.standard());
    assertThat(attack.isContradictory()).isFalse();
    Table later = tables.get(1);
    FactTable facts = FactTable.seen(later, structure.traits().get(later.id()), false);
    FactRow row =
        facts.rows().stream().filter(one -> one.code().equals("C")).findFirst().orElseThrow();
    return attack.bounds(seen.find(TableFacts.line(facts.trait(), facts.at(), row)));
  }

  @Test
  void one_shown_figure_and_the_difference_give_the_other() {
    Bounds alone = found(OptionalLong.empty(), Optional.empty(), Count.withheld());
    assertThat(alone.most()).isGreaterThan(20);
    Bounds told = found(OptionalLong.of(-13), Optional.empty(), Count.withheld());
    assertThat(told.least()).isEqualTo(7);
    assertThat(told.most()).isEqualTo(7);
  }

  @Test
  void one_shown_figure_and_the_growth_give_the_other() {
    for (long after : new long[] {1, 7, 20, 23, 61}) {
      Bounds told = found(OptionalLong.empty(), Percent.growth(20, after, 1), Count.withheld());
      assertThat(told.least()).isEqualTo(after);
      assertThat(told.most()).isEqualTo(after);
    }
  }

  @Test
  void a_figure_withheld_in_its_table_and_shown_beside_another_period_is_told() {
    Bounds told = found(OptionalLong.empty(), Optional.empty(), Count.of(7));
    assertThat(told.least()).isEqualTo(7);
    assertThat(told.most()).isEqualTo(7);
  }

  @Test
  void a_difference_typed_into_a_file_is_found_in_either_format() throws Exception {
    ProtectedTables tables = published();
    String json = new String(ReportFileTest.json(tables), StandardCharsets.UTF_8);
    String typed = json.replaceFirst("\"difference\":0", "\"difference\":5");
    assertThat(typed).isNotEqualTo(json);
    assertThat(reason(typed.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(UnreadableReportException.Reason.INCONSISTENT);
    byte[] workbook = ReportFileTest.xlsx(tables, Language.FRENCH);
    assertThat(reason(typedOver(workbook)))
        .isEqualTo(UnreadableReportException.Reason.INCONSISTENT);
  }

  private static UnreadableReportException.Reason reason(byte[] file) {
    return catchThrowableOfType(UnreadableReportException.class, () -> DisclosureAudit.attack(file))
        .reason();
  }

  /** Other differences in the column of differences. */
  private static byte[] typedOver(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
        String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(one.getName()));
        zip.write(xml.replaceAll("(<c r=\"I[0-9]+\"[^>]*><v>)0</v>", "$15</v>")
            .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
