package org.allervers.indicators.internal.secrecy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof that protected cells cannot be told: whole-number worlds, and for each demand which of them shows the cell low
 * and which shows it high. It holds figures that nobody outside may see, so it stays where it was made; only its hash may
 * leave. Claims nothing by itself: {@link CertificateChecker} does. This class is immutable and thread-safe.
 */
public final class Certificate {

  private static final int MAGIC = 0x414c5731; // "ALW1"
  private static final int DIGEST = 32;

  private final byte[] subject;
  private final long[][] worlds;
  private final int[] lows;
  private final int[] highs;

  private Certificate(byte[] subject, long[][] worlds, int[] lows, int[] highs) {
    this.subject = subject;
    this.worlds = worlds;
    this.lows = lows;
    this.highs = highs;
  }

  /**
   * Returns a certificate, right or wrong.
   *
   * @param view what the worlds are said to agree with
   * @param worlds a value for each cell, per world
   * @param lows for each demand, the number of the world that shows its cell low
   * @param highs for each demand, the number of the world that shows its cell high
   */
  static Certificate of(ReaderView view, List<long[]> worlds, int[] lows, int[] highs) {
    return new Certificate(
        sha256(view.toBytes()),
        worlds.stream().map(long[]::clone).toArray(long[][]::new),
        lows.clone(),
        highs.clone());
  }

  /** The number of worlds. */
  public int size() {
    return worlds.length;
  }

  /** The number of demands it answers. */
  public int demands() {
    return lows.length;
  }

  /** Whether it was made for this view. */
  boolean isFor(ReaderView view) {
    return MessageDigest.isEqual(subject, sha256(view.toBytes()));
  }

  long[] world(int world) {
    return worlds[world].clone();
  }

  int low(int demand) {
    return lows[demand];
  }

  int high(int demand) {
    return highs[demand];
  }

  /** The canonical bytes: equal certificates, equal bytes. */
  public byte[] toBytes() {
    int cells = worlds.length == 0 ? 0 : worlds[0].length;
    ByteBuffer out = ByteBuffer.allocate(16 + DIGEST + 8 * cells * worlds.length + 8 * lows.length);
    out.putInt(MAGIC).put(subject).putInt(cells).putInt(worlds.length).putInt(lows.length);
    for (long[] world : worlds) {
      for (long value : world) {
        out.putLong(value);
      }
    }
    for (int i = 0; i < lows.length; i++) {
      out.putInt(lows[i]).putInt(highs[i]);
    }
    return out.array();
  }

  /**
   * Reads canonical bytes.
   *
   * @throws IllegalArgumentException if they are not those of a certificate
   */
  public static Certificate parse(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 16 + DIGEST || in.getInt() != MAGIC) {
      throw new IllegalArgumentException("bytes must be those of a certificate");
    }
    byte[] subject = new byte[DIGEST];
    in.get(subject);
    int cells = in.getInt();
    int count = in.getInt();
    int demands = in.getInt();
    boolean fits = cells >= 0
        && count >= 0
        && demands >= 0
        && (count > 0 || cells == 0)
        && in.remaining() % 8 == 0
        && in.remaining() / 8 - (long) demands == (long) cells * count
        && (cells > 0 || count == 0);
    if (!fits) {
      throw new IllegalArgumentException("bytes must be those of a certificate");
    }
    long[][] worlds = new long[count][cells];
    for (long[] world : worlds) {
      for (int i = 0; i < cells; i++) {
        world[i] = in.getLong();
      }
    }
    int[] lows = new int[demands];
    int[] highs = new int[demands];
    for (int i = 0; i < demands; i++) {
      lows[i] = in.getInt();
      highs[i] = in.getInt();
    }
    return new Certificate(subject, worlds, lows, highs);
  }

  /** The SHA-256 of the canonical bytes, as lower-case hexadecimal digits. */
  public String sha256() {
    return HexFormat.of().formatHex(sha256(toBytes()));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256; please report", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Certificate that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }

  @Override
  public String toString() {
    return "Certificate[" + size() + " worlds, " + demands() + " demands]";
  }
}
