package org.allervers.indicators.internal.secrecy;

/** How far from the truth a reader may think that cells and sums are. */
final class Distance {

  /** Stands for no limit, where a limit is needed. */
  static final long FAR = 1L << 24;

  private Distance() {}

  static long least(CellSystem system, int cell) {
    return system.least(cell) == CellSystem.NO_LEAST
        ? -FAR
        : Math.max(-FAR, system.least(cell) - system.value(cell));
  }

  static long most(CellSystem system, int cell) {
    return system.most(cell) == CellSystem.NO_MOST
        ? FAR
        : Math.min(FAR, system.most(cell) - system.value(cell));
  }

  static long least(CellSystem system, Relation relation) {
    return relation.least() == CellSystem.NO_LEAST
        ? CellSystem.NO_LEAST
        : relation.least() - relation.terms().at(system.values());
  }

  static long most(CellSystem system, Relation relation) {
    return relation.most() == CellSystem.NO_MOST
        ? CellSystem.NO_MOST
        : relation.most() - relation.terms().at(system.values());
  }
}
