package org.allervers.examples.manoreport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How far a piece of work is, and how fast it goes, said on one line of the standard error. Not thread-safe. */
final class Progress implements AutoCloseable {

  private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(200);

  private final PrintStream err;
  private final boolean isShown;
  private final Messages messages;
  private final String line;
  private final String unit;
  private final long started = System.nanoTime();
  private long size;
  private long done;
  private long items;
  private long percentSaid = -1;
  private long lastSaid;

  /**
   * Starts to say.
   *
   * @param line the key of what is done
   * @param unit the key of what is counted by the second
   */
  Progress(PrintStream err, boolean isShown, Messages messages, String line, String unit) {
    this.err = err;
    this.isShown = isShown;
    this.messages = messages;
    this.line = line;
    this.unit = unit;
  }

  /** Says how much there is to do. */
  void of(long all) {
    size = all;
  }

  /** One row or person more; {@code isWork} if they, and not bytes, are what there is to do. */
  void item(boolean isWork) {
    items++;
    done += isWork ? 1 : 0;
    if (isWork) {
      say();
    }
  }

  /** Follows what is taken of a list, an item at a time. */
  <T> Iterator<T> over(List<T> all) {
    Iterator<T> each = all.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public T next() {
        item(true);
        return each.next();
      }
    };
  }

  /** Follows what is read of a stream. */
  InputStream follow(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int one = in.read();
        done += one < 0 ? 0 : 1;
        say();
        return one;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        done += Math.max(0, count);
        say();
        return count;
      }
    };
  }

  /** Ends the line. */
  @Override
  public void close() {
    if (isShown && percentSaid >= 0) {
      print();
      err.println();
    }
  }

  private void say() {
    if (!isShown) {
      return;
    }
    long percent = percent();
    long now = System.nanoTime();
    if (percent != percentSaid || now - lastSaid > OFTEN) {
      percentSaid = percent;
      lastSaid = now;
      print();
    }
  }

  private long percent() {
    return size == 0 ? 100 : Math.min(100, 100 * done / size);
  }

  private void print() {
    double seconds = (System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
    String rate = String.format(Locale.ROOT, "%,d", Math.round(items / Math.max(seconds, 0.001)))
        .replace(',', ' ');
    err.print("\r" + messages.say(line) + " " + percent() + " %"
        + (items == 0 ? "" : ", " + messages.say(unit, rate)) + "   ");
    err.flush();
  }
}
