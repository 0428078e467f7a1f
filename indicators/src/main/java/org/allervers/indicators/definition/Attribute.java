package org.allervers.indicators.definition;

import java.util.Objects;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.period.TimeKind;

/**
 * A fact that a schema binds to an extractor, by name.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Attribute {

  String name();

  /** Canonical JSON: sorted keys, no white space. */
  String canonicalJson();

  /** A fact about the person, read at a reference date. */
  static Attribute of(String name, ReferenceDate at) {
    return new OfPerson(name, at);
  }

  /** A fact about the event (or spell) being counted or tested. */
  static Attribute ofEvent(String source, String name) {
    return new OfEvent(source, name);
  }

  /** All the values that a fact takes over the events of a person selected in the period, each once. */
  static Attribute collected(String source, String name, TimeKind kind) {
    return new Collected(source, name, kind);
  }

  /**
   * Civil days of the current spell, from its first day to its effective end. Of a spell that lasts beyond the period,
   * the days up to the end of the period: never up to today.
   */
  static Attribute durationOf(String source) {
    return new Duration(source);
  }

  /**
   * A fact about the person.
   *
   * @param name name in the schema
   * @param at when it is read
   */
  record OfPerson(String name, ReferenceDate at) implements Attribute {

    public OfPerson {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(at, "at");
    }

    @Override
    public String canonicalJson() {
      return new JsonObject().text("attribute", name).text("at", at.code()).json();
    }
  }

  /**
   * A fact about the current event.
   *
   * @param source source of events in the schema
   * @param name name within that source
   */
  record OfEvent(String source, String name) implements Attribute {

    public OfEvent {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String canonicalJson() {
      return new JsonObject().text("attribute", name).text("of", source).json();
    }
  }

  /**
   * The values over all selected events.
   *
   * @param source source of events in the schema
   * @param name name within that source
   * @param kind which events
   */
  record Collected(String source, String name, TimeKind kind) implements Attribute {

    public Collected {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public String canonicalJson() {
      return new JsonObject()
          .text("attribute", name)
          .text("of", source)
          .text("over", kind.code())
          .json();
    }
  }

  /**
   * The length of the current spell in days, cut at the end of the period. It needs no extractor.
   *
   * @param source source of spells in the schema
   */
  record Duration(String source) implements Attribute {

    public Duration {
      Objects.requireNonNull(source, "source");
    }

    @Override
    public String name() {
      return "days";
    }

    @Override
    public String canonicalJson() {
      return new JsonObject().text("duration", source).json();
    }
  }
}
