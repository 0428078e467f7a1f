package org.allervers.indicators.mano;

/** In which way a value of Mano stands on a day: some values stand twice, as they mean and as Mano's screens take them. */
enum Form {
  /** A moment, on which both agree. */
  EXACT,
  /** A number, on the day that it means. */
  NUMBER,
  /** The same number, in every period. */
  NUMBER_ANYWHERE,
  /** A bare day, as it means. */
  DAY,
  /** The same bare day, where a comparison of texts puts it. */
  DAY_AS_TEXT
}
