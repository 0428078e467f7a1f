package org.allervers.indicators.internal.secrecy;

/**
 * Why a certificate proves nothing.
 *
 * @param kind what is wrong
 * @param world the number of the world, or -1 where none is concerned
 * @param at the number of the cell, the relation or the demand that is concerned, or -1
 */
public record Flaw(Kind kind, int world, int at) {

  /** What can be wrong with a certificate. */
  public enum Kind {
    /** It was made for another view. */
    FOREIGN,
    /** It answers another number of demands. */
    DEMANDS,
    /** A world has another number of cells. */
    CELLS,
    /** A world differs from what is printed, or leaves the bounds of a hidden cell. */
    BOUND,
    /** A world breaks a relation, or leaves the range of whole numbers that can be checked. */
    RELATION,
    /** A demand concerns a cell that is printed, or none. */
    NOT_HIDDEN,
    /** A demand names a world that is not there. */
    NO_WITNESS,
    /** In the world named, the cell is not low enough. */
    NOT_LOW,
    /** In the world named, the cell is not high enough. */
    NOT_HIGH,
    /** A world that no demand names. */
    IDLE
  }
}
