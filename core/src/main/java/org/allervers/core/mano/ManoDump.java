package org.allervers.core.mano;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoRowProblem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A dump of Mano's data base: the text that PostgreSQL's {@code pg_dump} writes, with its rows in {@code COPY} form. Read row
 * by row: whatever the size of the dump, one row is held. A row that cannot be read is a problem with its line, and the rows
 * after it are read.
 *
 * <p>The schema may have any name. Tables that are not Mano's are counted and left. A dump with its structure says the types
 * of the columns; of the data alone, the forms of the values tell them.
 *
 * <p>This class is not thread-safe.
 *
 * @terme sauvegarde PostgreSQL de Mano
 */
public final class ManoDump implements AutoCloseable {

  private static final int LONGEST_ROW = 128 << 20;
  private static final String HEADER = "-- PostgreSQL database dump";
  private static final String FOOTER = "-- PostgreSQL database dump complete";

  private final InputStream in;
  private final DumpLines lines;
  private final Map<String, Map<String, DumpColumn.Kind>> types = new HashMap<>();
  private final Map<String, Long> unknown = new TreeMap<>();
  private @Nullable String copied;
  private Optional<ManoTable> table = Optional.empty();
  private List<DumpColumn> columns = List.of();
  private @Nullable String created;
  private boolean isDump;
  private boolean hasHeader;
  private boolean hasFooter;
  private boolean saidInserts;
  private boolean ended;
  private byte[] unescaped = new byte[256];

  private ManoDump(InputStream in, int longestRow) {
    this.in = in;
    this.lines = new DumpLines(in, longestRow);
  }

  /** Returns a reader of a dump, which closes {@code in} when it is closed. A row is at most 128 MiB long. */
  public static ManoDump of(InputStream in) {
    return of(in, LONGEST_ROW);
  }

  /**
   * Returns a reader that refuses longer rows.
   *
   * @param longestRow bytes of the longest row that is read, 1 or more
   * @throws IllegalArgumentException if {@code longestRow} is below 1
   */
  public static ManoDump of(InputStream in, int longestRow) {
    if (longestRow < 1) {
      throw new IllegalArgumentException("longestRow must be 1 or more, but was " + longestRow);
    }
    return new ManoDump(in, longestRow);
  }

  /**
   * Returns the next row of a table of Mano, or the next problem; empty at the end.
   *
   * @throws IOException if the stream fails
   */
  public Optional<ManoReading> next() throws IOException {
    while (!ended) {
      DumpLines.End end = lines.next();
      if (lines.number() <= 1 && lines.startsWith("PGDMP")) {
        return ending(Reason.BINARY_DUMP);
      }
      if (end == DumpLines.End.NOTHING || (end == DumpLines.End.STREAM && copied != null)) {
        boolean cut = copied != null || created != null || (hasHeader && !hasFooter);
        if (cut || !isDump) {
          return ending(cut ? Reason.TRUNCATED : Reason.NOT_A_DUMP);
        }
        ended = true;
        return Optional.empty();
      }
      Optional<ManoReading> reading = copied == null ? outside() : inside();
      if (reading.isPresent()) {
        return reading;
      }
    }
    return Optional.empty();
  }

  /** Returns the number of rows read so far of tables that are not Mano's, by name of the table. */
  public Map<String, Long> unknownTables() {
    return Collections.unmodifiableMap(new TreeMap<>(unknown));
  }

  @Override
  public void close() throws IOException {
    ended = true;
    in.close();
  }

  private Optional<ManoReading> ending(Reason reason) {
    ended = true;
    return Optional.of(new ManoRowProblem(reason, table, lines.number()));
  }

