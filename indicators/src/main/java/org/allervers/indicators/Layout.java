package org.allervers.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.table.Scope;

/**
 * Which cell is where: definitions times periods times scopes, one block of {@link Slots} each. Amounts are kept only
 * for definitions that add something up, contributors only where they are not the units themselves, values one by one
 * only for medians and sessions.
 */
final class Layout {

  private final List<Indicator> indicators;
  private final List<ReportingPeriod> periods;
  private final List<List<Scope>> scopes;
  private final Organisation organisation;
  private final int teams;
  private final int[] offsets;
  private final int[] lines;
  private final int[] widths;
  private final int[] amountShifts;
  private final int[] contributorShifts;
  private final int[] sparseOffsets;
  private final int size;
  private final int amountSize;
  private final int contributorSize;
  private final int sparseSize;
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
    this.organisation = organisation;
    this.teams = organisation.scopes().size();
    int count = indicators.size();
    this.offsets = new int[count];
    this.lines = new int[count];
    this.widths = new int[count];
    this.amountShifts = new int[count];
    this.contributorShifts = new int[count];
    this.sparseOffsets = new int[count];
    int offset = 0;
    int amounts = 0;
    int contributors = 0;
    int sparse = 0;
    for (int i = 0; i < count; i++) {
      Indicator indicator = indicators.get(i);
      lines[i] =
          indicator.breakdown().map(Breakdown::categories).map(List::size).orElse(0);
      widths[i] = Slots.width(lines[i], indicator.memos().size());
      int block = Math.multiplyExact(widths[i], periods.size() * scopes.get(i).size());
      offsets[i] = offset;
      amountShifts[i] = amounts - offset;
      contributorShifts[i] = contributors - offset;
      sparseOffsets[i] = sparse;
      offset = Math.addExact(offset, block);
      amounts += hasAmounts(indicator) ? block : 0;
      contributors += hasContributors(indicator) ? block : 0;
      if (indicator.basis() == Basis.SESSION) {
        sparse = Math.addExact(
            sparse, Math.multiplyExact(Math.multiplyExact(periods.size(), widths[i]), teams));
      } else if (indicator.measure().kind() == Measure.Kind.MEDIAN) {
        sparse = Math.addExact(sparse, block);
      }
    }
    this.size = offset;
    this.amountSize = amounts;
    this.contributorSize = contributors;
    this.sparseSize = sparse;
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

  /** Whether something is added up beside the units. */
  static boolean hasAmounts(Indicator indicator) {
    return switch (indicator.measure().kind()) {
      case SUM, MEAN, RATIO -> true;
      case COUNT, MEDIAN, PER_PERSON -> false;
    };
  }

  /** Whether a person may stand behind several units of a cell. */
  static boolean hasContributors(Indicator indicator) {
    return indicator.basis() != Basis.PERSON;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  List<ReportingPeriod> periods() {
    return periods;
  }

  Organisation organisation() {
    return organisation;
  }

  List<Scope> scopes(int indicator) {
    return scopes.get(indicator);
  }

  int lines(int indicator) {
    return lines[indicator];
  }

  /** Slots of one block. */
  int width(int indicator) {
    return widths[indicator];
  }

  int cell(int indicator, int period, int scope, int slot) {
    return offsets[indicator]
        + (period * scopes.get(indicator).size() + scope) * widths[indicator]
        + slot;
  }

  /** What to add to a cell of that definition to find its amount. */
  int amountShift(int indicator) {
    return amountShifts[indicator];
  }

  /** What to add to a cell of that definition to find its contributors. */
  int contributorShift(int indicator) {
    return contributorShifts[indicator];
  }

  /** Where the values of a cell of a median stand among the sparse ones. */
  long medianRow(int indicator, int cell) {
    return (long) sparseOffsets[indicator] + cell - offsets[indicator];
  }

  /** Where the sessions of a team stand among the sparse ones; team 0 is none known. */
  long sessionRow(int indicator, int period, int slot, int team) {
    return sparseOffsets[indicator] + ((long) period * widths[indicator] + slot) * teams + team;
  }

  /** The scopes in which a session of a team counts. */
  List<Integer> scopesOfTeam(int indicator, int team) {
    List<String> line = team == 0
        ? List.of()
        : organisation.lineOf(organisation.scopes().get(team).code());
    List<Integer> found = new ArrayList<>();
    for (int s = 0; s < scopes.get(indicator).size(); s++) {
      Scope scope = scopes.get(indicator).get(s);
      if (scope.isTotal() || line.contains(scope.code())) {
        found.add(s);
      }
    }
    return found;
  }

  /** Levels that a session can belong to, and one for none. */
  int teams() {
    return teams;
  }

  int size() {
    return size;
  }

  int amountSize() {
    return amountSize;
  }

  int contributorSize() {
    return contributorSize;
  }

  /** Rows of the sparse values. */
  int sparseSize() {
    return sparseSize;
  }

  String hash() {
    return hash;
  }
}
