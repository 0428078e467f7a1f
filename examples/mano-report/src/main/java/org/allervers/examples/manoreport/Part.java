package org.allervers.examples.manoreport;

import java.util.Locale;

/** What the command writes. */
enum Part {
  /** What became of the rows, and what their import repairs: confidential. */
  IMPORT,
  /** The figures under disclosure control: made to leave. */
  REPORT,
  /** Mano's figures beside ours: confidential. */
  RECONCILIATION;

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
