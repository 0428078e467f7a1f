package org.allervers.core.assessment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.core.assessment.QuestionnaireFormatException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A text of header lines {@code #name=value}, a line of column names, then one line per row.
 *
 * <p>Cells are separated by {@code ;} and never quoted. Columns are found by name, so their order is free and those that
 * nobody asks for are left alone.
 */
record TableFile(Map<String, String> header, List<Row> rows, int end) {

  /** One line, by column name. */
  record Row(int line, Map<String, String> cells) {

    /** Returns the cell, or the empty text if there is no such column. */
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    String required(String column) throws QuestionnaireFormatException {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw failure(Reason.CELL);
      }
      return cell;
    }

    @Nullable
    BigDecimal number(String column) throws QuestionnaireFormatException {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return null;
      }
      if (!cell.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
        throw failure(Reason.NUMBER);
      }
      return new BigDecimal(cell);
    }

    @Nullable
    Integer integer(String column) throws QuestionnaireFormatException {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return null;
      }
      if (!cell.matches("[0-9]{1,9}")) {
        throw failure(Reason.NUMBER);
      }
      return Integer.valueOf(cell);
    }

    LocalDate date(String column) throws QuestionnaireFormatException {
      try {
        return LocalDate.parse(required(column));
      } catch (DateTimeException e) {
        throw failure(Reason.NUMBER);
      }
    }

    QuestionnaireFormatException failure(Reason reason) {
      return new QuestionnaireFormatException(line, reason);
    }
  }

  /** Reads bundled data, which is ours to keep readable. */
  interface Loader<T> {
    T load(Reader reader) throws IOException, QuestionnaireFormatException;
  }

  static <T> T bundled(String file, Loader<T> loader) {
    try (InputStream in = TableFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("the questionnaire must be bundled");
      }
      return loader.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (QuestionnaireFormatException e) {
      throw new AssertionError("bundled file " + file + " is broken, please report", e);
    }
  }

  static TableFile read(Reader reader, List<String> requiredColumns)
      throws IOException, QuestionnaireFormatException {
    BufferedReader lines = new BufferedReader(reader);
    Map<String, String> header = new LinkedHashMap<>();
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (line.isBlank()) {
        continue;
      }
      if (line.startsWith("#")) {
        int equals = line.indexOf('=');
        if (equals < 0) {
          throw new QuestionnaireFormatException(number, Reason.HEADER);
        }
        header.put(line.substring(1, equals).strip(), line.substring(equals + 1).strip());
      } else if (columns.isEmpty()) {
        columns = List.of(line.strip().split("\\s*;\\s*", -1));
        if (!columns.containsAll(requiredColumns)) {
          throw new QuestionnaireFormatException(number, Reason.COLUMN);
        }
      } else {
        rows.add(row(number, columns, line));
      }
    }
    if (columns.isEmpty()) {
      throw new QuestionnaireFormatException(number + 1, Reason.COLUMN);
    }
    return new TableFile(header, rows, number + 1);
  }

  private static Row row(int number, List<String> columns, String line)
      throws QuestionnaireFormatException {
    String[] cells = line.split(";", -1);
    if (cells.length != columns.size()) {
      throw new QuestionnaireFormatException(number, Reason.CELL);
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      byColumn.put(columns.get(i), cells[i].strip());
    }
    return new Row(number, byColumn);
  }

  String title(String name) throws QuestionnaireFormatException {
    String value = header.get(name);
    if (value == null || value.isEmpty()) {
      throw new QuestionnaireFormatException(end, Reason.HEADER);
    }
    return value;
  }
}
