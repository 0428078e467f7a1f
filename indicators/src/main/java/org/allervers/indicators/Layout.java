package org.allervers.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.table.Scope;

/** Which cell is where: definitions times periods times scopes, one block of {@link Slots} each. */
final class Layout {

  private final List<Indicator> indicators;
  private final List<ReportingPeriod> periods;
  private final List<List<Scope>> scopes;
  private final int[] offsets;
  private final int[] widths;
  private final int size;
  private final String hash;

  Layout(
      String schemaName,
      List<Indicator> indicators,
      Organisation organisation,
      List<ReportingPeriod> periods,
      List<List<Scope>> scopes) {
    this.indicators = List.copyOf(indicators);
    this.periods = List.copyOf(periods);
    this.scopes = List.copyOf(scopes);
    this.offsets = new int[indicators.size()];
    this.widths = new int[indicators.size()];
    int offset = 0;
    for (int i = 0; i < indicators.size(); i++) {
      offsets[i] = offset;
      widths[i] = Slots.width(lines(i), indicators.get(i).memos().size());
      offset = Math.addExact(
          offset, Math.multiplyExact(widths[i], periods.size() * scopes.get(i).size()));
    }
    this.size = offset;
    this.hash = Sha256.of(new JsonObject()
        .text("schema", schemaName)
        .texts("definitions", indicators.stream().map(Indicator::sha256).toList())
        .raw("organisation", organisation.canonicalJson())
        .texts("periods", periods.stream().map(ReportingPeriod::toString).toList())
        .json());
  }

  /** The scopes of a definition, or empty if the organisation lacks one of its levels. */
  static Optional<List<Scope>> scopesOf(Indicator indicator, Organisation organisation) {
    if (indicator.levels().isEmpty()) {
      return Optional.of(organisation.scopes());
    }
    List<Scope> found = new ArrayList<>();
    for (String code : indicator.levels().get()) {
      organisation.findScope(code).ifPresent(found::add);
    }
    return found.size() == indicator.levels().get().size() ? Optional.of(found) : Optional.empty();
  }

  List<Indicator> indicators() {
    return indicators;
  }

  List<ReportingPeriod> periods() {
    return periods;
  }

  List<Scope> scopes(int indicator) {
    return scopes.get(indicator);
  }

  int lines(int indicator) {
    return indicators
        .get(indicator)
        .breakdown()
        .map(Breakdown::categories)
        .map(List::size)
        .orElse(0);
  }

  int cell(int indicator, int period, int scope, int slot) {
    return offsets[indicator]
        + (period * scopes.get(indicator).size() + scope) * widths[indicator]
        + slot;
  }

  int size() {
    return size;
  }

  String hash() {
    return hash;
  }
}
