package org.allervers.core.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report of every check made on one dossier, in the order in which the checks were made.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme constats
 */
public final class Findings implements Iterable<Finding> {

  private static final Findings NONE = new Findings(List.of());

  private final List<Finding> all;

  private Findings(List<Finding> all) {
    this.all = all;
  }

  /** Returns the report of a dossier in which nothing was found. */
  public static Findings none() {
    return NONE;
  }

  /** Returns the report of the given findings. */
  public static Findings of(List<Finding> findings) {
    return findings.isEmpty() ? NONE : new Findings(List.copyOf(findings));
  }

  /** Returns this report followed by another. */
  public Findings and(Findings other) {
    if (other.isEmpty()) {
      return this;
    }
    List<Finding> both = new ArrayList<>(all);
    both.addAll(other.all);
    return of(both);
  }

  /** Returns all findings. */
  public List<Finding> asList() {
    return all;
  }

  /** Returns a stream of all findings. */
  public Stream<Finding> stream() {
    return all.stream();
  }

  /** Returns the findings of one severity. */
  public List<Finding> of(Severity severity) {
    return all.stream().filter(finding -> finding.severity() == severity).toList();
  }

  /** Returns the number of findings. */
  public int size() {
    return all.size();
  }

  /** Returns whether nothing was found. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  @Override
  public Iterator<Finding> iterator() {
    return all.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  /** Returns the number of findings. */
  @Override
  public String toString() {
    return "Findings[" + all.size() + "]";
  }
}
