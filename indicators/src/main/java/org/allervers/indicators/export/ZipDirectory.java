package org.allervers.indicators.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip held in memory by its central directory. The spreadsheet library writes 64-bit sizes behind its entries,
 * which {@link java.util.zip.ZipInputStream} takes for damage; {@link java.util.zip.ZipFile} would need the report on
 * disk.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_COUNT = 10;
  private static final int END_OFFSET = 16;

  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int HEADER_METHOD = 10;
  private static final int HEADER_SIZE = 20;
  private static final int HEADER_LENGTH_OF_CONTENT = 24;
  private static final int HEADER_NAME = 28;
  private static final int HEADER_EXTRA = 30;
  private static final int HEADER_COMMENT = 32;
  private static final int HEADER_OFFSET = 42;

  private static final int LOCAL_LENGTH = 30;
  private static final int LOCAL_NAME = 26;
  private static final int LOCAL_EXTRA = 28;
  private static final int DEFLATED = 8;

  private ZipDirectory() {}

  /** The entries with their content, in the order of the directory. */
  static Map<String, byte[]> read(ByteBuffer zip) throws IOException {
    ByteBuffer in = zip.slice().order(ByteOrder.LITTLE_ENDIAN);
    int end = in.limit() - END_LENGTH;
    require(end >= 0 && in.getInt(end) == END);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int at = in.getInt(end + END_OFFSET);
    for (int i = in.getShort(end + END_COUNT) & 0xFFFF; i > 0; i--) {
      require(in.getInt(at) == HEADER);
      int name = in.getShort(at + HEADER_NAME);
      entries.put(
          StandardCharsets.UTF_8.decode(in.slice(at + HEADER_LENGTH, name)).toString(),
          content(in, at));
      at +=
          HEADER_LENGTH + name + in.getShort(at + HEADER_EXTRA) + in.getShort(at + HEADER_COMMENT);
    }
    return entries;
  }

  private static byte[] content(ByteBuffer in, int header) throws IOException {
    require(in.getShort(header + HEADER_METHOD) == DEFLATED);
    int local = in.getInt(header + HEADER_OFFSET);
    int start =
        local + LOCAL_LENGTH + in.getShort(local + LOCAL_NAME) + in.getShort(local + LOCAL_EXTRA);
    byte[] content = new byte[in.getInt(header + HEADER_LENGTH_OF_CONTENT)];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(in.slice(start, in.getInt(header + HEADER_SIZE)));
      require(inflater.inflate(content) == content.length);
      return content;
    } catch (DataFormatException e) {
      throw new IOException("the draft of a workbook must be whole", e);
    } finally {
      inflater.end();
    }
  }

  private static void require(boolean expected) {
    if (!expected) {
      throw new AssertionError("the spreadsheet library wrote an unknown zip, please report");
    }
  }
}
