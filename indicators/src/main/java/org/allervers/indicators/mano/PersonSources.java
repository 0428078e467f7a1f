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
  static final String ORGANISATION = "suivi_organisation";
  static final String ASSIGNED = "suivi";
  static final String BOUNDS = "_bornes_comprises";
  static final String FOLLOWED = "interaction_suivie";
  static final String FOLLOWED_BY_TEAM = "interaction_suivie_equipe";
  static final String CREATION_DAY = "jour_de_creation";
  static final String ARRIVAL = "arrivee";
  static final String DAYS = "jours";
  static final String TODAY = "jours_actuels";
  static final String KIND = "nature";
  static final String FORM = "forme";
  static final String TEAM = "equipe";

  private PersonSources() {}

  static <T> Schema.Builder<T> bind(
      Schema.Builder<T> schema, Function<? super T, Stream<Facts>> facts) {
    for (boolean asText : List.of(false, true)) {
      for (boolean anywhere : List.of(false, true)) {
        schema.spells(
            followedByTeam(asText, anywhere),
            Span.class,
            each(facts, one -> one.followedByTeams(asText, anywhere)),
            PersonSources::span);
      }
    }
    return schema
        .spells(
            INTERACTION,
            Facts.Interaction.class,
            each(facts, Facts::interactions),
            PersonSources::interaction)
        .spells(
            CREATION,
            Facts.Interaction.class,
            each(facts, Facts::creations),
            PersonSources::interaction)
        .spells(
            ORGANISATION,
            Span.class,
            each(facts, one -> one.organisation(false)),
            PersonSources::span)
        .spells(
            ORGANISATION + BOUNDS,
            Span.class,
            each(facts, one -> one.organisation(true)),
            PersonSources::span)
        .spells(
            ASSIGNED, Span.class, each(facts, one -> one.assignments(false)), PersonSources::span)
        .spells(
            ASSIGNED + BOUNDS,
            Span.class,
            each(facts, one -> one.assignments(true)),
            PersonSources::span)
        .spells(FOLLOWED, Span.class, each(facts, Facts::followed), PersonSources::span)
        .spells(CREATION_DAY, Span.class, each(facts, Facts::creationDays), PersonSources::span)
        .spells(ARRIVAL, Span.class, each(facts, Facts::arrivals), PersonSources::span);
  }

  /** Whose team is told from the entries of a source has to have one reading of each date there. */
  static String followedByTeam(boolean asText, boolean anywhere) {
    return FOLLOWED_BY_TEAM
        + (asText ? "_jours_comme_textes" : "")
        + (anywhere ? "_nombres_partout" : "");
  }

  private static <T, S> Function<T, List<S>> each(
      Function<? super T, Stream<Facts>> facts, Function<Facts, List<S>> spans) {
    return one -> facts.apply(one).flatMap(each -> spans.apply(each).stream()).toList();
  }

  static void interaction(EventSchema<Facts.Interaction> reading) {
    reading
        .from(trace -> trace.span().from())
        .to(trace -> trace.span().until())
        .code(KIND, trace -> Optional.of(trace.kind()))
        .constant(DAYS, Days.class, Facts.Interaction::days)
        .code(TODAY, trace -> Optional.of(trace.areDaysOfToday() ? ManoSchema.YES : ManoSchema.NO))
        .constant(FORM, Form.class, trace -> trace.span().form());
  }

  static void span(EventSchema<Span> reading) {
    reading
        .from(Span::from)
        .to(Span::until)
        .codes(TEAM, Span::teams)
        .constant(FORM, Form.class, Span::form);
  }
}
