package org.allervers.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Timing;

/** Binds what a definition names to what a record is read with. */
final class Bindings {

  private Bindings() {}

  static BoundIndicator.Parts parts(Binder binder, Layout layout, int index) {
    Indicator indicator = layout.indicators().get(index);
    Timing timing = indicator.timing();
    SourceFrame source = binder.source(timing);
    checkBasis(binder, indicator, source);
    Condition present = binder.present(timing);
    boolean isOfPersons = indicator.basis() == Basis.PERSON;
    Optional<Timing> current = isOfPersons ? Optional.empty() : Optional.of(timing);
    Population population = indicator.population();
    Optional<Attribution> attribution = indicator
        .attribution()
        .map(attribute -> Attribution.of(binder.codes(attribute, current), layout, index));
    if (attribution.isEmpty()
        && layout.scopes(index).stream().anyMatch(scope -> !scope.isTotal())) {
      binder.problem(Kind.NO_ATTRIBUTION, indicator.id());
    }
    return new BoundIndicator.Parts(
        source,
        present,
        condition(population.initial(), binder, current),
        condition(population.denominator(), binder, current),
        population.exclusions().stream().map(e -> binder.expression(e, current)).toList(),
        population.numerator().map(e -> binder.expression(e, current)),
        attribution,
        indicator
            .breakdown()
            .map(breakdown -> placer(breakdown, binder, current))
            .orElseGet(Placer::nowhere),
        indicator.memos().stream()
            .map(memo -> binder.expression(memo.condition(), current))
            .toList(),
        indicator.measure().quantity().map(quantity -> binder.numbers(quantity, current)));
  }

  private static void checkBasis(Binder binder, Indicator indicator, SourceFrame source) {
    Basis basis = indicator.basis();
    boolean ofSpells = source.binding().isOfSpells();
    boolean fits = basis == Basis.PERSON || ofSpells == (basis == Basis.SPELL);
    String name = indicator.timing().source();
    if (!fits) {
      binder.problem(Kind.WRONG_BASIS, name);
    } else if (basis == Basis.SESSION) {
      source.useHalfDays();
      if (!source.binding().saysHalfDays()) {
        binder.problem(Kind.NO_HALF_DAYS, name);
      }
    }
  }

  private static Optional<Condition> condition(
      Expression expression, Binder binder, Optional<Timing> current) {
    return expression.equals(Expression.always())
        ? Optional.empty()
        : Optional.of(binder.expression(expression, current));
  }

  private static Placer placer(Breakdown breakdown, Binder binder, Optional<Timing> current) {
    if (breakdown instanceof Breakdown.Crossed crossed) {
      int[] widths =
          crossed.parts().stream().mapToInt(part -> part.categories().size()).toArray();
      return new Placer.Crossed(
          crossed.parts().stream().map(part -> placer(part, binder, current)).toList(), widths);
    }
    if (breakdown instanceof Breakdown.ByBand byBand) {
      Bands bands = byBand.bands();
      return new Placer.ByBand(binder.numbers(byBand.attribute(), current), bands);
    }
    Breakdown.ByCode byCode = (Breakdown.ByCode) breakdown;
    CodeReader reader = binder.codes(byCode.attribute(), current);
    List<Category> categories = byCode.categories();
    categories.forEach(category -> category.codes().forEach(reader.table()::add));
    int[] lineOf = new int[reader.table().size()];
    Arrays.fill(lineOf, -1);
    for (int line = 0; line < categories.size(); line++) {
      for (String code : categories.get(line).codes()) {
        lineOf[reader.table().add(code)] = line;
      }
    }
    return new Placer.ByCode(reader, lineOf, byCode.isMultiple());
  }
}
