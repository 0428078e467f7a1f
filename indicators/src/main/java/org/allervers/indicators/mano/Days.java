package org.allervers.indicators.mano;

/** In which days a person is counted: from midnight to midnight, or from noon to noon. */
enum Days {
  /** From midnight to midnight. */
  CIVIL,
  /** From noon to noon. */
  NIGHT
}
