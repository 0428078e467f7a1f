package org.allervers.indicators.internal.secrecy;

import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * What a reader who can solve linear programmes, and search whole numbers, finds out of what is printed. This class is
 * immutable and thread-safe.
 */
public final class BoundsAttack {

  private final boolean isContradictory;
  private final List<Bounds> bounds;

  BoundsAttack(boolean isContradictory, List<Bounds> bounds) {
    this.isContradictory = isContradictory;
    this.bounds = List.copyOf(bounds);
  }

  /**
   * Bounds every hidden cell, as tightly as the effort allows.
   *
   * @throws ArithmeticException if a sum of shown values leaves the range of a {@code long}
   */
  public static BoundsAttack of(ReaderView view, Effort effort) {
    return of(view, effort, cell -> CellSystem.NO_MOST);
  }

  /**
   * Finds out of each hidden cell whether it can be large enough, which costs less than to bound it: the bounds that come out are
   * outer ones, and no more is sought once the question is answered.
   *
   * @param enough of each cell: what is large enough; {@link CellSystem#NO_MOST} to bound it as tightly as the effort allows, on
   *     both sides; {@link CellSystem#NO_LEAST} to ask nothing
   * @throws ArithmeticException if a sum of shown values leaves the range of a {@code long}
   */
  public static BoundsAttack of(ReaderView view, Effort effort, IntToLongFunction enough) {
    return new Attacker(view, enough).ask(effort).found();
  }

  /**
   * Finds out the same, and then bounds all cells as far as a second effort goes, so that no bound is paid with an answer. Bounds
   * that are not exact when it is spent are outer ones.
   *
   * @param effort for the questions, as if they were all
   * @param bounding for the bounds
   * @throws ArithmeticException if a sum of shown values leaves the range of a {@code long}
   */
  public static BoundsAttack of(
      ReaderView view, Effort effort, IntToLongFunction enough, Effort bounding) {
    return new Attacker(view, enough).ask(effort).boundAll(bounding).found();
  }

  /** Whether what is printed contradicts itself: no world agrees with it, so the bounds say nothing. */
  public boolean isContradictory() {
    return isContradictory;
  }

  /** What can be told of a cell; of a shown cell, its value. */
  public Bounds bounds(int cell) {
    return bounds.get(cell);
  }

  /** What the attack says of a demand. */
  public Verdict verdict(Demand demand) {
    Bounds found = bounds.get(demand.cell());
    if (isContradictory || found.least() > demand.low() || found.most() < demand.high()) {
      return Verdict.DISCLOSED;
    }
    return found.leastSeen() <= demand.low() && found.mostSeen() >= demand.high()
        ? Verdict.SAFE
        : Verdict.UNDECIDED;
  }

  /** What the attack says of a demand. */
  public enum Verdict {
    /** Worlds are known that show the cell low and high. */
    SAFE,
    /** The effort was not enough to tell. */
    UNDECIDED,
    /** No world shows the cell low enough, or none shows it high enough. */
    DISCLOSED
  }
}
