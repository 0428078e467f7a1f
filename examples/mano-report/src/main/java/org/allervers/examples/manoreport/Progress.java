package org.allervers.examples.manoreport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How far a file was read, said on one line while it is read. */
final class Progress extends FilterInputStream {

  private final PrintStream err;
  private final boolean isShown;
  private final String line;
  private final long size;
  private long done;
  private long said = -1;

  private Progress(InputStream in, long size, PrintStream err, boolean isShown, String line) {
    super(in);
    this.size = size;
    this.err = err;
    this.isShown = isShown;
    this.line = line;
  }

  static Progress open(Path file, PrintStream err, boolean isShown, String line)
      throws IOException {
    return new Progress(Files.newInputStream(file), Files.size(file), err, isShown, line);
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    say(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    say(Math.max(0, count));
    return count;
  }

  @Override
  public void close() throws IOException {
    if (isShown && said >= 0) {
      err.println();
    }
    in.close();
  }

  private void say(int more) {
    done += more;
    long percent = size == 0 ? 100 : Math.min(100, 100 * done / size);
    if (isShown && percent != said) {
      said = percent;
      err.print("\r" + line + " " + percent + " %");
      err.flush();
    }
  }
}
