package org.allervers.examples.manoreport;

import java.util.Arrays;
import org.allervers.indicators.mano.ManoCompatible;
import org.allervers.indicators.mano.ManoGeneration;

/** Whose definitions the figures of the report follow. */
enum Definitions {
  ARCHIVE("archive", ManoGeneration.ARCHIVE, true),
  V1_2024("v1-2024", ManoGeneration.SUCCESSOR_V1_2024, true),
  V1("v1", ManoGeneration.SUCCESSOR_V1_2026, true),
  V2("v2", ManoGeneration.SUCCESSOR_V2, true),
  /** Those of the newest generation without its known defects. */
  OURS("ours", ManoGeneration.SUCCESSOR_V2, false);

  private final String word;
  private final ManoGeneration generation;
  private final boolean isAsPrinted;

  Definitions(String word, ManoGeneration generation, boolean isAsPrinted) {
    this.word = word;
    this.generation = generation;
    this.isAsPrinted = isAsPrinted;
  }

  ManoGeneration generation() {
    return generation;
  }

  ManoCompatible set() {
    return isAsPrinted
        ? ManoCompatible.asPrinted(generation)
        : ManoCompatible.corrected(generation);
  }

  /** The definitions that a generation prints figures by. */
  static Definitions printed(ManoGeneration generation) {
    return Arrays.stream(values())
        .filter(one -> one.isAsPrinted && one.generation == generation)
        .findFirst()
        .orElseThrow();
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
