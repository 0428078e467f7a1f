package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allervers.indicators.PartialMismatchException.Reason;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Count;

/**
 * The results of hosts that cannot tell whether a person of one is also a person of another. Events, spells and
 * sessions of teams add up; distinct persons do not: they are at least as many as the host with the most has, and at
 * most as many as all have together.
 *
 * <p>It is confidential, small counts included. This class is immutable and thread-safe.
 *
 * @terme consolidation
 */
public final class Consolidation {

  private final Layout layout;
  private final List<Evaluation> hosts;

  private Consolidation(Layout layout, List<Evaluation> hosts) {
    this.layout = layout;
    this.hosts = List.copyOf(hosts);
  }

  static Consolidation of(Plan<?> plan, List<Partial> parts) {
    List<Evaluation> hosts = new ArrayList<>();
    Set<Shard> seen = new HashSet<>();
    for (Partial part : parts) {
      List<Shard> overlapping = part.shards().stream()
          .filter(shard -> seen.stream().anyMatch(shard::overlaps))
          .toList();
      if (!overlapping.isEmpty()) {
        throw PartialMismatchException.ofShards(
            Reason.OVERLAPPING_SHARDS, part.definitionHash(), overlapping);
      }
      seen.addAll(part.shards());
      hosts.add(plan.finish(part));
    }
    return new Consolidation(plan.layout(), hosts);
  }

  /** How many hosts there are. */
  public int hosts() {
    return hosts.size();
  }

  /** Records of all hosts. A person of two hosts has two. */
  public long records() {
    return hosts.stream().mapToLong(Evaluation::records).reduce(0, Math::addExact);
  }

  /**
   * The figure of a cell over all hosts: exact for what adds up, bounds for distinct persons, exact again if only one
   * host has anyone in the cell.
   *
   * @throws IllegalArgumentException if there is no such cell
   */
  public Count value(Cell cell) {
    List<Long> values = hosts.stream().map(host -> host.value(cell)).toList();
    return isOfPersons(cell) ? persons(values) : Count.of(sum(values));
  }

  /**
   * The distinct persons behind a cell, as bounds.
   *
   * @throws IllegalArgumentException as {@link Evaluation#contributors} does
   */
  public Count contributors(Cell cell) {
    return persons(hosts.stream().map(host -> host.contributors(cell)).toList());
  }

  private boolean isOfPersons(Cell cell) {
    return layout.indicators().stream()
        .filter(indicator -> indicator.id().equals(cell.indicator()))
        .anyMatch(indicator -> !Layout.hasContributors(indicator));
  }

  private static Count persons(List<Long> values) {
    long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    return Count.between(most, sum(values));
  }

  private static long sum(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
  }

  /** The number of hosts; no figure. */
  @Override
  public String toString() {
    return "Consolidation[" + hosts.size() + " hosts]";
  }
}
