package org.allervers.indicators.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook's zip again so that its bytes depend on its content alone: fixed orders, one fixed entry time, no
 * creation date and no author. Entries are stored, because compressors differ from machine to machine.
 */
final class ReproducibleZip {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String CORE_PROPERTIES = "docProps/core.xml";

  // Not the very first moment a zip can tell: there the JDK adds the machine's time zone.
  static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final Pattern DATES_AND_PERSONS = Pattern.compile(
      "<(dcterms:created|dcterms:modified|dc:creator|cp:lastModifiedBy)\\b[^>]*>[^<]*</\\1>");

  private static final String SHEETS = "xl/worksheets/";
  private static final byte[] LINES_END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);
  private static final String MERGES = "<mergeCells>";
  private static final String MERGES_END = "</mergeCells>";
  private static final Pattern MERGE = Pattern.compile("<[^>]+>");

  private ReproducibleZip() {}

  static void rewrite(ByteBuffer zip, OutputStream out) throws IOException {
    // The content types come first: some readers recognise a workbook by them.
    Map<String, byte[]> entries =
        new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
            .thenComparing(Comparator.naturalOrder()));
    entries.putAll(ZipDirectory.read(zip));
    entries.replaceAll(ReproducibleZip::settled);
    ZipOutputStream rewritten = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      rewritten.putNextEntry(stored(entry.getKey(), entry.getValue()));
      rewritten.write(entry.getValue());
      rewritten.closeEntry();
    }
    rewritten.finish();
  }

  private static ZipEntry stored(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(ENTRY_TIME);
    return entry;
  }

  private static byte[] settled(String name, byte[] content) {
    if (name.equals(CORE_PROPERTIES)) {
      String xml = new String(content, StandardCharsets.UTF_8);
      return DATES_AND_PERSONS.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
    if (name.startsWith(SHEETS)) {
      sortMerges(content);
    }
    return content;
  }

  // The library keeps merged cells in a set whose order changes from one run to the next. They
  // stand behind the lines, which
  // are most of the file. Only ASCII is looked for, so each byte is taken for a character.
  private static void sortMerges(byte[] content) {
    int tail = content.length;
    while (tail > 0 && !startsWith(content, tail, LINES_END)) {
      tail--;
    }
    String xml = new String(content, tail, content.length - tail, StandardCharsets.ISO_8859_1);
    int start = xml.indexOf(MERGES) + MERGES.length();
    int end = xml.lastIndexOf(MERGES_END);
    if (start < end) {
      byte[] sorted = MERGE
          .matcher(xml.substring(start, end))
          .results()
          .map(MatchResult::group)
          .sorted()
          .collect(joining())
          .getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(sorted, 0, content, tail + start, sorted.length);
    }
  }

  private static boolean startsWith(byte[] content, int at, byte[] what) {
    return content.length - at >= what.length
        && Arrays.equals(content, at, at + what.length, what, 0, what.length);
  }
}
