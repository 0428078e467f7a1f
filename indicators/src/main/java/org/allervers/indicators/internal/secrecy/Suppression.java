package org.allervers.indicators.internal.secrecy;

import java.util.BitSet;
import java.util.List;

/**
 * Which cells to hide so that every demand of a {@link CellSystem} is met. Only {@link Proven} may be published. The same
 * system and effort give the same answer, whatever the machine; so does a system whose cells are numbered in another way,
 * up to cells that nothing tells apart.
 */
public sealed interface Suppression {

  /** Chooses what to hide, at a cost as low as the effort allows, and proves it. */
  static Suppression of(CellSystem system, Effort effort) {
    return new Suppressor(system, effort).run();
  }

  /** Which of the three it is. */
  Status status();

  /** The kinds of answer. */
  enum Status {
    /** Every demand is met, and the certificate shows it. */
    PROVEN,
    /** Some demands may be met, but it could not be shown within the effort. */
    UNPROVEN,
    /** Some demands cannot be met, whatever is hidden. */
    IMPOSSIBLE
  }

  /**
   * Every demand is met.
   *
   * @param hidden all cells that a reader does not have, those that are always hidden among them
   * @param certificate the proof, in the order of {@link CellSystem#demands()}
   */
  record Proven(BitSet hidden, Certificate certificate) implements Suppression {

    /** Copies the set. */
    public Proven {
      hidden = (BitSet) hidden.clone();
    }

    @Override
    public BitSet hidden() {
      return (BitSet) hidden.clone();
    }

    @Override
    public Status status() {
      return Status.PROVEN;
    }
  }

  /**
   * The effort ran out, or no whole-number world was found where a fractional one exists.
   *
   * @param hidden the best choice found
   * @param left the protected cells of which a demand is not shown to be met
   */
  record Unproven(BitSet hidden, BitSet left) implements Suppression {

    /** Copies the sets. */
    public Unproven {
      hidden = (BitSet) hidden.clone();
      left = (BitSet) left.clone();
    }

    @Override
    public BitSet hidden() {
      return (BitSet) hidden.clone();
    }

    @Override
    public BitSet left() {
      return (BitSet) left.clone();
    }

    @Override
    public Status status() {
      return Status.UNPROVEN;
    }
  }

  /**
   * No choice of hidden cells protects these.
   *
   * @param refusals one for each such cell, in the order of their numbers
   */
  record Impossible(List<Refusal> refusals) implements Suppression {

    /** Copies the list. */
    public Impossible {
      refusals = List.copyOf(refusals);
    }

    @Override
    public Status status() {
      return Status.IMPOSSIBLE;
    }
  }

  /**
   * A cell that cannot be protected.
   *
   * @param cell the protected cell
   * @param obstacle why not
   */
  record Refusal(int cell, Obstacle obstacle) {}
}
