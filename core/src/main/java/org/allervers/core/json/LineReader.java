package org.allervers.core.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of one document per line. A line that cannot be read is reported in its turn, and the next line is
 * read all the same; blank lines are passed over. Not thread-safe.
 *
 * <p>Failures of the stream itself come as {@link UncheckedIOException}.
 *
 * @param <T> the type of the documents
 * @terme lecture ligne à ligne
 */
public final class LineReader<T> implements Iterator<Reading<T>>, AutoCloseable {

  private final JsonFormat<T> format;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long line;
  private @Nullable Reading<T> next;

  LineReader(JsonFormat<T> format, InputStream in) {
    this.format = format;
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = advance();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next != null;
  }

  @Override
  public Reading<T> next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Reading<T> current = next;
    next = null;
    return current;
  }

  /** Returns the number of the line that {@link #next} gave last, from 1; 0 before the first. */
  public long line() {
    return line;
  }

  private @Nullable Reading<T> advance() throws IOException {
    ByteArrayOutputStream collected = new ByteArrayOutputStream();
    boolean tooLong = false;
    while (fill()) {
      int start = position;
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      boolean ended = position < filled;
      tooLong |= (long) collected.size() + position - start > format.limits().documentBytes();
      if (!tooLong) {
        collected.write(buffer, start, position - start);
      }
      if (ended) {
        position++;
        line++;
        Reading<T> reading = reading(collected, tooLong);
        if (reading != null) {
          return reading;
        }
        collected.reset();
        tooLong = false;
      }
    }
    if (collected.size() > 0 || tooLong) {
      line++;
      return reading(collected, tooLong);
    }
    return null;
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled > 0;
  }

  private @Nullable Reading<T> reading(ByteArrayOutputStream collected, boolean tooLong) {
    if (tooLong) {
      return new Reading.Unreadable<>(Problems.tooLong(format.limits()));
    }
    byte[] json = collected.toByteArray();
    for (byte b : json) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return format.read(json);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
