package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A workbook read again from its bytes. */
final class ReadWorkbook {

  private static final Pattern SHEET = Pattern.compile("<sheet name=\"([^\"]*)\"");
  private static final Pattern STRING =
      Pattern.compile("<si><t[^>]*>(.*?)</t></si>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"[^>]*>(.*?)</row>");
  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+)\\d+\"(?: s=\"(\\d+)\")?(?: t=\"(\\w+)\")?(?:/>|>(.*?)</c>)");
  private static final Pattern VALUE = Pattern.compile("<v>(.*?)</v>");

  private final Map<String, String> entries = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();

  private ReadWorkbook() {}

  /** A cell: a text or a number, never anything else. */
  record Cell(String text, BigDecimal number, String style) {}

  static ReadWorkbook of(byte[] bytes) {
    ReadWorkbook workbook = new ReadWorkbook();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        workbook.entries.put(
            entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SHEET
        .matcher(workbook.entry("xl/workbook.xml"))
        .results()
        .forEach(found -> workbook.names.add(plain(found.group(1))));
    STRING
        .matcher(workbook.entry("xl/sharedStrings.xml"))
        .results()
        .forEach(found -> workbook.strings.add(plain(found.group(1))));
    return workbook;
  }

  Map<String, String> entries() {
    return entries;
  }

  String entry(String name) {
    assertThat(entries).containsKey(name);
    return entries.get(name);
  }

  List<String> sheetNames() {
    return names;
  }

  String xml(String sheet) {
    assertThat(names).contains(sheet);
    return entry("xl/worksheets/sheet" + (names.indexOf(sheet) + 1) + ".xml");
  }

  /** The lines of a sheet that hold anything, cells by column letter. */
  List<Map<String, Cell>> rows(String sheet) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(xml(sheet));
    while (row.find()) {
      Map<String, Cell> cells = new TreeMap<>();
      Matcher cell = CELL.matcher(row.group(2));
      while (cell.find()) {
        String content = cell.group(4);
        Matcher value = content == null ? null : VALUE.matcher(content);
        if (value != null && value.find()) {
          cells.put(cell.group(1), cell(cell.group(3), value.group(1), cell.group(2)));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  private Cell cell(String type, String value, String style) {
    assertThat(type).as("type of a cell").isIn("s", "n");
    return type.equals("s")
        ? new Cell(strings.get(Integer.parseInt(value)), null, style)
        : new Cell(null, new BigDecimal(value), style);
  }

  static String plain(String xml) {
    Matcher reference = Pattern.compile("&#x([0-9a-f]+);").matcher(xml);
    return reference
        .replaceAll(found ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
