package org.allervers.indicators;

import java.io.Serializable;
import java.util.Objects;

/**
 * Which records a partial result covers: a named part, or a range of a hash under that name. Two partial results that
 * cover the same records never merge, so that nothing is counted twice.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name what the parts are parts of, for example "team-12/2024" or "crc32 of the dossier's id"; not personal
 * @param first lowest hash, included
 * @param last highest hash, included
 */
public record Shard(String name, long first, long last) implements Comparable<Shard>, Serializable {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the name is blank or longer than 200 characters, or {@code last} is below
   *     {@code first}
   */
  public Shard {
    Objects.requireNonNull(name, "name");
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("a shard must have a name of 1 to 200 characters");
    }
    if (last < first) {
      throw new IllegalArgumentException("a shard must have first up to last");
    }
  }

  /** All records of that name. */
  public static Shard of(String name) {
    return new Shard(name, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The records of that name whose hash is from {@code first} to {@code last}, both included. */
  public static Shard ofRange(String name, long first, long last) {
    return new Shard(name, first, last);
  }

  /** Whether some record could be in both. */
  public boolean overlaps(Shard other) {
    return name.equals(other.name) && first <= other.last && other.first <= last;
  }

  @Override
  public int compareTo(Shard other) {
    int byName = name.compareTo(other.name);
    int byFirst = byName != 0 ? byName : Long.compare(first, other.first);
    return byFirst != 0 ? byFirst : Long.compare(last, other.last);
  }
}
