package org.allervers.core.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report of every check made on one dossier, in the order in which the checks were made: what is wrong, and which
 * rules could not be decided for want of an answer.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme constats
 */
public final class Findings implements Iterable<Finding> {

  private static final Findings NONE = new Findings(List.of(), List.of());

  private final List<Finding> all;
  private final List<MissingAnswer> undetermined;

  private Findings(List<Finding> all, List<MissingAnswer> undetermined) {
    this.all = all;
    this.undetermined = undetermined;
  }

  /** Returns the report of a dossier in which nothing was found. */
  public static Findings none() {
    return NONE;
  }

  /** Returns the report of the given findings. */
  public static Findings of(List<Finding> findings) {
    return of(findings, List.of());
  }

  /** Returns the report of the given findings and of the rules that could not be decided. */
  public static Findings of(List<Finding> findings, List<MissingAnswer> undetermined) {
    return findings.isEmpty() && undetermined.isEmpty()
        ? NONE
        : new Findings(List.copyOf(findings), List.copyOf(undetermined));
  }

  /** Returns this report followed by another. */
  public Findings and(Findings other) {
    List<Finding> both = new ArrayList<>(all);
    both.addAll(other.all);
    List<MissingAnswer> asks = new ArrayList<>(undetermined);
    asks.addAll(other.undetermined);
    return of(both, asks);
  }

  /** Returns all findings. */
  public List<Finding> asList() {
    return all;
  }

  /** Returns the rules that could not be decided, with what to ask. */
  public List<MissingAnswer> undetermined() {
    return undetermined;
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

  /** Returns whether nothing was found; rules that could not be decided found nothing. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  @Override
  public Iterator<Finding> iterator() {
    return all.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that
        && all.equals(that.all)
        && undetermined.equals(that.undetermined);
  }

  @Override
  public int hashCode() {
    return 31 * all.hashCode() + undetermined.hashCode();
  }

  /** Returns the number of findings. */
  @Override
  public String toString() {
    return "Findings[" + all.size() + "]";
  }
}