  private Optional<ManoReading> outside() {
    if (lines.isTooLong()) {
      return Optional.empty();
    }
    if (lines.is(HEADER) || lines.is(HEADER + "\r")) {
      isDump = true;
      hasHeader = true;
    } else if (lines.is(FOOTER) || lines.is(FOOTER + "\r")) {
      hasFooter = true;
    } else if (lines.startsWith("COPY ")) {
      copy(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8));
    } else if (lines.startsWith("CREATE TABLE ")) {
      create(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8));
    } else if (created != null) {
      column(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8));
    } else if (lines.startsWith("INSERT INTO ") && !saidInserts) {
      isDump = true;
      saidInserts = true;
      return Optional.of(ManoRowProblem.of(Reason.INSERT_COMMANDS, lines.number()));
    }
    return Optional.empty();
  }

  private void copy(String command) {
    DumpWords words = new DumpWords(command, "COPY ".length());
    String name = words.tableName();
    List<String> names = words.names();
    if (name.isEmpty() || !words.rest().strip().startsWith("FROM stdin")) {
      return;
    }
    isDump = true;
    copied = name;
    table = ManoTable.ofSqlName(name);
    if (table.isEmpty()) {
      unknown.putIfAbsent(name, 0L);
    }
    Map<String, DumpColumn.Kind> known = types.getOrDefault(name, Map.of());
    List<DumpColumn> read = new ArrayList<>();
    for (String column : names) {
      DumpColumn.Kind kind = known.get(column);
      read.add(new DumpColumn(column, kind == null ? DumpColumn.ofName(column) : kind));
    }
    columns = read;
  }

  private void create(String command) {
    isDump = true;
    created = new DumpWords(command, "CREATE TABLE ".length()).tableName();
    types.put(created, new HashMap<>());
    if (command.strip().endsWith(";")) {
      created = null;
    }
  }

  private void column(String line) {
    String text = line.strip();
    if (text.startsWith(")")) {
      created = null;
      return;
    }
    DumpWords words = new DumpWords(text, 0);
    String name = words.name();
    Map<String, DumpColumn.Kind> known = types.get(created);
    if (known != null && !name.isEmpty()) {
      known.put(name, DumpColumn.ofType(words.type()));
    }
  }

  private Optional<ManoReading> inside() {
    if (lines.is("\\.") || lines.is("\\.\r")) {
      copied = null;
      table = Optional.empty();
      return Optional.empty();
    }
    if (table.isEmpty()) {
      unknown.merge(String.valueOf(copied), 1L, Long::sum);
      return Optional.empty();
    }
    if (lines.isTooLong()) {
      return Optional.of(new ManoRowProblem(Reason.TOO_LONG, table, lines.number()));
    }
    return Optional.of(row(table.get()));
  }

  private ManoReading row(ManoTable of) {
    byte[] bytes = lines.bytes();
    // A carriage return of a value is escaped: a bare one came with the lines of another system.
    int length = lines.length() - (lines.endsWith('\r') ? 1 : 0);
    Map<String, Object> values = new LinkedHashMap<>();
    int column = 0;
    int start = 0;
    try {
      while (start <= length) {
        int end = ByteScan.find(bytes, '\t', start, length);
        if (column == columns.size()) {
          return new ManoRowProblem(Reason.WRONG_COLUMNS, table, lines.number());
        }
        boolean isNull = end - start == 2 && bytes[start] == '\\' && bytes[start + 1] == 'N';
        if (!isNull) {
          DumpColumn one = columns.get(column);
          values.put(one.name(), one.value(text(bytes, start, end)));
        }
        column++;
        start = end + 1;
      }
    } catch (CharacterCodingException e) {
      return new ManoRowProblem(Reason.NOT_TEXT, table, lines.number());
    }
    return column == columns.size()
        ? new ManoRow(of, JsonRecord.of(values))
        : new ManoRowProblem(Reason.WRONG_COLUMNS, table, lines.number());
  }

  private String text(byte[] bytes, int from, int to) throws CharacterCodingException {
    if (ByteScan.find(bytes, '\\', from, to) == to) {
      return decode(bytes, from, to, ByteScan.isAscii(bytes, from, to));
    }
    if (unescaped.length < to - from) {
      unescaped = new byte[2 * (to - from)];
    }
    int length = unescape(bytes, from, to);
    return decode(unescaped, 0, length, false);
  }

  private static String decode(byte[] bytes, int from, int to, boolean ascii)
      throws CharacterCodingException {
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }

  /** Writes the bytes that an escaped text stands for, and returns how many they are. */
  private int unescape(byte[] bytes, int from, int to) {
    int length = 0;
    int i = from;
    while (i < to) {
      byte one = bytes[i++];
      if (one != '\\' || i == to) {
        unescaped[length++] = one;
        continue;
      }
      byte letter = bytes[i++];
      switch (letter) {
        case 'b' -> unescaped[length++] = '\b';
        case 'f' -> unescaped[length++] = '\f';
        case 'n' -> unescaped[length++] = '\n';
        case 'r' -> unescaped[length++] = '\r';
        case 't' -> unescaped[length++] = '\t';
        case 'v' -> unescaped[length++] = 0x0b;
        case 'x' -> {
          int digits = digits(bytes, i, to, 16, 2);
          unescaped[length++] = digits == 0 ? letter : number(bytes, i, digits, 16);
          i += digits;
        }
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          int digits = 1 + digits(bytes, i, to, 8, 2);
          unescaped[length++] = number(bytes, i - 1, digits, 8);
          i += digits - 1;
        }
        default -> unescaped[length++] = letter;
      }
    }
    return length;
  }

  private static int digits(byte[] bytes, int from, int to, int radix, int most) {
    int count = 0;
    while (count < most
        && from + count < to
        && Character.digit((char) bytes[from + count], radix) >= 0) {
      count++;
    }
    return count;
  }

  private static byte number(byte[] bytes, int from, int digits, int radix) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      value = radix * value + Character.digit((char) bytes[i], radix);
    }
    return (byte) value;
  }
}
