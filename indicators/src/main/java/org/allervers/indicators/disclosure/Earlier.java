package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader has from earlier releases. Immutable.
 *
 * @param agreeing tables whose figures are the same figures as now, or of other periods and levels
 * @param versions tables that were corrected since, each release for itself
 * @param shown keys of figures that were shown and cannot be taken back
 * @param hidden keys of figures that were withheld and must stay so
 * @param structures what was known of the definitions
 */
record Earlier(
    List<FactTable> agreeing,
    List<List<FactTable>> versions,
    Set<String> shown,
    Set<String> hidden,
    List<Structure> structures) {

  static final Earlier NONE = new Earlier(List.of(), List.of(), Set.of(), Set.of(), List.of());

  /**
   * The facts of earlier releases beside those of a new one.
   *
   * @param isCorrection whether tables of a period that is published again are another version of it
   */
  static Earlier of(List<Release> releases, List<FactTable> now, boolean isCorrection) {
    List<FactTable> agreeing = new ArrayList<>();
    List<List<FactTable>> versions = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    Set<String> hidden = new HashSet<>();
    Map<String, Long> values = new HashMap<>();
    now.forEach(table -> TableFacts.values(table).forEach(values::putIfAbsent));
    List<Release> latestFirst = new ArrayList<>(releases);
    Collections.reverse(latestFirst);
    for (int i = 0; i < latestFirst.size(); i++) {
      List<FactTable> corrected = new ArrayList<>();
      List<Kept> kept = latestFirst.get(i).tables();
      boolean isOther = kept.stream().anyMatch(one -> differs(one, values));
      for (Kept one : kept) {
        hidden.addAll(one.hidden());
        if (isCorrection && isOther) {
          corrected.add(one.facts());
        } else {
          agreeing.add(one.facts());
          TableFacts.values(one.facts()).forEach(values::putIfAbsent);
          shown.addAll(TableFacts.keys(one.facts()));
        }
      }
      if (!corrected.isEmpty()) {
        versions.add(corrected);
        String mark = versions.size() + "!";
        for (Kept one : kept) {
          Set<String> told = TableFacts.keys(one.facts());
          told.removeAll(one.hidden());
          told.forEach(key -> shown.add(mark + key));
          one.hidden().forEach(key -> hidden.add(mark + key));
        }
      }
    }
    shown.removeAll(hidden);
    return new Earlier(
        agreeing,
        versions,
        shown,
        hidden,
        releases.stream().map(Release::structure).toList());
  }

  private static boolean differs(Kept kept, Map<String, Long> values) {
    return TableFacts.values(kept.facts()).entrySet().stream()
        .anyMatch(figure -> values.containsKey(figure.getKey())
            && !values.get(figure.getKey()).equals(figure.getValue()));
  }
}
