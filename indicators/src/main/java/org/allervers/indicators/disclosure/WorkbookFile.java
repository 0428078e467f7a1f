package org.allervers.indicators.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.indicators.disclosure.UnreadableReportException.Reason;
import org.allervers.indicators.table.Table;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a workbook as somebody would who has nothing else: the figures from the sheets that people read, where the sheet
 * "Structure" says they stand.
 */
final class WorkbookFile {

  private static final String FORMAT = "allervers-workbook/1";
  private static final String STRUCTURE = "Structure";

  /** A bomb of zeros unpacks to a thousand times its size; a workbook to about fifteen. */
  private static final long LARGEST_UNPACKED = 256L << 20;

  private static final int MOST_ENTRIES = 5_000;

  private WorkbookFile() {}

  static ReportFile read(byte[] content) throws UnreadableReportException {
    checkSize(content);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      return read(workbook);
    } catch (IOException e) {
      throw new UnreadableReportException(Reason.NOT_A_REPORT, "", e);
    } catch (RuntimeException e) {
      // The reader of workbooks has no one type for what it cannot read.
      throw new UnreadableReportException(Reason.NOT_A_REPORT, "", e);
    }
  }

  private static void checkSize(byte[] content) throws UnreadableReportException {
    long unpacked = 0;
    int entries = 0;
    byte[] some = new byte[1 << 16];
    // The directory at the end is what the reader of workbooks goes by, too.
    try (ZipFile zip = ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
        .get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
        entries++;
        try (InputStream entry = zip.getInputStream(all.nextElement())) {
          unpacked = unpack(entry, some, unpacked);
        }
        if (entries > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) {
          throw new UnreadableReportException(Reason.TOO_LARGE, "");
        }
      }
    } catch (IOException | RuntimeException e) {
      // The reader of archives has no one type for what it cannot read.
      throw new UnreadableReportException(Reason.NOT_A_REPORT, "", e);
    }
  }

  private static long unpack(InputStream zip, byte[] some, long before) throws IOException {
    long unpacked = before;
    for (int read = zip.read(some);
        read >= 0 && unpacked <= LARGEST_UNPACKED;
        read = zip.read(some)) {
      unpacked += read;
    }
    return unpacked;
  }

  private static ReportFile read(ReadableWorkbook workbook)
      throws IOException, UnreadableReportException {
    Optional<Sheet> structure = workbook.findSheet(STRUCTURE);
    if (structure.isEmpty()) {
      throw new UnreadableReportException(Reason.FOREIGN, "");
    }
    Map<String, String> facts = new HashMap<>();
    List<String> lines = new ArrayList<>();
    List<String> evolutions = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    List<Map<String, String>> blocks = new ArrayList<>();
    for (List<Value> row : rows(structure.get()).values()) {
      String first = text(row, 0);
      if (!heading.isEmpty()) {
        blocks.add(named(heading, row));
      } else if (first.equals("table")) {
        row.forEach(cell -> heading.add(cell.text()));
      } else if (first.equals("structure")) {
        lines.add(text(row, 1));
      } else if (first.equals("evolution")) {
        evolutions.add(text(row, 1));
      } else {
        facts.put(first, text(row, 1));
      }
    }
    if (!FORMAT.equals(facts.get("format"))) {
      throw new UnreadableReportException(Reason.FOREIGN, "");
    }
    List<Table> tables = tables(workbook, blocks);
    return new ReportFile(
        facts.getOrDefault("policy", ""),
        facts.getOrDefault("policy_version", ""),
        new Block(STRUCTURE, facts).number("threshold"),
        facts.getOrDefault("figures", ""),
        lines,
        tables,
        evolutions(workbook, evolutions, tables));
  }

  /** Each line of text names the fields of one table in two periods: a name and a value by turns. */
  private static List<EvolutionFact> evolutions(
      ReadableWorkbook workbook, List<String> lines, List<Table> tables)
      throws IOException, UnreadableReportException {
    Map<String, Map<Integer, List<Value>>> sheets = new HashMap<>();
    List<EvolutionFact> facts = new ArrayList<>();
    for (String line : lines) {
      Map<String, String> fields = new HashMap<>();
      for (String field : line.split(" ", -1)) {
        int at = field.indexOf('=');
        if (at < 0) {
          throw new UnreadableReportException(Reason.ALTERED, STRUCTURE);
        }
        fields.put(
            field.substring(0, at),
            URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8));
      }
      Block block = new Block(STRUCTURE, fields);
      facts.add(new EvolutionBlock(block, sheet(workbook, sheets, block), tables).fact());
    }
    return facts;
  }

  private static List<Table> tables(ReadableWorkbook workbook, List<Map<String, String>> blocks)
      throws IOException, UnreadableReportException {
    Map<String, Map<Integer, List<Value>>> sheets = new HashMap<>();
    List<Table> tables = new ArrayList<>();
    for (Map<String, String> fields : blocks) {
      Block block = new Block(STRUCTURE, fields);
      if (block.text("table").isEmpty()) {
        continue;
      }
      tables.add(new TableBlock(block, sheet(workbook, sheets, block)).table());
    }
    return tables;
  }

  private static Map<Integer, List<Value>> sheet(
      ReadableWorkbook workbook, Map<String, Map<Integer, List<Value>>> sheets, Block block)
      throws IOException, UnreadableReportException {
    String name = block.text("sheet");
    if (!sheets.containsKey(name)) {
      Optional<Sheet> sheet = workbook.findSheet(name);
      if (sheet.isEmpty()) {
        throw new UnreadableReportException(Reason.ALTERED, name);
      }
      sheets.put(name, rows(sheet.get()));
    }
    return sheets.getOrDefault(name, Map.of());
  }

  private static Map<String, String> named(List<String> heading, List<Value> row) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < heading.size(); i++) {
      fields.put(heading.get(i), text(row, i));
    }
    return fields;
  }

  static String text(List<Value> row, int column) {
    return column < row.size() ? row.get(column).text() : "";
  }

  /** The lines of a sheet by their number, from 1, in order. */
  private static Map<Integer, List<Value>> rows(Sheet sheet) throws IOException {
    Map<Integer, List<Value>> rows = new java.util.LinkedHashMap<>();
    sheet.read().forEach(row -> {
      List<Value> cells = new ArrayList<>();
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(row.getOptionalCell(i).map(WorkbookFile::value).orElse(Value.NONE));
      }
      rows.put(row.getRowNum(), cells);
    });
    return rows;
  }

  private static Value value(Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? new Value("", Optional.of(cell.asNumber()))
        : new Value(Optional.ofNullable(cell.getText()).orElse(""), Optional.empty());
  }

  /**
   * What stands in a cell.
   *
   * @param text its text; empty for a number
   * @param number its number, if it is one
   */
  record Value(String text, Optional<BigDecimal> number) {
    static final Value NONE = new Value("", Optional.empty());
  }

  /** Named fields of one line of the structure. */
  record Block(String sheet, Map<String, String> fields) {

    String text(String name) {
      return fields.getOrDefault(name, "");
    }

    int number(String name) throws UnreadableReportException {
      try {
        return Integer.parseInt(text(name));
      } catch (NumberFormatException e) {
        throw new UnreadableReportException(Reason.ALTERED, sheet + " " + name, e);
      }
    }

    /** A column by its letter; -1: there is none. */
    int column(String name) throws UnreadableReportException {
      String letter = text(name);
      if (letter.isEmpty()) {
        return -1;
      }
      if (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) > 'Z') {
        throw new UnreadableReportException(Reason.ALTERED, sheet + " " + name);
      }
      return letter.charAt(0) - 'A';
    }

    <E extends Enum<E>> E word(String name, Class<E> words) throws UnreadableReportException {
      try {
        return Enum.valueOf(words, text(name));
      } catch (IllegalArgumentException e) {
        throw new UnreadableReportException(Reason.ALTERED, sheet + " " + name, e);
      }
    }
  }
}
