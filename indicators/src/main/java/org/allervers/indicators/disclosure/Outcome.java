package org.allervers.indicators.disclosure;

import java.util.List;
import java.util.Objects;

/** What became of a publication: tables that may leave with their proof, or a refusal that says what would help. */
public sealed interface Outcome {

  /** Which of the two it is. */
  enum Status {
    RELEASED,
    REFUSED
  }

  Status status();

  /**
   * It may leave.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param tables what leaves: the only thing here that may
   * @param proof the certificate of protection; confidential, stays local
   * @param report what is lost and why, and what would show more; confidential, stays local
   * @param release what the ledger has to keep; confidential, stays local
   */
  record Released(ProtectedTables tables, Proof proof, LossReport report, Release release)
      implements Outcome {

    public Released {
      Objects.requireNonNull(tables, "tables");
      Objects.requireNonNull(proof, "proof");
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(release, "release");
    }

    @Override
    public Status status() {
      return Status.RELEASED;
    }

    @Override
    public String toString() {
      return "Released[" + tables + "]";
    }
  }

  /**
   * Nothing may leave.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param refusals at least one
   */
  record Refused(List<Refusal> refusals) implements Outcome {

    public Refused {
      refusals = List.copyOf(refusals);
    }

    @Override
    public Status status() {
      return Status.REFUSED;
    }
  }
}
