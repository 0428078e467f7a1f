package org.allervers.indicators;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;

/** Any definition over the model of {@link People}: every word of the language in every place where it may stand. */
final class Words {

  private static final List<TimeKind> OF_SPELLS = List.of(
      TimeKind.STOCK_AT_START,
      TimeKind.STOCK_AT_END,
      TimeKind.ENTRIES,
      TimeKind.EXITS,
      TimeKind.OVERLAP,
      TimeKind.FIRST_EVER_IN_PERIOD);
  private static final List<TimeKind> OF_EVENTS =
      List.of(TimeKind.EVENT_IN_PERIOD, TimeKind.FIRST_EVER_IN_PERIOD);
  private static final Bands BANDS = Bands.ofHalfOpen()
      .band("b18", Label.ofBoth("18-24"), 18, 25)
      .band("b25", Label.ofBoth("25-59"), 25, 60)
      .from("b60", Label.ofBoth("60+"), 60)
      .build();

  private Words() {}

  /** A timing of spells or of events. */
  static Arbitrary<Timing> timing(boolean ofSpells) {
    return Arbitraries.of(ofSpells ? OF_SPELLS : OF_EVENTS)
        .map(kind -> new Timing(kind, ofSpells ? "suivi" : "visite"));
  }

  private static Arbitrary<ReferenceDate> day(boolean atEntry) {
    List<ReferenceDate> anywhere = List.of(
        ReferenceDate.PERIOD_START,
        ReferenceDate.PERIOD_END,
        ReferenceDate.firstOf("suivi"),
        ReferenceDate.firstOf("visite"));
    return atEntry
        ? Arbitraries.of(ReferenceDate.EVENT, ReferenceDate.ENTRY, ReferenceDate.PERIOD_END)
        : Arbitraries.of(anywhere);
  }

  private static Arbitrary<Attribute> collected() {
    return Arbitraries.of(
        Attribute.collected("visite", "service", TimeKind.EVENT_IN_PERIOD),
        Attribute.collected("suivi", "motif", TimeKind.OVERLAP),
        Attribute.collected("suivi", "motif", TimeKind.EXITS),
        Attribute.collected("suivi", "equipe", TimeKind.STOCK_AT_END));
  }

  /** @param of the source with a current entry, or an empty text */
  private static Arbitrary<Attribute> code(String of) {
    Arbitrary<Attribute> person = Arbitraries.of(
        Attribute.of("sexe", ReferenceDate.TIMELESS),
        Attribute.of("logement", ReferenceDate.PERIOD_END),
        Attribute.of("logement", ReferenceDate.firstOf("suivi")));
    return switch (of) {
      case "suivi" ->
        Arbitraries.oneOf(
            person,
            collected(),
            Arbitraries.of(
                Attribute.ofEvent("suivi", "motif"),
                Attribute.ofEvent("suivi", "equipe"),
                Attribute.of("logement", ReferenceDate.ENTRY),
                Attribute.of("logement", ReferenceDate.EVENT)));
      case "visite" ->
        Arbitraries.oneOf(person, Arbitraries.of(Attribute.ofEvent("visite", "service")));
      default -> Arbitraries.oneOf(person, collected());
    };
  }

  private static Arbitrary<Attribute> number(String of) {
    Arbitrary<Attribute> age = day(!of.isEmpty()).map(at -> Attribute.of("age", at));
    return switch (of) {
      case "suivi" -> Arbitraries.oneOf(age, Arbitraries.of(Attribute.durationOf("suivi")));
      case "visite" ->
        Arbitraries.oneOf(age, Arbitraries.of(Attribute.ofEvent("visite", "unites")));
      default -> age;
    };
  }

  private static Arbitrary<String> codes() {
    return Arbitraries.of("F", "H", "SOIN", "DROITS", "FIN", "PERDU", "N1", "SUD", "RUE", "ZERO");
  }

  static Arbitrary<Expression> condition(String of, int depth) {
    Arbitrary<Expression> in = Combinators.combine(code(of), codes(), codes())
        .as((attribute, one, other) -> Expression.in(attribute, one, other));
    Arbitrary<Expression> between = Combinators.combine(
            number(of), Arbitraries.longs().between(0, 60), Arbitraries.longs().between(0, 60))
        .as((attribute, min, width) -> Expression.between(attribute, min, min + width));
    Arbitrary<Expression> known = Arbitraries.oneOf(code(of), number(of)).map(Expression::known);
    if (depth == 0) {
      return Arbitraries.oneOf(in, between, known);
    }
    Arbitrary<Expression> part = condition(of, depth - 1);
    return Arbitraries.oneOf(
        in,
        between,
        known,
        part.map(Expression::not),
        Combinators.combine(part, part).as((a, b) -> Expression.all(a, b)),
        Combinators.combine(part, part).as((a, b) -> Expression.any(a, b)),
        occurs(true, depth),
        occurs(false, depth));
  }

