package org.allervers.indicators.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook's zip again so that its bytes depend on its content alone: fixed order, one fixed entry time, no
 * creation date and no author. Entries are stored, because compressors differ from machine to machine.
 */
final class ReproducibleZip {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String CORE_PROPERTIES = "docProps/core.xml";
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern DATES_AND_PERSONS = Pattern.compile(
      "<(dcterms:created|dcterms:modified|dc:creator|cp:lastModifiedBy)\\b[^>]*>[^<]*</\\1>");

  private ReproducibleZip() {}

  static void rewrite(byte[] zip, OutputStream out) throws IOException {
    // The content types come first: some readers recognise a workbook by them.
    Map<String, byte[]> entries =
        new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
            .thenComparing(Comparator.naturalOrder()));
    entries.putAll(ZipDirectory.read(zip));
    entries.computeIfPresent(CORE_PROPERTIES, (name, xml) -> withoutDatesAndPersons(xml));
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

  private static byte[] withoutDatesAndPersons(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    return DATES_AND_PERSONS.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
