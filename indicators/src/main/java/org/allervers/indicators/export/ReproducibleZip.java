package org.allervers.indicators.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
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
  private static final Pattern MERGES = Pattern.compile("(?:<mergeCell ref=\"[A-Z0-9:]+\"/>)+");
  private static final Pattern MERGE = Pattern.compile("<[^>]+>");

  private ReproducibleZip() {}

  static void rewrite(byte[] zip, OutputStream out) throws IOException {
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
    String xml = new String(content, StandardCharsets.UTF_8);
    if (name.equals(CORE_PROPERTIES)) {
      return DATES_AND_PERSONS.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
    if (name.startsWith(SHEETS)) {
      return MERGES
          .matcher(xml)
          .replaceAll(merges -> sorted(merges.group()))
          .getBytes(StandardCharsets.UTF_8);
    }
    return content;
  }

  // The library keeps merged cells in a set whose order changes from one run to the next.
  private static String sorted(String merges) {
    return MERGE.matcher(merges).results().map(MatchResult::group).sorted().collect(joining());
  }
}
