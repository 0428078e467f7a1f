package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.catalogue.LeoCohort;
import org.allervers.indicators.disclosure.UnreadableReportException.Reason;
import org.allervers.indicators.export.JsonReport;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.export.XlsxReport;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** A file read again, as it was written and otherwise. */
class ReportFileTest {

  private static final Evaluation YEAR = LeoCohort.evaluation(Leo2022.period());
  private static final List<Table> TABLES = YEAR.internal().tables();
  private static final ProtectedTables REPORT = UnprotectedTables.strict(TABLES, YEAR);
  private static final byte[] WORKBOOK = xlsx(REPORT, Language.FRENCH);

  @Test
  void every_figure_comes_back_from_the_workbook_and_from_the_json() throws Exception {
    for (byte[] file : List.of(WORKBOOK, xlsx(REPORT, Language.ENGLISH), json(REPORT))) {
      ReportFile read = ReportFile.read(file);
      assertThat(read.figures()).isEqualTo(REPORT.figuresHash());
      assertThat(read.structure()).isEqualTo(REPORT.secrecy().structure());
      assertThat(read.policy()).isEqualTo("STRICT_11");
      assertThat(read.threshold()).isEqualTo(11);
      assertThat(read.tables()).hasSameSizeAs(TABLES);
      for (int i = 0; i < TABLES.size(); i++) {
        Table written = TABLES.get(i);
        Table back = read.tables().get(i);
        assertThat(back.rows().stream().map(Row::count).toList())
            .isEqualTo(written.rows().stream().map(Row::count).toList());
        assertThat(back.rows().stream().map(Row::percent).toList())
            .isEqualTo(written.rows().stream().map(Row::percent).toList());
        assertThat(back.base()).isEqualTo(written.base());
        assertThat(back.period()).isEqualTo(written.period());
        assertThat(back.hasMultipleAnswers()).isEqualTo(written.hasMultipleAnswers());
      }
    }
  }

  @Test
  void a_figure_typed_over_is_noticed() throws IOException {
    // LEO-01 prints 51 persons once.
    byte[] typed =
        changed(WORKBOOK, "sheet2.xml", xml -> xml.replaceFirst("<v>51</v>", "<v>50</v>"));
    assertThat(typed).isNotEqualTo(WORKBOOK);
    assertThat(reason(typed)).isEqualTo(Reason.ALTERED);
    String json = new String(json(REPORT), StandardCharsets.UTF_8);
    byte[] edited =
        json.replaceFirst("\"count\":51", "\"count\":50").getBytes(StandardCharsets.UTF_8);
    assertThat(reason(edited)).isEqualTo(Reason.ALTERED);
  }

  @Test
  void a_figure_typed_over_with_the_hash_is_noticed_where_the_margins_tell() {
    Table first = TABLES.get(1);
    Row row = first.rows().get(0);
    Row other = Row.of(
        row.code(), row.label(), Count.of(row.count().exact().orElseThrow() + 1), row.percent());
    List<Row> rows = new java.util.ArrayList<>(first.rows());
    rows.set(0, other);
    List<Table> tables = new java.util.ArrayList<>(TABLES);
    tables.set(1, first.toBuilder().rows(rows).build());
    byte[] file = xlsx(UnprotectedTables.strict(tables, YEAR), Language.FRENCH);
    assertThat(attackReason(file)).isEqualTo(Reason.INCONSISTENT);
  }

  @Test
  void what_is_no_report_is_named() throws IOException {
    assertThat(reason("bonjour".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_A_REPORT);
    assertThat(reason(new byte[0])).isEqualTo(Reason.NOT_A_REPORT);
    assertThat(reason(new byte[] {'P', 'K', 3, 4, 9, 9})).isEqualTo(Reason.NOT_A_REPORT);
    assertThat(reason(Arrays.copyOf(WORKBOOK, WORKBOOK.length / 2))).isEqualTo(Reason.NOT_A_REPORT);
    assertThat(reason("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.FOREIGN);
    ByteArrayOutputStream theirs = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(theirs, "Other", "1.0")) {
      workbook.newWorksheet("Feuille").value(0, 0, "51");
    }
    assertThat(reason(theirs.toByteArray())).isEqualTo(Reason.FOREIGN);
  }

  @Test
  void a_policy_that_nobody_knows_is_named() {
    ProtectedTables strange = UnprotectedTables.pretending(TABLES, YEAR, "MINE", "1.0.0", 11);
    assertThat(attackReason(json(strange))).isEqualTo(Reason.UNKNOWN_POLICY);
    ProtectedTables loose = UnprotectedTables.pretending(TABLES, YEAR, "STRICT_11", "1.0.0", 3);
    assertThat(attackReason(json(loose))).isEqualTo(Reason.ALTERED);
  }

  @Test
  void a_file_that_unpacks_to_far_more_is_not_unpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 260; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(bomb.size()).isLessThan(1 << 20);
    assertThat(reason(bomb.toByteArray())).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(new byte[ReportFile.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void damage_anywhere_is_a_typed_failure_or_changes_no_figure() throws Exception {
    Random random = new Random(7);
    byte[] json = json(REPORT);
    for (int i = 0; i < 300; i++) {
      byte[] broken = (i % 6 == 0 ? WORKBOOK : json).clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(7));
      try {
        assertThat(ReportFile.read(broken).figures()).hasSize(64);
      } catch (UnreadableReportException e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  private static Reason reason(byte[] file) {
    return catchThrowableOfType(UnreadableReportException.class, () -> ReportFile.read(file))
        .reason();
  }

  private static Reason attackReason(byte[] file) {
    return catchThrowableOfType(UnreadableReportException.class, () -> DisclosureAudit.attack(file))
        .reason();
  }

  static byte[] xlsx(ProtectedTables tables, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XlsxReport.of(tables, language).writeTo(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] json(ProtectedTables tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonReport.of(tables).writeTo(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The same archive with one entry changed. */
  private static byte[] changed(byte[] file, String entry, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(one.getName()));
        zip.write(
            one.getName().endsWith("/" + entry)
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
