package org.allervers.indicators.internal.secrecy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a reader has: cells of which the value is printed, cells of which only bounds are known, and relations. A
 * <em>world</em> is a whole number for each cell that agrees with all of it. This class is immutable and thread-safe.
 */
public final class ReaderView {

  private final long[] least;
  private final long[] most;
  private final boolean[] isShown;
  private final List<Relation> relations;

  private ReaderView(Builder from) {
    int cells = from.cells.size();
    least = new long[cells];
    most = new long[cells];
    isShown = new boolean[cells];
    for (int i = 0; i < cells; i++) {
      least[i] = from.cells.get(i).least;
      most[i] = from.cells.get(i).most;
      isShown[i] = from.cells.get(i).isShown;
    }
    relations = List.copyOf(from.relations);
  }

  /** Returns a builder without cells. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of cells, shown or not; they are numbered from 0. */
  public int cells() {
    return least.length;
  }

  /** Whether the value of a cell is printed. */
  public boolean isShown(int cell) {
    return isShown[cell];
  }

  /** The value of a shown cell, or the least that a hidden one can be. */
  public long least(int cell) {
    return least[cell];
  }

  /** The value of a shown cell, or the most that a hidden one can be. */
  public long most(int cell) {
    return most[cell];
  }

  /** What is known of sums, in the order in which it was given. */
  public List<Relation> relations() {
    return relations;
  }

  /** Equal views give equal bytes, and different ones different bytes. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(cells());
      for (int i = 0; i < cells(); i++) {
        out.writeBoolean(isShown[i]);
        out.writeLong(least[i]);
        out.writeLong(most[i]);
      }
      out.writeInt(relations.size());
      for (Relation relation : relations) {
        Terms terms = relation.terms();
        out.writeInt(terms.size());
        for (int t = 0; t < terms.size(); t++) {
          out.writeInt(terms.cell(t));
          out.writeLong(terms.factor(t));
        }
        out.writeLong(relation.least());
        out.writeLong(relation.most());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail; please report", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "ReaderView[" + cells() + " cells, " + relations.size() + " relations]";
  }

  private record Known(long least, long most, boolean isShown) {}

  /** Not thread-safe. */
  public static final class Builder {

    private final List<Known> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    /** Starts without cells. */
    public Builder() {}

    /** Adds a cell of which the value is printed, and returns its number. */
    public int shown(long value) {
      CellSystem.checkValue(value);
      return add(new Known(value, value, true));
    }

    /**
     * Adds a cell of which only bounds are known, both included, and returns its number.
     *
     * @param least {@link CellSystem#NO_LEAST} for none
     * @param most {@link CellSystem#NO_MOST} for none
     */
    public int hidden(long least, long most) {
      CellSystem.checkBounds(least, most);
      return add(new Known(least, most, false));
    }

    private int add(Known cell) {
      cells.add(cell);
      return cells.size() - 1;
    }

    /** Adds what is known of a sum; {@link CellSystem#NO_LEAST} and {@link CellSystem#NO_MOST} for no such end. */
    public Builder relation(Terms terms, long least, long most) {
      return relation(new Relation(terms, least, most));
    }

    Builder relation(Relation relation) {
      CellSystem.checkBounds(relation.least(), relation.most());
      for (int t = 0; t < relation.terms().size(); t++) {
        CellSystem.checkFactor(relation.terms().factor(t));
      }
      if (relation.terms().last() >= cells.size()) {
        throw new IllegalArgumentException("no cell " + relation.terms().last());
      }
      relations.add(relation);
      return this;
    }

    /** Returns the view. */
    public ReaderView build() {
      return new ReaderView(this);
    }
  }
}
