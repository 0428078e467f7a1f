package org.allervers.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.UnboundDefinitionException.Problem;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/** Turns names into extractors, and notes every name for which there is none. */
final class Binder {

  /** A bound attribute. */
  interface Reader {
    Reading read(Frame frame);
  }

  /** A bound expression. */
  interface Condition {
    boolean test(Frame frame);
  }

  /** What kind of value the definition needs. */
  enum Need {
    CODE,
    NUMBER,
    ANY
  }

  private static final Reader NOTHING = frame -> Reading.missing(Unplaced.NOT_RECORDED);
  private static final Condition NEVER = frame -> false;

  private final Schema<?> schema;
  private final List<SourceBinding> sources = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private String indicator = "";

  Binder(Schema<?> schema) {
    this.schema = schema;
  }

  void begin(String indicatorId) {
    this.indicator = indicatorId;
  }

  void problem(Kind kind, String name) {
    problems.add(new Problem(indicator, kind, name));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The sources that the bound definitions use, in the order of their indexes. */
  List<SourceBinding> sources() {
    return List.copyOf(sources);
  }

  /** Index of a source, or empty after noting the problem. */
  Optional<Integer> source(String name) {
    SourceBinding binding = schema.sources().get(name);
    if (binding == null) {
      problem(Kind.UNBOUND_SOURCE, name);
      return Optional.empty();
    }
    return Optional.of(indexes.computeIfAbsent(name, key -> {
      sources.add(binding);
      return sources.size() - 1;
    }));
  }

  /** Index of a source from which that kind can select, or empty after noting the problem. */
  Optional<Integer> source(String name, TimeKind kind) {
    Optional<Integer> index = source(name);
    if (index.isPresent()) {
      boolean fits =
          sources.get(index.get()).isOfSpells() ? kind.isForSpells() : kind.isForEvents();
      if (!fits) {
        problem(Kind.WRONG_TIME_KIND, name + " " + kind.code());
        return Optional.empty();
      }
    }
    return index;
  }

  /**
   * Binds an attribute.
   *
   * @param events the sources that have a current entry where the attribute is used
   */
  Reader attribute(Attribute attribute, Need need, Set<String> events) {
    if (attribute instanceof Attribute.OfPerson person) {
      return ofPerson(person, need, events);
    }
    if (attribute instanceof Attribute.OfEvent event) {
      if (!events.contains(event.source())) {
        problem(Kind.NO_EVENT, event.source() + "." + event.name());
        return NOTHING;
      }
      return ofEvent(event.source(), event.name(), need);
    }
    return collected((Attribute.Collected) attribute, need);
  }

  private Reader ofPerson(Attribute.OfPerson attribute, Need need, Set<String> events) {
    AttributeBinding binding = schema.attributes().get(attribute.name());
    if (!fits(binding, attribute.name(), need) || binding == null) {
      return NOTHING;
    }
    ReferenceDate.Kind at = attribute.at().kind();
    boolean timeless = at == ReferenceDate.Kind.TIMELESS;
    if (timeless == binding.isDated()) {
      problem(timeless ? Kind.NOT_TIMELESS : Kind.NOT_DATED, attribute.name());
      return NOTHING;
    }
    var read = binding.reader();
    return switch (at) {
      case TIMELESS -> frame -> read.apply(frame.record(), LocalDate.EPOCH);
      case PERIOD_START -> frame -> read.apply(frame.record(), frame.period().start());
      case PERIOD_END -> frame -> read.apply(frame.record(), frame.period().last());
      case EVENT -> {
        if (events.isEmpty()) {
          problem(Kind.NO_EVENT, attribute.name());
          yield NOTHING;
        }
        yield frame -> read.apply(frame.record(), LocalDate.ofEpochDay(frame.eventDay()));
      }
      case FIRST_OF -> firstOf(attribute.at().source().orElseThrow(), read);
    };
  }

  private Reader firstOf(String sourceName, BiFunction<Object, LocalDate, Reading> read) {
    Optional<Integer> source = source(sourceName);
    if (source.isEmpty()) {
      return NOTHING;
    }
    int index = source.get();
    return frame -> frame
        .firstDay(index)
        .map(day -> read.apply(frame.record(), day))
        .orElseGet(() -> Reading.missing(Unplaced.NOT_RECORDED));
  }

  private Reader ofEvent(String sourceName, String name, Need need) {
    Optional<Integer> source = source(sourceName);
    if (source.isEmpty()) {
      return NOTHING;
    }
    AttributeBinding binding = sources.get(source.get()).attributes().get(name);
    if (!fits(binding, sourceName + "." + name, need) || binding == null) {
      return NOTHING;
    }
    int index = source.get();
    var read = binding.reader();
    return frame -> read.apply(frame.item(index), LocalDate.EPOCH);
  }

  private Reader collected(Attribute.Collected attribute, Need need) {
    Optional<Integer> source = source(attribute.source(), attribute.kind());
    if (need == Need.NUMBER) {
      problem(Kind.NOT_A_NUMBER, attribute.source() + "." + attribute.name());
      return NOTHING;
    }
    if (source.isEmpty()) {
      return NOTHING;
    }
    Reader one = ofEvent(attribute.source(), attribute.name(), Need.CODE);
    int index = source.get();
    TimeKind kind = attribute.kind();
    return frame -> {
      Set<String> codes = new LinkedHashSet<>();
      Unplaced reason = Unplaced.NOT_RECORDED;
      int before = frame.current(index);
      for (int item = 0; item < frame.size(index); item++) {
        if (frame.selects(index, item, kind)) {
          frame.select(index, item);
          Reading reading = one.read(frame);
          codes.addAll(reading.codes());
          reason = reading.missing().orElse(reason);
        }
      }
      frame.select(index, before);
      return codes.isEmpty() ? Reading.missing(reason) : Reading.ofCodes(codes);
    };
  }

  private boolean fits(@Nullable AttributeBinding binding, String name, Need need) {
    if (binding == null) {
      problem(Kind.UNBOUND_ATTRIBUTE, name);
      return false;
    }
    if (need == Need.NUMBER && !binding.isNumber()) {
      problem(Kind.NOT_A_NUMBER, name);
      return false;
    }
    if (need == Need.CODE && binding.isNumber()) {
      problem(Kind.NOT_A_CODE, name);
      return false;
    }
    return true;
  }

  /**
   * Binds an expression.
   *
   * @param events the sources that have a current entry where the expression is used
   */
  Condition expression(Expression expression, Set<String> events) {
    if (expression instanceof Expression.All all) {
      List<Condition> parts =
          all.conditions().stream().map(e -> expression(e, events)).toList();
      return frame -> parts.stream().allMatch(part -> part.test(frame));
    }
    if (expression instanceof Expression.Any any) {
      List<Condition> parts =
          any.conditions().stream().map(e -> expression(e, events)).toList();
      return frame -> parts.stream().anyMatch(part -> part.test(frame));
    }
    if (expression instanceof Expression.Not not) {
      Condition part = expression(not.condition(), events);
      return frame -> !part.test(frame);
    }
    if (expression instanceof Expression.In in) {
      Reader reader = attribute(in.attribute(), Need.CODE, events);
      Set<String> codes = Set.copyOf(in.codes());
      return frame -> reader.read(frame).codes().stream().anyMatch(codes::contains);
    }
    if (expression instanceof Expression.Between between) {
      Reader reader = attribute(between.attribute(), Need.NUMBER, events);
      return frame -> {
        var number = reader.read(frame).number();
        return number.isPresent()
            && number.getAsLong() >= between.min()
            && number.getAsLong() <= between.max();
      };
    }
    if (expression instanceof Expression.Known known) {
      Reader reader = attribute(known.attribute(), Need.ANY, events);
      return frame -> reader.read(frame).missing().isEmpty();
    }
    return occurs((Expression.Occurs) expression, events);
  }

  private Condition occurs(Expression.Occurs occurs, Set<String> events) {
    Optional<Integer> source = source(occurs.source(), occurs.kind());
    Set<String> inner = new LinkedHashSet<>(events);
    inner.add(occurs.source());
    Condition where = expression(occurs.where(), inner);
    if (source.isEmpty()) {
      return NEVER;
    }
    int index = source.get();
    TimeKind kind = occurs.kind();
    int atLeast = occurs.atLeast();
    return frame -> {
      int before = frame.current(index);
      long dayBefore = frame.eventDay();
      int found = 0;
      for (int item = 0; item < frame.size(index) && found < atLeast; item++) {
        if (frame.selects(index, item, kind)) {
          frame.select(index, item);
          frame.setEventDay(frame.dayOf(index, item, kind));
          found += where.test(frame) ? 1 : 0;
        }
      }
      frame.select(index, before);
      frame.setEventDay(dayBefore);
      return found >= atLeast;
    };
  }
}
