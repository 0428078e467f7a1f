package org.allervers.indicators.mano;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allervers.indicators.EventSchema;
import org.allervers.indicators.Schema;

/** The times of a person, or of all persons of a family together. */
final class PersonSources {

  static final String INTERACTION = "interaction";
  static final String CREATION = "creation";
  static final String ASSIGNED = "suivi";
  static final String FOLLOWED = "interaction_suivie";
  static final String ARRIVAL = "arrivee";
  static final String KIND = "nature";
  static final String FORM = "forme";
  static final String TEAM = "equipe";

  private PersonSources() {}

  static <T> Schema.Builder<T> bind(
      Schema.Builder<T> schema, Function<? super T, Stream<Facts>> facts) {
    return schema
        .spells(
            INTERACTION,
            Facts.Interaction.class,
            one ->
                facts.apply(one).flatMap(each -> each.interactions().stream()).toList(),
            reading -> reading
                .from(trace -> trace.span().from())
                .to(trace -> trace.span().until())
                .code(KIND, trace -> Optional.of(trace.kind()))
                .constant(FORM, Form.class, trace -> trace.span().form()))
        .spells(CREATION, Span.class, each(facts, Facts::creations), PersonSources::span)
        .spells(ASSIGNED, Span.class, each(facts, Facts::assignments), PersonSources::span)
        .spells(FOLLOWED, Span.class, each(facts, Facts::followed), PersonSources::span)
        .spells(ARRIVAL, Span.class, each(facts, Facts::arrivals), PersonSources::span);
  }

  private static <T> Function<T, List<Span>> each(
      Function<? super T, Stream<Facts>> facts, Function<Facts, List<Span>> spans) {
    return one -> facts.apply(one).flatMap(each -> spans.apply(each).stream()).toList();
  }

  static void span(EventSchema<Span> reading) {
    reading
        .from(Span::from)
        .to(Span::until)
        .codes(TEAM, Span::teams)
        .constant(FORM, Form.class, Span::form);
  }
}
