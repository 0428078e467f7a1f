package org.allervers.indicators.internal.secrecy;

/** Why no choice of hidden cells protects a cell. */
public enum Obstacle {
  /** The cell itself, or one hidden together with it, must be shown. */
  MUST_BE_SHOWN,
  /** What a reader knows of it while hidden already excludes what it is owed. */
  BOUNDS,
  /** Even with every cell hidden that may be, the relations exclude what it is owed. */
  RELATIONS
}
