package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/** Leaves awkward tables in target/spreadsheet, for .ci/spreadsheet.sh to open them in a real spreadsheet. */
class SpreadsheetFilesTest {

  private static final Path FOLDER = Path.of("target", "spreadsheet");

  @Test
  void awkward_tables_are_written_the_same_twice() throws IOException {
    Files.createDirectories(FOLDER);
    byte[] workbook = Samples.xlsx(awkward());
    assertThat(Samples.xlsx(awkward())).isEqualTo(workbook);
    Files.write(FOLDER.resolve("awkward.xlsx"), workbook);
    byte[] records = Samples.csv(awkward(), Language.FRENCH).getBytes(StandardCharsets.UTF_8);
    Files.write(FOLDER.resolve("awkward.csv"), records);
    Files.writeString(FOLDER.resolve("awkward.json"), Samples.json(awkward()));
    assertThat(Files.size(FOLDER.resolve("awkward.csv"))).isGreaterThan(40_000);
  }

  private static PublishedTables awkward() {
    List<Table> now = new ArrayList<>(Samples.means().tables());
    now.add(labels(2024, 7));
    InternalTables before =
        InternalTables.of(List.of(Samples.means().evolutions().get(0).before(), labels(2023, 3)));
    return Samples.published(InternalTables.of(now).since(before));
  }

  private static Table labels(int year, long count) {
    Table.Builder table = Samples.table("SIGNES", "=1+1").period(ReportingPeriod.ofYear(year));
    List<String> labels = List.of(
        "=1+1",
        "@SUM(1;1)",
        "+3",
        "-3",
        "=HYPERLINK(\"http://localhost\")",
        "=cmd|' /C calc'!A0",
        "_x0041_",
        "l'« été », \"cité\"; fin",
        "x".repeat(40_000));
    for (int i = 0; i < labels.size(); i++) {
      Label label = Label.ofBoth(labels.get(i));
      table.addRow(Row.of("L" + i, label, Count.of(count + i), Optional.empty()));
    }
    return table.build();
  }
}