  private static Arbitrary<Expression> occurs(boolean ofSpells, int depth) {
    Arbitrary<Expression> where = Arbitraries.oneOf(
        Arbitraries.just(Expression.always()), condition(ofSpells ? "suivi" : "visite", depth - 1));
    return Combinators.combine(timing(ofSpells), where, Arbitraries.integers().between(1, 3))
        .as((timing, met, atLeast) ->
            Expression.occurs(timing.source(), timing.kind(), met, atLeast));
  }

  private static Arbitrary<Breakdown> byCode(String of) {
    List<Category> lines = List.of(
        Category.of("F", "Femme", "Woman").including("SOIN", "FIN"),
        Category.of("H", "Homme", "Man"),
        Category.of("DROITS", "Droits", "Rights").including("PERDU", "N1"),
        Category.of("RUE", "Rue", "Street"));
    return Combinators.combine(code(of), Arbitraries.of(true, false))
        .as((attribute, isMultiple) ->
            new Breakdown.ByCode(Label.ofBoth("x"), attribute, lines, isMultiple));
  }

  private static Arbitrary<Breakdown> breakdown(String of) {
    Arbitrary<Breakdown> byBand =
        number(of).map(number -> Breakdown.byBand(Label.ofBoth("y"), number, BANDS));
    Arbitrary<Breakdown> single =
        Arbitraries.oneOf(byBand, byCode(of).filter(breakdown -> !breakdown.isMultiple()));
    return Arbitraries.oneOf(
        byBand,
        byCode(of),
        Combinators.combine(byBand, single).as((a, b) -> Breakdown.crossed(a, b)));
  }

  private static Arbitrary<Measure> measure(String of, Basis basis) {
    if (basis == Basis.SESSION) {
      return Arbitraries.just(Measure.count());
    }
    Arbitrary<Measure> quantities = number(of)
        .flatMap(number -> Arbitraries.of(
            Measure.sum(number), Measure.mean(number, 2), Measure.median(number, 1)));
    Arbitrary<Measure> counts = Arbitraries.of(Measure.count(), Measure.ratio(1));
    return basis == Basis.PERSON
        ? Arbitraries.oneOf(quantities, counts)
        : Arbitraries.oneOf(quantities, counts, Arbitraries.just(Measure.perPerson(2)));
  }

  static Arbitrary<Indicator> indicators() {
    return Arbitraries.of(Basis.PERSON, Basis.EVENT, Basis.SPELL, Basis.SESSION)
        .flatMap(basis -> Arbitraries.of(true, false).flatMap(spells -> {
          boolean ofSpells = basis == Basis.SPELL || (basis == Basis.PERSON && spells);
          return indicator(basis, ofSpells);
        }));
  }

  private static Arbitrary<Indicator> indicator(Basis basis, boolean ofSpells) {
    String source = ofSpells ? "suivi" : "visite";
    String of = basis == Basis.PERSON ? "" : source;
    Arbitrary<Expression> condition = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, Arbitraries.just(Expression.always())),
        net.jqwik.api.Tuple.of(3, condition(of, 2)));
    Arbitrary<Population> population = Combinators.combine(
            condition, condition, condition(of, 1), condition)
        .as((initial, denominator, exclusion, numerator) -> Population.of(initial)
            .withDenominator(denominator)
            .withExclusions(exclusion)
            .withNumerator(numerator));
    Arbitrary<Population> any =
        Arbitraries.oneOf(Arbitraries.just(Population.everybody()), population);
    return Combinators.combine(
            timing(ofSpells),
            any,
            measure(of, basis),
            breakdown(of).optional(0.8),
            condition(of, 1))
        .as((timing, some, measure, lines, memo) -> People.draft("X")
            .basis(basis)
            .timing(timing)
            .population(
                measure.kind() == Measure.Kind.RATIO && some.numerator().isEmpty()
                    ? some.withNumerator(memo)
                    : some)
            .measure(measure)
            .breakdown(lines.orElse(null))
            .attributedBy(
                of.isEmpty()
                    ? Attribute.collected(source, "equipe", timing.kind())
                    : Attribute.ofEvent(source, "equipe"))
            .addMemo(new Memo(Category.of("MEMO", "Dont", "Of which"), memo))
            .build());
  }
}
