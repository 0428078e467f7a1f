package org.allervers.indicators.disclosure;

import java.util.List;
import org.allervers.indicators.disclosure.UnreadableReportException.Reason;
import org.allervers.indicators.table.Table;

/**
 * What a reader finds in a file of ours, whichever its format. Titles and labels are left out.
 *
 * @param policy identifier of the policy that it names
 * @param policyVersion version of that policy
 * @param threshold its threshold, in persons
 * @param figures hash of its figures as printed
 * @param structure what every reader knows of its definitions, as {@link Structure} writes it
 * @param tables its tables, withheld figures withheld
 * @param evolutions what it prints of two periods side by side
 */
record ReportFile(
    String policy,
    String policyVersion,
    int threshold,
    String figures,
    List<String> structure,
    List<Table> tables,
    List<EvolutionFact> evolutions) {

  /** A report of 40 000 figures takes 3 MiB, and 40 when unpacked. */
  static final int LARGEST = 32 << 20;

  ReportFile {
    structure = List.copyOf(structure);
    tables = List.copyOf(tables);
    evolutions = List.copyOf(evolutions);
  }

  /**
   * Reads a workbook or JSON.
   *
   * @throws UnreadableReportException if it is not a report whose figures are those that were written
   */
  static ReportFile read(byte[] content) throws UnreadableReportException {
    if (content.length > LARGEST) {
      throw new UnreadableReportException(Reason.TOO_LARGE, "");
    }
    boolean isZip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
    ReportFile file = isZip ? WorkbookFile.read(content) : JsonFile.read(content);
    if (!FiguresHash.of(file.tables).equals(file.figures)) {
      throw new UnreadableReportException(Reason.ALTERED, "");
    }
    return file;
  }
}
