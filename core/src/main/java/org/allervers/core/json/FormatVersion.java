package org.allervers.core.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The version of a root of the format, and the steps that lead to it: step k turns version k + 1 into version k + 2.
 */
final class FormatVersion {

  static final String PROPERTY = "formatVersion";

  /** Turns an object of one version into the same object of the next. */
  @FunctionalInterface
  interface Migration {
    void apply(ObjectNode root);
  }

  /** Version 1 is the first: nothing leads to it yet. */
  static final FormatVersion CURRENT = new FormatVersion(List.of());

  private final List<Migration> steps;

  FormatVersion(List<Migration> steps) {
    this.steps = List.copyOf(steps);
  }

  int number() {
    return steps.size() + 1;
  }

  /** Turns {@code root}, of version {@code found}, into one of this version. */
  void migrate(ObjectNode root, int found) {
    for (Migration step : new ArrayList<>(steps.subList(found - 1, steps.size()))) {
      step.apply(root);
    }
    root.put(PROPERTY, number());
  }
}
