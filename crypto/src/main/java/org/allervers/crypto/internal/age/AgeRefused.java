package org.allervers.crypto.internal.age;

/** Why an age file is not opened. */
public final class AgeRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, in the order of the checks. */
  public enum Fault {
    ARMOR,
    HEADER,
    MIXED,
    TOO_DEAR,
    NO_MATCH,
    MAC,
    PAYLOAD
  }

  private final Fault fault;

  AgeRefused(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }
}
