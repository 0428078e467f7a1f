package org.allervers.crypto;

/**
 * The version of an object: a counter, then the device that wrote it, so that two devices writing offline never give the
 * same revision. Revisions are ordered by counter, then by device. This class is immutable and thread-safe.
 *
 * @param counter from 0 to 2<sup>48</sup> - 1, both inclusive
 * @param device from 0 to 65 535, both inclusive; 0 while devices are not enrolled
 */
public record Revision(long counter, int device) implements Comparable<Revision> {
  private static final int DEVICE_BITS = 16;
  private static final long MAX_COUNTER = (1L << 48) - 1;
  private static final int MAX_DEVICE = 0xffff;

  /** Checks the bounds. */
  public Revision {
    if (counter < 0 || counter > MAX_COUNTER) {
      throw new IllegalArgumentException("counter must be from 0 to 2^48 - 1, but was " + counter);
    }
    if (device < 0 || device > MAX_DEVICE) {
      throw new IllegalArgumentException("device must be from 0 to 65535, but was " + device);
    }
  }

  /** Returns the revision of an object that has just been made: counter 1, device 0. */
  public static Revision first() {
    return new Revision(1, 0);
  }

  /**
   * Returns the revision that follows this one on the same device.
   *
   * @throws IllegalArgumentException if this is the last one
   */
  public Revision next() {
    return new Revision(counter + 1, device);
  }

  long toBits() {
    return counter << DEVICE_BITS | device;
  }

  static Revision ofBits(long bits) {
    return new Revision(bits >>> DEVICE_BITS, (int) (bits & MAX_DEVICE));
  }

  @Override
  public int compareTo(Revision other) {
    return Long.compareUnsigned(toBits(), other.toBits());
  }
}
