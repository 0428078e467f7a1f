package org.allervers.indicators;

import java.util.List;

/** Two partial results, or a partial result and a plan, that do not go together. */
public final class PartialMismatchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Why they do not go together. */
  public enum Reason {
    /** They do not count the same things: their definition hashes differ. */
    OTHER_DEFINITIONS,
    /** They cover the same records, which would count twice. */
    OVERLAPPING_SHARDS,
    /** What is to be taken out covers records that were never put in. */
    ABSENT_SHARDS
  }

  private final Reason reason;
  private final String expected;
  private final String actual;
  private final Shard[] shards;

  private PartialMismatchException(
      Reason reason, String message, String expected, String actual, List<Shard> shards) {
    super(message);
    this.reason = reason;
    this.expected = expected;
    this.actual = actual;
    this.shards = shards.toArray(Shard[]::new);
  }

  static PartialMismatchException ofDefinitions(String expected, String actual) {
    return new PartialMismatchException(
        Reason.OTHER_DEFINITIONS,
        "partial results must have the same definition hash, but were " + expected + " and "
            + actual,
        expected,
        actual,
        List.of());
  }

  static PartialMismatchException ofShards(Reason reason, String hash, List<Shard> shards) {
    return new PartialMismatchException(reason, reason + ": " + shards, hash, hash, shards);
  }

  public Reason reason() {
    return reason;
  }

  /** The hash of the plan, or of the partial result on the left. */
  public String expected() {
    return expected;
  }

  /** The hash of the partial result that was refused. */
  public String actual() {
    return actual;
  }

  /** The shards of the refused partial result that overlap, or are absent; empty for another reason. */
  public List<Shard> shards() {
    return List.of(shards);
  }
}
