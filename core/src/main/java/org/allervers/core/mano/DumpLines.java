package org.allervers.core.mano;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, one at a time: a line is valid until the next one is read. Not thread-safe. */
final class DumpLines {

  /** How a line ended. */
  enum End {
    /** By an end of line. */
    LINE,
    /** By the end of the stream, after one byte or more. */
    STREAM,
    /** There was no line any more. */
    NOTHING
  }

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] block = new byte[BLOCK];
  private int from;
  private int to;
  private byte[] line = new byte[BLOCK];
  private int length;
  private boolean tooLong;
  private long number;

  DumpLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Reads one line, without its end; what goes beyond the longest line is read and not kept. */
  End next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, in.read(block, 0, BLOCK));
        if (to == 0) {
          number += any ? 1 : 0;
          return any ? End.STREAM : End.NOTHING;
        }
      }
      any = true;
      int end = ByteScan.find(block, '\n', from, to);
      keep(end - from);
      boolean whole = end < to;
      from = whole ? end + 1 : end;
      if (whole) {
        number++;
        return End.LINE;
      }
    }
  }

  private void keep(int count) {
    if (tooLong || count > longest - length) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + count)));
    }
    System.arraycopy(block, from, line, length, count);
    length += count;
  }

  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** Returns the number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  boolean startsWith(String ascii) {
    if (length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (line[i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean endsWith(char ascii) {
    return length > 0 && line[length - 1] == ascii;
  }

  boolean is(String ascii) {
    return length == ascii.length() && startsWith(ascii);
  }
}
